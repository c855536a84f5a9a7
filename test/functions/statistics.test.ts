import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectNear, REFERENCE } from '../statistics/reference';
import { column, inCell, thrownInCell } from './in-cell';

describe('what SciPy gives', () => {
  it.each(REFERENCE.newcombe)('LIFT_INTERVAL of %d of %d and %d of %d at %d', (...given) => {
    const [row] = inCell('LIFT_INTERVAL', ...given.slice(0, 5)) as [number[]];
    row!.forEach((end, at) => {
      expectNear(end, given[5 + at] as number);
    });
  });

  it.each(REFERENCE.chance)('LIFT_P_VALUE of %d of %d and %d of %d by %s', (...given) => {
    expectNear(inCell('LIFT_P_VALUE', ...given.slice(0, 4)) as number, given[5] as number);
  });

  it.each(
    REFERENCE.garwood,
  )('CPA_INTERVAL of %d conversions at %d', (count, confidence, low, high) => {
    const [[cheap, dear]] = inCell('CPA_INTERVAL', 1000, count, confidence) as [[number, unknown]];
    expectNear(cheap, 1000 / (high as number));
    if (low === 0) expect(dear).toBe('');
    else expectNear(dear as number, 1000 / (low as number));
  });

  it.each(REFERENCE.peoplePerArm)('LIFT_SAMPLE_SIZE of %d to %d at %d and %d is %d', (...given) => {
    expect(inCell('LIFT_SAMPLE_SIZE', ...given.slice(0, 4))).toBe(given[4]);
  });
});

describe('EXPECTED_RATE', () => {
  const { cases } = JSON.parse(
    readFileSync(new URL('../statistics/fixtures/expected-rate.json', import.meta.url), 'utf8'),
  ) as { cases: { events: number[]; base: number[]; expected: number[] }[] };

  it.each(cases)('of $events over $base is what R gives', ({ events, base, expected }) => {
    const found = [inCell('EXPECTED_RATE', column(...events), column(...base))].flat(2);
    expect(found).toHaveLength(expected.length);
    found.forEach((rate, at) => {
      expectNear(rate as number, expected[at]!);
    });
  });

  it('counts no row of which a part is missing or wrong', () => {
    const { events, base, expected } = cases[0]!;
    const found = inCell(
      'EXPECTED_RATE',
      column(...events, '', 5, 6, -1, '#N/A', 8),
      column(...base, 900, '', 0, 700, 50, -3),
    ) as unknown[][];
    expect(found.flat().slice(0, 4).map(Number)).toEqual(
      expected.map((each) => expect.closeTo(each, 12)),
    );
    expect(found.flat().slice(4)).toEqual([
      '',
      '',
      '#VALUE! base: 0 is not more than zero',
      '#VALUE! events: -1 is not zero or more',
      '#N/A',
      '#VALUE! base: -3 is not more than zero',
    ]);
  });

  it('is blank where nothing has happened, or nothing is known', () => {
    expect(inCell('EXPECTED_RATE', column(0, 0), column(10, 20))).toEqual(column('', ''));
    expect(inCell('EXPECTED_RATE', column('', ''), column(10, 20))).toEqual(column('', ''));
    expect(inCell('EXPECTED_RATE', column(3, 0), column('', ''))).toEqual(column('', ''));
  });

  it('takes one base for all', () => {
    const same = column(100, 100, 100);
    const given = column(1, 9, 4);
    expect(inCell('EXPECTED_RATE', given, 100)).toEqual(inCell('EXPECTED_RATE', given, same));
  });
});

