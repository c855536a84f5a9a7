import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argumentOf } from '../../scripts/executed-example';
import { FUNCTIONS } from '../../src/functions/catalog';
import { column, inCell } from './in-cell';

const EXAMPLES = FUNCTIONS.flatMap(({ name, examples }) =>
  examples.map((each) => ({ name, ...each })),
);
/** Those that a column can repeat: every input is one value, and so is every cell of the result. */
const REPEATED = EXAMPLES.filter(
  ({ name, inputs, result }) =>
    name !== 'ATTENTION_ACTION' &&
    inputs.every((input) => !Array.isArray(input)) &&
    (!Array.isArray(result) || result.length === 1),
);

describe('the examples', () => {
  it('every function has one', () => {
    expect(FUNCTIONS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it.each(EXAMPLES)('$name of $inputs is $result', ({ name, inputs, result }) => {
    const given = inputs.map(argumentOf);
    expectSame(inCell(name, ...given), result);
    const asRanges = given.map((each) => (Array.isArray(each) ? each : [[each]]));
    expectSame(inCell(name, ...asRanges), result);
  });

  it.each(REPEATED)('$name of a column of $inputs is a column', ({ name, inputs, result }) => {
    const [row] = Array.isArray(result) ? result : [[result]];
    expectSame(inCell(name, ...inputs.map((input) => column(input, input))), [row, row]);
  });
});

/** Numbers as the catalog writes them, which is to twelve digits and more. */
function expectSame(found: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length);
    expected.forEach((each, at) => {
      expectSame((found as unknown[])[at], each);
    });
  } else if (typeof expected === 'number' && typeof found === 'number')
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  else expect(found).toBe(expected);
}

interface Published {
  readonly id: string;
  readonly metric: string;
  readonly inputs: Readonly<Record<string, number>> & { readonly costs?: readonly number[] };
  readonly expected: number;
}

const mean = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** How the metrics of the published examples are asked for with our functions. */
const ASKED: Readonly<Record<string, (inputs: Published['inputs']) => unknown>> = {
  ER_followers: ({ followers, ...actions }) =>
    inCell('ENGAGEMENT_RATE', [Object.values(actions)], followers),
  CTR: ({ clicks, impressions }) => inCell('CTR', clicks, impressions),
  CVR: ({ conversions, clicks }) => inCell('CONVERSION_RATE', conversions, clicks),
  CPA: ({ spend, conversions }) => inCell('CPA', spend, conversions),
  // The page takes the mean of two costs: of one conversion each it is the ratio of the sums.
  CPA_average_of_costs: ({ costs }) =>
    mean((inCell('CPA', column(...costs!), 1) as number[][]).map(([cost]) => cost!)),
  CPA_incremental: ({ spend, incremental_conversions: more }) =>
    (inCell('COST_PER_INCREMENTAL', spend, more, 1000, 0, 1000) as number[][])[0]![0],
  CPM: ({ spend, impressions }) => inCell('CPM', spend, impressions),
  CPC: ({ spend, clicks }) => inCell('CPC', spend, clicks),
  EMV_cpm: ({ impressions, cpm }) => inCell('EMV', impressions, cpm),
  lift_relative: ({ test_rate, control_rate }) =>
    inCell('RELATIVE_LIFT', test_rate, 1, control_rate, 1),
  ROI: ({ revenue, cost }) => inCell('ROI', revenue, cost),
};

/** Chains of several KPIs, or another definition of a word: no function of ours gives them. */
const NOT_ASKED = ['EMV_times_conversion_rate', 'conversions_from_funnel', 'revenue'];

const VECTORS = '../shared/data/vectors/kpi_examples.json';
const published = existsSync(VECTORS)
  ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as { examples: Published[] }).examples
  : [];
const ours = published.filter(({ metric }) => metric in ASKED);

describe.skipIf(!existsSync(VECTORS))(
  `the worked examples of ${VECTORS} (skipped where they are not at hand)`,
  () => {
    it('are all asked for, or known to be something else', () => {
      expect(new Set(published.map(({ metric }) => metric))).toEqual(
        new Set([...Object.keys(ASKED), ...NOT_ASKED]),
      );
    });

    it.each(ours)('$id: $metric of $inputs is $expected', ({ metric, inputs, expected }) => {
      const found = ASKED[metric]!(inputs) as number;
      expect(Math.abs(found / expected - 1)).toBeLessThan(1e-8);
    });

    it('a definition of EMV that others use gives another number', () => {
      const other = published.find(({ metric }) => metric === 'EMV_times_conversion_rate')!;
      const { unique_reach: reach, cpm } = other.inputs;
      expect(inCell('EMV', reach, cpm)).not.toBeCloseTo(other.expected);
    });
  },
);
