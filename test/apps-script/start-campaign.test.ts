import { describe, expect, it } from 'vitest';
import type { LastCampaign } from '../../src/apps-script/endpoints/plan/last-campaign';
import type {
  CampaignStart,
  CheckedForm,
} from '../../src/apps-script/endpoints/plan/start-campaign';
import type { SuggestedKpis } from '../../src/apps-script/endpoints/plan/suggest-kpis';
import type { CampaignForm, CreatorForm } from '../../src/campaign/campaign-form';
import { problemInWords } from '../../src/cells/problem-words';
import type { Host, SheetSeed } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, namesOf, read, sheetOf } from '../host/reports';
import { newWorkbook, rowsOf, tabNames } from './new-workbook';

const creator = (name: string, platform: string, changes: Partial<CreatorForm> = {}) => ({
  ...{ creator: name, handle: '', platform, stage: 'conversion', postingDate: '' },
  ...{ fee: 900, notes: '', carried: {} },
  ...changes,
});

const FORM: CampaignForm = {
  ...{ name: '=Spring launch', objective: 'conversion', useCase: 'DTC' },
  landingPage: 'https://www.example.com/spring?ref=1',
  primary: { kpi: 'CPA', target: 25 },
  by: '2026-04-05',
  diagnostic: { kpi: 'Conversion rate', target: 2.5 },
  efficiency: { kpi: 'ROAS', target: 2 },
  ...{ start: '2026-03-02', end: '2026-04-05', budget: 6000, currency: 'USD', offer: '15%' },
  margin: null,
  notes: '+1 is no formula',
  creators: [
    creator('Mara Lindqvist', 'TikTok'),
    creator('Kit & Juno', 'Instagram', { handle: '@kit.juno' }),
  ],
  posts: [
    { creator: 0, type: 'reel', due: '2026-03-10', hasOwnLink: true },
    { creator: 0, type: 'story', due: '2026-03-11', hasOwnLink: false },
    { creator: 0, type: 'bio', due: '2026-03-10', hasOwnLink: true },
    { creator: 1, type: 'reel', due: '2026-03-12', hasOwnLink: false },
  ],
  carried: {},
};

/** A workbook as a team keeps it: own columns, own formats, a formula drawn down, few of our columns. */
const OWN: SheetSeed[] = [
  {
    name: 'Campaigns',
    values: [
      ['Team', 'Campaign', 'Objective', 'Landing page', 'Start', 'End', 'Primary KPI', 'Target'],
      [
        'North',
        'Winter glow',
        'conversion',
        'https://www.example.com/winter',
        { date: 46_000, format: 'dd/mm/yyyy' },
        { date: 46_030, format: 'dd/mm/yyyy' },
        'CPA',
        30,
      ],
    ],
  },
  {
    name: 'Creators',
    values: [
      ['Campaign', 'Mood', 'Influencer', 'Platform', 'Fee'],
      ['Winter glow', 'sunny', 'Mara Lindqvist', 'TikTok', 800],
      [null, { formula: '=IF(C3="";"";"new")' }, null, null, null],
      [null, { formula: '=IF(C4="";"";"new")' }, null, null, null],
    ],
  },
];

const start = (host: Host, form: CampaignForm) =>
  done<CampaignStart>(host.call('startCampaign', form));
const rowsOfAll = (host: Host) => {
  const snapshot = host.snapshot();
  return Object.fromEntries(
    ['Campaigns', 'Targets', 'Creators', 'Posts', 'Links']
      .filter((name) => tabNames(host).includes(name))
      .map((name) => [name, rowsOf(host, name, snapshot)]),
  );
};

