import { number, writeFormula } from '../../../cells/formula';
import { failure, type Outcome, problem, success, unexpected } from '../../../cells/problem';
import type { CustomFunction } from '../../../functions/custom-function';
import { JUDGEMENT_FUNCTIONS } from '../../../functions/judgement/judgement-functions';
import { kpiFunction } from '../../../functions/kpis/kpi-function';
import { LINK_FUNCTIONS } from '../../../functions/links/link-functions';
import { STATISTICS_FUNCTIONS } from '../../../functions/statistics/statistics-functions';
import { METRICS } from '../../../metrics/catalog';

/** One call of one of our functions. */
export interface FunctionCall {
  readonly definition: CustomFunction;
  readonly inputs: readonly CallInput[];
}

export type CallInput =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly source: string }
  /** `rows` is Infinity for a range without a last row. */
  | { readonly kind: 'reference'; readonly source: string; readonly rows: number };

/** What stands between the arguments of a formula. */
export type Separator = ';' | ',';

/** Languages in whose spreadsheets `,` stands between arguments; `;` is understood in all. */
const COMMA_LANGUAGES = /^(?:en_(?!ZA)|ja|zh|ko|th|he|iw)/;

/** The separator that people of a spreadsheet's locale type. */
export function separatorOf(locale: string): Separator {
  return COMMA_LANGUAGES.test(locale) ? ',' : ';';
}

const EXPECTED =
  'one call of a Creator Funnel function with numbers, "texts", cells or ranges, and ; between them';

const CALL = /^=\s*([A-Z][A-Z0-9_]*)\s*\((.*)\)\s*$/is;
const SHEET = /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?/u.source;
const CELL = /\$?[A-Z]{1,3}\$?[1-9]\d{0,7}/.source;
const COLUMN = /\$?[A-Z]{1,3}/.source;
const REFERENCE = `${SHEET}(?:${CELL}(?::(?:${CELL}|${COLUMN}))?|${COLUMN}:${COLUMN})`;
const INPUT = new RegExp(
  `\\s*(?:(-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)|("(?:[^"]|"")*")|(${REFERENCE}))\\s*(;|$)`,
  'iuy',
);

/** Reads a formula that is one call of one of our functions and nothing more; any other is refused in words. */
export function readFunctionCall(formula: string): Outcome<FunctionCall> {
  const [, name, list = ''] = CALL.exec(formula) ?? [];
  if (name === undefined)
    return failure(unexpected('unknown_value', { argument: 'Formula' }, formula, EXPECTED));
  const definition = ours().get(name.toUpperCase());
  if (definition === undefined)
    return failure(
      problem('unknown_value', { argument: 'Formula' }, `Creator Funnel has no function ${name}`),
    );
  const inputs = readInputs(list);
  if (inputs === undefined)
    return failure(unexpected('unknown_value', { argument: 'Formula' }, formula, EXPECTED));
  const most = definition.parameters.length;
  const least = definition.parameters.filter(({ optional }) => !optional).length;
  if (inputs.length < least || inputs.length > most)
    return failure(
      problem(
        'wrong_shape',
        { argument: definition.name },
        `${inputs.length} arguments were given, where ${least === most ? most : `${least} to ${most}`} are expected`,
      ),
    );
  return success({ definition, inputs });
}

/** Without their words, which the script does not have. */
function ours(): ReadonlyMap<string, CustomFunction> {
  const all: readonly CustomFunction[] = [
    ...METRICS.map(kpiFunction),
    ...STATISTICS_FUNCTIONS,
    ...JUDGEMENT_FUNCTIONS,
    ...LINK_FUNCTIONS,
  ];
  return new Map(all.map((each) => [each.name, each]));
}

function readInputs(list: string): readonly CallInput[] | undefined {
  const inputs: CallInput[] = [];
  INPUT.lastIndex = 0;
  while (true) {
    const [, digits, text, reference, end] = INPUT.exec(list) ?? [];
    if (end === undefined) return undefined;
    if (digits !== undefined) inputs.push({ kind: 'number', value: Number(digits) });
    else if (text !== undefined) inputs.push({ kind: 'text', source: text });
    else inputs.push({ kind: 'reference', source: reference!, rows: rowsOf(reference!) });
    if (end === '') return inputs;
  }
}

function rowsOf(reference: string): number {
  const [first, last] = reference.slice(reference.lastIndexOf('!') + 1).split(':');
  if (last === undefined) return 1;
  const row = (corner: string) => Number(/\d+$/.exec(corner)?.[0] ?? Number.NaN);
  const rows = Math.abs(row(last) - row(first!)) + 1;
  return Number.isNaN(rows) ? Number.POSITIVE_INFINITY : rows;
}

/** The call as it is written into a cell. */
export function writeFunctionCall(
  { definition, inputs }: FunctionCall,
  separator: Separator,
): string {
  return `=${definition.name}(${inputs.map((input) => writeInput(input, separator)).join(separator)})`;
}

function writeInput(input: CallInput, separator: Separator): string {
  if (input.kind !== 'number') return input.source;
  // Where `;` separates, a point may be no decimal mark: 0.95 is 95/100 there, which every locale reads alike.
  return separator === ',' ? String(input.value) : writeFormula(number(input.value)).slice(1);
}

/** Functions of Sheets that fill more cells than their own. */
const FILLING =
  /\b(?:ARRAYFORMULA|FILTER|UNIQUE|SORTN?|QUERY|SEQUENCE|SPLIT|TRANSPOSE|FLATTEN|IMPORT[A-Z]+|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|TOCOL|TOROW|WRAPCOLS|WRAPROWS|VSTACK|HSTACK|CHOOSECOLS|CHOOSEROWS|RANDARRAY|GOOGLEFINANCE)\(/i;

/** How many rows and columns of cells the results of a formula take, as far as the formula tells. */
export function spillOf(formula: string): { rows: number; columns: number } | 'unknown' {
  const call = readFunctionCall(withSemicolons(formula));
  if (!call.ok) {
    const isFilling = FILLING.test(formula.replace(TEXT, ''));
    return isFilling ? 'unknown' : { rows: 1, columns: 1 };
  }
  const { definition, inputs } = call.value;
  // Its rows are not those of its arguments.
  if ('computeBlock' in definition) return 'unknown';
  const rows = inputs.reduce(
    (most, input) => (input.kind === 'reference' ? Math.max(most, input.rows) : most),
    1,
  );
  return { rows, columns: definition.columns?.length ?? 1 };
}

/** Whether a formula of the spreadsheet is one call of one of our functions. */
export function isOwnCall(formula: string): boolean {
  return readFunctionCall(withSemicolons(formula)).ok;
}

const TEXT = /"(?:[^"]|"")*"/g;

/** Sheets gives formulas back with the separator of the spreadsheet. */
export function withSemicolons(formula: string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|,/g, (_, quoted) => quoted ?? ';');
}

/** Whether two spellings of a formula differ in spaces and separators at most. */
export function isSameFormula(one: string, other: string): boolean {
  const bare = (formula: string) => formula.replace(/[\s;,]/g, '').toUpperCase();
  return bare(one) === bare(other);
}
