import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetAsCsv } from '../../workbench/folder/write-folder';
import type { Host } from '../../workbench/host/host';
import { fixture, temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, read } from '../host/reports';
import { reportFromCsv } from '../independent/report-from-csv';
import { differences } from '../report/same-numbers';
import { SEED, STEPS } from './length';

const AS_OF = '2026-04-01';
/** What people count or pay, in the tabs of the fixtures. */
const NUMBERS = new Set([
  ...['Fee', 'Product cost', 'Followers'],
  ...['Impressions', 'Reach', 'Views', 'Likes', 'Comments', 'Shares', 'Saves'],
  ...['Clicks', 'Orders', 'Revenue', 'Redemptions'],
]);
const TABS = ['Creators', 'Posts', 'Results'] as const;

type Step =
  | { does: 'type'; tab: (typeof TABS)[number]; row: number; column: number; text: string }
  | { does: 'insert a row' | 'delete a row'; tab: 'Posts' | 'Results'; row: number }
  | { does: 'refresh' };

/** Rows and columns are taken modulo what there is, so that each step can be done in each workbook. */
const place = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('type' as const),
      tab: fc.constantFrom(...TABS),
      row: place,
      column: place,
      text: fc.oneof(fc.nat(5000).map(String), fc.constantFrom('', '0')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('insert a row' as const, 'delete a row' as const),
      tab: fc.constantFrom('Posts' as const, 'Results' as const),
      row: place,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'refresh' as const }) },
);

/** The header row, and how far down a tab is filled. */
function shapeOf(host: Host, name: string) {
  const cells = host.engine.tabNamed(name)!.cells;
  const { row: last, column: width } = cells.extent();
  const headers = Array.from({ length: width }, (_, at) => String(cells.read(1, at + 1).value));
  return { headers, last };
}

async function take(host: Host, campaign: string, taken: Step): Promise<void> {
  if (taken.does === 'refresh') {
    await build(host, campaign, AS_OF);
    return;
  }
  const { headers, last } = shapeOf(host, taken.tab);
  const row = 2 + (taken.row % Math.max(1, last - 1));
  if (taken.does === 'type') {
    const columns = headers.flatMap((header, at) => (NUMBERS.has(header) ? [at] : []));
    const letter = String.fromCharCode(65 + columns[taken.column % columns.length]!);
    const isFilled = host.value(taken.tab, `A${row}`) !== '';
    if (isFilled) host.type(taken.tab, `${letter}${row}`, taken.text);
  } else {
    const tab = host.engine.tabNamed(taken.tab)!;
    if (taken.does === 'insert a row') tab.insertRows(row, 1);
    else if (last > 3) tab.deleteRows(row, 1);
  }
  await host.settled();
}

/** What the report of the sheet says that the calculation from the tabs as CSV does not. */
async function disagreements(host: Host, campaign: string): Promise<string[]> {
  const folder = join(temporaryFolder(), 'tabs');
  mkdirSync(folder);
  for (const sheet of host.snapshot().sheets)
    if (!sheet.name.startsWith('Report'))
      writeFileSync(join(folder, `${sheet.name}.csv`), sheetAsCsv(sheet));
  const [audit] = reportFromCsv(folder, AS_OF);
  const report = await read(host, campaign);
  return differences({ ...report, serviceCalls: 0 }, audit!);
}

it.each([
  ['plain', 'Plain'],
  ['two-platforms', 'Two homes'],
])(`a report follows ${STEPS} edits from seed ${SEED}: %s`, async (name, campaign) => {
  const host = openHost(fixture(name));
  await build(host, campaign, AS_OF);
  expect(await disagreements(host, campaign)).toEqual([]);
  const steps = fc.sample(step, { seed: SEED, numRuns: STEPS });
  for (const [at, taken] of steps.entries()) {
    await take(host, campaign, taken);
    const path = `after step ${at + 1}: ${JSON.stringify(steps.slice(Math.max(0, at - 4), at + 1))}`;
    expect(await disagreements(host, campaign), path).toEqual([]);
  }
});
