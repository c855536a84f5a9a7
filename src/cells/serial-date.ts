const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/**
 * The serial number a cell of a spreadsheet in `timeZone` holds for a moment: days since 1899-12-30, the
 * time of day as the fraction. It is the number that formulas compare.
 */
export function serialOf(date: Date, timeZone: string): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(date))
    fields[type] = Number(value);
  const wallClock = Date.UTC(
    fields.year!,
    fields.month! - 1,
    fields.day!,
    fields.hour!,
    fields.minute!,
    fields.second!,
    date.getUTCMilliseconds(),
  );
  return wallClock / MS_PER_DAY + SERIAL_OF_1970;
}

/** The moment of a serial number whose clock is that of UTC. */
export function dateOfSerial(serial: number): Date {
  return new Date(Math.round((serial - SERIAL_OF_1970) * MS_PER_DAY));
}

/** The calendar day of a serial number as `20260302`. */
export function compactDay(serial: number): string {
  const day = new Date((Math.floor(serial) - SERIAL_OF_1970) * MS_PER_DAY);
  return day.toISOString().slice(0, 10).replaceAll('-', '');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day as `2 Mar`, with its year where that is not the year of `today`. */
export function shortDay(day: number, today: number): string {
  const [year, thisYear] = [day, today].map((each) => compactDay(each).slice(0, 4));
  const month = MONTHS[Number(compactDay(day).slice(4, 6)) - 1];
  const inYear = year === thisYear ? '' : ` ${year}`;
  return `${Number(compactDay(day).slice(6))} ${month}${inYear}`;
}

/** A moment, a serial number, as `2026-03-02T09:30:00`. */
export function isoOf(serial: number): string {
  const seconds = Math.round((serial - SERIAL_OF_1970) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** A day, a serial number, as `2026-03-02`, with its time where it has one. */
export function dayInIso(serial: number): string {
  return isoOf(serial).slice(0, Number.isInteger(serial) ? 10 : 16);
}

/** A calendar day, `2026-03-02` or `2026-03-02T09:30[:00[.000]]`, as a serial number; undefined for other text. */
export function serialOfIso(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?)?$/.exec(
    text.trim(),
  );
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const moment = Date.UTC(year!, month! - 1, day!, hour!, minute!) + Math.round(second! * 1000);
  if (new Date(moment).getUTCDate() !== day || month! < 1 || month! > 12) return undefined;
  if (hour! > 23 || minute! > 59 || second! >= 60) return undefined;
  return moment / MS_PER_DAY + SERIAL_OF_1970;
}

/** The last second of a day that is given without a time. */
const END_OF_DAY = 86_399 / 86_400;

/** A bare day counts to its end. */
export function endOfDay(moment: number): number {
  return Number.isInteger(moment) ? moment + END_OF_DAY : moment;
}
