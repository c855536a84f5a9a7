import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import { thingCounted } from '../../measures/kpi-facts';
import { partsOf } from '../../measures/kpi-parts';
import { countWhere, sumWhere } from '../../measures/readers/sheet-formulas/conditions';
import { DOUBT_KINDS, type Doubt, type DoubtKind, type FoundDoubt } from '../doubts/doubt';
import { doubtOf, rowsOf } from '../doubts/find-doubts';
import { DoubtVolumes } from '../doubts/volumes';
import { MENDING } from '../doubts/words/mending';
import { inWords } from '../drawing/number-words';
import type { Band, Bands } from './bands';
import { type Twins, twinsOf } from './doubled-results';
import {
  DOUBTED_BAND,
  type DoubtedPart,
  ofRoster,
  type ReportParts,
  textsIn,
  writeDoubtParts,
} from './doubt-parts';
import { changedInWords, doubtSentence, volumeWords } from './doubt-sentences';

/** A row for each kind of doubt; its count is live where formulas can know it. */
export const DOUBTS_BAND = {
  name: 'doubts',
  columns: ['kind', 'count', 'share', 'where', 'suggestion', 'sentence', 'place'],
} as const;

/** The doubts of a report in its cells. */
export interface DoubtCells {
  /** More than 0 where a doubt touches a KPI: any, or one of a kind. */
  readonly touches: (kpi: string, kind?: DoubtKind) => Formula;
  /** A doubt in a sentence, with what would mend it; `""` where there is none of the kind. */
  readonly sentence: (kind: DoubtKind) => Formula;
  /** The sentences beside the one at the top, counted from 1; `""` beyond them. */
  readonly further: (place: number) => Formula;
  /** How many those are. */
  readonly furtherCount: Formula;
}

/** Writes what is known to be wrong with what the report counts. */
export function writeDoubts(
  bands: Bands,
  report: ReportParts,
  found: readonly FoundDoubt[],
): DoubtCells {
  const { source, block, settings, rows } = report;
  const { currency, primaryKpi } = source.campaign;
  const volumes = new DoubtVolumes(source);
  const known = new Map(found.map((each) => [each.kind, doubtOf(each, volumes)]));
  const band = bands.add(DOUBTS_BAND);
  const parts = bands.add(DOUBTED_BAND);
  const places = new Map(DOUBT_KINDS.map((kind) => [kind, band.add({ kind })]));
  const cell = (id: (typeof DOUBTS_BAND.columns)[number], kind: DoubtKind) =>
    band.cell(id, places.get(kind)!);
  const twins = twinsOf(
    source,
    rows,
    report.chosen,
    partsOf(primaryKpi.id, block),
    settings.get('day_after_as_of'),
  );
  settings.set('twins', twins.live);
  const rowOf = writeDoubtParts(
    parts,
    report,
    found,
    volumes,
    { ...twins, cell: settings.get('twins') },
    (kind) => cell('count', kind),
  );
  const counts = countsOf(report, found, known, { ...twins, cell: settings.get('twins') });
  writeLeftOut(report, volumes);
  const live = liveVolume(report, volumes, (part) => {
    const row = rowOf.get(part);
    return row === undefined ? undefined : parts.cell('volume_unmatched', row);
  });
  for (const [kind, row] of places) {
    const doubt = known.get(kind);
    const isAsBuilt = operation('=', cell('count', kind), number(doubt?.count ?? 0));
    const unlessBuilt = (built: Formula, later: Formula) => call('IF', isAsBuilt, built, later);
    const words = volumes.inWords(found.filter((each) => each.kind === kind).flatMap(rowsOf));
    const share = doubt?.share ?? null;
    const later = kind === 'unmatched' ? live : undefined;
    band.set('count', row, counts[kind]);
    band.set(
      'share',
      row,
      later?.share ?? unlessBuilt(share === null ? BLANK : number(share), BLANK),
    );
    band.set('where', row, unlessBuilt(text(doubt?.where ?? ''), text(LATER_IN[kind])));
    band.set('suggestion', row, unlessBuilt(text(doubt?.suggestion ?? ''), text(MENDING[kind])));
    const asFound = unlessBuilt(text(words === '' ? '' : ` (${words})`), BLANK);
    const volume =
      later === undefined
        ? asFound
        : volumeWords(later.volume, later.value, cell('share', kind), currency, asFound);
    band.set(
      'sentence',
      row,
      kind === 'changed'
        ? changedInWords(settings)
        : doubtSentence(kind, cell('count', kind), volume, cell('suggestion', kind)),
    );
  }
  const touches: DoubtCells['touches'] = (kpi, kind) =>
    call(
      'SUM',
      number(0),
      ...[...partsOf(kpi, block), 'campaign' as const].flatMap((part) => {
        const row = rowOf.get(part);
        return row === undefined ? [] : [parts.cell(kind ?? 'touched', row)];
      }),
    );
  const sentence: DoubtCells['sentence'] = (kind) => cell('sentence', kind);
  const top = settings.set(
    'doubt_of_primary',
    DOUBT_KINDS.reduceRight<Formula>(
      (rest, kind) =>
        call('IF', operation('>', touches(primaryKpi.id, kind), number(0)), sentence(kind), rest),
      BLANK,
    ),
  );
  return { touches, sentence, ...furtherOf(band, [...places.values()], top) };
}

