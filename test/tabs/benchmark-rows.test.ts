import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/cells/cell-value';
import { rowOf } from '../../src/cells/problem';
import { problemInWords, problemsInWords } from '../../src/cells/problem-words';
import { benchmarkDecoder, readBenchmarks } from '../../src/tabs/rows/benchmarks';
import { readTable } from '../../src/tabs/rows/read-table';
import { BENCHMARKS } from '../../src/tabs/workbook';

const HEADER = ['KPI', 'Platform', 'Tier', 'Basis', 'Low', 'High', 'Source', 'Year'];

function read(...rows: CellValue[][]) {
  const table = readTable(BENCHMARKS, [HEADER, ...rows]);
  if (!table.ok) throw new Error(problemsInWords(table.problems));
  return readBenchmarks(benchmarkDecoder.records(table.value, 'Europe/Berlin'));
}

describe('the Benchmarks tab', () => {
  it('is read as ranges', () => {
    const { rows, problems } = read(
      ['ER', 'tiktok', 'Micro', 'Views', 0.03, 0.05, 'Spring 2025', 2025],
      ['cpm', 'IG', '', '', 12, '', '', ''],
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        kpi: 'engagement_rate',
        platform: 'TikTok',
        tier: 'micro',
        followers: { from: 10_000, below: 50_000 },
        basis: 'views',
        low: 0.03,
        high: 0.05,
        source: 'Spring 2025',
        year: 2025,
      },
      {
        kpi: 'cpm',
        platform: 'Instagram',
        basis: '',
        low: 12,
        high: 12,
        source: 'Benchmarks tab',
        year: undefined,
      },
    ]);
  });

  it.each<[what: string, row: CellValue[], message: string]>([
    [
      'a KPI that nobody knows',
      ['fame', 'TikTok', '', '', 1, 2, '', ''],
      'Benchmarks, row 2, KPI: "fame" is not a KPI such as ER, CPM or reach_rate',
    ],
    [
      'a size that nobody knows',
      ['ER', 'TikTok', 'tiny', '', 1, 2, '', ''],
      'Benchmarks, row 2, Tier: "tiny" is not one of nano, micro, mid, macro, mega',
    ],
    [
      'no number',
      ['ER', 'TikTok', '', '', '', '', 'Rumour', 2025],
      'Benchmarks, row 2, Low: blank, where a number here or in High is expected',
    ],
    [
      'ends the wrong way round',
      ['ER', 'TikTok', '', '', 0.5, 0.2, '', ''],
      'Benchmarks, row 2, Low: 0.5 is more than High, which is 0.2',
    ],
  ])('%s is told, and the row is left out', (_what, row, message) => {
    const { rows, problems } = read(row);
    expect(rows).toEqual([]);
    expect(problems.map((each) => [rowOf(each), problemInWords(each)])).toEqual([[2, message]]);
  });

  it('an unknown platform is told with those there are', () => {
    const { problems } = read(['ER', 'MySpace', '', '', 1, 2, '', '']);
    expect(problemInWords(problems[0]!)).toMatch(
      /Platform: "MySpace" is not one of Instagram, TikTok, /,
    );
  });
});
