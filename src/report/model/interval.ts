import type { Kpi } from '../../campaign/kpi';
import { BLANK, call, type Formula, number, operation } from '../../cells/formula';
import { METRICS } from '../../metrics/catalog';
import { columnsOf } from '../../metrics/expression';

/** From so many on chance moves a count by less than a twentieth. */
const MOST_WITH_INTERVAL = 2_000;

const TAIL = 0.025;

interface Interval {
  readonly low: Formula;
  readonly high: Formula;
}

const NONE: Interval = { low: BLANK, high: BLANK };

/** What one conversion costs, whichever is counted: chance is in the count and not in the cost. */
const COSTS_OF_CONVERSIONS = new Set(
  METRICS.filter(
    ({ stage, unit, expression }) =>
      stage === 'conversion' && unit === 'money' && columnsOf(expression)[0] === 'cost',
  ).map(({ id }) => id),
);

/**
 * The exact Poisson interval at 95 % of a count of conversions, and of what one of them costs; none for anything else,
 * for no conversion and for very many.
 * Source: Garwood 1936, by the chi-square distribution.
 */
export function intervalOf(kpi: Kpi, value: Formula, base: Formula): Interval {
  const isCost = COSTS_OF_CONVERSIONS.has(kpi.id);
  if (!isCost && !(kpi.stage === 'conversion' && kpi.unit === 'count')) return NONE;
  const count = isCost ? base : value;
  const twice = operation('*', number(2), count);
  const least = half(call('CHIINV', number(1 - TAIL), twice));
  const most = half(call('CHIINV', number(TAIL), operation('+', twice, number(2))));
  const within = (limit: Formula) =>
    call(
      'IF',
      call('ISNUMBER', value),
      call(
        'IF',
        operation('>=', count, number(1)),
        call('IF', operation('<=', count, number(MOST_WITH_INTERVAL)), limit, BLANK),
        BLANK,
      ),
      BLANK,
    );
  if (!isCost) return { low: within(least), high: within(most) };
  const cost = operation('*', value, count);
  return { low: within(operation('/', cost, most)), high: within(operation('/', cost, least)) };
}

function half(value: Formula): Formula {
  return operation('/', value, number(2));
}
