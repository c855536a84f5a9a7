const SUFFIX_POWER: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, '%': -2 };

// Thousands do not begin with a zero: 0,123 is a decimal comma, and 0.123 no thousand.
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:\.\d+)?$/;
// Several points, or points and then a comma, can only stand between thousands.
const POINTED = /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+)$/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
const EITHER_THOUSANDS_OR_DECIMALS = /^(?!0\.)\d{1,3}\.\d{3}$/;

/** Whether text is a thousand in some countries and a little more than one in others. */
export function isAmbiguousNumber(text: string): boolean {
  return EITHER_THOUSANDS_OR_DECIMALS.test(text.trim().replace(/^[+-]/, ''));
}

/**
 * Reads a number from the spellings that platforms export and that mean one thing only: `1234`, `1,234`,
 * `12.3K`, `1.2M`, `2b`, `4.5%`. Anything else is undefined, `1.234` too: it is a thousand in some
 * countries and a little more than one in others.
 */
export function readSpelledNumber(text: string): number | undefined {
  const parts = /^([+-]?)(.*?)\s*([kmb%]?)$/i.exec(text.trim());
  if (!parts) return undefined;
  const [, sign = '', digits = '', suffix = ''] = parts;
  if (suffix === '' && EITHER_THOUSANDS_OR_DECIMALS.test(digits)) return undefined;
  if (!GROUPED.test(digits) && !SPACED.test(digits) && !PLAIN.test(digits)) return undefined;
  const power = suffix === '' ? 0 : SUFFIX_POWER[suffix.toLowerCase()]!;
  // Through the exponent and not by multiplying: 1.005 × 1000 is not 1005 in floating point.
  const value = Number(`${sign}${digits.replace(/[,\s\u00a0\u202f]/g, '')}e${power}`);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Reads what means one number only wherever it was typed: the spellings of platforms, and `1.234,5` or `1.234.567` as
 * much of the world writes them. A person sees what is made of them before it is kept, so more is read than in an
 * export.
 */
export function readTypedNumber(text: string): number | undefined {
  const spelled = readSpelledNumber(text);
  if (spelled !== undefined || !POINTED.test(text.trim())) return spelled;
  return Number(text.trim().replaceAll('.', '').replace(',', '.'));
}
