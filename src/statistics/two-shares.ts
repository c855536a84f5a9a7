import type { TwoShares } from './exposed-and-control';
import { fisherExact } from './fisher';
import type { Interval } from './interval';
import { twoSidedChance } from './normal';
import { wilson } from './wilson';

/** Below this number of expected yes or no in an arm the normal approximation is off. */
const LEAST_EXPECTED = 5;

/** The share of the exposed less that of the control. */
export function difference(given: TwoShares): number {
  return given.exposedYes / given.exposedPeople - given.controlYes / given.controlPeople;
}

/**
 * Newcombe's hybrid score interval of the difference, his method 10.
 * Source: Newcombe, Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17 (1998).
 */
export function newcombe(given: TwoShares, confidence: number): Interval {
  const { exposedYes, exposedPeople, controlYes, controlPeople } = given;
  const exposed = wilson(exposedYes, exposedPeople, confidence);
  const control = wilson(controlYes, controlPeople, confidence);
  const exposedShare = exposedYes / exposedPeople;
  const controlShare = controlYes / controlPeople;
  const middle = difference(given);
  return {
    low: middle - Math.hypot(exposedShare - exposed.low, control.high - controlShare),
    high: middle + Math.hypot(exposed.high - exposedShare, controlShare - control.low),
  };
}

/**
 * How often chance alone gives a difference as large, on either side: by the pooled z test where every expected
 * count is five or more, else by Fisher's exact test.
 */
export function chanceOf(given: TwoShares): number {
  const { exposedPeople, controlPeople } = given;
  const people = exposedPeople + controlPeople;
  const yes = given.exposedYes + given.controlYes;
  const scarcest = Math.min(yes, people - yes) * Math.min(exposedPeople, controlPeople);
  if (scarcest < LEAST_EXPECTED * people) return fisherExact(given);
  const pooled = yes / people;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / exposedPeople + 1 / controlPeople));
  return twoSidedChance(difference(given) / error);
}
