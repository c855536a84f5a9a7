import { describe, expect, it } from 'vitest';
import type { Host, Person, Screen } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, namesOf, openBuilt, read, sheetOf } from '../host/reports';

const AS_OF = '2026-04-06';
const PLAIN = 'Report · Plain';
/** Where the number of creators does not matter. */
const openPlain = () => openBuilt(fixture('plain'), 'Plain', AS_OF);

/** What people see of a tab: its cells with their looks, a line each. */
function seen(host: Host, tab: string): string[] {
  const { cells, charts, hiddenColumns, frozenRows, conditionalFormats } = sheetOf(host, tab);
  return [
    ...cells
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map((cell) => JSON.stringify(cell)),
    JSON.stringify({ charts, hiddenColumns, frozenRows, conditionalFormats }),
  ];
}

/** The lines of one that the other lacks, the first few. */
function strange(lines: readonly string[], to: readonly string[]): string[] {
  const known = new Set(to);
  return lines.filter((line) => !known.has(line)).slice(0, 3);
}

function expectSame(left: readonly string[], right: readonly string[]): void {
  expect({ more: strange(left, right), less: strange(right, left) }).toEqual({
    more: [],
    less: [],
  });
}

describe('a refresh', () => {
  it('keeps the tab, its id and the name that people gave it', async () => {
    const host = await openPlain();
    const first = sheetOf(host, PLAIN);
    const renamed = host.engine.tabNamed(PLAIN)!;
    renamed.rename('For the client');
    const second = await build(host, 'Plain', AS_OF);
    expect(second.sheetId).toBe(first.id);
    const names = host.snapshot().sheets.map(({ name }) => name);
    expect(names.filter((name) => /^Report|client/.test(name))).toEqual(['For the client']);
  });

  it('leaves the person in the tab they look at; a report that is new comes to the front', async () => {
    let tab: Screen['activeTab'] = null;
    const person: Person = {
      looksAt: () => ({ activeTab: tab, selection: null }),
      sees: ({ activeTab }) => {
        tab = activeTab;
      },
    };
    const host = openHost(fixture('plain'), { person });
    await build(host, 'Plain', AS_OF);
    expect(tab).toMatchObject({ name: PLAIN });
    tab = host.engine.tabNamed('Posts')!;
    await build(host, 'Plain', AS_OF);
    expect(tab).toMatchObject({ name: 'Posts' });
  });

  it('gives the same report again', async () => {
    const host = await openPlain();
    const before = seen(host, PLAIN);
    await build(host, 'Plain', AS_OF);
    expectSame(seen(host, PLAIN), before);
  });

  it('leaves nothing of a longer report behind', async () => {
    const host = await openPlain();
    const whole = seen(host, PLAIN);
    host.type('Creators', 'A4', 'Another campaign');
    await build(host, 'Plain', AS_OF);
    expect(strange(whole, seen(host, PLAIN))).not.toEqual([]);
    const fresh = openHost(fixture('plain'));
    fresh.type('Creators', 'A4', 'Another campaign');
    await build(fresh, 'Plain', AS_OF);
    expectSame(seen(host, PLAIN), seen(fresh, PLAIN));
    const { rowCount } = sheetOf(host, PLAIN);
    expect(rowCount).toBe(sheetOf(fresh, PLAIN).rowCount);
  });

  it('builds anew where somebody deleted the tab', async () => {
    const host = await openPlain();
    const first = sheetOf(host, PLAIN);
    host.engine.deleteTab(host.engine.tabNamed(PLAIN)!);
    const second = await build(host, 'Plain', AS_OF);
    expect(second.sheetId).not.toBe(first.id);
    expect((await read(host, 'Plain')).primary.kpi).toBe('cpa');
  });

  it('puts the chart back where somebody removed it', async () => {
    const host = await openPlain();
    const before = sheetOf(host, PLAIN).charts;
    host.engine.tabNamed(PLAIN)!.charts = [];
    await build(host, 'Plain', AS_OF);
    const after = sheetOf(host, PLAIN).charts;
    expect(after).toEqual(before.map((chart) => ({ ...chart, id: expect.any(Number) })));
    expect(after[0]!.id).not.toBe(before[0]!.id);
  });

  it('knows a report by its tab alone, and its chart by the cells it reads', async () => {
    const host = await openPlain();
    const { id } = sheetOf(host, PLAIN);
    const before = sheetOf(host, PLAIN).charts;
    expect(before.length).toBe(1);
    host.documentProperties.set('report:plain', String(id));
    expect((await build(host, 'Plain', AS_OF)).sheetId).toBe(id);
    expect(sheetOf(host, PLAIN).charts).toEqual(before);
  });

  it('a second campaign whose name cleans to the same gets a tab of its own', async () => {
    const host = openHost(fixture('ambiguous-criteria'));
    const campaigns = await namesOf(host);
    expect(campaigns.length).toBeGreaterThan(1);
    for (const campaign of campaigns) await build(host, campaign, '2026-04-01');
    const tabs = host.snapshot().sheets.filter(({ name }) => name.startsWith('Report'));
    expect(new Set(tabs.map(({ name }) => name)).size).toBe(campaigns.length);
    for (const { name } of tabs) expect(name.length).toBeLessThanOrEqual(31);
    for (const campaign of campaigns) expect((await read(host, campaign)).campaign).toBe(campaign);
  });
});

describe('what broke off, or has to wait', () => {
  it('a first build that broke off is thrown away by the next', async () => {
    const host = openHost(fixture('two-platforms'));
    const campaign = (await namesOf(host))[0]!;
    host.breakCalls((method) => method === 'Range.setFontColors');
    await expect(host.call('buildReport', campaign, '2026-04-01')).rejects.toBeDefined();
    host.breakCalls(undefined);
    await build(host, campaign, '2026-04-01');
    const tabs = host.snapshot().sheets.filter(({ name }) => name.startsWith('Report'));
    expect(tabs.map(({ name }) => name)).toEqual([`Report · ${campaign}`]);
  });

  it('somebody else is at work: nothing happens, in words', async () => {
    const host = openHost(fixture('plain'));
    const release = host.holdLock();
    const outcome = await host.call('buildReport', 'Plain', null);
    release();
    expect(worded(outcome)).toMatchObject({ ok: false, code: 'busy' });
  });
});
