import { nameKey } from '../text/name-key';

/** A size of creator, and the followers from which it begins. */
const TIERS = [
  { tier: 'mega', from: 1_000_000 },
  { tier: 'macro', from: 500_000 },
  { tier: 'mid', from: 50_000 },
  { tier: 'micro', from: 10_000 },
  { tier: 'nano', from: 0 },
] as const;

export type Tier = (typeof TIERS)[number]['tier'];

/** The size of a creator by followers. Sources draw the lines elsewhere: their benchmarks name their own. */
export function tierOf(followers: number): Tier {
  return TIERS.find(({ from }) => followers >= from)?.tier ?? 'nano';
}

/** The followers of a size, from the first number to below the second. */
export function followersOf(tier: Tier): { readonly from: number; readonly below: number } {
  const at = TIERS.findIndex((each) => each.tier === tier);
  return { from: TIERS[at]!.from, below: TIERS[at - 1]?.from ?? Number.POSITIVE_INFINITY };
}

/** The size that a word stands for, without regard to case. */
export function findTier(name: string): Tier | undefined {
  const wanted = nameKey(name);
  return TIERS.find(({ tier }) => tier === wanted)?.tier;
}

/** Every size, from the smallest on. */
export const TIER_NAMES: readonly Tier[] = TIERS.map(({ tier }) => tier).reverse();
