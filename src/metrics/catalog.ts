import { AWARENESS } from './kpis/awareness';
import { CONSIDERATION } from './kpis/consideration';
import { CONSIDERATION_COSTS } from './kpis/consideration-costs';
import { CONVERSION } from './kpis/conversion';
import { CONVERSION_COSTS } from './kpis/conversion-costs';
import { LOYALTY } from './kpis/loyalty';
import type { Metric, MetricRow, Stage, StageRow } from './metric';

/** Every KPI with its words, in the order of the funnel: for documentation, help and tests. */
export const METRIC_ROWS: readonly MetricRow[] = [
  ...of('awareness', AWARENESS),
  ...of('consideration', CONSIDERATION),
  ...of('consideration', CONSIDERATION_COSTS),
  ...of('conversion', CONVERSION),
  ...of('conversion', CONVERSION_COSTS),
  ...of('loyalty', LOYALTY),
];

/** Every KPI, in the order of the funnel. */
export const METRICS: readonly Metric[] = METRIC_ROWS;

const BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

/** A KPI by its id; the ids in the code are known to exist. */
export function metric(id: string): Metric {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`No KPI named ${id}`);
  return found;
}

function of(stage: Stage, rows: readonly StageRow[]): MetricRow[] {
  return rows.map((row) => ({ ...row, stage }));
}
