import { type CellValue, errorText, isBlank, isDate } from '../../cells/cell-value';
import { type Problem, problem, type TabPlace, unexpected } from '../../cells/problem';
import { dayInIso, serialOf } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import { type Column, isCount } from '../tab';
import { readInColumn } from './read-text';
import type { TextConventions } from './text-conventions';

/** What a cell says: a text, a number, a day as a serial number; `''` where it is blank. */
export type Said = string | number;

/** What is wrong with a cell, and what a tolerant reader takes it for; `''` where nobody can tell. */
export interface Misread {
  readonly problem: Problem;
  readonly taken: Said;
}

/** A field of a row: what its cell says, with what is to be asked about it, or what is wrong with it. */
export type Field =
  | { readonly ok: true; readonly value: Said; readonly doubt?: Problem }
  | ({ readonly ok: false } & Misread);

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+/i;

/** Reads a cell as its column means it; `where` names the cell in messages. */
export function readCell(
  cell: CellValue,
  column: Column,
  where: () => TabPlace,
  timeZone: string,
  conventions: TextConventions,
): Field {
  const error = errorText(cell);
  if (error !== undefined) {
    const fault = `${expected(column)}: the cell holds an error`;
    return misread(unexpected('formula_error', where(), error, fault), textTaken(error, column));
  }
  if (isBlank(cell) || (typeof cell === 'string' && cell.trim() === ''))
    return column.required
      ? misread(unexpected('blank', where(), '', expected(column)), '')
      : said('');
  switch (column.type) {
    case 'number':
      return typeof cell === 'number'
        ? inBounds(cell, column, where)
        : typedText(cell, column, where, conventions);
    case 'day':
      if (isDate(cell)) return said(serialOf(cell, timeZone));
      return typeof cell === 'number'
        ? dayFrom(cell, where)
        : typedText(cell, column, where, conventions);
    case 'choice':
      return meant(cell, column, where);
    case 'text':
      if (isDate(cell)) return misread(unexpected('unknown_value', where(), cell, 'a text'), '');
      return column.meaning === undefined ? said(String(cell)) : meant(cell, column, where);
    case 'url':
      return isDate(cell)
        ? misread(unexpected('unknown_value', where(), cell, 'a text'), '')
        : webAddress(String(cell).trim(), column, where);
  }
}

function said(value: Said): Field {
  return { ok: true, value };
}

function misread(problem: Problem, taken: Said): Field {
  return { ok: false, problem, taken };
}

function textTaken(text: string, { type }: Column): Said {
  return type === 'number' || type === 'day' ? '' : text;
}

function expected({ type, choices, meaning }: Column): string {
  switch (type) {
    case 'number':
      return 'a number';
    case 'day':
      return 'a date such as 2026-03-02';
    case 'choice':
      return `one of ${choices!.join(', ')}`;
    case 'url':
      return 'an address that begins with http:// or https://';
    case 'text':
      return meaning?.expected ?? 'a text';
  }
}

/** A margin typed as 60 would multiply every profit by a hundred. */
function inBounds(value: number, column: Column, where: () => TabPlace): Field {
  if (column.most !== undefined && value > column.most)
    return misread(
      unexpected('unknown_value', where(), value, `at most ${column.most}: ${shareOf(value)}`),
      value,
    );
  if (value < 0 && !column.mayBeNegative)
    return misread(unexpected('negative', where(), value, 'zero or more'), value);
  return isCount(column) && !Number.isInteger(value)
    ? { ok: true, value, doubt: fraction(value, where()) }
    : said(value);
}

/** What was typed, where it is a percentage, as a share. */
function shareOf(value: number): string {
  const percent = value <= 100 ? value : 60;
  return `${percent}% is ${Number((percent / 100).toPrecision(15))}`;
}

function fraction(value: number, where: TabPlace): Problem {
  const thousands = Math.round(value * 1000);
  const meant = thousands / 1000 === value ? `; if ${thousands} is meant, type that` : '';
  return problem('not_numbers', where, `${value} is a fraction, where a count is expected${meant}`);
}

/**
 * Native sums would leave a text out without a word, so even a clear one cannot stay where a column is added up. Nobody
 * adds up targets: there it is the number that it means.
 */
function typedText(
  cell: CellValue,
  column: Column,
  where: () => TabPlace,
  conventions: TextConventions,
): Field {
  const [isDay, text] = [column.type === 'day', String(cell).trim()];
  const [code, wanted, example] = isDay
    ? (['not_a_date', 'date', 'a date such as 2026-03-02'] as const)
    : (['not_a_number', 'number', 'a number such as 1234.5'] as const);
  if (typeof cell !== 'string') return misread(unexpected(code, where(), cell, example), '');
  // The row alone does not tell whose money an amount with a currency is: converting it does.
  const reading = readInColumn(text, column, conventions, '');
  const written = (value: number) => (isDay ? dayInIso(value) : String(value));
  if (reading.is === 'nothing') return misread(unexpected(code, where(), cell, example), '');
  if (reading.is === 'either') {
    const [first, second] = [...reading.choices]
      .sort((left, right) => right.value - left.value)
      .map(({ value }) => written(value));
    const choice = `${first} or ${second}`;
    const statement = `"${text}" may mean ${choice}`;
    return misread(problem(code, where(), statement, `one ${wanted}`, `type ${choice}`), '');
  }
  if (column.maySpell === true && reading.is === 'value')
    return inBounds(reading.value, column, where);
  const value = reading.is === 'value' ? reading.value : '';
  const advice = value === '' ? 'leave the cell blank' : `type ${written(value)}`;
  const statement = `"${cell}" is typed as text`;
  return misread(problem('typed_as_text', where(), statement, `a ${wanted}`, advice), value);
}

/** Days are dates; a plain serial number is what a cell loses its date format to. */
function dayFrom(cell: number, where: () => TabPlace): Field {
  return cell > 20_000 && cell < 80_000
    ? said(cell)
    : misread(unexpected('not_a_date', where(), cell, 'a date such as 2026-03-02'), cell);
}

/** A word of the column's list, or one that stands for it. */
function meant(cell: CellValue, column: Column, where: () => TabPlace): Field {
  const word = String(cell);
  const found =
    column.choices?.find((each) => nameKey(each) === nameKey(word)) ?? column.meaning?.of(word);
  return found === undefined
    ? misread(
        unexpected('unknown_value', where(), cell, expected(column)),
        isDate(cell) ? '' : word,
      )
    : said(found);
}

function webAddress(address: string, column: Column, where: () => TabPlace): Field {
  return WEB_ADDRESS.test(address)
    ? said(address)
    : misread(unexpected('bad_url', where(), address, expected(column)), address);
}
