import { grouped } from '../../../text/grouped';
import { sheetKey } from '../../../text/name-key';
import {
  BOOKED_COLUMNS,
  CHECKED,
  CHECKED_COLUMN,
  type CountedTab,
  DATE_COLUMN,
  GRAINS,
} from '../../grain';
import type { MeasuredCampaign, MeasuredCreator, MeasuredRow } from '../../measured-campaign';

/** The rows of the counted tabs that belong to a creator, up to the as-of moment. */
export interface CreatorRows {
  readonly creator: MeasuredCreator;
  readonly posts: readonly MeasuredRow[];
  readonly results: readonly MeasuredRow[];
  /** The posts with an address or a Due, those after the as-of moment too. */
  readonly booked: readonly MeasuredRow[];
}

/** Posts count up to the moment, results by calendar day; a row without a date was not dated later. */
export function isInTime(tab: CountedTab, row: MeasuredRow, asOf: number): boolean {
  const date = row.number(DATE_COLUMN[tab]);
  if (date === undefined) return true;
  return tab === 'posts' ? date <= asOf : date < Math.floor(asOf) + 1;
}

/** Whether a row of Posts, one up to the as-of moment, is out: dated, or with an address. */
export function isLive(row: MeasuredRow): boolean {
  return row.number(DATE_COLUMN.posts) !== undefined || hasAddress(row);
}

/** Whether a row of Posts, whenever it was to come, is out at a moment. */
export function isLiveAt(row: MeasuredRow, asOf: number): boolean {
  return isLive(row) && isInTime('posts', row, asOf);
}

/** Whether a row of Posts has an address. */
export function hasAddress(row: MeasuredRow): boolean {
  return row.text(BOOKED_COLUMNS.address) !== '';
}

/** Whether a row of Posts is of a booked post: it has an address or a Due. */
export function isBooked(row: MeasuredRow): boolean {
  return hasAddress(row) || row.number(BOOKED_COLUMNS.due) !== undefined;
}

/** Whether somebody has looked at a row and found it right. */
export function isRight(row: MeasuredRow): boolean {
  return isChecked(row, CHECKED.right);
}

/** Whether somebody has left a row out: it counts nowhere. */
export function isLeftOut(row: MeasuredRow): boolean {
  return isChecked(row, CHECKED.leftOut);
}

function isChecked(row: MeasuredRow, word: string): boolean {
  return sheetKey(row.text(CHECKED_COLUMN)) === word;
}

/** Whose rows are whose, in the order of the creators. */
export function rowsOfCreators(campaign: MeasuredCampaign): CreatorRows[] {
  const { creators } = campaign;
  const platformsOf = new Map<string, number>();
  for (const { name } of creators) {
    const key = sheetKey(name);
    platformsOf.set(key, (platformsOf.get(key) ?? 0) + 1);
  }
  const byKey = (tab: CountedTab, rows: readonly MeasuredRow[]) =>
    grouped(rows, (row) => keyOf(GRAINS.creator[tab].map(({ column }) => row.text(column))));
  const posts = byKey('posts', inTime(campaign, 'posts'));
  const results = byKey('results', inTime(campaign, 'results'));
  const booked = byKey('posts', campaign.posts.filter(isBooked));
  return creators.map((creator) => {
    const { name } = creator;
    const of = (rows: ReadonlyMap<string, MeasuredRow[]>, tab: CountedTab) =>
      campaign
        .spellings(tab, creator.platform)
        .flatMap((platform) => rows.get(keyOf([name, platform])) ?? []);
    const withoutPlatform =
      platformsOf.get(sheetKey(name)) === 1 ? (results.get(keyOf([name, ''])) ?? []) : [];
    return {
      creator,
      posts: of(posts, 'posts'),
      results: [...of(results, 'results'), ...withoutPlatform],
      booked: of(booked, 'posts'),
    };
  });
}

/** The rows up to the as-of moment of no creator of the campaign. */
export function unmatchedRows(
  campaign: MeasuredCampaign,
): Readonly<Record<CountedTab, readonly MeasuredRow[]>> {
  const owned = new Set(
    rowsOfCreators(campaign).flatMap(({ posts, results }) => [...posts, ...results]),
  );
  const unmatched = (tab: CountedTab) => inTime(campaign, tab).filter((row) => !owned.has(row));
  return { posts: unmatched('posts'), results: unmatched('results') };
}

function inTime(campaign: MeasuredCampaign, tab: CountedTab): MeasuredRow[] {
  return campaign[tab].filter((row) => isInTime(tab, row, campaign.asOf));
}

function keyOf(parts: readonly string[]): string {
  return sheetKey(parts.join('\n'));
}
