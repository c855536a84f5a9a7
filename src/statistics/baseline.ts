import type { Interval } from './interval';
import { reach } from './normal';

/** Known values of a weekday: those of the days looked at, and those before that they are held against. */
export interface Weekday {
  readonly observed: readonly number[];
  readonly before: readonly number[];
}

/** What was counted, what the days before let expect, and what lies between, with its interval. */
export interface BaselineLift {
  readonly observed: number;
  readonly expected: number;
  readonly excess: number;
  /** Undefined where nothing was counted before: no day tells then how much chance moves a day. */
  readonly interval: Interval | undefined;
}

/**
 * What was counted above the same weekdays before. Days vary more than chance alone would have them: how much more,
 * the days before tell (quasi-Poisson), and the interval is as much wider. It also counts that the expected value
 * comes from a few days only.
 * Source: McCullagh and Nelder, Generalized Linear Models, 2nd edition, 9.2 (Pearson's estimate of the dispersion).
 */
export function baselineLift(weekdays: readonly Weekday[], confidence: number): BaselineLift {
  let observed = 0;
  let expected = 0;
  let variance = 0;
  let pearson = 0;
  let freedom = 0;
  for (const day of weekdays) {
    const mean = sum(day.before) / day.before.length;
    const days = day.observed.length;
    observed += sum(day.observed);
    expected += mean * days;
    variance += mean * days * (1 + days / day.before.length);
    freedom += day.before.length - 1;
    if (mean > 0) for (const value of day.before) pearson += (value - mean) ** 2 / mean;
  }
  const dispersion = Math.max(1, pearson / freedom);
  const spread = reach(confidence) * Math.sqrt(dispersion * variance);
  const excess = observed - expected;
  const interval = expected === 0 ? undefined : { low: excess - spread, high: excess + spread };
  return { observed, expected, excess, interval };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
