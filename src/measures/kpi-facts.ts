import { ENGAGEMENT_BASES, type EngagementBasis } from '../campaign/engagement-basis';
import type { Kpi } from '../campaign/kpi';
import type { UseCase } from '../campaign/use-cases';
import { METRICS } from '../metrics/catalog';
import { columnsOf } from '../metrics/expression';
import { VOLUMES, type Volume } from '../metrics/volumes';
import { baseOf } from './bindings';
import { conversionMeasure } from './conversions';
import { ENGAGEMENT_BASE_IDS } from './derived-measures';

/** What a rate is measured over, in brackets, so that no rate is read for another; `''` where it is plain. */
export function overWhat(
  { id }: Pick<Kpi, 'id'>,
  basis: EngagementBasis,
  useCase: UseCase | '',
): string {
  if (id === 'reach') return ' (people may count twice)';
  if (id === 'conversions') return ` (${conversionMeasure(useCase)})`;
  const base = baseOf(id);
  if (base === undefined) return '';
  return ENGAGEMENT_BASE_IDS.includes(base) ? ` (${basis})` : ` (${base})`;
}

/** What the campaign measures a rate over, as benchmarks call it; undefined for what has one base only. */
export function measuredOver(id: string, basis: EngagementBasis): EngagementBasis | undefined {
  const base = baseOf(id);
  if (base !== undefined && ENGAGEMENT_BASE_IDS.includes(base)) return basis;
  return ENGAGEMENT_BASES.find((each) => each === base);
}

const COUNTS = new Map(
  METRICS.flatMap(({ id, expression }) => {
    const inputs = columnsOf(expression);
    const counted = inputs
      .map((input) => VOLUMES.find((volume) => volume.id === input && volume.unit === 'count'))
      .find((volume) => volume !== undefined);
    return counted === undefined ? [] : [[id, counted] as const];
  }),
);

/** What a rate or a cost counts: conversions for CPA, clicks for CTR; undefined for an amount over an amount. */
export function whatIsCounted(id: string): Volume | undefined {
  return COUNTS.get(id);
}

/** What is counted, as it stands behind one and behind several. */
export interface CountedThing {
  readonly one: string;
  readonly many: string;
}

/** `conversion` and `conversions`: how what is counted is called behind a number. */
export function thingCounted({ name }: Volume): CountedThing {
  const many = /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return { one: many.replace(/s$/, ''), many };
}

/** Abbreviations that need no explanation; every other KPI goes by its name. */
const EVERYDAY = new Set([
  'AOV',
  'CPA',
  'CPC',
  'CPE',
  'CPI',
  'CPL',
  'CPM',
  'CPV',
  'CTR',
  'ER',
  'ROAS',
  'ROI',
]);

/** What a KPI is called where there is little room. */
export function shortName({ name, abbreviation }: Pick<Kpi, 'name' | 'abbreviation'>): string {
  return abbreviation !== undefined && EVERYDAY.has(abbreviation) ? abbreviation : name;
}