describe('edges', () => {
  it.each<[name: string, given: unknown[], result: unknown]>([
    ['LIFT', [0, 0, 1, 10], ''],
    ['LIFT', [0, 10, 0, 10], 0],
    ['LIFT', ['', 10, 1, 10], ''],
    ['LIFT_INTERVAL', [1, 10, 1, 0], [['', '']]],
    ['LIFT_P_VALUE', [0, 10, 0, 20], 1],
    ['LIFT_P_VALUE', [100, 1000, 100, 1000], 1],
    ['RELATIVE_LIFT', [1, 10, 0, 10], ''],
    ['RELATIVE_LIFT', [0, 10, 5, 10], -1],
    ['CPA_INTERVAL', [0, 5], [[0, 0]]],
    ['CPA_INTERVAL', ['', 5], [['', '']]],
    ['LIFT_SAMPLE_SIZE', [0.03, 0.03], ''],
    ['LIFT_SAMPLE_SIZE', ['', 0.03], ''],
    ['BLENDED_CONVERSIONS', [90, 60, 20, '', '', ''], [[130, 130, 130]]],
    ['BLENDED_CONVERSIONS', [90, 60, '', '', '', ''], [[90, '', 150]]],
    ['BLENDED_CONVERSIONS', [90, 60, '', 120, '', ''], [[90, '', 120]]],
    ['BLENDED_CONVERSIONS', [90, 60, 20, 500, 0, 0], [[130, 130, 130]]],
    ['BLENDED_CONVERSIONS', [90, 60, 20, '', 30, 120], [['', '', '']]],
    ['BLENDED_CONVERSIONS', ['', 60, 20, 500, '', ''], [['', '', '']]],
  ])('%s of %j is %j', (name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });

  it.each<[name: string, given: unknown[], message: string]>([
    ['LIFT', [11, 10, 1, 10], 'exposed_yes: 11 is more than exposed_people, which is 10'],
    ['LIFT', [1, 10, 11, 10], 'control_yes: 11 is more than control_people, which is 10'],
    ['LIFT', [-1, 10, 1, 10], 'exposed_yes: -1 is not zero or more'],
    ['LIFT_P_VALUE', [1.5, 10, 1, 10], 'exposed_yes: 1.5 is not a whole number from 0 on'],
    [
      'LIFT_INTERVAL',
      [1, 10, 1, 10, 95],
      'confidence: 95 is not between 0 and 1, such as 0.95 or 95%',
    ],
    ['CPA_INTERVAL', [1, 10, 1], 'confidence: 1 is not between 0 and 1, such as 0.95 or 95%'],
    ['LIFT_SAMPLE_SIZE', [3, 4], 'base_rate: 3 is not a share from 0 to 1, such as 0.6 or 60%'],
    [
      'BLENDED_CONVERSIONS',
      [9, 6, 7, '', '', ''],
      'click_and_code_orders: 7 is more than the 6 orders that one of them has',
    ],
    [
      'BLENDED_CONVERSIONS',
      [9, 6, 2, 12, '', ''],
      'all_orders: 12 is fewer than the 13 orders with a click or a code',
    ],
    [
      'BLENDED_CONVERSIONS',
      [9, 6, 2, 20, 5, 4],
      'survey_named: 5 is more than survey_answers, which is 4',
    ],
  ])('%s of %j is refused', (name, given, message) => {
    expect(thrownInCell(name, ...given)).toBe(message);
  });

  it('a block of several columns down a column has a fault in its own row', () => {
    expect(inCell('INCREMENTAL', column(180, 5000, '', '#N/A'), 4000, 120, 4000)).toEqual([
      [60, expect.closeTo(26.7486635), expect.closeTo(93.65144)],
      [
        '#VALUE! exposed_yes: 5000 is more than exposed_people, which is 4000',
        '#VALUE!',
        '#VALUE!',
      ],
      ['', '', ''],
      ['#N/A', '#N/A', '#N/A'],
    ]);
  });

  it('a cost that has no upper end says so with a blank', () => {
    const [row] = inCell('COST_PER_INCREMENTAL', 3000, 100, 1000, 100, 1000) as [unknown[]];
    expect(row).toEqual(['', expect.closeTo(3000 / 26.415, 1), '']);
  });
});

/** Days from one on, as texts. */
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10),
  );

