import type { Cell, CellValue } from '../../cells/cell-value';
import { type Outcome, type Problem, success } from '../../cells/problem';
import { textFormat } from '../../cells/safe-text';
import { readTable, type Table, type TableRow } from '../../tabs/rows/read-table';
import type { Column, Tab } from '../../tabs/tab';
import { align, cellKey } from './alignment';
import { sheetNamed } from './known-tabs';
import type { WantedRows } from './row-appending';
import {
  AUTOMATIC,
  columnsWith,
  formatAt,
  formulaAt,
  type ReadState,
  readTabState,
  type TabState,
} from './tab-state';
import { type Refusal, TabWriting, type WantedCell } from './tab-writing';
import { columnGone, refusalOf, tabGone, tooBusy } from './write-problems';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A cell that is to hold something else: of a row of the table that was planned from, by the column's id. */
export interface CellEdit {
  /** The row's number when the table was read. */
  readonly row: number;
  readonly column: string;
  readonly to: Cell;
}

/** The cells of a new row by the column's id; a day is a serial number. */
export type NewRow = Readonly<Record<string, Cell>>;

/** What is to be written to one tab. */
export interface WritePlan {
  readonly tab: Tab;
  /** The tab as it was planned from. */
  readonly table: Table;
  /** Columns that what is written was made from: a row in which one of them changed meanwhile is not written to. */
  readonly identity: readonly string[];
  readonly edits?: readonly CellEdit[];
  /** Rows to stand below all others. */
  readonly rows?: readonly NewRow[];
}

/** What was written, and what was not, each with the reason. */
export interface Written {
  readonly written: readonly CellEdit[];
  readonly refused: readonly RefusedEdit[];
}

export interface RefusedEdit {
  readonly edit: CellEdit;
  readonly why: Refusal | 'formula';
  readonly problem: Problem;
}

const NOTHING: Written = { written: [], refused: [] };

function isEmpty({ edits = [], rows = [] }: WritePlan): boolean {
  return edits.length + rows.length === 0;
}

/** Whether the row of a refused edit is not there any more as it was planned from. */
export function isOfAnotherRow({ why }: RefusedEdit): boolean {
  return why === 'row gone' || why === 'row changed';
}

/** Says what could be written as the tab stands now; writes nothing. */
export function checkWrite(spreadsheet: Spreadsheet, plan: WritePlan): Outcome<Written> {
  if (isEmpty(plan)) return success(NOTHING);
  const found = findAgain(spreadsheet, plan);
  return found.ok
    ? success({
        written: found.value.ready.map(({ edit }) => edit),
        refused: found.value.refused,
      })
    : found;
}

/**
 * The one way to write to a tab of the workbook. Rows are found again by what they hold and columns by their headers
 * right before the writing; right after it the tab is read again, and what people moved in between is fixed.
 * A row that is gone or became another one, a cell that somebody filled and a formula are left alone, in words.
 */
export function guardedWrite(spreadsheet: Spreadsheet, plan: WritePlan): Outcome<Written> {
  if (isEmpty(plan)) return success(NOTHING);
  const headers = addHeaders(spreadsheet, plan);
  if (!headers.ok) return headers;
  const found = findAgain(spreadsheet, plan);
  if (!found.ok) return found;
  const { sheet, state, table, refused, timeZone } = found.value;
  const ready = found.value.ready.flatMap(({ edit, wanted }) =>
    wanted === undefined ? [] : { edit, wanted },
  );
  const rows = rowsFor(plan, table);
  if (ready.length === 0 && rows === undefined) return success({ written: [], refused });
  const identity = plan.identity.map((id) => placeFrom0(table, id));
  return whileThere(spreadsheet, plan.tab, sheet, () => {
    const writing = new TabWriting(sheet, state, timeZone, identity, rows);
    const outcome = writing.write(ready.map(({ wanted }) => wanted));
    if (outcome.isUnsettled) return tooBusy(plan.tab);
    const late = ready.flatMap(({ edit }, id): RefusedEdit[] => {
      const reason = outcome.refused.get(id);
      return reason === undefined
        ? []
        : [{ edit, why: reason, problem: refusalOf(plan.tab, edit, reason) }];
    });
    return success({
      written: ready.flatMap(({ edit }, id) => (outcome.refused.has(id) ? [] : [edit])),
      refused: [...refused, ...late],
    });
  });
}

