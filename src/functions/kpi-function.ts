import { evaluator } from '../metrics/evaluate';
import type { Metric, Stage } from '../metrics/metric';
import type { CustomFunction, FunctionCategory } from './custom-function';
import { formulaInWords } from './formula-in-words';

const CATEGORIES: Readonly<Record<Stage, FunctionCategory>> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  conversion: 'Conversion',
  loyalty: 'Loyalty',
};

const RETURNS: Readonly<Record<Metric['unit'], string>> = {
  count: 'a count',
  fraction: 'a fraction; format it as %',
  money: "money, in the sheet's own currency",
  'money-sum': "money, in the sheet's own currency",
  'small-money': "money, in the sheet's own currency",
  ratio: 'a ratio',
  multiple: 'a multiple: 2 is two for one',
  seconds: 'seconds',
};

/** The custom function of a KPI, made from its row of the catalog. */
export function kpiFunction(metric: Metric): CustomFunction {
  const { inputs, expression } = metric;
  const calculate = evaluator(
    expression,
    inputs.map(({ id }) => id),
  );
  const defaults = inputs.map(({ whenMissing }) => whenMissing);
  const anyDefault = defaults.some((value) => value !== undefined);
  return {
    name: metric.id.toUpperCase(),
    category: CATEGORIES[metric.stage],
    summary: metric.meaning,
    parameters: inputs.map(({ id, summary, wide, mayBeNegative, whenMissing }) => ({
      name: id,
      kind: 'number',
      summary,
      ...(wide && { wide }),
      ...(mayBeNegative && { mayBeNegative }),
      ...(whenMissing !== undefined && { optional: true as const }),
    })),
    returns: RETURNS[metric.unit],
    formula: formulaInWords(expression),
    source: metric.source,
    examples: [metric.example],
    compute: (row) => {
      let values = row as readonly number[];
      if (anyDefault)
        values = values.map((value, at) => (Number.isNaN(value) ? (defaults[at] ?? value) : value));
      const value = calculate(values);
      // A cell cannot hold an infinite result either.
      return Number.isFinite(value) ? value : '';
    },
  };
}
