import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/cells/cell-value';
import { problemsInWords } from '../../src/cells/problem-words';
import { readTable, type Table } from '../../src/tabs/rows/read-table';
import { COLUMN_NOTES, noteOf } from '../../src/tabs/set-up/column-notes';
import { dropdownOf } from '../../src/tabs/set-up/dropdowns';
import { EXAMPLE_TABS, exampleRows, findExamples } from '../../src/tabs/set-up/examples';
import { planSetUp } from '../../src/tabs/set-up/set-up-workbook';
import { CREATORS, LINKS, POSTS, WORKBOOK } from '../../src/tabs/workbook';

const TODAY = 46_073.4;
const NAMES = WORKBOOK.map(({ name }) => name);
const orderAfter = (present: readonly string[]) => {
  const order = [...present];
  for (const { name, position } of planSetUp(NAMES, present, TODAY).tabs)
    order.splice(position, 0, name);
  return order;
};

describe('which tabs are made, and where', () => {
  it.each<[present: string[], order: string[]]>([
    [['Sheet1'], ['Sheet1', ...NAMES]],
    [
      ['Brief', 'Creators', 'Mine'],
      ['Brief', ...NAMES, 'Mine'],
    ],
    [
      ['Learnings', 'Campaigns'],
      ['Learnings', 'Campaigns', ...NAMES.slice(1, -1)],
    ],
    [[...NAMES].reverse(), [...NAMES].reverse()],
  ])('%j', (present, order) => {
    expect(orderAfter(present)).toEqual(order);
  });

  it.each<[wanted: string[], order: string[]]>([
    [['Posts'], ['Sheet1', 'Campaigns', 'Creators', 'Posts']],
    [
      ['Learnings', 'Targets'],
      ['Sheet1', 'Campaigns', 'Targets', 'Creators', 'Learnings'],
    ],
    [['Creators'], ['Sheet1', 'Campaigns', 'Creators']],
  ])('only those that are wanted: %j', (wanted, order) => {
    const there = ['Sheet1', 'Campaigns', 'Creators'];
    for (const { name, position } of planSetUp(wanted, there, TODAY).tabs)
      there.splice(position, 0, name);
    expect(there).toEqual(order);
  });

  it('not one whose name somebody has written in another way', () => {
    const { tabs, inTheWay } = planSetUp(NAMES, [' results', 'POSTS'], TODAY);
    expect(inTheWay).toEqual([
      { found: 'POSTS', expected: 'Posts' },
      { found: ' results', expected: 'Results' },
    ]);
    expect(tabs.map(({ name }) => name)).toEqual(
      NAMES.filter((name) => !['Posts', 'Results'].includes(name)),
    );
  });

  it.each<[present: string[], hasExamples: boolean]>([
    [['Sheet1'], true],
    [['Posts'], true],
    [['Campaigns'], false],
    [['Creators'], false],
  ])('beside %j with examples: %s', (present, hasExamples) => {
    const rows = planSetUp(NAMES, present, TODAY).tabs.flatMap(({ examples }) => examples);
    expect(rows.length > 0).toBe(hasExamples);
  });
});

