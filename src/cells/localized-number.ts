import { isAmbiguousNumber, readSpelledNumber } from './number-spelling';

/** What short words for thousands and more mean, by language; K, M and B are read everywhere else as in English. */
const POWERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { tsd: 3, mio: 6, mrd: 9 },
  fr: { mio: 6, md: 9, mrd: 9 },
  es: { mil: 3, mill: 6, mm: 6 },
  pt: { mil: 3, mi: 6, bi: 9 },
  it: { mila: 3, mln: 6, mld: 9, mrd: 9 },
  nl: { mln: 6, mld: 9 },
  pl: { tys: 3, mln: 6, mld: 9 },
  cs: { tis: 3, mil: 6, mld: 9 },
  ru: { тыс: 3, млн: 6, млрд: 9 },
  uk: { тис: 3, млн: 6, млрд: 9 },
  tr: { b: 3, bin: 3, mn: 6, mr: 9 },
  sv: { tn: 3, mn: 6, md: 9 },
  da: { t: 3, mio: 6, mia: 9 },
  nb: { mill: 6, mrd: 9 },
  id: { rb: 3, jt: 6, m: 9 },
  ja: { 万: 4, 億: 8 },
  zh: { 万: 4, 亿: 8, 萬: 4, 億: 8 },
  ko: { 천: 3, 만: 4, 억: 8 },
};
const COMMON: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, '%': -2 };
const SPACES = /[\s\u00a0\u202f]/;

/** The marks of a locale between thousands and before decimals, and its short words. */
interface Locale {
  readonly group: string;
  readonly decimal: string;
  readonly powers: Readonly<Record<string, number>>;
}

/** A locale by its name, `de` or `de_DE`; undefined where there is none of that name. */
export function findLocale(name: string): Locale | undefined {
  const tag = name.trim().replaceAll('_', '-');
  try {
    const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
    if (known === undefined) return undefined;
    const parts = new Intl.NumberFormat(known, { useGrouping: true }).formatToParts(1234567.8);
    const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    const language = known.split('-')[0]!;
    return {
      group: mark('group'),
      decimal: mark('decimal'),
      powers: { ...COMMON, ...POWERS[language] },
    };
  } catch {
    return undefined;
  }
}

/**
 * Reads a number as people of a locale write it: `1.234,5`, `12,3 Tsd.`, `1,2 Mio.` in German. What is none there
 * but means one thing only anywhere, such as `12.3K`, is read too. Anything else is undefined.
 *
 * @example readLocalizedNumber('1.234', findLocale('de')!) // 1234
 */
export function readLocalizedNumber(text: string, locale: Locale): number | undefined {
  return (
    readAsWritten(text.trim(), locale) ??
    (isAmbiguousNumber(text) ? undefined : readSpelledNumber(text))
  );
}

function readAsWritten(text: string, { group, decimal, powers }: Locale): number | undefined {
  const parts = /^([+-]?)(\d(?:.*\d)?)\s*(%|\p{L}+)?\.?$/u.exec(text);
  if (!parts) return undefined;
  const [, sign = '', digits = '', word = ''] = parts;
  const power = word === '' ? 0 : powers[word.toLowerCase()];
  if (power === undefined) return undefined;
  const [whole = '', ...decimals] = digits.split(decimal);
  if (decimals.length > 1 || !/^\d*$/.test(decimals[0] ?? '')) return undefined;
  const plain = withoutGroups(whole, group);
  if (plain === undefined) return undefined;
  const value = Number(`${sign}${plain}.${decimals[0] ?? ''}e${power}`);
  return Number.isFinite(value) ? value : undefined;
}

/** The digits alone, where the marks between them stand before three digits each. */
function withoutGroups(whole: string, group: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  const separator = SPACES.test(group) ? SPACES : group;
  const [first = '', ...rest] = whole.split(separator);
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((part) => /^\d{3}$/.test(part));
  return isGrouped ? first + rest.join('') : undefined;
}
