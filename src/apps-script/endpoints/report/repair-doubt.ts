import { type CellValue, isBlank, isDate } from '../../../cells/cell-value';
import { type Outcome, type Problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { CHECKED_COLUMN, type MeasuredTab } from '../../../measures/grain';
import type { DoubtedRow, DoubtKind, DoubtPart, Repair } from '../../../report/doubts/doubt';
import { type Doubtable, findDoubts } from '../../../report/doubts/find-doubts';
import type { Table } from '../../../tabs/rows/read-table';
import type { Tab } from '../../../tabs/tab';
import { CREATORS, POSTS, RESULTS } from '../../../tabs/workbook';
import { grouped } from '../../../text/grouped';
import {
  CELL_VALUE,
  filledText,
  listOf,
  NUMBER,
  nullable,
  objectOf,
  oneOf,
  recordOf,
  type Schema,
  TEXT,
} from '../../schema';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { type CellEdit, guardedWrite, type NewRow } from '../../workbook/guarded-write';
import { keepTab } from '../../workbook/known-tabs';
import { removeRows } from '../../workbook/remove-rows';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { doubtableTabs } from './find-doubts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What was done about a part of a doubt; nothing where it is not found any more. */
export interface Repaired {
  readonly rows: number;
  /** Rows that were left as they are, each with the reason. */
  readonly left: readonly Problem[];
  readonly undo: Undo;
}

/**
 * How a repair is taken back: cells get back what they held, by what their rows hold now, rows come back, and a tab is
 * the one again that it was.
 */
export interface Undo {
  readonly cells: readonly UndoneCell[];
  readonly rows: readonly UndoneRow[];
  readonly tabs: readonly UndoneTab[];
}

interface UndoneCell {
  readonly tab: MeasuredTab;
  /** What the row holds now. */
  readonly row: string;
  readonly column: string;
  readonly from: string;
}

interface UndoneRow {
  readonly tab: MeasuredTab;
  readonly cells: NewRow;
}

interface UndoneTab {
  readonly name: string;
  readonly id: number | null;
}

const NOTHING: Undo = { cells: [], rows: [], tabs: [] };

const TABS: Readonly<Record<MeasuredTab, Tab>> = {
  ...{ creators: CREATORS, posts: POSTS, results: RESULTS },
};

const TAB: Schema<MeasuredTab> = oneOf(['creators', 'posts', 'results']);

export const UNDO: Schema<Undo> = objectOf<Undo>('what a repair gave', {
  cells: listOf(
    'a list of cells',
    objectOf<UndoneCell>('a cell', {
      ...{ tab: TAB, row: filledText('what a row holds') },
      ...{ column: filledText('the id of a column'), from: TEXT },
    }),
  ),
  rows: listOf(
    'a list of rows',
    objectOf<UndoneRow>('a row', { tab: TAB, cells: recordOf('cells by column', CELL_VALUE) }),
  ),
  tabs: listOf(
    'a list of tabs',
    objectOf<UndoneTab>('a tab', { name: filledText('the name of a tab'), id: nullable(NUMBER) }),
  ),
});

/** Does what a part of a doubt offers, if it is found still: pressed twice, it does nothing more. */
export function repairDoubtOf(
  campaign: string,
  kind: DoubtKind,
  key: string,
  does: Repair['does'],
  now: Date,
): Outcome<Repaired> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const doubtable = doubtableTabs(spreadsheet, tabs, campaign, now);
    if (!doubtable.ok) return doubtable;
    const part = findDoubts(doubtable.value)
      .find((each) => each.kind === kind)
      ?.parts.find((each) => each.key === key);
    const repair = part?.repairs.find((each) => each.does === does);
    if (part === undefined || repair === undefined) return success(done([]));
    return carriedOut(spreadsheet, doubtable.value, part, repair, tabs.timeZone);
  });
}

function done(parts: readonly Repaired[]): Repaired {
  return {
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    left: parts.flatMap(({ left }) => left),
    undo: {
      cells: parts.flatMap(({ undo }) => undo.cells),
      rows: parts.flatMap(({ undo }) => undo.rows),
      tabs: parts.flatMap(({ undo }) => undo.tabs),
    },
  };
}

/** Makes a tab of another name stand for one of ours, or none. */
function standsFor(name: string, id: number | null): Outcome<Repaired> {
  const tabs = [{ name, id: keepTab(name, id) }];
  return success({ rows: 0, left: [], undo: { ...NOTHING, tabs } });
}

