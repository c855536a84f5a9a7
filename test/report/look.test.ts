import { describe, expect, it } from 'vitest';
import type { CellSnapshot, SheetSnapshot } from '../../workbench/engine/snapshot';
import type { Host } from '../../workbench/host/host';
import { fixture, folderOf, SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, namesOf, sheetOf } from '../host/reports';

/** A laptop's screen, without the row numbers on the left and the scroll bar on the right. */
const SCREEN = 1366 - 46 - 16;

/** Of an em: what a letter of Arial takes on average, digits, capitals and narrow letters together. */
const LETTER = 0.46;
const PIXELS_PER_POINT = 4 / 3;

interface Seen {
  readonly sheet: SheetSnapshot;
  readonly display: (cell: CellSnapshot) => string;
  readonly lastColumn: number;
  readonly widths: readonly number[];
}

function seen(host: Host): Seen {
  const sheet = host.snapshot().sheets.find(({ name }) => name.startsWith('Report'))!;
  const lastColumn = Math.min(...sheet.hiddenColumns) - 1;
  const sized = new Map(sheet.columnWidths.map(({ column, width }) => [column, width]));
  return {
    sheet: sheetOf(host, sheet.name),
    display: ({ row, column }) =>
      host.display(sheet.name, `${String.fromCharCode(64 + column)}${row}`),
    lastColumn,
    widths: Array.from({ length: lastColumn }, (_, at) => sized.get(at + 1) ?? 100),
  };
}

const isFilled = ({ value }: CellSnapshot) => value !== null && value !== '';

/** The room for a text: up to the next filled cell on the side to which it runs over. */
function roomOf(cell: CellSnapshot, { sheet, widths, lastColumn }: Seen): number {
  const inRow = sheet.cells.filter(({ row }) => row === cell.row).filter(isFilled);
  const taken = new Set(inRow.map(({ column }) => column));
  const step = cell.horizontalAlignment === 'right' ? -1 : 1;
  let room = widths[cell.column - 1]!;
  for (
    let column = cell.column + step;
    column >= 1 && column <= lastColumn && !taken.has(column);
    column += step
  )
    room += widths[column - 1]!;
  return room;
}

/** The texts and numbers that do not fit where they stand. */
function cutOff(report: Seen): string[] {
  return report.sheet.cells
    .filter((cell) => isFilled(cell) && cell.column <= report.lastColumn && !cell.wrap)
    .flatMap((cell) => {
      const text = report.display(cell);
      const needed = text.length * LETTER * (cell.fontSize ?? 10) * PIXELS_PER_POINT;
      const room =
        typeof cell.value === 'number' ? report.widths[cell.column - 1]! : roomOf(cell, report);
      return needed <= room ? [] : [`${cell.row},${cell.column}: ${text} (${needed} > ${room})`];
    });
}

/** A campaign that nothing is known of yet. */
const EMPTY = () =>
  folderOf({
    Campaigns: [
      'Campaign,Client,Objective,Landing page,Start,End,Budget,Currency,Primary KPI,Target,Diagnostic KPI,Diagnostic target',
      'Summer drops,Oak & Pine,conversion,https://example.com,2026-06-01,2026-06-30,4000,EUR,CPA,18,engagement rate,0.04',
    ],
    Creators: [
      'Campaign,Creator,Platform,Stage,Fee',
      'Summer drops,Ana Duarte,TikTok,conversion,600',
      'Summer drops,Maximiliane-Theodora von und zu Hohenstein-Wittgenstein,Instagram,,1100',
    ],
  });

describe('the report as people see it', () => {
  it.each([
    ['the sample', () => SAMPLE, '2026-03-20T12:00:00'],
    ['an empty campaign with a long name in it', EMPTY, '2026-06-05'],
    ['leads', () => fixture('b2b'), '2026-04-01'],
    ['installs', () => fixture('app-install'), '2026-04-01'],
    ['what is unknown', () => fixture('unknowns'), '2026-04-01'],
    ['what is in doubt', () => fixture('doubts'), '2026-04-01'],
  ])('%s: nothing is cut off, and a laptop shows all columns', async (_, folder, asOf) => {
    const host = openHost(folder());
    const [campaign] = await namesOf(host);
    await build(host, campaign!, asOf);
    const report = seen(host);
    expect(cutOff(report)).toEqual([]);
    expect(report.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(SCREEN);
    expect(report.sheet.cells.filter(({ isError }) => isError)).toEqual([]);
  });

  it('numbers stand on the right, what is unknown is a dash, and what has no target is empty', async () => {
    const host = openHost(EMPTY());
    await build(host, 'Summer drops', '2026-06-05');
    const { sheet, lastColumn } = seen(host);
    const numbers = sheet.cells.filter(
      ({ value, column }) => typeof value === 'number' && column <= lastColumn,
    );
    expect(numbers.length).toBeGreaterThan(5);
    for (const { horizontalAlignment, row, column } of numbers)
      expect(horizontalAlignment, `${row},${column}`).toBe('right');
    const row = sheet.cells.find(
      ({ value, column }) => value === 'Ana Duarte' && column === 1,
    )!.row;
    const valueAt = (column: number) =>
      sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    expect([3, 4, 7, 11].map(valueAt)).toEqual([600, '–', '–', '–']);
    const kpi = sheet.cells.find(({ value }) => value === 'Cost per 1,000 impressions, CPM');
    const target = sheet.cells.find((cell) => cell.row === kpi?.row && cell.column === 4);
    expect(target?.value ?? '').toBe('');
  });

  it('title and moment stay in sight, and a word stands beside each colour', async () => {
    const host = openHost(fixture('unknowns'));
    const [campaign] = await namesOf(host);
    await build(host, campaign!, '2026-03-20T12:00:00');
    const { sheet, lastColumn } = seen(host);
    expect(sheet.frozenRows).toBe(2);
    expect(host.display(sheet.name, 'N1')).toBe('as of 20 Mar 2026, 12:00');
    expect(host.value(sheet.name, 'N2')).toBe('2 Mar – 29 Mar 2026');
    expect(sheet.conditionalFormats).toEqual(
      ['◆', '▼'].map((text) =>
        expect.objectContaining({ condition: { kind: 'text-starts-with', text } }),
      ),
    );
    const signs = sheet.cells.filter(
      ({ value, column }) => /^[▲▼●]/.test(String(value)) && column <= lastColumn,
    );
    expect(signs.length).toBeGreaterThan(1);
    for (const { value } of signs) expect(value).toMatch(/^[▲▼●] (?:ahead|behind|on track)/);
  });
});
