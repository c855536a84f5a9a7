import { afterAll, describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { Host } from '../../workbench/host/host';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, read, sheetOf } from '../host/reports';

const TAB = 'Report · Spring';

/** Four posts are booked and one comes; two creators have no row of Posts, one of them is dropped. No margin is given. */
const folder = () =>
  folderOf({
    Campaigns: [
      'Campaign,Objective,Landing page,Start,End,Budget,Currency,Primary KPI,Target',
      'Spring,conversion,https://example.com,2026-03-02,2026-03-29,1000,USD,ROI,0.2',
    ],
    Creators: [
      'Campaign,Creator,Platform,Stage,Fee,Boost,Status',
      'Spring,Ana,TikTok,conversion,300,20,posted',
      'Spring,Ben,Instagram,conversion,200,40,confirmed',
      'Spring,Cleo,YouTube,conversion,100,,dropped',
      'Spring,Dan,TikTok,conversion,50,,planned',
      'Spring,Eve,TikTok,conversion,80,,dropped',
    ],
    Posts: [
      'Campaign,Creator,Platform,Post,Due,Posted at,Impressions,Link clicks',
      'Spring,Ana,TikTok,https://example.com/p/1,2026-03-04,2026-03-05T09:00:00,60000,3',
      'Spring,Ana,TikTok,,2026-03-20,,,',
      'Spring,Ben,Instagram,,2026-03-10,,,',
      'Spring,Cleo,YouTube,,2026-03-12,,,',
    ],
    Results: ['Date,Campaign,Creator,Source,Orders,Revenue', '2026-03-06,Spring,Ana,shop,4,700'],
  });

let opened: Host | undefined;
afterAll(() => opened?.dispose());

/** The tests share it: each goes on from what the one before has left. */
const shared = () => {
  opened ??= openHost(folder(), { until: () => {} });
  return opened;
};

interface Said {
  readonly status: string;
  readonly notice: string;
  readonly headline: string;
  readonly committed: number;
  readonly flags: Readonly<Record<string, string>>;
  /** What stands on the card of the posts. */
  readonly card: readonly string[];
}

const UNTIL_END = { committed: 240 + 50, missing: 0, cost: null };
const AFTER_END = { committed: 0, missing: 3, cost: 150 + 200 + 100 };

const NO_POST_YET = { Ben: 'No live post yet: $240 booked, not posted' };
const NO_POST = { Ben: 'No live post: $240 booked, never posted' };

/** By the day up to which is counted, in the order of the days. */
const TIMES: readonly (readonly [day: string, said: Said])[] = [
  [
    '2026-03-01',
    {
      ...{ status: 'planned', notice: 'Planned · starts in 1 day.' },
      headline: 'Not started: 3 creators booked; the target for ROI is 20.00%.',
      committed: 320 + 240 + 50,
      flags: {},
      card: ['0 of 4', '', ''],
    },
  ],
  [
    '2026-03-02',
    {
      status: 'live',
      notice:
        'Live · day 1 of 28 · a steering wheel, not a verdict: late and assisted sales are still to come.',
      headline:
        'ROI is not known yet; the target is 20.00%. Next: Ben on Instagram. No live post yet: $240 booked, not posted',
      committed: 320 + 240 + 50,
      flags: NO_POST_YET,
      card: ['0 of 4', '', ''],
    },
  ],
  [
    '2026-03-15',
    {
      status: 'live',
      notice:
        'Live · day 14 of 28 · a steering wheel, not a verdict: late and assisted sales are still to come.',
      headline:
        'ROI is 118.75%, ahead of the target of 20.00% (revenue counted whole). Next: Ana on TikTok. 60,000 impressions, 3 clicks. Is the link in the bio?',
      committed: 240 + 50,
      flags: {
        ...NO_POST_YET,
        Ana: '60,000 impressions, 3 clicks. Is the link in the bio?',
        Cleo: 'Dropped, without a live post',
      },
      card: ['1 of 4', '', ''],
    },
  ],
  [
    '2026-03-30',
    {
      status: 'provisional',
      notice:
        'Early numbers · final in 29 days: late sales still come in. 3 of 4 posts were not delivered ($450). 1 creator has no post in Posts.',
      headline:
        'ROI is 118.75%, ahead of the target of 20.00% (revenue counted whole). Worth a look: Ana on TikTok. 60,000 impressions, 3 clicks. Was the link broken? Next time, open it on the first day.',
      committed: 0,
      flags: NO_POST,
      card: ['1 of 4', '▼ 3 not delivered', 'booked at $450'],
    },
  ],
  [
    '2026-10-30',
    {
      status: 'settled',
      notice:
        'Final · late sales are in. 3 of 4 posts were not delivered ($450). 1 creator has no post in Posts.',
      headline:
        'ROI was 118.75%, ahead of the target of 20.00% (revenue counted whole). Worth a look: Ana on TikTok. 60,000 impressions, 3 clicks. Was the link broken? Next time, open it on the first day.',
      committed: 0,
      flags: { ...NO_POST, Cleo: 'Dropped, without a live post' },
      card: ['1 of 4', '▼ 3 not delivered', 'booked at $450'],
    },
  ],
];

