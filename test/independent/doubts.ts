import type { Rules } from './known';
import { POST_METRICS, RATIOS, RESULT_MEASURES } from './metrics';
import { type Moment, momentIn, numberIn, type Row, readTab, sameName } from './read-csv';
import { type Owned, platformOf, readRoster } from './roster';

/** Something that is known to be wrong with what a campaign's rows count. */
export interface DoubtAudit {
  readonly kind: 'missing_tab' | 'unmatched' | 'not_numbers' | 'doubled' | 'no_campaign';
  readonly count: number;
  readonly share: number | null;
  readonly volumes: Readonly<Record<string, number>>;
  /** The columns with a filled cell in a row of the doubt, and `creators` where rows of Creators are among them. */
  readonly touched: ReadonlySet<string>;
}

interface Doubted {
  readonly row: Row;
  readonly tab: 'Creators' | 'Posts' | 'Results';
  /** The cells alone; every one where it is left out. */
  readonly cells?: readonly string[];
}

const POST_COLUMNS = [
  ...POST_METRICS.filter((id) => id !== 'thumbnail_impressions'),
  'impressions',
];
const KEPT = [
  'lead_score',
  'code_orders',
  'click_and_code_orders',
  'named_in_survey',
  'survey_answers',
];

/** The doubts of a campaign as of a moment, by what is written of them. */
export function doubtsOf(
  folder: string,
  campaign: string,
  asOf: Moment,
  rules: Rules,
  missing: readonly string[] = [],
): DoubtAudit[] {
  const roster = readRoster(folder, campaign);
  const posts = roster.posts.filter(
    ({ row }) => (momentIn(row, 'posted_at')?.begins ?? -Infinity) <= asOf.ends,
  );
  const results = roster.results.filter(
    ({ row }) => (momentIn(row, 'date')?.day ?? '') <= asOf.day,
  );
  const all: Doubted[] = [...inTab('Posts', posts), ...inTab('Results', results)];
  const open = all.filter(({ row }) => !sameName(row.checked, 'right'));

  const isLive = ({ row }: Owned) => row.post !== undefined || row.posted_at !== undefined;
  const stray = [
    ...inTab(
      'Posts',
      posts.filter((each) => isLive(each) && each.owner === null),
    ),
    ...inTab(
      'Results',
      results.filter((each) => each.owner === null),
    ),
  ].filter(({ row }) => !sameName(row.checked, 'right'));

  const fractions = open.flatMap((each): Doubted[] => {
    const cells = Object.keys(each.row).filter((id) => isFraction(each, id));
    return cells.length === 0 ? [] : [{ ...each, cells }];
  });

  const unchecked = all.filter(({ row }) => row.checked === undefined);
  const doubled = [
    ...later(
      unchecked.filter(({ tab }) => tab === 'Results'),
      resultKey,
    ),
    ...later(
      unchecked.filter(({ tab, row }) => tab === 'Posts' && row.post !== undefined),
      postKey,
    ),
  ];

  const campaigns = readTab(folder, 'Campaigns').map((row) => row.campaign);
  const elsewhere = (['Creators', 'Posts', 'Results'] as const).flatMap((tab) =>
    readTab(folder, tab)
      .filter(({ campaign: name, checked }) => {
        if (name === undefined || campaigns.some((each) => sameName(each, name))) return false;
        return !sameName(checked, 'right') && isNear(name, campaign);
      })
      .map((row) => ({ tab, row })),
  );

  const volumesIn = (rows: readonly Doubted[]) => volumesOf(rows, rules);
  const ofAll = volumesIn(all);
  // "Link clicks of a post touch nothing where Results have clicks."
  const clicks = ofAll.clicks === undefined ? 'link_clicks' : 'clicks';
  const whole = mainOf(all, ofAll, rules, clicks);
  const place = whole.findIndex((each) => each > 0);
  const audit = (kind: DoubtAudit['kind'], rows: readonly Doubted[]): DoubtAudit[] => {
    if (rows.length === 0) return [];
    const volumes = volumesIn(rows);
    const part = mainOf(rows, volumes, rules, clicks)[place] ?? 0;
    const touched = new Set(Object.keys(volumes));
    if (rows.some(({ tab }) => tab === 'Creators')) touched.add('creators');
    return [
      {
        ...{ kind, volumes, touched },
        count: rows.reduce((sum, { cells }) => sum + (cells?.length ?? 1), 0),
        share: place < 0 ? null : part / whole[place]!,
      },
    ];
  };
  // "A tab that an earlier report was built from is gone": whatever stood in it.
  const gone: DoubtAudit[] =
    missing.length === 0
      ? []
      : [
          {
            ...{ kind: 'missing_tab', count: missing.length, share: null, volumes: {} },
            touched: new Set(['everything']),
          },
        ];
  return [
    ...gone,
    ...audit('unmatched', stray),
    ...audit('not_numbers', fractions),
    ...audit('doubled', doubled),
    ...audit('no_campaign', elsewhere),
  ];
}

