import { engagementBasis } from '../../campaign/engagement-basis';
import type { Benchmark } from '../../campaign/find-benchmark';
import type { Kpi } from '../../campaign/kpi';
import { findPlatform } from '../../campaign/platforms';
import {
  failure,
  type Outcome,
  type Problem,
  problem,
  success,
  type TabPlace,
  unexpected,
} from '../../cells/problem';
import { type MeasuredCampaign, rowFacts } from '../../measures/measured-campaign';
import type { SourceTab } from '../../measures/readers/sheet-formulas/conditions';
import { isLeftOut } from '../../measures/readers/values/rows-of-creators';
import { SOURCE_ORDER } from '../../measures/sources';
import { benchmarkDecoder, readBenchmarks } from '../../tabs/rows/benchmarks';
import {
  type Campaign,
  campaignDecoder,
  campaignNames,
  readCampaigns,
} from '../../tabs/rows/campaigns';
import { type Creator, creatorDecoder, readCreators } from '../../tabs/rows/creators';
import { postDecoder } from '../../tabs/rows/posts';
import type { Table } from '../../tabs/rows/read-table';
import {
  cellOf,
  type Reading,
  type ReadRow,
  type Records,
  type RowRecord,
} from '../../tabs/rows/records';
import { resultDecoder } from '../../tabs/rows/results';
import { type TargetRecord, targetDecoder } from '../../tabs/rows/targets';
import type { Tab } from '../../tabs/tab';
import { TARGETS } from '../../tabs/workbook';
import { nameKey, sheetKey } from '../../text/name-key';

/** The tabs a report reads, and how. */
export const REPORT_DECODERS = {
  campaigns: campaignDecoder,
  creators: creatorDecoder,
  posts: postDecoder,
  results: resultDecoder,
  targets: targetDecoder,
  benchmarks: benchmarkDecoder,
} as const;

type Decoders = typeof REPORT_DECODERS;

/** The tabs as they were read. */
export type ReportTables = Readonly<Record<keyof Decoders, Table>>;

/** Their rows. */
export type ReportRecords = {
  readonly [Name in keyof Decoders]: ReturnType<Decoders[Name]['records']>;
};

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
  /** The rows of Creators that name the campaign, those that are none of its creators too. */
  readonly rosterRows: number;
  /** What does not stop the report and may be a mistake: what was passed over, ranges that are no use, odd counts. */
  readonly warnings: readonly Problem[];
}

/** A target of the whole campaign. */
export interface MetricTarget extends TargetRecord {
  readonly kpi: Kpi;
}

/** What the caller knows beside the tabs. */
export interface Circumstances {
  readonly asOf: number;
  readonly timeZone: string;
  readonly gridRows: (tab: string) => number;
}

/**
 * Reads and checks a campaign's rows; everything that is wrong comes back together, with what kept a tab from being
 * read (`unread`), of which nothing else is said.
 */
export function readReportSource(
  records: ReportRecords,
  campaignName: string,
  circumstances: Circumstances,
  unread: readonly Problem[] = [],
): Outcome<ReportSource> {
  const campaigns = readCampaigns(records.campaigns, campaignName);
  const creators = readCreators(records.creators, campaignName);
  const posts = readCells(counted(records.posts, records, campaignName));
  const results = readCells(counted(records.results, records, campaignName));
  const targets = readTargets(records.targets.of(campaignName));
  const benchmarks = readBenchmarks(records.benchmarks);
  const [campaign] = campaigns.rows;
  const isThere = records.campaigns.names(campaignName);
  const hasRoster = records.creators.names(campaignName);
  const inTabs = [
    ...campaigns.problems,
    ...(isThere || campaigns.problems.length > 0
      ? []
      : [strangeCampaign(records.campaigns, campaignName)]),
    ...creators.problems,
    ...(hasRoster || !isThere ? [] : [noRoster(campaign?.name ?? campaignName)]),
    ...[posts, results, targets].flatMap((each) => each.problems),
    ...strayedNames(records, campaign?.name ?? campaignName),
  ];
  const unreadTabs = new Set(unread.map(tabOf));
  const problems = [...unread, ...inTabs.filter((each) => !unreadTabs.has(tabOf(each)))];
  if (campaign === undefined || problems.length > 0) return failure(problems);
  const tables = tablesOf(records);
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
      creators.rows.every(({ platform }) => findPlatform(platform)?.reportsReach === true),
    ),
    ...rowFacts({ tables, posts: posts.rows, results: results.rows }),
    rosterRows: creators.rows.length + (creators.passedOver?.length ?? 0),
    warnings: [
      ...Object.values(tables).flatMap(({ passedOver }) => passedOver),
      ...(creators.passedOver ?? []),
      ...[creators.rows.map(({ cells }) => cells), posts.rows, results.rows].flatMap((rows) =>
        rows.flatMap((cells) => cells.doubts()),
      ),
      ...benchmarks.problems,
    ],
    ...circumstances,
  });
}

