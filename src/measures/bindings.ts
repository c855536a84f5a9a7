import { metric } from '../metrics/catalog';
import { columnsOf } from '../metrics/expression';
import type { Metric } from '../metrics/metric';

/** A KPI of a campaign: its inputs, each bound to a measure or to a setting of the campaign. */
export interface BoundMetric {
  readonly metric: Metric;
  readonly columnOf: Readonly<Record<string, string>>;
}

/** The campaign's margin is a setting and not a measure. */
export const MARGIN_SETTING = 'margin';

/** Every KPI that reports show, with the inputs that go by another name among the measures. */
const BINDINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['reach_rate', { followers: 'reach_followers' }],
  ['impression_frequency', { impressions: 'own_impressions', reach: 'reach_with_impressions' }],
  ['view_rate', { impressions: 'own_impressions', views: 'views_with_impressions' }],
  [
    'hook_rate',
    { impressions: 'own_impressions', three_second_views: 'three_second_views_with_impressions' },
  ],
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

/** The ids of the KPIs that reports show where the workbook has the columns. */
export const REPORTED_KPIS: readonly string[] = BINDINGS.map(([id]) => id);

/** The KPIs that the columns allow, with their inputs bound to those columns. */
export function boundMetrics(columnIds: readonly string[]): readonly BoundMetric[] {
  const ids = new Set([MARGIN_SETTING, ...columnIds]);
  return BINDINGS.map(([id, bound]) => {
    const found = metric(id);
    const columnOf = Object.fromEntries(
      found.inputs.map((input) => [input.id, bound[input.id] ?? input.id]),
    );
    return { metric: found, columnOf };
  }).filter(({ columnOf }) => Object.values(columnOf).every((id) => ids.has(id)));
}

/** What is said beside a KPI that the campaign's margin changes, where nobody gave one. */
export const WHOLE_REVENUE = 'revenue counted whole';

/** Whether a KPI counts what the campaign's margin leaves of the revenue. */
export function countsMargin(kpi: string): boolean {
  return (
    BINDINGS.some(([id]) => id === kpi) &&
    metric(kpi).inputs.some(({ id }) => id === MARGIN_SETTING)
  );
}

/** The measures that a KPI of reports is made of, in the order of its parts. */
export function partsOfKpi(kpi: string): readonly string[] {
  const bound = BINDINGS.find(([id]) => id === kpi)?.[1];
  return bound === undefined
    ? []
    : columnsOf(metric(kpi).expression)
        .map((input) => bound[input] ?? input)
        .filter((id) => id !== MARGIN_SETTING);
}

/** The measure that a KPI's `base` is bound to; undefined where it has no such input, or no report shows it. */
export function baseOf(kpi: string): string | undefined {
  return BINDINGS.find(([id]) => id === kpi)?.[1].base;
}
