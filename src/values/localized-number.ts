import {
  COMMON_POWERS,
  type Decimal,
  numbersWith,
  type Powers,
  readSpelledNumber,
} from './number-text';

/** What short words for thousands and more mean, by language, where they mean something else elsewhere. */
const POWERS: Readonly<Record<string, Powers>> = {
  fr: { md: 9 },
  es: { mil: 3, mill: 6, mm: 6 },
  pt: { mil: 3, mi: 6, bi: 9 },
  it: { mila: 3, mld: 9 },
  nl: { mld: 9 },
  pl: { tys: 3, mld: 9 },
  cs: { tis: 3, mil: 6, mld: 9 },
  hr: { tis: 3, mil: 6, mlr: 9 },
  ru: { тыс: 3, млн: 6, млрд: 9 },
  uk: { тис: 3, млн: 6, млрд: 9 },
  tr: { b: 3, bin: 3, mr: 9 },
  sv: { tn: 3, md: 9 },
  da: { t: 3, mia: 9 },
  nb: { mill: 6 },
  id: { rb: 3, jt: 6, m: 9 },
  ja: { 万: 4, 億: 8 },
  zh: { 万: 4, 亿: 8, 萬: 4, 億: 8 },
  ko: { 천: 3, 만: 4, 억: 8 },
};

/** How a locale writes numbers. */
interface Locale {
  readonly decimal: Decimal;
  readonly powers: Powers;
}

/** A locale by its name, `de` or `de_DE`; undefined where there is none of that name. */
export function findLocale(name: string): Locale | undefined {
  const tag = name.trim().replaceAll('_', '-');
  try {
    const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
    if (known === undefined) return undefined;
    const parts = new Intl.NumberFormat(known).formatToParts(0.5);
    const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
    const language = known.split('-')[0]!;
    return { decimal: isComma ? ',' : '.', powers: { ...COMMON_POWERS, ...POWERS[language] } };
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
export function readLocalizedNumber(text: string, { decimal, powers }: Locale): number | undefined {
  return numbersWith(powers).read(text, decimal) ?? readSpelledNumber(text);
}
