import type { CellValue } from '../src/cells/cell-value';
import type { RawArgument } from '../src/functions/argument';
import { callFunction } from '../src/functions/call-function';
import type { DescribedFunction, ExampleInput } from '../src/functions/custom-function';
import { exampleCall, exampleResult } from '../src/functions/example-words';

/** An example in Markdown, after it was executed and gave what the catalog says. */
export function executedExample(definition: DescribedFunction, at = 0): string {
  const { inputs, result } = definition.examples[at]!;
  const given = callFunction(definition, inputs.map(argumentOf));
  if (!isSame(given, result))
    throw new Error(
      `${definition.name}: the example gives ${JSON.stringify(given)}, where it says ${JSON.stringify(result)}`,
    );
  const isText = typeof result === 'string' && result !== '';
  const shown = exampleResult(definition, at);
  return `\`${exampleCall(definition, at)}\` gives ${isText ? `\`${shown}\`` : shown.replaceAll('|', '\\|')}`;
}

/** An input of an example as a cell or a range hands it over. */
export function argumentOf(input: ExampleInput): RawArgument {
  return Array.isArray(input)
    ? (input as readonly CellValue[]).map((cell) => [cell])
    : (input as CellValue);
}

function isSame(given: unknown, expected: unknown): boolean {
  if (Array.isArray(given) && Array.isArray(expected))
    return (
      given.length === expected.length && given.every((each, at) => isSame(each, expected[at]))
    );
  if (typeof given === 'number' && typeof expected === 'number')
    return Math.abs(given - expected) <= 1e-9 * Math.abs(expected);
  return given === expected;
}
