import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CellSnapshot, WorkbookSnapshot } from '../../workbench/engine/snapshot';
import { writeXlsx } from '../../workbench/xlsx/write-xlsx';
import { down, workbookOf } from '../workbench-xlsx/sheet-of';
import { type Locale, recalculate, textOfPages, toPdf } from './libreoffice';

const folder = await mkdtemp(join(tmpdir(), 'creator-funnel-file-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, snapshot: WorkbookSnapshot): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, await writeXlsx(snapshot, { customFunctions: ['CPA'] }));
  return path;
}

const WRONG = 999;
const report = "Report · Ann's launch";

/** The values beside the formulas are wrong on purpose: who calculates gets others. */
const CALCULATED: { formula: string; wanted: string | number | boolean }[] = [
  { formula: '=SUMIFS(Posts!B:B;Posts!A:A;"=Ann")', wanted: 1234.5 },
  { formula: '=SUM(Posts!B2:B)', wanted: 1241.5 },
  { formula: '=MAXIFS(Posts!B:B;Posts!A:A;"=Ann")', wanted: 1000.25 },
  { formula: '=IFERROR(1/0;"")&"none"', wanted: 'none' },
  { formula: '=ISNUMBER(Posts!B2)', wanted: true },
  { formula: '=COUNTIFS(Posts!A:A;"=007")', wanted: 1 },
  { formula: '=NORMSINV(39/40)', wanted: 1.959963984540054 },
];

const posts: CellSnapshot[] = (
  [
    ['Creator', 'Clicks'],
    ['Ann', 234.25],
    ['ann', 1000.25],
    ['007', 7],
    ['Dee', '12.3K'],
  ] as const
).flatMap((row, r) => row.map((value, c) => ({ row: r + 1, column: c + 1, value })));

const workbook = workbookOf(
  {
    name: report,
    cells: down(
      ...CALCULATED.map(({ formula }) => ({ value: WRONG, formula })),
      { value: 20, formula: '=CPA(5000;250)' },
      { value: '=1+1' },
      { value: '007' },
    ),
  },
  { name: 'Posts', cells: posts },
);

const locales: Locale[] = ['en-US', 'de-DE'];

describe.each(locales)('a written file in LibreOffice %s', (locale) => {
  it('gives the numbers of its formulas', async () => {
    const read = await recalculate(await written(`numbers-${locale}`, workbook), locale);
    CALCULATED.forEach(({ wanted }, at) => {
      const found = read(report, `A${at + 1}`);
      if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 9);
      else expect(found).toBe(wanted);
    });
    expect(read(report, 'A8')).toBe(20);
    expect(read(report, 'A9')).toBe('=1+1');
    expect(read(report, 'A10')).toBe('007');
    expect(read('Posts', 'B3')).toBe(1000.25);
  });

  it('shows the values beside the formulas to those who do not calculate', async () => {
    const path = await written(
      `cached-${locale}`,
      workbookOf({ cells: down({ value: 12.5, formula: '=SUM(C1;C2)' }) }),
    );
    const read = await recalculate(path, locale, 'never');
    expect(read('Data', 'A1')).toBe(12.5);
  });
});

describe('a printed file', () => {
  const printed = async (path: string) => textOfPages(await toPdf(path, folder));

  it('has all columns on one page, and the frozen rows on every page', async () => {
    const columns = Array.from({ length: 20 }, (_, at) => at + 1);
    const cells = [
      ...columns.map((column) => ({ row: 1, column, value: `head${column}`, bold: true })),
      ...Array.from({ length: 150 }, (_, at) =>
        columns.map((column) => ({ row: at + 2, column, value: at * column })),
      ).flat(),
    ];
    const pages = await printed(await written('wide', workbookOf({ cells, frozenRows: 1 })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(5);
    for (const page of pages)
      for (const column of columns) expect(page).toMatch(new RegExp(`head${column}\\b`));
  });

  it('shows – for an empty result where its format says so', async () => {
    const numberFormat = '#,##0;-#,##0;0;"–"';
    const pages = await printed(
      await written(
        'dash',
        workbookOf({
          cells: down(
            { value: '', formula: '=IF(1=1;"";1)', numberFormat },
            { value: 0, formula: '=1-1', numberFormat },
            { value: 1234, numberFormat },
          ),
        }),
      ),
    );
    const lines = (pages[0] ?? '').split('\n').map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['–', '0', '1,234']));
  });

  it('leaves hidden columns and sheets out', async () => {
    const pages = await printed(
      await written(
        'hidden',
        workbookOf(
          {
            cells: [
              { row: 1, column: 1, value: 'seen' },
              { row: 1, column: 2, value: 'secret' },
            ],
            hiddenColumns: [2],
          },
          { name: 'Helper', hidden: true, cells: down({ value: 'block' }) },
        ),
      ),
    );
    const text = pages.join('\n');
    expect(text).toContain('seen');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('block');
  });

  it('makes room for wrapped texts', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`);
    const pages = await printed(
      await written('wrapped', workbookOf({ cells: down({ value: words.join(' '), wrap: true }) })),
    );
    for (const word of words) expect(pages[0]).toMatch(new RegExp(`${word}\\b`));
  });
});
