import type { Cell } from '../../cells/cell-value';
import { failure, type Outcome, problem, success, type TabPlace } from '../../cells/problem';
import { cellKey } from './alignment';
import { cellAt, formulaAt, readTabState } from './tab-state';
import { TabWriting } from './tab-writing';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a cell holds, so that it can be put back. A date is its serial number; its format stays with the cell. */
export interface CellContent {
  /** With its `=`; blank where there is none. */
  readonly formula: string;
  readonly value: Cell;
}

/** A cell that is to hold something else. Rows and columns count from 1. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** What was seen there; null where a formula above fills the cell, which is written over too. */
  readonly seen: CellContent | null;
  readonly content: CellContent;
}

/**
 * Writes one cell of any tab, if it still holds what was seen there. Where people move rows or columns right then, the
 * content goes along with its cell, and whatever it landed on gets back what it held.
 */
export function writeCell(
  range: Range,
  where: TabPlace,
  seen: CellContent,
  content: CellContent,
  timeZone: string,
): Outcome<null> {
  const edit = { row: range.getRow(), column: range.getColumn(), seen, content };
  return writeCells(range.getSheet(), where, [edit], timeZone);
}

/** The same for several cells of a tab at once: all of them, or none where one is not as it was seen. */
export function writeCells(
  sheet: Sheet,
  where: TabPlace,
  edits: readonly CellEdit[],
  timeZone: string,
): Outcome<null> {
  const state = readTabState(sheet, 0, timeZone);
  if (state === undefined) return changed(where);
  const isAsSeen = ({ row, column, seen }: CellEdit) =>
    seen === null ||
    (formulaAt(state, row - 1, column - 1) === seen.formula &&
      (seen.formula !== '' ||
        cellKey(cellAt(state, row - 1, column - 1), timeZone) === cellKey(seen.value, timeZone)));
  if (!edits.every(isAsSeen)) return changed(where);
  const wanted = edits.map(({ row, column, content: { formula, value } }, id) => {
    const place = { id, row: row - 1, column: column - 1 };
    if (formula === '') return { ...place, content: value };
    const known = state.formats[row - 1]?.[column - 1];
    const format = known ?? sheet.getRange(row, column).getNumberFormat();
    // In a cell formatted as text a formula would stay text.
    return {
      ...{ ...place, content: formula, isFormula: true },
      ...(format === '@' ? { format: 'General' } : {}),
    };
  });
  const written = new TabWriting(sheet, state, timeZone, []).write(wanted);
  return written.isUnsettled || written.refused.size > 0 ? changed(where) : success(null);
}

function changed(where: TabPlace) {
  return failure(
    problem(
      'busy',
      where,
      'somebody has changed the tab in this very moment, so nothing was written',
      '',
      'look at the cell and try again',
    ),
  );
}
