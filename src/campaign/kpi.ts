import { METRICS } from '../metrics/catalog';
import type { Metric } from '../metrics/metric';
import { VOLUMES } from '../metrics/volumes';

/** What can be a campaign's KPI: a metric of the catalog or a raw volume. */
export type Kpi = Pick<Metric, 'id' | 'name' | 'abbreviation' | 'stage' | 'unit' | 'direction'>;

export const KPIS: readonly Kpi[] = [
  ...METRICS,
  ...VOLUMES.map((volume) => ({ ...volume, direction: 'higher' as const })),
];

/** What else people call a KPI, what it was called before too, by its id. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  reach: ['Gross reach'],
  redemptions: ['Code redemptions'],
  orders: ['Sales', 'Purchases'],
  leads: ['Sign-ups', 'Registrations'],
  cpa: [
    ...['acquisition', 'action', 'order', 'purchase', 'sale'].map((each) => `Cost per ${each}`),
    'CPO',
  ],
  views: ['Video views', 'Plays'],
};

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
      [kpi.name, kpi.abbreviation, kpi.id, ...(OTHER_NAMES[kpi.id] ?? [])].flatMap((name) =>
        name === undefined ? [] : [[plain(name), kpi] as const],
      ),
    ),
);

/** The KPI that an id, an abbreviation or a name stands for, without regard to case. */
export function findKpi(name: string): Kpi | undefined {
  return BY_NAME.get(plain(name));
}
