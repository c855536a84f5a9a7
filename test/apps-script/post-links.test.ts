import { describe, expect, it } from 'vitest';
import type {
  GeneratedPostLinks,
  PostsWithoutLink,
} from '../../src/apps-script/endpoints/links/post-links-of-tabs';
import { problemInWords } from '../../src/cells/problem-words';
import { POLICY_PRESETS } from '../../src/links/naming/policy';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { openedLinks } from '../host/opened-links';
import { done } from '../host/reports';
import { newWorkbook, rowsOf, tabNames } from './new-workbook';

const PAGE = 'https://example.com/s';
const CAMPAIGNS = [
  'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer',
  `Spring,conversion,${PAGE},2026-03-02,2026-03-29,CPA,30,15%`,
  'Winter,conversion,,2026-11-02,2026-11-29,CPA,30,15%',
];
const CREATORS = [
  'Campaign,Creator,Handle,Platform,Boost,Link,Code',
  'Spring,Mara Lindqvist,@mara.l,Instagram,,,',
  'Spring,=Kit,@kit,TikTok,200,,',
  'Winter,Mara Lindqvist,@mara.l,Instagram,,,',
];
const HEADERS = 'Campaign,Creator,Platform,Post,Due,Type,Organic or paid,Link';
const POSTS = [
  HEADERS,
  'Spring,Mara Lindqvist,Instagram,,2026-03-10,Reel,,',
  'Spring,Mara Lindqvist,Instagram,https://www.instagram.com/p/1,2026-03-03,Reel,,',
  `Spring,Mara Lindqvist,Instagram,,2026-03-12,Story,,${PAGE}?mine`,
  'Spring,mara lindqvist,instagram,,2026-03-10,Reel,paid,',
  'Spring,=Kit,TikTok,,2026-03-11,Video,,',
  'Spring,Mara Lindqvist,Instagram,,,Reel,,',
  'Winter,Mara Lindqvist,Instagram,,2026-11-10,Reel,,',
];

const link = (source: string, medium: string, term: string, content: string) =>
  `${PAGE}?utm_source=${source}&utm_medium=${medium}&utm_campaign=spring&utm_term=${term}&utm_content=${content}&utm_id=spring-20260302`;
const MARA = link('instagram', 'influencer', 'reel-20260310', 'mara.l');
const MARA_PAID = link('instagram', 'paid_influencer', 'reel-20260310', 'mara.l');
const KIT = link('tiktok', 'paid_influencer', 'video-20260311', 'kit');

const workbook = (posts: readonly string[] = POSTS) =>
  openHost(folderOf({ Campaigns: CAMPAIGNS, Creators: CREATORS, Posts: posts }), {
    now: () => new Date('2026-02-20T10:00:00Z'),
  });
const find = (host: Host, campaign = 'Spring') =>
  done<PostsWithoutLink>(openedLinks(host, 'posts', campaign));
const make = (host: Host, campaign = 'Spring') =>
  done<GeneratedPostLinks>(host.call('generatePostLinks', campaign));
const linksOf = (host: Host) =>
  Array.from({ length: 7 }, (_, at) => host.value('Posts', `H${at + 2}`) ?? '');

