import { caller } from '../call-function';
import type { DescribedFunction } from '../custom-function';
import { BASELINE_LIFT } from './baseline-lift';
import { BLENDED_CONVERSIONS } from './blended-conversions';
import { CPA_INTERVAL } from './cpa-interval';
import { EXPECTED_RATE } from './expected-rate';
import { LIFT_FUNCTIONS } from './lift-functions';

/** The functions that stand on statistics; no other loads them. */
export const STATISTICS_FUNCTIONS: readonly DescribedFunction[] = [
  CPA_INTERVAL,
  EXPECTED_RATE,
  ...LIFT_FUNCTIONS,
  BASELINE_LIFT,
  BLENDED_CONVERSIONS,
];

/** Calls one of them by its name. */
export const callStatistics = caller(STATISTICS_FUNCTIONS);
