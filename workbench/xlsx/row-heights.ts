import type { CellSnapshot, SheetSnapshot } from '../engine/snapshot';
import { DEFAULT_FONT_SIZE } from './styles';

export const POINTS_PER_PIXEL = 0.75;
/** The width of a column in Sheets that nobody has sized. */
export const DEFAULT_WIDTH = 100;
/** Points: the 21 pixels of a row in Sheets. */
export const DEFAULT_HEIGHT = 15.75;

/** Of Arial: a letter is half as wide as the font is high, with a little to spare for wide ones. */
const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.25;
const PADDING_PIXELS = 6;

export interface RowHeight {
  points: number;
  /** Set by someone, so that no program may change it. */
  fixed: boolean;
}

function linesOf(cell: CellSnapshot, width: number): number {
  const letterPixels = ((cell.fontSize ?? DEFAULT_FONT_SIZE) / POINTS_PER_PIXEL) * LETTER_WIDTH;
  const letters = Math.max(1, Math.floor((width - PADDING_PIXELS) / letterPixels));
  return String(cell.value ?? '')
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/**
 * The height of every row that is not as high as others: as set, or as its largest letters and its wrapped
 * texts need. Sheets makes that room by itself; LibreOffice does not when it prints a file.
 */
export function rowHeights(sheet: SheetSnapshot): Map<number, RowHeight> {
  const heights = new Map<number, RowHeight>(
    sheet.rowHeights.map(({ row, height }) => [
      row,
      { points: height * POINTS_PER_PIXEL, fixed: true },
    ]),
  );
  const widths = new Map(sheet.columnWidths.map(({ column, width }) => [column, width]));
  for (const cell of sheet.cells) {
    const known = heights.get(cell.row);
    if (known?.fixed || cell.value === null || cell.value === '') continue;
    const lines = cell.wrap ? linesOf(cell, widths.get(cell.column) ?? DEFAULT_WIDTH) : 1;
    const points = lines * (cell.fontSize ?? DEFAULT_FONT_SIZE) * LINE_HEIGHT + 3;
    if (points > (known?.points ?? DEFAULT_HEIGHT)) heights.set(cell.row, { points, fixed: false });
  }
  return heights;
}
