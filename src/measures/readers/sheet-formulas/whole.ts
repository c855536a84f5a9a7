import { BLANK, call, type Formula, number, operation, text } from '../../../cells/formula';
import { columnsOf, type Expression } from '../../../metrics/expression';
import { toSheetFormula } from '../../../metrics/readers/sheet-formula';
import { type BoundMetric, MARGIN_SETTING } from '../../bindings';
import { numbersIn } from './conditions';

/** The cells of the groups that are added up: a range for each column, a row for each group. */
export interface GroupCells {
  readonly metrics: readonly BoundMetric[];
  readonly has: (id: string) => boolean;
  readonly range: (id: string) => Formula;
  /** The campaign's margin. */
  readonly margin: Formula;
}

/** A KPI of several groups together. */
export interface Whole {
  readonly value: Formula;
  /** Of how many groups the value is made. */
  readonly from: Formula;
  /** What a ratio is made of; none of a volume. */
  readonly parts: readonly WholePart[];
  /** Of how many of those groups the cost lacks a commission, as their revenue is not known. */
  readonly withoutCommission: Formula;
}

/** A part of a ratio: the input it is, its column, and the sum over the groups of which every part is known. */
export interface WholePart {
  readonly input: string;
  readonly column: string;
  readonly sum: Formula;
}

/** A ratio with its inputs bound to columns. */
export interface BoundRatio {
  readonly expression: Expression;
  readonly columnOf: Readonly<Record<string, string>>;
}

/** A volume of the whole: the sum of those that are known; or a KPI, as a ratio of sums. */
export function wholeOf(id: string, cells: GroupCells): Whole {
  const bound = cells.metrics.find(({ metric }) => metric.id === id);
  if (bound !== undefined)
    return ratioOfSums({ ...bound, expression: bound.metric.expression }, cells);
  const none = { parts: [], withoutCommission: number(0) };
  if (!cells.has(id)) return { value: BLANK, from: number(0), ...none };
  const range = cells.range(id);
  const from = call('COUNT', range);
  return {
    value: call('IF', operation('=', from, number(0)), BLANK, call('SUM', range)),
    from,
    ...none,
  };
}

/** Over the groups of which every part is known, so that nobody divides the cost of all by the sales of some. */
export function ratioOfSums({ expression, columnOf }: BoundRatio, cells: GroupCells): Whole {
  const bound = columnsOf(expression)
    .map((input) => ({ input, column: columnOf[input]! }))
    .filter(({ column }) => column !== MARGIN_SETTING);
  const everyPart = bound.flatMap(({ column }) => numbersIn(cells.range(column)));
  const from = call('COUNTIFS', ...everyPart);
  const someone = operation('>', from, number(0));
  const parts = bound.map((each) => ({
    ...each,
    sum: call('SUMIFS', cells.range(each.column), ...everyPart),
  }));
  const value = toSheetFormula(expression, (input) => {
    const part = parts.find((each) => each.input === input);
    return { value: part?.sum ?? cells.margin, known: someone };
  });
  const hasCost = bound.some(({ column }) => column === 'cost');
  return {
    value,
    from,
    parts,
    withoutCommission: hasCost ? commissionsUnknown(cells, everyPart) : number(0),
  };
}

/** How many groups have a commission on a revenue that is not known, among those that meet criteria. */
export function commissionsUnknown(
  { has, range }: Pick<GroupCells, 'has' | 'range'>,
  criteria: readonly Formula[],
): Formula {
  if (!has('commission_rate')) return number(0);
  const owed = [...criteria, range('commission_rate'), text('>0')];
  const all = call('COUNTIFS', ...owed);
  if (!has('revenue')) return all;
  return operation('-', all, call('COUNTIFS', ...owed, ...numbersIn(range('revenue'))));
}
