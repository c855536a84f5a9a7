import { type CellValue, isBlank } from '../../cells/cell-value';
import {
  failure,
  type Outcome,
  type Problem,
  problem,
  success,
  type TabPlace,
} from '../../cells/problem';
import type { Column, Tab } from '../tab';
import { isEmptyRow, strangeRow } from './left-out';
import { unreadColumns } from './unread-columns';

/** A tab's cells as they were read, with its columns found by header. */
export interface Table {
  readonly tab: Tab;
  readonly rows: readonly TableRow[];
  /** Place of a column in the sheet, counted from 1; undefined where the tab lacks it. */
  readonly placeOf: (columnId: string) => number | undefined;
  /** The columns whose name stands over another one too, which is not read. */
  readonly twice: ReadonlySet<string>;
  /** The first column in which no row holds anything. */
  readonly nextPlace: number;
  /** What was passed over: rows that are none of the tab's, columns that look like one of its own. */
  readonly passedOver: readonly Problem[];
}

/** A row that holds anything at all. `row` is its number in the sheet. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
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
  const headers = cells[0] ?? [];
  const columns = columnsByHeader(tab, headers);
  for (const [at, { id }] of columns) places.set(id, at + 1);
  const missing = tab.columns.filter(({ id, headerRequired }) => headerRequired && !places.has(id));
  if (missing.length > 0)
    return failure(
      missing.map(({ header }) =>
        problem(
          'missing_column',
          { tab: tab.name },
          `the header row has no column "${header}", which is required; found ${headerList(cells[0])}`,
        ),
      ),
    );
  const rows: TableRow[] = [];
  const twins = twinsOf(headers, columns);
  const passedOver = [...unreadTwins(tab, headers, twins), ...unreadColumns(tab, headers, columns)];
  const nameAt = (places.get('campaign') ?? 1) - 1;
  for (let at = 1; at < cells.length; at += 1) {
    const row = { row: at + 1, cells: cells[at]! };
    if (isEmptyRow(row.cells)) continue;
    const is = strangeRow(row.cells, headers, nameAt);
    if (is === undefined) rows.push(row);
    else passedOver.push(leftOut(tab, row.row, is));
  }
  return success({
    tab,
    rows,
    placeOf: (columnId) => places.get(columnId),
    twice: new Set([...twins.values()].map(({ id }) => id)),
    nextPlace: widthOf(cells) + 1,
    passedOver,
  });
}

/** The columns that are not read since one before them has their name, by their place, counted from 0. */
function twinsOf(
  headers: readonly CellValue[],
  read: ReadonlyMap<number, Column>,
): ReadonlyMap<number, Column> {
  const byName = new Map(
    [...read.values()].flatMap((column) =>
      [column.header, ...column.aliases].map((name) => [plainHeader(name), column] as const),
    ),
  );
  return new Map(
    headers.flatMap((header, at) => {
      const twin = read.has(at) ? undefined : byName.get(plainHeader(header));
      return twin === undefined ? [] : [[at, twin] as const];
    }),
  );
}

function unreadTwins(
  tab: Tab,
  headers: readonly CellValue[],
  twins: ReadonlyMap<number, Column>,
): Problem[] {
  return [...twins].map(([at, { header }]) =>
    problem(
      'unread_column',
      { tab: tab.name, column: String(headers[at]).trim() },
      `this column is not read: another one is read as ${header} already`,
      '',
      'rename or delete one of the two',
    ),
  );
}

/** A row that is not read, and what it is. */
export function leftOut({ name }: Tab, row: number, is: string): Problem {
  return problem('left_out', { tab: name, row }, `left out: it is ${is}`);
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
  return {
    tab,
    rows: [],
    placeOf: () => undefined,
    twice: new Set(),
    nextPlace: 1,
    passedOver: [],
  };
}

/** Where a cell stands. */
export function cellPlace(tab: Tab, row: number, column: Column): TabPlace {
  return { tab: tab.name, row, column: column.header };
}
