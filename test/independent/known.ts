import { type Known, kpiId, POST_METRICS, RESULT_MEASURES, SOURCE_ORDER, sum } from './metrics';
import { numberIn, type Row, sameName } from './read-csv';
import type { Member } from './roster';

/** What of a campaign's row and its choices a creator's numbers depend on. */
export interface Rules {
  readonly currency: string | undefined;
  readonly margin: number;
  readonly basis: Basis;
  /** The measure that counts as a conversion. */
  readonly conversions: (typeof RESULT_MEASURES)[number];
  /** For each measure the one source that is counted, or null. */
  readonly sources: Readonly<Record<string, string | null>>;
  /** "Where the campaign has Click orders." */
  readonly hasClickOrders: boolean;
}

export type Basis = 'reach' | 'impressions' | 'views' | 'followers';

/** "For each measure the campaign takes one Source: the first … that has a value for it." */
export function chooseSources(results: readonly Row[]): Record<string, string | null> {
  const chosen = RESULT_MEASURES.map((measure) => {
    const having = results.filter((row) => numberIn(row, measure) !== null);
    const names = [...new Set(having.map((row) => (row.source ?? '').toLowerCase()))];
    return [measure, names.sort(bySourceOrder)[0] ?? null] as const;
  });
  return Object.fromEntries(chosen);
}

function bySourceOrder(a: string, b: string): number {
  const rank = (name: string) => {
    const listed = SOURCE_ORDER.indexOf(name);
    if (listed >= 0) return listed;
    return SOURCE_ORDER.length + (name === '' ? 1 : 0);
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/**
 * "Conversions = Orders (DTC, paid UGC, always-on), Installs (app install), Leads (B2B); without a use case what the
 * primary KPI counts (CPI installs, CPL leads), else Orders."
 */
export function conversionsOf(
  useCase: string | undefined,
  primaryKpi: string | undefined,
): Rules['conversions'] {
  const name = useCase?.toLowerCase();
  if (name === 'app install') return 'installs';
  if (name === 'b2b') return 'leads';
  if (name !== undefined) return 'orders';
  return COUNTED[kpiId(primaryKpi ?? '')] ?? 'orders';
}

const COUNTED: Readonly<Record<string, Rules['conversions']>> = {
  ...{ cpi: 'installs', installs: 'installs' },
  ...{ cpl: 'leads', lead_rate: 'leads', leads: 'leads' },
  ...{ trial_rate: 'trials', trials: 'trials' },
  ...{ trial_to_paid_rate: 'subscriptions', subscriptions: 'subscriptions' },
};

/** "It is reach when every creator is on Instagram or Facebook, otherwise impressions." */
export function basisOf(text: string | undefined, members: readonly Member[]): Basis {
  if (text !== undefined) return text.toLowerCase() as Basis;
  const meta = members.every((m) => m.platform === 'Instagram' || m.platform === 'Facebook');
  return meta ? 'reach' : 'impressions';
}

const ENGAGEMENTS = ['likes', 'comments', 'shares', 'saves'];

/** All that is known of one creator from its own rows, before any ratio. */
export function knownOf(
  member: Member,
  posts: readonly Row[],
  results: readonly Row[],
  rules: Rules,
): Known {
  const known: Record<string, number | null> = {};
  for (const id of POST_METRICS) known[id] = sum(posts.map((row) => numberIn(row, id)));
  for (const id of RESULT_MEASURES) {
    const counted = results.filter((row) => sameName(row.source, rules.sources[id] ?? ''));
    known[id] = rules.sources[id] === null ? null : sum(counted.map((row) => numberIn(row, id)));
  }

  known.own_impressions = sum(posts.map((row) => numberIn(row, 'impressions')));
  // Held against them is what the same posts have: another post's views are in no share of them.
  const withImpressions = posts.filter((row) => numberIn(row, 'impressions') !== null);
  for (const [id, measure] of [
    ['views_seen', 'views'],
    ['hooked_seen', 'three_second_views'],
    ['reach_seen', 'reach'],
  ] as const)
    known[id] = sum(withImpressions.map((row) => numberIn(row, measure)));
  // "Sum over the posts, where for a post without any … its Views stand in."
  const seenOf = (row: Row) => (row.impressions === undefined ? 'views' : 'impressions');
  known.impressions = sum(posts.map((row) => numberIn(row, seenOf(row))));

  // "Engagements = likes + comments + shares + saves."
  known.engagements = sum(ENGAGEMENTS.map((id) => known[id] ?? null));

  // "Clicks … of that one source where any is filled, else sum of `Posts` Link clicks."
  known.clicks = known.clicks ?? known.link_clicks ?? null;

  known.conversions = known[rules.conversions] ?? null;
  // "Click orders / clicks where the campaign has Click orders …; else conversions / clicks."
  known.rated_conversions = (rules.hasClickOrders ? known.click_orders : known.conversions) ?? null;

  const followers = numberIn(member.row, 'followers');
  /** "Over followers, the lower part is followers × the number of posts of which the upper part is known." */
  const timesPosts = (uppers: readonly string[]) => {
    const counted = posts.filter((row) => uppers.some((id) => numberIn(row, id) !== null));
    return followers === null ? null : followers * counted.length;
  };
  const baseOf = (uppers: readonly string[]) =>
    rules.basis === 'followers' ? timesPosts(uppers) : (known[rules.basis] ?? null);
  known.followers = followers;
  known.engagement_base = baseOf(ENGAGEMENTS);
  known.saves_base = baseOf(['saves']);
  known.shares_base = baseOf(['shares']);
  known.comments_base = baseOf(['comments']);
  known.followers_of_reach = timesPosts(['reach']);

  known.cost = costOf(member, known, rules);
  known.gross_profit = known.revenue == null ? null : known.revenue * rules.margin;

  // "Attention = engagements, action = clicks + redemptions"; of several columns the filled ones are added.
  known.attention = known.engagements;
  known.action = sum([known.clicks, known.redemptions ?? null]);
  return known;
}

/**
 * "Fee + Product cost + Commission + Usage rights + Boost, times Exchange rate (1 when blank), plus
 * Commission rate × revenue."
 */
function costOf(member: Member, known: Known, rules: Rules): number | null {
  const { row } = member;
  const rate = numberIn(row, 'exchange_rate');
  // "Whose Currency is not the campaign's and who has no Exchange rate has no known cost."
  if (row.currency !== undefined && !sameName(row.currency, rules.currency) && rate === null) {
    return null;
  }
  // "Where the creator's posts carry Spend (in the campaign's currency), its sum, not multiplied by
  // Exchange rate, stands in for Boost."
  const spend = known.spend ?? null;
  const own = ['fee', 'product_cost', 'commission', 'usage_rights'];
  const inOwnCurrency = spend === null ? [...own, 'boost'] : own;
  const parts = sum(inOwnCurrency.map((id) => numberIn(row, id)));
  const share = numberIn(row, 'commission_rate');
  const revenue = known.revenue ?? null;
  return sum([
    parts === null ? null : parts * (rate ?? 1),
    spend,
    share === null || revenue === null ? null : share * revenue,
  ]);
}
