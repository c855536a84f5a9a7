import { gammaAbove, normalTail } from './gamma';

/** The z whose share of the normal distribution lies below it: 0.975 gives 1.96. */
export function normalQuantile(share: number): number {
  return share < 0.5 ? -normalTail(share) : normalTail(1 - share);
}

/** The last answer: a column asks for the same confidence in every row. */
let last = { confidence: Number.NaN, reach: Number.NaN };

/** How many standard errors an interval of this confidence reaches to each side: 0.95 gives 1.96. */
export function reach(confidence: number): number {
  if (confidence !== last.confidence)
    last = { confidence, reach: normalTail((1 - confidence) / 2) };
  return last.reach;
}

/** How often chance alone gives a z at least as far from zero, on either side. */
export function twoSidedChance(z: number): number {
  return gammaAbove(0.5, (z * z) / 2);
}
