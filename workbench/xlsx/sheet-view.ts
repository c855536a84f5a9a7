import type { SheetSnapshot } from '../engine/snapshot';
import { cellName, columnName, quotedSheet } from './a1';
import { type ExcelizeFile, must } from './excelize';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from './row-heights';

/** Excel counts widths in digits of the default font; a digit of Arial 10 has 7 pixels. */
const PIXELS_PER_DIGIT = 7;
const A4 = 9;

const argb = (color: string) => `FF${color.replace('#', '').toUpperCase()}`;

function setColumns(file: ExcelizeFile, name: string, sheet: SheetSnapshot): void {
  const wide = sheet.columnWidths.map(({ column, width }) => ({ column, as: width }));
  for (const { first, last, as } of runs(wide))
    must(file.SetColWidth(name, columnName(first), columnName(last), as / PIXELS_PER_DIGIT));
  const hidden = sheet.hiddenColumns.map((column) => ({ column, as: true }));
  for (const { first, last } of runs(hidden))
    must(file.SetColVisible(name, `${columnName(first)}:${columnName(last)}`, false));
}

/** Neighbours that are alike, together: each call into the writer costs time. */
function runs<T>(columns: readonly { column: number; as: T }[]) {
  const found: { first: number; last: number; as: T }[] = [];
  for (const { column, as } of [...columns].sort((one, other) => one.column - other.column)) {
    const before = found.at(-1);
    if (before?.last === column - 1 && before.as === as) before.last = column;
    else found.push({ first: column, last: column, as });
  }
  return found;
}

function setFreeze(file: ExcelizeFile, name: string, sheet: SheetSnapshot): void {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return;
  const side = frozenColumns === 0 ? 'Left' : 'Right';
  must(
    file.SetPanes(name, {
      Freeze: true,
      XSplit: frozenColumns,
      YSplit: frozenRows,
      TopLeftCell: cellName(frozenRows + 1, frozenColumns + 1),
      ActivePane: frozenRows === 0 ? `top${side}` : `bottom${side}`,
    }),
  );
}

/** A4, landscape, as many pages down as needed but one across, so that print cuts no column off. */
function setPage(file: ExcelizeFile, name: string, sheet: SheetSnapshot): void {
  must(
    file.SetPageLayout(name, {
      Size: A4,
      Orientation: 'landscape',
      FitToWidth: 1,
      FitToHeight: 0,
    }),
  );
  must(
    file.SetPageMargins(name, {
      Left: 0.4,
      Right: 0.4,
      Top: 0.6,
      Bottom: 0.6,
      Header: 0.3,
      Footer: 0.3,
    }),
  );
  must(file.SetHeaderFooter(name, { OddHeader: '&C&A', OddFooter: '&C&P / &N' }));
  if (sheet.frozenRows > 0)
    must(
      file.SetDefinedName({
        Name: '_xlnm.Print_Titles',
        RefersTo: `${quotedSheet(name)}!$1:$${sheet.frozenRows}`,
        Scope: name,
      }),
    );
}

function dimension(sheet: SheetSnapshot): string {
  const rows = sheet.cells.reduce((last, { row }) => Math.max(last, row), 1);
  const columns = sheet.cells.reduce((last, { column }) => Math.max(last, column), 1);
  return `A1:${cellName(rows, columns)}`;
}

/** All of a sheet that is neither a cell, nor a rule, nor a chart. */
export function setView(file: ExcelizeFile, name: string, sheet: SheetSnapshot): void {
  must(
    file.SetSheetProps(name, {
      DefaultColWidth: DEFAULT_WIDTH / PIXELS_PER_DIGIT,
      DefaultRowHeight: DEFAULT_HEIGHT,
      FitToPage: true,
      ...(sheet.tabColor ? { TabColorRGB: argb(sheet.tabColor) } : {}),
    }),
  );
  must(file.SetSheetDimension(name, dimension(sheet)));
  setColumns(file, name, sheet);
  setFreeze(file, name, sheet);
  // An empty place or view is left out of the file, and -1 is the last, here the only, view.
  if (sheet.gridlinesHidden)
    must(file.SetSheetView(name, -1, { ShowGridLines: false, TopLeftCell: '', View: '' }));
  setPage(file, name, sheet);
  for (const cell of sheet.cells)
    if (cell.note)
      must(
        file.AddComment(name, {
          Cell: cellName(cell.row, cell.column),
          Author: 'Creator Funnel',
          Text: cell.note,
        }),
      );
  if (sheet.hidden) must(file.SetSheetVisible(name, false));
}