function inTab(tab: Doubted['tab'], rows: readonly Owned[]): Doubted[] {
  return rows.map(({ row }) => ({ tab, row }));
}

/** "Volumes of the chosen sources, of `not_numbers` those of the cells alone." */
function volumesOf(rows: readonly Doubted[], { sources }: Rules): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { tab, row, cells } of rows) {
    const ids = tab === 'Posts' ? POST_COLUMNS : tab === 'Results' ? RESULT_MEASURES : [];
    for (const id of ids) {
      const value = KEPT.includes(id) ? null : numberIn(row, id);
      if (value === null || cells?.includes(id) === false) continue;
      if (tab === 'Results' && !sameName(row.source, sources[id] ?? '—')) continue;
      sums[id] = (sums[id] ?? 0) + value;
    }
  }
  return sums;
}

/** "Of the campaign's conversions, else clicks, revenue, impressions." */
function mainOf(
  rows: readonly Doubted[],
  volumes: Readonly<Record<string, number>>,
  rules: Rules,
  clicks: 'clicks' | 'link_clicks',
): number[] {
  const seen = rows
    .filter(({ tab, cells }) => tab === 'Posts' && cells === undefined)
    .map(({ row }) => numberIn(row, 'impressions') ?? numberIn(row, 'views') ?? 0);
  return [
    volumes[rules.conversions] ?? 0,
    volumes[clicks] ?? 0,
    volumes.revenue ?? 0,
    seen.reduce((sum, each) => sum + each, 0),
  ];
}

/** "Counts are all numbers but watch and engagement time, lead score, revenue, spend, and conversions of sources ads and GA4." */
function isFraction({ tab, row }: Doubted, id: string): boolean {
  const counts = tab === 'Posts' ? [...POST_METRICS, 'impressions'] : RESULT_MEASURES;
  if (!(counts as readonly string[]).includes(id)) return false;
  if (['watch_time', 'engagement_time', 'lead_score', 'revenue', 'spend'].includes(id))
    return false;
  const isModelled = ['ads', 'ga4'].includes((row.source ?? '').toLowerCase());
  if (isModelled && ['orders', 'installs', 'leads'].includes(id)) return false;
  return !Number.isInteger(numberIn(row, id) ?? 0);
}

/** "Counted: the later rows." */
function later(rows: readonly Doubted[], keyOf: (row: Row) => string): Doubted[] {
  const seen = new Set<string>();
  return rows.filter(({ row }) => {
    const key = keyOf(row);
    const isLater = key !== '' && seen.has(key);
    seen.add(key);
    return isLater;
  });
}

/** "Alike in date, creator, platform, source and every number." */
function resultKey(row: Row): string {
  const numbers = [...RESULT_MEASURES, 'lead_score'].map((id) => numberIn(row, id));
  if (numbers.every((each) => each === null)) return '';
  const words = [row.creator, platformOf(row.platform) ?? '', row.source].map((each) =>
    (each ?? '').toLowerCase(),
  );
  return JSON.stringify([momentIn(row, 'date')?.begins ?? null, words, numbers]);
}

