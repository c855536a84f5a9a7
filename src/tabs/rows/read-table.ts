import { type CellValue, errorText, isBlank, isDate } from '../../cells/cell-value';
import { isAmbiguousNumber, readTypedNumber } from '../../cells/number-spelling';
import {
  failure,
  type Outcome,
  type Problem,
  problem,
  success,
  type TabPlace,
  unexpected,
} from '../../cells/problem';
import { serialOf } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import type { Column, Tab } from '../tab';

/** A tab's cells as they were read, with its columns found by header. */
export interface Table {
  readonly tab: Tab;
  /** The name of the tab as it is in this workbook. */
  readonly rows: readonly TableRow[];
  /** Place of a column in the sheet, counted from 1; undefined where the tab lacks it. */
  readonly placeOf: (columnId: string) => number | undefined;
  /** The first column in which no row holds anything. */
  readonly nextPlace: number;
}

/** A row that holds anything at all. `row` is its number in the sheet. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** A problem with a cell of a row. */
export interface RowProblem extends Problem {
  readonly row: number;
}

/** A row as the core reads it: text trimmed of nothing, numbers and days as numbers, blanks left out. */
export interface ReadRow {
  readonly row: number;
  readonly text: (columnId: string) => string;
  /** The number, or the day as a serial number; undefined where the cell is blank. */
  readonly number: (columnId: string) => number | undefined;
}

