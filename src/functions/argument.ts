import { type CellValue, errorText, isBlank, isDate, LONGEST_CELL } from '../cells/cell-value';
import { isFiniteNumber, isUnknown, LARGEST, UNKNOWN } from '../cells/plain-number';
import { type Problem, problem, unexpected } from '../cells/problem';
import { serialOfIso } from '../cells/serial-date';
import { foreignWordAdvice } from '../values/localized-number';
import { readSpelledNumber } from '../values/number-text';
import type { FunctionParameter } from './function-parameter';
import { beyondLimit } from './number-limit';

/** What Sheets hands over: a value, a range as rows of cells, or nothing for an argument not typed. */
export type RawArgument = CellValue | null | undefined | readonly (readonly CellValue[])[];

/** An error that came in with a cell and goes out as it is. */
export interface CellError {
  readonly error: string;
}

/** What an argument holds in a row: NaN or `''` where blank; an error that came in; a problem with what stands there. */
export type ArgumentValue = number | string | CellError | Problem;

/** An argument that is read row by row, or the same value for every row. */
export interface Argument {
  readonly parameter: FunctionParameter;
  readonly height: number;
  readonly read: (row: number) => ArgumentValue;
  /** The cells as they came. */
  readonly cells: Cells;
  /** From one row's cells to the next: 0 where one row serves all. */
  readonly step: 0 | 1;
  /** From here on a number in the first column is the value, without a second look; infinite where none is. */
  readonly plainFrom: number;
}

/** Nothing is written out as more than 18 characters. */
const SURELY_SHORT = LONGEST_CELL / 18;

type Cell = CellValue | null | undefined;
type Cells = readonly (readonly Cell[])[];

/** Looks at the shape of an argument; its cells are read later, row by row. */
export function toArgument(parameter: FunctionParameter, raw: RawArgument): Argument | Problem {
  const cells: Cells = Array.isArray(raw) ? (raw as Cells) : [[raw as Cell]];
  const fault = shapeFault(parameter, cells);
  if (fault !== undefined) return problem('wrong_shape', { argument: parameter.name }, fault);
  const height = cells.length;
  const isOneColumn = cells[0]!.length === 1;
  const readCell = READERS[parameter.kind];
  const readRow = isOneColumn
    ? (row: number) => readCell(parameter, cells[row]![0])
    : (row: number) => readSum(parameter, cells[row]!);
  const plainFrom = isOneColumn ? leastPlain(parameter) : Number.POSITIVE_INFINITY;
  if (height > 1) return { parameter, height, read: readRow, cells, step: 1, plainFrom };
  const value = readRow(0);
  return { parameter, height, read: () => value, cells, step: 0, plainFrom };
}

/** The cell of a row as it came; the first, where there are several. */
export function cellAt({ cells, step }: Argument, row: number): unknown {
  return cells[row * step]![0];
}

function leastPlain({ kind, limit, mayBeNegative }: FunctionParameter): number {
  if (kind !== 'number' || limit !== undefined) return Number.POSITIVE_INFINITY;
  return mayBeNegative ? -LARGEST : 0;
}

function shapeFault({ single, wide }: FunctionParameter, cells: Cells): string | undefined {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  if (height === 0 || width === 0) return 'the range is empty';
  if (single && height > 1) return `${height} rows are given, where one value is expected`;
  if (width > 1 && !wide) return `${width} columns are given, where one column is expected`;
  return undefined;
}

/** Adds the filled cells of a row; all blank is blank. */
function readSum(parameter: FunctionParameter, cells: readonly Cell[]): ArgumentValue {
  let sum = UNKNOWN;
  for (const cell of cells) {
    const value = readNumberCell(parameter, cell);
    if (typeof value !== 'number') return value;
    if (!isUnknown(value)) sum = isUnknown(sum) ? value : sum + value;
  }
  return sum;
}

const READERS: Readonly<
  Record<FunctionParameter['kind'], (parameter: FunctionParameter, cell: Cell) => ArgumentValue>
> = {
  number: readNumberCell,
  text: readTextCell,
  date: readDateCell,
  spelling: readSpellingCell,
};

function readNumberCell(parameter: FunctionParameter, cell: Cell): number | CellError | Problem {
  const number = toNumber(cell);
  if (number === undefined) return notRead(parameter, cell, 'not_a_number', 'a number');
  if (isUnknown(number)) return parameter.whenMissing ?? number;
  if (number < 0 && !parameter.mayBeNegative && parameter.limit === undefined)
    return unexpected('negative', { argument: parameter.name }, cell, 'zero or more');
  const expected = parameter.limit === undefined ? undefined : beyondLimit(parameter.limit, number);
  return expected === undefined
    ? number
    : unexpected('unknown_value', { argument: parameter.name }, cell, expected);
}

/** NaN for a blank cell, undefined for what is no number. */
function toNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return isFiniteNumber(cell) ? cell : undefined;
  if (isBlank(cell)) return UNKNOWN;
  if (typeof cell !== 'string') return undefined;
  return cell.trim() === '' ? UNKNOWN : readSpelledNumber(cell);
}

function readTextCell(parameter: FunctionParameter, cell: Cell): string | CellError | Problem {
  const error = errorText(cell);
  if (error !== undefined) return { error };
  if (isBlank(cell)) return '';
  if (isDate(cell))
    return unexpected('unknown_value', { argument: parameter.name }, cell, 'a text');
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  const text = String(cell);
  return isTooLong(text) ? tooLong(parameter) : text;
}

/** Some signs stand for a whole sentence: what they are written out as counts. */
function isTooLong(text: string): boolean {
  return text.length > SURELY_SHORT && text.normalize('NFKC').length > LONGEST_CELL;
}

function tooLong({ name }: FunctionParameter): Problem {
  return problem(
    'too_long',
    { argument: name },
    `the text written out has more than ${LONGEST_CELL} characters, and a cell takes no more`,
  );
}

function readSpellingCell(
  parameter: FunctionParameter,
  cell: Cell,
): number | string | CellError | Problem {
  if (typeof cell === 'number' && isFiniteNumber(cell)) return cell;
  const error = errorText(cell);
  if (error !== undefined) return { error };
  if (isBlank(cell)) return '';
  return typeof cell === 'string'
    ? cell
    : unexpected('not_a_number', { argument: parameter.name }, cell, 'a number or its spelling');
}

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/**
 * A date as days since 1899-12-30: a date cell, such a number, or an ISO text. A date cell is a moment, and which
 * day it is depends on the zone of the sheet, which a function cannot see: only distances between dates are sure.
 */
function readDateCell(parameter: FunctionParameter, cell: Cell): number | CellError | Problem {
  if (isBlank(cell)) return UNKNOWN;
  if (typeof cell === 'number' && isFiniteNumber(cell) && cell >= 0) return cell;
  if (isDate(cell) && !isUnknown(cell.getTime()))
    return cell.getTime() / MS_PER_DAY + SERIAL_OF_1970;
  if (typeof cell === 'string') {
    if (cell.trim() === '') return UNKNOWN;
    const serial = serialOfIso(cell);
    if (serial !== undefined) return serial;
  }
  return notRead(parameter, cell, 'not_a_date', 'a date');
}

function notRead(
  { name }: FunctionParameter,
  cell: Cell,
  code: 'not_a_number' | 'not_a_date',
  expected: string,
): CellError | Problem {
  const error = errorText(cell);
  if (error !== undefined) return { error };
  const isSpelled = code === 'not_a_number' && typeof cell === 'string';
  const advice = isSpelled ? foreignWordAdvice(cell) : '';
  return unexpected(code, { argument: name }, cell, expected, advice);
}
