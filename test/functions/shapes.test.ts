import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, inCell, thrownInCell } from './in-cell';

describe('the shape of a result', () => {
  it.each<[what: string, name: string, given: unknown[], result: unknown]>([
    ['values give a value', 'CPA', [5000, 250], 20],
    ['a range of one cell is a value', 'CPA', [[[5000]], [[250]]], 20],
    ['a value and a range of one cell', 'CPA', [5000, [[250]]], 20],
    ['columns give a column', 'CPA', [column(10, 30), column(5, 10)], column(2, 3)],
    ['a value serves every row', 'CPA', [100, column(5, 10)], column(20, 10)],
    ['so does a range of one cell', 'CPA', [column(10, 30), [[10]]], column(1, 3)],
    [
      'and the first value likewise',
      'SAVE_RATE',
      [column(1, 2, 3), 4],
      column(1 / 4, 1 / 2, 3 / 4),
    ],
    [
      'columns side by side are added',
      'ENGAGEMENT_RATE',
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        column(12, 30),
      ],
      column(1 / 2, 1 / 2),
    ],
    ['a row of Σ columns is one value', 'ENGAGEMENT_RATE', [[[1, 2, 3]], 12], 1 / 2],
    ['a row of Σ columns serves every row', 'CPE', [[[60, 40]], column(50, 25)], column(2, 4)],
    [
      'both parameters may be Σ',
      'CPE',
      [
        [
          [60, 40],
          [9, 1],
        ],
        [
          [10, 10],
          [1, 1],
        ],
      ],
      column(5, 5),
    ],
    [
      'Σ columns of different widths',
      'CPE',
      [
        [
          [60, 40],
          [9, 1],
        ],
        [[20], [2]],
      ],
      column(5, 5),
    ],
    ['an optional parameter down the column', 'ROI', [100, 50, column(1, 0.5)], column(1, 0)],
    ['a hundred columns', 'CPA', [[Array(100).fill(1), Array(100).fill(2)], 10], column(10, 20)],
  ])('%s', (_what, name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });

  it('is a rectangle as high as the tallest range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        (height, width) => {
          const block = Array.from({ length: height }, () => Array(width).fill(1));
          const result = inCell('CPE', block, 1) as unknown[][];
          expect(result).toHaveLength(height);
          for (const row of result) expect(row).toEqual([width]);
        },
      ),
    );
  });

  it('is a whole tab in one call', () => {
    const rows = 50_000;
    const result = inCell('CPA', Array(rows).fill([7]), Array(rows).fill([2])) as unknown[][];
    expect(result).toHaveLength(rows);
    expect(result.every(([value]) => value === 3.5)).toBe(true);
  });
});

describe('shapes that do not go together', () => {
  it.each<[what: string, name: string, given: unknown[], message: string]>([
    [
      'two heights',
      'ENGAGEMENT_RATE',
      [column(1, 2, 3), column(1, 2)],
      'base and engagements: 2 rows and 3 rows are given, where the same number is expected',
    ],
    [
      'two heights, the other way round',
      'ENGAGEMENT_RATE',
      [column(1, 2), column(1, 2, 3)],
      'engagements and base: 2 rows and 3 rows are given, where the same number is expected',
    ],
    [
      'one of three heights',
      'ROI',
      [column(1, 2, 3), column(1, 2, 3), column(1, 2)],
      'margin and revenue: 2 rows and 3 rows are given, where the same number is expected',
    ],
    [
      'several columns for one',
      'CPA',
      [1, [[1, 2]]],
      'conversions: 2 columns are given, where one column is expected',
    ],
    [
      'several columns of text',
      'SLUG',
      [[['a', 'b', 'c']]],
      'text: 3 columns are given, where one column is expected',
    ],
    ['no row', 'CPA', [[], 1], 'cost: the range is empty'],
    ['no column', 'CPA', [[[]], 1], 'cost: the range is empty'],
    ['a missing argument', 'CPA', [5000], 'conversions: missing; write =CPA(cost; conversions)'],
    ['no argument', 'ROI', [], 'revenue: missing; write =ROI(revenue; cost; [margin])'],
  ])('%s', (_what, name, given, message) => {
    expect(thrownInCell(name, ...given)).toBe(message);
  });
});