function plainHeader(header: CellValue): string {
  return String(header).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The columns of a tab by their place in a header row, counted from 0. The first of a name counts. */
export function columnsByHeader(
  tab: Tab,
  headerRow: readonly CellValue[],
): ReadonlyMap<number, Column> {
  const headers = headerRow.map(plainHeader);
  const columns = new Map<number, Column>();
  for (const column of tab.columns) {
    const names = [column.header, ...column.aliases].map(plainHeader);
    const name = names.find((each) => headers.includes(each));
    if (name !== undefined) columns.set(headers.indexOf(name), column);
  }
  return columns;
}

/** Finds the columns of a tab in its cells, header row first; a missing required column is a problem. */
export function readTable(tab: Tab, cells: readonly (readonly CellValue[])[]): Outcome<Table> {
  const isEmpty = cells.every((row) => row.every(isBlank));
  if (isEmpty && !tab.required) return success(emptyTable(tab));
  const places = new Map<string, number>();
  for (const [at, { id }] of columnsByHeader(tab, cells[0] ?? [])) places.set(id, at + 1);
  for (const column of tab.columns)
    if (column.headerRequired && !places.has(column.id))
      return failure(
        problem(
          'missing_column',
          { tab: tab.name },
          `the header row has no column "${column.header}", which is required; found ${headerList(cells[0])}`,
        ),
      );
  const rows: TableRow[] = [];
  for (let at = 1; at < cells.length; at += 1)
    if (cells[at]!.some((cell) => !isBlank(cell))) rows.push({ row: at + 1, cells: cells[at]! });
  return success({
    tab,
    rows,
    placeOf: (columnId) => places.get(columnId),
    nextPlace: widthOf(cells) + 1,
  });
}

/** How wide the widest row is: a note under no header is somebody's too. */
function widthOf(cells: readonly (readonly CellValue[])[]): number {
  return cells.reduce((widest, row) => Math.max(widest, lastFilled(row)), 0);
}

function lastFilled(row: readonly CellValue[]): number {
  let last = row.length;
  while (last > 0 && isBlank(row[last - 1])) last -= 1;
  return last;
}

function headerList(headers: readonly CellValue[] | undefined): string {
  const filled = (headers ?? []).map((each) => String(each).trim()).filter((each) => each !== '');
  if (filled.length === 0) return 'an empty row';
  return filled.length > 8 ? `${filled.slice(0, 8).join(', ')} …` : filled.join(', ');
}

/** An empty table, for a tab that a workbook does without. */
export function emptyTable(tab: Tab): Table {
  return { tab, rows: [], placeOf: () => undefined, nextPlace: 1 };
}

/** Where a cell stands. */
export function cellPlace(tab: Tab, row: number, column: Column): TabPlace {
  return { tab: tab.name, row, column: column.header };
}

/**
 * Reads the rows that `wanted` picks, every known column of each, or only those that are named. All the cells that
 * do not hold what their column is for are named together.
 */
export function readRows(
  table: Table,
  timeZone: string,
  wanted: (row: TableRow) => boolean = () => true,
  columnIds?: readonly string[],
): { rows: ReadRow[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const columns = table.tab.columns.filter(
    ({ id }) =>
      table.placeOf(id) !== undefined && (columnIds === undefined || columnIds.includes(id)),
  );
  const rows = table.rows.filter(wanted).map(({ row, cells }) => {
    const values = new Map<string, string | number>();
    for (const column of columns) {
      const cell = cells[table.placeOf(column.id)! - 1] ?? '';
      const value = readCell(cell, column, cellPlace(table.tab, row, column), timeZone);
      if (typeof value === 'object') problems.push({ ...value, row });
      else if (value !== '') values.set(column.id, value);
    }
    return {
      row,
      text: (id: string) => String(values.get(id) ?? ''),
      number: (id: string) => values.get(id) as number | undefined,
    };
  });
  return { rows, problems };
}

function readCell(
  cell: CellValue,
  column: Column,
  where: TabPlace,
  timeZone: string,
): string | number | Problem {
  const error = errorText(cell);
  if (error !== undefined)
    return unexpected(
      'formula_error',
      where,
      error,
      `${expected(column)}: the cell holds an error`,
    );
  if (isBlank(cell) || (typeof cell === 'string' && cell.trim() === '')) {
    if (column.required) return unexpected('blank', where, '', expected(column));
    return '';
  }
  switch (column.type) {
    case 'number':
      return typeof cell === 'number' ? inBounds(cell, column, where) : textForNumber(cell, where);
    case 'day':
      return isDate(cell) ? serialOf(cell, timeZone) : dayFrom(cell, where);
    case 'choice':
      return chosen(String(cell), column, where);
    case 'text':
    case 'url':
      return isDate(cell) ? unexpected('unknown_value', where, cell, 'a text') : String(cell);
  }
}

function expected(column: Column): string {
  switch (column.type) {
    case 'number':
      return 'a number';
    case 'day':
      return 'a date such as 2026-03-02';
    case 'choice':
      return `one of ${column.choices!.join(', ')}`;
    case 'url':
      return 'an address that begins with http:// or https://';
    case 'text':
      return 'a text';
  }
}

/** A margin typed as 60 would multiply every profit by a hundred. */
function inBounds(value: number, column: Column, where: TabPlace): number | Problem {
  if (column.most !== undefined && value > column.most)
    return unexpected('unknown_value', where, value, `at most ${column.most}: 60% is 0.6`);
  if (value < 0 && !column.mayBeNegative)
    return unexpected('negative', where, value, 'zero or more');
  return value;
}

/** Native sums would leave the text out without a word, so even a clear spelling cannot stay. */
function textForNumber(cell: CellValue, where: TabPlace): Problem {
  if (typeof cell === 'string' && isAmbiguousNumber(cell)) {
    const digits = cell.trim();
    return problem(
      'not_a_number',
      where,
      `"${digits}" may mean ${digits.replace('.', '')} or ${Number(digits)}`,
      'one number',
      `type ${digits.replace('.', '')} or ${Number(digits)}`,
    );
  }
  const spelled = typeof cell === 'string' ? readTypedNumber(cell) : undefined;
  if (spelled === undefined)
    return unexpected('not_a_number', where, cell, 'a number such as 1234.5');
  return problem(
    'typed_as_text',
    where,
    `"${cell}" is typed as text`,
    'a number',
    `type ${spelled}`,
  );
}

/** Days are dates; a plain serial number is what a cell loses its date format to. */
function dayFrom(cell: CellValue, where: TabPlace): number | Problem {
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) return cell;
  return unexpected('not_a_date', where, cell, 'a date such as 2026-03-02');
}

function chosen(text: string, column: Column, where: TabPlace): string | Problem {
  const found = column.choices!.find((each) => nameKey(each) === nameKey(text));
  return found ?? unexpected('unknown_value', where, text, expected(column));
}
