import type {
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../workbench/engine/snapshot';

/** A sheet with nothing in it but what a test gives. */
export function sheetOf(parts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    id: 1,
    name: 'Data',
    hidden: false,
    gridlinesHidden: false,
    rowCount: 1000,
    columnCount: 26,
    cells: [],
    columnWidths: [],
    rowHeights: [],
    hiddenRows: [],
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    conditionalFormats: [],
    charts: [],
    dropdowns: [],
    ...parts,
  };
}

export const workbookOf = (...sheets: Partial<SheetSnapshot>[]): WorkbookSnapshot => ({
  sheets: sheets.map((parts, at) => sheetOf({ id: at, ...parts })),
});

/** Cells down column A. */
export const down = (...cells: Omit<CellSnapshot, 'row' | 'column'>[]): CellSnapshot[] =>
  cells.map((cell, at) => ({ row: at + 1, column: 1, ...cell }));
