import { BLANK, call, type Formula, number, operation, text } from '../../cells/formula';
import type { CountedTab, MeasuredTab } from '../../measures/grain';
import type { KpiPart } from '../../measures/kpi-parts';
import type { Measure } from '../../measures/measures';
import {
  type Condition,
  countWhere,
  type SourceTab,
} from '../../measures/readers/sheet-formulas/conditions';
import type { SourceRows } from '../../measures/readers/sheet-formulas/source-rows';
import type { Table } from '../../tabs/rows/read-table';
import { DOUBT_KINDS, type DoubtKind, type FoundDoubt } from '../doubts/doubt';
import { rowsOf } from '../doubts/find-doubts';
import type { DoubtVolumes, Volumes } from '../doubts/volumes';
import { type ReportSource, sourceTab } from '../source/report-source';
import type { Band } from './bands';
import type { CreatorBlock } from './creator-block';
import type { Twins } from './doubled-results';
import { holdsSpelled, type Settings } from './settings';

/** The kinds of doubt that are known row by row when a report is built. */
const FOUND_KINDS = ['not_numbers', 'doubled', 'no_campaign'] as const;
export const VOLUME_KINDS = ['unmatched', ...FOUND_KINDS] as const;

/** A row for each column that is counted: in how many cells of it each kind of doubt is, and of what volume. */
export const DOUBTED_BAND = {
  name: 'doubted',
  columns: [
    'part',
    ...DOUBT_KINDS,
    'touched',
    ...VOLUME_KINDS.map((kind) => `volume_${kind}` as const),
  ],
} as const;

export type DoubtedBand = Band<(typeof DOUBTED_BAND.columns)[number]>;

/** What doubts may touch: what KPIs are made of, or the whole campaign. */
export type DoubtedPart = KpiPart | 'campaign';

/** What a report is made from, as far as doubts need it. */
export interface ReportParts {
  readonly source: ReportSource;
  readonly rows: SourceRows;
  readonly block: CreatorBlock;
  readonly settings: Settings;
  /** The cells with the source of each measure of the results. */
  readonly chosen: ReadonlyMap<string, Formula>;
}

/** Writes the rows of the band, and gives the row of each part. */
export function writeDoubtParts(
  band: DoubtedBand,
  report: ReportParts,
  found: readonly FoundDoubt[],
  volumes: DoubtVolumes,
  twins: Twins,
  count: (kind: DoubtKind) => Formula,
): ReadonlyMap<DoubtedPart, number> {
  const { source, rows, block, settings, chosen } = report;
  const places = new Map<DoubtedPart, number>();
  const add = (part: DoubtedPart, cells: Partial<Record<DoubtKind, Formula>>): number => {
    const row = band.add({ part, ...cells });
    band.set('touched', row, call('SUM', ...DOUBT_KINDS.map((kind) => band.cell(kind, row))));
    places.set(part, row);
    return row;
  };
  const doubted = FOUND_KINDS.map((kind) => {
    const all = found.filter((each) => each.kind === kind).flatMap(rowsOf);
    return { kind, sums: volumes.of(all), filled: volumes.cellsIn(all), all };
  });
  const filled = (kind: DoubtKind): Volumes =>
    doubted.find((each) => each.kind === kind)?.filled ?? {};
  const ifAny = (kind: DoubtKind, cells: Formula) =>
    call('IF', operation('>', count(kind), number(0)), cells, number(0));
  const addColumn = (tab: CountedTab, { id, term }: Measure) => {
    const ofSource = tab === 'results' ? rows.ofSource(chosen.get(id)!) : [];
    const place = rows.tabs[tab].placeOf(id)!;
    const unmatched = operation(
      '-',
      rows.countInTime(tab, [...ofSource, { place, kind: 'number' }]),
      ofRoster(block, `${term}_cells`),
    );
    const twinned = tab === 'results' && twins.measures.includes(id) ? [twins.cell] : [];
    const cells: Record<'unmatched' | (typeof FOUND_KINDS)[number], Formula> = {
      unmatched: ifAny('unmatched', unmatched),
      not_numbers: call(
        'SUM',
        textsOf(rows, rows.tabs[tab], place),
        number(filled('not_numbers')[id] ?? 0),
      ),
      doubled: call('SUM', ifAny('doubled', number(filled('doubled')[id] ?? 0)), ...twinned),
      no_campaign: number(filled('no_campaign')[id] ?? 0),
    };
    // The clicks of posts stand in only where no result counts any.
    const clicks = id === 'link_clicks' ? chosen.get('clicks') : undefined;
    const isIdle = clicks && operation('>', call('LEN', clicks), number(0));
    const row = add(
      `${tab}.${id}`,
      isIdle === undefined
        ? cells
        : Object.fromEntries(
            Object.entries(cells).map(([kind, cell]) => [
              kind,
              call('IF', isIdle, number(0), cell),
            ]),
          ),
    );
    const volume = operation('-', rows.sumInTime(tab, id, ofSource), ofRoster(block, term));
    const isSome = operation('>', unmatched, number(0));
    band.set('volume_unmatched', row, call('IF', isSome, volume, BLANK));
    for (const { kind, sums } of doubted)
      if (sums[id] !== undefined) band.set(`volume_${kind}`, row, sums[id]);
  };
  if (rows.has('posts')) for (const each of source.postMeasures) addColumn('posts', each);
  if (rows.has('results')) for (const each of source.resultMeasures) addColumn('results', each);
  const ofCreators = (of: DoubtKind) =>
    doubted.find(({ kind }) => kind === of)!.all.filter(({ tab }) => tab === 'creators').length;
  add('creators', {
    changed: settings.get('creators_since'),
    not_numbers: call('SUM', textsIn(report, 'creators'), number(ofCreators('not_numbers'))),
    no_campaign: number(ofCreators('no_campaign')),
  });
  add('campaign', {
    changed: call('SUM', settings.get('settings_since'), settings.get('sources_since')),
    missing_tab: count('missing_tab'),
  });
  return places;
}

/** The sum of a column of the block over those who stand in Creators still. */
export function ofRoster(block: CreatorBlock, id: string): Formula {
  return call('SUMIFS', block.range(id), block.range('roster_rows'), text('>0'));
}

/** How many cells of a column hold text, in the rows of the campaign. */
function textsOf(rows: SourceRows, tab: SourceTab, place: number): Formula {
  const count = (...of: Condition[]) => countWhere(tab, [...rows.ofCampaign(tab), ...of]);
  // What is neither empty nor a number; LibreOffice finds numbers too where it is asked for any text.
  return operation('-', count(), count({ place, kind: 'empty' }), count({ place, kind: 'number' }));
}

/** How many cells of a tab's number columns hold text, in the rows of the campaign. */
export function textsIn(
  { source, rows }: ReportParts,
  name: MeasuredTab | 'campaigns' | 'targets',
): Formula {
  const table: Table = source.tables[name];
  const tab = sourceTab(source, table);
  const columns = table.tab.columns.flatMap((column) => {
    const place = column.type === 'number' ? table.placeOf(column.id) : undefined;
    return place === undefined || holdsSpelled(table, column) ? [] : [place];
  });
  return call('SUM', number(0), ...columns.map((place) => textsOf(rows, tab, place)));
}
