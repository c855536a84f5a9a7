import { beforeAll, describe, expect, it } from 'vitest';
import { compileScript } from '../../../scripts/build';
import type { SummaryOf } from '../../../src/report/section';
import { SECTIONS } from '../../../src/report/sections/sections';
import type { ChartSnapshot } from '../../../workbench/engine/snapshot';
import type { Host } from '../../../workbench/host/host';
import { fixture } from '../../host/folders';
import { openHost } from '../../host/open-host';
import { build, done, sheetOf } from '../../host/reports';
import { platforms } from './platforms/platforms';
import { withSection } from './with-section';

const CAMPAIGN = 'Two homes';
const TAB = 'Report · Two homes';
const AS_OF = '2026-04-01';
/** Every column of the report that people see is wider than this only where a section asks for it. */
const UNASKED = 72;

const WITH_PLATFORMS = [...SECTIONS, platforms] as const;

let code = '';
beforeAll(async () => {
  code = await compileScript([withSection]);
});

async function built(): Promise<Host> {
  const host = openHost(fixture('two-platforms'), { script: code });
  await build(host, CAMPAIGN, AS_OF);
  return host;
}

function charts(host: Host): ChartSnapshot[] {
  return sheetOf(host, TAB).charts;
}

function chartOf(host: Host, type: string): ChartSnapshot {
  const found = charts(host).find((chart) => chart.type === type);
  if (found === undefined) throw new Error(`There is no chart ${type}`);
  return found;
}

/** What a chart draws: its columns, with the values of their cells. */
function drawn(host: Host, { ranges }: ChartSnapshot): unknown[][] {
  const { cells } = sheetOf(host, TAB);
  const valueAt = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return ranges.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: columns }, (_, across) =>
      Array.from({ length: rows }, (__, down) => valueAt(row + down, column + across)),
    ),
  );
}

async function platformsIn(host: Host): Promise<unknown> {
  const read: Promise<SummaryOf<typeof WITH_PLATFORMS>> = done(host.call('getReport', CAMPAIGN));
  return (await read).platforms;
}

const PLATFORMS = ['Instagram', 'TikTok', 'YouTube'];

describe('a section added with one folder and one line', () => {
  it('is drawn, charted, given room and read back', async () => {
    const host = await built();
    expect(await platformsIn(host)).toEqual([
      { platform: 'Instagram', creators: 2 },
      { platform: 'TikTok', creators: 1 },
      { platform: 'YouTube', creators: 1 },
    ]);
    expect(charts(host).map(({ type }) => type)).toEqual(['BAR', 'COLUMN', 'LINE']);
    expect(new Set(charts(host).map(({ id }) => id)).size).toBe(3);
    expect(drawn(host, chartOf(host, 'COLUMN'))).toEqual([PLATFORMS, [2, 1, 1]]);
    expect(drawn(host, chartOf(host, 'LINE'))).toEqual([PLATFORMS, [3, 1, 1]]);
    expect(charts(host).map(({ showsHidden }) => showsHidden === true)).toEqual([
      false,
      false,
      true,
    ]);
    const { columnWidths } = sheetOf(host, TAB);
    const widthOf = (wanted: number) => columnWidths.find(({ column }) => column === wanted)?.width;
    expect([4, 5, 6, 7].map(widthOf)).toEqual([UNASKED, 155, 155, UNASKED]);
  });

  it('keeps its charts as people have styled and moved them, and puts back the one that is gone', async () => {
    const host = await built();
    const tab = host.engine.tabNamed(TAB)!;
    const before = charts(host);
    const own: ChartSnapshot = {
      ...chartOf(host, 'COLUMN'),
      ...{ id: host.engine.newId(), type: 'PIE', row: 3, column: 3 },
    };
    tab.charts = [
      own,
      ...tab.charts
        .filter(({ type }) => type !== 'COLUMN')
        .map((chart) =>
          chart.type === 'LINE' ? { ...chart, row: 2, options: { title: 'Mine' } } : chart,
        ),
    ];
    await build(host, CAMPAIGN, AS_OF);
    expect(charts(host).find(({ type }) => type === 'PIE')).toEqual(own);
    expect(chartOf(host, 'LINE')).toEqual({
      ...before[2],
      ...{ row: 2, options: { title: 'Mine' } },
    });
    expect(chartOf(host, 'BAR')).toEqual(before[0]);
    expect(chartOf(host, 'COLUMN')).toEqual({ ...before[1], id: expect.any(Number) });
    expect(charts(host).length).toBe(4);
    const settled = charts(host);
    await build(host, CAMPAIGN, AS_OF);
    expect(charts(host)).toEqual(settled);
  });

  it('its charts follow their cells, whoever moved them', async () => {
    const host = await built();
    const before = charts(host);
    const tab = host.engine.tabNamed(TAB)!;
    tab.insertRows(3, 2);
    tab.insertColumns(2, 1);
    await host.settled();
    expect(chartOf(host, 'BAR').ranges).not.toEqual(before[0]!.ranges);
    await build(host, CAMPAIGN, AS_OF);
    expect(charts(host)).toEqual(before);
    const titleRow = () => sheetOf(host, TAB).cells.find(({ value }) => value === 'Platforms')!.row;
    const row = titleRow();
    // One creator less and one platform less: the sections above are shorter.
    host.type('Creators', 'A4', 'Another campaign');
    await build(host, CAMPAIGN, AS_OF);
    const moved = titleRow() - row;
    expect(moved).toBeLessThan(0);
    expect(charts(host).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(drawn(host, chartOf(host, 'COLUMN'))).toEqual([
      ['Instagram', 'TikTok'],
      [2, 1],
    ]);
    expect(charts(host).map(({ row }) => row)).toEqual([
      before[0]!.row,
      before[1]!.row + moved,
      before[2]!.row + moved,
    ]);
    expect(chartOf(host, 'BAR')).toEqual(before[0]);
  });

  it('goes with its charts where it has nothing to show, and comes back with them', async () => {
    const host = await built();
    const before = charts(host);
    for (const cell of ['A3', 'A4']) host.type('Creators', cell, 'Another campaign');
    await build(host, CAMPAIGN, AS_OF);
    expect(await platformsIn(host)).toBeNull();
    expect(charts(host)).toEqual([before[0]]);
    for (const cell of ['A3', 'A4']) host.type('Creators', cell, CAMPAIGN);
    await build(host, CAMPAIGN, AS_OF);
    expect(charts(host)).toEqual(before.map((chart) => ({ ...chart, id: expect.any(Number) })));
  });

  it('a run that broke off before it could remember a chart leaves no second one', async () => {
    const host = await built();
    const tab = host.engine.tabNamed(TAB)!;
    tab.charts = tab.charts.filter(({ type }) => type !== 'COLUMN');
    // The first time it forgets the chart that is gone, the second time it would keep the new one.
    let kept = 0;
    host.breakCalls((method) => {
      if (method === 'Properties.setProperty') kept += 1;
      return kept === 2;
    });
    await expect(host.call('buildReport', CAMPAIGN, AS_OF)).rejects.toBeDefined();
    host.breakCalls(undefined);
    const left = charts(host);
    expect(left.map(({ type }) => type).sort()).toEqual(['BAR', 'COLUMN', 'LINE']);
    await build(host, CAMPAIGN, AS_OF);
    expect(charts(host)).toEqual(left);
  });
});
