import type { MetricRow, Stage, Unit } from '../../metrics/metric';
import { edgesInWords } from '../../metrics/readers/edges';
import { formulaInWords } from '../../metrics/readers/words';
import type { DescribedFunction, FunctionCategory } from '../custom-function';
import { kpiFunction, parameterOf } from './kpi-function';

const CATEGORIES: Readonly<Record<Stage, FunctionCategory>> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  conversion: 'Conversion',
  loyalty: 'Loyalty',
};

const RETURNS: Readonly<Record<Unit, string>> = {
  count: 'a count',
  fraction: 'a fraction; format it as %',
  money: "money, in the sheet's own currency",
  'money-sum': "money, in the sheet's own currency",
  'small-money': "money, in the sheet's own currency",
  ratio: 'a ratio',
  multiple: 'a multiple: 2 is two for one',
  seconds: 'seconds',
};

/** The custom function of a KPI with its words, made from its row of the catalog. */
export function describedKpi(metric: MetricRow): DescribedFunction {
  const { stage, unit, expression, meaning, source, example, searchWords } = metric;
  const { abbreviation, name, notes, confusedWith } = metric;
  const names = [name, ...(abbreviation === undefined ? [] : [abbreviation])];
  return {
    ...kpiFunction(metric),
    parameters: metric.inputs.map((each) => ({ ...parameterOf(each), summary: each.summary })),
    category: CATEGORIES[stage],
    summary: meaning,
    returns: metric.returns ?? RETURNS[unit],
    formula: formulaInWords(expression),
    edges: edgesInWords(metric),
    source,
    examples: [example],
    searchWords: [...new Set([...names, ...searchWords].map((word) => word.toLowerCase()))],
    ...(notes && { notes }),
    ...(confusedWith && { confusedWith }),
  };
}