describe('planned posts without a link of their own', () => {
  it('are those of the campaign with a day, and neither an address nor a link', async () => {
    const host = workbook();
    const before = JSON.stringify(host.snapshot());
    const mara = { creator: 'Mara Lindqvist', platform: 'Instagram', type: 'Reel' };
    expect(await find(host)).toEqual({
      count: 3,
      posts: [
        { row: 2, ...mara, due: '10 Mar 2026' },
        { row: 5, ...mara, creator: 'mara lindqvist', due: '10 Mar 2026' },
        { row: 6, creator: '=Kit', platform: 'TikTok', type: 'Video', due: '11 Mar 2026' },
      ],
    });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('are all counted, and fifty of them listed', async () => {
    const many = Array.from({ length: 60 }, () => POSTS[1]!);
    const { count, posts } = await find(workbook([HEADERS, ...many]));
    expect([count, posts.length, posts.at(-1)!.row]).toEqual([60, 50, 51]);
  });

  it('are none in a workbook in which nothing is planned, with a column for links or without', async () => {
    const host = workbook(['Campaign,Creator,Platform,Post', 'Spring,Mara Lindqvist,Instagram,']);
    expect(await find(host)).toEqual({ count: 0, posts: [] });
    expect(await make(host)).toEqual({ links: 0, problems: [] });
    expect(tabNames(host)).not.toContain('Links');
  });
});

describe('their links', () => {
  it('are written where Link is blank, and logged with the post', async () => {
    const host = workbook();
    expect(await make(host)).toEqual({ links: 3, problems: [] });
    expect(linksOf(host)).toEqual([MARA, '', `${PAGE}?mine`, MARA_PAID, KIT, '', '']);
    expect(host.formula('Links', 'C4')).toBe('');
    const log = rowsOf(host, 'Links');
    expect(log.map(({ Creator, Link, Post, State }) => [Creator, Link, Post, State])).toEqual([
      ['Mara Lindqvist', MARA, 'Reel, 10 Mar 2026', 'active'],
      ['Mara Lindqvist', MARA_PAID, 'Reel, 10 Mar 2026', 'active'],
      ['=Kit', KIT, 'Video, 11 Mar 2026', 'active'],
    ]);
    expect((await find(host)).count).toBe(0);
    const before = JSON.stringify(host.snapshot());
    expect(await make(host)).toEqual({ links: 0, problems: [] });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('stay apart from the links of the creators', async () => {
    const host = workbook();
    await make(host);
    await done(host.call('generateLinks', 'Spring', null));
    const creators = rowsOf(host, 'Creators').flatMap(({ Link }) => Link ?? []);
    expect(new Set([...creators, MARA, MARA_PAID, KIT]).size).toBe(5);
    const { items } = await done<{ items: { message: string }[] }>(
      host.call('handOver', 'Spring', null),
    );
    expect(items[0]!.message).toContain(MARA);
    expect(items[1]!.message).toContain(KIT);
  });

  it('are numbered where two posts of a type fall on one day, and come back where a cell was emptied', async () => {
    const host = workbook([HEADERS, POSTS[1]!, POSTS[1]!]);
    await make(host);
    const second = link('instagram', 'influencer', 'reel-20260310-2', 'mara.l');
    expect(linksOf(host).slice(0, 2)).toEqual([MARA, second]);
    host.type('Posts', 'H3', '');
    await host.settled();
    expect(await make(host)).toEqual({ links: 1, problems: [] });
    expect(linksOf(host).slice(0, 2)).toEqual([MARA, second]);
    expect(rowsOf(host, 'Links')).toHaveLength(2);
  });

  it('never take the place of a formula, which is named and not logged', async () => {
    const host = workbook();
    host.type('Posts', 'H2', '=IF(1=1;"";"x")');
    host.type('Posts', 'H6', '="https://example.com/"&"own"');
    await host.settled();
    expect((await find(host)).count).toBe(2);
    const made = await make(host);
    expect([made.links, ...made.problems.map(problemInWords)]).toEqual([
      ...[1, 'Posts, row 2, Link: holds a formula; change it there'],
    ]);
    expect(host.formula('Posts', 'H2')).toContain('IF(');
    expect(host.value('Posts', 'H6')).toBe('https://example.com/own');
    expect(rowsOf(host, 'Links').map(({ Link }) => Link)).toEqual([MARA_PAID]);
  });

  it('never take the place of a day or a number', async () => {
    const host = workbook([HEADERS, `${POSTS[1]}2026-03-10`, `${POSTS[1]}7`]);
    host.type('Posts', 'H2', '2026-03-10');
    await host.settled();
    const before = linksOf(host).slice(0, 2);
    expect(await find(host)).toEqual({ count: 0, posts: [] });
    await make(host);
    expect(linksOf(host).slice(0, 2)).toEqual(before);
  });

  it('that cannot be made are named with their row, and hold up no other', async () => {
    const host = workbook([
      HEADERS,
      'Spring,Nobody,Instagram,,2026-03-10,Reel,,',
      'Spring,Mara Lindqvist,Instagram,,next week,Reel,,',
      POSTS[1]!,
    ]);
    expect((await find(host)).posts.map(({ due }) => due)).toEqual([
      ...['10 Mar 2026', 'next week', '10 Mar 2026'],
    ]);
    const made = await make(host);
    expect([made.links, ...made.problems.map(problemInWords)]).toEqual([
      1,
      'Posts, row 3, Due: "next week" is not a date such as 2026-03-02',
      'Posts, row 2, Creator: "Nobody" is not a creator of that campaign and platform in Creators',
    ]);
    expect(linksOf(host).slice(0, 3)).toEqual(['', '', MARA]);
  });

  it('of a campaign without a landing page are refused once for all', async () => {
    const host = workbook([...POSTS, POSTS.at(-1)!]);
    const { links, problems } = await make(host, 'Winter');
    expect([links, problems.length]).toEqual([0, 1]);
    expect(problems[0]!.where).toMatchObject({ row: 3, column: 'Landing page' });
    expect(problemInWords(problems[0]!)).toMatch(/^Campaigns, Winter, Landing page: blank/);
    expect(tabNames(host)).not.toContain('Links');
  });

  it('are refused by a naming that cannot tell posts apart', async () => {
    const host = workbook();
    const { policy } = POLICY_PRESETS[0]!;
    const tags = { ...policy.tags, term: { ...policy.tags.term, value: '' } };
    await done(host.call('savePolicy', { ...policy, tags }, policy));
    const { links, problems } = await make(host);
    expect([links, ...problems.map(problemInWords)]).toEqual([
      ...[0, 'Naming policy: no tag tells the posts of a creator apart; put {post} into term'],
    ]);
  });
});

describe('when others or Google come in between', () => {
  it('nothing is made while somebody else is at work', async () => {
    const host = workbook();
    const release = host.holdLock();
    expect(worded(await host.call('generatePostLinks', 'Spring'))).toMatchObject({
      ...{ ok: false, code: 'busy' },
    });
    release();
    expect(linksOf(host)[0]).toBe('');
    expect((await make(host)).links).toBe(3);
  });

  it('nothing is written where a row has become another post', async () => {
    const host = workbook();
    host.breakCalls((method) => {
      if (method === 'Range.getFormulas') host.type('Posts', 'B2', 'Somebody');
      return false;
    });
    expect(worded(await host.call('generatePostLinks', 'Spring'))).toMatchObject({
      ...{ ok: false, code: 'busy' },
      message: expect.stringMatching(/^Posts: somebody has changed the tab/),
    });
    expect(linksOf(host)[0]).toBe('');
    expect(tabNames(host)).not.toContain('Links');
  });

  it('what a broken run left in the log is given again, and logged once', async () => {
    const host = workbook();
    let writes = 0;
    // The headers of the log, the mark below it and its rows are written before the first cell of Posts.
    host.breakCalls((method) => {
      if (method === 'Range.setValues') writes += 1;
      return writes > 3;
    });
    await expect(host.call('generatePostLinks', 'Spring')).rejects.toBeDefined();
    host.breakCalls(undefined);
    expect(linksOf(host)[0]).toBe('');
    expect(rowsOf(host, 'Links').map(({ Link }) => Link)).toEqual([MARA, MARA_PAID, KIT]);
    expect(await make(host)).toEqual({ links: 3, problems: [] });
    expect(linksOf(host)).toEqual([MARA, '', `${PAGE}?mine`, MARA_PAID, KIT, '', '']);
    expect(rowsOf(host, 'Links')).toHaveLength(3);
  });
});

describe('what is said in words, with nothing changed', () => {
  const both = async (host: Host, ...inputs: readonly unknown[]) => {
    const before = JSON.stringify(host.snapshot());
    const outcomes = [
      await openedLinks(host, 'posts', ...inputs),
      await host.call('generatePostLinks', ...inputs),
    ];
    expect(JSON.stringify(host.snapshot())).toBe(before);
    expect(outcomes[1]).toEqual(outcomes[0]);
    return outcomes[0];
  };

  it('no tab Posts', async () => {
    const host = openHost(folderOf({ Campaigns: CAMPAIGNS, Creators: CREATORS }));
    expect(worded(await both(host, 'Spring'))).toMatchObject({
      ...{ ok: false, code: 'missing_tab' },
      message: expect.stringMatching(/^Posts: the workbook has no tab "Posts"/),
    });
  });

  it('no column Link', async () => {
    const without = POSTS.map((line) => line.split(',').slice(0, 7).join(','));
    expect(worded(await both(workbook(without), 'Spring'))).toEqual({
      ...{ ok: false, code: 'missing_column' },
      message:
        'Posts: the header row has no column "Link", where the links of posts are expected; add it',
    });
  });

  it('a campaign that is not there, and what is no name', async () => {
    expect(worded(await both(workbook(), 'Autumn'))).toMatchObject({
      message: 'Campaigns: "Autumn" is not a campaign there; found Spring, Winter',
    });
    const blank = 'campaign: blank, where the name of a campaign is expected';
    const wrong = [
      [null, blank],
      ['', blank],
      [7, 'campaign: 7 is not the name of a campaign'],
      [['Spring'], 'campaign: a list is not the name of a campaign'],
    ] as const;
    for (const [given, message] of wrong)
      expect(worded(await both(workbook(), given))).toMatchObject({ message });
  });

  it('an empty file', async () => {
    expect(worded(await both(newWorkbook(), 'Spring'))).toMatchObject({
      ok: false,
      code: 'missing_tab',
    });
  });
});
