import { isBlank } from '../../cells/cell-value';
import { type Outcome, success } from '../../cells/problem';
import type { Table } from '../../tabs/rows/read-table';
import type { Tab } from '../../tabs/tab';
import { align } from './alignment';
import { type CellEdit, findAgain, whileThere } from './guarded-write';
import { movedFormula } from './moved-formula';
import { stretchesOf } from './stretches';
import { columnsWith, formatAt, formulaAt, isSame, type TabState, valuesOf } from './tab-state';
import { TabWriting } from './tab-writing';
import { type CellWrite, writeCells } from './write-cells';
import { tooBusy } from './write-problems';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows of a table that are to go. */
export interface RemovePlan {
  readonly tab: Tab;
  readonly table: Table;
  readonly rows: readonly number[];
}

/**
 * Removes rows that are still as they were planned from; gives the numbers of those that went. They are emptied first,
 * which can be taken back where people move rows meanwhile, and only blank rows are deleted.
 */
export function removeRows(
  spreadsheet: Spreadsheet,
  { tab, table, rows }: RemovePlan,
): Outcome<readonly number[]> {
  if (rows.length === 0) return success([]);
  const columns = tab.columns.map(({ id }) => id).filter((id) => table.placeOf(id) !== undefined);
  const edits = rows.flatMap((row) => columns.map((column): CellEdit => ({ row, column, to: '' })));
  const found = findAgain(spreadsheet, { tab, table, identity: columns, edits });
  if (!found.ok) return found;
  const { sheet, state, ready, refused, timeZone, table: tableNow } = found.value;
  const kept = new Set(refused.map(({ edit }) => edit.row));
  // Somebody has written beside what is to go.
  const known = new Set(columns.map((id) => tableNow.placeOf(id)));
  for (const { edit, wanted } of ready)
    if (state.cells[wanted?.row ?? 0]!.some((cell, at) => !known.has(at + 1) && !isBlank(cell)))
      kept.add(edit.row);
  const wanted = ready.flatMap((each) =>
    each.wanted === undefined || kept.has(each.edit.row) ? [] : { ...each, wanted: each.wanted },
  );
  return whileThere(spreadsheet, tab, sheet, () => {
    const writing = new TabWriting(sheet, state, timeZone, []);
    const emptied = writing.write(wanted.map((each) => each.wanted));
    if (emptied.isUnsettled) return tooBusy(tab);
    for (const { edit, wanted: cell } of wanted)
      if (emptied.refused.has(cell.id)) kept.add(edit.row);
    const gone = new Map(
      wanted
        .filter(({ edit }) => !kept.has(edit.row))
        .map(({ edit, wanted: cell }) => [edit.row, emptied.rows.get(cell.id)!]),
    );
    deleteBlank(sheet, [...gone.values()], emptied.state, timeZone);
    return success([...gone.keys()]);
  });
}

/** Deletes rows, counted from 0, that are blank; a row of somebody that went with them comes back. */
function deleteBlank(
  sheet: Sheet,
  rows: readonly number[],
  state: TabState,
  timeZone: string,
): void {
  const isEmpty = (row: number) =>
    (state.cells[row] ?? []).every(isBlank) &&
    (state.formulas[row] ?? []).every((formula) => formula === '');
  const blank = [...new Set(rows)].filter(isEmpty);
  if (blank.length === 0) return;
  const grid = sheet.getMaxRows();
  // Sheets refuses to delete the last row that is not frozen.
  if (grid - 1 <= blank.length) sheet.insertRowsAfter(grid, 1);
  const stretches = stretchesOf(blank).reverse();
  for (const { first, last } of stretches) sheet.deleteRows(first + 1, last - first + 1);
  const left = [...state.cells.keys()].filter((row) => !blank.includes(row));
  const expected = left.map((row) => state.cells[row]!);
  const now = valuesOf(sheet);
  const loose = columnsWith(state.formulas);
  if (isSame(expected, now, loose, timeZone)) return;
  const { rowOf, columnOf } = align({ cells: expected, written: new Map(), loose, timeZone }, now);
  const deletedByOthers = Math.max(0, grid - blank.length - sheet.getMaxRows());
  const isHit = (row: number) =>
    deletedByOthers === 0 ||
    stretches.some(({ last }) => row > last && row - last <= deletedByOthers);
  let restored = 0;
  for (const [at, row] of left.entries()) {
    if (rowOf[at] !== undefined || expected[at]!.every(isBlank) || !isHit(row)) continue;
    let above = at - 1;
    while (above >= 0 && rowOf[above] === undefined) above -= 1;
    const place = (above < 0 ? 0 : rowOf[above]! + 1) + restored;
    sheet.insertRowsBefore(place + 1, 1);
    restored += 1;
    const writes = state.cells[row]!.flatMap((content, column): CellWrite[] => {
      const to = columnOf[column];
      const formula = formulaAt(state, row, column);
      if (to === undefined || (isBlank(content) && formula === '')) return [];
      const format = formatAt(state, row, column);
      if (formula === '') return [{ row: place, column: to, content, format }];
      const moved = movedFormula(
        formula,
        (each) => (each === row ? place : each),
        (each) => columnOf[each],
      );
      return [{ row: place, column: to, content: moved, isFormula: true, format }];
    });
    writeCells(sheet, writes, state);
  }
}
