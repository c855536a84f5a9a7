import { serialOfIso } from '../cells/serial-date';
import { searchKey } from '../text/search-key';
import type { Kind } from './convention';

/** Which of day and month stands first. */
export type DateOrder = 'dmy' | 'mdy';

// From the platform's own lists. A short name that is another month in another of them is taken out.
const LANGUAGES = 'en en-GB de fr es pt it nl sv da nb pl cs ro tr'.split(' ');

let months: ReadonlyMap<string, number> | undefined;

function monthsByName(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
      for (let at = 0; at < 12; at += 1) {
        const parts = format.formatToParts(Date.UTC(2024, at, 1));
        const name = plainName(parts.find(({ type }) => type === 'month')?.value ?? '');
        found.set(name, (found.get(name) ?? at + 1) === at + 1 ? at + 1 : 0);
      }
    }
  return found;
}

function plainName(name: string): string {
  return searchKey(name).replace('.', '');
}

const TIME =
  /[,\s]+(?:um |at )?(\d{1,2}):(\d\d)(?::(\d\d(?:[.,]\d{1,3})?)\d*)?\s*([ap])?\.?(?:m\.?)?(?:\s*(?:z|utc|gmt|[+-]\d\d:?\d\d))?$/i;

/** The serial number of a day and a time of day; undefined where there is no such day. */
function serial(year: number, month: number, day: number, clock: string): number | undefined {
  const two = (each: number) => String(each).padStart(2, '0');
  const full = year < 100 ? 2000 + year : year;
  return serialOfIso(`${full}-${two(month)}-${two(day)}${clock}`);
}

/** The time of day as ISO writes it, `T09:30:00`; undefined where there is no such time. */
function clockOf([, hour = '', minute, second = '00', half]: readonly string[]): string {
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return `T${String(hours).padStart(2, '0')}:${minute}:${second.replace(',', '.')}`;
}

/** Days, and moments as the clock where they were written showed them: a zone behind them moves nothing. */
export const DATES: Kind<DateOrder> = {
  conventions: ['dmy', 'mdy'],
  read: (text, order) => {
    const written = text.trim().replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
    const time = TIME.exec(written);
    const clock = time === null ? '' : clockOf(time);
    const day = time === null ? written : written.slice(0, time.index);
    if (/^[2-7]\d{4}(?:\.\d+)?$/.test(written)) return Number(written);
    const compact =
      /^(\d{4})(\d\d)(\d\d)$/.exec(day) ?? /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/.exec(day);
    if (compact !== null)
      return serial(Number(compact[1]), Number(compact[2]), Number(compact[3]), clock);
    const numeric = /^(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)\.?$/.exec(day);
    if (numeric !== null) {
      const [first, second] = [Number(numeric[1]), Number(numeric[3])];
      const [date, month] = order === 'dmy' ? [first, second] : [second, first];
      return serial(Number(numeric[4]), month, date, clock);
    }
    return namedDay(day, clock);
  },
};

/** `Sep 30, 2023`, `30. September 2023`, `8 de marzo de 2026`, with or without the day of the week. */
function namedDay(text: string, clock: string): number | undefined {
  const words = text
    .split(/[\s,./-]+/)
    .map(plainName)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of');
  if (words.length < 3 || words.length > 4) return undefined;
  months ??= monthsByName();
  const [first = '', second = '', year = ''] = words.slice(-3);
  const isWeekday = (word: string | undefined) => word === undefined || /^\D+$/.test(word);
  if (!isWeekday(words.at(-4)) || !/^\d{4}$/.test(year)) return undefined;
  const [name, day] = /^\d/.test(first) ? [second, first] : [first, second];
  const date = /^(\d\d?)(?:st|nd|rd|th|º|er)?$/.exec(day);
  const month = months.get(name);
  return date === null || !month ? undefined : serial(Number(year), month, Number(date[1]), clock);
}
