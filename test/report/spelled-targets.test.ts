import { describe, expect, it } from 'vitest';
import type { LaunchChecklist } from '../../src/apps-script/endpoints/links/launch-checklist-of-tabs';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, read, toFix } from '../host/reports';

const OBJECTIVE = 'Campaigns!B2';
const TARGET = 'Campaigns!H2';
const TARGET_OF_CLICKS = 'Targets!C2';
const DAY = '2026-04-01';

const folder = () =>
  folderOf({
    Campaigns: [
      'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target',
      'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,USD,CPA,30',
    ],
    Targets: ['Campaign,KPI,Target', 'Spring,Clicks,4000'],
    Creators: ['Campaign,Creator,Platform,Fee', 'Spring,Mara,TikTok,600', 'Spring,Kit,TikTok,300'],
    Posts: [
      'Campaign,Creator,Platform,Post,Posted at,Views',
      'Spring,Mara,TikTok,https://tiktok.com/1,2026-03-05,9000',
    ],
    Results: [
      'Date,Campaign,Creator,Platform,Source,Clicks,Orders',
      '2026-03-06,Spring,Mara,TikTok,shop,2000,20',
      '2026-03-07,Spring,Kit,TikTok,shop,1000,16',
    ],
  });

/** The workbook with texts typed into cells. */
async function typed(texts: Readonly<Record<string, string>>): Promise<Host> {
  const host = openHost(folder(), { now: () => new Date('2026-03-10T10:00:00Z') });
  await type(host, texts);
  return host;
}

async function type(host: Host, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [place, text] of Object.entries(texts)) {
    const [tab = '', cell = ''] = place.split('!');
    host.type(tab, cell, text);
  }
  await host.settled();
}

async function reportOf(host: Host): Promise<ReportSummary> {
  await build(host, 'Spring', DAY);
  return read(host, 'Spring');
}

const upkeep = (host: Host) => toFix(host, 'Report · Spring');

describe('what the launch checklist takes, the report takes', () => {
  it.each([
    ['a target of digits', { [TARGET]: "'30" }],
    ['a target with blanks around it', { [TARGET]: "' 30 " }],
    ['a target in a spelling of platforms', { [TARGET]: "'0.03K" }],
    ['the objective as people call it', { [OBJECTIVE]: 'sales' }],
    ['an objective in capitals', { [OBJECTIVE]: 'E-Commerce' }],
    ['a target in Targets', { [TARGET_OF_CLICKS]: "'4 000" }],
    ['all of them', { [OBJECTIVE]: 'sales', [TARGET]: "'30", [TARGET_OF_CLICKS]: "'4K" }],
  ])('%s', async (_, texts) => {
    const plain = openHost(folder());
    const host = await typed(texts);
    const [of, same] = [await reportOf(host), await reportOf(plain)];
    // 900 spent on 36 orders make 25 each.
    expect(of.primary).toMatchObject({ value: 25, target: 30 });
    expect(of).toEqual(same);
    expect(upkeep(host)).toBe('');
    const { items } = await done<LaunchChecklist>(host.call('launchChecklist', 'Spring'));
    expect(items.filter(({ id }) => id === 'objective' || id === 'target')).toMatchObject([
      { state: 'done', sentence: 'The objective is conversion' },
      { state: 'done' },
    ]);
  });

  it.each([
    ['a target that may mean two numbers', TARGET, "'1.234", 'target'],
    ['a target that a comma makes two numbers', TARGET, "'2,500", 'target'],
    ['a target in words', TARGET, "'about 30", 'target'],
    ['an objective that is none', OBJECTIVE, 'fame', 'objective'],
  ])('and what it refuses, the report refuses: %s', async (_, place, text, id) => {
    const host = await typed({ [place]: text });
    expect(worded(await host.call('buildReport', 'Spring', DAY))).toMatchObject({ ok: false });
    const { items } = await done<LaunchChecklist>(host.call('launchChecklist', 'Spring'));
    expect(items.find((item) => item.id === id)).toMatchObject({ state: 'wrong' });
  });
});

describe('a target that is typed as text', () => {
  it.each([
    ['another text', TARGET, "'40", /settings of the campaign have changed/],
    ['nothing', TARGET, '', /settings of the campaign have changed/],
    ['another text in Targets', TARGET_OF_CLICKS, "'5K", /settings of the campaign have changed/],
    ['a number', TARGET, '40', /^$/],
  ])('that becomes %s is said, or followed', async (_, place, text, said) => {
    const host = await typed({ [TARGET]: "'30", [TARGET_OF_CLICKS]: "'4K" });
    await reportOf(host);
    await type(host, { [place]: text });
    expect(upkeep(host)).toMatch(said);
    const { primary } = await read(host, 'Spring');
    expect(primary.target).toBe(place === TARGET && text === '40' ? 40 : 30);
  });
});

describe('a name whose accents are encoded in another way', () => {
  it('is in doubt, since formulas do not find it', async () => {
    const composed = 'José';
    const apart = composed.normalize('NFD');
    const host = await typed({
      'Creators!B2': composed,
      'Posts!B2': composed,
      'Results!C2': apart,
    });
    const { doubts, primary } = await reportOf(host);
    // Of 36 orders 20 are of the name that looks the same.
    expect(doubts).toMatchObject([
      {
        kind: 'unmatched',
        count: 1,
        volumes: { orders: 20 },
        suggestion: expect.stringContaining(composed),
      },
    ]);
    expect(primary.status).toBe('check first');
  });
});
