import { describe, expect, it } from 'vitest';
import type { LinkAudit } from '../../src/apps-script/endpoints/links/audit-tabs';
import type { CsvFile } from '../../src/apps-script/endpoints/links/export-csv';
import type { HandOver } from '../../src/apps-script/endpoints/links/hand-over';
import type { LaunchChecklist } from '../../src/apps-script/endpoints/links/launch-checklist-of-tabs';
import { problemInWords } from '../../src/cells/problem-words';
import type { CodesFile } from '../../src/links/hand-over/codes-csv';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { done } from '../host/reports';

const link = (source: string, content: string) =>
  `https://example.com/s?utm_source=${source}&utm_medium=influencer&utm_campaign=spring&utm_content=${content}&utm_id=spring-20260302`;
const CAMPAIGNS = [
  'Campaign,Client,Objective,Landing page,Start,End,Primary KPI,Target,Offer',
  'Spring,Fennel & Co,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30,15%',
];
const CREATORS = [
  'Campaign,Creator,Handle,Platform,Stage,Posting date,Status,Link,Code',
  `Spring,Mara Lindqvist,@mara.l,IG,awareness,2026-03-10,confirmed,${link('instagram', 'mara.l')},MARA15`,
  `Spring,Kit,@kit,TikTok,conversion,2026-03-12,,https://bit.ly/kit,007`,
  'Spring,Zoe,@zoe,TikTok,,,dropped,,',
];
const POSTS = [
  'Campaign,Creator,Platform,Post,Due,Type,Link',
  'Spring,mara lindqvist,Instagram,,2026-03-10,Story,https://example.com/s?utm_source=instagram&utm_medium=influencer&utm_campaign=spring&utm_content=mara.l&utm_id=spring-20260302&utm_term=story',
  'Spring,Mara Lindqvist,Instagram,https://instagram.com/p/1,2026-03-04,Reel,',
];
const LINKS = [
  'Created,Campaign,Creator,Platform,Link,Code,State',
  `2026-02-20,Spring,Kit,TikTok,${link('tiktok', 'kit')},007,active`,
];
const RESULTS = ['Date,Campaign,Creator,Source,Clicks,Orders'];

type Tabs = Record<string, readonly string[]>;
const workbook = (tabs: Tabs = {}, today = '2026-02-20T10:00:00Z') =>
  openHost(
    folderOf({
      ...{ Campaigns: CAMPAIGNS, Creators: CREATORS, Posts: POSTS, Links: LINKS, Results: RESULTS },
      ...tabs,
    }),
    { now: () => new Date(today) },
  );

describe('the checklist before launch', () => {
  const listOf = (host: Host, campaign = 'Spring') =>
    done<LaunchChecklist>(host.call('launchChecklist', campaign));
  const states = ({ items }: LaunchChecklist) =>
    items.filter(({ state }) => state !== 'done').map(({ id, state }) => `${id} ${state}`);

  it('is green where everything is in place', async () => {
    const creators = CREATORS.slice(0, 2);
    const list = await listOf(workbook({ Creators: creators, Links: LINKS.slice(0, 1) }), 'spring');
    expect(list).toMatchObject({ campaign: 'Spring', isReady: true, open: 0 });
    expect(list.items).toHaveLength(11);
  });

  it.each<[string, Tabs, string[]]>([
    ['a short link', {}, ['link_issues look']],
    [
      'nothing but the campaign',
      { Creators: CREATORS.slice(0, 1) },
      ['creators wrong', 'links wrong', 'codes wrong', 'posting_dates look', 'stages look'],
    ],
    [
      'Results without orders, under another header for clicks',
      { Creators: CREATORS.slice(0, 2), Results: ['Date,Campaign,Creator,Source,Clicks'] },
      ['results wrong'],
    ],
    [
      'a source that GA4 does not know',
      {
        Creators: [CREATORS[0]!, CREATORS[1]!.replace('utm_source=instagram', 'utm_source=mara')],
      },
      ['channel look'],
    ],
    [
      'no target',
      {
        Campaigns: [CAMPAIGNS[0]!, CAMPAIGNS[1]!.replace('CPA,30', 'CPA,')],
        Creators: CREATORS.slice(0, 2),
      },
      ['target wrong'],
    ],
  ])('with %s says so', async (_, tabs, expected) => {
    const list = await listOf(workbook(tabs));
    expect(states(list)).toEqual(expected);
    expect([list.isReady, list.open]).toEqual([false, expected.length]);
  });

  it('of a campaign that is not there is a problem', async () => {
    expect(worded(await workbook().call('launchChecklist', 'Autumn'))).toMatchObject({
      ok: false,
      message: 'Campaigns: "Autumn" is not a campaign there; found Spring',
    });
  });
});

