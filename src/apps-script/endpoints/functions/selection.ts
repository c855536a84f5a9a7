import { columnLetters } from '../../../cells/column-letters';
import { failure, NOWHERE, type Outcome, problem, success } from '../../../cells/problem';
import { separatorOf } from './function-call';

/** The cell that is selected, and what stands above its column and beside it. */
export interface Selection {
  readonly tab: string;
  /** The first selected cell: `D5`. */
  readonly cell: string;
  readonly row: number;
  readonly letters: string;
  /** The formula or else what is shown; blank where the cell is empty. */
  readonly held: string;
  /** The filled cells of the first row. */
  readonly headers: readonly ColumnHeader[];
  /** How many columns the tab's grid has. */
  readonly columns: number;
  /** What stands between arguments in this spreadsheet. */
  readonly separator: ';' | ',';
}

export interface ColumnHeader {
  readonly letters: string;
  readonly header: string;
}

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The first selected cell with the headers of its tab. */
export function selectionIn(spreadsheet: Spreadsheet): Outcome<Selection> {
  const range = spreadsheet.getActiveRange();
  if (range === null)
    return failure(
      problem('blank', NOWHERE, 'No cell is selected. Click the cell that is to show the result.'),
    );
  const sheet = range.getSheet();
  const cell = range.getCell(1, 1);
  const width = sheet.getLastColumn();
  const [headers = []] = width === 0 ? [] : sheet.getRange(1, 1, 1, width).getDisplayValues();
  return success({
    tab: sheet.getName(),
    cell: cell.getA1Notation(),
    row: cell.getRow(),
    letters: columnLetters(cell.getColumn()),
    held: heldIn(cell),
    headers: headers
      .map((header, at) => ({ letters: columnLetters(at + 1), header: header.trim() }))
      .filter(({ header }) => header !== ''),
    columns: sheet.getMaxColumns(),
    separator: separatorOf(spreadsheet.getSpreadsheetLocale()),
  });
}

/** What a cell holds as a person sees it: its formula, or else what it shows; blank where it is empty. */
export function heldIn(cell: Range): string {
  // A number format can hide what the cell holds.
  return cell.getFormula() || cell.getDisplayValue() || String(cell.getValue());
}
