import { dateOfSerial, serialOf } from '../cells/serial-date';

/** When a campaign is read, in the order of time. */
const CHECKPOINTS = [
  { name: '24 h', days: 1 },
  { name: '72 h', days: 3 },
  { name: '7 d', days: 7 },
  { name: '14 d', days: 14 },
  { name: '30 d', days: 30 },
] as const;

export type Checkpoint = (typeof CHECKPOINTS)[number]['name'];

/** How far a result can be trusted: it still moves, late ones come in, it is final. */
export type ResultStatus = 'live' | 'provisional' | 'settled';

const LIVE_DAYS = 7;

const HOUR = 1 / 24;
const SECOND = 1 / 86_400;

/**
 * Days from one moment to another, both as serial numbers of the clock of UTC: the hours that have passed. Bare dates
 * are midnights of the sheet's zone; where its clocks change between them they are an hour nearer or further, and days
 * all the same. The zone is asked for only there.
 */
export function daysBetween(from: number, to: number, timeZone: () => string): number {
  const days = to - from;
  const whole = Math.round(days);
  const beside = Math.abs(days - whole);
  if (beside < SECOND) return whole;
  if (Math.abs(beside - HOUR) > SECOND) return days;
  const zone = timeZone();
  return isMidnight(from, zone) && isMidnight(to, zone) ? whole : days;
}

function isMidnight(moment: number, timeZone: string): boolean {
  const clock = serialOf(dateOfSerial(moment), timeZone);
  return Math.abs(clock - Math.round(clock)) < SECOND;
}

/** The last checkpoint that was passed; undefined before the first. */
export function checkpointAt(days: number): Checkpoint | undefined {
  let passed: Checkpoint | undefined;
  for (const each of CHECKPOINTS) if (days >= each.days) passed = each.name;
  return passed;
}

/** How far results can be trusted so many days after the post; undefined before it. */
export function resultStatus(days: number, settleDays: number): ResultStatus | undefined {
  if (days < 0) return undefined;
  if (days < LIVE_DAYS) return 'live';
  return days < settleDays ? 'provisional' : 'settled';
}
