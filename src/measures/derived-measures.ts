import type { EngagementBasis } from '../campaign/engagement-basis';
import {
  column,
  type Expression,
  firstKnown,
  given,
  multiply,
  sumKnown,
} from '../metrics/expression';
import type { ConversionMeasure } from './conversions';
import { COST_PARTS, ENGAGEMENT_PARTS } from './measures';

/** What decides how the measures of a campaign are derived. */
export interface Deriving {
  /** What counts as a conversion. */
  readonly conversions: ConversionMeasure;
  /** What engagement rates are measured over. */
  readonly basis: EngagementBasis;
  /** Orders are the conversions, and some result up to the as-of moment counts those with a click by themselves. */
  readonly hasClickOrders: boolean;
}

/** A measure that is made of others. It is left out where they are. */
export type DerivedMeasure = { readonly id: string } & (
  | {
      readonly kind: 'expression';
      readonly expression: Expression;
      /** One of them must be there, although the expression may not read it. */
      readonly besideOneOf?: readonly string[];
    }
  /** The posts in which at least one of the measures is filled. */
  | {
      readonly kind: 'post-count';
      readonly filled: readonly string[];
      readonly besideOneOf: readonly string[];
    }
);

/** The derived measures of a campaign, each after those it reads. */
export function derivedMeasures(deriving: Deriving): readonly DerivedMeasure[] {
  const { conversions, basis, hasClickOrders } = deriving;
  const base = (id: string, parts: readonly string[]) => engagementBase(id, parts, basis);
  return [
    expression('impressions', sumKnown(column('own_impressions'), column('stand_in_views'))),
    expression('engagements', sumKnown(...ENGAGEMENT_PARTS.map(column))),
    expression('clicks', firstKnown(column('result_clicks'), column('link_clicks'))),
    expression('conversions', column(conversions)),
    expression(
      'click_conversions',
      hasClickOrders ? column('click_orders') : firstKnown(column('conversions')),
    ),
    expression('actions', sumKnown(column('clicks'), column('redemptions'))),
    expression('cost', COST),
    followedPosts('posts_with_reach', ['reach']),
    expression('reach_followers', multiply(column('followers'), column('posts_with_reach'))),
    ...base('er_base', ENGAGEMENT_PARTS),
    ...base('save_base', ['saves']),
    ...base('share_base', ['shares']),
    ...base('comment_base', ['comments']),
  ];
}

/** What rates over the engagement basis are bound to. */
export const ENGAGEMENT_BASE_IDS: readonly string[] = [
  'er_base',
  'save_base',
  'share_base',
  'comment_base',
];

/**
 * Fee, product cost, commission, usage rights and boost, times the exchange rate, plus the commission rate on
 * the revenue. What the posts say was spent stands in for the boost, in the campaign's currency. Without a rate
 * for a foreign currency nothing of it is known.
 */
const COST = given(
  column('exchange_rate'),
  sumKnown(
    inOwnCurrency(...COST_PARTS.filter((id) => id !== 'boost')),
    firstKnown(column('spend'), inOwnCurrency('boost')),
    multiply(column('commission_rate'), column('revenue')),
  ),
);

function inOwnCurrency(...ids: string[]): Expression {
  return multiply(sumKnown(...ids.map(column)), column('exchange_rate'));
}

/** Followers are those of the account, so over them a rate counts them once for every post that says what was done. */
function engagementBase(
  id: string,
  parts: readonly string[],
  basis: EngagementBasis,
): DerivedMeasure[] {
  if (basis !== 'followers')
    return [{ ...expression(id, firstKnown(column(basis))), besideOneOf: parts }];
  const posts = `${id}_posts`;
  return [
    followedPosts(posts, parts),
    expression(id, multiply(column('followers'), column(posts))),
  ];
}

function expression(id: string, parts: Expression) {
  return { id, kind: 'expression', expression: parts } as const;
}

function followedPosts(id: string, filled: readonly string[]): DerivedMeasure {
  return { id, kind: 'post-count', filled, besideOneOf: ['followers'] };
}
