import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/cells/column-letters';
import type { Host } from '../../workbench/host/host';
import { CODE, readEntryPoints } from '../contracts/bundle/bundle';
import { SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';

/** As many rows as a new tab has in Sheets: the columns of functions go down to the last. */
const ROWS = 1000;
/** A tab with room beside its data. */
const TAB = 'Learnings';

const open = (locale = 'en_US') => openHost(SAMPLE, { locale, rows: ROWS });

/** What stands in a cell after somebody typed there. */
async function typed(host: Host, text: string, a1 = 'T2'): Promise<unknown> {
  host.type(TAB, a1, text);
  await host.settled();
  return host.value(TAB, a1);
}

/** Types a block of cells; `''` leaves a cell alone. */
function fill(host: Host, column: string, cells: readonly string[]): void {
  cells.forEach((cell, at) => {
    if (cell !== '') host.type(TAB, `${column}${at + 2}`, cell);
  });
}

/** What the formula in T2 and those below it give. */
function columnOf(host: Host, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, at) => host.value(TAB, `T${at + 2}`));
}

describe('a formula as people type it', () => {
  it.each([
    ['en_US', '=CPA(5000;250)', 20],
    ['en_US', '=CPA(5000,250)', 20],
    ['en_US', '=cpa(5000; 250)', 20],
    ['en_US', '=CPA(5000;2.5)', 2000],
    ['en_US', '=ROI(12500;5000)', 1.5],
    ['en_US', '=ROI(12500;5000;)', 1.5],
    ['en_US', '=CPA(;250)', ''],
    ['en_US', '=CPA(2*2500;250)+1', 21],
    ['en_US', '=IFERROR(CPA("abc";250);"none")', 'none'],
    ['en_US', '=SUM(CPA({100;60};{5;10}))', 26],
    ['en_US', '=SLUG("Été à Zürich & Co.")', 'ete-a-zuerich-co'],
    ['de_DE', '=CPA(5000;250)', 20],
    ['de_DE', '=CPA(5000;2,5)', 2000],
    ['de_DE', '=ROI(100,5;50,25;0,5)', 0],
    ['fr_FR', '=CPA(5000;2,5)', 2000],
  ])('in %s %s is %j', async (locale, formula, value) => {
    expect(await typed(open(locale), formula)).toBe(value);
  });

  it('with the comma of another locale says what is missing', async () => {
    const host = open('de_DE');
    expect(await typed(host, '=CPA(5000,250)')).toBe('#ERROR!');
    expect(host.errorMessage(TAB, 'T2')).toBe(
      'conversions: missing; write =CPA(cost; conversions)',
    );
  });

  it('the example of every function gives what its help says', async () => {
    const host = open();
    const examples = readEntryPoints(CODE).flatMap(({ jsDoc }) => {
      const line = jsDoc?.find((each) => each.startsWith('Example: ')) ?? '';
      const [, formula, result] = /^Example: (=.+) gives (.+)\.$/.exec(line) ?? [];
      return formula === undefined ? [] : [{ formula, result }];
    });
    const rowOf = (at: number) => 2 + at * ROWS_FOR_AN_EXAMPLE;
    examples.forEach(({ formula }, at) => {
      host.type(TAB, `T${rowOf(at)}`, formula);
    });
    await host.settled();
    const shown = examples.map(({ result }, at) => shownBlock(host, rowOf(at), result!));
    expect(examples.length).toBeGreaterThan(75);
    expect(examples.map(({ formula }, at) => ({ formula, result: shown[at] }))).toEqual(examples);
  });
});

/** The largest block of an example, and a row between. */
const ROWS_FOR_AN_EXAMPLE = 7;

/** The block of cells from T on, of the size and in the words of a line of help. */
function shownBlock(host: Host, row: number, line: string): string {
  const cell = (down: number, right: number) => {
    const value = host.value(TAB, `${columnLetters(20 + right)}${row + down}`);
    return value === ''
      ? 'blank'
      : typeof value === 'number'
        ? String(Number(value.toPrecision(6)))
        : String(value);
  };
  const first = /^\d+ rows, the first /.exec(line)?.[0] ?? '';
  const rows = line.slice(first.length).split(' / ');
  const block = rows.map((each, down) =>
    each
      .split(' | ')
      .map((_, right) => cell(down, right))
      .join(' | '),
  );
  return first + block.join(' / ');
}

