import { describe, expect, it } from 'vitest';
import type {
  RemovedExamples,
  SetUpDone,
  SetUpState,
} from '../../src/apps-script/endpoints/plan/set-up-workbook';
import { problem } from '../../src/cells/problem';
import { WORKBOOK } from '../../src/tabs/workbook';
import type { Host, Person, SheetSeed } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { done, sheetOf } from '../host/reports';
import { newWorkbook, rowsOf, tabNames } from './new-workbook';

const NAMES = WORKBOOK.map(({ name }) => name);
const FIRST = ['Campaigns', 'Creators', 'Posts', 'Results'];

const state = (host: Host) => done<SetUpState>(host.call('getSetUp'));
const make = (host: Host, tabs: readonly string[]) =>
  done<SetUpDone>(host.call('setUpWorkbook', [...tabs]));

/** As the page does: a call for each tab. */
async function setUp(host: Host, tabs: readonly string[] = FIRST) {
  const made: string[] = [];
  let [examples, calls] = [0, 0];
  for (const tab of tabs) {
    const each = await make(host, [tab]);
    made.push(...each.made);
    examples += each.examples;
    calls += host.serviceCalls.total;
  }
  return { made, examples, calls };
}
const removeExamples = (host: Host) => done<RemovedExamples>(host.call('removeExamples'));

/** Creators of somebody who began by hand, with a column of their own. */
const OWN_CREATORS: SheetSeed = {
  name: 'Creators',
  values: [
    ['Campaign', 'Mood', 'Creator', 'Platform'],
    ['Autumn', 'sunny', 'Mara', 'TikTok'],
    ['Autumn', { formula: '=1+1' }, 'Kit', 'Instagram'],
  ],
};

/** Tells which tab a person sees once a script has run. */
function watching(): { person: Person; shown: () => string | undefined } {
  let seen: ReturnType<Person['looksAt']> = { activeTab: null, selection: null };
  const person: Person = {
    looksAt: () => seen,
    sees: (screen) => {
      seen = screen;
    },
  };
  return { person, shown: () => seen.activeTab?.name };
}

it('a new file gets the tabs of a start one by one, each whole, and shows Campaigns', async () => {
  const { person, shown } = watching();
  const host = newWorkbook([{ name: 'Sheet1' }], { person });
  const before = await state(host);
  expect(before).toMatchObject({ present: [], inTheWay: [], hasExamples: false });
  expect(before.missing.filter(({ isFirst }) => isFirst).map(({ name }) => name)).toEqual(FIRST);
  const first = await setUp(host);
  expect(first.made).toEqual(FIRST);
  expect(first.examples).toBe(before.newExamples);
  expect(first.calls).toBeLessThanOrEqual(250);
  expect(shown()).toBe('Campaigns');
  expect(tabNames(host)).toEqual(['Sheet1', ...FIRST]);
  // The others when they are needed, each at its place.
  const others = NAMES.filter((name) => !FIRST.includes(name));
  expect((await make(host, others)).made).toEqual(others);
  expect(tabNames(host)).toEqual(['Sheet1', ...NAMES]);
  const { examples } = first;
  const snapshot = host.snapshot();
  for (const { name, columns } of WORKBOOK) {
    const { cells, frozenRows } = snapshot.sheets.find((sheet) => sheet.name === name)!;
    const headers = cells.filter(({ row }) => row === 1);
    expect(headers.map(({ value }) => value)).toEqual(columns.map(({ header }) => header));
    expect(headers.every(({ bold }) => bold)).toBe(true);
    expect(frozenRows).toBe(1);
  }
  const rows = NAMES.flatMap((name) => rowsOf(host, name, snapshot));
  expect(rows).toHaveLength(examples);
  expect(rows.every(({ Campaign }) => Campaign === 'Example campaign')).toBe(true);

  const { cells, dropdowns } = snapshot.sheets.find(({ name }) => name === 'Creators')!;
  const header = (text: string) => cells.find(({ row, value }) => row === 1 && value === text)!;
  expect(dropdowns.find(({ range }) => range.column === header('Stage').column)).toEqual({
    choices: ['awareness', 'consideration', 'conversion', 'loyalty'],
    range: { row: 2, column: header('Stage').column, rows: 999, columns: 1 },
    strict: false,
  });
  expect(header('Platform').note).toContain('Needed in every row.');
  // Below the examples too: what is typed there is taken for what the column is for.
  for (const [cell, typed] of [
    ['T40', '007'],
    ['G40', '2026-03-05'],
    ['H40', '1234.5'],
  ] as const)
    host.type('Creators', cell, typed);
  await host.settled();
  expect(host.value('Creators', 'T40')).toBe('007');
  expect(host.display('Creators', 'G40')).toBe('2026-03-05');
  expect(host.display('Creators', 'H40')).toBe('1,234.50');
});

