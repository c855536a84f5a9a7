import type { Cell, CellValue } from '../../cells/cell-value';
import { isBlank } from '../../cells/cell-value';
import { columnLetters } from '../../cells/column-letters';
import { failure, type Outcome, problem, success } from '../../cells/problem';
import { safeText } from '../../cells/safe-text';
import type { Table } from '../../tabs/rows/read-table';
import type { Column, Tab } from '../../tabs/tab';
import { ensureColumns, stretchesOf } from '../endpoints/links/write-links';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cells of a row by the column's id; a day is a serial number. */
type Row = Readonly<Record<string, Cell>>;

/** Rows to be appended to a tab, and where; nothing is written yet. */
export interface Appending {
  readonly sheet: Sheet;
  readonly tab: Tab;
  readonly firstRow: number;
  readonly rows: readonly Row[];
  /** The columns that any of the rows fills, side by side ones together. */
  readonly blocks: readonly { readonly place: number; readonly columns: readonly Column[] }[];
}

/** Where the next row of a tab goes: below everything that people filled in, formulas drawn down in advance aside. */
export function nextRowOf(sheet: Sheet, table: Table): number {
  const last = table.rows[table.rows.length - 1];
  if (last === undefined) return 2;
  const own = new Set(table.tab.columns.map(({ id }) => table.placeOf(id)));
  const isOwnFilled = (cells: readonly CellValue[]) =>
    cells.some((cell, at) => own.has(at + 1) && !isBlank(cell));
  if (isOwnFilled(last.cells)) return last.row + 1;
  const formulas = sheet.getDataRange().getFormulas();
  const filled = [...table.rows]
    .reverse()
    .find(
      ({ row, cells }) =>
        isOwnFilled(cells) || cells.some((cell, at) => !isBlank(cell) && !formulas[row - 1]?.[at]),
    );
  return (filled?.row ?? 1) + 1;
}

/**
 * Makes room for rows below the last one: grid rows, and the columns of ours that the tab lacks. Refuses where
 * somebody has filled the place meanwhile.
 */
export function prepareAppending(
  sheet: Sheet,
  table: Table,
  firstRow: number,
  rows: readonly Row[],
): Outcome<Appending> {
  const { tab } = table;
  const columns = tab.columns.filter(({ id }) => rows.some((row) => row[id] !== undefined));
  const placeOf = ensureColumns(
    sheet,
    table,
    columns.map(({ id }) => id),
  );
  const room = sheet.getMaxRows();
  const needed = firstRow + rows.length - 1;
  if (needed > room) sheet.insertRowsAfter(room, needed - room);
  const byPlace = new Map(columns.map((column) => [placeOf(column.id), column]));
  const blocks = stretchesOf([...byPlace.keys()]).map(({ first, last }) => ({
    place: first,
    columns: Array.from({ length: last - first + 1 }, (_, at) => byPlace.get(first + at)!),
  }));
  const isFree = blocks.every(({ place, columns: { length } }) =>
    sheet
      .getRange(firstRow, place, rows.length, length)
      .getValues()
      .every((cells) => cells.every(isBlank)),
  );
  return isFree
    ? success({ sheet, tab, firstRow, rows, blocks })
    : failure(
        problem(
          'busy',
          { tab: tab.name },
          'somebody has changed the tab in this very moment',
          '',
          'nothing was written: try again',
        ),
      );
}

/** Writes the rows, formats first; formats that people chose for numbers and days stay. */
export function writeAppending({ sheet, firstRow, rows, blocks }: Appending): void {
  for (const { place, columns } of blocks) {
    const range = sheet.getRange(firstRow, place, rows.length, columns.length);
    const formats = range
      .getNumberFormats()
      .map((cells) => cells.map((format, at) => formatFor(columns[at]!, format)));
    range.setNumberFormats(formats).setValues(
      rows.map((row) =>
        columns.map(({ id }) => {
          const cell = row[id] ?? '';
          return typeof cell === 'string' ? safeText(cell) : cell;
        }),
      ),
    );
  }
}

/** Takes written rows out again. */
export function undoAppending({ sheet, firstRow, rows, blocks }: Appending): void {
  sheet
    .getRangeList(
      blocks.map(
        ({ place, columns: { length } }) =>
          `${columnLetters(place)}${firstRow}:${columnLetters(place + length - 1)}${firstRow + rows.length - 1}`,
      ),
    )
    .clearContent();
}

/** What `getNumberFormat` says of a cell whose format nobody chose. */
const AUTOMATIC: readonly string[] = ['General', '0.###############', ''];

function formatFor({ type, format }: Column, current: string): string {
  const isText = type !== 'number' && type !== 'day';
  return isText || current === '@' || AUTOMATIC.includes(current) ? format : current;
}
