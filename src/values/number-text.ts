import type { Kind } from './convention';

/** What stands before the decimals of a number. */
export type Decimal = '.' | ',';

/** Powers of ten by the short words for them. */
export type Powers = Readonly<Record<string, number>>;

/** Short words that mean one power wherever they are used. */
export const COMMON_POWERS: Powers = {
  ...{ k: 3, m: 6, b: 9, '%': -2 },
  ...{ tsd: 3, mn: 6, mio: 6, mln: 6, bn: 9, mrd: 9, lakh: 5, lakhs: 5, crore: 7, crores: 7 },
};

/** A number in its parts: digits with their marks, the power of ten behind them, the currency beside them. */
interface NumberParts {
  readonly sign: '' | '-';
  readonly digits: string;
  readonly power: number;
  readonly currency: string;
}

const SPACE = ' \u00a0\u2009\u202f';
const BEFORE = String.raw`([+−-]?)([^\d.,'’()+−-]*?)[${SPACE}]*([+−-]?)`;
const NUMBER = new RegExp(String.raw`^${BEFORE}(\d(?:[\d.,'’${SPACE}]*\d)?|[.,]\d+)(\D*)$`);
const LONGEST = 40;

// Thousands do not begin with a zero: 0,123 is a decimal comma.
const GROUPED: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:['’]\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+|(?:,\d\d)+,\d{3})$/,
  ',': /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:['’]\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)$/,
};

/** What people and exports write where there is no number. */
const UNKNOWN = /^(?:n\/?a|null|none|undefined|nan|[-–—]+|[<≤]\s*\d+)$/i;

/** Whether a text says that the number is not known: `N/A`, a dash, `< 15`. */
export function saysUnknown(text: string): boolean {
  return UNKNOWN.test(text.trim());
}

function partsOf(text: string, powers: Powers): NumberParts | undefined {
  const trimmed = text.trim();
  const [, inBrackets] = /^\((.+)\)$/.exec(trimmed) ?? [];
  const parts = trimmed.length > LONGEST ? null : NUMBER.exec(inBrackets ?? trimmed);
  if (parts === null) return undefined;
  const [, outer = '', before = '', inner = '', digits = '', after = ''] = parts;
  const signs = outer + inner + (inBrackets === undefined ? '' : '(');
  if (signs.length > 1) return undefined;
  const words = after.split(/\s+/).map((word) => word.replace(/\.$/, ''));
  const behind = words.filter((word) => word !== '');
  const word = behind[0]?.toLowerCase() ?? '';
  const found: unknown = powers[word];
  const power = typeof found === 'number' ? found : undefined;
  const marks = [before.trim(), ...(power === undefined ? behind : behind.slice(1))];
  const currency = marks.filter((mark) => mark !== '').join(' ');
  return { sign: /[−(-]/.test(signs) ? '-' : '', digits, power: power ?? 0, currency };
}

function amountOf({ sign, digits, power }: NumberParts, decimal: Decimal): number | undefined {
  const [whole = '', decimals = '', more] = digits.split(decimal);
  if (more !== undefined || !/^\d*$/.test(decimals) || whole + decimals === '') return undefined;
  if (!/^\d*$/.test(whole) && !GROUPED[decimal].test(whole)) return undefined;
  // Through the exponent and not by multiplying: 1.005 × 1000 is not 1005 in floating point.
  const value = Number(`${sign}${whole.replace(/\D/g, '')}.${decimals}e${power}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Numbers as people of a language write them: with its short words for thousands and more. */
export function numbersWith(powers: Powers): Kind<Decimal> {
  return {
    conventions: ['.', ','],
    read: (text, decimal) => {
      const parts = partsOf(text, powers);
      return parts === undefined || parts.currency !== '' ? undefined : amountOf(parts, decimal);
    },
  };
}

/** Numbers without a currency. */
export const NUMBERS: Kind<Decimal> = numbersWith(COMMON_POWERS);

/** Amounts, whatever their currency. */
export const AMOUNTS: Kind<Decimal> = {
  conventions: NUMBERS.conventions,
  read: (text, decimal) => {
    const parts = partsOf(text, COMMON_POWERS);
    return parts === undefined ? undefined : amountOf(parts, decimal);
  },
};

/** The sign or code of a currency beside an amount, as it is written; blank where there is none. */
export function currencyIn(text: string): string {
  return partsOf(text, COMMON_POWERS)?.currency ?? '';
}

const POINT_BEFORE_THREE = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads the number in a text that stands alone, as exports in English spell it: `1234`, `1,234`, `12.3K`, `4.5%`.
 * Anything else is undefined, `1.234` too: it is a thousand in some countries and a little more than one in others.
 */
export function readSpelledNumber(text: string): number | undefined {
  return POINT_BEFORE_THREE.test(text.trim()) ? undefined : NUMBERS.read(text, '.');
}
