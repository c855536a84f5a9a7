import { endOfDay } from '../cells/serial-date';
import { CAMPAIGN_STATUS, type CampaignStatus, SETTLE_AFTER_DAYS } from './status';

/** The days that decide where a campaign stands, as serial numbers. */
export interface CampaignDays {
  readonly start: number;
  readonly end: number;
  readonly settleAfterDays: number | null;
}

/**
 * Where a campaign stands at a moment of the sheet's zone: the one place that knows, for whatever is worded by it. Late
 * results are waited for from the later of the end and the last post. One that lacks a day, null, has not begun, unless
 * its end is over.
 */
export function campaignStatusAt(
  { start, end, settleAfterDays }: { readonly [Day in keyof CampaignDays]: number | null },
  now: number,
  lastPost = 0,
): CampaignStatus {
  if (end === null) return CAMPAIGN_STATUS.planned;
  if (start === null ? now <= endOfDay(end) : now < start) return CAMPAIGN_STATUS.planned;
  if (now <= endOfDay(end)) return CAMPAIGN_STATUS.live;
  const settled = Math.max(endOfDay(end), lastPost) + (settleAfterDays ?? SETTLE_AFTER_DAYS);
  return now >= settled ? CAMPAIGN_STATUS.settled : CAMPAIGN_STATUS.provisional;
}

/** Whether a campaign is over at that point, late results aside. */
export function hasEnded(status: CampaignStatus): boolean {
  return status === CAMPAIGN_STATUS.provisional || status === CAMPAIGN_STATUS.settled;
}
