import { describe, expect, it, onTestFinished } from 'vitest';
import type { BuiltReport } from '../../src/apps-script/endpoints/report/build-report';
import type {
  ConvertedNumbers,
  TextNumbers,
} from '../../src/apps-script/endpoints/report/text-numbers';
import type { Failure } from '../../src/cells/problem';
import { problemInWords, problemLines } from '../../src/cells/problem-words';
import { parseA1 } from '../../workbench/engine/area';
import type { Host } from '../../workbench/host/host';
import { readFolderAt } from '../../workbench/node/read-folder-at';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, read, sheetOf, toFix } from '../host/reports';
import { SmallWorkbook } from '../walks/small-workbook';

const POSTS = 'Campaign,Creator,Platform,Posted at,Views,Likes,New followers';

/** A workbook whose number columns are typed into: `''` stands for a blank cell. */
function workbook(posts: string[] = []): Host {
  return openHost(folderWith(posts));
}

function folderWith(posts: string[] = []): string {
  return folderOf({
    Campaigns: [
      'Campaign,Objective,Landing page,Start,End,Margin,Primary KPI,Target',
      'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,,CPM,30',
    ],
    Creators: ['Campaign,Creator,Platform,Followers,Fee', 'Spring,Abe,TikTok,,100'],
    Posts: [POSTS, ...(posts.length > 0 ? posts : ['Spring,Abe,TikTok,2026-03-05,1000,10,'])],
  });
}

const TWO_POSTS = [5, 6].map((day) => `Spring,Abe,TikTok,2026-03-0${day},1000,10,`);

/** Types a text that stays text into cells. */
async function typeTexts(host: Host, texts: readonly (readonly [string, string, string])[]) {
  for (const [tab, a1, text] of texts) host.type(tab, a1, `'${text}`);
  await host.settled();
}

const NONE = { count: 0, convertible: 0, first: [], questions: [] };

const find = (host: Host) => done<TextNumbers>(host.call('findTextNumbers'));
const convert = (host: Host) => done<ConvertedNumbers>(host.call('convertTextNumbers'));

const valueAt = (host: Host, at: string) => host.value(...(at.split('!') as [string, string]));

const dayAt = (host: Host, at: string) =>
  new Date(valueAt(host, at) as Date).toISOString().slice(0, 10);

const CLEAR: readonly (readonly [string, string, string, number])[] = [
  ['Campaigns', 'F2', '60%', 0.6],
  ['Campaigns', 'H2', ' 30', 30],
  ['Creators', 'D2', '12.3K', 12_300],
  ['Creators', 'E2', '1,234.50', 1_234.5],
  ['Posts', 'E2', '12.3M', 12_300_000],
  ['Posts', 'F2', '1 234', 1_234],
  ['Posts', 'G2', '-5', -5],
  ['Posts', 'E3', '1.234,5', 1_234.5],
  ['Posts', 'F3', '12k', 12_000],
  ['Posts', 'G3', ' 500 ', 500],
  ['Posts', 'G4', '1,23,456', 123_456],
  ['Posts', 'E4', '1.234.567', 1_234_567],
  ['Posts', 'F4', '12,5', 12.5],
];

const UNCLEAR: readonly (readonly [string, string, string])[] = [
  ['Campaigns', 'F2', '60'],
  ['Creators', 'D2', '#NAME?'],
  ['Creators', 'E2', 'abc'],
  ['Posts', 'E2', '$12'],
  ['Posts', 'F2', '-5'],
  ['Posts', 'G2', '12,34,56'],
  ['Posts', 'E3', '~500'],
  ['Posts', 'F3', '3-5'],
  ['Posts', 'G3', '1.2.3'],
  ['Posts', 'E4', '12k views'],
];

/** Tab by tab, in each column by column. */
function inReadingOrder<T extends readonly [string, string, ...unknown[]]>(
  cells: readonly T[],
): T[] {
  const tabs = [...new Set(cells.map(([tab]) => tab))];
  const rank = ([tab, a1]: T) => `${tabs.indexOf(tab)}${a1}`;
  return [...cells].sort((left, right) => (rank(left) < rank(right) ? -1 : 1));
}

