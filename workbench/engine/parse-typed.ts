import { serialOf } from './dates';
import type { Locale } from './locale';

/** What a cell holds after somebody typed into it, or a script gave it a string. */
export type Typed =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'formula'; formula: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean };

const MONTHS = [
  ['january', 'jan', 'januar'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mär', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

function monthNamed(name: string): number | undefined {
  const index = MONTHS.findIndex((names) => names.includes(name.toLowerCase().replace(/\.$/, '')));
  return index < 0 ? undefined : index + 1;
}

function fullYear(digits: string | undefined, thisYear: number): number {
  if (digits === undefined) return thisYear;
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function daySerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1 && year >= 1900;
  return exists && year < 10_000 ? serialOf(year, month, day) : undefined;
}

interface TypedDate {
  serial: number;
  format: string;
}

function namedDate(text: string, thisYear: number): TypedDate | undefined {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*(\p{L}{3,9}\.?)(?:[\s,-]+(\d{2}|\d{4}))?$/iu.exec(text);
  const monthFirst =
    /^(\p{L}{3,9}\.?)[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:(?:,\s*|\s+|-)(\d{2}|\d{4}))?$/iu.exec(text);
  const found = dayFirst
    ? { month: dayFirst[2], day: dayFirst[1], year: dayFirst[3] }
    : monthFirst && { month: monthFirst[1], day: monthFirst[2], year: monthFirst[3] };
  const month = found && monthNamed(found.month ?? '');
  if (found && month) {
    const serial = daySerial(fullYear(found.year, thisYear), month, Number(found.day));
    const shown = dayFirst ? 'd-mmm' : 'mmm d';
    const shownWithYear = dayFirst ? 'd-mmm-yyyy' : 'mmm d, yyyy';
    if (serial !== undefined) return { serial, format: found.year ? shownWithYear : shown };
  }
  // `Mar 2026` and `MAR10` beyond 31 days are the first day of a month.
  const monthOnly = /^(\p{L}{3,9}\.?)[\s-]*(\d{4}|\d{2})$/iu.exec(text);
  const named = monthOnly && monthNamed(monthOnly[1] ?? '');
  if (!named) return undefined;
  const serial = daySerial(fullYear(monthOnly[2], thisYear), named, 1);
  return serial === undefined ? undefined : { serial, format: 'mmm yyyy' };
}

function numericDate(text: string, locale: Locale, thisYear: number): TypedDate | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const serial = daySerial(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return serial === undefined ? undefined : { serial, format: 'yyyy-mm-dd' };
  }
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/.exec(text);
  if (!parts) return undefined;
  const [, first, separator, second, year] = parts;
  // A point is a decimal mark in English: `1.5` is a number.
  if (separator === '.' && locale.decimal === '.' && year === undefined) return undefined;
  const monthFirst = locale.dateOrder === 'mdy';
  const [month, day] = monthFirst ? [first, second] : [second, first];
  const serial = daySerial(fullYear(year, thisYear), Number(month), Number(day));
  if (serial === undefined) return undefined;
  return { serial, format: year ? locale.datePattern : monthFirst ? 'm/d' : `d${separator}m` };
}

function timeOf(text: string): { fraction: number; format: string } | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(\.\d{1,3})?)?\s*([ap]m?)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, milliseconds, half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  const second = Number(seconds ?? 0) + Number(milliseconds ?? 0);
  const base = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  const format = hour >= 24 ? '[h]:mm:ss' : half ? `${base} am/pm` : base;
  return { fraction: (hour * 3600 + Number(minutes) * 60 + second) / 86_400, format };
}

function typedDate(text: string, locale: Locale, thisYear: number): TypedDate | undefined {
  const day = numericDate(text, locale, thisYear) ?? namedDate(text, thisYear);
  if (day) return day;
  const time = timeOf(text);
  if (time) return { serial: time.fraction, format: time.format };
  const both = /^(.+?)[T\s]+(\d{1,2}:\d.*)$/.exec(text);
  const date =
    both && (numericDate(both[1] ?? '', locale, thisYear) ?? namedDate(both[1] ?? '', thisYear));
  const clock = both && timeOf(both[2] ?? '');
  if (!date || !clock || clock.fraction >= 1) return undefined;
  return { serial: date.serial + clock.fraction, format: `${date.format} ${clock.format}` };
}

const escaped = (text: string) =>
  text.replace(/[.$€£’\s]/g, (mark) => (mark === ' ' ? '[ \\u00a0\\u202f]' : `\\${mark}`));

function typedNumber(text: string, locale: Locale): { value: number; format?: string } | undefined {
  let rest = text;
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1]?.trim() ?? '';
  }
  const signed = /^([+-])\s*(.+)$/.exec(rest);
  if (signed && !bracketed) {
    sign = signed[1] === '-' ? -1 : 1;
    rest = signed[2] ?? '';
  }
  const currency = /^[$€£]\s*|\s*[$€£]$/.exec(rest);
  if (currency) rest = rest.replace(currency[0], '');
  const percent = /\s*%$/.exec(rest);
  if (percent) rest = rest.slice(0, -percent[0].length);
  const decimal = escaped(locale.decimal);
  const grouped = new RegExp(`^\\d{1,3}(?:${escaped(locale.group)}\\d{3})+(?:${decimal}\\d*)?$`);
  const plain = new RegExp(`^(?:\\d+(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?$`);
  const isGrouped = grouped.test(rest);
  if (!isGrouped && !plain.test(rest)) return undefined;
  const digits = isGrouped ? rest.replace(new RegExp(escaped(locale.group), 'g'), '') : rest;
  const value = sign * Number(digits.replace(locale.decimal, '.'));
  if (!Number.isFinite(value)) return undefined;
  const decimals = digits.includes(locale.decimal);
  if (percent) return { value: value / 100, format: decimals ? '0.00%' : '0%' };
  if (currency) {
    const symbol = currency[0].trim();
    return { value, format: decimals ? `"${symbol}"#,##0.00` : `"${symbol}"#,##0` };
  }
  if (/e/i.test(digits)) return { value, format: '0.00E+00' };
  if (isGrouped) return { value, format: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

/** Reads a string as Sheets does when it is typed into a cell that is not formatted as plain text. */
export function parseTyped(text: string, locale: Locale, thisYear: number): Typed {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === locale.true) return { kind: 'boolean', value: true };
  if (upper === 'FALSE' || upper === locale.false) return { kind: 'boolean', value: false };
  if (/^[+-][A-Z$(]/i.test(trimmed) && isExpression(trimmed.slice(1)))
    return { kind: 'formula', formula: `=${trimmed}` };
  const date = typedDate(trimmed, locale, thisYear);
  if (date) return { kind: 'number', value: date.serial, format: date.format };
  const number = typedNumber(trimmed, locale);
  return number ? { kind: 'number', ...number } : { kind: 'text', text };
}

/** `+A1*2` and `-SUM(A1)` become formulas when typed; `+1 (555)` and `-soon` do not. */
function isExpression(text: string): boolean {
  return /^\$?[A-Z]{1,3}\$?\d+([-+*/^&].*)?$/i.test(text) || /^[A-Z][A-Z0-9_.]*\(.*\)$/i.test(text);
}
