import type { EngagementBasis, UseCase } from '../tabs/campaign-rows';

/** A measure that a report adds up from a tab. A `core` one has its column even before it has a value. */
export interface Measure {
  readonly id: string;
  readonly core: boolean;
}

function core(id: string): Measure {
  return { id, core: true };
}

function whereFilled(id: string): Measure {
  return { id, core: false };
}

export const POST_MEASURES: readonly Measure[] = [
  core('impressions'),
  core('reach'),
  core('views'),
  whereFilled('three_second_views'),
  whereFilled('completed_views'),
  whereFilled('watch_time'),
  core('likes'),
  core('comments'),
  core('shares'),
  core('saves'),
  whereFilled('mentions'),
  whereFilled('profile_visits'),
  whereFilled('new_followers'),
  core('link_clicks'),
  core('spend'),
];

export const RESULT_MEASURES: readonly Measure[] = [
  core('clicks'),
  core('sessions'),
  whereFilled('engaged_sessions'),
  whereFilled('engagement_time'),
  whereFilled('leads'),
  whereFilled('downloads'),
  whereFilled('webinar_registrations'),
  whereFilled('installs'),
  whereFilled('trials'),
  whereFilled('subscriptions'),
  whereFilled('orders'),
  whereFilled('click_orders'),
  core('revenue'),
  whereFilled('customers'),
  whereFilled('new_customers'),
  whereFilled('repeat_customers'),
  whereFilled('referred_customers'),
  core('redemptions'),
  whereFilled('ugc_posts'),
];

/** In this order a campaign takes the source of a measure; any other follows by its name. */
export const SOURCE_ORDER: readonly string[] = [
  'shop',
  'app',
  'form',
  'link tool',
  'GA4',
  'ads',
  'survey',
];

/** What counts as a conversion. */
export function conversionMeasure(useCase: UseCase | ''): 'orders' | 'installs' | 'leads' {
  switch (useCase) {
    case 'app install':
      return 'installs';
    case 'B2B':
      return 'leads';
    default:
      return 'orders';
  }
}

/** The base of engagement rates where a campaign names none: reach where every creator's platform gives it. */
export function engagementBasis(
  own: EngagementBasis | '',
  everyPlatformReportsReach: boolean,
): EngagementBasis {
  if (own !== '') return own;
  return everyPlatformReportsReach ? 'reach' : 'impressions';
}
