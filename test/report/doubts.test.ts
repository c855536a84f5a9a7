import { describe, expect, it } from 'vitest';
import type { ListedDoubt } from '../../src/apps-script/endpoints/report/find-doubts';
import type { Repaired, Undo } from '../../src/apps-script/endpoints/report/repair-doubt';
import type { Host, SavedWorkbook } from '../../workbench/host/host';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, read, sheetOf } from '../host/reports';
import { Person } from '../walks/edits/person';

const CAMPAIGN = 'Launch';
const AS_OF = '2026-06-01';

/** Four creators at a CPA of 25 against a target of 25, long after the end. */
const FOLDER = {
  Campaigns: [
    'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target',
    'Launch,conversion,https://example.com,2026-03-02,2026-03-29,USD,CPA,25',
  ],
  Creators: [
    'Campaign,Creator,Platform,Stage,Fee',
    'Launch,Maya Ortiz,Instagram,conversion,500',
    'Launch,Kit,TikTok,conversion,250',
    'Launch,Anna Müller,Instagram,conversion,200',
    'Launch,Zoe,TikTok,conversion,50',
  ],
  Posts: [
    'Campaign,Creator,Platform,Post,Posted at,Impressions,Views,Likes',
    'Launch,Maya Ortiz,Instagram,https://www.instagram.com/p/Ab1/,2026-03-05T12:00:00,9000,8000,300',
    'Launch,Kit,TikTok,https://www.tiktok.com/@kit/video/1,2026-03-06T12:00:00,,7000,250',
    'Launch,Anna Müller,Instagram,https://www.instagram.com/p/Cd2/,2026-03-06T12:00:00,5000,4000,120',
    'Launch,Zoe,TikTok,https://www.tiktok.com/@zoe/video/1,2026-03-06T12:00:00,,2000,90',
  ],
  Results: [
    'Date,Campaign,Creator,Platform,Source,Clicks,Orders,Revenue',
    '2026-03-06,Launch,Maya Ortiz,Instagram,shop,120,24,980',
    '2026-03-06,Launch,Kit,TikTok,shop,60,8,320',
    '2026-03-07,Launch,Anna Müller,Instagram,shop,40,6,240',
    '2026-03-07,Launch,Zoe,TikTok,shop,15,2,80',
  ],
};

let saved: Promise<SavedWorkbook> | undefined;

/** A workbook of its own for each test, from what was built once. */
async function host(): Promise<Host> {
  saved ??= buildOnce();
  return openHost(structuredClone(await saved), { trustsResults: true });
}

async function buildOnce(): Promise<SavedWorkbook> {
  const workbook = openHost(folderOf(FOLDER), { rows: 30 });
  await build(workbook, CAMPAIGN, AS_OF);
  return workbook.save();
}

const found = async (on: Host) => done<ListedDoubt[]>(on.call('findDoubts', CAMPAIGN));
const repair = async (on: Host, kind: string, key: string, does: string) =>
  done<Repaired>(on.call('repairDoubt', CAMPAIGN, kind, key, does));
const undo = async (on: Host, back: Undo) => done<number>(on.call('undoRepair', back));

async function expectClean(on: Host): Promise<void> {
  await on.settled();
  const summary = await read(on, CAMPAIGN);
  expect(summary).toMatchObject({ doubts: [], primary: { value: 25, status: 'on track' } });
  expect(summary.notice).toBe('Final · late sales are in.');
  expect(await found(on)).toEqual([]);
}

