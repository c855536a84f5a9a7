import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { loadExcelize } from '../../workbench/xlsx/load-excelize';
import { SAMPLE, temporaryFolder } from '../host/folders';
import { reportFromCsv } from '../independent/report-from-csv';
import { textInZip } from '../workbench-xlsx/in-zip';
import type { OpenedWorkbench } from './opened-workbench';
import { buildReport, columnOf, REPORT, SETTLED, workbenches, wrongNumbers } from './workbenches';

const open = await workbenches();

/** What the first screen of the report shows. */
async function firstScreen({ page }: OpenedWorkbench): Promise<string[]> {
  const shown = `Array.from({ length: 25 }, (_row, at) => [...'ABCDEFGHIJKLMNO'].map((column) =>
    window.workbench.display(${JSON.stringify(REPORT)}, column + (at + 1)))).flat()`;
  return page.evaluate(shown);
}

/** The sample with another value in the first row of a tab. */
function sampleWith(tab: string, column: string, value: string): string {
  const folder = temporaryFolder();
  cpSync(SAMPLE, folder, { recursive: true });
  const file = join(folder, `${tab}.csv`);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true });
  Object.assign(data[0]!, { [column]: value });
  writeFileSync(file, Papa.unparse(data));
  return folder;
}

test('links, a report, an edit that the report follows, and all of it there after a reload', async () => {
  const workbench = await open();
  const { page, sidebar, ask } = workbench;
  const link = `${await columnOf(workbench, 'Creators', 'Link')}3`;
  expect(await ask('value', 'Creators', link)).toBe('');

  await workbench.click('C5');
  await workbench.openSidebar();
  await sidebar.getByRole('button', { name: 'Generate 11 missing links and codes' }).click();
  await sidebar.getByText('11 links and 11 codes were written to Creators.').waitFor();
  const written = String(await ask('value', 'Creators', link));
  expect(new URL(written).searchParams.get('utm_source')).toBe('instagram');

  await buildReport(workbench);
  const [before] = reportFromCsv(SAMPLE, SETTLED);
  expect(await wrongNumbers(workbench, SAMPLE)).toEqual([]);
  const cpa = `$${before!.primary!.value!.toFixed(2)}`;
  expect(await firstScreen(workbench)).toContain(cpa);
  expect(await sidebar.getByText(cpa, { exact: true }).isVisible()).toBe(true);
  const chart = page.getByLabel('Chart', { exact: true });
  await expect.poll(() => chart.locator('svg').textContent()).toContain('Consideration: clicks');
  expect(await chart.locator('svg path').count()).toBeGreaterThan(4);

  const likes = `${await columnOf(workbench, 'Posts', 'Likes')}2`;
  await workbench.openTab('Posts');
  await workbench.goTo(likes);
  await workbench.enter('17940');
  const edited = sampleWith('Posts', 'Likes', '17940');
  const [after] = reportFromCsv(edited, SETTLED);
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const [erBefore, erAfter] = [before, after].map((audit) => percent(audit!.diagnostic!.value!));
  expect(erAfter).not.toBe(erBefore);
  expect(await wrongNumbers(workbench, edited)).toEqual([]);
  expect(await firstScreen(workbench)).toContain(erAfter);

  await workbench.reload();
  expect(await ask('openTab')).toBe('Posts');
  expect(await ask('value', 'Posts', likes)).toBe(17940);
  expect(await ask('value', 'Creators', link)).toBe(written);
  await workbench.openTab(REPORT);
  await ask('settled');
  expect(await wrongNumbers(workbench, edited)).toEqual([]);
  await expect.poll(() => chart.locator('svg').textContent()).toContain('Consideration: clicks');
});

test('the grid takes keys again after work in the sidebar', async () => {
  const workbench = await open();
  await workbench.openSidebar();
  await workbench.sidebar.getByRole('tab', { name: 'Report' }).click();
  await workbench.click('B6');
  await workbench.enter('=1+2');
  expect(await workbench.ask('value', 'Campaigns', 'B6')).toBe(3);
});

