import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../workbench/xlsx/write-xlsx';
import { agrees, cellOf, type Group, type Value } from '../contracts/engine/situation';
import { nearest } from '../metrics/fraction';
import { KPI_TABLE } from '../metrics/kpi-cases';
import { plainRow } from '../metrics/plain-row';
import { type Locale, recalculate } from './libreoffice';
import { snapshotOfGroups } from './snapshot-of-groups';

/** Each KPI on a sheet of its own: its cases, and its plain formula over each. */
const GROUPS: readonly Group[] = KPI_TABLE.map(({ metric, cases }) => {
  const rows = cases.map((each, at) => plainRow(each, at + 1));
  return {
    sheet: metric,
    data: rows.map(({ cells }) => [...cells]),
    situations: rows.map(({ formula }, at) => ({
      name: `row ${at + 1}`,
      formula,
      expected: cases[at]!.expected === '' ? '' : nearest(cases[at]!.expected),
    })),
  };
});

const folder = await mkdtemp(join(tmpdir(), 'creator-funnel-plain-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = join(folder, 'plain.xlsx');
await writeFile(file, await writeXlsx(snapshotOfGroups([...GROUPS])));

const locales: Locale[] = ['en-US', 'de-DE'];
describe.each(locales)('plain formulas in LibreOffice %s', (locale) => {
  let valueAt: (sheet: string, a1: string) => Value;
  beforeAll(async () => {
    valueAt = await recalculate(file, locale);
  });

  it.each(GROUPS)('of $sheet give what the function is known to give', ({ sheet, situations }) => {
    const found = situations.map((each, at) => ({ ...each, found: valueAt(sheet, cellOf(at)) }));
    expect(found.filter((each) => !agrees(each.found, each.expected))).toEqual([]);
  });
});
