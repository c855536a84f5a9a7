import { expect, it } from 'vitest';
import type { Host } from '../../workbench/host/host';
import { READINGS, type Reading } from '../../workbench/services/readings';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done } from '../host/reports';

/** Texts that a cell takes for something else, wherever people write texts. */
const FOLDER = {
  Campaigns: [
    'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target',
    '10-12,conversion,https://example.com/offer,2026-03-02,2026-03-29,USD,CPA,30',
  ],
  Creators: [
    'Campaign,Creator,Handle,Platform,Stage,Fee',
    "10-12,'Mara,mara.sample,Instagram,conversion,100",
    '10-12,=Kit,kit.sample,TikTok,conversion,120',
    '10-12,-Ona,ona.sample,Instagram,conversion,80',
    '10-12,007,zero.sample,TikTok,conversion,90',
  ],
  Posts: ['Campaign,Creator,Platform,Post,Posted at,Views,Likes'],
  Results: [
    'Date,Campaign,Creator,Platform,Source,Clicks,Orders',
    "2026-03-06,10-12,'Mara,,shop,30,4",
    '2026-03-06,10-12,007,,shop,30,6',
  ],
};

/** All that a person could do in a few minutes, over one workbook. */
async function everything(lenient: readonly Reading[]): Promise<Host> {
  const host = openHost(folderOf(FOLDER), { lenient, now: () => new Date('2026-03-20T10:00:00Z') });
  await done(host.call('generateLinks', '10-12', null));
  await done(host.call('setUpWorkbook', ['Targets', 'Links', 'Learnings']));
  await build(host, '10-12', '2026-03-20');
  await build(host, '10-12', '2026-03-20');
  return host;
}

/** What a person reads in every cell, and the formulas. */
function cellsOf(host: Host) {
  return host
    .snapshot()
    .sheets.map(({ name, cells, charts }) => [
      name,
      cells.map(({ row, column, value, formula }) => [row, column, value, formula]),
      charts.map(({ type, ranges }) => [type, ranges.length]),
    ]);
}

it('what is written is the same whatever the platform does to texts, locks and charts', async () => {
  const harsh = cellsOf(await everything([]));
  expect(cellsOf(await everything(Object.keys(READINGS) as Reading[]))).toEqual(harsh);
  const texts = JSON.stringify(harsh);
  for (const text of ["'Mara", '=Kit', '-Ona', '007', '10-12'])
    expect(texts).toContain(`"${text}"`);
  expect(texts).not.toMatch(/"'(?!Mara)/);
});
