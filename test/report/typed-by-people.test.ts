import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemInWords } from '../../src/cells/problem-words';
import { runReport } from '../../workbench/node/run-report';
import { folderOf, temporaryFolder } from '../host/folders';

type Tabs = Record<'Campaigns' | 'Creators' | 'Posts' | 'Results' | 'Benchmarks', string[]>;

/** CPA: 1,500 over 60 orders. */
const TABS: Tabs = {
  Campaigns: [
    'Campaign,Objective,Use case,Landing page,Start,End,Currency,Margin,Primary KPI,Target',
    'Spring,conversion,DTC,https://example.com/spring,2026-03-02,2026-04-05,USD,0.6,CPA,25',
  ],
  Creators: [
    'Campaign,Creator,Platform,Fee,Currency,Exchange rate,Mood',
    'Spring,José Núñez,Instagram,500,,,38.400',
    'Spring,Bo Chen,TikTok,1000,,,007',
  ],
  Posts: [
    'Campaign,Creator,Platform,Post,Posted at,Impressions,Likes,Comments,Shares,Saves',
    'Spring,José Núñez,Instagram,https://www.instagram.com/p/a1,2026-03-03,10000,400,20,10,30',
    'Spring,Bo Chen,TikTok,https://www.tiktok.com/@bo.c/video/1,2026-03-04,50000,900,40,60,20',
  ],
  Results: [
    'Date,Campaign,Creator,Platform,Source,Clicks,Orders,Revenue',
    '2026-03-05,Spring,José Núñez,Instagram,shop,200,20,1500',
    '2026-03-06,Spring,Bo Chen,TikTok,shop,300,40,2400',
  ],
  Benchmarks: ['KPI,Platform,Low,High'],
};

async function run(change: (line: string) => string) {
  const tabs = Object.entries(TABS).map(([tab, lines]) => [tab, lines.map(change)]);
  const out = join(temporaryFolder(), 'out');
  const folder = folderOf(Object.fromEntries(tabs) as Tabs);
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const outcome = await runReport({ folder, out, asOf: '2026-04-20', say });
  const looks = said.filter((line) => line.startsWith('Look at '));
  return outcome.ok
    ? { cpa: outcome.value.campaigns[0]!.primary, out, looks, refused: [] }
    : { cpa: null, out, looks, refused: outcome.problems.map(problemInWords) };
}

const replaced =
  (...pairs: [string, string][]) =>
  (line: string) =>
    pairs.reduce((text, [from, to]) => text.replace(from, to), line);

describe('a folder as people type it', () => {
  it.each<[what: string, pairs: [string, string][], value: number, target: number]>([
    [
      'money with the sign of the currency, days, what is not known, a name in the other form of Unicode',
      [
        ['500,,', '$500.00,,'],
        ['1000,,', '"$1,000.00",,'],
        ['2026-03-02', '02/03/2026'],
        ['2026-04-05', '05/04/2026'],
        ['2026-03-04', '14.03.2026'],
        [',1500', ',N/A'],
        ['José Núñez,Instagram,shop', 'José Núñez,Instagram,shop'.normalize('NFD')],
      ],
      ...([25, 25] as const),
    ],
    [
      'a rate beside a decimal comma',
      [['500,,,', '"453,45",EUR,"1,100",']],
      ...([(453.45 * 1.1 + 1000) / 60, 25] as const),
    ],
    [
      'a rate with a point, and a target beside other numbers of the same hand',
      [
        ['500,,,', '500,EUR,1.085,'],
        [',25', ',"2,500"'],
        ['2400', '"2,400.50"'],
      ],
      ...([(500 * 1.085 + 1000) / 60, 2500] as const),
    ],
  ])('%s', async (_, pairs, value, target) => {
    const { cpa, refused, out } = await run(replaced(...pairs));
    expect(refused).toEqual([]);
    expect(cpa?.value).toBeCloseTo(value, 9);
    expect(cpa?.target).toBe(target);
    // Columns of their own leave as they came.
    expect(readFileSync(join(out, 'Creators.csv'), 'utf8')).toMatch(/,38\.400,.*\n.*,007,/);
  });

  it('what may mean two numbers or days is refused, all of it, cell by cell', async () => {
    const { refused } = await run(
      replaced(
        ['500,,,', '500,EUR,"1,085",'],
        [',25', ',"2,500"'],
        [',400,', ',2.400,'],
        ['2026-03-05', '03/05/2026'],
        [',40,60,', ',about 40,€60,'],
        ['1000,,', '€1000,,'],
      ),
    );
    expect(refused).toEqual([
      'Campaigns, row 2, Target: "2,500" may mean 2500 or 2.5, where one number is expected; type 2500 or 2.5',
      'Creators, row 2, Exchange rate: "1,085" may mean 1085 or 1.085, where one number is expected; type 1085 or 1.085',
      'Creators, row 3, Fee: "€1000" is not a number such as 1234.5',
      'Posts, row 2, Likes: "2.400" may mean 2400 or 2.4, where one number is expected; type 2400 or 2.4',
      'Posts, row 3, Comments: "about 40" is not a number such as 1234.5',
      'Posts, row 3, Shares: "€60" is not a number such as 1234.5',
      'Results, row 2, Date: "03/05/2026" may mean 2026-05-03 or 2026-03-05, where one date is expected; type 2026-05-03 or 2026-03-05',
    ]);
  });

  it('what may be a mistake and stops nothing is named', async () => {
    const { cpa, refused, looks } = await run(
      replaced(
        [',CPA,25', ',cost per acquisition,25'],
        ['Spring,conversion', 'Spring,Sales'],
        [',400,', ',2.4,'],
        [',Orders,Revenue', ',Orders,Total Rev ($)'],
        [',300,40,2400', ',300,40,2400\n,,Total,,,500,60,3900'],
        ['1000,,,007', '1000,,,007\nSpring,Total,,1500,,,'],
        [
          'KPI,Platform,Low,High',
          'KPI,Platform,Low,High\nER,TikTok,"1,085",2\nER,TikTok,0.01,0.02',
        ],
      ),
    );
    expect(refused).toEqual([]);
    expect(cpa).toMatchObject({ kpi: 'cpa', value: 25 });
    expect(looks).toEqual([
      'Look at Results, Total Rev ($): this column is not read; name it Revenue if that is what it holds',
      'Look at Results, row 4: left out: it is totals',
      'Look at Creators, row 4: left out: it is totals',
      'Look at Posts, row 2, Likes: 2.4 is a fraction, where a count is expected; if 2400 is meant, type that',
      'Look at Benchmarks, row 2, Low: 1085 is more than High, which is 2',
    ]);
  });
});
