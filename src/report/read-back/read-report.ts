import type { EngagementBasis } from '../../campaign/engagement-basis';
import { findKpi } from '../../campaign/kpi';
import { numberInWords } from '../../campaign/number-in-words';
import type { UseCase } from '../../campaign/use-cases';
import { isoOf } from '../../cells/serial-date';
import { overWhat, thingCounted, whatIsCounted } from '../../measures/kpi-facts';
import { STAGES, type Unit } from '../../metrics/metric';
import { type BandRow, readBands } from '../model/bands';

/** A report as its calculated cells show it, keyed by catalog ids; null is a blank cell. */
export interface ReportSummary {
  readonly campaign: string;
  readonly status: string | null;
  /** What happened and what to do, in a sentence. */
  readonly headline: string | null;
  /** Where the campaign stands in time, and how far its numbers can be trusted. */
  readonly notice: string | null;
  readonly currency: string;
  /** The moment up to which is counted, in the sheet's zone: 2026-04-06T23:59:59. */
  readonly asOf: string | null;
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
  /** In full, with what a rate is measured over. */
  readonly name: string;
  readonly abbreviation?: string;
  readonly unit: Unit;
  readonly value: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly status: string | null;
  /** The ends of its 95 % interval; null where the report has none. */
  readonly low: number | null;
  readonly high: number | null;
  /** What it is made of: "118 conversions". */
  readonly base: string | null;
}

export interface MetricSummary {
  readonly id: string;
  readonly value: number | null;
  readonly target: number | null;
  /** What others reach, by platform; null where nobody says. */
  readonly benchmark: readonly BenchmarkSummary[] | null;
  readonly status: string | null;
  /** Of how many creators it is made. */
  readonly from: number | null;
}

export interface BenchmarkSummary {
  readonly platform: string;
  readonly low: number | null;
  readonly high: number | null;
  /** What a rate is measured over; null where the range does not say. */
  readonly basis: string | null;
  readonly year: number | null;
  readonly source: string | null;
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
  const { settings, metrics, benchmarks, sources, creators } = readBands(values);
  if (settings.length === 0) return undefined;
  const setting = (key: string) => settings.find((row) => row.key === key)?.value;
  const kpi = (id: unknown): KpiSummary => {
    const row = metrics.find((each) => each.id === id) ?? {};
    const found = findKpi(String(id))!;
    const basis = String(setting('engagement_basis')) as EngagementBasis;
    const useCase = String(setting('use_case') ?? '') as UseCase | '';
    return {
      kpi: String(id),
      name: `${found.name}${overWhat(found, basis, useCase)}`,
      ...(found.abbreviation === undefined ? {} : { abbreviation: found.abbreviation }),
      unit: found.unit,
      value: numeric(row.value),
      target: numeric(row.target),
      attainment: numeric(row.attainment),
      status: textual(row.status),
      low: numeric(row.low),
      high: numeric(row.high),
      base: baseInWords(found.id, numeric(row.base)),
    };
  };
  const asOf = numeric(setting('as_of'));
  return {
    campaign: String(setting('campaign')),
    status: textual(setting('status')),
    headline: textual(setting('headline')),
    notice: textual(setting('notice')),
    currency: String(setting('currency') ?? ''),
    asOf: asOf === null ? null : isoOf(asOf),
    primary: kpi(setting('primary_kpi')),
    diagnostic: textual(setting('diagnostic_kpi')) === null ? null : kpi(setting('diagnostic_kpi')),
    stages: STAGES.map((stage) => ({
      stage,
      metrics: metrics
        .filter((row) => row.stage === stage)
        .map((row) =>
          metricSummary(
            row,
            benchmarks.filter(({ kpi: id }) => id === row.id),
          ),
        ),
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

function metricSummary(row: BandRow, benchmarks: readonly BandRow[]): MetricSummary {
  return {
    id: String(row.id),
    value: numeric(row.value),
    target: numeric(row.target),
    benchmark: benchmarks.length === 0 ? null : benchmarks.map(benchmarkSummary),
    status: textual(row.status),
    from: numeric(row.from),
  };
}

function benchmarkSummary(row: BandRow): BenchmarkSummary {
  return {
    platform: String(row.platform),
    low: numeric(row.low),
    high: numeric(row.high),
    basis: textual(row.basis),
    year: numeric(row.year),
    source: textual(row.source),
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

function baseInWords(id: string, base: number | null): string | null {
  const counted = whatIsCounted(id);
  if (counted === undefined || base === null) return null;
  const { one, many } = thingCounted(counted);
  return `${numberInWords(base, 'count', '')} ${base === 1 ? one : many}`;
}

function numeric(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textual(value: unknown): string | null {
  return value === '' || value === undefined || value === null ? null : String(value);
}
