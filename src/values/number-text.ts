import type { Kind } from './convention';
import { isMoneyMark, withoutPointBehindMark } from './money-mark';

/** What stands before the decimals of a number. */
export type Decimal = '.' | ',';

/** Powers of ten by the short words for them. */
export type Powers = Readonly<Record<string, number>>;

/** Short words that mean one power wherever they are used. */
export const COMMON_POWERS: Powers = {
  ...{ k: 3, m: 6, b: 9, '%': -2 },
  ...{
    tsd: 3,
    mn: 6,
    mio: 6,
    mln: 6,
    bn: 9,
    mrd: 9,
    lakh: 5,
    lakhs: 5,
    lac: 5,
    lacs: 5,
    crore: 7,
    crores: 7,
  },
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
  const length = [2, 1].find((count) => powerOf(behind, count, powers) !== undefined) ?? 0;
  const currency = [before.trim(), ...behind.slice(length)].filter((mark) => mark !== '').join(' ');
  const power = powerOf(behind, length, powers) ?? 0;
  return { sign: /[−(-]/.test(signs) ? '-' : '', digits, power, currency };
}

/** What the first words behind a number say: `mil millones` is one word for it. */
function powerOf(behind: readonly string[], count: number, powers: Powers): number | undefined {
  if (behind.length < count) return undefined;
  const found: unknown = powers[behind.slice(0, count).join(' ').toLowerCase()];
  return typeof found === 'number' ? found : undefined;
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
export function numbersWith(
  powers: Powers,
  isMark: (mark: string) => boolean = (mark) => mark === '',
): Kind<Decimal> {
  return {
    conventions: ['.', ','],
    read: (text, decimal) => {
      const parts = partsOf(text, powers);
      return parts === undefined || !isMark(parts.currency) ? undefined : amountOf(parts, decimal);
    },
  };
}

/** Numbers without a currency. */
export const NUMBERS: Kind<Decimal> = numbersWith(COMMON_POWERS);

/** Amounts, whatever their currency. */
export const AMOUNTS: Kind<Decimal> = numbersWith(COMMON_POWERS, () => true);

/** The sign or code of a currency beside an amount, as it is written; blank where there is none. */
export function currencyIn(text: string): string {
  return partsOf(text, COMMON_POWERS)?.currency ?? '';
}

/** The words behind a number that are none of the common ones and no currency; blank where there are none. */
export function unknownWordIn(text: string): string {
  const mark = currencyIn(text);
  return isMoneyMark(mark) ? '' : mark;
}

const POINT_BEFORE_THREE = /^[1-9]\d{0,2}\.\d{3}$/;

/** Groups of three before a decimal comma, or more than one group with points: a point is no decimal there. */
const COMMA_BEHIND_GROUPS =
  /^\d{1,3}(?:[.'’ \u00a0\u2009\u202f]\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;

/**
 * Reads the number in a text that stands alone, as exports spell it: `1234`, `1,234`, `12.3K`, `4.5%`, `$1,234.56`,
 * `1.234,56`. Anything else is undefined, `1.234` too: it is a thousand in some countries and a little more than one
 * in others.
 */
export function readSpelledNumber(text: string): number | undefined {
  const parts = partsOf(withoutPointBehindMark(text), COMMON_POWERS);
  if (parts === undefined || !isMoneyMark(parts.currency)) return undefined;
  const { digits, power, currency } = parts;
  if (power === 0 ? POINT_BEFORE_THREE.test(digits) : power < 0 && currency !== '')
    return undefined;
  return amountOf(parts, COMMA_BEHIND_GROUPS.test(digits) ? ',' : '.');
}
