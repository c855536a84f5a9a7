import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TwoShares } from '../../src/statistics/exposed-and-control';
import { fisherExact } from '../../src/statistics/fisher';
import { twoSidedChance } from '../../src/statistics/normal';
import { peoplePerArm } from '../../src/statistics/sample-size';
import { chanceOf } from '../../src/statistics/two-shares';
import { expectNear, REFERENCE, VECTORS, WHERE } from './reference';

function shares(given: readonly unknown[]): TwoShares {
  const [exposedYes, exposedPeople, controlYes, controlPeople] = given as number[];
  return {
    exposedYes: exposedYes!,
    exposedPeople: exposedPeople!,
    controlYes: controlYes!,
    controlPeople: controlPeople!,
  };
}

describe('how often chance alone does it', () => {
  it.each(REFERENCE.chance)('%d of %d and %d of %d, by %s: %d', (...given) => {
    expectNear(chanceOf(shares(given)), given[5] as number);
    if (given[4] === 'Fisher') expect(fisherExact(shares(given))).toBe(chanceOf(shares(given)));
  });

  const small = fc.integer({ min: 1, max: 60 });
  const arm = small.chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

  /** Fisher's sum over every table, with the binomials of Pascal's triangle in whole numbers. */
  function fisherByHand({ exposedYes, exposedPeople, controlYes, controlPeople }: TwoShares) {
    const yes = exposedYes + controlYes;
    const ways = (at: number) => choose(exposedPeople, at) * choose(controlPeople, yes - at);
    const mine = ways(exposedYes);
    let atMost = 0n;
    for (let at = 0; at <= yes; at += 1) if (ways(at) <= mine) atMost += ways(at);
    return Number((atMost * 10n ** 30n) / choose(exposedPeople + controlPeople, yes)) / 1e30;
  }

  function choose(all: number, some: number): bigint {
    if (some < 0 || some > all) return 0n;
    let ways = 1n;
    for (let at = 1; at <= some; at += 1) ways = (ways * BigInt(all - some + at)) / BigInt(at);
    return ways;
  }

  it('is what counting every table gives', () => {
    fc.assert(
      fc.property(arm, arm, ([a, m], [b, n]) => {
        const given = shares([a, m, b, n]);
        expectNear(fisherExact(given), fisherByHand(given));
      }),
      { numRuns: 300 },
    );
  });

  it('does not ask which group is which, nor whether yes or no is counted', () => {
    const large = fc.integer({ min: 1, max: 1e9 });
    const anyArm = fc
      .oneof(small, large)
      .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
    fc.assert(
      fc.property(anyArm, anyArm, ([a, m], [b, n]) => {
        const chance = chanceOf(shares([a, m, b, n]));
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expectNear(chanceOf(shares([b, n, a, m])), chance, 1e-6);
        expectNear(chanceOf(shares([m - a, m, n - b, n])), chance, 1e-6);
      }),
    );
  });
});

describe.skipIf(VECTORS === undefined)(WHERE, () => {
  it('the pooled z test and the exact test', () => {
    for (const { a, n1, b, n2, p_two_sided, z_pooled, fisher_two_sided } of VECTORS!.computed
      .cases) {
      const given = shares([a, n1, b, n2]);
      expectNear(fisherExact(given), fisher_two_sided);
      if (z_pooled !== null && p_two_sided !== null)
        expectNear(twoSidedChance(z_pooled), p_two_sided);
      const expectedCounts = [a + b, n1 + n2 - a - b].flatMap((all) =>
        [n1, n2].map((arm) => (all * arm) / (n1 + n2)),
      );
      const wanted = Math.min(...expectedCounts) >= 5 ? p_two_sided! : fisher_two_sided;
      expectNear(chanceOf(given), wanted);
    }
  });
});

describe('people in each group', () => {
  it.each(
    REFERENCE.peoplePerArm as readonly (readonly number[])[],
  )('from %d to %d, found %d of the time, at %d: %d', (base, hoped, power, confidence, people) => {
    expect(peoplePerArm(base!, hoped!, power!, confidence!)).toBe(people);
  });

  // The help page of R's power.prop.test: p1 = .50, p2 = .75, power = .90 gives n = 76.7.
  it('is what the help page of R prints, rounded up', () => {
    expect(peoplePerArm(0.5, 0.75, 0.9, 0.95)).toBe(77);
  });

  it('of the same two rates there is no number', () => {
    expect(peoplePerArm(0.03, 0.03, 0.8, 0.95)).toBeUndefined();
  });

  it('a smaller difference, or to be surer, takes more people', () => {
    const rate = fc.double({ min: 0.001, max: 0.4, noNaN: true });
    const step = fc.double({ min: 0.001, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(rate, step, (base, more) => {
        const people = peoplePerArm(base, base + more, 0.8, 0.95)!;
        expect(peoplePerArm(base, base + more / 2, 0.8, 0.95)).toBeGreaterThanOrEqual(people);
        expect(peoplePerArm(base, base + more, 0.9, 0.95)).toBeGreaterThanOrEqual(people);
        expect(peoplePerArm(base, base + more, 0.8, 0.99)).toBeGreaterThanOrEqual(people);
        expect(peoplePerArm(base + more, base, 0.8, 0.95)).toBe(people);
      }),
    );
  });
});
