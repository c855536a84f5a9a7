import type { Problem } from '../cells/problem';
import { problem } from '../cells/problem';
import { type Argument, type CellError, type RawArgument, toArgument } from './argument';
import type { CustomFunction, ResultCell } from './custom-function';

/**
 * Calls a custom function as Sheets does. Single values and one-row ranges serve for every row; where every
 * argument is one value so is the result, otherwise it is a column of the common height. A problem is thrown
 * when the result is one value; in a column it fills only its own row.
 */
export function callFunction(
  definition: CustomFunction,
  raw: readonly RawArgument[],
): ResultCell | ResultCell[][] {
  const parameters: Argument[] = [];
  for (const [place, parameter] of definition.parameters.entries()) {
    if (raw[place] === undefined && !parameter.optional)
      fail(problem('blank', parameter.name, `missing; write ${signature(definition)}`));
    const argument = toArgument(parameter, raw[place]);
    if ('ok' in argument) fail(argument);
    parameters.push(argument);
  }
  const height = commonHeight(parameters);
  const row: (number | string)[] = new Array(parameters.length);
  if (height === 1) {
    const result = computeRow(definition, parameters, 0, row);
    if (typeof result === 'object') fail(result);
    return result;
  }
  const column: ResultCell[][] = new Array(height);
  for (let at = 0; at < height; at += 1) {
    const result = computeRow(definition, parameters, at, row);
    column[at] = [typeof result === 'object' ? `#VALUE! ${result.message}` : result];
  }
  return column;
}

/** How a function is written, with the separator that every locale of Sheets takes. */
export function signature({ name, parameters }: CustomFunction): string {
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `=${name}(${names.join('; ')})`;
}

function fail(found: Problem): never {
  throw new Error(found.message);
}

function commonHeight(parameters: readonly Argument[]): number {
  const tallest = parameters.reduce((most, each) => (each.height > most.height ? each : most));
  for (const each of parameters)
    if (each.height !== 1 && each.height !== tallest.height)
      fail(
        problem(
          'wrong_shape',
          `${each.parameter.name} and ${tallest.parameter.name}`,
          `${each.height} rows and ${tallest.height} rows are given, where the same number is expected`,
        ),
      );
  return tallest.height;
}

function computeRow(
  definition: CustomFunction,
  parameters: readonly Argument[],
  at: number,
  row: (number | string)[],
): ResultCell | Problem {
  let error: CellError | undefined;
  let fault: Problem | undefined;
  for (let place = 0; place < parameters.length; place += 1) {
    const value = parameters[place]!.read(at);
    if (typeof value !== 'object') row[place] = value;
    else if ('error' in value) error ??= value;
    else fault ??= value;
  }
  return error?.error ?? fault ?? definition.compute(row);
}

/** What the stubs of a family of functions call, with the arguments that Sheets gave them. */
export function caller(functions: readonly CustomFunction[]) {
  const byName = new Map(functions.map((each) => [each.name, each]));
  return (name: string, raw: readonly RawArgument[]) => callFunction(byName.get(name)!, raw);
}
