import { toLatin } from './latin';
import { lettersApart } from './near-text';
import { searchKey } from './search-key';

/** Where the digits of two names differ, they are two people: Creator 1 and Creator 2. */
const digitsOf = (name: string) => name.replace(/\D+/g, ' ').trim();

/** A name without accents and anything but letters and digits, in both ways of writing ü: as u and as ue. */
function plainForms(name: string): readonly string[] {
  return [searchKey(name), toLatin(name).toLowerCase()].map((form) =>
    form.replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

/**
 * The one name of a list that a written one is most likely meant to be: apart from it by case, accents, spaces, marks
 * and the encoding of letters, or by one letter; undefined where there is none, or more than one.
 *
 * @example nearName('Anna Mueller', ['Anna Müller', 'Kit']) // Anna Müller
 */
export function nearName(written: string, names: readonly string[]): string | undefined {
  const apart = new Map(names.map((name) => [name, lettersBetween(written, name)]));
  for (const letters of [0, 1]) {
    const near = [...apart].filter(
      ([name, distance]) =>
        distance === letters && (letters === 0 || digitsOf(name) === digitsOf(written)),
    );
    if (near.length > 0) return near.length === 1 ? near[0]![0] : undefined;
  }
  return undefined;
}

/** How many letters two names are apart in the forms that are nearest; of a name without letters nobody can tell. */
function lettersBetween(written: string, name: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const own of plainForms(written))
    for (const form of plainForms(name))
      if (own !== '' && form !== '') least = Math.min(least, lettersApart(own, form));
  return least;
}
