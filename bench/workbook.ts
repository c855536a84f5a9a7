import Papa from 'papaparse';

export const CAMPAIGN = 'Spring launch';
export const AS_OF = '2026-04-06';

const POSTS_EACH = 5;
const DAYS = 35;
const FIRST_DAY = Date.UTC(2026, 2, 2);

const FIRST = ['Ada', 'Bea', 'Cleo', 'Dara', 'Edo', 'Fay', 'Gil', 'Hana', 'Ivo', 'Juno'];
const SECOND = ['Amber', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fern', 'Gale', 'Heath', 'Ivy', 'Jade'];
const PLATFORMS = ['Instagram', 'TikTok', 'YouTube'];
const STAGES = ['awareness', 'consideration', 'conversion', 'loyalty'];
const SOURCES = ['shop', 'GA4', 'shop'];

type Line = Readonly<Record<string, string | number>>;

/** A whole number from 0 to `most`, the same for the same seed: nothing here is left to chance. */
function scattered(seed: number, most: number): number {
  return (Math.imul(seed, 0x9e3779b1) >>> 8) % (most + 1);
}

function day(after: number): string {
  return new Date(FIRST_DAY + after * 86_400_000).toISOString().slice(0, 10);
}

/** The columns by which rows of a creator are known. */
function ownerOf(at: number) {
  const first = FIRST[at % FIRST.length];
  const second = SECOND[Math.floor(at / FIRST.length) % SECOND.length];
  return {
    Campaign: CAMPAIGN,
    Creator: `${first} ${second} ${at + 1}`,
    Platform: PLATFORMS[at % PLATFORMS.length]!,
  };
}

function campaign(creators: number): Line {
  return {
    Campaign: CAMPAIGN,
    Objective: 'conversion',
    'Landing page': 'https://www.example.com/spring',
    Start: day(0),
    End: day(DAYS),
    Budget: creators * 400,
    Currency: 'USD',
    Margin: 0.6,
    'Primary KPI': 'CPA',
    Target: 25,
    'Diagnostic KPI': 'engagement_rate',
    'Diagnostic target': 0.045,
    'ER basis': 'impressions',
  };
}

function creator(at: number): Line {
  return {
    ...ownerOf(at),
    Handle: `creator.${at + 1}.sample`,
    Followers: 2_000 + scattered(at, 90_000),
    Stage: STAGES[at % STAGES.length]!,
    'Posting date': day(at % DAYS),
    Fee: 100 + scattered(at, 600),
    Currency: 'USD',
    Status: 'posted',
    Link: '',
    Code: '',
  };
}

function post(at: number, place: number): Line {
  const seed = at * POSTS_EACH + place;
  const impressions = 1_000 + scattered(seed, 40_000);
  const share = (of: number) => Math.floor(impressions * of);
  return {
    ...ownerOf(at),
    Post: `https://www.example.com/post/${seed + 1}`,
    'Posted at': day(seed % DAYS),
    'Measured at': day(DAYS),
    Impressions: impressions,
    Reach: share(0.7),
    Views: share(0.8),
    Likes: share(0.04),
    Comments: share(0.003),
    Shares: share(0.002),
    Saves: share(0.005),
    'Link clicks': share(0.012),
  };
}

function result(at: number, source: string, place: number): Line {
  const seed = at * SOURCES.length + place;
  const orders = scattered(seed, 9);
  const isAnalytics = source === 'GA4';
  return {
    Date: day(seed % DAYS),
    ...ownerOf(at),
    Source: source,
    Clicks: isAnalytics ? 20 + orders * 9 : '',
    Orders: orders,
    Revenue: isAnalytics ? '' : orders * 48.5,
  };
}

const LOG = ['Created', 'Campaign', 'Creator', 'Platform', 'Link', 'Code', 'Source', 'Medium'];

/**
 * The files of a workbook with one campaign of made-up creators, each with five posts and three rows of results. It is
 * the same at every run.
 */
export function workbookOf(creators: number): Readonly<Record<string, string>> {
  const all = Array.from({ length: creators }, (_, at) => at);
  const csv = (lines: readonly Line[]) => Papa.unparse([...lines]);
  return {
    'Campaigns.csv': csv([campaign(creators)]),
    'Creators.csv': csv(all.map(creator)),
    'Posts.csv': csv(
      all.flatMap((at) => Array.from({ length: POSTS_EACH }, (_, place) => post(at, place))),
    ),
    'Results.csv': csv(
      all.flatMap((at) => SOURCES.map((source, place) => result(at, source, place))),
    ),
    'Links.csv': [
      ...LOG,
      'UTM campaign',
      'Content',
      'Term',
      'Id',
      'Channel',
      'State',
      'Replaces',
    ].join(','),
  };
}
