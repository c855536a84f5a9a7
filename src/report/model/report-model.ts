import { BLANK, call, type Formula, number, operation, text } from '../../cells/formula';
import { MARGIN_SETTING } from '../../measures/bindings';
import {
  type Condition,
  countWhere,
  numbersIn,
} from '../../measures/readers/sheet-formulas/conditions';
import { SourceRows } from '../../measures/readers/sheet-formulas/source-rows';
import { commissionsUnknown } from '../../measures/readers/sheet-formulas/whole';
import { NO_SOURCE } from '../../measures/sources';
import type { FoundDoubt } from '../doubts/doubt';
import { Canvas } from '../drawing/canvas';
import { type ReportSource, sourceTab } from '../source/report-source';
import { type Band, Bands } from './bands';
import { BENCHMARKS_BAND, type BenchmarkRow, writeBenchmarkRows } from './benchmark-rows';
import { type CreatorBlock, inBlockOrder, writeCreatorBlock } from './creator-block';
import { writeJudgement } from './creator-judgement';
import { writeDelivery } from './delivery';
import { type DoubtCells, writeDoubts } from './doubt-rows';
import { METRICS_BAND, type MetricRow, writeMetricRows } from './metric-rows';
import { SETTINGS_BAND, Settings, writeCampaignSettings, writeTime } from './settings';
import { spelledTargetsChanged } from './targets';

/** What every section of the report draws from, and on. */
export interface ReportModel {
  readonly canvas: Canvas;
  readonly bands: Bands;
  readonly source: ReportSource;
  readonly settings: Settings;
  readonly block: CreatorBlock;
  readonly metrics: readonly MetricRow[];
  readonly doubts: DoubtCells;
  readonly benchmarks: readonly BenchmarkRow[];
  /** Which source each measure of the results is taken from. */
  readonly sources: readonly { readonly measure: string; readonly chosen: Formula }[];
}

/** A KPI of the campaign by its id; undefined where the report has none. */
export function metricOf({ metrics }: ReportModel, id: string): MetricRow | undefined {
  return metrics.find((each) => each.id === id);
}

/** A row per measure; behind these columns stands one for each source of the campaign. */
export const SOURCES_BAND = { name: 'sources', columns: ['measure', 'chosen'] } as const;

/** Writes the hidden tables of a report: settings, sources, the creators' block and the campaign's KPIs. */
export function writeReportModel(
  unordered: ReportSource,
  found: readonly FoundDoubt[] = [],
): ReportModel {
  const source = inBlockOrder(unordered);
  const canvas = new Canvas();
  const bands = new Bands(canvas);
  const settings = new Settings(bands.add(SETTINGS_BAND));
  const metricsBand = bands.add(METRICS_BAND);
  const benchmarksBand = bands.add(BENCHMARKS_BAND);
  const sourcesBand = bands.add(
    SOURCES_BAND,
    source.sources.map((_, at) => `source_${at + 1}`),
  );
  writeCampaignSettings(settings, source);
  const { creators, posts, results } = source.tables;
  const tabs = {
    creators: sourceTab(source, creators),
    posts: sourceTab(source, posts),
    results: sourceTab(source, results),
  };
  const rows = new SourceRows(source, tabs, {
    campaign: settings.get('campaign'),
    until: settings.get('until'),
    dayAfterAsOf: settings.get('day_after_as_of'),
  });
  const chosen = writeSources(sourcesBand, source, rows);
  const block = writeCreatorBlock(bands, source, rows, (band) => ({
    chosenSource: (measure) => chosen.get(measure)!,
    cell: (id, row) => (id === MARGIN_SETTING ? settings.get('margin') : band.cell(id, row)),
  }));
  writeTime(settings, block);
  writeDelivery(block, source, rows, settings);
  writeJudgement(block, source, settings);
  writeCounts(settings, source, rows, block);
  const doubts = writeDoubts(bands, { source, rows, block, settings, chosen }, found);
  const metrics = writeMetricRows(metricsBand, source, block, settings, doubts);
  return {
    canvas,
    bands,
    source,
    settings,
    block,
    metrics,
    doubts,
    benchmarks: writeBenchmarkRows(benchmarksBand, source, metrics),
    sources: [...chosen].map(([measure, cell]) => ({ measure, chosen: cell })),
  };
}

/** For each measure of the results the first source that has a value for it, as live formulas. */
function writeSources(
  band: Band,
  source: ReportSource,
  rows: SourceRows,
): ReadonlyMap<string, Formula> {
  const chosen = new Map<string, Formula>();
  if (source.resultMeasures.length === 0) return chosen;
  const firstFlag = band.column('chosen') + 1;
  const names = band.add({
    measure: 'source',
    ...Object.fromEntries(source.sources.map((name, at) => [`source_${at + 1}`, name])),
  });
  for (const { id: measure } of source.resultMeasures) {
    const row = band.add({ measure });
    for (const [at, name] of source.sources.entries()) {
      const cell = band.cell(`source_${at + 1}`, names);
      const some = operation('>', rows.countOfSource(measure, cell, name), number(0));
      band.set(`source_${at + 1}`, row, call('IF', some, number(1), number(0)));
    }
    const last = firstFlag + source.sources.length - 1;
    const along = (at: number): Formula => ({
      kind: 'reference',
      area: { column: firstFlag, lastColumn: last, row: at, lastRow: at },
    });
    const found = call(
      'IFERROR',
      call('INDEX', along(names), number(1), call('MATCH', number(1), along(row), number(0))),
      BLANK,
    );
    // A cell without a text is 0 for some engines.
    const isNamed = source.sources.some((name) => name !== NO_SOURCE);
    band.set('chosen', row, isNamed ? found : BLANK);
    chosen.set(measure, band.cell('chosen', row));
  }
  return chosen;
}