/** "Hosts without `www.` or `m.` and capitals, paths as they are without a last slash, the query only as far as it names the post." */
function postKey(row: Row): string {
  const text = row.post ?? '';
  const paid = /^(paid|boosted|whitelisted|spark ads?)$/i.test(row.organic_or_paid ?? '');
  if (!URL.canParse(text)) return `${paid} ${text}`;
  const { hostname, pathname, searchParams } = new URL(text);
  const host = hostname.replace(/^(www|m)\./, '');
  const path = pathname.replace(/\/$/, '').replace(/\/(reel|reels)\//, '/p/');
  const [, short] = /^\/shorts\/(.+)$/.exec(path) ?? [];
  const video = host === 'youtu.be' ? path.slice(1) : short;
  if (video !== undefined) return `${paid} youtube.com /watch v=${video}`;
  const query = ['v', 'story_fbid', 'fbid'].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `${paid} ${host} ${path} ${query.sort().join(' ')}`;
}

/** "At most two letters apart, accents and case aside." */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => [
    ...name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim(),
  ]) as [string[], string[]];
  let line = b.map((_, at) => at + 1);
  let before: number[] = [];
  let first = 0;
  a.forEach((letter, i) => {
    const next: number[] = [];
    b.forEach((wanted, j) => {
      const corner = j === 0 ? first : line[j - 1]!;
      const left = j === 0 ? i + 1 : next[j - 1]!;
      let least = Math.min(line[j]! + 1, left + 1, corner + (letter === wanted ? 0 : 1));
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === wanted) {
        const swapped = j === 1 ? i - 1 : before[j - 2]!;
        least = Math.min(least, swapped + 1);
      }
      next.push(least);
    });
    before = line;
    line = next;
    first = i + 1;
  });
  return (b.length === 0 ? a.length : line[b.length - 1]!) <= 2;
}

/** The columns that a KPI is made of. "For cost: Spend, and any change of creators." */
export function columnsOf(kpi: string, rules: Rules): readonly string[] {
  const ratio = RATIOS.find(({ id }) => id === kpi);
  const ids = ratio === undefined ? [kpi] : [ratio.upper, ratio.lower];
  return ids.flatMap((id) => partsOf(id, rules));
}

function partsOf(id: string, rules: Rules): readonly string[] {
  const engagements = ['likes', 'comments', 'shares', 'saves'];
  const base = rules.basis === 'impressions' ? ['impressions', 'views'] : [rules.basis];
  const over = (parts: readonly string[]) =>
    rules.basis === 'followers' ? [...parts, 'creators'] : base;
  switch (id) {
    case 'impressions':
      return ['impressions', 'views'];
    case 'own_impressions':
      return ['impressions'];
    case 'views_seen':
      return ['views', 'impressions'];
    case 'hooked_seen':
      return ['three_second_views', 'impressions'];
    case 'reach_seen':
      return ['reach', 'impressions'];
    case 'engagements':
      return engagements;
    case 'engagement_base':
      return over(engagements);
    case 'saves_base':
    case 'shares_base':
    case 'comments_base':
      return over([id.replace('_base', '')]);
    case 'followers_of_reach':
      return ['reach', 'creators'];
    // "Link clicks of a post touch nothing where Results has clicks."
    case 'clicks':
      return rules.sources.clicks === null ? ['clicks', 'link_clicks'] : ['clicks'];
    case 'conversions':
      return [rules.conversions];
    case 'rated_conversions':
      return [rules.hasClickOrders ? 'click_orders' : rules.conversions];
    case 'gross_profit':
      return ['revenue'];
    case 'cost':
      return ['spend', 'creators'];
    default:
      return [id];
  }
}
