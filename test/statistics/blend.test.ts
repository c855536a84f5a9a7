import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blendedOrders, type TrackedOrders } from '../../src/statistics/blend';
import { wilson } from '../../src/statistics/wilson';

function orders(
  clickOrders: number,
  codeOrders: number,
  clickAndCodeOrders?: number,
  allOrders?: number,
  survey?: readonly [named: number, answers: number],
): TrackedOrders {
  return {
    clickOrders,
    codeOrders,
    clickAndCodeOrders,
    allOrders,
    survey: survey && { named: survey[0], answers: survey[1] },
  };
}

describe('orders by click, code and survey, each once', () => {
  it.each<
    [what: string, given: TrackedOrders, low: number, estimate: number | undefined, high: number]
  >([
    ['both known', orders(90, 60, 20), 130, 130, 130],
    ['both known, all orders known', orders(90, 60, 20, 500), 130, 130, 130],
    ['both unknown', orders(90, 60), 90, undefined, 150],
    ['both unknown, few orders in all', orders(90, 60, undefined, 120), 90, undefined, 120],
    ['nothing tracked', orders(0, 0, 0, 100), 0, 0, 0],
    ['all orders tracked', orders(90, 60, 20, 130, [5, 10]), 130, 130, 130],
    ['nobody answered', orders(90, 60, 20, 500, [0, 0]), 130, 130, 130],
  ])('%s', (_what, given, low, estimate, high) => {
    expect(blendedOrders(given, 0.95)).toEqual({ low, estimate, high });
  });

  it('a survey speaks for the orders that nothing explains, with the doubt of a share', () => {
    const found = blendedOrders(orders(90, 60, 20, 500, [30, 120]), 0.95);
    const share = wilson(30, 120, 0.95);
    expect(found.estimate).toBe(130 + 370 * 0.25);
    expect(found.low).toBeCloseTo(130 + 370 * share.low, 9);
    expect(found.high).toBeCloseTo(130 + 370 * share.high, 9);
  });

  it('whatever both may be, the estimate lies between the bounds without it', () => {
    const known = fc.tuple(fc.nat(500), fc.nat(500)).chain(([clicks, codes]) =>
      fc.tuple(
        fc.constant(clicks),
        fc.constant(codes),
        fc.nat(Math.min(clicks, codes)),
        fc.nat(2000),
        fc.integer({ min: 1, max: 300 }).chain((all) => fc.tuple(fc.nat(all), fc.constant(all))),
      ),
    );
    fc.assert(
      fc.property(known, ([clicks, codes, both, others, survey]) => {
        const all = clicks + codes - both + others;
        const found = blendedOrders(orders(clicks, codes, both, all, survey), 0.95);
        const bounds = blendedOrders(orders(clicks, codes, undefined, all, survey), 0.95);
        expect(found.estimate).toBeGreaterThanOrEqual(found.low);
        expect(found.estimate).toBeLessThanOrEqual(found.high);
        expect(found.high).toBeLessThanOrEqual(all + 1e-9);
        expect(bounds.estimate).toBeUndefined();
        expect(bounds.low).toBeLessThanOrEqual(found.low + 1e-9);
        expect(bounds.high).toBeGreaterThanOrEqual(found.high - 1e-9);
      }),
    );
  });
});