describe('a report says what fits its time', () => {
  it.each(TIMES)('as of %s', async (day, said) => {
    const host = shared();
    await build(host, 'Spring', day);
    const report = await read(host, 'Spring');
    expect(report).toMatchObject({
      ...{ status: said.status, notice: said.notice, headline: said.headline },
      attribution: { committed: said.committed },
    });
    for (const [name, flag] of Object.entries(said.flags))
      expect([name, flagOf(report, name)]).toEqual([name, flag]);
    const isOver = ['provisional', 'settled'].includes(said.status);
    const { missing, cost } = isOver ? AFTER_END : UNTIL_END;
    expect(report.delivery).toEqual({
      ...{ live: day < '2026-03-05' ? 0 : 1, booked: 4 },
      ...{ notDelivered: missing, notDeliveredCost: cost, creatorsWithoutPosts: 1 },
    });
    expect(cardOfPosts()).toEqual(said.card);
    if (isOver) expect(textsOf(TAB)).not.toMatch(/launch|in the bio|not posted|to come/i);
  });
});

describe('after the end', () => {
  it('what people type is counted at once', async () => {
    const host = shared();
    const status = async () => {
      await host.settled();
      const { delivery, notice } = await read(host, 'Spring');
      return { ...delivery, notice };
    };
    // Ben's post came, without an address; then somebody pastes it.
    host.type('Posts', 'F4', '2026-03-11');
    expect(await status()).toMatchObject({ live: 1, notDelivered: 2, notDeliveredCost: 250 });
    expect(cardOfPosts()[2]).toBe('booked at $250 · 1 without an address');
    host.type('Posts', 'D4', 'https://example.com/p/2');
    expect(await status()).toMatchObject({ live: 2, notDelivered: 2, notDeliveredCost: 250 });
    // Her link worked after all.
    host.type('Posts', 'H2', '300');
    await host.settled();
    expect(flagOf(await read(host, 'Spring'), 'Ana')).toBe(
      '1 of 2 posts not delivered, booked at $150',
    );
    // Dan was called off.
    host.type('Creators', 'G5', 'dropped');
    expect(await status()).toMatchObject({
      creatorsWithoutPosts: 0,
      notice: 'Final · late sales are in. 2 of 4 posts were not delivered ($250).',
    });
  });

  it('spend says whose cost it leaves out', async () => {
    const host = shared();
    // Eve was dropped and never posted: nobody misses what she costs.
    host.type('Creators', 'E6', '');
    await host.settled();
    expect(host.value(TAB, 'K9') ?? '').toBe('');
    // Dan takes part again.
    host.type('Creators', 'G5', 'planned');
    host.type('Creators', 'E5', '');
    await host.settled();
    expect(host.value(TAB, 'K9')).toBe('cost of 1 creator not known');
    host.type('Creators', 'E5', '50');
    host.type('Creators', 'G5', 'dropped');
    await host.settled();
    expect(host.value(TAB, 'K9') ?? '').toBe('');
  });

  it('nothing is all delivered while it is not known who was booked, or somebody has no post', async () => {
    const host = shared();
    const card = async (
      ...typed: readonly (readonly [tab: string, cell: string, text: string])[]
    ) => {
      for (const each of typed) host.type(...each);
      await host.settled();
      return cardOfPosts();
    };
    // Where nobody can see it, nobody says that it came.
    expect(await card(['Posts', 'F3', '2026-03-21'], ['Posts', 'F5', '2026-03-22'])).toEqual([
      ...['2 of 4', '', '2 without an address'],
    ]);
    const address = 'https://example.com/p/';
    expect(await card(['Posts', 'D3', `${address}3`], ['Posts', 'D5', `${address}4`])).toEqual([
      ...['4 of 4', '● all delivered', ''],
    ]);
    expect(await card(['Posts', 'B5', 'Kleo'])).toEqual([
      ...['3 of 3', '', '1 more without a creator'],
    ]);
    expect(await card(['Posts', 'B5', 'Cleo'], ['Creators', 'G5', 'planned'])).toEqual([
      ...['4 of 4', '', ''],
    ]);
  });
});

function flagOf({ creators }: ReportSummary, name: string): string | undefined {
  return creators.find(({ creator }) => creator === name)?.flags[0];
}

function cardOfPosts(): string[] {
  return ['N6', 'N7', 'N8'].map((cell) => String(shared().value(TAB, cell) ?? ''));
}

function textsOf(tab: string): string {
  const { cells, hiddenColumns } = sheetOf(shared(), tab);
  const last = Math.min(...hiddenColumns);
  return cells
    .filter(({ column }) => column < last)
    .map(({ value }) => String(value ?? ''))
    .join('\n');
}
