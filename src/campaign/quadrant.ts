/** With fewer creators of a kind a median says nothing. */
export const LEAST_FOR_MEDIAN = 4;

/** What creators are by attention and action, each high at or above the median of its kind. */
export const QUADRANT = {
  star: 'star',
  attentionOnly: 'attention only',
  quietSeller: 'quiet seller',
  low: 'low',
} as const;

/** What people are shown of each in a report. */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  star: 'seen and selling',
  'attention only': 'many views, few sales',
  'quiet seller': 'few views, many sales',
  low: 'neither',
};

export type Quadrant = (typeof QUADRANT)[keyof typeof QUADRANT];

export interface AttentionAndAction {
  readonly attention: number;
  readonly action: number;
}

/** Tells the quadrant of a creator among those of its kind; undefined where there are too few of them. */
export function quadrants(
  creators: readonly AttentionAndAction[],
): (creator: AttentionAndAction) => Quadrant | undefined {
  if (creators.length < LEAST_FOR_MEDIAN) return () => undefined;
  const middleAttention = median(creators.map(({ attention }) => attention));
  const middleAction = median(creators.map(({ action }) => action));
  return ({ attention, action }) => {
    if (attention >= middleAttention)
      return action >= middleAction ? QUADRANT.star : QUADRANT.attentionOnly;
    return action >= middleAction ? QUADRANT.quietSeller : QUADRANT.low;
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2;
}
