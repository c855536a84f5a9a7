/** What is known of a creator (or a sum over creators), by id; null is unknown, 0 is zero. */
export type Known = Readonly<Record<string, number | null>>;

export const STAGES = ['awareness', 'consideration', 'conversion', 'loyalty'] as const;
export type Stage = (typeof STAGES)[number];

export const POST_METRICS = [
  'thumbnail_impressions',
  'reach',
  'views',
  'three_second_views',
  'completed_views',
  'watch_time',
  'likes',
  'comments',
  'shares',
  'saves',
  'mentions',
  'profile_visits',
  'new_followers',
  'link_clicks',
  'spend',
] as const;

export const RESULT_MEASURES = [
  'clicks',
  'sessions',
  'engaged_sessions',
  'engagement_time',
  'leads',
  'downloads',
  'webinar_registrations',
  'installs',
  'trials',
  'subscriptions',
  'orders',
  'code_orders',
  'click_orders',
  'click_and_code_orders',
  'revenue',
  'customers',
  'new_customers',
  'repeat_customers',
  'referred_customers',
  'redemptions',
  'ugc_posts',
  'named_in_survey',
  'survey_answers',
] as const;

/** "The first of shop, app, form, link tool, GA4, ads, survey, then any other by name." */
export const SOURCE_ORDER = ['shop', 'app', 'form', 'link tool', 'ga4', 'ads', 'survey'];

/** The volumes that the report adds up, by the stage in which they are read. */
export const VOLUMES: Readonly<Record<Stage, readonly string[]>> = {
  awareness: ['impressions', 'reach', 'views', 'new_followers'],
  consideration: ['engagements', 'clicks', 'sessions', 'profile_visits', 'watch_time'],
  conversion: ['conversions', 'orders', 'leads', 'installs', 'revenue', 'redemptions'],
  loyalty: ['customers', 'repeat_customers', 'referred_customers', 'ugc_posts'],
};

/** A rate or cost: an upper part over a lower one, both ids of what is known of a creator. */
export interface Ratio {
  readonly id: string;
  readonly stage: Stage;
  readonly upper: string;
  readonly lower: string;
  /** CPM is per thousand. */
  readonly times?: number;
  /** Bounce rate is what is left of 1. */
  readonly fromOne?: true;
  /** ROI is what is left after cost: upper / lower − 1. */
  readonly lessOne?: true;
}

/** The formulas of the function catalog. Parts ending in `_base` depend on the campaign's ER basis. */
export const RATIOS: readonly Ratio[] = [
  { id: 'reach_rate', stage: 'awareness', upper: 'reach', lower: 'followers_of_reach' },
  // "View rate, hook rate and frequency need the platform's own."
  { id: 'impression_frequency', stage: 'awareness', upper: 'own_impressions', lower: 'reach_seen' },
  { id: 'view_rate', stage: 'awareness', upper: 'views_seen', lower: 'own_impressions' },
  { id: 'completion_rate', stage: 'awareness', upper: 'completed_views', lower: 'views' },
  { id: 'hook_rate', stage: 'awareness', upper: 'hooked_seen', lower: 'own_impressions' },
  { id: 'cpm', stage: 'awareness', upper: 'cost', lower: 'impressions', times: 1000 },
  { id: 'cost_per_follower', stage: 'awareness', upper: 'cost', lower: 'new_followers' },

  { id: 'engagement_rate', stage: 'consideration', upper: 'engagements', lower: 'engagement_base' },
  { id: 'save_rate', stage: 'consideration', upper: 'saves', lower: 'saves_base' },
  { id: 'share_rate', stage: 'consideration', upper: 'shares', lower: 'shares_base' },
  { id: 'comment_rate', stage: 'consideration', upper: 'comments', lower: 'comments_base' },
  { id: 'virality_rate', stage: 'consideration', upper: 'shares', lower: 'impressions' },
  { id: 'average_watch_time', stage: 'consideration', upper: 'watch_time', lower: 'views' },
  { id: 'cpe', stage: 'consideration', upper: 'cost', lower: 'engagements' },
  { id: 'cpv', stage: 'consideration', upper: 'cost', lower: 'views' },
  { id: 'cpc', stage: 'consideration', upper: 'cost', lower: 'clicks' },
  { id: 'ctr', stage: 'consideration', upper: 'clicks', lower: 'impressions' },
  { id: 'session_rate', stage: 'consideration', upper: 'sessions', lower: 'clicks' },
  {
    id: 'bounce_rate',
    stage: 'consideration',
    upper: 'engaged_sessions',
    lower: 'sessions',
    fromOne: true,
  },
  { id: 'time_on_site', stage: 'consideration', upper: 'engagement_time', lower: 'sessions' },

  { id: 'conversion_rate', stage: 'conversion', upper: 'rated_conversions', lower: 'clicks' },
  { id: 'lead_rate', stage: 'conversion', upper: 'leads', lower: 'clicks' },
  { id: 'cpa', stage: 'conversion', upper: 'cost', lower: 'conversions' },
  { id: 'cpl', stage: 'conversion', upper: 'cost', lower: 'leads' },
  { id: 'cpi', stage: 'conversion', upper: 'cost', lower: 'installs' },
  { id: 'cac', stage: 'conversion', upper: 'cost', lower: 'new_customers' },
  { id: 'cost_per_redemption', stage: 'conversion', upper: 'cost', lower: 'redemptions' },
  { id: 'roas', stage: 'conversion', upper: 'revenue', lower: 'cost' },
  // "(revenue × margin − cost) / cost", "ROI uses the campaign's Margin where filled".
  { id: 'roi', stage: 'conversion', upper: 'gross_profit', lower: 'cost', lessOne: true },
  { id: 'aov', stage: 'conversion', upper: 'revenue', lower: 'orders' },
  { id: 'epc', stage: 'conversion', upper: 'revenue', lower: 'clicks' },
  { id: 'revenue_per_view', stage: 'conversion', upper: 'revenue', lower: 'views' },
  // "The redemption rate is over clicks."
  { id: 'redemption_rate', stage: 'conversion', upper: 'redemptions', lower: 'clicks' },
  { id: 'new_customer_rate', stage: 'conversion', upper: 'new_customers', lower: 'customers' },
  { id: 'trial_rate', stage: 'conversion', upper: 'trials', lower: 'installs' },
  { id: 'trial_to_paid_rate', stage: 'conversion', upper: 'subscriptions', lower: 'trials' },

  { id: 'repeat_purchase_rate', stage: 'loyalty', upper: 'repeat_customers', lower: 'customers' },
  { id: 'referral_rate', stage: 'loyalty', upper: 'referred_customers', lower: 'customers' },
];