describe('a formula down a column', () => {
  it('stays clean where cells are blank, and follows an edit', async () => {
    const host = open();
    fill(host, 'N', ['100', '10', '', '0', '5']);
    fill(host, 'P', ['1000', '', '500', '0', '50']);
    fill(host, 'Q', ['20', '5', '', '', '']);
    expect(await typed(host, '=ENGAGEMENT_RATE(N2:Q; R2:R)')).toBe('');
    fill(host, 'R', ['5600', '100', '1000', '0', '']);
    await host.settled();
    expect(columnOf(host, 6)).toEqual([0.2, 0.15, 0.5, '', '', '']);
    host.type(TAB, 'O2', '560');
    host.type(TAB, 'R6', '110');
    await host.settled();
    expect(columnOf(host, 6)).toEqual([0.3, 0.15, 0.5, '', 0.5, '']);
    expect(new Set(columnOf(host, 998).slice(5))).toEqual(new Set(['']));
  });

  it('shows a fault and an error in their own rows', async () => {
    const host = open();
    fill(host, 'N', ['100', 'abc', '=1/0', '-5', '60']);
    fill(host, 'O', ['5', '5', '5', '5', '10']);
    await typed(host, '=CPA(N2:N6; O2:O6)');
    expect(columnOf(host, 5)).toEqual([
      20,
      '#VALUE! cost: "abc" is not a number',
      '#DIV/0!',
      '#VALUE! cost: -5 is not zero or more',
      6,
    ]);
    host.type(TAB, 'N3', '50');
    await host.settled();
    expect(host.value(TAB, 'T3')).toBe(10);
  });

  it('does not write over what stands below', async () => {
    const host = open();
    host.type(TAB, 'T4', 'mine');
    fill(host, 'N', ['100', '50', '60']);
    expect(await typed(host, '=CPA(N2:N4; 10)')).toBe('#REF!');
    expect(host.errorMessage(TAB, 'T2')).toContain('T4');
    expect(host.value(TAB, 'T4')).toBe('mine');
  });

  it('on Posts is the engagement rate of each post', async () => {
    const host = open();
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(`${SAMPLE}/Posts.csv`, 'utf8'),
      { header: true, skipEmptyLines: true },
    );
    const headers = Object.keys(data[0]!);
    const area = (first: string, last = first) =>
      `Posts!${columnLetters(headers.indexOf(first) + 1)}2:${columnLetters(headers.indexOf(last) + 1)}`;
    expect(headers.slice(headers.indexOf('Likes')).slice(0, 4)).toEqual([
      ...['Likes', 'Comments', 'Shares', 'Saves'],
    ]);
    await typed(host, `=ENGAGEMENT_RATE(${area('Likes', 'Saves')}; ${area('Reach')})`);
    const rates = data.map((row) => {
      const actions = [row.Likes, row.Comments, row.Shares, row.Saves].filter(
        (each) => each !== '',
      );
      if (actions.length === 0 || row.Reach === '' || Number(row.Reach) === 0) return '';
      return actions.reduce((sum, each) => sum + Number(each), 0) / Number(row.Reach);
    });
    expect(rates.filter((rate) => rate !== '').length).toBeGreaterThan(10);
    expect(rates).toContain('');
    expect(columnOf(host, data.length + 5)).toEqual([...rates, '', '', '', '', '']);
  });
});

describe('a mistake in one cell', () => {
  it.each([
    ['=CPA("abc";250)', 'cost: "abc" is not a number'],
    ['=CPA(-5;250)', 'cost: -5 is not zero or more'],
    ['=CPA(TRUE;250)', 'cost: TRUE is not a number'],
    ['=CPA(DATE(2026;3;2);250)', 'cost: a date is not a number'],
    ['=CPA(5000)', 'conversions: missing; write =CPA(cost; conversions)'],
    ['=CPA(5000;A1:B1)', 'conversions: 2 columns are given, where one column is expected'],
    [
      '=SAVE_RATE(N2:N4;O2:O3)',
      'base and saves: 2 rows and 3 rows are given, where the same number is expected',
    ],
  ])('%s shows #ERROR! and says why', async (formula, message) => {
    const host = open();
    expect(await typed(host, formula)).toBe('#ERROR!');
    expect(host.errorMessage(TAB, 'T2')).toBe(message);
  });
});
