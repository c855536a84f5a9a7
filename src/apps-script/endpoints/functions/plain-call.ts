import { columnLetters, columnNumber } from '../../../cells/column-letters';
import { number, writeFormula } from '../../../cells/formula';
import { failure, type Outcome, problem, success } from '../../../cells/problem';
import { METRICS } from '../../../metrics/catalog';
import {
  type PlainInput,
  plainFormula,
  readPlainFormula,
} from '../../../metrics/readers/plain-formula';
import { type CallInput, type FunctionCall, withSemicolons } from './function-call';

/** A range of a call, taken apart. */
export interface ReferenceParts {
  /** With its `!`; blank for the formula's own tab. */
  readonly sheet: string;
  readonly columns: readonly [first: number, last: number];
  readonly row: number;
  /** Infinity for a range without a last row. */
  readonly rows: number;
}

/** The last filled row of a range, so that a column without an end gets no formula below it. */
export type LastFilledRow = (reference: ReferenceParts) => number;

/**
 * The plain formulas of a call: one, or one for each row of its ranges. Only KPIs have one; what is given once to a
 * column stays where it is in every row.
 */
export function plainFormulasOf(
  { definition, inputs }: FunctionCall,
  lastFilledRow: LastFilledRow,
): Outcome<readonly string[]> {
  const metric = METRICS.find(({ id }) => id.toUpperCase() === definition.name);
  const refused = (statement: string, expected = '') =>
    failure(problem('unknown_value', { argument: definition.name }, statement, expected));
  if (metric === undefined) return refused('has no plain formula: only the KPIs have one');
  if (inputs.some(({ kind }) => kind === 'text'))
    return refused('a text is given', 'a cell or a number');
  const parts = inputs.map((input) => (input.kind === 'reference' ? partsOf(input) : undefined));
  for (const [at, each] of parts.entries())
    if (each !== undefined && each.columns[0] !== each.columns[1] && !metric.inputs[at]!.wide)
      return refused(`several columns are given for ${metric.inputs[at]!.id}`, 'one column');
  const tall = parts.flatMap((each) => (each !== undefined && each.rows > 1 ? [each] : []));
  if (tall.some(({ rows }) => rows !== tall[0]!.rows))
    return refused('ranges of different heights are given', 'the same height');
  // A column without an end goes as far as any of those that it reads.
  const height = tall.reduce((most, each) => Math.max(most, lastFilledRow(each) - each.row + 1), 1);
  return success(
    Array.from({ length: height }, (_, down) =>
      plainFormula(
        metric,
        inputs.map((input, at) => plainInput(input, parts[at], down, tall.length > 0)),
      ),
    ),
  );
}

/** The call that a plain formula stands for, as it is typed; undefined for any other formula. */
export function callOfPlain(formula: string): string | undefined {
  const read = readPlainFormula(withSemicolons(formula).replace(BLANKS, '$1'), METRICS);
  if (read === undefined) return undefined;
  const inputs = read.inputs.map(({ source }) => withoutFraction(source));
  while (inputs.at(-1) === '') inputs.pop();
  return `=${read.metric.id.toUpperCase()}(${inputs.join(';')})`;
}

const BLANKS = /("(?:[^"]|"")*"|'(?:[^']|'')*')|\s+/g;

function withoutFraction(source: string): string {
  const [, upper, lower = '1'] = /^\((-?\d+)(?:\/(\d+))?\)$/.exec(source) ?? [];
  return upper === undefined ? source : String(Number(upper) / Number(lower));
}

function plainInput(
  input: CallInput,
  parts: ReferenceParts | undefined,
  down: number,
  isColumn: boolean,
): PlainInput {
  if (input.kind === 'number') {
    const source = writeFormula(number(input.value)).slice(1);
    return { kind: 'one', source: /^\d+$/.test(source) ? source : `(${source})` };
  }
  if (parts === undefined) return { kind: 'none', source: '' };
  const { sheet, columns, row, rows } = parts;
  const kind = columns[0] === columns[1] ? 'one' : 'several';
  if (!isColumn && rows === 1) return { kind, source: input.source.replace(SAME_CELL, '$1') };
  // What is given once serves every row.
  const [mark, at] = rows === 1 ? ['$', row] : ['', row + down];
  const [first, last] = columns.map((each) => `${mark}${columnLetters(each)}${mark}${at}`);
  return { kind, source: sheet + (kind === 'one' ? first! : `${first}:${last}`) };
}

/** `F2:F2` is one cell. */
const SAME_CELL = /([A-Z]+\$?\d+):\1$/i;

const PARTS = /^(.*!)?\$?([A-Z]{1,3})\$?(\d*)(?::\$?([A-Z]{1,3})\$?(\d*))?$/is;

function partsOf({ source, rows }: { source: string; rows: number }): ReferenceParts {
  const [, sheet = '', from = '', row = '', to = from] = PARTS.exec(source) ?? [];
  const [first, last] = [columnNumber(from.toUpperCase()), columnNumber(to.toUpperCase())];
  const columns = [Math.min(first, last), Math.max(first, last)] as const;
  return { sheet, columns, row: row === '' ? 1 : Number(row), rows };
}
