import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, reference, writeFormula } from '../../src/cells/formula';
import {
  add,
  column,
  constant,
  divide,
  type Expression,
  firstKnown,
  given,
  multiply,
  subtract,
  sumKnown,
} from '../../src/metrics/expression';
import { evaluate } from '../../src/metrics/readers/javascript';
import { toSheetFormula } from '../../src/metrics/readers/sheet-formula';
import { calculateRows, rowOf } from './in-engine';

type Inputs = Readonly<Record<'a' | 'b' | 'c', number | ''>>;

const [a, b, c] = [column('a'), column('b'), column('c')];
const IDS = ['a', 'b', 'c'] as const;

function inSheet(rows: readonly (readonly [Expression, Inputs])[]) {
  return calculateRows(
    rows.map(([expression, inputs], at) => {
      const formula = toSheetFormula(expression, (id) => {
        const cell = reference({ column: IDS.indexOf(id as 'a') + 1, row: rowOf(at) });
        return { value: cell, known: call('ISNUMBER', cell) };
      });
      return {
        cells: IDS.map((id) => (inputs[id] === '' ? null : inputs[id])),
        formula: writeFormula(formula),
      };
    }),
  );
}

const none = { a: '', b: '', c: '' } as const;

describe('what is not known', () => {
  const rows: [what: string, Expression, Inputs, number | ''][] = [
    ['a blank makes a sum unknown', add(a, b), { ...none, a: 1 }, ''],
    ['so does a blank in a product with zero', multiply(a, b), { ...none, a: 0 }, ''],
    ['a zero is known', add(a, b), { a: 1, b: 0, c: '' }, 1],
    ['a zero denominator', divide(a, b), { a: 1, b: 0, c: '' }, ''],
    ['a zero denominator deep inside', add(c, divide(a, b)), { a: 1, b: 0, c: 2 }, ''],
    ['a denominator that comes to zero', divide(a, subtract(b, c)), { a: 1, b: 2, c: 2 }, ''],
    ['the first known', firstKnown(a, b, c), { a: '', b: 2, c: 3 }, 2],
    ['the first known is zero', firstKnown(a, b), { a: 0, b: 2, c: '' }, 0],
    ['none known to choose from', firstKnown(a, b), none, ''],
    ['the known parts of a sum', sumKnown(a, b, c), { a: 1, b: '', c: 3 }, 4],
    ['a sum of zeros', sumKnown(a, b), { a: 0, b: '', c: '' }, 0],
    ['none known to add', sumKnown(a, b, c), none, ''],
    ['a value with its condition', given(a, b), { a: 0, b: 5, c: '' }, 5],
    ['a value without its condition', given(a, b), { a: '', b: 5, c: '' }, ''],
    ['a condition without its value', given(a, b), { a: 1, b: '', c: '' }, ''],
    [
      'a sum of known parts over a choice',
      divide(sumKnown(a, b), firstKnown(c, a)),
      { a: 6, b: '', c: '' },
      1,
    ],
    ['a number alone', constant(7), none, 7],
    ['a number where nothing is known', firstKnown(a, constant(7)), none, 7],
    ['a number among known parts', sumKnown(a, constant(7)), none, 7],
  ];

  it.each(rows)('%s', (_what, expression, inputs, expected) => {
    expect(evaluate(expression, inputs)).toBe(expected);
  });

  it('is the same in the sheet', async () => {
    const found = await inSheet(rows.map(([, expression, inputs]) => [expression, inputs]));
    expect(rows.map(([what], at) => [what, found[at] ?? ''])).toEqual(
      rows.map(([what, , , expected]) => [what, expected]),
    );
  });

  it('a choice between quotients cannot be written for a sheet', () => {
    const term = () => ({ value: reference({ column: 1, row: 1 }), known: call('ISNUMBER') });
    expect(() => toSheetFormula(firstKnown(divide(a, b), c), term)).toThrow('not portable');
  });
});

/** Choices and sums are made of parts without a division, as the report has them. */
const { whole } = fc.letrec<{ leaf: Expression; part: Expression; whole: Expression }>((tie) => ({
  leaf: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(a, b, c) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }).map(constant) },
  ),
  part: fc.oneof(
    { maxDepth: 2 },
    tie('leaf'),
    fc.tuple(tie('part'), tie('part')).map(([x, y]) => firstKnown(x, y)),
    fc.tuple(tie('part'), tie('part')).map(([x, y]) => sumKnown(x, y)),
    fc.tuple(tie('part'), tie('part')).map(([x, y]) => given(x, y)),
    fc.tuple(tie('part'), tie('part')).map(([x, y]) => multiply(x, y)),
  ),
  whole: fc.oneof(
    { maxDepth: 3 },
    tie('part'),
    fc
      .tuple(fc.constantFrom(add, subtract, multiply, divide), tie('whole'), tie('whole'))
      .map(([combine, x, y]) => combine(x, y)),
  ),
}));

const cell = fc.oneof(fc.constant('' as const), fc.integer({ min: -4, max: 4 }));
const inputs = fc.record({ a: cell, b: cell, c: cell });

it('every expression gives the same as JavaScript and as a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(whole, inputs), { minLength: 150, maxLength: 150 }),
      async (rows) => {
        const found = await inSheet(rows);
        const wrong = rows.flatMap(([expression, values], at) => {
          const wanted = evaluate(expression, values);
          const got = found[at] ?? '';
          const isSame =
            typeof got === 'number' && wanted !== ''
              ? Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
              : got === wanted;
          return isSame ? [] : [{ expression: JSON.stringify(expression), values, wanted, got }];
        });
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);