describe('a report never looks surer than it is', () => {
  it("live, without a refresh: a creator's row is deleted, and another one renamed", async () => {
    const on = await host();
    await expectClean(on);
    on.type('Creators', 'B2', '');
    on.type('Creators', 'A2', '');
    await on.settled();
    const summary = await read(on, CAMPAIGN);
    expect(summary.primary.status).toBe('check first');
    expect(summary.doubts).toMatchObject([
      { kind: 'changed', count: 1 },
      { kind: 'unmatched', count: 2, share: 0.6, volumes: { orders: 24, likes: 300 } },
    ]);
    expect(summary.headline).toMatch(/^Check first: 1 creator has been added, removed or changed/);
    expect(summary.notice).not.toMatch(/final/i);
    on.type('Creators', 'A2', 'Launch');
    on.type('Creators', 'B2', 'Maya O.');
    await build(on, CAMPAIGN, AS_OF);
    const refreshed = await read(on, CAMPAIGN);
    expect(refreshed.doubts).toMatchObject([
      { kind: 'unmatched', count: 2, suggestion: 'Maya Ortiz → Maya O.?' },
    ]);
    expect(refreshed.headline).toMatch(
      /^Check first: 2 rows have no creator of this campaign \(24 orders, 60% of all\): Maya Ortiz → Maya O\.\?/,
    );
    const [doubt] = await found(on);
    const part = doubt!.parts[0]!;
    const repaired = await repair(on, 'unmatched', part.key, 'rename');
    expect(repaired.rows).toBe(2);
    expect(on.value('Results', 'C2')).toBe('Maya O.');
    expect(await repair(on, 'unmatched', part.key, 'rename')).toMatchObject({ rows: 0, left: [] });
    expect(await undo(on, repaired.undo)).toBe(2);
    expect(await undo(on, repaired.undo)).toBe(0);
    expect(on.value('Results', 'C2')).toBe('Maya Ortiz');
  });

  it('live: a row of Results is pasted twice; on a click the later one goes, and comes back', async () => {
    const on = await host();
    const cells = ['2026-03-06', 'Launch', 'Kit', 'TikTok', 'shop', '60', '8', '320'];
    for (const [at, text] of cells.entries()) on.type('Results', `${'ABCDEFGH'[at]}6`, text);
    await on.settled();
    const summary = await read(on, CAMPAIGN);
    expect(summary.primary.status).toBe('check first');
    expect(summary.doubts).toMatchObject([{ kind: 'doubled', count: 1 }]);
    expect(summary.notice).toMatch(/ · 1 row not checked since 1 Jun\.$/);
    const [doubt] = await found(on);
    expect(doubt).toMatchObject({
      kind: 'doubled',
      count: 1,
      share: 8 / 48,
      volumes: { orders: 8 },
    });
    const { key } = doubt!.parts[0]!;
    const repaired = await repair(on, 'doubled', key, 'remove');
    expect(repaired.rows).toBe(1);
    await expectClean(on);
    expect(await repair(on, 'doubled', key, 'remove')).toMatchObject({ rows: 0 });
    await undo(on, repaired.undo);
    await on.settled();
    expect((await read(on, CAMPAIGN)).doubts).toMatchObject([{ kind: 'doubled' }]);
    expect(await repair(on, 'doubled', key, 'right')).toMatchObject({ rows: 1 });
    await build(on, CAMPAIGN, AS_OF);
    const right = await read(on, CAMPAIGN);
    expect(right).toMatchObject({ doubts: [], primary: { value: 1000 / 48, status: 'ahead' } });
    on.type('Results', `${checkedColumn(on, 'Results')}6`, 'left out');
    await on.settled();
    expect((await read(on, CAMPAIGN)).primary.value).toBe(25);
    await build(on, CAMPAIGN, AS_OF);
    await expectClean(on);
  });

  it('a post at /p/ and at /reel/ is one', async () => {
    const on = await host();
    const cells = ['Launch', 'Kit', 'TikTok', 'instagram.com/reel/Cd2?igsh=x', '2026-03-07', '10'];
    for (const [at, text] of cells.entries()) on.type('Posts', `${'ABCDEF'[at]}6`, text);
    await build(on, CAMPAIGN, AS_OF);
    const summary = await read(on, CAMPAIGN);
    expect(summary.doubts).toMatchObject([
      { kind: 'doubled', count: 1, volumes: { impressions: 10 } },
    ]);
    // A cost per sale is made of no impressions.
    expect(summary.primary.status).toBe('on track');
    const cpm = summary.stages.flatMap(({ metrics }) => metrics).find(({ id }) => id === 'cpm');
    expect(cpm?.status).toBe('check first');
  });

  it('2.400 typed where likes are counted is a fraction, and no count is right', async () => {
    const on = await host();
    const saysAllIsNumbers = () =>
      sheetOf(on, `Report · ${CAMPAIGN}`).cells.some(
        ({ value }) => value === 'Every number column of the campaign holds numbers.',
      );
    expect(saysAllIsNumbers()).toBe(true);
    on.type('Posts', 'H2', '2.400');
    await on.settled();
    expect(on.value('Posts', 'H2')).toBe(2.4);
    expect(await found(on)).toMatchObject([
      { kind: 'not_numbers', count: 1, where: 'Posts: Likes 2.4 of Maya Ortiz' },
    ]);
    await build(on, CAMPAIGN, AS_OF);
    const { doubts, primary, stages } = await read(on, CAMPAIGN);
    expect(doubts).toMatchObject([{ kind: 'not_numbers', count: 1, volumes: { likes: 2.4 } }]);
    const rate = stages.flatMap(({ metrics }) => metrics).find(({ id }) => id === 'share_rate');
    const engaged = stages.flatMap(({ metrics }) => metrics).find(({ id }) => id === 'cpe');
    expect([primary.status, engaged?.status, rate?.status ?? null]).toEqual([
      ...['on track', 'check first', null],
    ]);
    expect(saysAllIsNumbers()).toBe(false);
    on.type('Posts', 'H2', '2400');
    await build(on, CAMPAIGN, AS_OF);
    await expectClean(on);
  });

  it('a name in another form of Unicode looks the same and is none: one click makes it so', async () => {
    const on = await host();
    on.type('Results', 'C4', 'Anna Müller'.normalize('NFD'));
    await on.settled();
    const summary = await read(on, CAMPAIGN);
    expect(summary.primary.status).toBe('check first');
    expect(summary.doubts).toMatchObject([{ kind: 'unmatched', count: 1, share: 6 / 40 }]);
    const [doubt] = await found(on);
    const repaired = await repair(on, 'unmatched', doubt!.parts[0]!.key, 'rename');
    expect(repaired.rows).toBe(1);
    await expectClean(on);
  });

  it('a tab that is renamed is followed; one that is deleted is missed, with the one that looks like it', async () => {
    const on = await host();
    const posts = on.engine.tabNamed('Posts')!;
    posts.rename('My posts');
    await build(on, CAMPAIGN, AS_OF);
    await expectClean(on);
    on.engine.deleteTab(on.engine.tabNamed('My posts')!);
    await build(on, CAMPAIGN, AS_OF);
    const summary = await read(on, CAMPAIGN);
    expect(summary).toMatchObject({
      doubts: [{ kind: 'missing_tab', count: 1, where: 'Posts', share: null, volumes: {} }],
      primary: { status: 'check first' },
    });
  });

  it('a tab that is gone is followed on a click or forgotten, twice does no harm, and both are taken back', async () => {
    const on = await host();
    const results = on.engine.tabNamed('Results')!;
    new Person(on).duplicateTab(results);
    on.engine.deleteTab(results);
    await build(on, CAMPAIGN, AS_OF);
    const isMissed = async () =>
      expect((await read(on, CAMPAIGN)).doubts).toMatchObject([
        { kind: 'missing_tab', suggestion: 'Results → Copy of Results?' },
      ]);
    await isMissed();
    const followed = await repair(on, 'missing_tab', 'Results', 'follow');
    await build(on, CAMPAIGN, AS_OF);
    await expectClean(on);
    const again = await repair(on, 'missing_tab', 'Results', 'follow');
    expect(again).toEqual({ rows: 0, left: [], undo: { cells: [], rows: [], tabs: [] } });
    expect(await undo(on, followed.undo)).toBe(1);
    expect(await undo(on, followed.undo)).toBe(0);
    await build(on, CAMPAIGN, AS_OF);
    await isMissed();
    const forgotten = await repair(on, 'missing_tab', 'Results', 'forget');
    await build(on, CAMPAIGN, AS_OF);
    expect((await read(on, CAMPAIGN)).doubts).toEqual([]);
    expect(await undo(on, forgotten.undo)).toBe(1);
    await build(on, CAMPAIGN, AS_OF);
    await isMissed();
  });

  it('a column that is renamed, or comes in and counts, is found until the report is refreshed', async () => {
    const on = await host();
    on.type('Results', 'G1', 'Orders, all');
    on.type('Results', 'I1', 'Click orders');
    on.type('Results', 'J1', 'Mood');
    await on.settled();
    expect(await found(on)).toMatchObject([
      {
        ...{ kind: 'changed', count: 2, share: null },
        where: 'Orders of Results: gone; Click orders of Results: new',
      },
    ]);
    await build(on, CAMPAIGN, AS_OF);
    expect(await found(on)).toEqual([]);

    // A second column of a name: which of the two is meant is not known.
    on.type('Results', 'K1', 'clicks');
    await on.settled();
    expect(await found(on)).toMatchObject([
      { where: 'Clicks of Results: gone; Clicks (twice) of Results: new' },
    ]);
  });

  it('link clicks of posts are in no share of the clicks of results', async () => {
    const on = await host();
    on.type('Results', 'G1', 'Orders, all');
    on.type('Posts', 'I1', 'Link clicks');
    on.type('Posts', 'I2', '90');
    await on.settled();
    await build(on, CAMPAIGN, AS_OF);
    on.type('Posts', 'B2', 'Somebody');
    await on.settled();
    // All 235 clicks of Results are of creators.
    expect(await found(on)).toMatchObject([{ kind: 'unmatched', count: 1, share: 0 }]);
  });

  it('no source is told where nobody says where results come from', async () => {
    const on = await host();
    const source = [...'ABCDEFGH'].find((each) => on.value('Results', `${each}1`) === 'Source')!;
    on.type('Results', `${source}1`, 'Mood');
    await on.settled();
    await build(on, CAMPAIGN, AS_OF);
    const { sources } = (await read(on, CAMPAIGN)).attribution;
    expect(Object.keys(sources)).toContain('orders');
    expect(new Set(Object.values(sources))).toEqual(new Set([null]));
  });

  it('what is corrected in the tabs is read from the report at once', async () => {
    const on = await host();
    on.type('Results', 'G2', '40');
    on.type('Results', 'G3', '20');
    await on.settled();
    const { primary, doubts } = await read(on, CAMPAIGN);
    expect(primary.value).toBeCloseTo(1000 / 68, 9);
    expect(doubts).toEqual([]);
    expect(await found(on)).toEqual([]);
  });
});

function checkedColumn(on: Host, tab: string): string {
  const letter = [...'ABCDEFGHIJKLMNOP'].find((each) => on.value(tab, `${each}1`) === 'Checked');
  return letter ?? '';
}
