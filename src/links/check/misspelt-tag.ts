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

/** What other tools call the id of a campaign. */
const OF_ID = /^utm_?campaign_?id$/;
/** Longer than any tag with a slip. */
const LONGEST_NAME = 40;

/** The share of a name that may be wrong: `utm_id` must be right but for its mark. */
const LETTERS_PER_SLIP = 5;

/**
 * The `utm_…` parameter that a name was meant to be: of another case, with another mark, or a letter or two away.
 * Undefined for a name that is right, or of something else. Tags that are `taken` already were not meant.
 *
 * @example meantTag('utm-sorce') // utm_source
 */
export function meantTag(name: string, taken: readonly string[] = []): string | undefined {
  const plain = name.toLowerCase().replace(/[\s.-]+/g, '_');
  if (name.length > LONGEST_NAME || KNOWN.some((known) => `utm_${known}` === name))
    return undefined;
  // Another parameter of the shop's own may be near in letters, but does not begin so.
  if (!/^_*(u[tmn]{1,3}|tum|mut|tmu)/.test(plain)) return undefined;
  const near = KNOWN.map((known) => `utm_${known}`)
    .map((known) => ({ known, apart: lettersApart(plain, known) }))
    .filter(({ known, apart }) => apart <= known.length / LETTERS_PER_SLIP - 0.2)
    .sort((left, right) => left.apart - right.apart)
    .map(({ known }) => known);
  const meant = OF_ID.test(plain) ? [...near, 'utm_id'] : near;
  return meant.find((known) => !taken.includes(known));
}
