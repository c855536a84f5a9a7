import { LONGEST_CELL } from '../cells/cell-value';
import { isFiniteNumber, isUnknown, LARGEST, UNKNOWN } from '../cells/plain-number';
import { NOWHERE, type Problem, problem } from '../cells/problem';
import { problemsInWords } from '../cells/problem-words';
import {
  type Argument,
  type ArgumentValue,
  type CellError,
  type RawArgument,
  toArgument,
} from './argument';
import type {
  CustomFunction,
  Refusal,
  ResultCell,
  RowComputation,
  RowResult,
  RowValues,
  TimeZone,
} from './custom-function';
import type { FunctionParameter } from './function-parameter';

/** What nobody reads to its end. */
const LONGEST_MESSAGE = 1000;

/**
 * Calls a custom function as Sheets does. Single values and one-row ranges serve for every row; where every
 * argument is one value so is the result, otherwise it is a column of the common height, or as many columns as the
 * function has. A problem is thrown when the result is one row; in a column it fills only its own row.
 */
export function callFunction(
  definition: CustomFunction,
  raw: ArrayLike<RawArgument>,
  timeZone: TimeZone = () => 'Etc/UTC',
): ResultCell | ResultCell[][] {
  const given = readArguments(definition, raw);
  const height = commonHeight(given);
  if ('computeBlock' in definition) return blockOf(definition.computeBlock(given));
  const compute =
    'compute' in definition
      ? definition.compute
      : definition.computeAmong(knownRows(given, height));
  const width = definition.columns?.length ?? 1;
  let known: string | undefined;
  const zone = () => {
    known ??= timeZone();
    return known;
  };
  if (height > 1) return rowsOf(given, height, compute, zone, (result) => cellsOf(result, width));
  const [cells] = rowsOf(given, 1, compute, zone, (result) =>
    cellsOf(sound(fitting(result)), width),
  );
  return width === 1 ? cells![0]! : [cells!];
}

/** How a function is written, with the separator that every locale of Sheets takes. */
export function signature({ name, parameters }: Pick<CustomFunction, 'name' | 'parameters'>) {
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `=${name}(${names.join('; ')})`;
}

/** What the stubs of a family of functions call, with the arguments that Sheets gave them. */
export function caller(functions: readonly CustomFunction[]) {
  const byName = new Map(functions.map((each) => [each.name, each]));
  return (name: string, raw: ArrayLike<RawArgument>, timeZone?: TimeZone) =>
    callFunction(byName.get(name)!, raw, timeZone);
}

/** The error, or else the problem, that stands among values; undefined where all are known or blank. */
export function faultAmong(values: readonly ArgumentValue[]): CellError | Problem | undefined {
  let fault: Problem | undefined;
  for (const value of values) {
    if (typeof value !== 'object') continue;
    if ('error' in value) return value;
    fault ??= value;
  }
  return fault;
}

function readArguments(definition: CustomFunction, raw: ArrayLike<RawArgument>): Argument[] {
  if (raw.length > definition.parameters.length) fail(surplus(definition, raw.length));
  return definition.parameters.map((parameter, place) => {
    if (raw[place] === undefined && !parameter.optional)
      fail(
        problem('blank', { argument: parameter.name }, `missing; write ${signature(definition)}`),
      );
    const argument = toArgument(parameter, raw[place]);
    return 'code' in argument ? fail(argument) : argument;
  });
}

function surplus(definition: CustomFunction, given: number): Problem {
  const { parameters } = definition;
  const wide = parameters.find((each) => each.wide);
  const asRange = wide && `, and give several columns of ${wide.name} as one range, such as A2:D2`;
  return problem(
    'wrong_shape',
    NOWHERE,
    `${given} arguments are given, where it takes ${parameters.length}`,
    '',
    `write ${signature(definition)}${asRange ?? ''}`,
  );
}

function fail(found: Refusal): never {
  throw new Error(inWords(found));
}

function commonHeight(given: readonly Argument[]): number {
  const tallest = given.reduce((most, each) => (each.height > most.height ? each : most));
  for (const each of given)
    if (each.height !== 1 && each.height !== tallest.height)
      fail(
        problem(
          'wrong_shape',
          { argument: `${each.parameter.name} and ${tallest.parameter.name}` },
          `${each.height} rows and ${tallest.height} rows are given`,
          'the same number',
        ),
      );
  return tallest.height;
}

