import { describe, expect, it } from 'vitest';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, openBuilt, read, sheetOf, toFix } from '../host/reports';

const TAB = 'Report · Plain';

/** Types into the cell under a header. */
function type(host: Host, tab: string, header: string, row: number, text: string): void {
  const { column } = sheetOf(host, tab).cells.find(
    (cell) => cell.row === 1 && cell.value === header,
  )!;
  host.type(tab, `${String.fromCharCode(64 + column)}${row}`, text);
}

async function built(): Promise<Host> {
  const host = await openBuilt(fixture('plain'), 'Plain', '2026-04-01');
  expect(toFix(host, TAB)).toBe('');
  return host;
}

describe('what has changed since the report was built is said in its headline', () => {
  it.each([
    ['the KPI', 'Campaigns', 'Primary KPI', 2, 'ROAS', /settings of the campaign have changed/],
    ['a name', 'Creators', 'Creator', 2, 'Abel', /1 creator has been added, removed or changed/],
    ['a source', 'Results', 'Source', 2, 'a new tool', /1 result comes from a new source/],
    ['text for a number', 'Campaigns', 'Target', 2, "'about 30", /1 cell holds text/],
  ] as const)('%s', async (_, tab, header, row, text, said) => {
    const host = await built();
    type(host, tab, header, row, text);
    await host.settled();
    expect(toFix(host, TAB)).toMatch(said);
  });
});

describe('a report built before there are results', () => {
  it('comes alive when they are typed, from the source that is preferred', async () => {
    const host = openHost(fixture('plain'));
    const last = Math.max(...sheetOf(host, 'Results').cells.map(({ row }) => row));
    const full = await openBuilt(fixture('plain'), 'Plain', '2026-04-01');
    const name = (campaign: string) => {
      for (let row = 2; row <= last; row += 1) type(host, 'Results', 'Campaign', row, campaign);
    };
    name('Not yet');
    await build(host, 'Plain', '2026-04-01');
    expect((await read(host, 'Plain')).primary.value).toBeNull();
    name('Plain');
    await host.settled();
    const { notice, ...live } = await read(host, 'Plain');
    expect(notice).toMatch(/ · 6 rows not checked since 1 Apr\.$/);
    expect({ ...live, notice: null }).toEqual({ ...(await read(full, 'Plain')), notice: null });
  });
});

describe('work of people beside the add-on’s', () => {
  it('notes under no header stay when Link and Code get their columns', async () => {
    const host = openHost(fixture('plain'));
    host.type('Creators', 'H2', 'called her');
    host.type('Creators', 'I3', 'wants more');
    await host.settled();
    await done(host.call('generateLinks', null, null));
    expect([host.value('Creators', 'H2'), host.value('Creators', 'I3')]).toEqual([
      'called her',
      'wants more',
    ]);
    expect(host.value('Creators', 'J2')).toMatch(/^https:/);
  });

  it('an empty Links tab becomes a log that grows', async () => {
    const host = openHost(fixture('plain'));
    host.engine.insertTab('Links', 1);
    await done(host.call('generateLinks', null, null));
    const before = sheetOf(host, 'Links').cells.filter(({ row }) => row === 2);
    expect(host.value('Links', 'A1')).toBe('Created');
    type(host, 'Creators', 'Campaign', 20, 'Plain');
    type(host, 'Creators', 'Creator', 20, 'Newcomer');
    type(host, 'Creators', 'Platform', 20, 'TikTok');
    await host.settled();
    await done(host.call('generateLinks', null, null));
    expect(sheetOf(host, 'Links').cells.filter(({ row }) => row === 2)).toEqual(before);
  });

  it('a chart of their own on the report stays theirs', async () => {
    const host = await built();
    const tab = host.engine.tabNamed(TAB)!;
    const own = {
      ...tab.charts[0]!,
      id: host.engine.newId(),
      type: 'PIE',
      row: 20,
      column: 6,
      ranges: [{ sheet: TAB, row: 30, column: 1, rows: 2, columns: 2 }],
    };
    tab.charts = [own, ...tab.charts];
    await build(host, 'Plain', '2026-04-02');
    expect(sheetOf(host, TAB).charts.find(({ type: kind }) => kind === 'PIE')).toEqual(own);
  });

  it('a bad row of another campaign holds up nothing', async () => {
    const host = openHost(fixture('plain'));
    type(host, 'Campaigns', 'Campaign', 3, 'A draft');
    type(host, 'Creators', 'Campaign', 20, 'A draft');
    type(host, 'Creators', 'Fee', 20, 'to be said');
    type(host, 'Creators', 'Creator', 20, 'Dov');
    type(host, 'Creators', 'Platform', 20, 'TikTok');
    await host.settled();
    expect(await host.call('buildReport', 'Plain', null)).toMatchObject({ ok: true });
    expect(await host.call('generateLinks', 'Plain', null)).toMatchObject({ ok: true });
  });

  it('a margin of 60 is asked about', async () => {
    const host = openHost(fixture('plain'));
    host.type('Campaigns', 'Z1', 'Margin');
    host.type('Campaigns', 'Z2', '60');
    await host.settled();
    expect(worded(await host.call('buildReport', 'Plain', null))).toMatchObject({
      ok: false,
      message: 'Campaigns, row 2, Margin: 60 is not at most 1: 60% is 0.6',
    });
  });
});
