import { METRICS } from '../metrics/catalog';
import type { UseCase } from './use-cases';

const OF_REVENUE: ReadonlySet<string> = new Set([
  'revenue',
  ...METRICS.filter(({ inputs }) => inputs.some(({ id }) => id === 'revenue')).map(({ id }) => id),
]);

/** Whether a KPI counts money that customers paid: what the goods cost decides what it is worth. */
export function isOfRevenue(kpi: string): boolean {
  return OF_REVENUE.has(kpi);
}

/** Whether a campaign of the use case sells goods, so that its margin is asked for whatever its KPIs. */
export function sellsGoods(useCase: UseCase | ''): boolean {
  return useCase === 'DTC';
}