/**
 * Calculates row after row. A loop over plain numbers costs little more than one by hand: cells are looked at in
 * place, and one list takes the values of each row in turn. What is not plain takes the way through `read` and `write`.
 */
function rowsOf(
  given: readonly Argument[],
  height: number,
  compute: RowComputation,
  timeZone: TimeZone,
  write: (result: RowResult | CellError) => ResultCell[],
): ResultCell[][] {
  const count = given.length;
  const row: (number | string)[] = given.map(() => UNKNOWN);
  const rows: ResultCell[][] = new Array(height);
  for (let at = 0; at < height; at += 1) {
    let isMissing = false;
    let isFaulty = false;
    for (let place = 0; place < count; place += 1) {
      const argument = given[place]!;
      const cell = argument.cells[at * argument.step]![0];
      if (typeof cell === 'number' && cell >= argument.plainFrom && cell <= LARGEST) {
        row[place] = cell;
        continue;
      }
      const value = argument.read(at);
      if (typeof value === 'object') {
        isFaulty = true;
        break;
      }
      row[place] = value;
      if (argument.parameter.needed && isBlankValue(value)) isMissing = true;
    }
    const result = isFaulty ? faultIn(given, at) : isMissing ? '' : compute(row, timeZone);
    rows[at] = typeof result === 'number' && isFiniteNumber(result) ? [result] : write(result);
  }
  return rows;
}

function faultIn(given: readonly Argument[], at: number): CellError | Problem {
  return faultAmong(given.map(({ read }) => read(at)))!;
}

function isBlankValue(value: number | string): boolean {
  return typeof value === 'number' ? isUnknown(value) : value.trim() === '';
}

/** The rows in which everything that is needed is known. */
function knownRows(given: readonly Argument[], height: number): RowValues[] {
  const isNeeded = ({ needed }: FunctionParameter) => needed;
  const known: RowValues[] = [];
  for (let at = 0; at < height; at += 1) {
    const values = given.map(({ read }) => read(at));
    const isKnown = (value: ArgumentValue, place: number): value is number | string =>
      typeof value !== 'object' && !(isNeeded(given[place]!.parameter) && isBlankValue(value));
    if (values.every(isKnown)) known.push(values);
  }
  return known;
}

/** A result that is not a problem; a problem is thrown. */
function sound(result: RowResult | CellError): RowResult | CellError {
  return isRefusal(result) ? fail(result) : result;
}

/** A row of the result. What is wrong stands in its first cell, and no other cell looks like a number. */
function cellsOf(given: RowResult | CellError, width: number): ResultCell[] {
  const result = fitting(given);
  if (typeof result !== 'object') return filled(shown(result), width);
  if (isRefusal(result)) {
    const cells = filled('#VALUE!', width);
    cells[0] = `#VALUE! ${inWords(result)}`;
    return cells;
  }
  return 'error' in result ? filled(result.error, width) : result.map(shown);
}

/** A text that no cell can hold is a problem. */
function fitting(result: RowResult | CellError): RowResult | CellError {
  if (typeof result !== 'string' || result.length <= LONGEST_CELL) return result;
  const statement = `the result has ${result.length} characters, and a cell takes ${LONGEST_CELL}`;
  return problem('too_long', NOWHERE, statement);
}

/** An unknown number is a blank, and so is one that is too large for a cell. */
function shown(cell: ResultCell): ResultCell {
  return typeof cell === 'number' && !isFiniteNumber(cell) ? '' : cell;
}

function filled(cell: ResultCell, width: number): ResultCell[] {
  return width === 1 ? [cell] : new Array<ResultCell>(width).fill(cell);
}

function isRefusal(result: RowResult | CellError): result is Refusal {
  return typeof result === 'object' && ('code' in result || 'problems' in result);
}

function inWords(found: Refusal): string {
  const words = problemsInWords('code' in found ? [found] : found.problems);
  return words.length > LONGEST_MESSAGE ? `${words.slice(0, LONGEST_MESSAGE)}…` : words;
}

function blockOf(
  result: readonly (readonly ResultCell[])[] | ResultCell | Problem | CellError,
): ResultCell | ResultCell[][] {
  if (typeof result !== 'object') return result;
  if ('code' in result) fail(result);
  return 'error' in result ? result.error : result.map((row) => [...row]);
}
