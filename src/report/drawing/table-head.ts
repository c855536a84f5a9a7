import type { Canvas } from './canvas';
import { HEADER, LAST_COLUMN, SECTION_TITLE } from './look';

/** Draws a coloured line across the report with the name of a section. */
export function sectionTitle(canvas: Canvas, row: number, name: string): void {
  for (let column = 1; column <= LAST_COLUMN; column += 1)
    canvas.put(row, column, column === 1 ? name : '', SECTION_TITLE);
}

/** Draws the headers of a table: each with its column and the side on which its cells stand. */
export function drawHeader(
  canvas: Canvas,
  row: number,
  headers: readonly (readonly [string, number, 'left' | 'right'])[],
  lastColumn = LAST_COLUMN,
): void {
  for (let column = 1; column <= lastColumn; column += 1) canvas.put(row, column, '', HEADER);
  for (const [header, column, side] of headers)
    canvas.put(row, column, header, { ...HEADER, align: side });
}
