import { isMoneyMark, withoutPointBehindMark } from './money-mark';
import {
  COMMON_POWERS,
  type Decimal,
  numbersWith,
  type Powers,
  readSpelledNumber,
  unknownWordIn,
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

const found = new Map<string, Locale | undefined>();

/** A locale by its name, `de` or `de_DE`; undefined where there is none of that name. */
export function findLocale(name: string): Locale | undefined {
  const tag = name.trim().replaceAll('_', '-').slice(0, 40);
  // A column asks for the same one in every row.
  if (!found.has(tag)) found.set(tag, localeOf(tag));
  return found.get(tag);
}

function localeOf(tag: string): Locale | undefined {
  try {
    const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
    if (known === undefined) return undefined;
    const parts = new Intl.NumberFormat(known).formatToParts(0.5);
    const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
    return { decimal: isComma ? ',' : '.', powers: powersOf(known) };
  } catch {
    return undefined;
  }
}

/** The short and long words of a locale: the platform's own, ours, and those that mean the same everywhere. */
function powersOf(locale: string): Powers {
  const own = Object.entries(platformWords(locale)).filter(([word]) => !(word in COMMON_POWERS));
  return { ...COMMON_POWERS, ...POWERS[locale.split('-')[0]!], ...Object.fromEntries(own) };
}

/** The words by which the platform itself shortens numbers in a locale. */
function platformWords(locale: string): Powers {
  const words: Record<string, number> = {};
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locale, {
      ...{ notation: 'compact', numberingSystem: 'latn', compactDisplay },
      ...{ maximumFractionDigits: 0, useGrouping: false },
    });
    for (let power = 3; power < 14; power += 1)
      // Languages decline the word: one, two and five of them.
      for (const count of [1, 2, 5]) {
        const parts = format.formatToParts(Number(`${count}e${power}`));
        const text = (wanted: string) =>
          parts.flatMap(({ type, value }) => (type === wanted ? [value] : [])).join('');
        const word = text('compact')
          .toLowerCase()
          .replace(/\.(?= |$)/g, '');
        const digits = text('integer');
        if (word !== '' && digits.startsWith(`${count}`))
          words[word] ??= power - (digits.length - 1);
      }
  }
  return words;
}

/**
 * Reads a number as people of a locale write it: `1.234,5`, `12,3 Tsd.`, `1,2 Mio.`, `7,30 €` in German. What is none
 * there but means one thing only anywhere, such as `12.3K`, is read too. Anything else is undefined.
 *
 * @example readLocalizedNumber('1.234', findLocale('de')!) // 1234
 */
export function readLocalizedNumber(text: string, { decimal, powers }: Locale): number | undefined {
  const amounts = numbersWith(powers, isMoneyMark);
  return amounts.read(withoutPointBehindMark(text), decimal) ?? readSpelledNumber(text);
}

const LANGUAGES =
  'de fr es pt it nl pl cs sk hr sl hu ro ru uk bg el tr sv da nb fi id vi hi ja ko zh'.split(' ');
const MOST_NAMED = 4;

/**
 * What to do with a text whose word for thousands or more is of another language; blank where it has none.
 *
 * @example foreignWordAdvice('3 tys.') // "tys" is Polish: COUNT_VALUE reads it with the locale "pl"
 */
export function foreignWordAdvice(text: string): string {
  const word = unknownWordIn(text);
  const isIn = (language: string) => findLocale(language)?.powers[word.toLowerCase()] !== undefined;
  const languages = word === '' ? [] : LANGUAGES.filter(isIn);
  if (languages.length === 0) return '';
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const first = languages.slice(0, MOST_NAMED).map((each) => names.of(each) ?? each);
  const named = `${first.join(', ')}${languages.length > MOST_NAMED ? ' and others' : ''}`;
  const locales = languages.length === 1 ? 'the locale' : 'its locale, such as';
  return `"${word}" is ${named}: COUNT_VALUE reads it with ${locales} "${languages[0]!}"`;
}