describe('BASELINE_LIFT', () => {
  const DATES = days('2026-02-02', 35);
  /** Four weeks with a rhythm, then a week that brings a half more. */
  const VALUES = DATES.map((_, at) => {
    const usual = [20, 22, 21, 23, 30, 40, 35][at % 7]!;
    return at < 28 ? usual + (Math.floor(at / 7) % 2 === 0 ? 2 : -2) : usual * 1.5;
  });

  it('holds the week after a post against the same weekdays before', () => {
    const [row] = inCell('BASELINE_LIFT', column(...DATES), column(...VALUES), '2026-03-02') as [
      number[],
    ];
    const [observed, expected, excess, low, high] = row!;
    expect(observed).toBeCloseTo(286.5, 9);
    expect(expected).toBeCloseTo(191, 9);
    expect(excess).toBeCloseTo(95.5, 9);
    // Days vary less than chance here, so the variance is 191 × (1 + 1/4).
    expect(high! - excess!).toBeCloseTo(1.959963984540054 * Math.sqrt(238.75), 6);
    expect(excess! - low!).toBeCloseTo(high! - excess!, 9);
  });

  it('takes date cells, serial numbers and texts alike', () => {
    const asText = inCell('BASELINE_LIFT', column(...DATES), column(...VALUES), '2026-03-02');
    const dates = DATES.map((day) => new Date(`${day}T00:00:00+01:00`));
    const serials = DATES.map((_, at) => 46_055 + at);
    expect(inCell('BASELINE_LIFT', column(...dates), column(...VALUES), dates[28])).toEqual(asText);
    expect(inCell('BASELINE_LIFT', column(...serials), column(...VALUES), serials[28])).toEqual(
      asText,
    );
  });

  it('does not ask for the order of the days, and adds rows of one day', () => {
    const asGiven = inCell('BASELINE_LIFT', column(...DATES), column(...VALUES), '2026-03-02');
    const reversed = [[...DATES].reverse(), [...VALUES].reverse()] as const;
    expect(
      inCell('BASELINE_LIFT', column(...reversed[0]), column(...reversed[1]), '2026-03-02'),
    ).toEqual([(asGiven as number[][])[0]!.map((each) => expect.closeTo(each, 9))]);
    const halves = [...DATES, ...DATES];
    const half = VALUES.map((each) => each / 2);
    expect(
      inCell('BASELINE_LIFT', column(...halves), column(...half, ...half), '2026-03-02'),
    ).toEqual(asGiven);
  });

  it('leaves out days without a value, and days it was not asked for', () => {
    const gap = VALUES.map((each, at) => (at === 7 || at === 30 ? '' : each));
    const [row] = inCell('BASELINE_LIFT', column(...DATES), column(...gap), '2026-03-02') as [
      number[],
    ];
    expect(row![0]).toBeCloseTo(286.5 - 31.5, 9);
    const wild = VALUES.map((each, at) => (at < 14 ? 1e6 : each));
    const short = [column(...DATES), column(...wild), '2026-03-02', 3, 2] as const;
    expect((inCell('BASELINE_LIFT', ...short) as number[][])[0]!.slice(0, 3)).toEqual([
      94.5, 63, 31.5,
    ]);
  });

  it.each<[what: string, given: unknown[], message: RegExp | string]>([
    [
      'too few weeks before',
      [column(...DATES.slice(21)), column(...VALUES.slice(21)), '2026-03-02'],
      'values: only one Saturday before the post has a value, where two or more are expected',
    ],
    [
      'a value that is none',
      [column('2026-02-23', '2026-03-02'), column('abc', 5), '2026-03-02'],
      'values: "abc" is not a number',
    ],
    [
      'a date that is none',
      [column('soon', '2026-03-02'), column(1, 5), '2026-03-02'],
      'dates: "soon" is not a date',
    ],
    [
      'no days looked at',
      [column(...DATES), column(...VALUES), '2026-03-02', 0],
      'window_days: 0 is not a whole number from 1 on',
    ],
    [
      'one week before',
      [column(...DATES), column(...VALUES), '2026-03-02', 7, 1],
      'baseline_weeks: 1 is not a whole number from 2 on',
    ],
    [
      'two posts',
      [column(...DATES), column(...VALUES), column('2026-03-02', '2026-03-03')],
      'post_date: 2 rows are given, where one value is expected',
    ],
    [
      'two heights',
      [column(...DATES), column(1, 2), '2026-03-02'],
      'values and dates: 2 rows and 35 rows are given, where the same number is expected',
    ],
  ])('%s is refused', (_what, given, message) => {
    expect(thrownInCell('BASELINE_LIFT', ...given)).toBe(message);
  });

  it('without a post, or without a day after it, has nothing to say', () => {
    const blank = [['', '', '', '', '']];
    expect(inCell('BASELINE_LIFT', column(...DATES), column(...VALUES), '')).toEqual(blank);
    expect(inCell('BASELINE_LIFT', column(...DATES), column(...VALUES), '2027-03-02')).toEqual(
      blank,
    );
    expect(inCell('BASELINE_LIFT', column(...DATES), column(...VALUES), '#N/A')).toBe('#N/A');
  });
});
