import { join } from 'node:path';
import { expect } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import { runReport } from '../../workbench/node/run-report';
import { temporaryFolder } from '../host/folders';
import { type Locale, recalculate } from './libreoffice';

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Every formula cell of a report in which another engine sees something else. */
function disagreements(
  sheet: SheetSnapshot,
  valueIn: (sheet: string, a1: string) => unknown,
  alsoTexts: boolean,
): { checked: number; found: string[] } {
  const found: string[] = [];
  let checked = 0;
  for (const { row, column, value, formula } of sheet.cells) {
    if (formula === undefined) continue;
    const place = `${letters(column)}${row}`;
    const other = valueIn(sheet.name, place) ?? '';
    checked += 1;
    if (typeof value === 'number') {
      const size = Math.max(Math.abs(value), 1e-9);
      if (typeof other !== 'number' || Math.abs(other - value) / size > 1e-9)
        found.push(`${place} ${formula}: ${other}, not ${value}`);
    } else if (typeof other === 'number')
      found.push(`${place} ${formula}: ${other}, not "${value}"`);
    else if (alsoTexts && String(other) !== String(value ?? ''))
      found.push(`${place} ${formula}: "${other}", not "${value}"`);
  }
  return { checked, found: found.slice(0, 10) };
}

export interface Choices {
  /** The least rows of the tabs. */
  readonly rows?: number;
  readonly locales?: readonly Locale[];
}

/** LibreOffice calculates every number of report.xlsx as the local host does; gives the file. */
export async function expectSameInLibreOffice(
  folder: string,
  asOf: string,
  { rows = 100, locales = ['en-US'] }: Choices = {},
): Promise<string> {
  const out = temporaryFolder();
  const run = await runReport({ folder, out, asOf, rows, say: () => {} });
  if (!run.ok) throw new Error(problemsInWords(run.problems));
  const reports = run.value.snapshot.sheets.filter(({ name }) => name.startsWith('Report'));
  expect(reports.length).toBe(run.value.campaigns.length);
  const file = join(out, 'report.xlsx');
  const readers = await Promise.all(locales.map((locale) => recalculate(file, locale)));
  for (const [at, locale] of locales.entries()) {
    const valueIn = readers[at]!;
    for (const sheet of reports) {
      // Sentences hold numbers in the marks of the locale.
      const { checked, found } = disagreements(sheet, valueIn, locale === 'en-US');
      expect(found, `${sheet.name} under ${locale}`).toEqual([]);
      expect(checked).toBeGreaterThan(100);
    }
  }
  return file;
}