/** Numbers the doubts that the top of the report does not say. */
function furtherOf(
  band: Band<(typeof DOUBTS_BAND.columns)[number]>,
  rows: readonly number[],
  top: Formula,
): Pick<DoubtCells, 'further' | 'furtherCount'> {
  const [first, last] = [rows[0]!, rows[rows.length - 1]!];
  for (const row of rows) {
    const sentence = band.cell('sentence', row);
    const isSaid = call(
      'OR',
      operation('=', call('LEN', sentence), number(0)),
      call('EXACT', sentence, top),
    );
    const before =
      row === first ? number(0) : call('MAX', number(0), band.range('place', first, row - 1));
    band.set('place', row, call('IF', isSaid, BLANK, operation('+', before, number(1))));
  }
  const places = band.range('place', first, last);
  const sentences = band.range('sentence', first, last);
  return {
    further: (place) =>
      call(
        'IFERROR',
        call('INDEX', sentences, call('MATCH', number(place), places, number(0))),
        BLANK,
      ),
    furtherCount: call('MAX', number(0), places),
  };
}

/** Where to look for what came after the report was built. */
const LATER_IN: Readonly<Record<DoubtKind, string>> = {
  missing_tab: '',
  changed: 'Creators, Campaigns or Results',
  unmatched: 'Posts or Results',
  not_numbers: 'a number column',
  doubled: 'Results',
  no_campaign: '',
};

/** The volume that shares are taken of, in the rows that are unmatched now. */
function liveVolume(
  { source, rows, settings, chosen }: ReportParts,
  volumes: DoubtVolumes,
  volumeOf: (part: DoubtedPart) => Formula | undefined,
) {
  const shared = volumes.shared();
  const value = shared && volumeOf(shared.part);
  if (shared === undefined || value === undefined) return undefined;
  const [tab, id] = shared.part.split('.') as ['posts' | 'results', string];
  const whole = settings.set(
    'shared_whole',
    rows.sumInTime(tab, id, tab === 'results' ? rows.ofSource(chosen.get(id)!) : []),
  );
  const share = call(
    'IF',
    operation('>', whole, number(0)),
    operation('/', call('SUM', value), whole),
    BLANK,
  );
  return { volume: shared.volume, value, share, source };
}

