import { type CellValue, errorText, isBlank, isDate } from '../../cells/cell-value';
import { isAmbiguousNumber, readTypedNumber } from '../../cells/number-spelling';
import { type Problem, problem, type TabPlace, unexpected } from '../../cells/problem';
import { serialOf } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import type { Column } from '../tab';

/** What a cell says: a text, a number, a day as a serial number; `''` where it is blank. */
export type Said = string | number;

/** What is wrong with a cell, and what a tolerant reader takes it for; `''` where nobody can tell. */
export interface Misread {
  readonly problem: Problem;
  readonly taken: Said;
}

/** A field of a row: what its cell says, or what is wrong with it. */
export type Field =
  | { readonly ok: true; readonly value: Said }
  | ({ readonly ok: false } & Misread);

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+/i;

/** Reads a cell as its column means it; `where` names the cell in messages. */
export function readCell(
  cell: CellValue,
  column: Column,
  where: () => TabPlace,
  timeZone: string,
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
        : spelledNumber(cell, column, where);
    case 'day':
      return isDate(cell) ? said(serialOf(cell, timeZone)) : dayFrom(cell, where);
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
      unexpected('unknown_value', where(), value, `at most ${column.most}: 60% is 0.6`),
      value,
    );
  return value < 0 && !column.mayBeNegative
    ? misread(unexpected('negative', where(), value, 'zero or more'), value)
    : said(value);
}

/**
 * Native sums would leave a text out without a word, so even a clear spelling cannot stay where a column is added up.
 * Nobody adds up targets: there it is the number that it means.
 */
function spelledNumber(cell: CellValue, column: Column, where: () => TabPlace): Field {
  if (typeof cell === 'string' && isAmbiguousNumber(cell)) {
    const digits = cell.trim();
    const [grouped, decimal] = [digits.replace('.', ''), Number(digits)];
    const statement = `"${digits}" may mean ${grouped} or ${decimal}`;
    return misread(
      problem('not_a_number', where(), statement, 'one number', `type ${grouped} or ${decimal}`),
      '',
    );
  }
  const spelled = typeof cell === 'string' ? readTypedNumber(cell) : undefined;
  if (spelled === undefined)
    return misread(unexpected('not_a_number', where(), cell, 'a number such as 1234.5'), '');
  if (column.maySpell === true) return inBounds(spelled, column, where);
  const statement = `"${cell}" is typed as text`;
  return misread(
    problem('typed_as_text', where(), statement, 'a number', `type ${spelled}`),
    spelled,
  );
}

/** Days are dates; a plain serial number is what a cell loses its date format to. */
function dayFrom(cell: CellValue, where: () => TabPlace): Field {
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) return said(cell);
  return misread(
    unexpected('not_a_date', where(), cell, 'a date such as 2026-03-02'),
    typeof cell === 'number' ? cell : '',
  );
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