/** What is counted over the block and the source tabs: spend, unmatched rows, what came since. */
function writeCounts(
  settings: Settings,
  source: ReportSource,
  rows: SourceRows,
  block: CreatorBlock,
): void {
  const sumOf = (id: string) => call('SUM', block.range(id));
  settings.set('spent', spent(block));
  settings.set('cost_unknown', costUnknown(settings, block));
  settings.set(
    'commission_unknown',
    block.has('cost')
      ? commissionsUnknown(block, [
          ...numbersIn(block.range('cost')),
          ...[block.range('live_posts'), text('>0')],
        ])
      : number(0),
  );
  settings.set(
    'stand_ins',
    block.has('stand_in_views') ? sumOf('stand_in_views_cells') : number(0),
  );

  for (const tab of ['posts', 'results'] as const) {
    settings.set(`${tab}_in_time`, rows.countInTime(tab));
    settings.set(
      `${tab}_later`,
      operation('-', rows.countAll(rows.tabs[tab]), settings.get(`${tab}_in_time`)),
    );
    const matched = tab === 'posts' ? 'post_rows' : 'result_rows';
    settings.set(
      `unmatched_${tab}`,
      operation('-', settings.get(`${tab}_in_time`), sumOf(matched)),
    );
  }
  settings.set('results_outside', resultsOutside(settings, rows));
  const unchanged = call('COUNTIFS', block.range('roster_rows'), number(1));
  settings.set(
    'creators_since',
    // One who is renamed is gone and new at once.
    call(
      'MAX',
      operation('-', settings.get('creators'), unchanged),
      operation(
        '-',
        rows.countAll(rows.tabs.creators),
        number(source.rosterRows - source.creators.length),
        unchanged,
      ),
    ),
  );
  settings.set('settings_since', settingsChanged(source, rows, settings));
  settings.set('sources_since', rowsOfNewSources(source, rows));
  settings.set(
    'rows_since',
    call(
      'ABS',
      operation(
        '-',
        call('SUM', rows.countAll(rows.tabs.posts), rows.countAll(rows.tabs.results)),
        number(source.posts.length + source.results.length),
      ),
    ),
  );
}

/** Of how many the cost is not known; nobody asks for that of one who was dropped without a live post. */
function costUnknown(settings: Settings, { has, range }: CreatorBlock): Formula {
  const gone = [range('dropped'), text('=1'), range('live_posts'), text('=0')];
  const concerned = operation('-', settings.get('creators'), call('COUNTIFS', ...gone));
  if (!has('cost')) return concerned;
  const cost = range('cost');
  const goneAtCost = call('COUNTIFS', ...gone, ...numbersIn(cost));
  return operation('-', concerned, operation('-', call('COUNT', cost), goneAtCost));
}

/** The cost of the creators with a live post. */
function spent(block: CreatorBlock): Formula {
  if (!block.has('cost')) return BLANK;
  return call('SUMIFS', block.range('cost'), block.range('live_posts'), text('>0'));
}

/** Counted results that are dated before the start or after the end. */
function resultsOutside(settings: Settings, rows: SourceRows): Formula {
  const { results } = rows.tabs;
  const date = rows.datePlace('results');
  if (date === undefined) return number(0);
  const start = call('INT', settings.get('start'));
  const afterEnd = operation('+', call('INT', settings.get('end')), number(1));
  const count = (...times: Condition[]) =>
    countWhere(results, [...rows.ofCampaign(results), ...times]);
  return operation(
    '+',
    count(rows.dated(date, '<', start)),
    count(rows.dated(date, '>=', afterEnd), rows.dated(date, '<', settings.get('day_after_as_of'))),
  );
}

/** 1 where a setting that shapes the report is another than when it was built. */
function settingsChanged(source: ReportSource, rows: SourceRows, settings: Settings): Formula {
  const { campaign } = source;
  const table = source.tables.campaigns;
  const tab = sourceTab(source, table);
  const cells = table.rows.find(({ row }) => row === campaign.row)?.cells ?? [];
  const asBuilt = SHAPING_SETTINGS.flatMap((id) => {
    const place = table.placeOf(id);
    return place === undefined ? [] : rows.equalsOrBlank(tab, id, String(cells[place - 1] ?? ''));
  });
  const same = countWhere(tab, [...rows.ofCampaign(tab), ...asBuilt]);
  const changed = call('IF', operation('=', same, number(1)), number(0), number(1));
  const targets = spelledTargetsChanged(source, settings.get('campaign'), (key, typed) =>
    settings.set(key, typed),
  );
  return targets.length === 0 ? changed : call('MAX', changed, ...targets);
}

const SHAPING_SETTINGS = ['primary_kpi', 'diagnostic_kpi', 'use_case', 'er_basis', 'currency'];

/** Rows of the campaign's results whose source the report does not know. */
function rowsOfNewSources(source: ReportSource, rows: SourceRows): Formula {
  const { results } = rows.tabs;
  if (!rows.has('results') || results.placeOf('source') === undefined) return number(0);
  const names = source.sources.includes('') ? source.sources : [...source.sources, ''];
  const known = names.map((name) =>
    countWhere(results, [
      ...rows.ofCampaign(results),
      ...rows.equalsOrBlank(results, 'source', name),
    ]),
  );
  return operation('-', rows.countAll(results), call('SUM', ...known));
}
