import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineLift } from '../../src/statistics/baseline';
import { expectNear, REFERENCE } from './reference';

describe('what came above the same weekdays before', () => {
  it.each(REFERENCE.baseline)('$weekdays at $confidence', ({ weekdays, confidence, expected }) => {
    const found = baselineLift(
      weekdays.map(([observed, before]) => ({ observed, before })),
      confidence,
    );
    const { observed, expected: wanted, excess, interval } = found;
    const values = [observed, wanted, excess, interval!.low, interval!.high];
    values.forEach((value, at) => {
      expectNear(value, expected[at]!);
    });
  });

  it('of days with nothing before there is no interval', () => {
    const found = baselineLift([{ observed: [5], before: [0, 0] }], 0.95);
    expect(found).toEqual({ observed: 5, expected: 0, excess: 5, interval: undefined });
  });

  const day = fc.record({
    observed: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
    before: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 }),
  });
  const weekdays = fc.array(day, { minLength: 1, maxLength: 7 });

  it('the order of the weekdays does not matter, and the excess is in the middle', () => {
    fc.assert(
      fc.property(weekdays, (days) => {
        const found = baselineLift(days, 0.9);
        const turned = baselineLift([...days].reverse(), 0.9);
        expect(turned.excess).toBeCloseTo(found.excess, 6);
        const { low, high } = found.interval!;
        expect((low + high) / 2).toBeCloseTo(found.excess, 6);
        expect(turned.interval!.low).toBeCloseTo(low, 6);
      }),
    );
  });

  it('days that vary more make the range wider, days that vary less than chance do not make it narrower', () => {
    const width = (before: readonly number[]) => {
      const { low, high } = baselineLift([{ observed: [100], before }], 0.95).interval!;
      return high - low;
    };
    expect(width([50, 150, 80, 120])).toBeGreaterThan(width([90, 110, 95, 105]));
    expect(width([100, 100, 100, 100])).toBe(width([99, 101, 99, 101]));
  });
});
