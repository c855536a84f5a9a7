import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialOfIso } from '../../src/cells/serial-date';
import { decide, readText } from '../../src/values/convention';
import { isCurrency } from '../../src/values/currency';
import { DATES, type DateOrder } from '../../src/values/date-text';
import { findLocale, readLocalizedNumber } from '../../src/values/localized-number';
import {
  AMOUNTS,
  currencyIn,
  type Decimal,
  NUMBERS,
  saysUnknown,
} from '../../src/values/number-text';

const either = (...values: number[]) => ({ either: values });

/** What each text of a column says: a number, the two that it may be, or null for nothing. */
function read(kind: typeof AMOUNTS | typeof DATES, texts: readonly string[]) {
  const inKind = <C extends Decimal | DateOrder>(of: Parameters<typeof decide<C>>[0]) => {
    const decision = decide(of, texts);
    return texts.map((text) => {
      const reading = readText(of, text, decision);
      if (reading.is === 'either') return either(...reading.choices.map(({ value }) => value));
      return reading.is === 'value' ? reading.value : null;
    });
  };
  return kind === AMOUNTS ? inKind(AMOUNTS) : inKind(DATES);
}

describe('numbers of a column', () => {
  it.each<[what: string, texts: string[], values: unknown[]]>([
    ['a thousand beside a decimal comma', ['1.234', '12,5'], [1234, 12.5]],
    ['a thousand beside a decimal point', ['1,234', '12.5'], [1234, 12.5]],
    ['decimals beside a decimal point', ['1.085', '0.92'], [1.085, 0.92]],
    ['decimals beside a decimal comma', ['1,085', '0,92'], [1.085, 0.92]],
    ['a rate that nothing tells', ['1,085'], [either(1085, 1.085)]],
    ['a target that nothing tells', ['2,500'], [either(2500, 2.5)]],
    ['likes that nothing tells', ['1.234', '345'], [either(1.234, 1234), 345]],
    ['thousands with a suffix that nothing tells', ['1.234K'], [either(1234, 1_234_000)]],
    ['what contradicts itself', ['1.234', '12,5', '12.5'], [either(1.234, 1234), 12.5, 12.5]],
    ['decided by millions', ['1,234', '1,234,567'], [1234, 1_234_567]],
    ['decided by a short word', ['2.345', '1,2 Mio.'], [2345, 1_200_000]],
    [
      'short words',
      ['12.3M', '29.0b', '4k', '1.2 lakh', '3 crore'],
      [123e5, 29e9, 4000, 12e4, 3e7],
    ],
    ['the Indian way', ['1,23,456', '12,34,567.5', '1,234'], [123_456, 1_234_567.5, 1234]],
    ['the Swiss way', ["1'234", '1’234’567.50'], [1234, 1_234_567.5]],
    ['with spaces', ['1 234', '1\u202f234\u00a0567,5'], [1234, 1_234_567.5]],
    ['below zero', ['(1,500.00)', '-3', '−4', '-$5.50', '$-6'], [-1500, -3, -4, -5.5, -6]],
    ['shares', ['60%', '4.5 %'], [0.6, 0.045]],
    [
      'money',
      ['$1,000.00', '500 €', 'US$ 20', 'CHF 1.50', '7 USD', '2K EUR'],
      [1000, 500, 20, 1.5, 7, 2000],
    ],
    [
      'no numbers',
      ['ask her agent', '10-12', '1.2.3', '$5 $6', ''],
      [null, null, null, null, null],
    ],
  ])('%s', (_what, texts, values) => {
    expect(read(AMOUNTS, texts)).toEqual(values);
  });

  it.each([
    ["1'234'567", 'de-CH', 1_234_567],
    ['1,23,456', 'en-IN', 123_456],
    ['1.2 lakh', 'en-IN', 120_000],
    ['1,47 mil.', 'hr', 1_470_000],
    ['1,47 mil.', 'cs', 1_470_000],
    ['1.234,5', 'de', 1234.5],
    ['12,3 Tsd.', 'de_DE', 12_300],
    ['1 234,5', 'fr', 1234.5],
    ['2 mil', 'es', 2000],
    ['1.234', 'de', 1234],
    ['1.234', 'en', 1.234],
    ['5 mil', 'de', undefined],
  ])('%s in %s is %s', (text, locale, value) => {
    expect(readLocalizedNumber(text, findLocale(locale)!)).toBe(value);
  });

  it('a unit is no part of a number', () => {
    expect(['$5', '5 €', '12 likes', '1.2M views'].map((text) => NUMBERS.read(text, '.'))).toEqual(
      Array(4).fill(undefined),
    );
    expect(['$5', '5 €', '2K EUR', '-£3'].map(currencyIn)).toEqual(['$', '€', 'EUR', '£']);
  });

  it.each(['—', '–', '-', 'N/A', 'n/a', 'undefined', 'null', '< 15'])('%j is unknown', (text) => {
    expect(saysUnknown(text)).toBe(true);
  });

  it.each(['0', '-5', 'n/k', 'none of it'])('%j is not', (text) => {
    expect(saysUnknown(text)).toBe(false);
  });

  it.each([
    ['$', 'USD', true],
    ['US$', 'USD', true],
    ['$', 'CAD', true],
    ['CA$', 'CAD', true],
    ['€', 'EUR', true],
    ['eur', 'EUR', true],
    ['£', 'GBP', true],
    ['¥', 'JPY', true],
    ['R$', 'BRL', true],
    ['zł', 'PLN', true],
    ['kr', 'SEK', true],
    ['₹', 'INR', true],
    ['€', 'USD', false],
    ['$', 'EUR', false],
    ['£', 'EUR', false],
    ['USD', 'EUR', false],
    ['$', '', false],
    ['$', 'our own', false],
    ['likes', 'USD', false],
  ])('%s is %s: %s', (mark, code, fits) => {
    expect(isCurrency(mark, code)).toBe(fits);
  });

  const LANGUAGES = [
    'en-US',
    'de-DE',
    'fr-FR',
    'es-ES',
    'pt-BR',
    'it-IT',
    'pl-PL',
    'sv-SE',
    'de-CH',
    'en-IN',
    'tr-TR',
  ];
  const cents = fc.integer({ min: -1e11, max: 1e11 }).map((each) => each / 100);

  it('a column written by any language reads back, once a fraction of a large number is in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.array(cents), (language, values) => {
        const format = new Intl.NumberFormat(language, {
          ...{ minimumFractionDigits: 2, maximumFractionDigits: 2 },
        });
        const column = [...values, 1_234_567.25];
        expect(
          read(
            AMOUNTS,
            column.map((value) => format.format(value)),
          ),
        ).toEqual(column.map((value) => value + 0));
      }),
    );
  });

  it('a column of counts reads back, or is asked about with the right number among the choices', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1 }),
        (language, values) => {
          const texts = values.map((value) => value.toLocaleString(language));
          read(AMOUNTS, texts).forEach((found, at) => {
            if (typeof found === 'number') expect(found, texts[at]).toBe(values[at]);
            else expect(found?.either, texts[at]).toContain(values[at]);
          });
        },
      ),
    );
  });

  it('what a text says does not depend on the order of the column', () => {
    const text = fc.constantFrom('1.234', '1,234', '12,5', '12.5', '7', '1.234,5', '$3', 'x');
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(read(AMOUNTS, [...texts].reverse())).toEqual(read(AMOUNTS, texts).reverse());
      }),
    );
  });
});

