import { describe, expect, it } from 'vitest';
import type { BuiltReport } from '../../src/apps-script/endpoints/report/build-report';
import { problemInWords } from '../../src/cells/problem-words';
import type { BenchmarkSummary } from '../../src/report/sections/funnel/read-back';
import type { Host } from '../../workbench/host/host';
import { folderOf, SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, read, sheetOf } from '../host/reports';

const HEADER = 'KPI,Platform,Tier,Basis,Low,High,Source,Year';

function workbook(benchmarks: readonly string[], currency = 'USD', basis = 'impressions'): Host {
  return openHost(
    folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target,ER basis',
        `Spring,conversion,https://example.com,2026-03-02,2026-03-29,${currency},CPM,30,${basis}`,
      ],
      Creators: [
        'Campaign,Creator,Platform,Fee,Followers',
        'Spring,Mara,TikTok,100,9000',
        'Spring,Kit,X,100,9000',
      ],
      Posts: [
        'Campaign,Creator,Platform,Posted at,Impressions,Likes',
        'Spring,Mara,TikTok,2026-03-05,9000,70',
        'Spring,Kit,X,2026-03-05,9000,70',
      ],
      ...(benchmarks.length > 0 && { Benchmarks: [HEADER, ...benchmarks] }),
    }),
  );
}

async function rangesOf(host: Host, campaign = 'Spring') {
  await build(host, campaign, '2026-04-20');
  const { stages } = await read(host, campaign);
  const found: Record<string, readonly BenchmarkSummary[]> = {};
  for (const { id, benchmark } of stages.flatMap(({ metrics }) => metrics))
    if (benchmark !== null) found[id] = benchmark;
  return found;
}

const short = (ranges: readonly BenchmarkSummary[] | undefined) =>
  ranges?.map(({ platform, low, high }) => [platform, low, high]);

describe('the ranges of a report', () => {
  it('are published ones where the workbook has none of its own, with who says so', async () => {
    const { engagement_rate: er, cpm } = await rangesOf(workbook([]));
    expect(er).toEqual([
      {
        ...{ platform: 'TikTok', low: 0.0486, high: 0.0486, basis: 'impressions', year: 2025 },
        source: 'Buffer 2025 (brand accounts); over impressions',
      },
      {
        ...{ platform: 'X', low: 0.0231, high: 0.0231, basis: 'impressions', year: 2025 },
        source: 'Buffer 2025 (brand accounts); over impressions',
      },
    ]);
    expect(short(cpm)).toEqual([['TikTok', 25, 35]]);
  });

  it("are the workbook's own where it has any, and those for any platform after those for one", async () => {
    const { engagement_rate: er, cpm } = await rangesOf(
      workbook([
        'ER,,,impressions,0.02,0.03,Our last year,2025',
        'ER,TikTok,,impressions,0.04,0.06,Our last year,2025',
        'CPM,TikTok,,,7,25,,',
      ]),
    );
    expect(short(er)).toEqual([
      ['TikTok', 0.04, 0.06],
      ['X', 0.02, 0.03],
    ]);
    expect(cpm).toEqual([
      {
        ...{ platform: 'TikTok', low: 7, high: 25, basis: null, year: null },
        source: 'Benchmarks tab',
      },
    ]);
  });

  it('are never over another base than the campaign counts over', async () => {
    const own = ['ER,TikTok,,followers,0.04,0.06,Our last year,2025'];
    const { engagement_rate: er } = await rangesOf(workbook(own, 'USD', 'reach'));
    expect(er).toBeUndefined();
  });

  it('are none of single posts, where the campaign adds them up', async () => {
    const { engagement_rate: er, reach_rate: reach } = await rangesOf(
      workbook([], 'USD', 'followers'),
    );
    expect([er, reach]).toEqual([undefined, undefined]);
  });

  it('are in no other money than the campaign', async () => {
    expect((await rangesOf(workbook([], 'CHF'))).cpm).toBeUndefined();
    const own = ['CPM,TikTok,,,7,25,Our last year,2025'];
    expect(short((await rangesOf(workbook(own, 'CHF'))).cpm)).toEqual([['TikTok', 7, 25]]);
  });

  it('stand below the KPIs', async () => {
    const host = openHost(SAMPLE);
    const { engagement_rate: er } = await rangesOf(host, 'Spring launch');
    expect(short(er)).toEqual([
      ['Instagram', 0.0116, 0.0116],
      ['TikTok', 0.0486, 0.0486],
      ['YouTube', 0.0441, 0.0441],
    ]);
    const tab = 'Report · Spring launch';
    const { row } = sheetOf(host, tab).cells.find(({ value }) => value === 'Benchmarks')!;
    const shown = [2, 3, 4, 5, 6].map((below) =>
      ['A', 'D', 'G'].map((column) => host.value(tab, `${column}${row + below}`)),
    );
    expect(shown).toEqual([
      ['Hook rate', 0.25, 'Instagram'],
      ['Cost per 1,000 impressions, CPM', 15, 'Instagram'],
      ['', 7, 'TikTok'],
      ['', 15, 'YouTube'],
      ['Engagement rate, ER (impressions)', 0.0116, 'Instagram'],
    ]);
  });

  it('keep nothing to themselves that is wrong with the tab', async () => {
    const host = workbook(['Fame,TikTok,,,1,2,,', 'ER,TikTok,,,5,2,,']);
    const built = await done<BuiltReport>(host.call('buildReport', 'Spring', '2026-04-20'));
    expect(built.warnings.map(problemInWords)).toEqual([
      expect.stringMatching(/^Benchmarks, row 2, KPI: "Fame"/),
      'Benchmarks, row 3, Low: 5 is more than High, which is 2',
    ]);
  });
});
