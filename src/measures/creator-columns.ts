import { metric } from '../metrics/catalog';
import {
  column,
  type Expression,
  firstKnown,
  given,
  multiply,
  sumKnown,
} from '../metrics/expression';
import type { Metric } from '../metrics/metric';
import type { ReportSource } from '../report/model/report-source';
import { conversionMeasure } from './measures';

/**
 * A column of the creators' block: one row per creator, from which everything else in the report is
 * calculated. Sums over rows of the source tabs are one kind each; the rest are expressions over columns.
 */
export type CreatorColumn = { readonly id: string } & (
  | { readonly kind: 'creator-number'; readonly column: string }
  /** 1 while the creator stands in `Creators` as when the report was built. */
  | { readonly kind: 'roster-rows' }
  | { readonly kind: 'exchange-rate' }
  | { readonly kind: 'post-sum'; readonly measure: string }
  /** The posts in which at least one of the measures is filled. */
  | { readonly kind: 'post-count'; readonly filled: readonly string[] }
  | { readonly kind: 'live-posts' }
  | { readonly kind: 'last-post' }
  | { readonly kind: 'matched-rows'; readonly tab: 'posts' | 'results' }
  | { readonly kind: 'result-sum'; readonly measure: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
);

/** The columns that judge a creator; they are formulas at every size. */
export const JUDGEMENT_COLUMNS = [
  'judged_attention',
  'judged_action',
  'quadrant',
  'severity',
  'finding',
] as const;

/** A KPI in the report: its inputs, each bound to a column of the block or a setting of the campaign. */
export interface BoundMetric {
  readonly metric: Metric;
  readonly columnOf: Readonly<Record<string, string>>;
}

const COST_PARTS = ['fee', 'product_cost', 'commission', 'usage_rights', 'boost'] as const;
const ENGAGEMENT_PARTS = ['likes', 'comments', 'shares', 'saves'] as const;

/** The campaign's margin is a setting and not a column of the block. */
export const MARGIN_SETTING = 'margin';

/** The columns of the block, each after those it reads. */
export function creatorColumns(source: ReportSource): readonly CreatorColumn[] {
  const { basis, postMeasures, resultMeasures, campaign } = source;
  const hasPosts = (id: string) => postMeasures.includes(id);
  const hasResults = (id: string) => resultMeasures.includes(id);
  const creatorNumber = (id: string): CreatorColumn[] =>
    source.tables.creators.placeOf(id) === undefined
      ? []
      : [{ id, kind: 'creator-number', column: id }];
  const expression = (id: string, parts: Expression): CreatorColumn => ({
    id,
    kind: 'expression',
    expression: parts,
  });
  const ownPostId = (id: string) => (id === 'impressions' ? 'own_impressions' : id);

  const columns: CreatorColumn[] = [
    ...creatorNumber('followers'),
    ...COST_PARTS.flatMap(creatorNumber),
    ...creatorNumber('commission_rate'),
    { id: 'roster_rows', kind: 'roster-rows' },
    { id: 'exchange_rate', kind: 'exchange-rate' },
    { id: 'post_rows', kind: 'matched-rows', tab: 'posts' },
    { id: 'result_rows', kind: 'matched-rows', tab: 'results' },
    { id: 'live_posts', kind: 'live-posts' },
    { id: 'last_post', kind: 'last-post' },
    ...postMeasures.map(
      (id): CreatorColumn => ({ id: ownPostId(id), kind: 'post-sum', measure: id }),
    ),
    ...resultMeasures.map(
      (id): CreatorColumn => ({
        id: id === 'clicks' ? 'result_clicks' : id,
        kind: 'result-sum',
        measure: id,
      }),
    ),
  ];
  const has = (id: string) => columns.some((each) => each.id === id);
  const known = (...ids: string[]) => ids.filter(has).map(column);
  const addFirst = (id: string, ...ids: string[]) => {
    if (ids.some(has)) columns.push(expression(id, firstKnown(...known(...ids))));
  };
  const addSum = (id: string, ...ids: string[]) => {
    if (ids.some(has)) columns.push(expression(id, sumKnown(...known(...ids))));
  };

  addFirst('impressions', 'own_impressions', 'views');
  addSum('engagements', ...ENGAGEMENT_PARTS);
  addFirst('clicks', 'result_clicks', 'link_clicks');
  const conversions = conversionMeasure(campaign.useCase);
  if (hasResults(conversions)) columns.push(expression('conversions', column(conversions)));
  if (source.results.some((row) => row.number('click_orders') !== undefined))
    columns.push(expression('click_conversions', column('click_orders')));
  else addFirst('click_conversions', 'conversions');
  addSum('actions', 'clicks', 'redemptions');

  const cost = costExpression(has);
  if (cost !== undefined) columns.push(expression('cost', cost));

  if (hasPosts('reach') && has('followers')) {
    columns.push({ id: 'posts_with_reach', kind: 'post-count', filled: ['reach'] });
    columns.push(
      expression('reach_followers', multiply(column('followers'), column('posts_with_reach'))),
    );
  }
  for (const [base, parts] of [
    ['er_base', ENGAGEMENT_PARTS],
    ['save_base', ['saves']],
    ['share_base', ['shares']],
    ['comment_base', ['comments']],
  ] as const) {
    const filled = parts.filter(hasPosts);
    if (filled.length === 0) continue;
    if (basis !== 'followers') addFirst(base, basis);
    else if (has('followers')) {
      columns.push({ id: `${base}_posts`, kind: 'post-count', filled });
      columns.push(expression(base, multiply(column('followers'), column(`${base}_posts`))));
    }
  }
  return columns;
}

/**
 * Fee, product cost, commission, usage rights and boost, times the exchange rate, plus the commission rate on
 * the revenue. What the posts say was spent stands in for the boost, in the campaign's currency. Without a rate
 * for a foreign currency nothing of it is known.
 */
function costExpression(has: (id: string) => boolean): Expression | undefined {
  const fixed = COST_PARTS.filter((id) => has(id) && id !== 'boost').map(column);
  const inOwnCurrency = (parts: Expression[]): Expression[] =>
    parts.length === 0 ? [] : [multiply(sumKnown(...parts), column('exchange_rate'))];
  const boost = has('boost') ? inOwnCurrency([column('boost')]) : [];
  const paid = has('spend') ? [column('spend'), ...boost] : boost;
  const commission =
    has('commission_rate') && has('revenue')
      ? [multiply(column('commission_rate'), column('revenue'))]
      : [];
  const parts = [
    ...inOwnCurrency(fixed),
    ...(paid.length === 0 ? [] : [firstKnown(...paid)]),
    ...commission,
  ];
  return parts.length === 0 ? undefined : given(column('exchange_rate'), sumKnown(...parts));
}

const BINDINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['reach_rate', { followers: 'reach_followers' }],
  ['impression_frequency', { impressions: 'own_impressions' }],
  ['view_rate', { impressions: 'own_impressions' }],
  ['hook_rate', { impressions: 'own_impressions' }],
  ['completion_rate', {}],
  ['cpm', {}],
  ['engagement_rate', { base: 'er_base' }],
  ['save_rate', { base: 'save_base' }],
  ['share_rate', { base: 'share_base' }],
  ['comment_rate', { base: 'comment_base' }],
  ['virality_rate', {}],
  ['ctr', { base: 'impressions' }],
  ['session_rate', {}],
  ['bounce_rate', {}],
  ['time_on_site', {}],
  ['average_watch_time', {}],
  ['cpe', {}],
  ['cpv', {}],
  ['cpc', {}],
  ['conversion_rate', { conversions: 'click_conversions' }],
  ['lead_rate', {}],
  ['cpa', {}],
  ['cpl', {}],
  ['cpi', {}],
  ['cac', {}],
  ['cost_per_redemption', {}],
  ['roas', {}],
  ['roi', {}],
  ['aov', {}],
  ['epc', {}],
  ['revenue_per_view', {}],
  ['redemption_rate', { base: 'clicks' }],
  ['new_customer_rate', {}],
  ['trial_rate', {}],
  ['trial_to_paid_rate', {}],
  ['repeat_purchase_rate', {}],
  ['referral_rate', {}],
];

/** The KPIs that the block's columns allow, with their inputs bound to those columns. */
export function boundMetrics(columns: readonly CreatorColumn[]): readonly BoundMetric[] {
  const ids = new Set([MARGIN_SETTING, ...columns.map(({ id }) => id)]);
  return BINDINGS.map(([id, bound]) => {
    const found = metric(id);
    const columnOf = Object.fromEntries(
      found.inputs.map((input) => [input.id, bound[input.id] ?? input.id]),
    );
    return { metric: found, columnOf };
  }).filter(({ columnOf }) => Object.values(columnOf).every((id) => ids.has(id)));
}
