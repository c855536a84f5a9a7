import type { ICellData } from '@univerjs/core';
import type { Tab } from '../../workbench/engine/tab';

/** Cells as the engine keeps them, with their formulas and looks. Rows and columns count from 0. */
export type RawRows = Record<number, Record<number, ICellData>>;

/** What the engine itself holds: a change of it is a change of the tab. */
export function rawRows(tab: Tab): RawRows {
  return tab.sheet.getCellMatrix().getMatrix() as unknown as RawRows;
}

export function setRows(tab: Tab, rows: RawRows): void {
  const matrix = rawRows(tab);
  for (const row of Object.keys(matrix)) delete matrix[Number(row)];
  Object.assign(matrix, rows);
}

export function setSize(tab: Tab, rowCount: number, columnCount: number): void {
  if (tab.rowCount !== rowCount) tab.run('sheet.mutation.set-worksheet-row-count', { rowCount });
  if (tab.columnCount !== columnCount)
    tab.run('sheet.mutation.set-worksheet-column-count', { columnCount });
}

/** Whether a cell holds nothing, whatever it looks like. */
export function isBlank({ v, f, si, p }: ICellData): boolean {
  return (v ?? f ?? si ?? p ?? '') === '';
}
