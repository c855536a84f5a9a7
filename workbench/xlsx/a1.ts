import type { AreaSnapshot } from '../engine/snapshot';

/** `1` is `A`, `27` is `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

export function areaName({ row, column, rows, columns }: AreaSnapshot): string {
  const first = cellName(row, column);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** An area with its sheet, every part fixed: `'Report'!$A$1:$B$9`. */
export function fixedArea(sheet: string, { row, column, rows, columns }: AreaSnapshot): string {
  const fixed = (r: number, c: number) => `$${columnName(c)}$${r}`;
  const first = `${quotedSheet(sheet)}!${fixed(row, column)}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${fixed(row + rows - 1, column + columns - 1)}`;
}