/** The rows and columns of a plan in the tab as it is now. */
export interface Found {
  readonly sheet: Sheet;
  readonly state: ReadState;
  readonly table: Table;
  readonly timeZone: string;
  /** Without a place where the column is still to be added. */
  readonly ready: readonly { readonly edit: CellEdit; readonly wanted?: WantedCell }[];
  readonly refused: readonly RefusedEdit[];
}

/** Finds the rows and columns of a plan in the tab as it is now. */
export function findAgain(spreadsheet: Spreadsheet, plan: WritePlan): Outcome<Found> {
  const { tab, edits = [], rows = [] } = plan;
  const sheet = sheetNamed(spreadsheet, tab.name);
  if (sheet === null) return tabGone(tab);
  return whileThere(spreadsheet, tab, sheet, () => {
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const state = readTabState(sheet, rows.length === 0 ? 0 : rows.length + 2, timeZone);
    if (state === undefined) return tooBusy(tab);
    const read = readTable(tab, state.cells);
    if (!read.ok) return read;
    const table = read.value;
    const renamed = [...filledBy(plan), ...plan.identity].find(
      (id) => plan.table.placeOf(id) !== undefined && table.placeOf(id) === undefined,
    );
    if (renamed !== undefined) return columnGone(tab, renamed);
    const rowNow = rowsAgain(plan, table, state, timeZone);
    const planned = new Map(plan.table.rows.map((row) => [row.row, row]));
    const ready: { edit: CellEdit; wanted?: WantedCell }[] = [];
    const refused: RefusedEdit[] = [];
    for (const edit of edits) {
      const place = placeFrom0(table, edit.column);
      const row = rowNow.get(edit.row);
      const refuse = (reason: Refusal) =>
        refused.push({ edit, why: reason, problem: refusalOf(tab, edit, reason) });
      if (row === undefined) {
        refuse('row gone');
        continue;
      }
      const isSame = (id: string) =>
        cellKey(cellIn(table, row, id), timeZone) ===
        cellKey(cellIn(plan.table, planned.get(edit.row), id), timeZone);
      const now = { ...edit, row: row.row };
      if (!plan.identity.every(isSame)) refuse('row changed');
      else if (place === undefined) ready.push({ edit });
      else if (formulaAt(state, row.row - 1, place) !== '')
        refused.push({ edit, why: 'formula', problem: refusalOf(tab, now, 'formula') });
      else if (!isSame(edit.column))
        refused.push({ edit, why: 'filled', problem: refusalOf(tab, now, 'changed') });
      else {
        const current = formatAt(state, row.row - 1, place);
        const wanted: WantedCell = {
          ...{ id: ready.length, row: row.row - 1, column: place, content: edit.to },
          ...(edit.to === ''
            ? {}
            : { format: formatOfEdit(columnOf(tab, edit.column), edit.to, current) }),
        };
        ready.push({ edit, wanted });
      }
    }
    return success({ sheet, state, table, timeZone, ready, refused });
  });
}

/** The rows of now by their numbers when the plan was made. */
function rowsAgain(
  { table: before, edits = [] }: WritePlan,
  now: Table,
  state: TabState,
  timeZone: string,
): ReadonlyMap<number, TableRow> {
  if (edits.length === 0) return new Map();
  const ids = before.tab.columns
    .map(({ id }) => id)
    .filter((id) => before.placeOf(id) !== undefined && now.placeOf(id) !== undefined);
  const cellsOf = (table: Table) => [
    ids,
    ...table.rows.map((row) => ids.map((id) => cellIn(table, row, id))),
  ];
  const withFormulas = columnsWith(state.formulas);
  const loose = new Set(
    [...ids.keys()].filter((at) => withFormulas.has(placeFrom0(now, ids[at]!)!)),
  );
  const { rowOf } = align(
    { cells: cellsOf(before), written: new Map(), loose, timeZone },
    cellsOf(now),
  );
  return new Map(
    before.rows.flatMap(({ row }, at): [number, TableRow][] => {
      const found = now.rows[(rowOf[at + 1] ?? 0) - 1];
      return found === undefined ? [] : [[row, found]];
    }),
  );
}

