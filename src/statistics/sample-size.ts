import { normalQuantile, reach } from './normal';

/** A trace of rounding is no person more. */
const ROUNDING = 1e-9;

/**
 * People needed in each of two arms to find a difference between two rates, in `power` of all cases; undefined where
 * the rates are the same. It is the closed form of R's power.prop.test, two-sided.
 */
export function peoplePerArm(
  baseRate: number,
  expectedRate: number,
  power: number,
  confidence: number,
): number | undefined {
  if (baseRate === expectedRate) return undefined;
  const middle = (baseRate + expectedRate) / 2;
  const ofChance = reach(confidence) * Math.sqrt(2 * middle * (1 - middle));
  const ofPower =
    normalQuantile(power) *
    Math.sqrt(baseRate * (1 - baseRate) + expectedRate * (1 - expectedRate));
  const people = (Math.max(ofChance + ofPower, 0) / (baseRate - expectedRate)) ** 2;
  return Math.max(Math.ceil(people * (1 - ROUNDING)), 1);
}
