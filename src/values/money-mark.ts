/** Short words that people write for a currency, where no sign of Unicode and no code says it. */
const WORDS = new Set(
  'kr zł zl kč kc ft rs re fr sfr rp tk dh din lei leu лв руб р грн rm rmb 元 円 圆 圓 원'.split(
    ' ',
  ),
);

const SIGN = /^[A-Z]{0,3}\p{Sc}[A-Z]{0,3}$/iu;
const CODE = /^[A-Z]{3}$/;
const POINT_BEHIND_WORD = /^([-+(−]? ?(?:rs|re|fr|sfr|rp|kr|tk|dh|din))\.(?=\s*\d)/i;

/**
 * Whether what stands beside a number can only be a currency: its sign, code or short word, or nothing at all.
 *
 * @example isMoneyMark('CA$') // true
 */
export function isMoneyMark(mark: string): boolean {
  return mark
    .split(' ')
    .every(
      (each) =>
        each === '' ||
        SIGN.test(each) ||
        WORDS.has(each.toLowerCase().replace(/\.$/, '')) ||
        (CODE.test(each) && isCode(each)),
    );
}

/** The point behind `Rs.` belongs to the word and begins no decimals. */
export function withoutPointBehindMark(text: string): string {
  return text.trim().replace(POINT_BEHIND_WORD, '$1 ');
}

let names: Intl.DisplayNames | undefined;

function isCode(code: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
  return names.of(code) !== undefined;
}
