import { type CellValue, errorText, isBlank, isDate } from '../cells/cell-value';
import { readSpelledNumber } from '../cells/number-spelling';
import { type Problem, problem, unexpected } from '../cells/problem';
import type { FunctionParameter } from './custom-function';

/** What Sheets hands over: a value, a range as rows of cells, or nothing for an argument not typed. */
export type RawArgument = CellValue | null | undefined | readonly (readonly CellValue[])[];

/** An error that came in with a cell and goes out as it is. */
export interface CellError {
  readonly error: string;
}

/** An argument that is read row by row, or the same value for every row. */
export interface Argument {
  readonly parameter: FunctionParameter;
  readonly height: number;
  /** The value of a row: NaN or `''` where blank; an error that came in; a problem with what stands there. */
  readonly read: (row: number) => number | string | CellError | Problem;
}

/** Looks at the shape of an argument; its cells are read later, row by row. */
export function toArgument(parameter: FunctionParameter, raw: RawArgument): Argument | Problem {
  const cells = Array.isArray(raw) ? (raw as readonly (readonly CellValue[])[]) : undefined;
  if (cells === undefined) {
    const value = readCell(parameter, raw as CellValue);
    return { parameter, height: 1, read: () => value };
  }
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  if (height === 0 || width === 0)
    return problem('wrong_shape', parameter.name, 'the range is empty');
  if (width > 1 && !parameter.wide)
    return problem(
      'wrong_shape',
      parameter.name,
      `${width} columns are given, where one column is expected`,
    );
  const readRow = width === 1 ? readOnly : parameter.kind === 'number' ? readSum : readOnly;
  if (height === 1) {
    const value = readRow(parameter, cells[0]!);
    return { parameter, height, read: () => value };
  }
  return { parameter, height, read: (row) => readRow(parameter, cells[row]!) };
}

type RowReader = (
  parameter: FunctionParameter,
  cells: readonly CellValue[],
) => number | string | CellError | Problem;

const readOnly: RowReader = (parameter, cells) => readCell(parameter, cells[0]);

/** Adds the filled cells of a row; all blank is blank. */
const readSum: RowReader = (parameter, cells) => {
  let sum = Number.NaN;
  for (const cell of cells) {
    const value = readCell(parameter, cell);
    if (typeof value !== 'number') return value;
    if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
  }
  return sum;
};

function readCell(
  parameter: FunctionParameter,
  cell: CellValue | null | undefined,
): number | string | CellError | Problem {
  return parameter.kind === 'number'
    ? readNumberCell(parameter, cell)
    : readTextCell(parameter, cell);
}

function readNumberCell(
  parameter: FunctionParameter,
  cell: CellValue | null | undefined,
): number | CellError | Problem {
  const number = toNumber(cell);
  if (number === undefined) {
    const error = errorText(cell);
    return error === undefined
      ? unexpected('not_a_number', parameter.name, cell, 'a number')
      : { error };
  }
  if (number < 0 && !parameter.mayBeNegative)
    return unexpected('negative', parameter.name, cell, 'zero or more');
  return number;
}

/** NaN for a blank cell, undefined for what is no number. */
function toNumber(cell: CellValue | null | undefined): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (isBlank(cell)) return Number.NaN;
  if (typeof cell !== 'string') return undefined;
  return cell.trim() === '' ? Number.NaN : readSpelledNumber(cell);
}

function readTextCell(
  parameter: FunctionParameter,
  cell: CellValue | null | undefined,
): string | CellError | Problem {
  const error = errorText(cell);
  if (error !== undefined) return { error };
  if (isBlank(cell)) return '';
  if (isDate(cell)) return unexpected('unknown_value', parameter.name, cell, 'a text');
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
