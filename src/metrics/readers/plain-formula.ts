import {
  BLANK,
  call,
  type Formula,
  number,
  operation,
  text,
  typed,
  writeFormula,
} from '../../cells/formula';
import type { Metric, MetricInput } from '../metric';
import { type Term, toSheetFormula } from './sheet-formula';

/** What stands for an input: a cell or a number, several cells of a row, or nothing. */
export interface PlainInput {
  readonly kind: 'one' | 'several' | 'none';
  /** As it stands in the formula; blank for nothing. */
  readonly source: string;
}

/**
 * A KPI as a sheet formula that needs no script. It is blank where an input is no number or a denominator is zero, and
 * says the function's name, by which it can become the function again.
 *
 * @example plainFormula(metric('cpc'), [{ kind: 'one', source: 'F2' }, { kind: 'one', source: 'M2' }])
 * // =IF(AND(ISNUMBER(F2);ISNUMBER(M2);"CPC"<>"");IF(M2=0;"";F2/M2);"")
 */
export function plainFormula(
  { id, inputs, expression }: Metric,
  given: readonly PlainInput[],
): string {
  const formula = toSheetFormula(expression, (inputId) => {
    const at = inputs.findIndex((each) => each.id === inputId);
    return termOf(inputs[at]!, given[at] ?? NOTHING);
  });
  return writeFormula(named(formula, id.toUpperCase()));
}

/** A plain formula taken apart: the function that it stands for, with what it reads. */
export interface PlainReading {
  readonly metric: Metric;
  readonly inputs: readonly PlainInput[];
}

const NAME = /"([A-Z][A-Z0-9_]*)"<>""/;

/** Reads a formula that `plainFormula` wrote, and nobody has changed but for its references. */
export function readPlainFormula(
  formula: string,
  metrics: readonly Metric[],
): PlainReading | undefined {
  const name = NAME.exec(formula)?.[1];
  const metric = metrics.find(({ id }) => id.toUpperCase() === name);
  if (metric === undefined) return undefined;
  for (const kinds of kindsOf(metric.inputs)) {
    const inputs = match(metric, kinds, formula);
    if (inputs !== undefined) return { metric, inputs };
  }
  return undefined;
}

const NOTHING: PlainInput = { kind: 'none', source: '' };

function termOf({ whenMissing }: MetricInput, { kind, source }: PlainInput): Term {
  if (kind === 'none') return known(number(whenMissing ?? 0));
  const cell = typed(source);
  if (kind === 'several')
    return { value: call('SUM', cell), known: operation('>', call('COUNT', cell), number(0)) };
  if (whenMissing === undefined) return known(cell);
  const isNumber = call('ISNUMBER', cell);
  const isBlank = operation('=', cell, BLANK);
  return {
    value: call('IF', isNumber, cell, number(whenMissing)),
    known: call('OR', isNumber, isBlank),
  };
}

function known(value: Formula): Term {
  return { value, known: call('ISNUMBER', value) };
}

/** The formula with the name of its function among its conditions, where it changes nothing. */
function named(formula: Formula, name: string): Formula {
  if (formula.kind !== 'call' || formula.name !== 'IF') throw new Error(`${name} has no condition`);
  const [condition, ...rest] = formula.parameters as [Formula, ...Formula[]];
  const all =
    condition.kind === 'call' && condition.name === 'AND' ? condition.parameters : [condition];
  return call('IF', call('AND', ...all, operation('<>', text(name), BLANK)), ...rest);
}

/** Every way in which the inputs of a KPI can be given. */
function kindsOf(inputs: readonly MetricInput[]): PlainInput['kind'][][] {
  return inputs.reduce<PlainInput['kind'][][]>(
    (lists, { wide, whenMissing }) => {
      const kinds: PlainInput['kind'][] = [
        ...(whenMissing === undefined ? [] : (['none'] as const)),
        'one',
        ...(wide ? (['several'] as const) : []),
      ];
      return lists.flatMap((list) => kinds.map((kind) => [...list, kind]));
    },
    [[]],
  );
}

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,7}`;
const SOURCES: Readonly<Record<PlainInput['kind'], string>> = {
  one: String.raw`${SHEET}${CELL}|-?\d+|\(-?\d+(?:/\d+)?\)`,
  several: `${SHEET}${CELL}:${CELL}`,
  none: '',
};
const FIRST_PLACE = 0xe000;

function match(
  metric: Metric,
  kinds: readonly PlainInput['kind'][],
  formula: string,
): PlainInput[] | undefined {
  const places = kinds.map((kind, at) => ({ kind, source: String.fromCharCode(FIRST_PLACE + at) }));
  const seen = new Set<number>();
  const pattern = plainFormula(metric, places)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/[\ue000-\uf8ff]/g, (place) => {
      const at = place.charCodeAt(0) - FIRST_PLACE;
      if (seen.has(at)) return `\\k<at${at}>`;
      seen.add(at);
      return `(?<at${at}>${SOURCES[kinds[at]!]})`;
    });
  const groups = new RegExp(`^${pattern}$`, 'iu').exec(formula)?.groups;
  if (groups === undefined && seen.size > 0) return undefined;
  return kinds.map((kind, at) => ({ kind, source: groups?.[`at${at}`] ?? '' }));
}
