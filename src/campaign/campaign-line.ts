import { shortDay } from '../cells/serial-date';
import type { Stage } from '../metrics/metric';
import { type CampaignDays, campaignStatusAt } from './campaign-status';
import type { Kpi } from './kpi';
import { numberInWords } from './number-in-words';

/** What the line of a campaign tells; days are serial numbers. */
export interface CampaignInTime extends CampaignDays {
  readonly objective: Stage;
  readonly primaryKpi: Kpi;
  readonly target: number | null;
  readonly currency: string;
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
export function mayBeSettled(campaign: CampaignDays, now: number): boolean {
  return campaignStatusAt(campaign, now) === 'settled';
}

function whenInWords(campaign: CampaignInTime, now: number, lastPost: number): string {
  const [today, first, last] = [now, campaign.start, campaign.end].map(Math.floor) as [
    ...[number, number, number],
  ];
  switch (campaignStatusAt(campaign, now, lastPost)) {
    case 'planned':
      return today === first ? 'starts today' : `starts in ${days(first - today)}`;
    case 'live':
      return `day ${today - first + 1} of ${last - first + 1}`;
    case 'provisional':
      return today === last ? 'ended today' : `ended ${days(today - last)} ago`;
    case 'settled':
      return `ended ${shortDay(last, today)}, settled`;
  }
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