it('a campaign from the form to links and a report, in a workbook with columns of its own', async () => {
  const host = newWorkbook(OWN);
  await host.settled();
  expect(await start(host, FORM)).toEqual({
    started: { campaign: '=Spring launch', targets: 2, creators: 2, posts: 4, links: 2 },
    problems: [],
  });
  const { Campaigns, Targets, Creators, Posts, Links } = rowsOfAll(host);
  expect(Campaigns![0]).toMatchObject({ Team: 'North', Campaign: 'Winter glow' });
  expect(Campaigns![1]).toEqual({
    ...{ Campaign: '=Spring launch', Objective: 'conversion', 'Use case': 'DTC' },
    'Landing page': 'https://www.example.com/spring?ref=1',
    ...{ Start: 46_083, End: 46_117, Budget: 6000, Currency: 'USD', Offer: '15%' },
    ...{ 'Primary KPI': 'CPA', Target: 25, Notes: '+1 is no formula' },
    ...{ 'Diagnostic KPI': 'CVR', 'Diagnostic target': 0.025 },
  });
  expect(Targets).toEqual([
    { Campaign: '=Spring launch', KPI: 'CPA', Target: 25, By: 46_117 },
    { Campaign: '=Spring launch', KPI: 'ROAS', Target: 2, By: 46_117 },
  ]);
  // Below the last row that somebody filled, beside the formulas that were drawn down in advance.
  expect(Creators!.map(({ Mood, Influencer, Platform }) => [Mood, Influencer, Platform])).toEqual([
    ['sunny', 'Mara Lindqvist', 'TikTok'],
    ['new', 'Mara Lindqvist', 'TikTok'],
    ['new', 'Kit & Juno', 'Instagram'],
  ]);
  expect(Creators![1]).toMatchObject({
    ...{ Fee: 900, Stage: 'conversion', 'Posting date': 46_091, Status: 'planned' },
  });
  expect(Posts!.map(({ Creator, Platform, Type, Due }) => [Creator, Platform, Type, Due])).toEqual([
    ['Mara Lindqvist', 'TikTok', 'reel', 46_091],
    ['Mara Lindqvist', 'TikTok', 'story', 46_092],
    ['Mara Lindqvist', 'TikTok', 'bio', 46_091],
    ['Kit & Juno', 'Instagram', 'reel', 46_093],
  ]);
  expect(host.display('Campaigns', 'E2')).not.toBe('2026-01-01');
  expect(host.display('Campaigns', 'E3')).toBe('2026-03-02');
  expect(host.formula('Campaigns', 'B3')).toBe('');

  // Two posts have links of their own, each in the log with its post.
  expect(Posts!.map(({ Link }) => Link !== undefined)).toEqual([true, false, true, false]);
  expect(Posts![0]!.Link).toContain('https://www.example.com/spring?ref=1&utm_source=tiktok');
  expect(Posts![0]!.Link).not.toBe(Posts![2]!.Link);
  expect(Links!.map(({ Creator, Link, Post, Code }) => [Creator, Link, Post, Code])).toEqual([
    ['Mara Lindqvist', Posts![0]!.Link, 'reel, 10 Mar 2026', undefined],
    ['Mara Lindqvist', Posts![2]!.Link, 'bio, 10 Mar 2026', undefined],
  ]);

  // The creators get links of their own besides, and the report is built of it all.
  expect(await done(host.call('generateLinks', '=Spring launch', null))).toMatchObject({
    ...{ links: 2, codes: 2, problems: [] },
  });
  const links = rowsOf(host, 'Creators').flatMap(({ Link }) => (Link === undefined ? [] : [Link]));
  expect(new Set([...links, Posts![0]!.Link, Posts![2]!.Link]).size).toBe(4);
  expect((await namesOf(host)).at(-1)).toBe('=Spring launch');
  await build(host, '=Spring launch', '2026-03-15');
  const report = await read(host, '=Spring launch');
  expect(report).toMatchObject({ status: 'live', primary: { kpi: 'cpa', target: 25 } });
  expect(report.creators.map(({ creator: name }) => name).sort()).toEqual([
    'Kit & Juno',
    'Mara Lindqvist',
  ]);
  const list = await done<{ items: { id: string; state: string }[] }>(
    host.call('launchChecklist', '=Spring launch'),
  );
  const states = new Map(list.items.map(({ id, state }) => [id, state]));
  for (const id of ['objective', 'target', 'creators', 'links', 'codes', 'posting_dates', 'stages'])
    expect([id, states.get(id)]).toEqual([id, 'done']);
});

