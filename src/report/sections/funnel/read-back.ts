import { partsOfKpi } from '../../../measures/bindings';
import { STAGES } from '../../../metrics/metric';
import type { BandRow, ReadBands } from '../../model/bands';
import { BENCHMARKS_BAND } from '../../model/benchmark-rows';
import { METRICS_BAND } from '../../model/metric-rows';
import { assumedFor, numeric, textual } from '../../read-back/cells';

/** The stages of the funnel, each with its KPIs. */
export interface FunnelSummary {
  readonly stages: readonly {
    readonly stage: string;
    readonly metrics: readonly MetricSummary[];
  }[];
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
  /** What was assumed for it: "revenue counted whole". */
  readonly remark: string | null;
  /** What a ratio divides, by the ids of measures: sums over those creators; null of a volume. */
  readonly parts: Readonly<Record<string, number | null>> | null;
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

export function readBack(bands: ReadBands): FunnelSummary {
  const metrics = bands.rows(METRICS_BAND);
  const benchmarks = bands.rows(BENCHMARKS_BAND);
  return {
    stages: STAGES.map((stage) => ({
      stage,
      metrics: metrics
        .filter((row) => row.stage === stage)
        .map((row) =>
          metricSummary(
            row,
            benchmarks.filter(({ kpi }) => kpi === row.id),
            bands,
          ),
        ),
    })),
  };
}

type MetricBandRow = BandRow<(typeof METRICS_BAND.columns)[number]>;
type BenchmarkBandRow = BandRow<(typeof BENCHMARKS_BAND.columns)[number]>;

function metricSummary(
  row: MetricBandRow,
  benchmarks: readonly BenchmarkBandRow[],
  bands: ReadBands,
): MetricSummary {
  const sums = [row.first_part, row.second_part].map(numeric);
  const parts = partsOfKpi(String(row.id)).map((id, at) => [id, sums[at]!] as const);
  return {
    id: String(row.id),
    value: numeric(row.value),
    target: numeric(row.target),
    benchmark: benchmarks.length === 0 ? null : benchmarks.map(benchmarkSummary),
    status: textual(row.status),
    from: numeric(row.from),
    remark: assumedFor(String(row.id), row.value, bands),
    parts: parts.length === 0 ? null : Object.fromEntries(parts),
  };
}

function benchmarkSummary(row: BenchmarkBandRow): BenchmarkSummary {
  return {
    platform: String(row.platform),
    low: numeric(row.low),
    high: numeric(row.high),
    basis: textual(row.basis),
    year: numeric(row.year),
    source: textual(row.source),
  };
}
