import { lettersApart } from '../../text/near-text';

/** The parameters that GA4 knows, without `utm_`. */
const KNOWN = [
  'source',
  'medium',
  'campaign',
  'term',
  'content',
  'id',
  'source_platform',
  'creative_format',
  'marketing_tactic',
];

/** The share of a name that may be wrong: `utm_id` must be right but for its mark. */
const LETTERS_PER_SLIP = 5;

/**
 * The `utm_…` parameter that a name was meant to be: of another case, with another mark, or a letter or two away.
 * Undefined for a name that is right, or of something else.
 *
 * @example meantTag('utm-sorce') // utm_source
 */
export function meantTag(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[\s.-]+/g, '_');
  if (KNOWN.some((known) => `utm_${known}` === name)) return undefined;
  // Another parameter of the shop's own may be near in letters, but does not begin so.
  if (!/^_*(u[tmn]{1,3}|tum|mut|tmu)/.test(plain)) return undefined;
  const near = KNOWN.map((known) => `utm_${known}`)
    .map((known) => ({ known, apart: lettersApart(plain, known) }))
    .filter(({ known, apart }) => apart <= known.length / LETTERS_PER_SLIP - 0.2)
    .sort((left, right) => left.apart - right.apart)[0];
  return near?.known;
}
