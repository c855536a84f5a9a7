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

/** Clocks go forward once a year: between two midnights a day then has an hour less. */
const HOUR = 1 / 24;
const SECOND = 1 / 86_400;

/**
 * Days from one moment to another, both as serial numbers. An exact 23 hours beyond whole days are a day: two bare
 * dates with the change to daylight saving time between them.
 */
export function daysBetween(from: number, to: number): number {
  const days = to - from;
  const whole = Math.round(days);
  const isNearly = Math.abs(days - whole) < SECOND;
  const isShortDay = days > 1 && Math.abs(days + HOUR - Math.round(days + HOUR)) < SECOND;
  if (isNearly) return whole;
  return isShortDay ? Math.round(days + HOUR) : days;
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