describe('numbers typed as text', () => {
  it('none are found where there are none', async () => {
    const host = workbook();
    expect(await find(host)).toEqual(NONE);
    expect(await convert(host)).toEqual({
      converted: 0,
      left: NONE,
    });
  });

  it('that mean one number only are found with their place, and converted', async () => {
    const host = workbook();
    await typeTexts(
      host,
      CLEAR.map(([tab, a1, text]) => [tab, a1, text]),
    );
    const before = JSON.stringify(host.snapshot());
    const found = await find(host);
    expect(JSON.stringify(host.snapshot())).toBe(before);
    expect(found).toMatchObject({ count: CLEAR.length, convertible: CLEAR.length });
    expect(found.first.slice(0, 3)).toEqual([
      { tab: 'Campaigns', row: 2, column: 'Margin', text: '60%', value: 0.6 },
      { tab: 'Campaigns', row: 2, column: 'Target', text: ' 30', value: 30 },
      { tab: 'Creators', row: 2, column: 'Followers', text: '12.3K', value: 12_300 },
    ]);
    expect(await convert(host)).toEqual({
      converted: CLEAR.length,
      left: NONE,
    });
    for (const [tab, a1, , value] of CLEAR) expect(host.value(tab, a1), a1).toBe(value);
    expect(await find(host)).toMatchObject({ count: 0 });
  });

  it('that a person must decide are found and left', async () => {
    const host = workbook();
    await typeTexts(host, UNCLEAR);
    const before = JSON.stringify(host.snapshot());
    const found = await find(host);
    expect(found).toMatchObject({ count: UNCLEAR.length, convertible: 0 });
    expect(found.first.map(({ tab, text, value }) => [tab, text, value])).toEqual(
      inReadingOrder(UNCLEAR).map(([tab, , text]) => [tab, text, null]),
    );
    expect(await convert(host)).toEqual({ converted: 0, left: found });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('stay numbers in cells that were formatted as text', async () => {
    const host = workbook();
    const formatOf = () =>
      sheetOf(host, 'Posts').cells.find(({ row, column }) => row === 2 && column === 5)!
        .numberFormat;
    const content = { kind: 'value', value: '2.5K' } as const;
    host.engine
      .tabNamed('Posts')!
      .cells.write([{ row: 2, column: 5, content, format: { numberFormat: '@' } }]);
    await host.settled();
    expect([host.value('Posts', 'E2'), formatOf()]).toEqual(['2.5K', '@']);
    expect(await convert(host)).toMatchObject({ converted: 1 });
    expect([host.value('Posts', 'E2'), formatOf()]).toEqual([2_500, '#,##0']);
    host.type('Posts', 'E2', '2600');
    await host.settled();
    expect(host.value('Posts', 'E2')).toBe(2_600);
  });

  it('nothing else is touched: numbers and blanks between them, formulas, other columns', async () => {
    const rows = Array.from({ length: 8 }, () => 'Spring,Abe,TikTok,2026-03-05,7,7,');
    const host = workbook(rows);
    await typeTexts(host, [
      ['Posts', 'E2', '1K'],
      ['Posts', 'E3', '2K'],
      ['Posts', 'E6', '3K'],
      ['Posts', 'B4', '4K'],
      ['Posts', 'K5', '5K'],
    ]);
    host.type('Posts', 'E4', '=3+4');
    host.type('Posts', 'E5', '="9"&"K"');
    host.type('Posts', 'E7', '');
    await host.settled();
    const cells = () =>
      new Map(
        sheetOf(host, 'Posts').cells.map((cell) => [`${cell.row},${cell.column}`, cell] as const),
      );
    const before = cells();
    const { converted, left } = await convert(host);
    expect(converted).toBe(3);
    // The text that a formula gives is for its author.
    expect(left).toEqual({
      ...{ count: 1, convertible: 0, questions: [] },
      first: [{ tab: 'Posts', row: 5, column: 'Views', text: '9K', value: null }],
    });
    const after = cells();
    for (const [place, value] of [
      ['2,5', 1_000],
      ['3,5', 2_000],
      ['6,5', 3_000],
    ] as const) {
      expect(after.get(place)!.value).toBe(value);
      before.delete(place);
      after.delete(place);
    }
    expect(after).toEqual(before);
  });

  it('only the first fifty are listed', async () => {
    const host = workbook(Array.from({ length: 120 }, () => 'Spring,Abe,TikTok,2026-03-05,x,1,'));
    const { count, convertible, first } = await find(host);
    expect([count, convertible, first.length]).toEqual([120, 0, 50]);
    expect(first.at(-1)).toMatchObject({ row: 51 });
  });
});

/** Types each cell of a row; blank for what stays. */
const typed = (tab: string, columns: string, row: number, texts: readonly string[]) =>
  texts.flatMap((text, at) =>
    text === '' ? [] : [[tab, `${columns[at]!}${row}`, text] as [string, string, string]],
  );

describe('texts that can be read in two ways', () => {
  it('are decided by their column, or by the others of their tab', async () => {
    const host = workbook();
    await typeTexts(host, [
      ...typed('Posts', 'EF', 2, ['1.234', '12,5']),
      ...typed('Creators', 'DE', 2, ['2,345', '1,234.50']),
    ]);
    expect(await find(host)).toMatchObject({ count: 4, convertible: 4, questions: [] });
    await convert(host);
    expect(['Posts!E2', 'Posts!F2', 'Creators!D2'].map((at) => valueAt(host, at))).toEqual([
      1234, 12.5, 2345,
    ]);
  });

  it('else are asked about once a tab, with an example, and answered by one call', async () => {
    const host = workbook();
    await typeTexts(host, [
      ...typed('Posts', 'EF', 2, ['1.234', '5.678']),
      ...typed('Posts', 'D', 2, ['03/04/2026']),
      ['Creators', 'E2', '1,085'],
    ]);
    const choices = (...pairs: [string, number | string][]) =>
      pairs.map(([convention, value]) => ({ convention, value }));
    const asked = await find(host);
    expect(asked).toMatchObject({ count: 4, convertible: 0, first: [] });
    expect(asked.questions).toEqual([
      {
        ...{ tab: 'Creators', row: 2, column: 'Fee', text: '1,085', count: 1 },
        choices: choices(['.', 1085], [',', 1.085]),
      },
      {
        ...{ tab: 'Posts', row: 2, column: 'Posted at', text: '03/04/2026', count: 1 },
        choices: choices(['dmy', '2026-04-03'], ['mdy', '2026-03-04']),
      },
      {
        ...{ tab: 'Posts', row: 2, column: 'Views', text: '1.234', count: 2 },
        choices: choices(['.', 1.234], [',', 1234]),
      },
    ]);
    const before = JSON.stringify(host.snapshot());
    expect(await convert(host)).toMatchObject({ converted: 0 });
    expect(JSON.stringify(host.snapshot())).toBe(before);
    const answered = host.call('answerTextNumbers', 'Posts', ',');
    expect(await done<ConvertedNumbers>(answered)).toMatchObject({ converted: 2 });
    expect(['Posts!E2', 'Posts!F2', 'Creators!E2'].map((at) => valueAt(host, at))).toEqual([
      ...[1234, 5678, '1,085'],
    ]);
    const again = host.call('answerTextNumbers', 'Posts', ',');
    expect(await done<ConvertedNumbers>(again)).toMatchObject({ converted: 0 });
    await done(host.call('answerTextNumbers', 'Posts', 'mdy'));
    expect(dayAt(host, 'Posts!D2')).toBe('2026-03-04');
  });

  it('days become days, and what is said to be unknown becomes blank', async () => {
    const host = workbook();
    await typeTexts(host, [
      ...typed('Posts', 'DEF', 2, ['14.10.2026', 'N/A', '—']),
      ...typed('Campaigns', 'DE', 2, ['02.03.2026', '29.03.2026']),
    ]);
    expect(worded(await host.call('buildReport', 'Spring', null))).toMatchObject({
      message: expect.stringContaining(
        'Campaigns, row 2, Start: "02.03.2026" is typed as text, where a date is expected; type 2026-03-02',
      ),
    });
    expect((await find(host)).first.map(({ value }) => value)).toEqual([
      ...['2026-03-02', '2026-03-29', '2026-10-14', '', ''],
    ]);
    expect(await convert(host)).toMatchObject({ converted: 5, left: NONE });
    expect(['Posts!D2', 'Campaigns!D2', 'Campaigns!E2'].map((at) => dayAt(host, at))).toEqual([
      '2026-10-14',
      '2026-03-02',
      '2026-03-29',
    ]);
    expect([valueAt(host, 'Posts!E2'), valueAt(host, 'Posts!F2')]).toEqual(['', '']);
    await build(host, 'Spring', '2026-04-01');
  });

  it('names in another form of Unicode are written as formulas compare them', async () => {
    const host = workbook();
    host.type('Creators', 'B2', 'José');
    host.type('Posts', 'B2', 'José'.normalize('NFD'));
    await host.settled();
    await build(host, 'Spring', '2026-04-01');
    expect((await read(host, 'Spring')).doubts).toMatchObject([{ kind: 'unmatched', count: 1 }]);
    expect(await find(host)).toMatchObject({
      ...{ count: 1, convertible: 1 },
      first: [{ tab: 'Posts', row: 2, column: 'Creator', value: 'José' }],
    });
    expect(await convert(host)).toMatchObject({ converted: 1, left: NONE });
    await build(host, 'Spring', '2026-04-01');
    expect((await read(host, 'Spring')).doubts).toEqual([]);
  });

  it('money is read where its sign is that of the currency', async () => {
    const host = openHost(
      folderOf({
        Campaigns: [
          'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target',
          'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,USD,CPM,30',
        ],
        Creators: [
          'Campaign,Creator,Platform,Fee,Currency,Exchange rate',
          'Spring,Abe,TikTok,1,,',
          'Spring,Bea,TikTok,1,EUR,1.1',
          'Spring,Cem,TikTok,1,,',
        ],
      }),
    );
    await typeTexts(host, [
      ['Creators', 'D2', '$1,500.00'],
      ['Creators', 'D3', '500 €'],
      ['Creators', 'D4', '£20'],
      ['Campaigns', 'H2', '$25'],
    ]);
    expect((await find(host)).first.map(({ text, value }) => [text, value])).toEqual([
      ['$25', 25],
      ['$1,500.00', 1500],
      ['500 €', 500],
      ['£20', null],
    ]);
  });
});

describe('a report is in their way', () => {
  it('names them and says that the sidebar converts them, and is built once that is done', async () => {
    const host = workbook();
    await typeTexts(host, [['Posts', 'E2', '12.3K']]);
    expect(worded(await host.call('buildReport', 'Spring', '2026-04-01'))).toEqual({
      ok: false,
      code: 'typed_as_text',
      message:
        'Posts, row 2, Views: "12.3K" is typed as text, where a number is expected; type 12300',
    });
    await convert(host);
    await build(host, 'Spring', '2026-04-01');
    // 100 over 12,300 views, by the thousand.
    expect((await read(host, 'Spring')).primary.value).toBeCloseTo((100 / 12_300) * 1_000, 12);
  });

  it('does not speak of the sidebar where it cannot help', async () => {
    const host = workbook();
    await typeTexts(host, [['Posts', 'E2', 'abc']]);
    const lines = problemLines((await host.call('buildReport', 'Spring', null)) as Failure);
    expect(lines).toEqual([expect.stringContaining('"abc"')]);
  });

  it('those typed later are counted at its top, fewer as they are fixed', async () => {
    const host = workbook(TWO_POSTS);
    await build(host, 'Spring', '2026-04-01');
    const said = () => toFix(host, 'Report · Spring');
    expect(said()).toBe('');
    await typeTexts(host, [
      ['Posts', 'E3', '12.3K'],
      ['Posts', 'F2', 'about 10'],
      ['Creators', 'D2', '1 234'],
    ]);
    expect(said()).toMatch(/^3 cells hold text/);
    expect(await find(host)).toMatchObject({ count: 3, convertible: 2 });
    await convert(host);
    await host.settled();
    expect(said()).toMatch(/^1 cell holds text/);
    host.type('Posts', 'F2', '10');
    await host.settled();
    expect(said()).toBe('');
  });

  it('counts what is listed: errors and truth values, and no blank that a formula gives', async () => {
    const host = workbook(TWO_POSTS);
    await build(host, 'Spring', '2026-04-01');
    host.type('Posts', 'E3', '=IF(1=1;"";1)');
    host.type('Posts', 'F3', '=1/0');
    host.type('Posts', 'G3', 'TRUE');
    await host.settled();
    const { count, first } = await find(host);
    expect(first.map(({ column, text, value }) => [column, text, value])).toEqual([
      ['Likes', '#DIV/0!', null],
      ['New followers', 'TRUE', null],
    ]);
    expect(toFix(host, 'Report · Spring')).toMatch(/^2 cells hold/);
    expect(await convert(host)).toMatchObject({ converted: 0, left: { count } });
  });
});

it('a thousand of them, scattered over columns, are written within 75 service calls', async () => {
  const isText = {
    Views: (row: number) => row % 2 === 0,
    Likes: (row: number) => row % 2 === 1,
    'New followers': (row: number) => row % 7 < 3,
  };
  const rows = Array.from({ length: 700 }, (_, row) => [
    ...['Spring', 'Abe', 'TikTok', ''],
    ...Object.values(isText).map((is) => (is(row) ? `${row + 1}.5K` : row + 1)),
  ]);
  const host = openHost([
    ...[
      'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
      'Campaign,Creator,Platform',
    ].map((headers, at) => ({
      name: ['Campaigns', 'Creators'][at]!,
      values: [headers.split(',')],
    })),
    { name: 'Posts', values: [POSTS.split(','), ...rows] },
  ]);
  expect(await convert(host)).toMatchObject({ converted: 1000, left: { count: 0 } });
  expect(host.serviceCalls.total, JSON.stringify(host.serviceCalls.byName)).toBeLessThanOrEqual(75);
  const wrong = Array.from({ length: 700 }, (_, row) =>
    Object.values(isText).flatMap((is, at) => {
      const cell = `${'EFG'[at]}${row + 2}`;
      const value = host.value('Posts', cell);
      return value === (is(row) ? (row + 1.5) * 1000 : row + 1) ? [] : [[cell, value]];
    }),
  ).flat();
  expect(wrong).toEqual([]);
});

describe('whatever breaks off', () => {
  it('a cell holds its text or its number, never nothing', async () => {
    const sheets = readFolderAt(folderWith());
    if (!sheets.ok) throw new Error(problemLines(sheets).join());
    const small = await SmallWorkbook.open(sheets.value.map((sheet) => ({ rows: 100, ...sheet })));
    onTestFinished(() => small.dispose());
    const cells = CLEAR.slice(0, 7).map(([tab, a1, text, number]) => {
      const { row, column } = parseA1(a1, { rows: 100, columns: 26 })!;
      return { tab: small.tab(tab).cells, at: `${tab} ${a1}`, row, column, text, number };
    });
    for (const { tab, row, column, text } of cells)
      tab.write([{ row, column, content: { kind: 'value', value: text } }]);
    small.keep();
    const held = ({ tab, row, column }: (typeof cells)[number]) => tab.read(row, column).value;
    const runs = () => small.call('convertTextNumbers', []);
    runs();
    const { calls } = small;
    expect(calls).toBeGreaterThan(20);
    for (let broken = 1; broken <= calls; broken += 1) {
      small.restore();
      expect(cells.map(held)).toEqual(cells.map(({ text }) => text));
      const breaks = (count: number) => count === broken;
      expect(() => small.call('convertTextNumbers', [], breaks), `call ${broken}`).toThrow();
      for (const cell of cells)
        expect([cell.text, cell.number], `${cell.at} after call ${broken}`).toContain(held(cell));
      runs();
      expect(cells.map(held)).toEqual(cells.map(({ number }) => number));
    }
  });

  it('somebody else is at work: nothing happens, in words', async () => {
    const host = workbook();
    await typeTexts(host, [['Posts', 'E2', '12.3K']]);
    const release = host.holdLock();
    const outcome = await host.call('convertTextNumbers');
    release();
    expect(worded(outcome)).toMatchObject({ ok: false, code: 'busy' });
    expect(host.value('Posts', 'E2')).toBe('12.3K');
  });
});

describe('the number of service calls', () => {
  const calls = async (rows: number) => {
    const host = workbook(Array.from({ length: rows }, () => 'Spring,Abe,TikTok,2026-03-05,x,1,'));
    for (let row = 2; row <= rows + 1; row += 1) host.type('Posts', `E${row}`, "'12.3K");
    await host.settled();
    await find(host);
    const found = host.serviceCalls.total;
    expect(await convert(host)).toMatchObject({ converted: rows });
    return [found, host.serviceCalls.total];
  };

  it('does not grow with the rows of a column', async () => {
    expect(await calls(400)).toEqual(await calls(4));
  });
});

it('a range typed as text keeps no report back once it is converted', async () => {
  const host = openHost(
    folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
        'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPM,30',
      ],
      Creators: ['Campaign,Creator,Platform,Fee', 'Spring,Abe,TikTok,100'],
      Posts: [POSTS, 'Spring,Abe,TikTok,2026-03-05,1000,10,'],
      Benchmarks: ['KPI,Platform,Low,High', 'ER,TikTok,0.02,0.05'],
    }),
  );
  await typeTexts(host, [['Benchmarks', 'C2', '3%']]);
  const built = done<BuiltReport>(host.call('buildReport', 'Spring', '2026-03-20'));
  expect((await built).warnings.map(problemInWords)).toEqual([
    'Benchmarks, row 2, Low: "3%" is typed as text, where a number is expected; type 0.03',
  ]);
  expect(await convert(host)).toMatchObject({ converted: 1, left: { count: 0 } });
  expect(host.value('Benchmarks', 'C2')).toBe(0.03);
  await build(host, 'Spring', '2026-03-20');
});
