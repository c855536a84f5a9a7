import type { Tab } from '../../engine/tab';
import type { CellWrite } from '../../engine/tab-cells';
import { type MethodsOf, methodsFor } from '../emulate';
import { ServiceException } from '../exception';
import { contentOfValue } from '../range/cell-content';
import { checkedArea } from '../range/checked-area';
import type { SheetTarget } from '../targets';

const { chains, gives: does } = methodsFor<SheetTarget>('write');
/** Sheets' largest workbook. */
const MOST_CELLS = 10_000_000;

function checkRoom({ execution }: SheetTarget, addedCells: number): void {
  const cells = execution.engine
    .tabs()
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells + addedCells > MOST_CELLS)
    throw new ServiceException(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
}

function positive(count: number): number {
  if (count < 1) throw new ServiceException('The number of rows or columns must be at least 1.');
  return count;
}

function insertRows(target: SheetTarget, before: number, count: number): void {
  const { tab } = target;
  positive(count);
  if (before < 1 || before > tab.rowCount + 1)
    throw new ServiceException('Those rows are out of bounds.');
  checkRoom(target, count * tab.columnCount);
  tab.insertRows(before, count);
}

function insertColumns(target: SheetTarget, before: number, count: number): void {
  const { tab } = target;
  positive(count);
  if (before < 1 || before > tab.columnCount + 1)
    throw new ServiceException('Those columns are out of bounds.');
  checkRoom(target, count * tab.rowCount);
  tab.insertColumns(before, count);
}

function deleteRows({ tab }: SheetTarget, row: number, count: number): void {
  positive(count);
  if (row < 1 || row + count - 1 > tab.rowCount)
    throw new ServiceException('Those rows are out of bounds.');
  if (count >= tab.rowCount)
    throw new ServiceException("You can't delete all the rows on the sheet.");
  if (tab.frozenRows > 0 && count >= tab.rowCount - tab.frozenRows && row <= tab.frozenRows + 1)
    throw new ServiceException("You can't delete all the non-frozen rows.");
  tab.deleteRows(row, count);
}

function deleteColumns({ tab }: SheetTarget, column: number, count: number): void {
  positive(count);
  if (column < 1 || column + count - 1 > tab.columnCount)
    throw new ServiceException('Those columns are out of bounds.');
  if (count >= tab.columnCount)
    throw new ServiceException("You can't delete all the columns on the sheet.");
  tab.deleteColumns(column, count);
}

function appendRow(target: SheetTarget, values: unknown[]): void {
  const { execution, tab } = target;
  if (values.length === 0) throw new ServiceException('The row to append has no cells.');
  const row = tab.cells.extent().row + 1;
  if (row > tab.rowCount) insertRows(target, row, row - tab.rowCount);
  if (values.length > tab.columnCount)
    insertColumns(target, tab.columnCount + 1, values.length - tab.columnCount);
  const writes = values.map((value, index): CellWrite => {
    const column = index + 1;
    const format = tab.cells.formatAt(row, column);
    return { row, column, ...contentOfValue(execution, value, format) };
  });
  tab.cells.write(writes);
}

function clearAll(tab: Tab, clears: { contents: boolean; formats: boolean }): void {
  const used = [...tab.cells.used()];
  tab.cells.write(
    used.map((cell) => ({
      ...cell,
      ...(clears.contents && { content: { kind: 'value', value: null } as const }),
      ...(clears.formats && { format: null }),
    })),
  );
  if (clears.formats) tab.rules.setConditionalFormats([]);
}

/** Rows and columns that come and go, and clearing a whole sheet. */
export const SHEET_ROWS = {
  insertRowsAfter: chains([['Integer', 'Integer']], (target, row, count) => {
    checkedArea(target.tab, { row, column: 1, rows: 1, columns: 1 });
    insertRows(target, row + 1, count);
  }),
  insertRowsBefore: chains([['Integer', 'Integer']], insertRows),
  insertRowAfter: chains([['Integer']], (target, row) => insertRows(target, row + 1, 1)),
  insertRowBefore: chains([['Integer']], (target, row) => insertRows(target, row, 1)),
  insertColumnsAfter: chains([['Integer', 'Integer']], (target, column, count) =>
    insertColumns(target, column + 1, count),
  ),
  insertColumnsBefore: chains([['Integer', 'Integer']], insertColumns),
  insertColumnAfter: chains([['Integer']], (target, column) =>
    insertColumns(target, column + 1, 1),
  ),
  insertColumnBefore: chains([['Integer']], (target, column) => insertColumns(target, column, 1)),
  deleteRows: does([['Integer', 'Integer']], deleteRows),
  deleteRow: chains([['Integer']], (target, row) => deleteRows(target, row, 1)),
  deleteColumns: does([['Integer', 'Integer']], deleteColumns),
  deleteColumn: chains([['Integer']], (target, column) => deleteColumns(target, column, 1)),
  appendRow: chains([['Value[]']], appendRow),
  clear: chains([[]], ({ tab }) => {
    clearAll(tab, { contents: true, formats: true });
    tab.rules.setDropdown(tab.grid, null);
    for (const cell of tab.rules.notedCells()) tab.rules.setNote(cell.row, cell.column, '');
  }),
  clearContents: chains([[]], ({ tab }) => clearAll(tab, { contents: true, formats: false })),
  clearFormats: chains([[]], ({ tab }) => clearAll(tab, { contents: false, formats: true })),
  clearNotes: chains([[]], ({ tab }) => {
    for (const { row, column } of tab.rules.notedCells()) tab.rules.setNote(row, column, '');
  }),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Sheet, SheetTarget>;