describe('refused', () => {
  it('the same name twice, in words, and nothing is written', async () => {
    const host = newWorkbook(OWN);
    await host.settled();
    const before = JSON.stringify(host.snapshot());
    const again = { ...FORM, name: 'WINTER glow ' };
    const expected = {
      field: 'name',
      problem: {
        ...{ code: 'duplicate', where: { tab: 'Campaigns', row: 2 }, expected: '' },
        found: { statement: 'has this name already' },
        advice: 'choose another one, such as WINTER glow 2',
      },
    };
    const { problems } = await done<CheckedForm>(host.call('checkCampaign', again));
    expect(problems).toEqual([expected]);
    expect(await start(host, again)).toEqual({ started: null, problems: [expected] });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('a page that no link can be made of, with the reason', async () => {
    const host = newWorkbook(OWN);
    const { problems } = await done<CheckedForm>(
      host.call('checkCampaign', { ...FORM, landingPage: 'example.com/spring' }),
    );
    expect(problems.map(({ field, problem }) => [field, problemInWords(problem)])).toEqual([
      ['landingPage', expect.stringMatching(/https/)],
    ]);
  });

  it('links of posts that the naming policy cannot tell apart, at the post', async () => {
    const host = newWorkbook(OWN);
    const { policy } = await done<{ policy: { tags: object } }>(host.call('readPolicy'));
    await done(
      host.call('savePolicy', { ...policy, tags: { ...policy.tags, term: { value: '' } } }, policy),
    );
    const { started, problems } = await start(host, FORM);
    expect(started).toBeNull();
    expect(problems[0]).toMatchObject({ field: 'posts.0.hasOwnLink' });
    expect(rowsOf(host, 'Campaigns')).toHaveLength(1);
    expect(rowsOf(host, 'Creators').filter(({ Campaign }) => Campaign)).toHaveLength(1);
  });

  it('while somebody else is at work', async () => {
    const host = newWorkbook(OWN);
    const release = host.holdLock();
    expect(worded(await host.call('startCampaign', FORM))).toMatchObject({
      ok: false,
      code: 'busy',
    });
    release();
    expect(rowsOf(host, 'Campaigns')).toHaveLength(1);
  });
});

it('a note of an earlier start that nobody can read any more keeps nobody from starting', async () => {
  const host = newWorkbook(OWN);
  host.documentProperties.set('unfinished:start:0', '{"form":{"name":1}}');
  host.documentProperties.set('unfinished:start:count', '1');
  expect((await start(host, FORM)).started).toMatchObject({ campaign: FORM.name });
  const notes = [...host.documentProperties.keys()].filter((key) => key.startsWith('unfinished'));
  expect(notes).toEqual([]);
});

it('all rows or none, whichever call breaks', async () => {
  const plain = { ...FORM, posts: FORM.posts.map((post) => ({ ...post, hasOwnLink: false })) };
  const seeds: SheetSeed[] = [
    ...OWN,
    { name: 'Targets', values: [['Campaign', 'KPI', 'Platform', 'Target', 'By']] },
    { name: 'Posts', values: [['Campaign', 'Creator', 'Platform', 'Type', 'Due', 'Link']] },
  ];
  const whole = newWorkbook(seeds);
  await start(whole, plain);
  const after = rowsOfAll(whole);
  const host = newWorkbook(seeds);
  await host.settled();
  const before = rowsOfAll(host);
  let last = '';
  for (let broken = 1; ; broken += 1) {
    host.breakCalls((method, count) => {
      if (count === broken) last = method;
      return count === broken;
    });
    await expect(host.call('startCampaign', plain), `call ${broken}`).rejects.toBeDefined();
    host.breakCalls(undefined);
    const now = rowsOfAll(host);
    expect([before, after], `call ${broken}, ${last}`).toContainEqual(now);
    if (now.Campaigns!.length === after.Campaigns!.length) break;
  }
  // Once the campaign's own row stands it stays though a call breaks after that, and is refused a second time.
  expect((await start(host, plain)).problems[0]).toMatchObject({ field: 'name' });
});

describe('what the last campaign hands on', () => {
  it('creators, rates, KPIs and learnings', async () => {
    const host = openHost(SAMPLE);
    const last = (await done<LastCampaign | null>(host.call('lastCampaign')))!;
    expect(last.name).toBe('Spring launch');
    expect(last.form).toMatchObject({
      ...{ name: '', start: '', end: '', by: '', budget: null, posts: [] },
      ...{ objective: 'conversion', useCase: 'DTC', currency: 'USD', offer: '15%' },
      landingPage: 'https://www.example.com/spring-launch',
      primary: { kpi: 'CPA', target: 25 },
      diagnostic: { target: 4.5 },
      margin: 60,
      carried: { settle_after_days: 30, er_basis: 'impressions' },
    });
    const creators = rowsOf(host, 'Creators');
    expect(last.form.creators.map((each) => each.creator || each.handle)).toEqual(
      creators.map(({ Creator, Handle }) => Creator ?? Handle),
    );
    const lea = last.form.creators.find((each) => each.creator.startsWith('Léa'))!;
    expect(lea).toMatchObject({
      ...{ platform: 'Instagram', stage: 'conversion', fee: 260, postingDate: '' },
      notes: 'Learned: Book three months, keep the commission',
      carried: { commission_rate: 0.1, currency: 'EUR', product_cost: 36 },
    });
    expect(last.learnings).toHaveLength(3);
    expect(last.policy).toContain('medium influencer');
    // As it is, with a name and days, it can be started.
    const form = {
      ...last.form,
      ...{ name: 'Summer launch', start: '2026-06-01', end: '2026-06-30', by: '2026-06-30' },
    };
    const { started, problems } = await start(host, form);
    expect(problems).toEqual([]);
    expect(started).toMatchObject({ creators: creators.length });
    expect(sheetOf(host, 'Campaigns').cells.some(({ value }) => value === 'Summer launch')).toBe(
      true,
    );
    expect(await done(host.call('lastCampaign'))).toMatchObject({ name: 'Summer launch' });
  });

  it('nothing, where there is no campaign but the example', async () => {
    const header = [
      'Campaign',
      'Objective',
      'Landing page',
      'Start',
      'End',
      'Primary KPI',
      'Target',
    ];
    const host = newWorkbook([{ name: 'Campaigns', values: [header, ['Example campaign']] }]);
    expect(await done(host.call('lastCampaign'))).toBeNull();
    expect(await done(newWorkbook().call('lastCampaign'))).toBeNull();
  });
});

it('KPIs for an objective, each with its reason, by the names that the form takes', async () => {
  const host = newWorkbook();
  const { suggested, vanity, all } = await done<SuggestedKpis>(
    host.call('suggestKpis', 'conversion', 'DTC'),
  );
  expect(suggested.map(({ role, name }) => [role, name])).toEqual([
    ['primary', 'New customers'],
    ['diagnostic', 'Revenue per view'],
    ['efficiency', 'CAC'],
  ]);
  expect(suggested.every(({ why }) => why.length > 10)).toBe(true);
  expect(vanity.map(({ name }) => name)).toContain('Likes');
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['CPA', 'New customers']));
  expect(await host.call('suggestKpis', 'fame', '')).toMatchObject({ ok: false });
  expect(await done(host.call('showPlace', 'Sheet1', null, null))).toBeNull();
  expect(worded(await host.call('showPlace', 'Campaigns', null, null))).toMatchObject({
    code: 'missing_tab',
  });
});
