import type { Benchmark } from '../../campaign/find-benchmark';
import { findKpi } from '../../campaign/kpi';
import { findPlatform, PLATFORMS } from '../../campaign/platforms';
import { findTier, followersOf, TIER_NAMES } from '../../campaign/tiers';
import { problem, unexpected } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import type { Reading } from './campaign-rows';
import { cellPlace, type ReadRow, type RowProblem, readRows, type Table } from './read-table';

/** What a row without a source says instead: whoever typed it knows. */
const OWN = 'Benchmarks tab';

/**
 * Reads the ranges of the Benchmarks tab. Without a Low or a High the one that is there stands for both; without
 * a Platform a range is for any.
 */
export function readBenchmarks(table: Table, timeZone: string): Reading<Benchmark, RowProblem> {
  const { rows, problems } = readRows(table, timeZone);
  const read = rows.map((cells) => readBenchmark(table, cells));
  return {
    rows: read.flatMap((each) => ('problems' in each ? [] : [each])),
    problems: [...problems, ...read.flatMap((each) => ('problems' in each ? each.problems : []))],
  };
}

function readBenchmark(
  table: Table,
  cells: ReadRow,
): Benchmark | { readonly problems: RowProblem[] } {
  const { row } = cells;
  const problems: RowProblem[] = [];
  const place = (id: string) =>
    cellPlace(table.tab, row, table.tab.columns.find((each) => each.id === id)!);
  const known = <T>(id: string, find: (name: string) => T | undefined, expected: string) => {
    const name = cells.text(id);
    const found = find(name);
    if (found === undefined)
      problems.push({ ...unexpected('unknown_value', place(id), name, expected), row });
    return found;
  };
  const kpi = known('kpi', findKpi, 'a KPI such as ER, CPM or reach_rate');
  const names = PLATFORMS.map(({ name }) => name).join(', ');
  const isForAny = cells.text('platform').trim() === '';
  const platform = isForAny ? undefined : known('platform', findPlatform, `one of ${names}`);
  const isForAll = cells.text('tier').trim() === '';
  const tier = isForAll ? undefined : known('tier', findTier, `one of ${TIER_NAMES.join(', ')}`);
  const low = cells.number('low') ?? cells.number('high');
  const high = cells.number('high') ?? low;
  if (low === undefined || high === undefined)
    problems.push({ ...unexpected('blank', place('low'), '', 'a number here or in High'), row });
  else if (low > high)
    problems.push({
      ...problem('unknown_value', place('low'), `${low} is more than High, which is ${high}`),
      row,
    });
  if (problems.length > 0) return { problems };
  return {
    kpi: kpi!.id,
    platform: platform?.name ?? '',
    ...(tier && { tier, followers: followersOf(tier) }),
    basis: nameKey(cells.text('basis')),
    low: low!,
    high: high!,
    source: cells.text('source').trim() || OWN,
    year: cells.number('year'),
  };
}
