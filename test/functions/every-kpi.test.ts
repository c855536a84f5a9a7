import { describe, expect, it } from 'vitest';
import { METRIC_ROWS } from '../../src/metrics/catalog';
import type { MetricRow } from '../../src/metrics/metric';
import { column, fromAnotherRealm, inCell, thrownInCell } from './in-cell';

interface Case {
  readonly name: string;
  readonly input: string;
  readonly row: MetricRow;
  readonly place: number;
}

const CASES: readonly Case[] = METRIC_ROWS.flatMap((row) =>
  row.inputs.map(({ id }, place) => ({ name: row.id.toUpperCase(), input: id, row, place })),
);

/** The example of a KPI with something else in one of its inputs. */
function exampleWith({ row, place }: Case, cell: unknown): unknown[] {
  return row.example.inputs.map((each, at) => (at === place ? cell : each));
}

/** The same down a column of two rows, the second as in the example. */
function columnWith({ row, place }: Case, cell: unknown): unknown[] {
  return row.example.inputs.map((each, at) => column(at === place ? cell : each, each));
}

describe.each(CASES)('$name with something else for $input', (each) => {
  const { name, input, row } = each;
  const good = row.example.result;

  it.each<[what: string, cell: unknown, shown: string]>([
    ['a text', 'abc', '"abc"'],
    ['TRUE', true, 'TRUE'],
    ['a date', new Date(0), 'a date'],
    ['a date of another realm', fromAnotherRealm('new Date(0)'), 'a date'],
    ['a number that two countries read in two ways', '1.234', '"1.234"'],
  ])('%s is refused by name, and in a column only there', (_what, cell, shown) => {
    const message = `${input}: ${shown} is not a number`;
    expect(thrownInCell(name, ...exampleWith(each, cell))).toBe(message);
    expect(inCell(name, ...columnWith(each, cell))).toEqual(column(`#VALUE! ${message}`, good));
  });

  it('an error comes through, and in a column only there', () => {
    expect(inCell(name, ...exampleWith(each, '#N/A'))).toBe('#N/A');
    expect(inCell(name, ...columnWith(each, '#REF!'))).toEqual(column('#REF!', good));
  });

  it('less than zero is refused, but where it is a real value', () => {
    const { mayBeNegative, share, aboveZero } = row.inputs[each.place]!;
    const given = exampleWith(each, -3);
    if (mayBeNegative) {
      const [[found]] = inCell(name, ...given.map((cell) => column(cell, cell))) as [[unknown]];
      expect(found === '' || Number.isFinite(found)).toBe(true);
      return;
    }
    const expected = share
      ? 'a share from 0 to 1, such as 0.6 or 60%'
      : aboveZero
        ? 'more than zero'
        : 'zero or more';
    expect(thrownInCell(name, ...given)).toBe(`${input}: -3 is not ${expected}`);
    expect(inCell(name, ...columnWith(each, -3))).toEqual(
      column(`#VALUE! ${input}: -3 is not ${expected}`, good),
    );
  });

  it('the number as a platform spells it is the number', () => {
    const value = row.example.inputs[each.place]!;
    expect(inCell(name, ...exampleWith(each, ` ${value}`))).toBe(good);
    const percent = Number((value * 100).toPrecision(12));
    if (value < 1) expect(inCell(name, ...exampleWith(each, `${percent}%`))).toBeCloseTo(good, 12);
  });
});

it.each([
  ['ROI', [100, 50, 60], 'margin: 60 is not a share from 0 to 1, such as 0.6 or 60%'],
  ['BREAK_EVEN_ROAS', [40], 'margin: 40 is not a share from 0 to 1, such as 0.6 or 60%'],
  ['QUALIFIED_REACH', [100, 35], 'target_share: 35 is not a share from 0 to 1, such as 0.6 or 60%'],
  ['ENGAGEMENT_VELOCITY', [1, 2, 0], 'hours: 0 is not more than zero'],
] as const)('%s of %j is a percentage typed without its sign, or no time at all', (name, given, message) => {
  expect(thrownInCell(name, ...given)).toBe(message);
});

it('followers who left are no price, and a fraction of nobody is none', () => {
  expect(inCell('COST_PER_FOLLOWER', 600, -20)).toBe('');
  expect(inCell('COST_PER_FOLLOWER', 600, 0)).toBe('');
  expect(inCell('ENGAGEMENT_VELOCITY', 1800, 1200, 4)).toBe(-150);
  expect(inCell('REACH_RATE', 31_000, 10_000)).toBe(3.1);
});
