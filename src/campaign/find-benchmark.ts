import type { Tier } from './tiers';

/** A range to hold a KPI against: published, or of one's own. */
export interface Benchmark {
  /** The id of the KPI. */
  readonly kpi: string;
  /** `''` in a range of one's own for any platform. */
  readonly platform: string;
  /** What the source calls creators of that size. */
  readonly tier?: Tier;
  /** The creators it is of, by followers; without it accounts of any size. */
  readonly followers?: { readonly from: number; readonly below: number };
  /** What a rate is measured over; `''` in a range of one's own that does not say it. */
  readonly basis: string;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** Undefined where somebody typed a range of their own without one. */
  readonly year: number | undefined;
  /** How many cases stand behind it, where the source says so. */
  readonly sample?: string;
}

export interface BenchmarkQuery {
  readonly kpi: string;
  readonly platform: string;
  readonly followers?: number;
  readonly basis?: string;
}

/**
 * What was found: a range, the bases that there are ranges for where none is over the one asked for, or nothing.
 */
export type FoundBenchmark =
  | { readonly kind: 'range'; readonly benchmark: Benchmark }
  | { readonly kind: 'other basis'; readonly bases: readonly string[] }
  | { readonly kind: 'none' };

/**
 * The range for a KPI on a platform. One for creators of that size goes before one for accounts of any size, then the
 * newest, then the first of the list. Without a size only ranges for any size can be meant.
 */
export function findBenchmark(
  rows: readonly Benchmark[],
  { kpi, platform, followers, basis }: BenchmarkQuery,
): FoundBenchmark {
  const ofKpi = rows.filter(
    (row) => row.kpi === kpi && (row.platform === platform || row.platform === ''),
  );
  const sameBasis =
    basis === undefined ? ofKpi : ofKpi.filter((row) => row.basis === basis || row.basis === '');
  if (ofKpi.length > 0 && sameBasis.length === 0)
    return { kind: 'other basis', bases: [...new Set(ofKpi.map((row) => row.basis))] };
  const fitting = sameBasis.filter((row) => isOfSize(row, followers));
  const [benchmark] = [...fitting].sort(
    (one, other) =>
      Number(other.platform !== '') - Number(one.platform !== '') ||
      Number(other.followers !== undefined) - Number(one.followers !== undefined) ||
      (other.year ?? 0) - (one.year ?? 0),
  );
  return benchmark === undefined ? { kind: 'none' } : { kind: 'range', benchmark };
}

/**
 * The same, where a workbook has ranges of its own: if any of them is of the KPI on the platform, the published ones
 * are not asked.
 */
export function findBenchmarkWithOwn(
  own: readonly Benchmark[],
  published: readonly Benchmark[],
  query: BenchmarkQuery,
): FoundBenchmark {
  const found = findBenchmark(own, query);
  return found.kind === 'none' ? findBenchmark(published, query) : found;
}

function isOfSize({ followers: size }: Benchmark, followers: number | undefined): boolean {
  if (size === undefined) return true;
  return followers !== undefined && followers >= size.from && followers < size.below;
}
