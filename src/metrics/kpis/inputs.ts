import { column, divide, type Expression } from '../expression';
import type { DescribedInput } from '../metric';

export const COST: DescribedInput = {
  id: 'cost',
  summary: 'what was spent: fee, product, commission, usage rights, boost; columns are added',
  wide: true,
};

export const IMPRESSIONS: DescribedInput = {
  id: 'impressions',
  summary: 'times the content was shown',
};

export const REACH: DescribedInput = { id: 'reach', summary: 'people who saw it' };

export const FOLLOWERS: DescribedInput = { id: 'followers', summary: 'followers of the account' };

export const VIEWS: DescribedInput = { id: 'views', summary: 'video views' };

export const THREE_SECOND_VIEWS: DescribedInput = {
  id: 'three_second_views',
  summary: 'views of at least three seconds',
};

export const LIKES: DescribedInput = { id: 'likes', summary: 'likes' };

export const COMMENTS: DescribedInput = { id: 'comments', summary: 'comments' };

export const SHARES: DescribedInput = { id: 'shares', summary: 'times shared' };

export const ENGAGEMENTS: DescribedInput = {
  id: 'engagements',
  summary: 'likes, comments, shares and saves; columns are added',
  wide: true,
};

export const CLICKS: DescribedInput = { id: 'clicks', summary: 'clicks on the link' };

export const SESSIONS: DescribedInput = { id: 'sessions', summary: 'sessions on the landing page' };

export const LEADS: DescribedInput = { id: 'leads', summary: 'people who left their contact' };

export const INSTALLS: DescribedInput = { id: 'installs', summary: 'installs of the app' };

export const TRIALS: DescribedInput = { id: 'trials', summary: 'trials started' };

export const CONVERSIONS: DescribedInput = {
  id: 'conversions',
  summary: 'orders, installs or leads',
};

export const CUSTOMERS: DescribedInput = { id: 'customers', summary: 'customers' };

export const NEW_CUSTOMERS: DescribedInput = {
  id: 'new_customers',
  summary: 'customers who bought for the first time',
};

export const REDEMPTIONS: DescribedInput = {
  id: 'redemptions',
  summary: 'orders that used the code',
};

export const REVENUE: DescribedInput = {
  id: 'revenue',
  summary: 'revenue after discounts, without shipping and tax',
  mayBeNegative: true,
};

export const MARGIN: DescribedInput = {
  id: 'margin',
  summary: 'share of the revenue that is left after the goods, such as 0.6 or 60%',
  share: true,
};

export const BASE: DescribedInput = {
  id: 'base',
  summary: 'reach, impressions, views or followers: say which in the label',
};

export function input(id: string, summary: string): DescribedInput {
  return { id, summary };
}

/** One volume over another. */
export function share(part: string, whole: string): Expression {
  return divide(column(part), column(whole));
}
