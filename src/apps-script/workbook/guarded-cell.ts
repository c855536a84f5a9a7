import type { Cell } from '../../cells/cell-value';
import { failure, type Outcome, problem, success, type TabPlace } from '../../cells/problem';
import { cellKey } from './alignment';
import { cellAt, formulaAt, readTabState } from './tab-state';
import { TabWriting } from './tab-writing';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a cell holds, so that it can be put back. A date is its serial number; its format stays with the cell. */
export interface CellContent {
  /** With its `=`; blank where there is none. */
  readonly formula: string;
  readonly value: Cell;
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
  const sheet = range.getSheet();
  const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
  const state = readTabState(sheet, 0, timeZone);
  if (state === undefined) return changed(where);
  const isAsSeen =
    formulaAt(state, row, column) === seen.formula &&
    (seen.formula !== '' ||
      cellKey(cellAt(state, row, column), timeZone) === cellKey(seen.value, timeZone));
  if (!isAsSeen) return changed(where);
  const { formula, value } = content;
  const format = state.formats[row]?.[column] ?? range.getNumberFormat();
  const written = new TabWriting(sheet, state, timeZone, []).write([
    {
      ...{ id: 0, row, column },
      ...(formula === '' ? { content: value } : { content: formula, isFormula: true }),
      // In a cell formatted as text a formula would stay text.
      ...(format === '@' && formula !== '' ? { format: 'General' } : {}),
    },
  ]);
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
