import { columnLetters } from '../../cells/column-letters';
import { type Outcome, success } from '../../cells/problem';
import type { CellEdit } from '../../links/audit/audit-links';
import { CREATORS, POSTS } from '../../tabs/workbook';
import { grouped } from '../../text/grouped';
import { writeIntoCreators } from '../endpoints/links/write-links';
import type { WorkbookTabs } from './workbook-tabs';

/** A cell that may be rewritten; `place` is its column, counted from 1. */
export interface CheckedEdit extends CellEdit {
  readonly place: number;
}

/**
 * Reads the cells anew right before they are written: a lock keeps other scripts out, not people who type meanwhile.
 * A cell that holds something else by now, or a formula, is left alone, with the reason.
 */
export function checkEdits(
  tabs: WorkbookTabs,
  edits: readonly CellEdit[],
): Outcome<{ edits: readonly CheckedEdit[]; left: readonly string[] }> {
  const ready: CheckedEdit[] = [];
  const left: string[] = [];
  for (const tab of [CREATORS, POSTS]) {
    const ofTab = edits.filter(({ where }) => where.tab === tab.name);
    if (ofTab.length === 0) continue;
    const table = tabs.readAnew(tab);
    if (!table.ok) return table;
    const formulas = tabs.sheet(tab.name)!.getDataRange().getFormulas();
    const byRow = new Map(table.value.rows.map((row) => [row.row, row.cells]));
    for (const edit of ofTab) {
      const { row, column } = edit.where;
      const place = table.value.placeOf(column.toLowerCase());
      if (place === undefined) continue;
      const cell = `${tab.name} ${columnLetters(place)}${row}`;
      if (formulas[row - 1]?.[place - 1]) left.push(`${cell} holds a formula: change it there`);
      else if (String(byRow.get(row)?.[place - 1] ?? '').trim() !== edit.from)
        left.push(`${cell} was changed meanwhile: check it again`);
      else ready.push({ ...edit, place });
    }
  }
  return success({ edits: ready, left });
}

/** Writes checked cells as text, column by column. */
export function rewriteCells(tabs: WorkbookTabs, edits: readonly CheckedEdit[]): void {
  const columns = grouped(edits, ({ where, place }) => `${where.tab} ${place}`);
  for (const column of columns.values()) {
    const { where, place } = column[0]!;
    const values = new Map(column.map((edit) => [edit.where.row, edit.to]));
    writeIntoCreators(tabs.sheet(where.tab)!, place, values);
  }
}