/** What people left out: how many rows, and what stands in them of the volume that shares are taken of. */
function writeLeftOut(
  { source, rows, settings, chosen }: ReportParts,
  volumes: DoubtVolumes,
): void {
  const shared = volumes.shared();
  const counts: Formula[] = [];
  let volume: Formula = BLANK;
  for (const tab of ['posts', 'results'] as const) {
    const leftOut = rows.leftOut(rows.tabs[tab]);
    if (leftOut === undefined) continue;
    counts.push(countWhere(rows.tabs[tab], leftOut));
    const [of, id] = shared?.part.split('.') ?? [];
    const place = id === undefined || of !== tab ? undefined : rows.tabs[tab].placeOf(id);
    if (id === undefined || shared === undefined || place === undefined) continue;
    const ofSource = tab === 'results' ? rows.ofSource(chosen.get(id)!) : [];
    const sum = settings.set(
      'left_out_volume',
      sumWhere(rows.tabs[tab], place, [...leftOut, ...ofSource]),
    );
    volume = joined(
      text(' ('),
      inWords(sum, shared.volume.unit, source.campaign.currency),
      text(` ${thingCounted(shared.volume).many})`),
    );
  }
  settings.set('left_out', call('SUM', number(0), ...counts));
  settings.set('left_out_of', volume);
}

function countsOf(
  report: ReportParts,
  found: readonly FoundDoubt[],
  known: ReadonlyMap<DoubtKind, Doubt>,
  twins: Twins,
): Readonly<Record<DoubtKind, Formula>> {
  const { settings } = report;
  const asFound = (kind: DoubtKind) => number(known.get(kind)?.count ?? 0);
  const sum = (...parts: Formula[]) => call('SUM', ...parts);
  const later = found.filter(({ kind }) => kind === 'doubled').flatMap(rowsOf);
  const laterResults = later.filter(({ tab }) => tab === 'results').length;
  // Two rows that are alike are one too many.
  const half = call('INT', operation('/', operation('+', twins.cell, number(1)), number(2)));
  const isAsBuilt = operation('=', twins.cell, number(twins.built));
  const doubledResults =
    twins.measures.length === 0
      ? number(laterResults)
      : call('IF', isAsBuilt, number(laterResults), half);
  return {
    missing_tab: asFound('missing_tab'),
    changed: sum(
      ...['creators_since', 'settings_since', 'sources_since'].map((key) => settings.get(key)),
    ),
    unmatched: unmatchedNow(report),
    not_numbers: sum(
      asFound('not_numbers'),
      ...(['campaigns', 'targets', 'creators', 'posts', 'results'] as const).map((tab) =>
        textsIn(report, tab),
      ),
    ),
    doubled: sum(doubledResults, number(later.length - laterResults)),
    no_campaign: asFound('no_campaign'),
  };
}

/** Rows of no creator, without those that somebody found right; of posts those that are out. */
function unmatchedNow({ rows, block }: ReportParts): Formula {
  const { posts, results } = rows.tabs;
  const sumOf = (id: string) => (block.has(id) ? ofRoster(block, id) : number(0));
  const live = rows.has('posts') ? rows.liveOfCampaign() : [];
  const rightPosts = rows.right(posts);
  const rightResults = rows.right(results);
  const plus = [
    ...live.map((each) => countWhere(posts, each)),
    ...(rows.has('results') ? [rows.countInTime('results')] : []),
    ...(rightPosts.length > 0 ? [sumOf('right_posts')] : []),
    ...(rightResults.length > 0 ? [sumOf('right_results')] : []),
  ];
  const minus = [
    ...(rows.has('posts') ? [sumOf('live_posts')] : []),
    ...(rows.has('results') ? [sumOf('result_rows')] : []),
    ...(rightPosts.length > 0
      ? live.map((each) => countWhere(posts, [...each, ...rightPosts]))
      : []),
    ...(rightResults.length > 0 ? [rows.countInTime('results', rightResults)] : []),
  ];
  return operation('-', call('SUM', number(0), ...plus), call('SUM', number(0), ...minus));
}
