import { describe, expect, it } from 'vitest';
import { METRIC_ROWS } from '../../src/metrics/catalog';
import { column, inCell } from './in-cell';

const BLANKS: [what: string, cell: unknown][] = [
  ['an empty cell', ''],
  ['null', null],
  ['a blank in text', ' '],
  ['white space in text', ' \t\n '],
  ['a no-break space', '\u00a0'],
];

describe.each(BLANKS)('%s', (_what, blank) => {
  it.each(METRIC_ROWS)('$id is blank without one of its inputs', ({ id, inputs, example }) => {
    const name = id.toUpperCase();
    for (const [place, { whenMissing }] of inputs.entries()) {
      if (whenMissing !== undefined) continue;
      const given = example.inputs.map((each, at) => (at === place ? blank : each));
      expect(inCell(name, ...given)).toBe('');
      expect(inCell(name, ...given.map((each) => column(each, each)))).toEqual(column('', ''));
    }
  });

  it('in the middle of a column leaves the other rows as they are', () => {
    expect(inCell('CPA', column(10, blank, 30), column(5, 5, 10))).toEqual(column(2, '', 3));
    expect(inCell('CPA', column(10, 20, 30), column(5, blank, 10))).toEqual(column(2, '', 3));
  });

  it('is passed over among Σ columns', () => {
    expect(inCell('ENGAGEMENT_RATE', [[10, blank, 30]], 80)).toBe(0.5);
    expect(
      inCell(
        'ENGAGEMENT_RATE',
        [
          [10, blank],
          [blank, 5],
          [blank, blank],
        ],
        10,
      ),
    ).toEqual(column(1, 0.5, ''));
  });

  it('as a margin is a margin of 1', () => {
    expect(inCell('ROI', 12500, 5000, blank)).toBe(1.5);
    expect(inCell('ROI', 12500, 5000, column(blank, 0.6))).toEqual(column(1.5, 0.5));
  });
});

describe('a blank is not a zero', () => {
  it.each<[name: string, given: unknown[], result: unknown]>([
    ['CPA', [0, 250], 0],
    ['CPA', ['', 250], ''],
    ['CPA', [5000, 0], ''],
    ['CPA', [0, 0], ''],
    ['CPA', ['0', '0.0'], ''],
    ['ENGAGEMENT_RATE', [[[0, '']], 100], 0],
    ['ENGAGEMENT_RATE', [[['', '']], 100], ''],
    ['ENGAGEMENT_RATE', [[[0, 0]], 100], 0],
    ['ROI', [0, 50], -1],
    ['ROI', ['', 50], ''],
    ['ROI', [100, 50, 0], -1],
    ['ROI', [100, 50, undefined], 1],
    ['ROI', [100, 50], 1],
    ['BOUNCE_RATE', [0, 80], 1],
    ['BOUNCE_RATE', ['', 80], ''],
    ['FOLLOWER_GROWTH_RATE', [0, 10], ''],
    ['FOLLOWER_GROWTH_RATE', [10, 0], -1],
  ])('%s of %j is %j', (name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });

  it('a formula down a column far longer than the data stays clean', () => {
    const cost = column(100, 80, '', 60, ...Array(500).fill(''));
    const orders = column(5, '', '', 0, ...Array(500).fill(''));
    expect(inCell('CPA', cost, orders)).toEqual(column(20, '', '', '', ...Array(500).fill('')));
  });
});
