import { ENGAGEMENT_BASES, type EngagementBasis } from '../campaign/engagement-basis';
import type { Kpi } from '../campaign/kpi';
import { columnsOf } from '../metrics/expression';
import type { Unit } from '../metrics/metric';
import { VOLUMES, type Volume } from '../metrics/volumes';
import { baseOf } from './bindings';
import type { MeasureColumn } from './columns';
import type { ConversionMeasure } from './conversions';
import { ENGAGEMENT_BASE_IDS } from './derived-measures';

/** What a rate is measured over, in brackets, so that no rate is read for another; `''` where it is plain. */
export function overWhat(
  { id }: Pick<Kpi, 'id'>,
  basis: EngagementBasis,
  conversions: ConversionMeasure,
): string {
  if (id === 'reach') return ' (people may count twice)';
  if (id === 'conversions') return ` (${conversions})`;
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

/** What is counted, as it stands behind one and behind several. */
export interface CountedThing {
  readonly one: string;
  readonly many: string;
}

/** `conversion` and `conversions`: how what is counted is called behind a number. */
export function thingCounted({ name }: Pick<Volume, 'name'>): CountedThing {
  const many = /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return { one: many.replace(/s$/, ''), many };
}

/** A part of a KPI, as it is called behind its number. */
export interface NamedPart extends CountedThing {
  readonly unit: Unit;
}

/** What a column is called as a part of a KPI: a column that is one other column goes by that one's name. */
export function partNamed(id: string, columns: readonly MeasureColumn[]): NamedPart {
  const found = columns.find((each) => each.id === id);
  if (id !== 'cost' && found?.kind === 'expression') {
    const [first, ...others] = columnsOf(found.expression);
    if (first !== undefined && others.length === 0) return partNamed(first, columns);
    if (first === 'followers') return { one: OVER_FOLLOWERS, many: OVER_FOLLOWERS, unit: 'count' };
  }
  const measure = found !== undefined && 'measure' in found ? found.measure : id;
  const volume = VOLUMES.find((each) => each.id === measure);
  const unit = measure.endsWith('_time') ? 'seconds' : 'count';
  if (id === 'cost' || volume?.unit === 'money-sum')
    return { one: measure, many: measure, unit: 'money' };
  return { ...thingCounted(volume ?? { name: measure.replaceAll('_', ' ') }), unit };
}

const OVER_FOLLOWERS = 'followers × posts';

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
