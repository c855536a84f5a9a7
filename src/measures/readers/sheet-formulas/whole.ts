import { BLANK, call, type Formula, number, operation } from '../../../cells/formula';
import { columnsOf } from '../../../metrics/expression';
import { toSheetFormula } from '../../../metrics/readers/sheet-formula';
import { type BoundMetric, MARGIN_SETTING } from '../../bindings';
import { whatIsCounted } from '../../kpi-facts';
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
  /** How many of what it counts it is made of; `""` where it counts nothing. */
  readonly base: Formula;
}

/** A volume of the whole: the sum of those that are known; or a KPI, as a ratio of sums. */
export function wholeOf(id: string, cells: GroupCells): Whole {
  const bound = cells.metrics.find(({ metric }) => metric.id === id);
  if (bound !== undefined) return ratioOfSums(bound, cells);
  if (!cells.has(id)) return { value: BLANK, from: number(0), base: BLANK };
  const range = cells.range(id);
  const from = call('COUNT', range);
  return {
    value: call('IF', operation('=', from, number(0)), BLANK, call('SUM', range)),
    from,
    base: BLANK,
  };
}

/** Over the groups of which every part is known, so that nobody divides the cost of all by the sales of some. */
function ratioOfSums({ metric, columnOf }: BoundMetric, cells: GroupCells): Whole {
  const ids = columnsOf(metric.expression).map((input) => columnOf[input]!);
  const everyPart = ids
    .filter((id) => id !== MARGIN_SETTING)
    .flatMap((id) => numbersIn(cells.range(id)));
  const from = call('COUNTIFS', ...everyPart);
  const someone = operation('>', from, number(0));
  const value = toSheetFormula(metric.expression, (input) => {
    const id = columnOf[input]!;
    if (id === MARGIN_SETTING) return { value: cells.margin, known: someone };
    return { value: call('SUMIFS', cells.range(id), ...everyPart), known: someone };
  });
  const counted = whatIsCounted(metric.id)?.id;
  const base =
    counted === undefined
      ? BLANK
      : call('IF', someone, call('SUMIFS', cells.range(columnOf[counted]!), ...everyPart), BLANK);
  return { value, from, base };
}
