import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/functions/catalog';
import type { DescribedFunction, ResultCell } from '../../src/functions/custom-function';
import type { FunctionParameter } from '../../src/functions/function-parameter';
import { inCell } from './in-cell';

const numberCell = fc.oneof(
  { weight: 4, arbitrary: fc.nat(100_000) },
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom<unknown>(
    '',
    '',
    0,
    ' ',
    '12.3K',
    '1,234',
    '4.5%',
    -3,
    'abc',
    '#N/A',
    true,
    new Date(0),
    Number.NaN,
  ),
);

const textCell = fc.oneof(
  fc.string(),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'instagram',
    'Été à Zürich',
    'https://example.com/a?b=c#d',
    'ftp://x',
    7,
    '#REF!',
    true,
    new Date(0),
    'CPA',
    'TikTok',
    'source',
    'de',
  ),
);

const dateCell = fc.oneof(
  fc.integer({ min: 46_000, max: 46_050 }),
  fc.constantFrom<unknown>('', '2026-03-02', '2026-03-10 14:30', 'soon', '#N/A', new Date(0), -1),
);

const CELLS: Readonly<Record<FunctionParameter['kind'], fc.Arbitrary<unknown>>> = {
  number: numberCell,
  text: textCell,
  date: dateCell,
  spelling: fc.oneof(numberCell, textCell),
};

type Block = unknown[][];

function block({ kind, wide }: FunctionParameter, rows: number): fc.Arbitrary<Block> {
  const cell = CELLS[kind];
  return fc.integer({ min: 1, max: wide ? 4 : 1 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
}

/** Arguments of one height, or of one row for all; at least one is as high as the result. */
function argumentsOf(parameters: readonly FunctionParameter[]): fc.Arbitrary<Block[]> {
  return fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.nat(parameters.length - 1))
    .chain(([height, tall]) =>
      fc.tuple(
        ...parameters.map((each, at) =>
          at === tall
            ? block(each, height)
            : fc.constantFrom(1, height).chain((rows) => block(each, rows)),
        ),
      ),
    );
}

/** What a row gives alone, as a column shows it. */
function alone(name: string, width: number, given: readonly unknown[]): ResultCell[] {
  try {
    const result = inCell(name, ...given) as ResultCell | ResultCell[][];
    return Array.isArray(result) ? result[0]! : [result];
  } catch (error) {
    return [`#VALUE! ${(error as Error).message}`, ...Array(width - 1).fill('#VALUE!')];
  }
}

const ROW_BY_ROW: readonly DescribedFunction[] = FUNCTIONS.filter((each) => 'compute' in each);

it.each(ROW_BY_ROW)('$name down a column gives what it gives row by row', (definition) => {
  const { name, parameters, columns } = definition;
  const width = columns?.length ?? 1;
  fc.assert(
    fc.property(argumentsOf(parameters), (blocks) => {
      const height = Math.max(...blocks.map((each) => each.length));
      const rows = Array.from({ length: height }, (_, at) =>
        alone(
          name,
          width,
          blocks.map((each) => [each[each.length === 1 ? 0 : at]!]),
        ),
      );
      expect(inCell(name, ...blocks)).toEqual(rows);
      for (const cell of rows.flat())
        expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('every other function stands on more than its own row', () => {
  const others = FUNCTIONS.filter((each) => !ROW_BY_ROW.includes(each)).map(({ name }) => name);
  expect(others.sort()).toEqual([
    'ATTENTION_ACTION',
    'BASELINE_LIFT',
    'EXPECTED_RATE',
    'RECOMMENDED_KPIS',
  ]);
});
