import { type CellValue, isDate } from '../../../cells/cell-value';
import { columnLetters } from '../../../cells/column-letters';
import {
  failure,
  type Outcome,
  problem,
  shown,
  success,
  type TabPlace,
} from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { type CellContent, writeCell } from '../../workbook/guarded-cell';
import {
  isOwnCall,
  isSameFormula,
  readFunctionCall,
  type Separator,
  separatorOf,
  spillOf,
  writeFunctionCall,
} from './function-call';
import { callOfPlain } from './plain-call';
import { heldIn } from './selection';

export interface InsertedFormula {
  /** As it was written, with the separator of the spreadsheet. */
  readonly formula: string;
  readonly before: CellContent;
}

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Writes a call of one of our functions into a cell that is empty or holds what the person agreed to replace. What
 * it shows is not known before the execution ends: a custom function is calculated by itself.
 */
export function insertFormulaInto(
  tab: string,
  cell: string,
  formula: string,
  replaced: string | null,
): Outcome<InsertedFormula> {
  const call = readFunctionCall(formula);
  if (!call.ok) return call;
  return withDocumentLock(() => {
    const free = freeCell(tab, cell, replaced);
    if (!free.ok) return free;
    const { range, where, before, timeZone, separator } = free.value;
    const written = writeFunctionCall(call.value, separator);
    return writing(where, () => {
      const outcome = writeCell(range, where, before, { formula: written, value: '' }, timeZone);
      return outcome.ok ? success({ formula: written, before }) : outcome;
    });
  });
}

/** A cell that may be written to, with what it holds. */
export interface FreeCell {
  readonly range: Range;
  readonly where: TabPlace;
  readonly before: CellContent;
  readonly timeZone: string;
  readonly separator: Separator;
}

/** A cell that is empty, or holds what the person agreed to replace, and shows no results of another formula. */
export function freeCell(tab: string, cell: string, replaced: string | null): Outcome<FreeCell> {
  const place = placeOf(tab, cell);
  if (!place.ok) return place;
  const { range, where } = place.value;
  const source = formulaThatFills(range);
  if (source !== undefined)
    return failure(
      problem(
        'filled',
        where,
        `the cell shows results of the formula in ${source}, which would break. Nothing was changed: select a cell outside of them, or empty this one first`,
      ),
    );
  const spreadsheet = activeSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  // Before it is looked at: whatever moves into the place after that is not what was seen, and is not written over.
  const before = contentOf(range, timeZone);
  const held = heldIn(range);
  if (held !== '' && held !== replaced)
    return failure(
      problem(
        'filled',
        where,
        `the cell holds ${shown(held)}, where an empty one is expected. Nothing was changed: select an empty cell, or insert again and say that this may be replaced`,
      ),
    );
  const separator = separatorOf(spreadsheet.getSpreadsheetLocale());
  return success({ range, where, before, timeZone, separator });
}

/** Puts back what a cell held, if it still holds the formula that was inserted. */
export function undoInsertionIn(
  tab: string,
  cell: string,
  formula: string,
  before: CellContent,
): Outcome<null> {
  return withDocumentLock(() => {
    const place = placeOf(tab, cell);
    if (!place.ok) return place;
    const { range, where } = place.value;
    const current = range.getFormula();
    const isOwn = isOwnCall(current) || callOfPlain(current) !== undefined;
    if (!isOwn || !isSameFormula(current, formula))
      return failure(
        problem(
          'busy',
          where,
          `the cell holds ${shown(heldIn(range))} by now and not the inserted formula, so nothing was changed`,
        ),
      );
    const timeZone = activeSpreadsheet().getSpreadsheetTimeZone();
    const seen = { formula: current, value: '' };
    return writing(where, () => writeCell(range, where, seen, before, timeZone));
  });
}

/** What a cell shows. */
export function readCellOf(tab: string, cell: string): Outcome<string> {
  const place = placeOf(tab, cell);
  return place.ok ? success(place.value.range.getDisplayValue()) : place;
}

function placeOf(tab: string, cell: string): Outcome<{ range: Range; where: TabPlace }> {
  const sheet = activeSpreadsheet().getSheetByName(tab);
  if (sheet === null)
    return failure(problem('missing_tab', { tab }, 'this tab is not there any more'));
  if (!/^[A-Z]{1,3}[1-9]\d*$/.test(cell))
    return failure(problem('unknown_value', { tab }, `${shown(cell)} is not one cell, such as D5`));
  return success({ range: sheet.getRange(cell), where: { tab, cell } });
}

/** The most columns of results beside a formula that are looked for. */
const WIDEST_SPILL = 6;

/**
 * The cell whose results reach over the range: a call of ours, blank results too, or another formula that fills
 * cells around it. The platform does not tell which cells a formula fills.
 */
function formulaThatFills(range: Range): string | undefined {
  const [row, column] = [range.getRow(), range.getColumn()];
  const first = Math.max(1, column - WIDEST_SPILL + 1);
  const formulas = range
    .getSheet()
    .getRange(1, first, row, column - first + 1)
    .getFormulas();
  if (formulas[row - 1]![column - first] !== '') return undefined;
  const isShowing = range.getDisplayValue() !== '';
  for (const [down, cells] of formulas.entries())
    for (const [across, formula] of cells.entries()) {
      if (formula === '') continue;
      const at = { row: down + 1, column: first + across };
      const spill = spillOf(formula);
      const isReached =
        spill === 'unknown'
          ? isShowing
          : row < at.row + spill.rows && column < at.column + spill.columns;
      if (isReached) return `${columnLetters(at.column)}${at.row}`;
    }
  return undefined;
}

function contentOf(range: Range, timeZone: string): CellContent {
  const formula = range.getFormula();
  // A formula gives its value anew.
  const value = formula === '' ? (range.getValue() as CellValue) : '';
  return { formula, value: isDate(value) ? serialOf(value, timeZone) : value };
}

/** A protected cell shows itself by the write that fails; every other failure is Google's. */
export function writing<T>(where: TabPlace, write: () => Outcome<T>): Outcome<T> {
  try {
    return write();
  } catch (error) {
    if (!/protected/i.test(String(error))) throw error;
    return failure(
      problem(
        'protected',
        where,
        'the cell is protected, so nothing was changed. Select another cell, or ask the owner of the file',
      ),
    );
  }
}
