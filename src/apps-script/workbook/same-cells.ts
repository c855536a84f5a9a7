import type { Table } from '../../tabs/rows/read-table';

/**
 * Whether two readings of a tab found the same in the named columns of every row. A lock keeps other scripts out, not
 * people who sort or type meanwhile.
 */
export function sameCells(before: Table, after: Table, columns: readonly string[]): boolean {
  const cellsOf = (table: Table) =>
    table.rows.map(({ row, cells }) => [
      row,
      ...columns.map((id) => cells[(table.placeOf(id) ?? 0) - 1] ?? ''),
    ]);
  return JSON.stringify(cellsOf(before)) === JSON.stringify(cellsOf(after));
}
