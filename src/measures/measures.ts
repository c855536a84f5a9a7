import { columnId } from '../text/column-id';

/** What a measure's numbers are. A `score` has no unit. */
export type MeasureUnit = 'count' | 'seconds' | 'money' | 'score';

/** A number that a campaign has measured of its posts or its results. */
export interface Measure {
  /** The header of its column. */
  readonly header: string;
  /** The header in lower case with underscores. */
  readonly id: string;
  readonly unit: MeasureUnit;
  /** Other headers that its column goes by. */
  readonly aliases: readonly string[];
  /** Headers that may mean its column, which a person is asked about. */
  readonly near?: readonly string[];
  /** Below zero is a real value (a refund, people leaving), not a mistake. */
  readonly mayBeNegative?: true;
  /** The column stays as people fill it, and nothing is calculated from it yet. */
  readonly isKept?: true;
  /** What expressions call it, where a derived measure has its name. */
  readonly term: string;
}

type Extras = Partial<
  Pick<Measure, 'aliases' | 'near' | 'unit' | 'mayBeNegative' | 'isKept' | 'term'>
>;

const MONEY = { unit: 'money' } as const;
const SECONDS = { unit: 'seconds' } as const;
const SIGNED = { mayBeNegative: true } as const;
const KEPT = { isKept: true } as const;

function measure(header: string, extras: Extras = {}): Measure {
  const id = columnId(header);
  return { header, id, unit: 'count', aliases: [], term: id, ...extras };
}

/** What is measured of a post. */
export const POST_MEASURES: readonly Measure[] = [
  measure('Impressions', { term: 'own_impressions' }),
  measure('Thumbnail impressions', KEPT),
  measure('Reach', { aliases: ['Accounts reached'] }),
  measure('Views', { aliases: ['Video views', 'Plays'] }),
  measure('3-second views'),
  measure('Completed views'),
  measure('Watch time', SECONDS),
  measure('Likes', { aliases: ['Total likes', 'Likes (organic)', '♥'] }),
  measure('Comments'),
  measure('Shares'),
  measure('Saves', { aliases: ['Bookmarks'] }),
  measure('Mentions'),
  measure('Profile visits'),
  measure('New followers', { ...SIGNED, aliases: ['Follows'] }),
  measure('Link clicks', { near: ['clicks'] }),
  measure('Positive comments', KEPT),
  measure('Negative comments', KEPT),
  measure('Neutral comments', KEPT),
  measure('Spend', MONEY),
];

/** What a source counts as a creator's results on a day. */
export const RESULT_MEASURES: readonly Measure[] = [
  measure('Clicks', { near: ['link clicks', 'visits'], term: 'result_clicks' }),
  measure('Sessions'),
  measure('Engaged sessions'),
  measure('Engagement time', SECONDS),
  measure('Leads'),
  measure('Lead score', { unit: 'score', ...SIGNED, ...KEPT }),
  measure('Downloads'),
  measure('Webinar registrations'),
  measure('Installs'),
  measure('Trials'),
  measure('Subscriptions'),
  measure('Orders', { near: ['sales', 'purchases', 'conversions'] }),
  measure('Code orders', KEPT),
  measure('Click orders'),
  measure('Click and code orders', KEPT),
  measure('Revenue', { ...MONEY, ...SIGNED, near: ['sales', 'rev', 'turnover', 'gmv'] }),
  measure('Customers'),
  measure('New customers'),
  measure('Repeat customers'),
  measure('Referred customers'),
  measure('Redemptions', { near: ['code uses', 'uses', 'code redemptions'] }),
  measure('UGC posts'),
  measure('Named in survey', KEPT),
  measure('Survey answers', KEPT),
];

/** What a creator costs, beside a commission on the revenue: columns of Creators. */
export const COST_PARTS = ['fee', 'product_cost', 'commission', 'usage_rights', 'boost'] as const;

/** The numbers of a creator that measures are made with: columns of Creators. */
export const CREATOR_NUMBERS = ['followers', ...COST_PARTS, 'commission_rate'] as const;

/** What engagements are made of. */
export const ENGAGEMENT_PARTS = ['likes', 'comments', 'shares', 'saves'] as const;
