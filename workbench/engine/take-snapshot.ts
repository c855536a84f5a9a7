import type { CellFormat } from './cell-format';
import type { Engine } from './engine';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from './snapshot';
import type { Tab } from './tab';
import type { CellState } from './tab-cells';

/** Copies the whole workbook into plain data; formulas must have been calculated. */
export function takeSnapshot(engine: Engine): WorkbookSnapshot {
  return { sheets: engine.tabs().map(sheetSnapshot) };
}

/** Copies one tab. */
export function sheetSnapshot(tab: Tab): SheetSnapshot {
  const used = [...tab.cells.used(), ...tab.rules.notedCells()];
  const byPlace = new Map(used.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const places = [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const look = tab.cells.looks();
  const formats = new Map<CellFormat, Partial<CellSnapshot>>();
  const formatAt = (row: number, column: number) => {
    const found = look(row, column);
    const part = formats.get(found) ?? formatPart(found);
    formats.set(found, part);
    return part;
  };
  return {
    id: tab.id,
    name: tab.name,
    hidden: tab.hidden,
    ...(tab.tabColor !== undefined && { tabColor: tab.tabColor }),
    gridlinesHidden: tab.gridlinesHidden,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
    cells: places.flatMap(
      ({ row, column }) => cellSnapshot(tab, row, column, formatAt(row, column)) ?? [],
    ),
    columnWidths: tab.columnWidths(),
    rowHeights: tab.rowHeights(),
    hiddenRows: tab.hiddenRows(),
    hiddenColumns: tab.hiddenColumns(),
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    conditionalFormats: tab.rules.conditionalFormats(),
    charts: structuredCopy(tab.charts),
    dropdowns: tab.rules.allDropdowns(),
  };
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function cellSnapshot(
  tab: Tab,
  row: number,
  column: number,
  format: Partial<CellSnapshot>,
): CellSnapshot | undefined {
  const state = tab.cells.read(row, column);
  const note = tab.rules.note(row, column);
  const content = contentPart(state);
  const parts = { ...content, ...format, ...(note !== '' && { note }) };
  const isEmpty = state.value === null && Object.keys(parts).length === 0;
  return isEmpty ? undefined : { row, column, value: state.value, ...parts };
}

function contentPart({ isError, formula, spilled, format }: CellState): Partial<CellSnapshot> {
  return {
    ...(isError && { isError }),
    ...(formula !== undefined && { formula }),
    ...(spilled && { spilled }),
    ...(format !== undefined && { numberFormat: format }),
  };
}

function formatPart(look: CellFormat): Partial<CellSnapshot> {
  const { borders, wrap, numberFormat: _numberFormat, ...rest } = look;
  const top = borders?.top?.color;
  const bottom = borders?.bottom?.color;
  return {
    ...(rest as Partial<CellSnapshot>),
    ...(wrap === 'wrap' && { wrap: true }),
    ...(top !== undefined && { borderTop: top }),
    ...(bottom !== undefined && { borderBottom: bottom }),
  };
}
