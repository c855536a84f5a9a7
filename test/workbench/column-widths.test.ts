import { expect, test } from 'vitest';
import { columnWidths } from '../../workbench/folder/column-widths';
import type { SeedValue } from '../../workbench/host/seed';
import { hostOf } from './scripts';

const widthOf = (...column: SeedValue[]) => columnWidths(column.map((value) => [value]))[0]!;

test('a header and what is not very long are read whole', () => {
  // Arial of 10 points: 7.3 px a letter for this bold header, 6.9 px for these names.
  expect(widthOf({ text: 'Settle after (days)' })).toBeGreaterThan(128);
  expect(widthOf({ text: 'Creator' }, 'Bartholomew Featherstonehaugh')).toBeGreaterThan(195);
  expect(widthOf({ text: 'Creator' }, '田中さくら田中さくら')).toBeGreaterThan(133);
});

test('dates have room, and addresses do not push all else away', () => {
  expect(widthOf({ text: 'Day' }, { date: 46_000, format: 'yyyy-mm-dd' })).toBeGreaterThan(75);
  expect(widthOf({ text: 'Day' }, { date: 46_000.5, format: '' })).toBeGreaterThan(110);
  expect(widthOf({ text: 'Link' }, `https://www.example.com/${'x'.repeat(200)}`)).toBe(260);
});

test('nothing is too narrow to be clicked', () => {
  expect(widthOf({ text: 'By' }, 1)).toBe(64);
  expect(columnWidths([])).toEqual([]);
});

test('a workbook opens with them', () => {
  const host = hostOf('', { sheets: [{ name: 'Data', columnWidths: [80, 120] }] });
  expect(host.snapshot().sheets[0]?.columnWidths).toEqual([
    { column: 1, width: 80 },
    { column: 2, width: 120 },
  ]);
});
