import type { CellValue } from '../../cells/cell-value';
import { type Cells, cellKey } from './alignment';
import { stretchesOf } from './stretches';

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

/** The same as it was read. */
export interface ReadState extends TabState {
  /** How many rows the grid had, where rows below the last one were read too. */
  readonly gridRows: number;
}

const MOST_READINGS = 3;

/**
 * Reads values, formulas and formats; people may sort or type between the calls, so the values are read again at the
 * end. Undefined where they never stand still.
 *
 * @param spare how many rows below the last one are read too, blank as they are
 */
export function readTabState(sheet: Sheet, spare: number, timeZone: string): ReadState | undefined {
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
function looksOf(sheet: Sheet, cells: Cells, spare: number): Omit<ReadState, 'cells'> | undefined {
  const room = spare === 0 ? cells.length : sheet.getMaxRows();
  const [height, width] = [Math.min(room, cells.length + spare), cells[0]!.length];
  try {
    const all = sheet.getRange(1, 1, height, width);
    return { gridRows: room, formulas: all.getFormulas(), formats: formatsOf(all) };
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

/** Formulas that this execution wrote: these are not calculated before it ends. */
const written = new Set<string>();

export function noteWritten(formula: CellValue): void {
  written.add(cellKey(formula, ''));
}

/**
 * All values of a tab, read again where people made it larger between the calls. Where this execution wrote a formula,
 * its text stands for its value.
 */
export function valuesOf(sheet: Sheet): CellValue[][] {
  if (written.size > 0) return valuesBesideFormulas(sheet);
  for (let reading = 1; ; reading += 1) {
    const values = sheet.getDataRange().getValues();
    const isWhole =
      sheet.getLastRow() <= values.length && sheet.getLastColumn() <= values[0]!.length;
    if (isWhole || reading === MOST_READINGS) return values;
  }
}

/** People may move the formulas between the calls, so these are read again at the end. */
function valuesBesideFormulas(sheet: Sheet): CellValue[][] {
  for (let reading = 1; ; reading += 1) {
    const [height, width] = [Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())];
    const all = sheet.getRange(1, 1, height, width);
    const formulas = all.getFormulas();
    try {
      const cells = valuesAround(sheet, formulas);
      const isStill = JSON.stringify(all.getFormulas()) === JSON.stringify(formulas);
      if (isStill || reading === MOST_READINGS) return cells;
    } catch (error) {
      if (reading === MOST_READINGS) throw error;
    }
  }
}

function valuesAround(sheet: Sheet, formulas: readonly (readonly string[])[]): CellValue[][] {
  const [height, width] = [formulas.length, formulas[0]!.length];
  const waiting = formulas.map((row) => row.map((each) => written.has(cellKey(each, ''))));
  const cells: CellValue[][] = formulas.map((row) => [...row]);
  const read = (row: number, column: number, rows: number, columns: number) => {
    const values = sheet.getRange(row + 1, column + 1, rows, columns).getValues();
    for (const [at, of] of values.entries()) cells[row + at]!.splice(column, columns, ...of);
  };
  for (let column = 0, last = 0; column < width; column = last + 1) {
    last = column;
    const isFree = (at: number) => waiting.every((row) => row[at] === false);
    if (isFree(column)) {
      while (isFree(last + 1)) last += 1;
      read(0, column, height, last - column + 1);
      continue;
    }
    const rows = waiting.flatMap((row, at) => (row[column] === true ? [] : at));
    for (const { first, last: to } of stretchesOf(rows)) read(first, column, to - first + 1, 1);
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