export const LOWER_IS_BETTER = new Set([
  ...['cpm', 'cost_per_follower', 'cpe', 'cpv', 'cpc', 'bounce_rate'],
  ...['cpa', 'cpl', 'cpi', 'cac', 'cost_per_redemption'],
]);

/** "`report.json` and the tabs speak these ids or the abbreviation." */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  rr: 'reach_rate',
  vtr: 'completion_rate',
  vcr: 'completion_rate',
  awt: 'average_watch_time',
  er: 'engagement_rate',
  cvr: 'conversion_rate',
};

export function kpiId(text: string): string {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return ABBREVIATIONS[id] ?? id;
}

/** A sum of the filled cells; nothing filled is unknown. */
export function sum(values: Iterable<number | null>): number | null {
  let total: number | null = null;
  for (const value of values) if (value !== null) total = (total ?? 0) + value;
  return total;
}

/** A total and the number of creators it stands on. */
export interface Total {
  readonly value: number | null;
  readonly from: number;
}

/** "Every rate and cost of a total is a ratio of sums over the creators for whom both parts are known." */
export function ratioOver(creators: readonly Known[], ratio: Ratio): Total {
  const both = creators.filter((c) => isKnown(c, ratio.upper) && isKnown(c, ratio.lower));
  const upper = sum(both.map((c) => c[ratio.upper] ?? null));
  const lower = sum(both.map((c) => c[ratio.lower] ?? null));
  if (upper === null || lower === null || lower === 0) return { value: null, from: both.length };
  // "COST_PER_FOLLOWER: blank when net ≤ 0."
  if (ratio.id === 'cost_per_follower' && lower < 0) return { value: null, from: both.length };
  const plain = (upper / lower) * (ratio.times ?? 1);
  const value = ratio.fromOne ? 1 - plain : ratio.lessOne ? (upper - lower) / lower : plain;
  return { value, from: both.length };
}

/** Volumes "add up over posts and days", over creators too; blank ones are left out. */
export function volumeOver(creators: readonly Known[], id: string): Total {
  return {
    value: sum(creators.map((c) => c[id] ?? null)),
    from: creators.filter((c) => isKnown(c, id)).length,
  };
}

/** Any KPI of the catalog that stands on creators, over some of them; null where we have no formula. */
export function kpiOver(creators: readonly Known[], id: string): Total {
  const ratio = RATIOS.find((r) => r.id === id);
  return ratio ? ratioOver(creators, ratio) : volumeOver(creators, id);
}

function isKnown(creator: Known, id: string): boolean {
  return (creator[id] ?? null) !== null;
}

export type Status = 'on track' | 'ahead' | 'behind' | 'check first';

export interface Judged {
  readonly kpi: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly status: Status | null;
}

/** "actual / target, or target / actual where lower is better"; "within 1 ± tolerance (both ends included)". */
export function judge(kpi: string, value: number | null, target: number | null): Judged {
  const [upper, lower] = LOWER_IS_BETTER.has(kpi) ? [target, value] : [value, target];
  const attainment = upper === null || lower === null || lower === 0 ? null : upper / lower;
  return { kpi, value, target, attainment, status: attainment === null ? null : at(attainment) };
}

function at(attainment: number): Status {
  const tolerance = 0.1 + 1e-9;
  if (Math.abs(attainment - 1) <= tolerance) return 'on track';
  return attainment > 1 ? 'ahead' : 'behind';
}
