import type { Metric, MetricInput } from '../../metrics/metric';
import { evaluator } from '../../metrics/readers/javascript';
import type { CustomFunction } from '../custom-function';
import type { FunctionParameter } from '../function-parameter';

/** The custom function of a KPI, made from its row of the catalog. */
export function kpiFunction({ id, inputs, expression }: Metric): CustomFunction {
  const calculate = evaluator(
    expression,
    inputs.map((each) => each.id),
  );
  return {
    name: id.toUpperCase(),
    parameters: inputs.map(parameterOf),
    compute: (row) => calculate(row as readonly number[]),
  };
}

/** A KPI's input as a parameter of its function. */
export function parameterOf(input: MetricInput): FunctionParameter {
  const { id, wide, mayBeNegative, aboveZero, share, whenMissing } = input;
  return {
    name: id,
    kind: 'number',
    ...(wide && { wide }),
    ...(mayBeNegative && { mayBeNegative }),
    ...(aboveZero && { limit: 'aboveZero' as const }),
    ...(share && { limit: 'share' as const }),
    ...(whenMissing !== undefined && { whenMissing, optional: true as const }),
  };
}
