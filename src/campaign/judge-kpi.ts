import type { Direction } from '../metrics/metric';
import { evaluator } from '../metrics/readers/javascript';
import { attainment, KPI_STATUS, TOLERANCE } from './status';

export type KpiStatus = (typeof KPI_STATUS)[keyof typeof KPI_STATUS];

/** Decimals to which an attainment is held against the tolerance: 1.1 that a division writes as 1.1000000000000001. */
const DECIMALS = 9;

const BY_DIRECTION: ReadonlyMap<Direction, ReturnType<typeof evaluator>> = new Map(
  (['higher', 'lower', 'neither'] as const).map((direction) => [
    direction,
    evaluator(attainment(direction), ['actual', 'target']),
  ]),
);

/** How much of its target a KPI has reached; NaN where either is unknown or divides by zero. */
export function attainmentOf(direction: Direction, actual: number, target: number): number {
  return BY_DIRECTION.get(direction)!([actual, target]);
}

/** The word for an attainment; both ends of the tolerance are still on track. */
export function kpiStatus(attained: number, tolerance = TOLERANCE): KpiStatus {
  const rounded = Number(attained.toFixed(DECIMALS));
  if (rounded > Number((1 + tolerance).toFixed(DECIMALS))) return KPI_STATUS.ahead;
  return rounded < Number((1 - tolerance).toFixed(DECIMALS))
    ? KPI_STATUS.behind
    : KPI_STATUS.onTrack;
}