it('the example campaign works, and one click removes it another day, in any zone', async () => {
  let now = '2026-02-20T23:30:00Z';
  const host = newWorkbook([{ name: 'Sheet1' }], {
    now: () => new Date(now),
    timeZone: 'Pacific/Auckland',
  });
  const { examples } = await setUp(host);
  expect(await done(host.call('listCampaigns'))).toEqual([
    {
      name: 'Example campaign',
      line: 'Conversion · CPA target $25.00 · starts in 14 days',
      problems: [],
    },
  ]);
  expect(await done(host.call('generateLinks', null, null))).toMatchObject({
    links: 2,
    codes: 2,
    problems: [],
  });
  await done(host.call('buildReport', 'Example campaign', null));

  // Again: nothing is made.
  const before = JSON.stringify(host.snapshot());
  expect(await make(host, FIRST)).toMatchObject({ made: [], inTheWay: [], examples: 0 });
  expect(JSON.stringify(host.snapshot())).toBe(before);

  now = '2026-09-01T10:00:00Z';
  expect(await state(host)).toMatchObject({ hasExamples: true });
  expect(await removeExamples(host)).toEqual({ removed: examples, left: [] });
  expect(host.serviceCalls.total).toBeLessThanOrEqual(110);
  const after = host.snapshot();
  const filled = tabNames(host).filter((name) => NAMES.includes(name));
  expect(filled.filter((name) => rowsOf(host, name, after).length > 0)).toEqual(['Links']);
  expect(await state(host)).toMatchObject({ hasExamples: false });
});

it('examples that somebody has changed stay and are named where they stand now', async () => {
  const host = newWorkbook();
  const { examples } = await setUp(host);
  for (const [tab, cell, typed] of [
    ['Creators', 'A4', 'Autumn'],
    ['Creators', 'B4', 'Mara'],
    ['Creators', 'D4', 'TikTok'],
    ['Creators', 'H3', '1'],
    ['Posts', 'AF3', '=1+1'],
  ] as const)
    host.type(tab, cell, typed);
  await host.settled();
  expect(await removeExamples(host)).toEqual({
    removed: examples - 2,
    left: [
      problem('filled', { tab: 'Creators', row: 2 }, 'it was changed'),
      problem('filled', { tab: 'Posts', row: 2 }, 'it was changed'),
    ],
  });
  expect(rowsOf(host, 'Creators').map(({ Creator }) => Creator)).toEqual(['Ben Example', 'Mara']);
  expect(host.formula('Posts', 'AF2')).toBe('=1+1');
});

it('a file in which somebody began gets what is missing; what is there stays as it is', async () => {
  const { person, shown } = watching();
  const host = newWorkbook([{ name: 'Brief' }, OWN_CREATORS, { name: 'Notes' }], { person });
  await host.settled();
  const before = JSON.stringify(sheetOf(host, 'Creators'));
  expect(await state(host)).toMatchObject({ present: ['Creators'], newExamples: 0 });
  const { made, kept, examples } = await make(host, NAMES);
  expect([kept, examples]).toEqual([['Creators'], 0]);
  expect(made).toEqual(NAMES.filter((name) => name !== 'Creators'));
  expect(JSON.stringify(sheetOf(host, 'Creators'))).toBe(before);
  expect(tabNames(host)).toEqual(['Brief', ...NAMES, 'Notes']);
  expect(shown()).toBe('Brief');
  expect(await done(host.call('listCampaigns'))).toEqual([]);
});

describe('whatever breaks off', () => {
  it.each([
    ['Campaigns', 3],
    ['Creators', 20],
    ['Results', 30],
  ])('in %s after call %s no tab is half made, and the next run makes the rest', async (tab, broken) => {
    const host = newWorkbook();
    await setUp(host, FIRST.slice(0, FIRST.indexOf(tab)));
    host.breakCalls((_, count) => count === broken);
    await expect(host.call('setUpWorkbook', [tab])).rejects.toBeDefined();
    host.breakCalls(undefined);
    expect(tabNames(host)).not.toContain(tab);
    // On another day: the examples are of the first one.
    const { examples } = await setUp(host);
    expect(tabNames(host)).toEqual(['Sheet1', ...FIRST]);
    expect(await removeExamples(host)).toMatchObject({ left: [] });
    expect(examples).toBeLessThanOrEqual(6);
    // Nothing is left to go on with: a tab that is made anew has no examples.
    expect(host.documentProperties.size).toBe(0);
  });

  it('somebody else is at work: nothing happens, in words', async () => {
    const host = newWorkbook();
    const release = host.holdLock();
    expect(worded(await host.call('setUpWorkbook', FIRST))).toMatchObject({
      ok: false,
      code: 'busy',
    });
    expect(worded(await host.call('removeExamples'))).toMatchObject({ ok: false, code: 'busy' });
    release();
    expect(tabNames(host)).toEqual(['Sheet1']);
  });
});
