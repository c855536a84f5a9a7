import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/cells/cell-value';
import { problemInWords } from '../../src/cells/problem-words';
import { readTable } from '../../src/tabs/rows/read-table';
import type { Tab } from '../../src/tabs/tab';
import { BENCHMARKS, CAMPAIGNS, CREATORS, POSTS, RESULTS } from '../../src/tabs/workbook';

function read(tab: Tab, headers: string, ...rows: CellValue[][]) {
  const table = readTable(tab, [headers.split(','), ...rows]);
  if (!table.ok) throw new Error(table.problems.map(problemInWords).join('\n'));
  return {
    rows: table.value.rows.map(({ row }) => row),
    passedOver: table.value.passedOver.map(problemInWords),
  };
}

describe('rows that are none of their tab', () => {
  it.each<[what: string, row: CellValue[]]>([
    ['totals', ['', 'Total', '', 5]],
    ['totals', ['TOTAL:', '', '', 5]],
    ['totals', ['Grand total', '', '', 5]],
    ['totals', ['Summe', '', '', 5]],
    ['a note', ['* without the pilot', '', '', '']],
    ['a note', ['', 'Note: from TikTok Studio', '', '']],
    ['the headers once more', ['Campaign', 'Creator', 'Platform', 'Views']],
  ])('%s: %j', (what, row) => {
    const there = ['Spring', 'Abe', 'TikTok', 5];
    expect(read(POSTS, 'Campaign,Creator,Platform,Views', there, row, there)).toEqual({
      rows: [2, 4],
      passedOver: [`Posts, row 3: left out: it is ${what}`],
    });
  });

  it.each<[row: CellValue[]]>([
    [['Total Beauty', '', '', 5]],
    [['Spring', 'Total', 'TikTok', 5]],
    [['Notes of spring', '', '', '']],
  ])('%j is one of them', (row) => {
    expect(read(POSTS, 'Campaign,Creator,Platform,Views', row)).toEqual({
      ...{ rows: [2], passedOver: [] },
    });
  });

  it('nothing is said of those that hold white space and boxes that are not ticked', () => {
    const { rows, passedOver } = read(
      BENCHMARKS,
      'KPI,Low,Done',
      ['ER', 1, true],
      [' ', '', false],
    );
    expect([rows, passedOver]).toEqual([[2], []]);
  });
});

describe('columns that look like one of ours', () => {
  const CREATOR = 'Campaign,Creator,Platform';
  it.each<[tab: Tab, headers: string, said: string[]]>([
    [
      CREATORS,
      `${CREATOR},Fee (€)`,
      ['Creators, Fee (€): this column is not read; name it Fee if that is what it holds'],
    ],
    [
      CREATORS,
      `${CREATOR},IG handle,Folowers`,
      [
        'Creators, IG handle: this column is not read; name it Handle if that is what it holds',
        'Creators, Folowers: this column is not read; name it Followers if that is what it holds',
      ],
    ],
    [
      RESULTS,
      `${CREATOR},Sales,Code Uses`,
      [
        'Results, Sales: this column is not read; name it Orders or Revenue if that is what it holds',
        'Results, Code Uses: this column is not read; name it Redemptions if that is what it holds',
      ],
    ],
    [
      RESULTS,
      `${CREATOR},Orders,Sales,Total Rev ($)`,
      [
        'Results, Sales: this column is not read; name it Revenue if that is what it holds',
        'Results, Total Rev ($): this column is not read; name it Revenue if that is what it holds',
      ],
    ],
    [
      POSTS,
      `${CREATOR},comments,Likes,Comments`,
      [
        'Posts, Comments: this column is not read: another one is read as Comments already; rename or delete one of the two',
      ],
    ],
    [
      POSTS,
      `${CREATOR},Link to post`,
      ['Posts, Link to post: this column is not read; name it Post if that is what it holds'],
    ],
    [POSTS, `${CREATOR},Views,Views (old),Mood,Sum`, []],
    [CAMPAIGNS, CAMPAIGNS.columns.map(({ header }) => header).join(), []],
  ])('%s: %s', (tab, headers, said) => {
    expect(read(tab, headers, ['Spring']).passedOver).toEqual(said);
  });
});
