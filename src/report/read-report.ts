import { STAGES } from '../metrics/metric';
import { type BandRow, readBands } from './bands';

/** A report as its calculated cells show it, keyed by catalog ids; null is a blank cell. */
export interface ReportSummary {
  readonly campaign: string;
  readonly status: string | null;
  readonly primary: KpiSummary;
  readonly diagnostic: KpiSummary | null;
  readonly stages: readonly {
    readonly stage: string;
    readonly metrics: readonly MetricSummary[];
  }[];
  readonly creators: readonly CreatorSummary[];
  readonly attribution: AttributionSummary;
}

export interface KpiSummary {
  readonly kpi: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly status: string | null;
}

export interface MetricSummary {
  readonly id: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly benchmark: null;
  readonly status: string | null;
  /** Of how many creators it is made. */
  readonly from: number | null;
}

export interface CreatorSummary {
  readonly creator: string;
  readonly platform: string;
  readonly stage: string | null;
  readonly cost: number | null;
  readonly attention: Readonly<Record<string, number | null>>;
  readonly action: Readonly<Record<string, number | null>>;
  readonly quadrant: string | null;
  readonly flags: readonly string[];
}

export interface AttributionSummary {
  /** The source each measure is taken from. */
  readonly sources: Readonly<Record<string, string | null>>;
  readonly postsOfNobody: number | null;
  readonly resultsOfNobody: number | null;
  readonly resultsOutsideDates: number | null;
  readonly committed: number | null;
}

const ATTENTION = ['impressions', 'reach', 'views', 'engagements', 'engagement_rate', 'cpm', 'cpe'];
const ACTION = [
  'clicks',
  'sessions',
  'conversions',
  'redemptions',
  'revenue',
  'ctr',
  'conversion_rate',
  'cpa',
  'roas',
  'roi',
];

/** Reads a calculated report from the cells of its tab; undefined where the tab holds none. */
export function readReport(values: readonly (readonly unknown[])[]): ReportSummary | undefined {
  const { settings, metrics, sources, creators } = readBands(values);
  if (settings.length === 0) return undefined;
  const setting = (key: string) => settings.find((row) => row.key === key)?.value;
  const kpi = (id: unknown): KpiSummary => {
    const row = metrics.find((each) => each.id === id) ?? {};
    return {
      kpi: String(id),
      value: numeric(row.value),
      target: numeric(row.target),
      attainment: numeric(row.attainment),
      status: textual(row.status),
    };
  };
  return {
    campaign: String(setting('campaign')),
    status: textual(setting('status')),
    primary: kpi(setting('primary_kpi')),
    diagnostic: textual(setting('diagnostic_kpi')) === null ? null : kpi(setting('diagnostic_kpi')),
    stages: STAGES.map((stage) => ({
      stage,
      metrics: metrics.filter((row) => row.stage === stage).map(metricSummary),
    })),
    creators: creators.map(creatorSummary),
    attribution: {
      sources: Object.fromEntries(
        sources
          .filter(({ measure }) => measure !== 'source')
          .map(({ measure, chosen }) => [String(measure), textual(chosen)]),
      ),
      postsOfNobody: numeric(setting('posts_of_nobody')),
      resultsOfNobody: numeric(setting('results_of_nobody')),
      resultsOutsideDates: numeric(setting('results_outside')),
      committed: numeric(setting('committed')),
    },
  };
}

function metricSummary(row: BandRow): MetricSummary {
  return {
    id: String(row.id),
    value: numeric(row.value),
    target: numeric(row.target),
    benchmark: null,
    status: textual(row.status),
    from: numeric(row.from),
  };
}

function creatorSummary(row: BandRow): CreatorSummary {
  const pick = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, numeric(row[id])]));
  const finding = textual(row.finding);
  return {
    creator: String(row.creator),
    platform: String(row.platform),
    stage: textual(row.stage),
    cost: numeric(row.cost),
    attention: pick(ATTENTION),
    action: pick(ACTION),
    quadrant: textual(row.quadrant),
    flags: finding === null ? [] : [finding],
  };
}

function numeric(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textual(value: unknown): string | null {
  return value === '' || value === undefined || value === null ? null : String(value);
}
