import type { CellValue } from '../../cells/cell-value';
import { textFormat, writtenText } from '../../cells/safe-text';
import { type Stretch, stretchesOf } from './stretches';
import { cellAt, formatAt, type TabState } from './tab-state';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell to be written. Rows and columns count from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A value, or, where `isFormula`, the text of a formula. */
  readonly content: CellValue;
  readonly isFormula?: boolean;
  /** Left out where the format of the cell stays. */
  readonly format?: string;
}

/** Above this many stretches the cells between them are written too, with what they hold. */
const MOST_STRETCHES = 8;

/**
 * The cells between those that are scattered over a column without formulas, as they are: a call for each stretch would
 * take minutes.
 */
export function cellsBetween(writes: readonly CellWrite[], state: TabState): CellWrite[] {
  return [...byColumnOf(writes).values()].flatMap((cells) =>
    stretchesOf(cells.map(({ row }) => row)).length > MOST_STRETCHES ? between(cells, state) : [],
  );
}

/**
 * Writes cells, those side by side in one call. Formats come first: in a cell formatted as text a number would become
 * text.
 */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[], state: TabState): void {
  const byPlace = new Map(writes.map((each) => [`${each.row}:${each.column}`, each]));
  for (const { row, column, rows, columns } of rectanglesOf(writes)) {
    const cells = Array.from({ length: rows }, (_, down) =>
      Array.from(
        { length: columns },
        (_, across) => byPlace.get(`${row + down}:${column + across}`)!,
      ),
    );
    const range = sheet.getRange(row + 1, column + 1, rows, columns);
    const current = cells.map((each) =>
      each.map(({ row, column }) => formatAt(state, row, column)),
    );
    const formats = cells.map((each, down) =>
      each.map((cell, across) => formatFor(cell, current[down]![across]!)),
    );
    const isGiven = cells.some((each) => each.some((cell) => cell.format !== undefined));
    if (isGiven || JSON.stringify(formats) !== JSON.stringify(current))
      range.setNumberFormats(formats);
    if (cells.every((each) => each.every((cell) => cell.isFormula === true))) {
      const formulas = cells.map((each) => each.map(({ content }) => String(content)));
      if (rows * columns === 1) range.setFormula(formulas[0]![0]!);
      else range.setFormulas(formulas);
      continue;
    }
    range.setValues(
      cells.map((each, down) => each.map((cell, across) => typed(cell, formats[down]![across]!))),
    );
  }
}

/** The format that a cell is to have: a text that is not safe in a text cell needs another. */
function formatFor({ content, isFormula, format }: CellWrite, current: string): string {
  const wanted = format ?? current;
  const isText = typeof content === 'string' && content !== '' && isFormula !== true;
  return isText && wanted === '@' ? textFormat(content) : wanted;
}

function typed({ content, isFormula }: CellWrite, format: string): CellValue {
  if (typeof content !== 'string' || isFormula === true) return content;
  return writtenText(content, format);
}

function between(cells: readonly CellWrite[], state: TabState): CellWrite[] {
  const { column } = cells[0]!;
  const rows = new Set(cells.map(({ row }) => row));
  if (state.formulas.some((row) => (row[column] ?? '') !== '')) return [];
  const sorted = [...rows].sort((left, right) => left - right);
  const filled: CellWrite[] = [];
  for (let row = sorted[0]!; row < sorted[sorted.length - 1]!; row += 1) {
    const content = cellAt(state, row, column);
    const isUnclear = typeof content === 'string' && textFormat(content) !== '@';
    if (!rows.has(row) && !isUnclear) filled.push({ row, column, content });
  }
  return filled;
}

function byColumnOf(writes: readonly CellWrite[]): Map<number, CellWrite[]> {
  const columns = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const column = columns.get(write.column);
    if (column === undefined) columns.set(write.column, [write]);
    else column.push(write);
  }
  return columns;
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function rectanglesOf(writes: readonly CellWrite[]): Rectangle[] {
  const columnsOf = new Map<string, { stretch: Stretch; columns: number[] }>();
  for (const [column, cells] of byColumnOf(writes))
    for (const stretch of stretchesOf([...new Set(cells.map(({ row }) => row))])) {
      const key = `${stretch.first}:${stretch.last}`;
      const same = columnsOf.get(key) ?? { stretch, columns: [] };
      same.columns.push(column);
      columnsOf.set(key, same);
    }
  return [...columnsOf.values()].flatMap(({ stretch, columns }) =>
    stretchesOf(columns).map(({ first, last }) => ({
      ...{ row: stretch.first, rows: stretch.last - stretch.first + 1 },
      ...{ column: first, columns: last - first + 1 },
    })),
  );
}
