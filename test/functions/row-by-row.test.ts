import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/functions/catalog';
import type { FunctionParameter } from '../../src/functions/custom-function';
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
  ),
);

type Block = unknown[][];

function block({ kind, wide }: FunctionParameter, rows: number): fc.Arbitrary<Block> {
  const cell = kind === 'number' ? numberCell : textCell;
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
function alone(name: string, given: readonly unknown[]): unknown {
  try {
    return inCell(name, ...given);
  } catch (error) {
    return `#VALUE! ${(error as Error).message}`;
  }
}

it.each(FUNCTIONS)('$name down a column gives what it gives row by row', ({ name, parameters }) => {
  fc.assert(
    fc.property(argumentsOf(parameters), (blocks) => {
      const height = Math.max(...blocks.map((each) => each.length));
      const rows = Array.from({ length: height }, (_, at) => [
        alone(
          name,
          blocks.map((each) => [each[each.length === 1 ? 0 : at]!]),
        ),
      ]);
      expect(inCell(name, ...blocks)).toEqual(rows);
      for (const [cell] of rows)
        expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
