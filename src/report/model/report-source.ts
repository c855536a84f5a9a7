import { engagementBasis } from '../../campaign/engagement-basis';
import type { Benchmark } from '../../campaign/find-benchmark';
import { findKpi, type Kpi } from '../../campaign/kpi';
import {
  failure,
  type Outcome,
  type Problem,
  problem,
  success,
  unexpected,
} from '../../cells/problem';
import { type MeasuredCampaign, rowFacts } from '../../measures/measured-campaign';
import type { SourceTab } from '../../measures/readers/sheet-formulas/conditions';
import { SOURCE_ORDER } from '../../measures/sources';
import { readBenchmarks } from '../../tabs/rows/benchmark-rows';
import {
  type Campaign,
  type Creator,
  campaignNames,
  ofCampaign,
  readCampaigns,
  readCreators,
} from '../../tabs/rows/campaign-rows';
import {
  cellPlace,
  type ReadRow,
  readRows,
  type Table,
  type TableRow,
} from '../../tabs/rows/read-table';
import type { REPORT_TABS } from '../../tabs/workbook';
import { nameKey } from '../../text/name-key';

/** The tabs a report reads. */
export type ReportTables = Readonly<Record<keyof typeof REPORT_TABS, Table>>;

/** What a report is built from: one campaign's rows, read and checked. */
export interface ReportSource extends MeasuredCampaign {
  readonly tables: ReportTables;
  readonly campaign: Campaign;
  readonly creators: readonly Creator[];
  readonly posts: readonly ReadRow[];
  readonly results: readonly ReadRow[];
  readonly targets: readonly MetricTarget[];
  /** The ranges of the Benchmarks tab, of any campaign. */
  readonly benchmarks: readonly Benchmark[];
  readonly timeZone: string;
  readonly gridRows: (tab: string) => number;
}

export interface MetricTarget {
  readonly kpi: Kpi;
  /** The KPI as it is written in the sheet, which is what the formula compares. */
  readonly written: string;
  readonly by: number | undefined;
  readonly row: number;
}

/** What the caller knows beside the tabs. */
export interface Circumstances {
  readonly asOf: number;
  readonly timeZone: string;
  readonly gridRows: (tab: string) => number;
}

/** Reads and checks a campaign's rows; everything that is wrong comes back together. */
export function readReportSource(
  tables: ReportTables,
  campaignName: string,
  circumstances: Circumstances,
): Outcome<ReportSource> {
  const { timeZone } = circumstances;
  const campaigns = readCampaigns(tables.campaigns, timeZone, campaignName);
  const creators = readCreators(tables.creators, timeZone, campaignName);
  const posts = readRows(tables.posts, timeZone, ofCampaign(tables.posts, campaignName));
  const results = readRows(tables.results, timeZone, ofCampaign(tables.results, campaignName));
  const targets = readTargets(tables.targets, timeZone, campaignName);
  const benchmarks = readBenchmarks(tables.benchmarks, timeZone);
  const problems = [
    ...[campaigns, creators, posts, results, targets, benchmarks].flatMap((each) => each.problems),
    ...strayedNames(tables, campaigns.rows[0]?.name ?? campaignName, creators.rows),
  ];
  if (problems.length > 0) return failure(problems);
  const [campaign] = campaigns.rows;
  if (campaign === undefined)
    return failure(
      unexpected(
        'unknown_value',
        { tab: 'Campaigns' },
        campaignName,
        `a campaign there; found ${campaignNames(tables.campaigns).join(', ')}`,
      ),
    );
  if (creators.rows.length === 0)
    return failure(
      problem(
        'empty_tab',
        { tab: 'Creators' },
        `no row has the Campaign "${campaign.name}"`,
        'at least one creator',
      ),
    );
  return success({
    tables,
    campaign,
    creators: creators.rows,
    posts: posts.rows,
    results: results.rows,
    targets: targets.rows,
    benchmarks: benchmarks.rows,
    basis: engagementBasis(
      campaign.engagementBasis,
      creators.rows.every(({ platform }) => platform.reportsReach),
    ),
    ...rowFacts({ tables, posts: posts.rows, results: results.rows }),
    ...circumstances,
  });
}

/** Names that a space around them keeps out of every sum, which compares them as they are written. */
function strayedNames(
  { creators, posts, results }: ReportTables,
  campaign: string,
  roster: readonly Creator[],
): Problem[] {
  const names = roster.map(({ name }) => name);
  return [
    ...[creators, posts, results].flatMap((table) => strayedIn(table, 'campaign', [campaign])),
    ...[posts, results].flatMap((table) =>
      strayedIn(table, 'creator', names, ofCampaign(table, campaign)),
    ),
    ...strayedIn(results, 'source', SOURCE_ORDER, ofCampaign(results, campaign)),
  ];
}

function strayedIn(
  table: Table,
  columnId: string,
  names: readonly string[],
  wanted: (row: TableRow) => boolean = () => true,
): Problem[] {
  const place = table.placeOf(columnId);
  const column = table.tab.columns.find(({ id }) => id === columnId);
  if (place === undefined || column === undefined) return [];
  const asWritten = new Set(names.map((name) => name.toLowerCase()));
  const byKey = new Map(names.map((name) => [nameKey(name), name]));
  return table.rows.filter(wanted).flatMap(({ row, cells }) => {
    const written = String(cells[place - 1] ?? '');
    const name = byKey.get(nameKey(written));
    if (name === undefined || asWritten.has(written.toLowerCase())) return [];
    const where = cellPlace(table.tab, row, column);
    return [
      name === name.trim()
        ? problem(
            'unknown_value',
            where,
            `"${written}" has a space before or behind it`,
            `"${name}"`,
          )
        : problem(
            'unknown_value',
            where,
            `"${written}" is expected to be written like "${name}", which has a space before or behind it`,
          ),
    ];
  });
}

/** A tab as formulas see it. Only of the tabs that grow under a report is the grid asked for. */
export function sourceTab({ tables, gridRows }: ReportSource, table: Table): SourceTab {
  const { name } = table.tab;
  const { placeOf } = table;
  const grows = [tables.creators, tables.posts, tables.results].includes(table);
  const lastRow = table.rows[table.rows.length - 1]?.row ?? 2;
  return { name, placeOf, lastRow: () => (grows ? gridRows(name) : lastRow) };
}

function readTargets(
  table: Table,
  timeZone: string,
  campaign: string,
): { rows: MetricTarget[]; problems: Problem[] } {
  const { rows, problems: inCells } = readRows(table, timeZone, ofCampaign(table, campaign));
  const problems: Problem[] = [...inCells];
  const column = table.tab.columns.find(({ id }) => id === 'kpi')!;
  const targets = new Map<string, MetricTarget>();
  for (const row of rows) {
    const written = row.text('kpi');
    if (written === '' || row.text('platform') !== '') continue;
    const where = cellPlace(table.tab, row.row, column);
    const kpi = findKpi(written);
    if (kpi === undefined) {
      problems.push(unexpected('unknown_value', where, written, 'a KPI'));
      continue;
    }
    const by = row.number('by');
    const other = targets.get(kpi.id);
    if (other !== undefined && other.by === by)
      problems.push(
        problem(
          'duplicate',
          where,
          `"${written}" has a target already in row ${other.row}`,
          'one for each KPI and date',
        ),
      );
    // Of several deadlines the report takes the last: it judges the campaign as a whole.
    if (other === undefined || (by ?? 0) > (other.by ?? 0))
      targets.set(kpi.id, { kpi, written, by, row: row.row });
  }
  return { rows: [...targets.values()], problems };
}
