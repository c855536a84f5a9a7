import { METRICS } from '../metrics/catalog';
import type { Metric } from '../metrics/metric';
import { VOLUMES, type Volume } from '../metrics/volumes';

/** What can be a campaign's KPI: a metric of the catalog or a raw volume. */
export type Kpi = Pick<Metric, 'id' | 'name' | 'abbreviation' | 'stage' | 'unit' | 'direction'> &
  Pick<Volume, 'formerName'>;

export const KPIS: readonly Kpi[] = [
  ...METRICS,
  ...VOLUMES.map((volume) => ({ ...volume, direction: 'higher' as const })),
];

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

const BY_NAME: ReadonlyMap<string, Kpi> = new Map(
  [...KPIS]
    .reverse()
    .flatMap((kpi) =>
      [kpi.name, kpi.abbreviation, kpi.id, kpi.formerName].flatMap((name) =>
        name === undefined ? [] : [[plain(name), kpi] as const],
      ),
    ),
);

/** The KPI that an id, an abbreviation or a name stands for, without regard to case. */
export function findKpi(name: string): Kpi | undefined {
  return BY_NAME.get(plain(name));
}
