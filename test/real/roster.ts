import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const LISTS = fileURLToPath(new URL('../../../shared/data/influencers/', import.meta.url));

/** A real account as it stands in the written `Creators` tab. */
export interface RosterRow {
  readonly creator: string;
  readonly handle: string;
  readonly platform: 'Instagram' | 'TikTok' | 'YouTube';
  /** As the list spells it, `12.3M`; blank where the list has none. */
  readonly followers: string;
  readonly fee: number;
}

/** Which columns of a list hold what; their headers are no guide. */
interface List {
  readonly file: string;
  readonly platform: RosterRow['platform'];
  readonly handle: string;
  readonly name?: string;
  readonly followers: string;
}

const list = (
  platform: RosterRow['platform'],
  suffix: string,
  handle: string,
  name: string,
  followers: string,
): List => ({
  file: `social_media_influencers_${platform.toLowerCase()}${suffix}.csv`,
  platform,
  handle,
  name,
  followers,
});

/** Newest first: of an account that several lists hold the first row stays. */
const SOURCES: readonly List[] = [
  list('Instagram', '_nov_2022', 'Name', 'Instagram Name', 'Followers'),
  list('TikTok', '_dec_2022', 'Tiktoker name', 'Tiktok name', 'followers'),
  list('YouTube', '_dec_2022', 'Youtube channel', 'youtuber name', 'Followers'),
  list(
    'Instagram',
    '_june_2022_june_2022',
    'instagram name',
    'influencer name',
    'Subscribers count',
  ),
  list('TikTok', '_nov_2022', 'Tiktoker name', 'Tiktok name', 'Followers'),
  list('YouTube', '_nov_2022', 'Youtube channel', 'youtuber name', 'Followers'),
  list('Instagram', '', 'Influencer insta name', 'instagram name', 'Followers'),
  list('TikTok', '_june_2022_june_2022', 'Tiktoker', 'influencer name', 'Subscribers count'),
  list('YouTube', '_sep_2022', 'Youtuber', 'Name', 'Subscribers'),
  list('TikTok', '', 'Tiktoker name', 'Tiktok name', 'Subscribers count'),
  list('YouTube', '', 'youtuber name', 'channel name', 'Subscribers'),
  {
    file: 'top_insta_influencers_data.csv',
    platform: 'Instagram',
    handle: 'channel_info',
    followers: 'followers',
  },
];

export const hasLists = existsSync(join(LISTS, SOURCES[0]?.file ?? ''));

/**
 * Writes `Campaigns.csv` and `Creators.csv` of one campaign with up to `count` real accounts, mixed over the
 * lists and platforms, and gives back the rows in their order. Without the lists it writes nothing.
 */
export function writeRoster(folder: string, count: number): RosterRow[] {
  if (!hasLists) return [];
  const rows = withOwnNames(pick(SOURCES.map(readList), count));
  mkdirSync(folder, { recursive: true });
  const write = (tab: string, lines: readonly Record<string, string | number>[]) =>
    writeFileSync(join(folder, `${tab}.csv`), `${Papa.unparse([...lines])}\r\n`);
  write('Campaigns', [CAMPAIGN]);
  write(
    'Creators',
    rows.map((row) => ({
      Campaign: CAMPAIGN.Campaign,
      Creator: row.creator,
      Handle: row.handle,
      Platform: row.platform,
      Followers: row.followers,
      Fee: row.fee,
    })),
  );
  return rows;
}

const CAMPAIGN = {
  Campaign: 'Big names',
  Objective: 'awareness',
  'Landing page': 'https://www.example.com/big-names',
  Start: '2026-03-02',
  End: '2026-04-05',
  'Primary KPI': 'CPM',
  Target: 20,
};

function readList(source: List): RosterRow[] {
  const file = join(LISTS, source.file);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const [headers = [], ...lines] = Papa.parse<string[]>(text).data;
  // Of columns of one name the first is the spelled number.
  const column = (header: string) => {
    const at = headers.findIndex((h) => h.trim() === header);
    if (at < 0) throw new Error(`${source.file}: no column "${header}"`);
    return at;
  };
  const handleAt = column(source.handle);
  const nameAt = source.name === undefined ? handleAt : column(source.name);
  const followersAt = column(source.followers);
  return lines
    .map((cells) => {
      const handle = tidy(cells[handleAt]).replace(/^@/, '');
      const followers = tidy(cells[followersAt]);
      return {
        creator: tidy(cells[nameAt]) || handle,
        handle,
        platform: source.platform,
        followers: /^\d/.test(followers) ? followers : '',
        fee: feeOf(handle),
      };
    })
    .filter((row) => row.handle !== '');
}

/** One line, without edges; a name made of nothing visible is blank. */
function tidy(cell: string | undefined): string {
  const text = (cell ?? '').replace(/\s+/g, ' ').trim();
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text) ? '' : text;
}

/** A made-up fee from 100 to 9,990, the same for a handle each time. */
function feeOf(handle: string): number {
  let hash = 7;
  for (const sign of handle) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return 100 + (hash % 990) * 10;
}

/** Takes a row of each list in turn; an account that is there already falls away. */
function pick(lists: readonly (readonly RosterRow[])[], count: number): RosterRow[] {
  const accounts = new Map<string, RosterRow>();
  const longest = Math.max(...lists.map((rows) => rows.length));
  for (let i = 0; i < longest; i++) {
    for (const rows of lists) {
      const row = rows[i];
      if (row === undefined) continue;
      if (accounts.size === count) return [...accounts.values()];
      const key = keyOf(row, row.handle);
      if (!accounts.has(key)) accounts.set(key, row);
    }
  }
  return [...accounts.values()];
}

/** A name that two handles share on one platform gets the handle behind it. */
function withOwnNames(rows: readonly RosterRow[]): RosterRow[] {
  const uses = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row, row.creator);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return rows.map((row) =>
    (uses.get(keyOf(row, row.creator)) ?? 0) > 1
      ? { ...row, creator: `${row.creator} (${row.handle})` }
      : row,
  );
}

function keyOf(row: RosterRow, name: string): string {
  return `${row.platform}\n${name.normalize('NFC').toLowerCase()}`;
}
