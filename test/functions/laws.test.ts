import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/catalog';
import { column, inCell } from './in-cell';

/** KPIs that are one volume over another. */
const RATIOS = METRICS.filter(
  ({ inputs, expression }) =>
    inputs.length === 2 &&
    expression.kind === 'divide' &&
    expression.left.kind === 'column' &&
    expression.right.kind === 'column',
).map(({ id }) => ({ name: id.toUpperCase() }));

const COSTS = METRICS.filter(({ inputs }) => inputs[0]!.id === 'cost').map(({ id }) => ({
  name: id.toUpperCase(),
}));

const volume = fc.integer({ min: 1, max: 1_000_000 });
const factor = fc.integer({ min: 2, max: 1000 });
const value = (name: string, ...given: unknown[]) => inCell(name, ...given) as number;
const isNear = (found: number, wanted: number) =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted));

it('there are ratios and costs to try', () => {
  expect(RATIOS.length).toBeGreaterThan(35);
  expect(COSTS.length).toBeGreaterThan(8);
});

describe.each(RATIOS)('$name', ({ name }) => {
  it('is the same of a campaign that is so many times as large', () => {
    fc.assert(
      fc.property(volume, volume, factor, (part, whole, times) => {
        isNear(value(name, part * times, whole * times), value(name, part, whole));
      }),
    );
  });

  it('grows with its part and shrinks with its whole', () => {
    fc.assert(
      fc.property(volume, volume, volume, (part, whole, more) => {
        const before = value(name, part, whole);
        expect(value(name, part + more, whole)).toBeGreaterThan(before);
        expect(value(name, part, whole + more)).toBeLessThan(before);
      }),
    );
  });

  it('of sums lies between those of the rows, weighted by their wholes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(volume, volume), { minLength: 2, maxLength: 8 }), (rows) => {
        const sum = (at: 0 | 1) => rows.reduce((total, row) => total + row[at], 0);
        const parts = column(...rows.map(([part]) => part));
        const wholes = column(...rows.map(([, whole]) => whole));
        const each = (inCell(name, parts, wholes) as number[][]).map(([rate]) => rate!);
        const together = value(name, sum(0), sum(1));
        expect(together).toBeGreaterThanOrEqual(Math.min(...each) * (1 - 1e-12));
        expect(together).toBeLessThanOrEqual(Math.max(...each) * (1 + 1e-12));
        isNear(
          together,
          each.reduce((total, rate, at) => total + (rate * rows[at]![1]) / sum(1), 0),
        );
      }),
    );
  });
});

it('the ratio of sums is not the mean of the ratios', () => {
  const rates = inCell('ENGAGEMENT_RATE', column(50, 100), column(100, 10_000)) as number[][];
  expect((rates[0]![0]! + rates[1]![0]!) / 2).toBeCloseTo(0.255, 12);
  expect(inCell('ENGAGEMENT_RATE', 150, 10_100)).toBeCloseTo(0.01485, 5);
});

describe.each(COSTS)('$name', ({ name }) => {
  it('in another currency is the same price in that currency', () => {
    fc.assert(
      fc.property(volume, volume, factor, (cost, count, rate) => {
        isNear(value(name, cost * rate, count), value(name, cost, count) * rate);
      }),
    );
  });

  it('of fee and extras beside each other is that of their sum', () => {
    fc.assert(
      fc.property(volume, volume, volume, (fee, extras, count) => {
        expect(inCell(name, [[fee, extras, '']], count)).toBe(value(name, fee + extras, count));
      }),
    );
  });
});

describe('lift', () => {
  const arm = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((people) => fc.tuple(fc.integer({ min: 0, max: people }), fc.constant(people)));

  it('of the groups the other way round has the other sign, and the same chance', () => {
    fc.assert(
      fc.property(arm, arm, ([a, m], [b, n]) => {
        expect(value('LIFT', a, m, b, n)).toBe(0 - value('LIFT', b, n, a, m));
        const [[low, high]] = inCell('LIFT_INTERVAL', a, m, b, n) as [[number, number]];
        const [[other, another]] = inCell('LIFT_INTERVAL', b, n, a, m) as [[number, number]];
        expect(low).toBeCloseTo(-another, 12);
        expect(high).toBeCloseTo(-other, 12);
        expect(value('LIFT_P_VALUE', a, m, b, n)).toBeCloseTo(value('LIFT_P_VALUE', b, n, a, m), 9);
      }),
    );
  });

  it('lies in its interval, and so do the conversions and their cost', () => {
    fc.assert(
      fc.property(arm, arm, volume, ([a, m], [b, n], cost) => {
        const lift = value('LIFT', a, m, b, n);
        const [[low, high]] = inCell('LIFT_INTERVAL', a, m, b, n) as [[number, number]];
        expect(low).toBeLessThanOrEqual(lift);
        expect(high).toBeGreaterThanOrEqual(lift);
        const [[more, least, most]] = inCell('INCREMENTAL', a, m, b, n) as [number[]];
        isNear(more!, lift * m);
        isNear(least!, low * m);
        isNear(most!, high * m);
        const [prices] = inCell('COST_PER_INCREMENTAL', cost, a, m, b, n) as [unknown[]];
        expect(prices!.map((price) => price === '')).toEqual([lift <= 0, high <= 0, low <= 0]);
      }),
    );
  });
});
