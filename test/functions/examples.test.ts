import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/functions/catalog';
import { column, inCell } from './in-cell';

const EXAMPLES = FUNCTIONS.flatMap(({ name, examples }) =>
  examples.map((each) => ({ name, ...each })),
);

describe('the examples', () => {
  it('every function has one', () => {
    expect(FUNCTIONS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it.each(EXAMPLES)('$name of $inputs is $result', ({ name, inputs, result }) => {
    expect(inCell(name, ...inputs)).toBe(result);
    expect(inCell(name, ...inputs.map((input) => [[input]]))).toBe(result);
    expect(inCell(name, ...inputs.map((input) => column(input, input)))).toEqual(
      column(result, result),
    );
  });
});

interface Published {
  readonly id: string;
  readonly metric: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: number;
}

/** How the metrics of the published examples are asked for with our functions. */
const ASKED: Readonly<Record<string, (inputs: Published['inputs']) => unknown>> = {
  ER_followers: ({ followers, ...actions }) =>
    inCell('ENGAGEMENT_RATE', [Object.values(actions)], followers),
  CTR: ({ clicks, impressions }) => inCell('CTR', clicks, impressions),
  CVR: ({ conversions, clicks }) => inCell('CONVERSION_RATE', conversions, clicks),
  CPA: ({ spend, conversions }) => inCell('CPA', spend, conversions),
  CPM: ({ spend, impressions }) => inCell('CPM', spend, impressions),
  CPC: ({ spend, clicks }) => inCell('CPC', spend, clicks),
  ROI: ({ revenue, cost }) => inCell('ROI', revenue, cost),
};

const VECTORS = '../shared/data/vectors/kpi_examples.json';
const published = existsSync(VECTORS)
  ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as { examples: Published[] }).examples
  : [];
const ours = published.filter(({ metric }) => metric in ASKED);

describe.skipIf(!existsSync(VECTORS))(`the worked examples of ${VECTORS}`, () => {
  it('are there for each of those metrics', () => {
    expect(new Set(ours.map(({ metric }) => metric))).toEqual(new Set(Object.keys(ASKED)));
  });

  it.each(ours)('$id: $metric of $inputs is $expected', ({ metric, inputs, expected }) => {
    const found = ASKED[metric]!(inputs) as number;
    expect(Math.abs(found / expected - 1)).toBeLessThan(1e-8);
  });
});
