import { describe, expect, it } from 'vitest';
import { column, fromAnotherRealm, inCell, thrownInCell } from './in-cell';

describe('numbers as text', () => {
  it.each([
    ['250', 250],
    [' 250 ', 250],
    ['12.3K', 12300],
    ['12.3 k', 12300],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['1.2M', 1200000],
    ['2b', 2000000000],
    ['+5', 5],
    ['50%', 0.5],
    ['4.5%', 0.045],
    ['0.5', 0.5],
    ['1,23,456', 123456],
    ["1'234'567", 1234567],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1.2 lakh', 120000],
    ['৳2,999', 2999],
    ['€ 7.30', 7.3],
    ['$1,234.56', 1234.56],
  ])('%s is read', (text, value) => {
    expect(inCell('AOV', text, 1)).toBe(value);
    expect(inCell('AOV', column(text, 7), 1)).toEqual(column(value, 7));
    expect(inCell('CPE', [[text, 1]], 1)).toBe(value + 1);
  });

  it.each([
    '1.234',
    '12,5',
    '1,23',
    '0,123',
    'abc',
    '12 likes',
    '5-10',
    '1e5',
    '$1.234',
    '--5',
    '1.2.3',
    '%',
    'K',
    '٣',
  ])('%s is refused', (text) => {
    expect(thrownInCell('CPA', text, 250)).toBe(`cost: "${text}" is not a number`);
    expect(thrownInCell('CPE', [[1, text]], 250)).toBe(`cost: "${text}" is not a number`);
    expect(inCell('CPA', column(text, 500), 250)).toEqual(
      column(`#VALUE! cost: "${text}" is not a number`, 2),
    );
  });
});

describe("another language's words", () => {
  it.each([
    ['1,47 mil.', '"mil" is Spanish, Portuguese, Czech, Slovak and others'],
    ['3 tys.', '"tys" is Polish: COUNT_VALUE reads it with the locale "pl"'],
    ['12 тыс.', '"тыс" is Russian'],
    ['5万', '"万" is Japanese, Chinese'],
  ])('are named: %s', (text, words) => {
    expect(thrownInCell('CPA', text, 250)).toContain(`cost: "${text}" is not a number; ${words}`);
    expect(thrownInCell('COUNT_VALUE', text, 'en')).toContain(words);
  });
});

describe('what is no number', () => {
  it.each<[what: string, cell: unknown, shown: string]>([
    ['TRUE', true, 'TRUE'],
    ['FALSE', false, 'FALSE'],
    ['a date', new Date(0), 'a date'],
    ['a date of another realm', fromAnotherRealm('new Date(0)'), 'a date'],
    ['a duration', new Date(Date.UTC(1899, 11, 30, 1)), 'a date'],
  ])('%s is refused', (_what, cell, shown) => {
    expect(thrownInCell('CPA', cell, 250)).toBe(`cost: ${shown} is not a number`);
    expect(inCell('CPA', column(cell, 500), 250)).toEqual(
      column(`#VALUE! cost: ${shown} is not a number`, 2),
    );
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('%s is refused', (cell) => {
    expect(thrownInCell('CPA', 5000, cell)).toMatch(/^conversions: .+ is not a number$/);
    expect(inCell('CPA', 5000, column(cell, 250))).toEqual(
      column(expect.stringMatching(/^#VALUE! conversions: .+ is not a number$/), 20),
    );
  });

  it('a number too large for any sheet is refused, and no result is infinite', () => {
    expect(thrownInCell('CPA', '9'.repeat(400), 250)).toMatch(/^cost: .+ is not a number$/);
    for (const [name, ...given] of [
      ['CPA', 1e300, 1e-300],
      ['CPM', 1e307, 1],
      ['ENGAGEMENT_RATE', [[1e308, 1e308]], 1],
    ] as const)
      expect([inCell(name, ...given)]).not.toContain(Number.POSITIVE_INFINITY);
  });

  it('a long text is cut in the message', () => {
    const message = thrownInCell('CPA', 'x'.repeat(1000), 250);
    expect(message).toMatch(/^cost: "x+…" is not a number$/);
    expect(message.length).toBeLessThan(100);
  });
});

describe('a number below zero', () => {
  it.each<[name: string, given: unknown[], message: string]>([
    ['CPA', [-5000, 250], 'cost: -5000 is not zero or more'],
    ['CPA', [5000, -250], 'conversions: -250 is not zero or more'],
    ['CPA', ['-5K', 250], 'cost: "-5K" is not zero or more'],
    ['CPE', [[[10, -1]], 250], 'cost: -1 is not zero or more'],
    ['ENGAGEMENT_RATE', [[[10, -1]], 250], 'engagements: -1 is not zero or more'],
    ['ENGAGEMENT_RATE', [10, -250], 'base: -250 is not zero or more'],
    ['FOLLOWER_GROWTH_RATE', [-1, 5], 'followers_start: -1 is not zero or more'],
    ['ROI', [100, 50, -0.5], 'margin: -0.5 is not a share from 0 to 1, such as 0.6 or 60%'],
    ['ROAS', [100, -50], 'cost: -50 is not zero or more'],
  ])('%s of %j is refused', (name, given, message) => {
    expect(thrownInCell(name, ...given)).toBe(message);
    expect(
      inCell(
        name,
        ...given.map((each) => (Array.isArray(each) ? [...each, ...each] : column(each, each))),
      ),
    ).toEqual(column(`#VALUE! ${message}`, `#VALUE! ${message}`));
  });

  it.each<[name: string, given: unknown[], result: number]>([
    ['ROAS', [-100, 50], -2],
    ['ROI', [-100, 50], -3],
    ['ROI', [-100, 50, 0.5], -2],
    ['AOV', ['-1.2K', 60], -20],
    ['EPC', [-1200, 600], -2],
    ['REVENUE_PER_VIEW', [-1200, 60000], -0.02],
  ])('%s of %j is a revenue taken back', (name, given, result) => {
    expect(inCell(name, ...given)).toBe(result);
  });
});