test('a copy that was changed is reset to the sample only when it is meant', async () => {
  const workbench = await open();
  const { page, ask } = workbench;
  await workbench.click('B6');
  await workbench.enter('mine');
  await ask('kept');
  await page.getByRole('button', { name: 'Reset sample' }).click();
  await page.getByRole('button', { name: 'Keep my copy' }).click();
  await workbench.reload();
  expect(await ask('value', 'Campaigns', 'B6')).toBe('mine');
  await page.getByRole('button', { name: 'Reset sample' }).click();
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Reset', exact: true }).click(),
  ]);
  await workbench.isOpen();
  expect(await ask('value', 'Campaigns', 'B6')).toBe('');
});

test('an empty folder is a new workbook, and a new one beside another loses neither', async () => {
  const started = await open({ workbook: temporaryFolder() });
  expect((await started.ask('tabs')).map(({ name }) => name)).toEqual(['Sheet1']);
  await started.page.getByRole('button', { name: 'Empty the workbook' }).waitFor();

  const { page, ask, click, enter, isOpen, choose, sidebar } = await open();
  await click('B6');
  await enter('mine');
  await ask('kept');
  await page.getByRole('button', { name: 'New workbook' }).click();
  await page.getByRole('button', { name: 'Back to the other workbook' }).waitFor();
  await isOpen();
  expect((await ask('tabs')).map(({ name }) => name)).toEqual(['Sheet1']);
  await choose('Open Creator Funnel');
  await sidebar.getByRole('button', { name: 'Set up this workbook' }).click();
  await sidebar.getByText('4 tabs made.').waitFor();
  await ask('kept');
  await page.getByRole('button', { name: 'Back to the other workbook' }).click();
  await page.getByRole('button', { name: 'New workbook' }).waitFor();
  await isOpen();
  expect(await ask('value', 'Campaigns', 'B6')).toBe('mine');
  await page.getByRole('button', { name: 'New workbook' }).click();
  await page.getByRole('button', { name: 'Back to the other workbook' }).waitFor();
  await isOpen();
  expect((await ask('tabs')).map(({ name }) => name)).toContain('Results');
});

test('one workbook in two tabs: only one of them changes it, and nothing of the other is lost', async () => {
  const { page, ask, click, enter } = await open();
  await click('B6');
  await enter('of the first');
  const second = await page.context().newPage();
  await second.goto(page.url());
  const here = second.getByRole('button', { name: 'Open it here' });
  await here.click();
  // The first has saved, and waits for its turn.
  await page.getByText('This workbook is open in another tab.').waitFor();
  await second.waitForFunction('window.workbench?.place("A1") !== undefined');
  const value = 'window.workbench.value("Campaigns", "B6")';
  expect(await second.evaluate(value)).toBe('of the first');
  await second.close();
  await page.getByRole('button', { name: 'Open it here' }).click();
  await page.waitForFunction('window.workbench?.place("A1") !== undefined');
  expect(await ask('value', 'Campaigns', 'B6')).toBe('of the first');
});

test('the menu generates links and says what came of it', async () => {
  const workbench = await open();
  const { page, ask } = workbench;
  await workbench.choose('Generate missing links and codes');
  const dialog = page.getByRole('dialog', { name: 'Creator Funnel' });
  await dialog.getByText('11 links and 11 codes').waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const code = `${await columnOf(workbench, 'Creators', 'Code')}3`;
  expect(await ask('value', 'Creators', code)).toBe('LEA15');
});

test('the menu builds every report, and the workbook is downloaded as a file that opens', async () => {
  const workbench = await open();
  const { page, ask } = workbench;
  await workbench.choose('Build or refresh all reports');
  await page.waitForFunction(
    `window.workbench.tabs().some(({ name }) => name === ${JSON.stringify(REPORT)})`,
  );
  await ask('settled');
  expect(await wrongNumbers(workbench, SAMPLE)).toEqual([]);

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .xlsx' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('spring-launch.xlsx');
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const file = (await loadExcelize()).OpenReader(bytes);
  expect(file.error).toBeNull();
  const { result: saved } = file.GetRows(REPORT, { RawCellValue: true });
  const shown = (await ask('values', REPORT)).map((row) =>
    row.map((value) => (typeof value === 'number' ? value : null)),
  );
  expect(shown.flat().filter((value) => value !== null).length).toBeGreaterThan(200);
  const inFile = shown.map((row, at) =>
    row.map((value, column) => (value === null ? null : Number(saved[at]?.[column]))),
  );
  expect(inFile).toEqual(shown.map((row) => row.map((value) => value && expect.closeTo(value, 9))));
  expect(textInZip(bytes, 'xl/charts/chart1.xml')).toContain('barChart');
});
