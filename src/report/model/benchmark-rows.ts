import { BENCHMARKS } from '../../campaign/benchmarks';
import { type Benchmark, findBenchmarkWithOwn } from '../../campaign/find-benchmark';
import type { Formula } from '../../cells/formula';
import { measuredOver } from '../../measures/kpi-facts';
import type { ReportSource } from '../source/report-source';
import type { Band } from './bands';
import type { MetricRow } from './metric-rows';

/** A range for a KPI on one of the campaign's platforms: its cells. */
export interface BenchmarkRow {
  readonly metric: MetricRow;
  readonly platform: Formula;
  readonly low: Formula;
  readonly high: Formula;
  /** Who says so, over what and of which year. */
  readonly source: Formula;
}

export const BENCHMARKS_BAND = {
  name: 'benchmarks',
  columns: ['kpi', 'platform', 'low', 'high', 'basis', 'year', 'source'],
} as const;

/**
 * Writes the range of every KPI that there is one for, platform by platform: from the Benchmarks tab, or else a
 * published one. A range over another base than the campaign's is no range for it.
 */
export function writeBenchmarkRows(
  band: Band<(typeof BENCHMARKS_BAND.columns)[number]>,
  source: ReportSource,
  metrics: readonly MetricRow[],
): readonly BenchmarkRow[] {
  const platforms = [...new Set(source.creators.map(({ platform }) => platform))];
  return metrics.flatMap((metric) =>
    platforms.flatMap((platform): BenchmarkRow[] => {
      const found = rangeFor(metric, platform, source);
      if (found === undefined) return [];
      const { low, high, basis, year } = found;
      const row = band.add({
        kpi: metric.id,
        ...{ platform, low, high, basis, source: inWords(found) },
        ...(year === undefined ? {} : { year }),
      });
      return [
        {
          metric,
          platform: band.cell('platform', row),
          low: band.cell('low', row),
          high: band.cell('high', row),
          source: band.cell('source', row),
        },
      ];
    }),
  );
}

/** Over followers others publish the rate of one post, and a campaign's is that of all posts together. */
const OF_CAMPAIGNS = BENCHMARKS.filter(({ basis }) => basis !== 'followers');

function rangeFor(
  { id, unit }: MetricRow,
  platform: string,
  { benchmarks, basis, campaign }: ReportSource,
): Benchmark | undefined {
  const over = measuredOver(id, basis);
  const isInDollars = campaign.currency === '' || campaign.currency.toUpperCase() === 'USD';
  const isMoney = unit === 'money' || unit === 'small-money' || unit === 'money-sum';
  const found = findBenchmarkWithOwn(benchmarks, isMoney && !isInDollars ? [] : OF_CAMPAIGNS, {
    kpi: id,
    platform,
    ...(over === undefined ? {} : { basis: over }),
  });
  return found.kind === 'range' ? found.benchmark : undefined;
}

function inWords({ source, basis, year }: Benchmark): string {
  const isDated = year === undefined || source.includes(String(year));
  return `${source}${isDated ? '' : `, ${year}`}${basis === '' ? '' : `; over ${basis}`}`;
}