function tablesOf(records: ReportRecords): ReportTables {
  const tables = Object.entries(records).map(([name, { table }]) => [name, table]);
  // Each of the records has its table.
  return Object.fromEntries(tables) as ReportTables;
}

/** The cells of rows that are added up, and everything that is wrong with them. */
function readCells(records: readonly RowRecord[]): Reading<ReadRow> {
  const rows = records.map(({ cells }) => cells);
  return { rows, problems: rows.flatMap((cells) => cells.problems()) };
}

function tabOf({ where }: Problem): string {
  return 'tab' in where ? where.tab : '';
}

function strangeCampaign(campaigns: ReportRecords['campaigns'], name: string): Problem {
  return unexpected(
    'unknown_value',
    { tab: 'Campaigns' },
    name,
    `a campaign there; found ${campaignNames(campaigns).join(', ')}`,
  );
}

function noRoster(campaign: string): Problem {
  const statement = `no row has the Campaign "${campaign}"`;
  return problem('empty_tab', { tab: 'Creators' }, statement, 'at least one creator');
}

/**
 * The campaign's rows that are added up: those that name it as the sheet compares texts and that nobody left out. Of
 * others that name it as people read, a doubt is raised.
 */
function counted<R extends RowRecord>(
  rows: Records<R>,
  { campaigns }: ReportRecords,
  campaignName: string,
): readonly R[] {
  const name = campaigns.of(campaignName)[0]?.name ?? campaignName;
  return rows
    .of(campaignName)
    .filter(
      ({ cells }) => sheetKey(cells.text('campaign')) === sheetKey(name) && !isLeftOut(cells),
    );
}

/** Names that a space around them keeps out of every sum, which compares them as they are written. */
function strayedNames({ creators, results }: ReportRecords, campaign: string): Problem[] {
  const strayed = (records: Records<RowRecord>, columnId: string, expected: readonly string[]) =>
    strayedIn(records.table.tab, records.of(campaign), columnId, expected);
  return [
    ...strayed(creators, 'campaign', [campaign]),
    ...strayed(results, 'source', SOURCE_ORDER),
  ];
}

function strayedIn(
  tab: Tab,
  rows: readonly RowRecord[],
  columnId: string,
  names: readonly string[],
): Problem[] {
  const asWritten = new Set(names.map(sheetKey));
  const byKey = new Map(names.map((name) => [nameKey(name), name]));
  return rows.flatMap(({ row, cells }) => {
    const written = cells.written(columnId);
    const name = byKey.get(nameKey(written));
    if (name === undefined || asWritten.has(sheetKey(written))) return [];
    return [whatStrays(cellOf(tab, row, columnId), written, name)];
  });
}

/** Why a sheet takes a name for another one, though people read the same. */
function whatStrays(where: TabPlace, written: string, name: string): Problem {
  if (sheetKey(written.trim()) !== sheetKey(name.trim()))
    return problem(
      'unknown_value',
      where,
      `"${written}" looks like "${name}" and is made of other characters`,
      'the same spelling',
      'copy the name from where it stands first',
    );
  return name === name.trim()
    ? problem('unknown_value', where, `"${written}" has a space before or behind it`, `"${name}"`)
    : problem(
        'unknown_value',
        where,
        `"${written}" is expected to be written like "${name}", which has a space before or behind it`,
      );
}

/** A tab as formulas see it. Only of the tabs that grow under a report is the grid asked for. */
export function sourceTab({ tables, gridRows }: ReportSource, table: Table): SourceTab {
  const { name } = table.tab;
  const { placeOf } = table;
  const grows = [tables.creators, tables.posts, tables.results].includes(table);
  const lastRow = table.rows[table.rows.length - 1]?.row ?? 2;
  return { name, placeOf, lastRow: () => (grows ? gridRows(name) : lastRow) };
}

/** The targets of the whole campaign, one for each KPI. */
function readTargets(records: readonly TargetRecord[]): Reading<MetricTarget> {
  const problems: Problem[] = [];
  const targets = new Map<string, MetricTarget>();
  for (const record of records) {
    problems.push(...record.cells.problems());
    const { row, kpi, written, by } = record;
    if (written === '' || record.platform !== '') continue;
    const where = cellOf(TARGETS, row, 'kpi');
    if (kpi === null) {
      problems.push(unexpected('unknown_value', where, written, 'a KPI'));
      continue;
    }
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
    if (other === undefined || (by ?? 0) > (other.by ?? 0)) targets.set(kpi.id, { ...record, kpi });
  }
  return { rows: [...targets.values()], problems };
}
