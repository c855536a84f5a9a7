/** What engagement rates may be measured over. */
export const ENGAGEMENT_BASES = ['reach', 'impressions', 'views', 'followers'] as const;

export type EngagementBasis = (typeof ENGAGEMENT_BASES)[number];

/** The base of engagement rates where a campaign names none: reach where every creator's platform gives it. */
export function engagementBasis(
  own: EngagementBasis | '',
  everyPlatformReportsReach: boolean,
): EngagementBasis {
  if (own !== '') return own;
  return everyPlatformReportsReach ? 'reach' : 'impressions';
}
