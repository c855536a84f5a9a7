import { endOfDay, shortDay } from '../cells/serial-date';
import type { Stage } from '../metrics/metric';
import type { Kpi } from './kpi';
import { numberInWords } from './number-in-words';
import { SETTLE_AFTER_DAYS } from './status';

/** What the line of a campaign tells; days are serial numbers. */
export interface CampaignInTime {
  readonly objective: Stage;
  readonly primaryKpi: Kpi;
  readonly target: number | null;
  readonly currency: string;
  readonly start: number;
  readonly end: number;
  readonly settleAfterDays: number | null;
}

/**
 * A campaign in one line: its objective, its target and where it stands in time. `now` and `lastPost` are moments in
 * the sheet's zone; late results are waited for from the later of the end and the last post.
 *
 * @example `Conversion · CPA target $25.00 · day 5 of 30`
 */
export function campaignLine(campaign: CampaignInTime, now: number, lastPost = 0): string {
  const { objective, primaryKpi, target, currency } = campaign;
  const kpi = primaryKpi.abbreviation ?? primaryKpi.name;
  return [
    objective.charAt(0).toUpperCase() + objective.slice(1),
    target === null ? kpi : `${kpi} target ${numberInWords(target, primaryKpi.unit, currency)}`,
    whenInWords(campaign, now, lastPost),
  ].join(' · ');
}

/** Whether late results are waited for no longer, if no post came after the end. */
export function mayBeSettled({ end, settleAfterDays }: CampaignInTime, now: number): boolean {
  return now >= settledFrom(end, settleAfterDays, 0);
}

function settledFrom(end: number, settleAfterDays: number | null, lastPost: number): number {
  return Math.max(endOfDay(end), lastPost) + (settleAfterDays ?? SETTLE_AFTER_DAYS);
}

function whenInWords(campaign: CampaignInTime, now: number, lastPost: number): string {
  const { start, end, settleAfterDays } = campaign;
  const [today, first, last] = [Math.floor(now), Math.floor(start), Math.floor(end)];
  if (now < start) return today === first ? 'starts today' : `starts in ${days(first - today)}`;
  if (now <= endOfDay(end)) return `day ${today - first + 1} of ${last - first + 1}`;
  if (now >= settledFrom(end, settleAfterDays, lastPost))
    return `ended ${shortDay(last, today)}, settled`;
  return today === last ? 'ended today' : `ended ${days(today - last)} ago`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
