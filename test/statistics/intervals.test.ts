import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, reach, twoSidedChance } from '../../src/statistics/normal';
import { garwood } from '../../src/statistics/poisson';
import { newcombe } from '../../src/statistics/two-shares';
import { wilson } from '../../src/statistics/wilson';
import { expectNear, REFERENCE, VECTORS, WHERE } from './reference';

const numbers = (cases: readonly (readonly unknown[])[]) => cases as readonly (readonly number[])[];

describe('the normal distribution', () => {
  it.each(numbers(REFERENCE.normalQuantile))('%d lies below %d', (share, z) => {
    expectNear(normalQuantile(share!), z!);
  });

  it.each(numbers(REFERENCE.twoSidedChance))('z %d is as rare as %d', (z, chance) => {
    expectNear(twoSidedChance(z!), chance!);
  });

  it('an interval asked for again after another reaches as far', () => {
    const [first, , again] = [reach(0.95), reach(0.8), reach(0.95)];
    expect(again).toBe(first);
  });
});

describe('Wilson', () => {
  it.each(
    numbers(REFERENCE.wilson),
  )('%d of %d at %d: %d to %d', (yes, people, confidence, ...range) => {
    const { low, high } = wilson(yes!, people!, confidence!);
    expectNear(low, range[0]!);
    expectNear(high, range[1]!);
  });

  it('nobody and everybody are inside their own interval, to the last digit', () => {
    for (const people of [1, 2, 10, 1e9]) {
      expect(wilson(0, people, 0.95).low).toBe(0);
      expect(wilson(people, people, 0.95).high).toBe(1);
    }
  });
});

describe('Newcombe, method 10', () => {
  it.each(numbers(REFERENCE.newcombe))('%d of %d less %d of %d at %d: %d to %d', (...given) => {
    const [exposedYes, exposedPeople, controlYes, controlPeople, confidence, ...range] = given as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const two = { exposedYes, exposedPeople, controlYes, controlPeople };
    const { low, high } = newcombe(two, confidence);
    expectNear(low, range[0]!);
    expectNear(high, range[1]!);
  });
});

describe('Garwood', () => {
  it.each(numbers(REFERENCE.garwood))('%d at %d: %d to %d', (count, confidence, ...range) => {
    const { low, high } = garwood(count!, confidence!);
    expectNear(low, range[0]!);
    expectNear(high, range[1]!);
  });
});

describe('counts and confidences that nobody would ask for', () => {
  const counts = [5e-324, 1e-12, 0.004, 0.3, 2.5, 999.5, 9_999, 1e5, 1e15, 1e300];
  const confidences = [1e-12, 0.045, 0.5, 0.95, 1 - 1e-12, 1 - 2 ** -53];

  it.each(counts)('%d has an interval at any of them', (count) => {
    for (const confidence of confidences) {
      const { low, high } = garwood(count, confidence);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  });
});

describe('laws of the intervals', () => {
  const people = fc.integer({ min: 1, max: 1e9 });
  const arm = people.chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
  const confidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

  it('a share lies in its interval, and that within 0 and 1', () => {
    fc.assert(
      fc.property(arm, confidence, ([yes, all], sure) => {
        const { low, high } = wilson(yes, all, sure);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(yes / all);
        expect(high).toBeGreaterThanOrEqual(yes / all);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('who say no mirror those who say yes', () => {
    fc.assert(
      fc.property(arm, confidence, ([yes, all], sure) => {
        const of = wilson(yes, all, sure);
        const mirrored = wilson(all - yes, all, sure);
        expect(1 - mirrored.high).toBeCloseTo(of.low, 12);
        expect(1 - mirrored.low).toBeCloseTo(of.high, 12);
      }),
    );
  });

  it('the arms the other way round turn the sign of a difference', () => {
    fc.assert(
      fc.property(arm, arm, confidence, ([a, m], [b, n], sure) => {
        const one = newcombe(
          { exposedYes: a, exposedPeople: m, controlYes: b, controlPeople: n },
          sure,
        );
        const other = newcombe(
          { exposedYes: b, exposedPeople: n, controlYes: a, controlPeople: m },
          sure,
        );
        expect(one.low).toBeCloseTo(-other.high, 13);
        expect(one.high).toBeCloseTo(-other.low, 13);
        expect(one.low).toBeGreaterThanOrEqual(-1);
        expect(one.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('to be surer takes a wider range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), confidence, confidence, (count, p, q) => {
        fc.pre(q - p > 1e-6);
        const [narrow, wide] = [garwood(count, p), garwood(count, q)];
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
      }),
    );
  });

  it('more counted moves both ends up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), confidence, (count, sure) => {
        const [one, next] = [garwood(count, sure), garwood(count + 1, sure)];
        expect(next.low).toBeGreaterThan(one.low);
        expect(next.high).toBeGreaterThan(one.high);
      }),
    );
  });
});

describe.skipIf(VECTORS === undefined)(WHERE, () => {
  const published = (test: string) => VECTORS!.published.filter((each) => each.test === test);

  it('are asked for, or of a method that no function of ours uses', () => {
    const asked = ['newcombe_diff', 'poisson_rate_exact'];
    const others = VECTORS!.published.filter(({ test }) => !asked.includes(test));
    for (const { test } of others)
      expect(test).toMatch(
        /wald|agresti|score|katz|koopman|woolf|byar|jeffreys|sqrt|2rates|poisson_test|welch|unpooled|tost/,
      );
    expect(VECTORS!.published.length - others.length).toBeGreaterThanOrEqual(2);
  });

  it('Newcombe, as Fagerland and others print it', () => {
    for (const { a, n1, b, n2, conf, expected, tol } of published('newcombe_diff')) {
      const [exposedYes, exposedPeople, controlYes, controlPeople] = [a, n1, b, n2] as [
        number,
        number,
        number,
        number,
      ];
      const found = newcombe(
        { exposedYes, exposedPeople, controlYes, controlPeople },
        conf as number,
      );
      const [low, high] = expected as [number, number];
      expect(Math.abs(found.low - low)).toBeLessThanOrEqual(tol!);
      expect(Math.abs(found.high - high)).toBeLessThanOrEqual(tol!);
    }
  });

  it('the exact interval of a rate, as R gives it', () => {
    for (const { count, exposure, conf, expected } of published('poisson_rate_exact')) {
      const { low, high } = garwood(count as number, conf as number);
      const [wantedLow, wantedHigh] = expected as [number, number];
      expectNear(low / (exposure as number), wantedLow, 1e-12);
      expectNear(high / (exposure as number), wantedHigh, 1e-12);
    }
  });

  it('computed cases, at 95%', () => {
    for (const { a, n1, b, n2, ...wanted } of VECTORS!.computed.cases) {
      const first = wilson(a, n1, 0.95);
      expectNear(first.low, wanted.wilson_1[0]);
      expectNear(first.high, wanted.wilson_1[1]);
      const found = newcombe(
        { exposedYes: a, exposedPeople: n1, controlYes: b, controlPeople: n2 },
        0.95,
      );
      expectNear(found.low, wanted.newcombe[0]);
      expectNear(found.high, wanted.newcombe[1]);
    }
  });
});
