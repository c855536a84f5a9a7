import { describe, expect, it } from 'vitest';
import type { Host } from '../../workbench/host/host';
import { fixture, folderOf } from '../host/folders';
import { openBuilt, read, sheetOf } from '../host/reports';
import { contradictions } from './divided-parts';

const CAMPAIGN = 'In parts';

const open = () => openBuilt(fixture('parts'), CAMPAIGN, '2026-04-01');

/** Types into the column of a tab that has the header, in a row. */
async function type(host: Host, tab: string, header: string, row: number, text: string) {
  const { column } = sheetOf(host, tab).cells.find(
    (cell) => cell.row === 1 && cell.value === header,
  )!;
  host.type(tab, `${String.fromCharCode(64 + column)}${row}`, text);
  await host.settled();
}

const textsOf = (host: Host) =>
  sheetOf(host, `Report · ${CAMPAIGN}`).cells.map(({ value }) => String(value));

const kpiOf = async (host: Host, id: string) =>
  (await read(host, CAMPAIGN)).stages
    .flatMap(({ metrics }) => metrics)
    .find((metric) => metric.id === id)!.value;

describe('a report says what its numbers are made of', () => {
  it('what a rate divides, from whom, and the commission that it lacks', async () => {
    const host = await open();
    const { primary, creators } = await read(host, CAMPAIGN);
    expect(primary.base).toBe(
      '$864.50 cost over 35 leads · 4 of 6 creators · commission of 1 creator not known yet',
    );
    const texts = textsOf(host);
    expect(texts).toContain('commission of 2 creators not known yet');
    expect(texts.filter((text) => text.startsWith('CPM: '))).toEqual([
      'CPM: $1,274.50 cost over 110,000 impressions, 5 of 6 creators · CPA: $864.50 cost over 35 leads, 4 of 6 creators · ROAS: $305.50 revenue over $614.50 cost, 3 of 6 creators',
    ]);
    const flagged = creators.filter(({ flags }) => flags.some((each) => /^Commission/.test(each)));
    expect(flagged.map(({ creator }) => creator)).toEqual(['No results', 'A*b?']);
  });

  it('the commission is in the cost as soon as the revenue is known', async () => {
    const host = await open();
    await type(host, 'Results', 'Revenue', 4, '100');
    const { primary } = await read(host, CAMPAIGN);
    expect(primary.base).toBe('$884.50 cost over 35 leads · 4 of 6 creators');
  });

  it('a figure with a target, a margin and creators left out still says what it divides', async () => {
    const folder = folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Currency,Margin,Primary KPI,Target',
        'Plain,conversion,https://example.com/offer,2026-03-02,2026-03-29,USD,0.4,CPA,30',
      ],
      Targets: ['Campaign,KPI,Target', 'Plain,ROAS,2'],
      Creators: [
        'Campaign,Creator,Platform,Stage,Fee',
        'Plain,Abe,Instagram,conversion,100',
        'Plain,Bea,TikTok,conversion,',
      ],
      Posts: ['Campaign,Creator,Platform,Posted at,Views,Likes'],
      Results: [
        'Date,Campaign,Creator,Platform,Source,Orders,Revenue',
        '2026-03-06,Plain,Abe,,shop,4,250',
        '2026-03-06,Plain,Bea,,shop,1,40',
      ],
    });
    const host = await openBuilt(folder, 'Plain', '2026-04-01');
    const sheet = sheetOf(host, 'Report · Plain');
    expect(contradictions(await read(host, 'Plain'), sheet)).toEqual([]);
    // Abe has sales and no row in Posts: what he was paid is not spent on a live post, and is not passed over.
    expect(sheet.cells.map(({ value }) => value)).toContain('+ $100 booked, no live post');
  });

  it('a step of the funnel is the rate of that name, and says what it divides', async () => {
    const host = await open();
    const { cells } = sheetOf(host, `Report · ${CAMPAIGN}`);
    const row = cells.find(({ value }) => value === 'Conversion: leads')!.row;
    const step = cells.find((cell) => cell.row === row && cell.column === 3)!.value;
    expect(step).toBe(await kpiOf(host, 'conversion_rate'));
    expect(textsOf(host)).toContain('Step to leads: 32 leads over 650 clicks · 3 of 6 creators');
  });

  it('views stand in for impressions post by post, as long as none are there', async () => {
    const host = await open();
    expect(await kpiOf(host, 'impressions')).toBe(110_000);
    expect(textsOf(host)).toContain('5 of 6 creators · views stand in for 4 posts');
    await type(host, 'Posts', 'Impressions', 2, '50000');
    expect(await kpiOf(host, 'impressions')).toBe(120_000);
    await type(host, 'Posts', 'Impressions', 2, "'n/a");
    expect(await kpiOf(host, 'impressions')).toBe(70_000);
    await type(host, 'Posts', 'Impressions', 6, '');
    expect(await kpiOf(host, 'impressions')).toBe(69_500);
    expect(textsOf(host)).toContain('5 of 6 creators · views stand in for 4 posts');
  });
});
