import { wallClock } from '../../engine/dates';
import { ServiceException } from '../exception';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function dayOfYear(wall: Date): number {
  return (
    Math.round(
      (Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()) -
        Date.UTC(wall.getUTCFullYear(), 0, 1)) /
        86_400_000,
    ) + 1
  );
}

/** The week of Java's default locale: it starts on Sunday, and week 1 holds 1 January. */
function weekYear(wall: Date): { year: number; week: number } {
  const year = wall.getUTCFullYear();
  const firstDay = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const week = Math.floor((dayOfYear(wall) - 1 + firstDay) / 7) + 1;
  const nextFirstDay = new Date(Date.UTC(year + 1, 0, 1)).getUTCDay();
  const daysLeft = Math.round((Date.UTC(year + 1, 0, 1) - wall.getTime()) / 86_400_000 + 0.5) - 1;
  return daysLeft < nextFirstDay ? { year: year + 1, week: 1 } : { year, week };
}

function offset(minutes: number, letters: string): string {
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const rest = String(size % 60).padStart(2, '0');
  if (letters.startsWith('X') && minutes === 0) return 'Z';
  if (letters === 'X') return `${sign}${hours}`;
  return letters === 'XXX' ? `${sign}${hours}:${rest}` : `${sign}${hours}${rest}`;
}

function field(
  letters: string,
  wall: Date,
  timeZone: string,
  minutes: number,
  instant: number,
): string {
  const width = letters.length;
  const number = (value: number) => String(value).padStart(width, '0');
  const year = (value: number) =>
    width === 2 ? String(value % 100).padStart(2, '0') : number(value);
  const hour = wall.getUTCHours();
  switch (letters[0]) {
    case 'y':
      return year(wall.getUTCFullYear());
    case 'Y':
      return year(weekYear(wall).year);
    case 'M':
    case 'L': {
      const name = MONTHS[wall.getUTCMonth()] ?? '';
      return width >= 4 ? name : width === 3 ? name.slice(0, 3) : number(wall.getUTCMonth() + 1);
    }
    case 'd':
      return number(wall.getUTCDate());
    case 'D':
      return number(dayOfYear(wall));
    case 'w':
      return number(weekYear(wall).week);
    case 'E': {
      const name = DAYS[wall.getUTCDay()] ?? '';
      return width >= 4 ? name : name.slice(0, 3);
    }
    case 'u':
      return number(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour === 0 ? 24 : hour);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 === 0 ? 12 : hour % 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'Z':
    case 'X':
      return offset(minutes, letters);
    case 'z': {
      const parts = new Intl.DateTimeFormat('en-US', {
        timeZone,
        timeZoneName: width >= 4 ? 'long' : 'short',
      });
      return parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    }
    default:
      throw new ServiceException(`Illegal pattern character '${letters[0]}'`);
  }
}

/** `Utilities.formatDate`: the patterns of Java's SimpleDateFormat, in English. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  let wallTime: number;
  try {
    wallTime = wallClock(date.getTime(), timeZone);
  } catch {
    throw new ServiceException(`Invalid argument: timeZone. ${timeZone} is not a time zone.`);
  }
  const wall = new Date(wallTime);
  const minutes = Math.round((wallTime - date.getTime()) / 60_000);
  const parts = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g) ?? [];
  return parts
    .map((part) => {
      if (part === "'") throw new ServiceException('Unterminated quote');
      if (part === "''") return "'";
      if (part.startsWith("'")) return part.slice(1, -1).replaceAll("''", "'");
      return /^[A-Za-z]/.test(part) ? field(part, wall, timeZone, minutes, date.getTime()) : part;
    })
    .join('');
}
