import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Formula,
  number,
  type Operator,
  operation,
  writeFormula,
} from '../../src/cells/formula';
import { calculateRows } from './in-engine';

const calculated = (formulas: readonly Formula[]) =>
  calculateRows(formulas.map((each) => ({ cells: [], formula: writeFormula(each) })));

describe('a number in a formula', () => {
  it.each([
    [0, '=0'],
    [250, '=250'],
    [-250, '=-250'],
    [0.1, '=1/10'],
    [0.25, '=25/100'],
    [-0.5, '=-5/10'],
    [12.345, '=12345/1000'],
    [1e-9, '=1/1000000000'],
    [1.5e-7, '=15/100000000'],
    [1e15, '=1000000000000000'],
    [1e21, '=1000000000000000000000'],
    [1.5e21, '=1500000000000000000000'],
  ])('%d is written as %s', (value, written) => {
    expect(writeFormula(number(value))).toBe(written);
  });

  const twice = (value: number) => operation('*', number(2), number(value));
  const inside = (value: number) =>
    operation('-', operation('/', number(6), number(value)), number(value));

  it('keeps its value, and needs no blank or bracket around it', async () => {
    const values = [0.1, 0.25, 1e-9, 12.345, -0.5, -3, 7, 1e15, -1e15, 0.9, 1 / 8, 1e-5, 86399];
    const found = await calculated([
      ...values.map(number),
      ...values.map(twice),
      ...values.map(inside),
    ]);
    const wanted = [...values, ...values.map((v) => 2 * v), ...values.map((v) => 6 / v - v)];
    expect(found.slice(0, values.length)).toEqual(values);
    wanted.forEach((value, at) => {
      expect(Number(found[at]) / value).toBeCloseTo(1, 12);
    });
  });

  // Fifteen digits and powers of ten up to 22 are exact in a double, so their quotient is the nearest one.
  const short = fc
    .tuple(
      fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
      fc.integer({ min: -22, max: 5 }),
    )
    .map(([digits, power]) => Number(`${digits}e${power}`));

  it('has no mark that a locale could read in another way, and is the same number again', () => {
    fc.assert(
      fc.property(fc.oneof(short, fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
        const written = writeFormula(operation('+', number(value), number(value)));
        expect(written).toMatch(/^=[-+/()\d]+$/);
      }),
    );
    fc.assert(
      fc.property(short, (value) => {
        const [dividend, divisor = '1'] = writeFormula(number(value)).slice(1).split('/');
        expect(Number(dividend) / Number(divisor)).toBe(value + 0);
      }),
    );
  });
});

/** A tree of arithmetic over small integers, with its value; undefined where something is divided by zero. */
interface Tree {
  readonly formula: Formula;
  readonly value: number | undefined;
}

const ARITHMETIC: Readonly<Partial<Record<Operator, (a: number, b: number) => number>>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function combine(operator: Operator, left: Tree, right: Tree): Tree {
  const formula = operation(operator, left.formula, right.formula);
  const isUnknown =
    left.value === undefined ||
    right.value === undefined ||
    (operator === '/' && Math.abs(right.value) < 1e-9);
  return {
    formula,
    value: isUnknown ? undefined : ARITHMETIC[operator]!(left.value!, right.value!),
  };
}

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; node: Tree }>((tie) => ({
  leaf: fc.integer({ min: -9, max: 9 }).map((value) => ({ formula: number(value), value })),
  node: fc
    .tuple(fc.constantFrom<Operator>('+', '-', '*', '/'), tie('tree'), tie('tree'))
    .map(([operator, left, right]) => combine(operator, left, right)),
  tree: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('node'), tie('node')),
}));

it('arithmetic is bracketed so that it is calculated as it was built', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 150, maxLength: 150 }), async (trees) => {
      const known = trees.filter(({ value }) => value !== undefined);
      const found = await calculated(known.map(({ formula }) => formula));
      const wrong = known.flatMap(({ formula, value }, at) =>
        Math.abs(Number(found[at]) - value!) <= 1e-9 * Math.max(1, Math.abs(value!))
          ? []
          : [{ formula: writeFormula(formula), value, found: found[at] }],
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);

it('comparison binds weaker than joining text, and that weaker than arithmetic', async () => {
  const one = number(1);
  const two = number(2);
  const rows: [Formula, string, unknown][] = [
    [operation('&', operation('+', one, two), two), '=1+2&2', '32'],
    [operation('+', operation('&', one, two), two), '=(1&2)+2', 14],
    [operation('=', operation('+', one, one), two), '=1+1=2', true],
    [operation('+', operation('=', one, one), two), '=(1=1)+2', 3],
    [operation('=', one, operation('=', two, two)), '=1=(2=2)', false],
    [operation('-', one, operation('-', two, one)), '=1-(2-1)', 0],
    [operation('/', one, operation('/', two, one)), '=1/(2/1)', 0.5],
    [operation('<', operation('*', one, two), operation('-', two, one)), '=1*2<2-1', false],
  ];
  expect(rows.map(([formula]) => writeFormula(formula))).toEqual(rows.map(([, text]) => text));
  expect(await calculated(rows.map(([formula]) => formula))).toEqual(
    rows.map(([, , value]) => value),
  );
});
