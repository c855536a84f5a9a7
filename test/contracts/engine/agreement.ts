import { beforeAll, describe, expect, it } from 'vitest';
import { portableFormulas } from './portable-formulas';
import { agrees, cellOf, type Engine, known, type Value } from './situation';

type Calculated = (sheet: string, a1: string) => Value;

/** One test per situation: the engine gives the expected value, or, for a trap, what it is known to give. */
export function describeAgreement(engine: Engine, calculate: () => Promise<Calculated>): void {
  describe(`portable formulas in ${engine}`, () => {
    let calculated: Calculated;
    beforeAll(async () => {
      calculated = await calculate();
    });
    for (const { sheet, situations } of portableFormulas)
      describe(sheet, () => {
        situations.forEach((situation, at) => {
          it(`${situation.name}: ${situation.formula}`, () => {
            const found = calculated(sheet, cellOf(at));
            const wanted = known(situation, engine);
            expect(agrees(found, wanted), `found ${show(found)}, wanted ${show(wanted)}`).toBe(
              true,
            );
          });
        });
      });
  });
}

const show = (value: Value) => JSON.stringify(value);