/** Adds the headers that the tab lacks behind its last column. */
function addHeaders(spreadsheet: Spreadsheet, plan: WritePlan): Outcome<null> {
  const { tab } = plan;
  const lacks = (table: Table) => filledBy(plan).filter((id) => table.placeOf(id) === undefined);
  if (lacks(plan.table).length === 0) return success(null);
  const sheet = sheetNamed(spreadsheet, tab.name);
  if (sheet === null) return tabGone(tab);
  return whileThere(spreadsheet, tab, sheet, () => {
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const state = readTabState(sheet, 0, timeZone);
    if (state === undefined) return tooBusy(tab);
    const table = readTable(tab, state.cells);
    if (!table.ok) return table;
    const missing = lacks(table.value);
    const known = missing.find((id) => plan.table.placeOf(id) !== undefined);
    if (known !== undefined) return columnGone(tab, known);
    if (missing.length === 0) return success(null);
    const first = table.value.nextPlace;
    const room = sheet.getMaxColumns();
    const needed = first + missing.length - 1;
    if (needed > room) sheet.insertColumnsAfter(room, needed - room);
    const wanted = missing.map((id, at): WantedCell => {
      const content = columnOf(tab, id).header;
      return { id: at, row: 0, column: first - 1 + at, content };
    });
    const outcome = new TabWriting(sheet, state, timeZone, []).write(wanted);
    if (outcome.isUnsettled || outcome.refused.size > 0) return tooBusy(tab);
    sheet.getRange(1, first, 1, missing.length).setFontWeight('bold');
    return success(null);
  });
}

function rowsFor({ tab, rows = [] }: WritePlan, table: Table): WantedRows | undefined {
  if (rows.length === 0) return undefined;
  const columns = tab.columns.filter(({ id }) => rows.some((row) => row[id] !== undefined));
  const needed = tab.columns.filter(({ headerRequired }) => headerRequired);
  const keys = needed.length === 0 ? columns : needed;
  return {
    columns: columns.map(({ id }) => placeFrom0(table, id)!),
    keyColumns: keys.flatMap(({ id }) => placeFrom0(table, id) ?? []),
    rows: rows.map((row) => columns.map((column) => cellOfNew(column, row[column.id] ?? ''))),
    formatOf: (row, at, current) =>
      formatOfNew(columns[at]!, rows[row]![columns[at]!.id] ?? '', current),
  };
}

/** A moment is kept to the second, so that it is the same when it is read back. */
function cellOfNew({ type }: Column, cell: Cell): Cell {
  return type === 'day' && typeof cell === 'number' ? Math.round(cell * 86_400) / 86_400 : cell;
}

/** Formats that people chose for numbers and days stay. */
function formatOfNew({ type, format }: Column, cell: Cell, current: string): string {
  if (type !== 'number' && type !== 'day')
    return typeof cell === 'string' && cell !== '' ? textFormat(cell) : format;
  return current === '@' || current === AUTOMATIC ? format : current;
}

function formatOfEdit({ format }: Column, to: Cell, current: string): string {
  if (typeof to === 'string') return textFormat(to);
  // In a cell formatted as text a number would become text again.
  return current === '@' ? format : current;
}

/** The columns that a plan writes to. */
function filledBy({ tab, edits = [], rows = [] }: WritePlan): string[] {
  const filled = new Set([
    ...edits.map(({ column }) => column),
    ...rows.flatMap((row) => Object.keys(row)),
  ]);
  return tab.columns.map(({ id }) => id).filter((id) => filled.has(id));
}

function columnOf(tab: Tab, id: string): Column {
  return tab.columns.find((each) => each.id === id)!;
}

function placeFrom0(table: Table, id: string): number | undefined {
  const place = table.placeOf(id);
  return place === undefined ? undefined : place - 1;
}

function cellIn(table: Table, row: TableRow | undefined, id: string): CellValue {
  return row?.cells[placeFrom0(table, id) ?? -1] ?? '';
}

/** Calls to a tab that somebody deletes meanwhile fail: that is told in words. */
export function whileThere<T>(
  spreadsheet: Spreadsheet,
  tab: Tab,
  sheet: Sheet,
  work: () => Outcome<T>,
): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (isThere(spreadsheet, sheet)) throw error;
    return tabGone(tab);
  }
}

function isThere(spreadsheet: Spreadsheet, sheet: Sheet): boolean {
  try {
    return spreadsheet.getSheetByName(sheet.getName()) !== null;
  } catch {
    return false;
  }
}
