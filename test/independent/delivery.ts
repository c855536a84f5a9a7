import { type Moment, momentIn, numberIn, type Row, readHeaders, sameName } from './read-csv';
import type { Member, Roster } from './roster';

/** What was booked of a campaign, and what of it came. */
export interface DeliveryAudit {
  readonly live: number;
  readonly booked: number;
  readonly notDelivered: number;
  readonly notDeliveredCost: number | null;
  readonly creatorsWithoutPosts: number;
}

/** "`creators[].delivered: { live, booked }`." */
export type Delivered = Pick<DeliveryAudit, 'live' | 'booked'>;

/** Null where a tab of posts cannot say what is booked: it has no column for an address, or none for Due. */
export function deliveredBy(
  folder: string,
  roster: Roster,
  asOf: Moment,
): ((member: Member) => Delivered) | null {
  const headers = readHeaders(folder, 'Posts');
  if (!headers.includes('post') || !headers.includes('due')) return null;
  return (member) => {
    const own = roster.posts.filter(({ owner }) => owner === member).map(({ row }) => row);
    return {
      live: own.filter((row) => isLive(row, asOf)).length,
      booked: own.filter(isBooked).length,
    };
  };
}

/** "After End, booked posts that never came are `not delivered`, with their money." */
export function deliveryOf(
  folder: string,
  roster: Roster,
  asOf: Moment,
  campaign: Row,
): DeliveryAudit | null {
  const delivered = deliveredBy(folder, roster, asOf);
  if (delivered === null) return null;
  const isOver = asOf.ends > (momentIn(campaign, 'end')?.ends ?? Infinity);
  const total = { live: 0, booked: 0, notDelivered: 0, creatorsWithoutPosts: 0 };
  const costs: number[] = [];
  for (const member of roster.members) {
    const { live, booked } = delivered(member);
    total.live += live;
    total.booked += booked;
    const own = roster.posts.filter(({ owner }) => owner === member).map(({ row }) => row);
    const out = (row: Row) => (momentIn(row, 'posted_at')?.begins ?? Infinity) <= asOf.ends;
    // What has a day in Posted at came, though nobody has pasted its address.
    const missing = own.filter((row) => isBooked(row) && !isLive(row, asOf) && !out(row)).length;
    if (booked === 0 && !own.some(out) && !sameName(member.row.status, 'dropped'))
      total.creatorsWithoutPosts += 1;
    if (!isOver || missing === 0) continue;
    total.notDelivered += missing;
    const each = bookedAt(member.row, campaign.currency);
    if (each !== null) costs.push((each / booked) * missing);
  }
  return {
    ...total,
    notDeliveredCost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  };
}

/** "Booked = the rows of Posts with an address or a Due." */
function isBooked(row: Row): boolean {
  return row.post !== undefined || row.due !== undefined;
}

/** "Live = those with an address and Posted at up to the as-of moment (or an address and no Posted at)." */
function isLive(row: Row, asOf: Moment): boolean {
  return row.post !== undefined && (momentIn(row, 'posted_at')?.begins ?? -Infinity) <= asOf.ends;
}

/** What a creator is paid for posting, at the rate of the row; nothing that sales or a boost cost. */
function bookedAt(row: Row, currency: string | undefined): number | null {
  const rate = numberIn(row, 'exchange_rate');
  if (rate === null && row.currency !== undefined && !sameName(row.currency, currency)) return null;
  const parts = ['fee', 'product_cost', 'commission', 'usage_rights']
    .map((id) => numberIn(row, id))
    .filter((amount) => amount !== null);
  if (parts.length === 0) return null;
  return parts.reduce((sum, amount) => sum + amount, 0) * (rate ?? 1);
}
