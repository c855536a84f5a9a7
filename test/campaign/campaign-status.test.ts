import { expect, it } from 'vitest';
import { campaignStatusAt, hasEnded } from '../../src/campaign/campaign-status';

const MARCH_2 = 46_083;
const APRIL_5 = 46_117;

it.each<[start: number | null, end: number | null, now: number, status: string]>([
  [MARCH_2, APRIL_5, MARCH_2 - 0.1, 'planned'],
  [MARCH_2, APRIL_5, MARCH_2, 'live'],
  [MARCH_2, APRIL_5, APRIL_5 + 0.9, 'live'],
  [MARCH_2, APRIL_5, APRIL_5 + 1, 'provisional'],
  [MARCH_2, APRIL_5, APRIL_5 + 8, 'settled'],
  // Without a day it has not begun, unless its end is over.
  [null, null, APRIL_5, 'planned'],
  [MARCH_2, null, APRIL_5, 'planned'],
  [null, APRIL_5, APRIL_5 + 0.9, 'planned'],
  [null, APRIL_5, APRIL_5 + 1, 'provisional'],
])('from %s to %s, on %s: %s', (start, end, now, status) => {
  const found = campaignStatusAt({ start, end, settleAfterDays: 7 }, now);
  expect(found).toBe(status);
  expect(hasEnded(found)).toBe(status === 'provisional' || status === 'settled');
});
