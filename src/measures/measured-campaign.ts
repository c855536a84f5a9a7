import type { EngagementBasis } from '../campaign/engagement-basis';
import { findPlatform } from '../campaign/platforms';
import { sheetKey } from '../text/name-key';
import type { ConversionMeasure } from './conversions';
import { type CountedTab, DATE_COLUMN, type MeasuredTab } from './grain';
import { type Measure, POST_MEASURES, RESULT_MEASURES } from './measures';
import { NO_SOURCE, sourcesIn } from './sources';

/** A row of a tab, by the ids of its columns. */
export interface MeasuredRow {
  readonly row: number;
  /** `''` where the cell is blank. */
  readonly text: (columnId: string) => string;
  /** The number, or the day as a serial number; undefined where the cell is blank. */
  readonly number: (columnId: string) => number | undefined;
}

/** Where a tab has its columns. */
export interface MeasuredTable {
  /** The place in the sheet, counted from 1; undefined where the tab lacks the column. */
  readonly placeOf: (columnId: string) => number | undefined;
}

export interface MeasuredCreator {
  /** The name, or the handle where there is no name. */
  readonly name: string;
  /** Which column holds that name. */
  readonly nameColumn: 'creator' | 'handle';
  readonly platform: string;
  /** The platform as it is written in the sheet, which is what formulas compare. */
  readonly platformAsWritten: string;
  /** Of the row's amounts; `''` is that of the campaign. */
  readonly currency: string;
  readonly cells: MeasuredRow;
}

/** What a campaign's measures are read from: its rows, read and checked. */
export interface CampaignRows {
  readonly tables: Readonly<Record<MeasuredTab, MeasuredTable>>;
  readonly campaign: {
    readonly name: string;
    readonly conversions: ConversionMeasure;
    readonly currency: string;
    /** The share of the revenue that is left after the goods; null where nobody says. */
    readonly margin: number | null;
  };
  readonly creators: readonly MeasuredCreator[];
  readonly posts: readonly MeasuredRow[];
  readonly results: readonly MeasuredRow[];
  readonly basis: EngagementBasis;
  /** The moment up to which rows count, as a serial number. */
  readonly asOf: number;
}

/** The facts about those rows that decide how they are read. */
export interface RowFacts {
  /** The measures that the workbook has a column for. */
  readonly postMeasures: readonly Measure[];
  readonly resultMeasures: readonly Measure[];
  /** Every source that stands in the campaign's results, in the order of preference. */
  readonly sources: readonly string[];
  /** How a platform is spelled in a tab, by the platform's name. */
  readonly spellings: (tab: CountedTab, platform: string) => readonly string[];
  /** Whether a tab has rows without a date. */
  readonly hasUndated: Readonly<Record<CountedTab, boolean>>;
}

export interface MeasuredCampaign extends CampaignRows, RowFacts {}

/** What must be known of a campaign's rows before they are added up. */
export function rowFacts({
  tables,
  posts,
  results,
}: Pick<CampaignRows, 'tables' | 'posts' | 'results'>): RowFacts {
  const spellings = { posts: spellingsIn(posts), results: spellingsIn(results) };
  const isUndated = (tab: CountedTab) => (row: MeasuredRow) =>
    row.number(DATE_COLUMN[tab]) === undefined;
  return {
    postMeasures: measuresIn(POST_MEASURES, tables.posts),
    resultMeasures: measuresIn(RESULT_MEASURES, tables.results),
    sources:
      tables.results.placeOf('source') === undefined
        ? [NO_SOURCE]
        : sourcesIn(results.map((row) => row.text('source'))),
    spellings: (tab, platform) => spellings[tab].get(sheetKey(platform)) ?? [platform],
    hasUndated: {
      posts: posts.some(isUndated('posts')),
      results: results.some(isUndated('results')),
    },
  };
}

function measuresIn(measures: readonly Measure[], table: MeasuredTable): readonly Measure[] {
  return measures.filter(({ id, isKept }) => isKept !== true && table.placeOf(id) !== undefined);
}

function spellingsIn(rows: readonly MeasuredRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const written = row.text('platform');
    const name = sheetKey(findPlatform(written)?.name ?? written);
    const spellings = found.get(name) ?? new Map<string, string>();
    if (!spellings.has(sheetKey(written))) spellings.set(sheetKey(written), written);
    found.set(name, spellings);
  }
  return new Map([...found].map(([name, spellings]) => [name, [...spellings.values()]]));
}
