import type { Benchmark } from '../../campaign/find-benchmark';
import { findKpi, type Kpi } from '../../campaign/kpi';
import { findTier, followersOf, type Tier } from '../../campaign/tiers';
import { type Problem, problem, unexpected } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import { BENCHMARKS } from '../workbook';
import { platformNamed } from './creators';
import { cellOf, Decoder, type Reading, type Records, type RowRecord } from './records';

/** A row of `Benchmarks`: a range for a KPI. */
export interface BenchmarkRecord extends RowRecord {
  /** Null where no KPI is called so. */
  readonly kpi: Kpi | null;
  /** Blank: for any. */
  readonly platform: string;
  /** Null: for creators of any size. */
  readonly tier: Tier | null;
  readonly basis: string;
  /** Where one end is blank, the other one stands for both. */
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
  readonly year: number | null;
}

/** What a row without a source says instead: whoever typed it knows. */
const OWN = 'Benchmarks tab';

export const benchmarkDecoder: Decoder<BenchmarkRecord> = new Decoder(BENCHMARKS, (cells) => {
  const [low, high] = [cells.number('low'), cells.number('high')];
  return {
    row: cells.row,
    cells,
    kpi: findKpi(cells.text('kpi')) ?? null,
    platform: platformNamed(cells.text('platform')),
    tier: findTier(cells.text('tier')) ?? null,
    basis: nameKey(cells.text('basis')),
    low: low ?? high ?? null,
    high: high ?? low ?? null,
    source: cells.text('source').trim() || OWN,
    year: cells.number('year') ?? null,
  };
});

/** The ranges in which nothing is wrong, and everything that is wrong with the others. */
export function readBenchmarks(benchmarks: Records<BenchmarkRecord>): Reading<Benchmark> {
  const rows: Benchmark[] = [];
  const problems: Problem[] = [];
  for (const record of benchmarks.all()) {
    const { kpi, platform, tier, basis, low, high, source, year } = record;
    const wrong = [...record.cells.problems(), ...problemsOf(record)];
    problems.push(...wrong);
    if (wrong.length > 0 || kpi === null || low === null || high === null) continue;
    rows.push({
      kpi: kpi.id,
      platform,
      ...(tier === null ? {} : { tier, followers: followersOf(tier) }),
      ...{ basis, low, high, source, year: year ?? undefined },
    });
  }
  return { rows, problems };
}

function problemsOf({ row, cells, low, high }: BenchmarkRecord): Problem[] {
  const where = (id: string) => cellOf(BENCHMARKS, row, id);
  const isBlank = (id: string) => cells.field(id).ok && cells.text(id) === '';
  const kpi = BENCHMARKS.columns.find(({ id }) => id === 'kpi')?.meaning?.expected ?? 'a KPI';
  return [
    ...(isBlank('kpi') ? [unexpected('unknown_value', where('kpi'), '', kpi)] : []),
    ...(isBlank('low') && isBlank('high')
      ? [unexpected('blank', where('low'), '', 'a number here or in High')]
      : []),
    ...(low !== null && high !== null && low > high
      ? [problem('unknown_value', where('low'), `${low} is more than High, which is ${high}`)]
      : []),
  ];
}
