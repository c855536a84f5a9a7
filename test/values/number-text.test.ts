import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpelledNumber } from '../../src/values/number-text';

describe('a spelled number', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['1234', 1234],
    ['1234.5', 1234.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+5', 5],
    ['-5', -5],
    ['1,234', 1234],
    ['12,345,678', 12345678],
    ['1,234.56', 1234.56],
    ['-1,234', -1234],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1234567],
    ['1\u202f234', 1234],
    ['12.3K', 12300],
    ['12.3k', 12300],
    ['12.3 K', 12300],
    ['1,234K', 1234000],
    ['4M', 4000000],
    ['4.25m', 4250000],
    ['29.0b', 29000000000],
    ['0.89k', 890],
    ['1.005K', 1005],
    ['1.234K', 1234],
    ['4.5%', 0.045],
    ['0.07%', 0.0007],
    ['100 %', 1],
    ['0.123', 0.123],
    ['-0.125', -0.125],
    ['1234.567', 1234.567],
    ['1.2345', 1.2345],
    ['1.23', 1.23],
    ['1,23,456', 123456],
    ["1'234'567", 1234567],
    ['1.2 lakh', 120000],
    ['(1,500)', -1500],
    ['2.5 Crore', 25000000],
    ['3 lacs', 300000],
    ['1.234,56', 1234.56],
    ['-1.234,5', -1234.5],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['1 234,56', 1234.56],
    ["1'234,5", 1234.5],
    ['$12', 12],
    ['12€', 12],
    ['$1,234.56', 1234.56],
    ['-$1,234.56', -1234.56],
    ['($1,234.56)', -1234.56],
    ['€ 7.30', 7.3],
    ['৳2,999', 2999],
    ['₹1,23,456', 123456],
    ['CA$12.5K', 12500],
    ['1.234,56 €', 1234.56],
    ['USD 1,000', 1000],
    ['1,000 EUR', 1000],
    ['Rs. 500', 500],
    ['Rs.1,50,000', 150000],
    ['250 kr.', 250],
    ['CHF 1’234.50', 1234.5],
    ['−5', -5],
    ['  42\n', 42],
    [' 12.3K ', 12300],
  ])('%j is %d', (text, value) => {
    expect(readSpelledNumber(text)).toBe(value);
  });

  it.each([
    ['', 'nothing'],
    [' ', 'nothing'],
    ['1.234', 'a thousand in some countries, a little more than one in others'],
    ['-12.345', 'the same with a sign'],
    ['12,5', 'a decimal comma'],
    ['0,123', 'a decimal comma before three digits'],
    ['$1.234', 'the same with a currency'],
    ['(1.234)', 'the same in brackets'],
    ['€ 12,5', 'a decimal comma'],
    ['$5%', 'a currency and a share'],
    ['12 ABC', 'three letters that are no currency'],
    ['12 usd', 'a code in small letters'],
    ['1.234.56', 'a group too short'],
    ['1,234,56', 'a group too short'],
    ['1234,567', 'a group too long'],
    ['1,234 567', 'groups of two kinds'],
    ['0 123', 'a group behind a zero'],
    ['1.2.3', 'a version'],
    ['1e5', 'an exponent'],
    ['0x10', 'hexadecimal'],
    ['12 likes', 'a unit'],
    ['10-12', 'a range'],
    ['~12', 'about'],
    ['12K+', 'more than'],
    ['1KK', 'two suffixes'],
    ['4%K', 'two suffixes'],
    ['K', 'a suffix alone'],
    ['%', 'a suffix alone'],
    ['.', 'a point alone'],
    ['-', 'no value'],
    ['--5', 'two signs'],
    ['N/A', 'not available'],
    ['NaN', 'not a number'],
    ['Infinity', 'without end'],
    ['9'.repeat(400), 'beyond all numbers'],
    ['٣', 'digits of another script'],
    ['１２', 'wide digits'],
    ['1\n2', 'two lines'],
  ])('%j is none: %s', (text) => {
    expect(readSpelledNumber(text)).toBeUndefined();
  });

  const suffixes = { '': 0, K: 3, k: 3, M: 6, m: 6, B: 9, b: 9, '%': -2 } as const;
  const suffix = fc.constantFrom(...(Object.keys(suffixes) as (keyof typeof suffixes)[]));

  it('means its digits times its suffix', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999),
        fc.integer({ min: 0, max: 2 }),
        suffix,
        (digits, places, mark) => {
          const text =
            places === 0
              ? `${digits}`
              : `${digits}`.padStart(places + 1, '0').replace(new RegExp(`(.{${places}})$`), '.$1');
          expect(readSpelledNumber(`${text}${mark}`)).toBe(
            Number(`${digits}e${suffixes[mark] - places}`),
          );
        },
      ),
    );
  });

  it('is the same with thousands marked as English does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(readSpelledNumber(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });

  it('is never something that is not finite, whatever the text', () => {
    const pieces = fc.constantFrom(
      '1',
      '12',
      '999',
      '0',
      ',',
      '.',
      ' ',
      '-',
      '+',
      'K',
      'm',
      '%',
      'e',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const value = readSpelledNumber(parts.join(''));
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  const VECTORS = '../shared/data/vectors/number_spellings.json';
  it.skipIf(!existsSync(VECTORS))(`is read as in the lists of ${VECTORS}`, () => {
    const { pairs, unparseable } = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
      pairs: { text: string; value: number }[];
      unparseable: { text: string }[];
    };
    expect(pairs.length).toBeGreaterThan(700);
    expect(pairs.filter(({ text, value }) => readSpelledNumber(text) !== value)).toEqual([]);
    expect(unparseable.filter(({ text }) => readSpelledNumber(text) !== undefined)).toEqual([]);
  });
});
