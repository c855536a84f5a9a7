import { type MethodsOf, methodsFor } from '../emulate';
import { ServiceException } from '../exception';
import { checkedArea } from '../range/checked-area';
import { color } from '../range/format-words';
import type { RangeTarget, SheetTarget } from '../targets';

const { gives } = methodsFor<SheetTarget>('read');
const { chains, gives: does } = methodsFor<SheetTarget>('write');

function rows({ tab }: SheetTarget, row: number, count: number): void {
  checkedArea(tab, { row, column: 1, rows: count, columns: 1 });
}

function columns({ tab }: SheetTarget, column: number, count: number): void {
  checkedArea(tab, { row: 1, column, rows: 1, columns: count });
}

function pixels(size: number): number {
  if (size < 2 || size > 2000) throw new ServiceException(`${size} is not a size in pixels.`);
  return size;
}

function freeze(target: SheetTarget, frozenRows: number, frozenColumns: number): void {
  const { tab } = target;
  if (frozenRows < 0 || frozenRows >= tab.rowCount)
    throw new ServiceException(`You cannot freeze ${frozenRows} rows of ${tab.rowCount}.`);
  if (frozenColumns < 0 || frozenColumns >= tab.columnCount)
    throw new ServiceException(`You cannot freeze ${frozenColumns} columns of ${tab.columnCount}.`);
  tab.freeze(frozenRows, frozenColumns);
}

function setRowsHidden(target: SheetTarget, row: number, count: number, hidden: boolean): void {
  rows(target, row, count);
  target.tab.setRowsHidden(row, count, hidden);
}

function setColumnsHidden(
  target: SheetTarget,
  column: number,
  count: number,
  hidden: boolean,
): void {
  columns(target, column, count);
  target.tab.setColumnsHidden(column, count, hidden);
}

const whole = ({ area }: RangeTarget) => area;

function setRowHeights(target: SheetTarget, row: number, count: number, height: number): void {
  rows(target, row, count);
  target.tab.setRowHeight(row, count, pixels(height));
}

function setColumnWidths(target: SheetTarget, column: number, count: number, width: number): void {
  columns(target, column, count);
  target.tab.setColumnWidth(column, count, pixels(width));
}

/** Sizes, hidden parts, frozen parts and colours of a sheet. */
export const SHEET_LAYOUT = {
  hideSheet: chains([[]], ({ execution, tab }) => {
    const visible = execution.engine.tabs().filter((other) => !other.hidden);
    if (visible.length === 1 && visible[0] === tab)
      throw new ServiceException("You can't hide all the sheets in a document.");
    tab.hidden = true;
    if (execution.screen.activeTab === tab)
      execution.screen.activeTab = visible.find((other) => other !== tab) ?? null;
  }),
  showSheet: chains([[]], ({ tab }) => {
    tab.hidden = false;
  }),
  isSheetHidden: gives([[]], ({ tab }) => tab.hidden),
  setTabColor: chains([['String?']], ({ tab }, hex) => {
    tab.tabColor = color(hex) ?? undefined;
  }),
  getTabColor: gives([[]], ({ tab }) => tab.tabColor ?? null),
  setHiddenGridlines: chains([['Boolean']], ({ tab }, hidden) => {
    tab.gridlinesHidden = hidden;
  }),
  hasHiddenGridlines: gives([[]], ({ tab }) => tab.gridlinesHidden),
  getFrozenRows: gives([[]], ({ tab }) => tab.frozenRows),
  getFrozenColumns: gives([[]], ({ tab }) => tab.frozenColumns),
  setFrozenRows: does([['Integer']], (target, count) =>
    freeze(target, count, target.tab.frozenColumns),
  ),
  setFrozenColumns: does([['Integer']], (target, count) =>
    freeze(target, target.tab.frozenRows, count),
  ),
  getColumnWidth: gives([['Integer']], (target, column) => {
    columns(target, column, 1);
    return target.tab.columnWidth(column);
  }),
  setColumnWidth: chains([['Integer', 'Integer']], (target, column, width) =>
    setColumnWidths(target, column, 1, width),
  ),
  setColumnWidths: chains([['Integer', 'Integer', 'Integer']], setColumnWidths),
  getRowHeight: gives([['Integer']], (target, row) => {
    rows(target, row, 1);
    return target.tab.rowHeight(row);
  }),
  setRowHeight: chains([['Integer', 'Integer']], (target, row, height) =>
    setRowHeights(target, row, 1, height),
  ),
  setRowHeights: chains([['Integer', 'Integer', 'Integer']], setRowHeights),
  setRowHeightsForced: chains([['Integer', 'Integer', 'Integer']], setRowHeights),
  hideRows: does([['Integer'], ['Integer', 'Integer']], (target, row, count = 1) =>
    setRowsHidden(target, row, count, true),
  ),
  showRows: does([['Integer'], ['Integer', 'Integer']], (target, row, count = 1) =>
    setRowsHidden(target, row, count, false),
  ),
  hideColumns: does([['Integer'], ['Integer', 'Integer']], (target, column, count = 1) =>
    setColumnsHidden(target, column, count, true),
  ),
  showColumns: does([['Integer'], ['Integer', 'Integer']], (target, column, count = 1) =>
    setColumnsHidden(target, column, count, false),
  ),
  hideRow: does([['Range']], (target, range) =>
    setRowsHidden(target, whole(range).row, whole(range).rows, true),
  ),
  hideColumn: does([['Range']], (target, range) =>
    setColumnsHidden(target, whole(range).column, whole(range).columns, true),
  ),
  isRowHiddenByUser: gives([['Integer']], ({ tab }, row) => tab.isRowHidden(row)),
  isColumnHiddenByUser: gives([['Integer']], ({ tab }, column) => tab.isColumnHidden(column)),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Sheet, SheetTarget>;
