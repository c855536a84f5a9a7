import { wilson } from './wilson';

/** What is known of a campaign's orders; undefined where it is not known. */
export interface TrackedOrders {
  readonly clickOrders: number;
  readonly codeOrders: number;
  /** Counted in both. */
  readonly clickAndCodeOrders: number | undefined;
  readonly allOrders: number | undefined;
  /** Of the buyers that neither a click nor a code explains: how many answered, and how many named the creator. */
  readonly survey: { readonly named: number; readonly answers: number } | undefined;
}

/** Orders that the campaign brought: at the least, most likely, at the most. */
export interface BlendedOrders {
  readonly low: number;
  /** Undefined where it is not known how many orders had a click and a code. */
  readonly estimate: number | undefined;
  readonly high: number;
}

/**
 * Orders by click, by code and by what buyers say, each order once. A survey speaks for the orders that neither a
 * click nor a code explains, and for no other.
 */
export function blendedOrders(given: TrackedOrders, confidence: number): BlendedOrders {
  const { clickOrders, codeOrders, clickAndCodeOrders, allOrders, survey } = given;
  const either = clickOrders + codeOrders;
  const most = Math.min(either, allOrders ?? either);
  const tracked =
    clickAndCodeOrders === undefined
      ? { low: Math.max(clickOrders, codeOrders), high: most }
      : { low: either - clickAndCodeOrders, high: either - clickAndCodeOrders };
  const isExact = clickAndCodeOrders !== undefined;
  if (survey === undefined || survey.answers === 0 || allOrders === undefined)
    return { ...tracked, estimate: isExact ? tracked.low : undefined };
  const said = wilson(survey.named, survey.answers, confidence);
  const withSurvey = (orders: number, share: number) => orders + (allOrders - orders) * share;
  return {
    low: withSurvey(tracked.low, said.low),
    estimate: isExact ? withSurvey(tracked.low, survey.named / survey.answers) : undefined,
    high: withSurvey(tracked.high, said.high),
  };
}
