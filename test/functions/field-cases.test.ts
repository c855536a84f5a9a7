import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCell, thrownInCell } from './in-cell';

/** What a function says, or throws, as a person reads it. */
function said(name: string, ...given: readonly unknown[]): unknown {
  try {
    return inCell(name, ...given);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Cases of public trouble reports; what is expected in words there is asked for here in ours. */
const CASES = '../shared/data/vectors/field_cases.json';
const NOT_AT_HAND = `(${CASES} is not at hand)`;
const IN_OUR_WORDS: Readonly<Record<string, RegExp | string>> = {
  F01a: /first & .*\?/,
  F01b: 'https://example.com/page?utm_source=instagram&utm_medium=influencer&utm_campaign=spring',
  F02a: /encoded twice/,
  F03a: /letters .*damaged/,
  F04: /write utm_id/,
  F05a: /begins twice/,
  F06a: /[?&]referrer=utm_source%3Dinstagram/,
  F08: /boots.*utm_campaign|utm_campaign.*boots/,
};

interface FieldCase {
  readonly id: string;
  readonly what: string;
  readonly fn?: string;
  readonly args?: readonly unknown[];
  readonly expected: unknown;
}

const cases = existsSync(CASES)
  ? (JSON.parse(readFileSync(CASES, 'utf8')) as { cases: FieldCase[] }).cases
  : [];

describe('cases of the field', () => {
  it.skipIf(cases.length > 0)(NOT_AT_HAND, ({ skip }) => {
    skip(NOT_AT_HAND);
  });

  it.each(cases.filter(({ fn }) => fn !== undefined))('$id: $what', ({
    id,
    fn,
    args,
    expected,
  }) => {
    const found = said(fn!, ...args!);
    const wanted = IN_OUR_WORDS[id] ?? expected;
    if (wanted instanceof RegExp) expect(found).toMatch(wanted);
    else expect(found).toBe(wanted);
  });
});

describe('arguments that are too many', () => {
  it.each<[name: string, given: unknown[], words: string]>([
    [
      'ENGAGEMENT_RATE',
      [1812, 96, 40, 210, 38100],
      '5 arguments are given, where it takes 2; write =ENGAGEMENT_RATE(engagements; base), and give several columns of engagements as one range, such as A2:D2',
    ],
    ['CPA', [1, 2, ''], 'write =CPA(cost; conversions), and give several columns of cost as one'],
    ['CTR', [1, 2, 3], '3 arguments are given, where it takes 2; write =CTR(clicks; base)'],
    ['SLUG', ['a', 'b'], '2 arguments are given, where it takes 1; write =SLUG(text)'],
    [
      'LIFT',
      [1, 2, 3, 4, 5],
      'write =LIFT(exposed_yes; exposed_people; control_yes; control_people)',
    ],
    ['KPI_STATUS', ['CPA', 1, 2, 0.1, 0.2], 'write =KPI_STATUS(kpi; actual; target; [tolerance])'],
    ['RECOMMENDED_KPIS', ['conversion', '', '', 'x'], '4 arguments are given, where it takes 3'],
  ])('%s of %j', (name, given, words) => {
    expect(thrownInCell(name, ...given)).toContain(words);
    expect(thrownInCell(name, ...given.map((each) => [[each], [each]]))).toContain(words);
  });
});

describe('numbers of other countries', () => {
  it.each<[text: string, locale: string, value: number]>([
    ['12,34,567.5', 'hi', 1234567.5],
    ['1,23,456', 'en_IN', 123456],
    ['₹ 3,50,000', 'en-IN', 350000],
    ['2.5 crore', 'hi', 25000000],
    ['2.5Cr', 'en-IN', 25000000],
    ['1.2 लाख', 'hi', 120000],
    ['3 करोड़', 'hi', 30000000],
    ['1,2 mil millones', 'es', 1200000000],
    ['1,5 milhões', 'pt', 1500000],
    ['2 mil', 'pt-BR', 2000],
    ['3,4 tys.', 'pl', 3400],
    ['12,5 tisuća', 'hr', 12500],
    ['7,30 €', 'de', 7.3],
    ['1.234,50 kr', 'da', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ["1'234.5", 'de-CH', 1234.5],
    ['5 rb', 'id', 5000],
    ['2,1 triệu', 'vi', 2100000],
  ])('%s in %s is %d', (text, locale, value) => {
    expect(inCell('COUNT_VALUE', text, locale)).toBe(value);
  });

  it.each([
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ['৳2,999', 2999],
    ['€ 7.30', 7.3],
    ['$1,234.56', 1234.56],
    ['1,23,456', 123456],
  ])('%s is read without one, and as an argument', (text, value) => {
    expect(inCell('COUNT_VALUE', text)).toBe(value);
    expect(inCell('AOV', text, 1)).toBe(value);
  });
});
