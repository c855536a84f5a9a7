import { checkCharacters } from '../../text/check-characters';
import { toLatin } from '../../text/latin';
import { handleValue } from '../naming/slug';

const LONGEST_NAME = 12;
const LONGEST_FULL_NAME = 16;
const SHORTEST_FIRST_NAME = 3;

// A first word that names nobody by itself. Shorter ones (Dr, DJ, La, El …) are never taken alone.
const NOT_A_FIRST_NAME = new Set(
  (
    'THE MRS MISS SIR LADY LORD PROF CHEF COACH DOC TEAM BIG LIL OLD LITTLE YOUNG KING QUEEN SAN SANTA SAINT ' +
    'LES LOS LAS GLI DER DIE DAS DEN UNE UMA UNA DON DONA VAN VON HERR FRAU SENOR SENORA MADAME MAMA PAPA'
  ).split(' '),
);
const PLAIN_WORD = /^[A-Z]+(?:[-.][A-Z]+)*\.?$/;
const DUO = /[&+]|\s(?:AND|X)\s/;
const LINKING_WORDS = ['AND', 'X'];
const DECORATION = /[^\p{L}\p{M}\p{N}\p{P}\s+]/gu;

/**
 * The names a code may call a creator by, in A–Z and 0–9: the usual one, then longer ones for when it is taken.
 *
 * The usual name is the first name where the whole is plain words and the first of them can stand alone; else
 * all of it joined, up to 12 characters. Then come first name and last initial, the full name and the handle.
 * A name that cannot be written in these letters gives the handle, or `CREATOR` with the name's check characters.
 *
 * @example codeNames('Mara Lindqvist', '@mara.l') // ['MARA', 'MARAL', 'MARALINDQVIST']
 */
export function codeNames(creator: string, handle = ''): readonly [string, ...string[]] {
  const name = toLatin(creator.replace(/×/g, '&')).toUpperCase().replace(DECORATION, ' ').trim();
  const isDuo = DUO.test(name);
  const words = name
    .split(/\s+/)
    .filter((word) => codeLetters(word) !== '' && !(isDuo && LINKING_WORDS.includes(word)));
  const parts = words.map(codeLetters);
  const whole = parts.join('');
  const byHandle = codeLetters(handleValue(handle)).slice(0, LONGEST_NAME);
  const others = hasLetter(byHandle) ? [byHandle] : [];

  if (!hasLetter(whole)) {
    const [first = `CREATOR${checkCharacters(creator)}`] = others;
    return [first];
  }
  const full = whole.slice(0, LONGEST_FULL_NAME);
  const first = parts[0]!.slice(0, LONGEST_NAME);
  const goesByFirstName =
    !isDuo &&
    words.length > 1 &&
    words.every((word) => PLAIN_WORD.test(word)) &&
    first.length >= SHORTEST_FIRST_NAME &&
    !NOT_A_FIRST_NAME.has(first);
  const names = goesByFirstName
    ? [first + parts[parts.length - 1]![0], full, ...others]
    : [full, ...others];
  const usual = goesByFirstName ? first : whole.slice(0, LONGEST_NAME);
  return [usual, ...new Set(names.filter((other) => other !== usual))];
}

/** Only what a code may hold: A–Z and 0–9, other scripts transliterated where they can be. */
export function codeLetters(text: string): string {
  return toLatin(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');
}

function hasLetter(text: string): boolean {
  return /[A-Z]/.test(text);
}