describe('the checklist in its time', () => {
  it.each([
    ['a minute before the start', '2026-03-01T23:59:00Z', 'planned', 11],
    ['on the first day', '2026-03-02T08:00:00Z', 'live', 12],
    ['on the last day', '2026-03-29T20:00:00Z', 'live', 12],
    ['one day after the end', '2026-03-30T08:00:00Z', 'provisional', 9],
    ['seven months after the end', '2026-10-30T08:00:00Z', 'settled', 9],
  ] as const)('%s', async (_, today, time, count) => {
    const host = workbook({}, today);
    const list = await done<LaunchChecklist>(host.call('launchChecklist', 'Spring'));
    expect([list.time, list.items.length]).toEqual([time, count]);
    const isOver = time === 'provisional' || time === 'settled';
    const said = JSON.stringify(list.items);
    if (isOver) expect(said).not.toMatch(/launch|first post|in the bio|yet/i);
    expect(said.includes('Never came: 1 of 2 booked posts, of mara lindqvist')).toBe(isOver);
    expect(said.includes('Overdue: 1 post of mara lindqvist')).toBe(today.includes('03-29'));
    // A broken link is a lesson then, and nothing is rewritten any more.
    const audit = await done<LinkAudit>(host.call('auditLinks', 'workbook'));
    expect([audit.wrong, audit.fixable]).toEqual(isOver ? [0, 0] : [expect.any(Number), 0]);
    for (const { fix } of audit.issues)
      expect(fix === 'the campaign is over: a lesson for the next one').toBe(isOver);
  });
});

it('the checklist counts code uses of one source, and waits for nobody who was dropped', async () => {
  const host = workbook(
    {
      Posts: [...POSTS, 'Spring,Zoe,TikTok,,2026-03-11,Story,'],
      Results: [
        'Date,Campaign,Creator,Source,Clicks,Orders,Redemptions',
        'Spring,Mara Lindqvist,link tool,40,,5',
        'Spring,Mara Lindqvist,Shop,,5,4',
      ].map((line) => line.replace(/^Spring/, '2026-03-31,Spring')),
    },
    '2026-04-01T08:00:00Z',
  );
  const list = await done<LaunchChecklist>(host.call('launchChecklist', 'Spring'));
  const said = JSON.stringify(list.items);
  expect(said).toContain('Used after the end: codes of Mara Lindqvist, 4 times.');
  expect(said).toContain('Never came: 1 of 2 booked posts, of mara lindqvist.');
  expect(list.isOver).toBe(true);
});

describe('handing over', () => {
  const handOver = (host: Host, creators: unknown = null) =>
    done<HandOver>(host.call('handOver', 'Spring', creators));

  it('gives each creator message, link, code and brief; dropped ones are left out', async () => {
    const { items, left, campaign } = await handOver(workbook());
    expect([campaign, left, items.map(({ creator }) => creator)]).toEqual([
      ...['Spring', [], ['Mara Lindqvist', 'Kit']],
    ]);
    const [mara, kit] = items;
    expect(mara).toMatchObject({
      ...{ platform: 'Instagram', handle: '@mara.l', link: link('instagram', 'mara.l') },
      ...{ longLink: '', code: 'MARA15', missing: [], subject: 'Spring: your link and code' },
    });
    expect(mara!.message).toContain('here is what you need for Spring with Fennel & Co.');
    expect(mara!.message).toContain(
      'Story: https://example.com/s?utm_source=instagram&utm_medium=influencer&utm_campaign=spring&utm_content=mara.l&utm_id=spring-20260302&utm_term=story',
    );
    expect(mara!.message).toContain('When to post:\nStory: 10 Mar 2026');
    expect(mara!.message).not.toContain('Reel');
    expect(mara!.brief.map(({ heading }) => heading)).toEqual([
      ...['Campaign', 'Creator', 'Posts', 'When', 'Link', 'Code', 'Disclosure'],
    ]);
    expect(kit).toMatchObject({
      ...{ link: 'https://bit.ly/kit', longLink: link('tiktok', 'kit'), code: '007' },
    });
    expect(kit!.message).toContain('Your code: 007 (15%)');
  });

  it('goes to the chosen ones, and says who is not there', async () => {
    const chosen = [
      { creator: 'zoe', platform: 'TikTok' },
      { creator: 'Ada', platform: 'X' },
    ];
    const { items, left } = await handOver(workbook(), chosen);
    expect(items.map(({ creator, missing }) => [creator, missing])).toEqual([
      ['Zoe', ['the link', 'the code', 'the posting date']],
    ]);
    expect(left.map(problemInWords)).toEqual(['Creators, Ada on X: is not there any more']);
  });
});

describe('files', () => {
  it('codes for a shop', async () => {
    const host = workbook();
    const codes = (shop: string) => done<CodesFile>(host.call('codesCsv', shop, 'Spring'));
    expect(await codes('shopify')).toEqual({
      ...{ name: 'codes-shopify.csv', csv: 'code\r\nMARA15\r\n007\r\n', count: 2, left: [] },
    });
    expect((await codes('woocommerce')).csv).toContain(
      'MARA15,"Mara Lindqvist, Spring",publish,percent,15',
    );
    expect(worded(await host.call('codesCsv', 'etsy', null))).toMatchObject({
      ok: false,
      message: 'shop: "etsy" is not one of shopify, woocommerce, stripe',
    });
  });

  it('the log of links', async () => {
    const file = await done<CsvFile>(workbook().call('linksCsv', null));
    expect([file.name, file.count]).toEqual(['links.csv', 1]);
    const [headers, row] = file.csv.split('\r\n');
    expect(headers).toMatch(/^Created,Campaign,Creator,Platform,Link,Code,/);
    expect(row).toBe(
      `2026-02-20T00:00:00,Spring,Kit,TikTok,${link('tiktok', 'kit')},007,,,,,,,,active,,`,
    );
    expect((await done<CsvFile>(workbook().call('linksCsv', 'Spring'))).count).toBe(1);
  });
});