describe('what is in a tab', () => {
  const { tabs } = planSetUp(NAMES, [], TODAY);
  const planned = (name: string) => tabs.find((tab) => tab.name === name)!;

  it('every column of it, text columns as text and days as days', () => {
    for (const tab of WORKBOOK) {
      const { headers, formats } = planned(tab.name);
      expect(headers).toEqual(tab.columns.map(({ header }) => header));
      const formatOf = (column: number) =>
        formats.find(({ columns }) => columns.includes(column))?.format ?? 'General';
      for (const [at, column] of tab.columns.entries())
        expect(formatOf(at + 1), `${tab.name} ${column.header}`).toBe(column.format);
    }
  });

  it('a dropdown for every choice, platform and KPI', () => {
    for (const tab of WORKBOOK)
      for (const column of tab.columns) {
        const offered = dropdownOf(tab, column);
        if (column.type === 'choice') expect(offered).toEqual(column.choices);
        if (column.id === 'platform') expect(offered).toContain('TikTok');
        if (column.id.endsWith('kpi')) expect(offered).toContain('CPA');
      }
    const source = (tab: typeof LINKS) => tab.columns.find(({ id }) => id === 'source')!;
    expect(dropdownOf(LINKS, source(LINKS))).toBeUndefined();
  });

  it('notes of columns that are there', () => {
    for (const [name, notes] of Object.entries(COLUMN_NOTES)) {
      const ids = WORKBOOK.find((tab) => tab.name === name)!.columns.map(({ id }) => id);
      expect(ids, name).toEqual(expect.arrayContaining(Object.keys(notes)));
    }
    const stage = CREATORS.columns.find(({ id }) => id === 'stage')!;
    expect(noteOf(CREATORS, stage)).toBe(
      'What the creator is booked for, and judged by. One of awareness, consideration, conversion, loyalty.',
    );
    expect(noteOf(POSTS, POSTS.columns.find(({ id }) => id === 'views')!)).toBe('');
  });

  it.each([
    ['Creators', 'Creator'],
    ['Posts', 'Creator'],
    ['Results', 'Creator'],
    ['Campaigns', undefined],
    ['Targets', undefined],
  ])('in %s the columns up to %s stay in sight', (name, last) => {
    const { frozenColumns, headers } = planned(name);
    expect(headers[frozenColumns - 1]).toBe(last);
  });

  it('room for a day with its time', () => {
    const { widths, headers } = planned('Posts');
    const widthAt = (header: string) =>
      widths.find(({ column, count }) => {
        const at = headers.indexOf(header) + 1;
        return at >= column && at < column + count;
      })?.width;
    expect([widthAt('Posted at'), widthAt('Measured at'), widthAt('Due')]).toEqual([
      ...[130, 130, undefined],
    ]);
  });

  it('wide columns that are what they are for', () => {
    const { widths, headers } = planned('Learnings');
    const wide = widths.filter(({ width }) => width === 180);
    expect(wide.map(({ column, count }) => headers.slice(column - 1, column - 1 + count))).toEqual([
      ['Campaign', 'Theme', 'Hook'],
      ['Creator', 'What happened', 'Evidence', 'Next time'],
    ]);
  });
});

describe('the example rows', () => {
  /** The example rows of a tab as a table, some cells changed: `[row from 0, column id, value]`. */
  function examples(
    name: string,
    changes: readonly (readonly [number, string, CellValue])[] = [],
    extra: CellValue[] = [],
  ): Table {
    const tab = WORKBOOK.find((each) => each.name === name)!;
    const ids = tab.columns.map(({ id }) => id);
    const rows: CellValue[][] = exampleRows(name, ids, TODAY).map((row) => [...row, ...extra]);
    for (const [row, id, value] of changes) rows[row]![ids.indexOf(id)] = value;
    const table = readTable(tab, [
      [...tab.columns.map(({ header }) => header), ...extra.map(() => 'Mine')],
      ...rows,
    ]);
    if (!table.ok) throw new Error(problemsInWords(table.problems));
    return table.value;
  }
  const found = (...tables: Table[]) =>
    findExamples(tables, 'Etc/UTC').map(({ untouched, touched }) => [untouched, touched]);
  const others = EXAMPLE_TABS.filter((name) => name !== 'Creators').map((name) => examples(name));

  it('are all found as they were made', () => {
    for (const [untouched, touched] of found(...EXAMPLE_TABS.map((name) => examples(name)))) {
      expect(untouched!.length).toBeGreaterThan(0);
      expect(touched).toEqual([]);
    }
  });

  it.each<[what: string, changes: [number, string, CellValue][]]>([
    ['another fee', [[0, 'fee', 601]]],
    ['another day', [[0, 'posting_date', 46_088]]],
    ['a moment of the day', [[0, 'posting_date', 46_087.5]]],
    ['no day', [[0, 'posting_date', '']]],
    ['a cell that was blank', [[0, 'boost', 0]]],
    ['a note', [[0, 'notes', 'Call her']]],
    ['no note', [[0, 'notes', '']]],
    ['a number as text', [[0, 'fee', '600']]],
  ])('%s: the row is somebody’s now', (_what, changes) => {
    expect(found(examples('Creators', changes), ...others)[0]).toEqual([[3], [2]]);
  });

  it('with something in a column of somebody’s own are somebody’s now', () => {
    expect(found(examples('Creators', [], ['x']), ...others)[0]).toEqual([[], [2, 3]]);
    expect(found(examples('Creators', [], ['']), ...others)[0]).toEqual([[2, 3], []]);
  });

  it('with links and codes that were generated are examples still', () => {
    const table = examples('Creators', [
      [0, 'link', 'https://www.example.com/spring?utm_source=instagram'],
      [1, 'code', 'BEN15'],
    ]);
    expect(found(table, ...others)[0]).toEqual([[2, 3], []]);
  });

  it('of another campaign are none', () => {
    const table = examples('Creators', [
      [0, 'campaign', 'Autumn'],
      [1, 'campaign', ' example CAMPAIGN'],
    ]);
    expect(found(table, ...others)[0]).toEqual([[], [3]]);
  });
});
