import { gammaQuantileAbove, gammaQuantileBelow } from './gamma';
import type { Interval } from './interval';

/**
 * The exact interval of what was to be expected where `count` was counted. With nothing counted it begins at 0 and at
 * 95 % ends at 3.69.
 * Source: Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936).
 */
export function garwood(count: number, confidence: number): Interval {
  const outside = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantileBelow(count, outside),
    high: gammaQuantileAbove(count + 1, outside),
  };
}
