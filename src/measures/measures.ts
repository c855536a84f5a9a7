import type { UseCase } from '../campaign/use-cases';

/** What a report adds up from the posts, wherever the workbook has the column. */
export const POST_MEASURES: readonly string[] = [
  'impressions',
  'reach',
  'views',
  'three_second_views',
  'completed_views',
  'watch_time',
  'likes',
  'comments',
  'shares',
  'saves',
  'mentions',
  'profile_visits',
  'new_followers',
  'link_clicks',
  'spend',
];

/** What it adds up from the results. */
export const RESULT_MEASURES: readonly string[] = [
  'clicks',
  'sessions',
  'engaged_sessions',
  'engagement_time',
  'leads',
  'downloads',
  'webinar_registrations',
  'installs',
  'trials',
  'subscriptions',
  'orders',
  'click_orders',
  'revenue',
  'customers',
  'new_customers',
  'repeat_customers',
  'referred_customers',
  'redemptions',
  'ugc_posts',
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