describe('days of a column', () => {
  const days = (...isos: string[]) => isos.map((iso) => serialOfIso(iso)!);
  it.each<[what: string, texts: string[], isos: string[]]>([
    ['the day first', ['14.10.2026', '03.04.2026'], ['2026-10-14', '2026-04-03']],
    ['the month first', ['10/14/2026', '03/04/2026'], ['2026-10-14', '2026-03-04']],
    ['the same either way', ['04/04/2026'], ['2026-04-04']],
    [
      'in words',
      ['Sep 30, 2023', '30 September 2023', 'Sat, 30 Sept 2023'],
      Array(3).fill('2023-09-30'),
    ],
    ['in German', ['8. März 2026', '1 Mai 2026'], ['2026-03-08', '2026-05-01']],
    ['in Spanish', ['8 de marzo de 2026'], ['2026-03-08']],
    [
      'in French and Portuguese',
      ['1er février 2026', '2 de março de 2026'],
      ['2026-02-01', '2026-03-02'],
    ],
    [
      'as machines write them',
      ['20261014', '2026-10-14', '2026/10/14', '46309'],
      Array(4).fill('2026-10-14'),
    ],
    ['with two digits of the year', ['14.10.26'], ['2026-10-14']],
    ['with a time', ['14.10.2026 09:30', '10:00'], ['2026-10-14T09:30']],
    [
      'with a half of the day',
      ['10/14/2026, 9:30 PM', '10/14/2026 12:05 am'],
      ['2026-10-14T21:30', '2026-10-14T00:05'],
    ],
    [
      'of a zone, as the clock showed them',
      ['2026-10-14T23:30:00Z', '2026-10-14T23:30:00+02:00'],
      Array(2).fill('2026-10-14T23:30'),
    ],
    [
      'with parts of a second',
      ['2026-03-16T12:00:00.750', '14.10.2026 09:30:05,5'],
      ['2026-03-16T12:00:00.750', '2026-10-14T09:30:05.500'],
    ],
  ])('%s', (_what, texts, isos) => {
    const found = read(DATES, texts);
    expect(found.slice(0, isos.length)).toEqual(days(...isos));
    expect(found.slice(isos.length)).toEqual(Array(texts.length - isos.length).fill(null));
  });

  it('that may be either are asked about', () => {
    expect(read(DATES, ['03/04/2026', '05/06/2026'])).toEqual([
      either(...days('2026-04-03', '2026-03-04')),
      either(...days('2026-06-05', '2026-05-06')),
    ]);
  });

  it.each([
    '31/02/2026',
    '14.13.2026',
    'next spring',
    'March 5',
    'maybe 5 2026',
    '99999',
    '1234',
  ])('%j is none', (text) => {
    expect(read(DATES, [text])).toEqual([null]);
  });

  it('written day or month first, they read back or are asked about', () => {
    const day = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1 }),
        fc.constantFrom('en-US', 'en-GB', 'de-DE'),
        (dates, language) => {
          const texts = dates.map((date) => date.toLocaleDateString(language, { timeZone: 'UTC' }));
          read(DATES, texts).forEach((found, at) => {
            const wanted = serialOfIso(dates[at]!.toISOString().slice(0, 10))!;
            if (typeof found === 'number') expect(found, texts[at]).toBe(wanted);
            else expect(found?.either, texts[at]).toContain(wanted);
          });
        },
      ),
    );
  });
});
