import type { CellSnapshot, SheetSnapshot } from '../engine/snapshot';
import { DEFAULT_FONT_SIZE } from './styles';

export const POINTS_PER_PIXEL = 0.75;
/** The width of a column in Sheets that nobody has sized. */
export const DEFAULT_WIDTH = 100;
/** Points: the 21 pixels of a row in Sheets. */
export const DEFAULT_HEIGHT = 15.75;

/** Of Arial, in parts of its size: what a letter takes on average, and in bold. */
const LETTER_WIDTH = 0.47;
const BOLD_LETTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.25;
const PADDING_PIXELS = 6;

export interface RowHeight {
  points: number;
  /** Set by someone, so that no program may change it. */
  fixed: boolean;
}

/** A line is broken behind a space or a hyphen, and within a word only where it fits no line. */
const PIECES = /[^\s-]*(?:-+|\s+|$)/g;

function linesOf(cell: CellSnapshot, width: number): number {
  const letter = cell.bold ? BOLD_LETTER_WIDTH : LETTER_WIDTH;
  const letterPixels = ((cell.fontSize ?? DEFAULT_FONT_SIZE) / POINTS_PER_PIXEL) * letter;
  const most = Math.max(1, Math.floor((width - PADDING_PIXELS) / letterPixels));
  return String(cell.value ?? '')
    .split('\n')
    .reduce((lines, line) => lines + linesOfText(line, most), 0);
}

function linesOfText(text: string, most: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const length = piece.trimEnd().length;
    if (used > 0 && used + length > most) {
      lines += 1;
      used = 0;
    }
    const broken = Math.max(0, Math.ceil(length / most) - 1);
    lines += broken;
    used += piece.length - broken * most;
  }
  return lines;
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