function carriedOut(
  spreadsheet: Spreadsheet,
  { source, records }: Doubtable,
  { rows }: DoubtPart,
  repair: Repair,
  timeZone: string,
): Outcome<Repaired> {
  switch (repair.does) {
    case 'forget':
      return standsFor(repair.tab, null);
    case 'follow': {
      const sheet = spreadsheet.getSheetByName(repair.to);
      return sheet === null ? success(done([])) : standsFor(repair.tab, sheet.getSheetId());
    }
    case 'remove':
      return eachTab(rows, (tab, own) =>
        removed(spreadsheet, tab, source.tables[tab], own, timeZone),
      );
    case 'rename':
      return eachTab(rows, (tab, own) =>
        written(spreadsheet, tab, records[tab].table, own, repair.column, repair.to, timeZone),
      );
    default:
      return eachTab(rows, (tab, own) =>
        written(spreadsheet, tab, source.tables[tab], own, CHECKED_COLUMN, repair.does, timeZone),
      );
  }
}

function eachTab(
  rows: readonly DoubtedRow[],
  work: (tab: MeasuredTab, rows: readonly number[]) => Outcome<Repaired>,
): Outcome<Repaired> {
  const parts: Repaired[] = [];
  for (const own of grouped(rows, ({ tab }) => tab).values()) {
    const outcome = work(
      own[0]!.tab,
      own.map(({ row }) => row.row),
    );
    if (!outcome.ok) return outcome;
    parts.push(outcome.value);
  }
  return success(done(parts));
}

function written(
  spreadsheet: Spreadsheet,
  tab: MeasuredTab,
  table: Table,
  rows: readonly number[],
  column: string,
  to: string,
  timeZone: string,
): Outcome<Repaired> {
  const outcome = guardedWrite(spreadsheet, {
    ...{ tab: TABS[tab], table },
    identity: columnsIn(table),
    edits: rows.map((row): CellEdit => ({ row, column, to })),
  });
  if (!outcome.ok) return outcome;
  const { written: edits, refused } = outcome.value;
  return success({
    rows: edits.length,
    left: refused.map(({ problem }) => problem),
    undo: {
      ...NOTHING,
      cells: edits.map(({ row }) => {
        const held = heldIn(table, row, timeZone);
        const from = String(held[column] ?? '');
        return { tab, row: keyOf({ ...held, [column]: to }), column, from };
      }),
    },
  });
}

function removed(
  spreadsheet: Spreadsheet,
  tab: MeasuredTab,
  table: Table,
  rows: readonly number[],
  timeZone: string,
): Outcome<Repaired> {
  const outcome = removeRows(spreadsheet, { tab: TABS[tab], table, rows });
  if (!outcome.ok) return outcome;
  return success({
    ...{ rows: outcome.value.length, left: [] },
    undo: {
      ...NOTHING,
      rows: outcome.value.map((row) => ({ tab, cells: heldIn(table, row, timeZone) })),
    },
  });
}

/** Takes a repair back; a row that holds something else by now is left as it is. */
export function undoRepairOf(undo: Undo): Outcome<number> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    let count = 0;
    for (const tab of Object.keys(TABS) as MeasuredTab[]) {
      const cells = undo.cells.filter((each) => each.tab === tab);
      const rows = undo.rows.filter((each) => each.tab === tab);
      if (cells.length + rows.length === 0) continue;
      const table = tabs.read(TABS[tab]);
      if (!table.ok) return table;
      const outcome = guardedWrite(spreadsheet, {
        ...{ tab: TABS[tab], table: table.value, identity: columnsIn(table.value) },
        edits: editsBack(cells, table.value, tabs.timeZone),
        rows: rows.map((each) => each.cells),
      });
      if (!outcome.ok) return outcome;
      count += outcome.value.written.length + rows.length;
    }
    for (const { name, id } of undo.tabs) if (keepTab(name, id) !== id) count += 1;
    return success(count);
  });
}

/** Of rows that hold the same any is as good as another. */
function editsBack(cells: readonly UndoneCell[], table: Table, timeZone: string): CellEdit[] {
  const byKey = grouped(table.rows, ({ row }) => keyOf(heldIn(table, row, timeZone)));
  return cells.flatMap(({ row: key, column, from }) => {
    const row = byKey.get(key)?.shift();
    return row === undefined ? [] : [{ row: row.row, column, to: from }];
  });
}

function columnsIn({ tab, placeOf }: Table): string[] {
  return tab.columns.map(({ id }) => id).filter((id) => placeOf(id) !== undefined);
}

/** What our columns hold in a row; days are serial numbers, and blank cells are left out. */
function heldIn(
  table: Table,
  row: number,
  timeZone: string,
): Readonly<Record<string, Exclude<CellValue, Date>>> {
  const cells = table.rows.find((each) => each.row === row)?.cells ?? [];
  return Object.fromEntries(
    columnsIn(table).flatMap((id) => {
      const cell = cells[table.placeOf(id)! - 1];
      if (cell === undefined || isBlank(cell)) return [];
      return [[id, isDate(cell) ? serialOf(cell, timeZone) : cell]];
    }),
  );
}

function keyOf(held: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
}
