import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactDay, serialOf, serialOfIso } from '../../src/cells/serial-date';

// Days since 1899-12-30 by the calendar: 2000-01-01 is 36526 and 2026-03-02 is 46083.
const MARCH_2 = 46083;
const HOUR = 1 / 24;

describe('the serial number of a moment', () => {
  it.each<[moment: string, zone: string, serial: number]>([
    ['2000-01-01T00:00:00Z', 'Etc/UTC', 36526],
    ['1970-01-01T00:00:00Z', 'Etc/UTC', 25569],
    ['1899-12-31T00:00:00Z', 'Etc/UTC', 1],
    ['2026-03-02T00:00:00Z', 'Etc/UTC', MARCH_2],
    ['2026-03-02T12:00:00Z', 'Etc/UTC', MARCH_2 + 12 * HOUR],
    ['2026-03-02T23:59:59Z', 'Etc/UTC', MARCH_2 + 86399 / 86400],
    ['2026-03-02T09:30:00.250Z', 'Etc/UTC', MARCH_2 + 34200.25 / 86400],
    ['2026-03-02T00:00:00Z', 'America/New_York', MARCH_2 - 5 * HOUR],
    ['2026-03-02T05:00:00Z', 'America/New_York', MARCH_2],
    ['2026-03-02T00:00:00Z', 'Pacific/Honolulu', MARCH_2 - 10 * HOUR],
    ['2026-03-02T00:00:00Z', 'Europe/Berlin', MARCH_2 + HOUR],
    ['2026-03-01T23:00:00Z', 'Europe/Berlin', MARCH_2],
    ['2026-03-02T00:00:00Z', 'Asia/Kolkata', MARCH_2 + 5.5 * HOUR],
    ['2026-03-02T00:00:00Z', 'Asia/Kathmandu', MARCH_2 + 5.75 * HOUR],
    ['2026-03-01T10:00:00Z', 'Pacific/Kiritimati', MARCH_2],
  ])('%s in %s', (moment, zone, serial) => {
    expect(serialOf(new Date(moment), zone)).toBeCloseTo(serial, 9);
  });

  // Berlin goes from 2:00 to 3:00 on 29 March 2026 (46110) and from 3:00 to 2:00 on 25 October (46320).
  it.each<[what: string, moment: string, serial: number]>([
    ['before the lost hour', '2026-03-29T00:59:00Z', 46110 + HOUR * (1 + 59 / 60)],
    ['after the lost hour', '2026-03-29T01:00:00Z', 46110 + 3 * HOUR],
    ['midnight behind the short day', '2026-03-29T22:00:00Z', 46111],
    ['the doubled hour, first', '2026-10-25T00:30:00Z', 46320 + 2.5 * HOUR],
    ['the doubled hour, again', '2026-10-25T01:30:00Z', 46320 + 2.5 * HOUR],
    ['midnight behind the long day', '2026-10-25T23:00:00Z', 46321],
  ])('where clocks change: %s', (_what, moment, serial) => {
    expect(serialOf(new Date(moment), 'Europe/Berlin')).toBeCloseTo(serial, 9);
  });

  it('is the same for a date of another realm', () => {
    const moment = runInNewContext("new Date('2026-03-02T00:00:00Z')") as Date;
    expect(moment).not.toBeInstanceOf(Date);
    expect(serialOf(moment, 'Etc/UTC')).toBe(MARCH_2);
  });

  it('in UTC is the milliseconds since 1970 in days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(serialOf(date, 'Etc/UTC')).toBe(date.getTime() / 86_400_000 + 25569);
        },
      ),
    );
  });
});

describe('the serial number of a day in ISO form', () => {
  it.each<[text: string, serial: number]>([
    ['2026-03-02', MARCH_2],
    [' 2026-03-02 ', MARCH_2],
    ['2000-01-01', 36526],
    ['1899-12-30', 0],
    ['2024-02-29', 45351],
    ['2026-12-31', 46387],
    ['2026-03-02T00:00', MARCH_2],
    ['2026-03-02T18:00', MARCH_2 + 0.75],
    ['2026-03-02 18:00', MARCH_2 + 0.75],
    ['2026-03-02T09:30:00', MARCH_2 + 34200 / 86400],
    ['2026-03-02T23:59:59', MARCH_2 + 86399 / 86400],
    ['2026-03-02T09:30:00.5', MARCH_2 + 34200.5 / 86400],
    ['2026-03-02T09:30:00.25', MARCH_2 + 34200.25 / 86400],
    ['2026-03-02T09:30:59.999', MARCH_2 + 34259.999 / 86400],
  ])('%j', (text, serial) => {
    expect(serialOfIso(text)).toBeCloseTo(serial, 9);
  });

  it.each([
    '',
    'soon',
    '2026',
    '2026-03',
    '2026-3-2',
    '02.03.2026',
    '3/2/2026',
    '20260302',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-03-02T24:00',
    '2026-03-02T25:00',
    '2026-03-02T10:60',
    '2026-03-02T10:00:60',
    '2026-03-02T10:00:99',
    '2026-03-02T10',
    '2026-03-02T10:00:00.1234',
    '2026-03-02T10:00:00Z',
    '2026-03-02T10:00+01:00',
    '2026-03-02 and later',
  ])('%j is none', (text) => {
    expect(serialOfIso(text)).toBeUndefined();
  });

  it('is that of the same moment in UTC', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, -1);
          expect(serialOfIso(text)).toBeCloseTo(serialOf(date, 'Etc/UTC'), 9);
          expect(serialOfIso(text.slice(0, 10))).toBe(Math.floor(serialOf(date, 'Etc/UTC')));
        },
      ),
    );
  });
});

it.each([
  [MARCH_2, '20260302'],
  [MARCH_2 + 0.999_988, '20260302'],
  [36526, '20000101'],
  [45351, '20240229'],
  [1, '18991231'],
])('the day of %d is %s', (serial, day) => {
  expect(compactDay(serial)).toBe(day);
});
