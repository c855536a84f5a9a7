import type { CellValue } from '../../cells/cell-value';
import { type Cells, cellKey } from './alignment';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All that a tab's cells hold, read so that nobody changed them in between. Rows and columns count from 0. */
export interface TabState {
  readonly cells: Cells;
  /** Blank where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

/** The content of a cell, blank where there is none. */
export function cellAt({ cells }: Pick<TabState, 'cells'>, row: number, column: number): CellValue {
  return cells[row]?.[column] ?? '';
}

/** The formula of a cell, blank where there is none. */
export function formulaAt(
  { formulas }: Pick<TabState, 'formulas'>,
  row: number,
  column: number,
): string {
  return formulas[row]?.[column] ?? '';
}

/** The format of a cell. */
export function formatAt(
  { formats }: Pick<TabState, 'formats'>,
  row: number,
  column: number,
): string {
  return formats[row]?.[column] ?? AUTOMATIC;
}

const MOST_READINGS = 3;

/**
 * Reads values, formulas and formats; people may sort or type between the calls, so the values are read again at the
 * end. Undefined where they never stand still.
 *
 * @param spare how many rows below the last one are read too, blank as they are
 */
export function readTabState(sheet: Sheet, spare: number, timeZone: string): TabState | undefined {
  let cells = valuesOf(sheet);
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const looks = looksOf(sheet, cells, spare);
    const again = valuesOf(sheet);
    if (looks !== undefined && isSame(cells, again, columnsWith(looks.formulas), timeZone))
      return { cells, ...looks };
    cells = again;
  }
  return undefined;
}

/** What stands beside the values; undefined where somebody deletes rows or columns right then. */
function looksOf(sheet: Sheet, cells: Cells, spare: number): Omit<TabState, 'cells'> | undefined {
  const room = spare === 0 ? cells.length : sheet.getMaxRows();
  const [height, width] = [Math.min(room, cells.length + spare), cells[0]!.length];
  try {
    const all = sheet.getRange(1, 1, height, width);
    return { formulas: all.getFormulas(), formats: formatsOf(all) };
  } catch (error) {
    if (sheet.getMaxRows() >= height && sheet.getMaxColumns() >= width) throw error;
    return undefined;
  }
}

/** The format of a cell for which nobody chose one. */
export const AUTOMATIC = 'General';

/** What the service may say of such a cell. */
const SAID_AS_AUTOMATIC = ['0.###############', ''];

/** The formats of cells. */
export function formatsOf(range: GoogleAppsScript.Spreadsheet.Range): string[][] {
  return range
    .getNumberFormats()
    .map((row) => row.map((format) => (SAID_AS_AUTOMATIC.includes(format) ? AUTOMATIC : format)));
}

/** All values of a tab in one call, where a data range takes two; it refuses a tab without any content. */
export function valuesOf(sheet: Sheet): CellValue[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1) as CellValue[][];
  } catch (error) {
    if (sheet.getLastRow() > 0) throw error;
    return [['']];
  }
}

/**
 * The values of a tab in which this execution wrote formulas: these are not calculated before it ends, so their
 * columns hold the header and the formulas themselves.
 */
export function valuesBesideFormulas(
  sheet: Sheet,
  isWritten: (formula: string) => boolean,
): CellValue[][] {
  const [height, width] = [Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())];
  const formulas = sheet.getRange(1, 1, height, width).getFormulas();
  const cells: CellValue[][] = formulas.map((row) => [...row]);
  const waiting = columnsWith(
    formulas.map((row) => row.map((each) => (isWritten(each) ? each : ''))),
  );
  for (let first = 0; first < width; first += 1) {
    if (waiting.has(first)) {
      if (formulas[0]![first] === '') cells[0]![first] = sheet.getRange(1, first + 1).getValue();
      continue;
    }
    let last = first;
    while (last + 1 < width && !waiting.has(last + 1)) last += 1;
    const values = sheet.getSheetValues(1, first + 1, height, last - first + 1) as CellValue[][];
    for (const [row, of] of values.entries()) cells[row]!.splice(first, of.length, ...of);
    first = last;
  }
  return cells;
}

/** The columns in which any cell holds something. */
export function columnsWith(texts: readonly (readonly string[])[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of texts)
    for (const [column, text] of row.entries()) if (text !== '') columns.add(column);
  return columns;
}

/** Whether two readings hold the same; what formulas give may differ. */
export function isSame(
  before: Cells,
  now: Cells,
  loose: ReadonlySet<number>,
  timeZone: string,
): boolean {
  for (let row = 0; row < Math.max(before.length, now.length); row += 1) {
    const [one, other] = [before[row] ?? [], now[row] ?? []];
    for (let column = 0; column < Math.max(one.length, other.length); column += 1)
      if (
        one[column] !== other[column] &&
        !loose.has(column) &&
        cellKey(one[column], timeZone) !== cellKey(other[column], timeZone)
      )
        return false;
  }
  return true;
}
