import { column, divide, type Expression } from '../metrics/expression';
import type { Direction } from '../metrics/metric';

/** How far from its target a KPI may be and still be on track; both ends are included. */
export const TOLERANCE = 0.1;

/** How long after the last post late results are waited for where a campaign does not say. */
export const SETTLE_AFTER_DAYS = 30;

/** Attainment of a target: `actual` over `target`, or the other way round where lower is better. */
export function attainment(direction: Direction): Expression {
  return direction === 'lower'
    ? divide(column('target'), column('actual'))
    : divide(column('actual'), column('target'));
}

/** Where a campaign is in time: before its start, until its end, while late results come in, final. */
export const CAMPAIGN_STATUS = {
  planned: 'planned',
  live: 'live',
  provisional: 'provisional',
  settled: 'settled',
} as const;

/** The word for a KPI while something is known to be wrong with what it counts. */
export const CHECK_FIRST = 'check first';

/** The word for a KPI against its target. */
export const KPI_STATUS = { ahead: 'ahead', onTrack: 'on track', behind: 'behind' } as const;

export type CampaignStatus = (typeof CAMPAIGN_STATUS)[keyof typeof CAMPAIGN_STATUS];
