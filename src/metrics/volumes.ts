import type { Stage, Unit } from './metric';

/** A raw volume that can be a KPI itself: its id is its column's header in lower case. */
export interface Volume {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly unit: Unit;
}

type Extras = Partial<Pick<Volume, 'unit'>>;

function volume(id: string, name: string, stage: Stage, extras: Extras = {}): Volume {
  return { id, name, stage, unit: 'count', ...extras };
}

/** What each stage of the funnel brings. */
export const FUNNEL_VOLUMES: Readonly<Record<Stage, string>> = {
  awareness: 'impressions',
  consideration: 'clicks',
  conversion: 'conversions',
  loyalty: 'repeat_customers',
};

/** The volumes a report counts, in the order of the funnel. More is better for all of them. */
export const VOLUMES: readonly Volume[] = [
  volume('impressions', 'Impressions', 'awareness'),
  volume('reach', 'Total reach', 'awareness'),
  volume('views', 'Views', 'awareness'),
  volume('new_followers', 'New followers', 'awareness'),
  volume('engagements', 'Engagements', 'consideration'),
  volume('clicks', 'Clicks', 'consideration'),
  volume('sessions', 'Sessions', 'consideration'),
  volume('profile_visits', 'Profile visits', 'consideration'),
  volume('conversions', 'Conversions', 'conversion'),
  volume('orders', 'Orders', 'conversion'),
  volume('installs', 'Installs', 'conversion'),
  volume('trials', 'Trials', 'conversion'),
  volume('subscriptions', 'Subscriptions', 'conversion'),
  volume('leads', 'Leads', 'conversion'),
  volume('redemptions', 'Code uses', 'conversion'),
  volume('revenue', 'Revenue', 'conversion', { unit: 'money-sum' }),
  volume('customers', 'Customers', 'loyalty'),
  volume('new_customers', 'New customers', 'conversion'),
  volume('repeat_customers', 'Repeat customers', 'loyalty'),
  volume('referred_customers', 'Referred customers', 'loyalty'),
  volume('ugc_posts', 'UGC posts', 'loyalty'),
];
