/**
 * A whole workbook as plain data, after calculation: what the file writers (.xlsx, CSV) and the tests read.
 * Rows and columns count from 1, as in Apps Script; colours are `#rrggbb`; sizes are pixels.
 */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
}

export interface SheetSnapshot {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  gridlinesHidden: boolean;
  /** Size of the grid, used or not. */
  rowCount: number;
  columnCount: number;
  /** Used cells only, in row order. */
  cells: CellSnapshot[];
  columnWidths: { column: number; width: number }[];
  rowHeights: { row: number; height: number }[];
  hiddenRows: number[];
  hiddenColumns: number[];
  frozenRows: number;
  frozenColumns: number;
  conditionalFormats: ConditionalFormatSnapshot[];
  charts: ChartSnapshot[];
  dropdowns: { range: AreaSnapshot; choices: string[]; strict: boolean }[];
}

export interface AreaSnapshot {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface CellSnapshot {
  row: number;
  column: number;
  /** The calculated value; an error is its text (`#N/A`) with `isError`. A date is its serial number. */
  value: string | number | boolean | null;
  isError?: boolean;
  /** As it was typed or written, `;` and open ranges included; starts with `=`. */
  formula?: string;
  /** True for a cell that belongs to the spilled result of another cell's formula. */
  spilled?: boolean;
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  fontFamily?: string;
  fontColor?: string;
  background?: string;
  horizontalAlignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  borderBottom?: string;
  borderTop?: string;
  note?: string;
}

/** A rule whose formula (relative to the area's first cell) is true where the format applies. */
export interface ConditionalFormatSnapshot {
  ranges: AreaSnapshot[];
  condition:
    | { kind: 'formula'; formula: string }
    | { kind: 'text-equal' | 'text-contains' | 'text-starts-with'; text: string }
    | { kind: 'number'; comparison: '<' | '<=' | '>' | '>=' | '='; value: number };
  fontColor?: string;
  background?: string;
  bold?: boolean;
}

/** What `EmbeddedChartBuilder` described; `type` is the name of the `Charts.ChartType` value. */
export interface ChartSnapshot {
  /** Its own in the workbook while it stands on a sheet. */
  id?: number;
  type: string;
  /** The ranges given to addRange, in order, each with the name of its sheet. */
  ranges: (AreaSnapshot & { sheet: string })[];
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  /** All that was given to setOption, `width` and `height` included. */
  options: Record<string, unknown>;
  numHeaders: number;
  /** Draws hidden rows and columns too, which charts leave out by themselves. */
  showsHidden?: boolean;
}
