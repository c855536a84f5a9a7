import { columnLetters, columnNumber } from '../../src/cells/column-letters';
import type { AreaSnapshot } from './snapshot';

/** A rectangle of cells; rows and columns count from 1. */
export type Area = AreaSnapshot;

export function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      yield { row, column };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** What is left of an area once another is cut out of it. */
export function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: hole.row, rows: hole.rows, column: area.column, columns: hole.column - area.column },
    { row: hole.row, rows: hole.rows, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function toA1(area: Area): string {
  const start = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

const A1 = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,7})?(?::\$?([A-Z]{1,3})?\$?([1-9]\d{0,7})?)?$/i;

/** Reads `B2`, `B2:C9`, `B:C`, `2:9` and `B2:C`; open ends reach the edge of the grid. */
export function parseA1(text: string, grid: { rows: number; columns: number }): Area | undefined {
  const match = A1.exec(text.trim());
  if (!match) return undefined;
  const [, fromColumn, fromRow, toColumn, toRow] = match;
  const isRange = text.includes(':');
  if (!isRange && !(fromColumn && fromRow)) return undefined;
  if (isRange && !(fromColumn || fromRow) && !(toColumn || toRow)) return undefined;
  if (isRange && !(toColumn || toRow)) return undefined;
  const left = fromColumn ? columnNumber(fromColumn) : 1;
  const top = fromRow ? Number(fromRow) : 1;
  const right = isRange ? (toColumn ? columnNumber(toColumn) : grid.columns) : left;
  const bottom = isRange ? (toRow ? Number(toRow) : grid.rows) : top;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}
