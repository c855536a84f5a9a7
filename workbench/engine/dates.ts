const DAY = 86_400_000;
/** Serial number 0 of a sheet, as if the wall clock were UTC. */
const EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The wall clock of a zone at an instant, as the milliseconds of a UTC date with the same reading. */
export function wallClock(instant: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const reading = new Date(0);
  reading.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  reading.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return reading.getTime() + milliseconds;
}

function instantOf(wall: number, timeZone: string): number {
  let instant = wall - (wallClock(wall, timeZone) - wall);
  // The first guess used the offset at the wrong side of a clock change; one more step settles it.
  instant += wall - wallClock(instant, timeZone);
  return instant;
}

/** The date that a script sees for a serial number in a spreadsheet of this zone. */
export function dateOfSerial(serial: number, timeZone: string): Date {
  return new Date(instantOf(Math.round(EPOCH + serial * DAY), timeZone));
}

/** The serial number that a spreadsheet of this zone keeps for a date. */
export function serialOfDate(date: Date, timeZone: string): number {
  const days = (wallClock(date.getTime(), timeZone) - EPOCH) / DAY;
  return Math.round(days * DAY) / DAY;
}

/** The serial number of a calendar day and time as typed, without a zone. */
export function serialOf(year: number, month: number, day: number, secondOfDay = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH) / DAY) + secondOfDay / 86_400;
}

/** True for dates of any realm: a script has its own `Date`. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
