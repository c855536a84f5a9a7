import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { workbookOf } from '../../bench/workbook';
import { type StartOptions, startWorkbench } from '../../scripts/start';
import { readAddOn } from '../../workbench/node/add-on-files';
import { loadExcelize } from '../../workbench/xlsx/load-excelize';
import { SAMPLE, temporaryFolder } from '../host/folders';
import { reportFromCsv } from '../independent/report-from-csv';
import { differences } from '../report/same-numbers';
import { textInZip } from '../workbench-xlsx/in-zip';
import { launchChrome } from './chrome';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

const REPORT = 'Report · Spring launch';
/** The sample is settled then, and later days change nothing. */
const SETTLED = '2026-06-30';

const browser = await launchChrome();
afterAll(() => browser.close());

const opened: OpenedWorkbench[] = [];
afterEach(() => {
  for (const { faults } of opened.splice(0)) expect(faults).toEqual([]);
});

/** A workbook in a fresh browser profile; whatever the page complains about fails the test. */
async function open(options: StartOptions = {}): Promise<OpenedWorkbench> {
  const started = await startWorkbench({ ...options, port: 0, compile: false });
  const workbench = await openWorkbench(browser, started.url);
  onTestFinished(async () => {
    await workbench.page.context().close();
    await started.close();
  });
  opened.push(workbench);
  return workbench;
}

/** Builds the report from the sidebar and opens its tab. */
async function buildReport({ page, sidebar, ask }: OpenedWorkbench): Promise<void> {
  await sidebar.getByRole('tab', { name: 'Report' }).click();
  await sidebar.getByRole('button', { name: 'Build report' }).click();
  await sidebar.getByText('The report is up to date.').waitFor();
  await sidebar.getByRole('button', { name: 'Open the report tab' }).click();
  await page.waitForFunction(`window.workbench.openTab() === ${JSON.stringify(REPORT)}`);
  await ask('settled');
}

/** Every number of the report that differs from the independent calculation. */
async function wrongNumbers(workbench: OpenedWorkbench, folder: string): Promise<string[]> {
  const [audit] = reportFromCsv(folder, SETTLED);
  const report = await workbench.report(REPORT);
  return differences({ ...report, serviceCalls: 0 }, audit!);
}

/** What the first screen of the report shows. */
async function firstScreen({ page }: OpenedWorkbench): Promise<string[]> {
  const shown = `Array.from({ length: 25 }, (_row, at) => [...'ABCDEFGHIJKLMNO'].map((column) =>
    window.workbench.display(${JSON.stringify(REPORT)}, column + (at + 1)))).flat()`;
  return page.evaluate(shown);
}

async function columnOf({ ask }: OpenedWorkbench, tab: string, header: string): Promise<string> {
  for (const column of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    if ((await ask('value', tab, `${column}1`)) === header) return column;
  throw new Error(`${tab} has no column ${header}.`);
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
  await expect.poll(() => chart.locator('svg').textContent()).toContain('Awareness');
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
  await expect.poll(() => chart.locator('svg').textContent()).toContain('Awareness');
});

describe('functions in cells', () => {
  test('are typed with keys, over single values, columns with blanks and open ranges', async () => {
    const workbench = await open();
    const { ask, enter } = workbench;
    await workbench.addTab();
    const tab = await ask('openTab');
    const column = async (a1: string, ...texts: string[]) => {
      await workbench.click(a1);
      for (const text of texts) await enter(text);
    };
    const shown = (...cells: string[]) => Promise.all(cells.map((a1) => ask('value', tab, a1)));
    await column('A1', 'cost', '100', '', '300');
    await column('B1', 'clicks', '50', '60', '100');

    await column('C1', '=CPA(5000;250)', '=CPC(A2;B2)', '=CPC(400;B4)');
    expect(await shown('C1', 'C2', 'C3')).toEqual([20, 2, 4]);
    expect(await ask('formula', tab, 'C1')).toBe('=CPA(5000;250)');
    await column('D2', '=CPC(A2:A4;B2:B4)');
    expect(await shown('D2', 'D3', 'D4')).toEqual([2, '', 3]);
    await column('E2', '=CPC(A2:A;B2:B)');
    expect(await shown('E2', 'E3', 'E4', 'E5')).toEqual([2, '', 3, '']);
    expect(await ask('formula', tab, 'E2')).toBe('=CPC(A2:A;B2:B)');

    await column('A3', '90', '', '70');
    await column('B5', '10');
    expect(await shown('D3', 'E3', 'E4', 'E5')).toEqual([1.5, 1.5, 3, 7]);
  });

  test('say what is wrong when the pointer rests on their cell', async () => {
    const workbench = await open();
    const { page, ask } = workbench;
    await workbench.click('C5');
    await workbench.enter('=CPA(5000;"many")');
    expect(await ask('display', 'Campaigns', 'C5')).toBe('#ERROR!');
    const cell = await ask('place', 'C5');
    await page.mouse.move(cell!.x, cell!.y + 100);
    await page.mouse.move(cell!.x, cell!.y);
    await page.getByText('"many" is not a number').waitFor();
  });

  test.each([
    'CPA',
    'ROAS',
    'UTM_LINK',
  ])('%s has its own words at hand while it is typed', async (name) => {
    const { description, parameters } = wordsOf(name);
    const workbench = await open();
    const { page, ask } = workbench;
    await workbench.click('C5');
    await page.keyboard.type(`=${name}(`);
    const helper = page.locator('[id^="univer-popup-portal"]');
    await helper.getByText(description).first().waitFor();
    for (const words of parameters) await helper.getByText(words).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await ask('value', 'Campaigns', 'C5')).toBe('');
  });
});

/** What Sheets would show of a function, from the comment above it in what is pushed. */
function wordsOf(name: string): { description: string; parameters: string[] } {
  const { code } = readAddOn();
  const comment = code
    .slice(0, code.indexOf(`function ${name}(`))
    .split('/**')
    .at(-1)!;
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*\s?/, ''));
  const parameters = lines.flatMap((line) => /^@param \{.*?\} \S+ (.+)$/.exec(line)?.[1] ?? []);
  const description = lines.find((line) => line !== '')!;
  return { description, parameters };
}

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

test('a thousand creators: the tabs scroll, links come with progress, and the report is built', async () => {
  const folder = temporaryFolder();
  for (const [name, csv] of Object.entries(workbookOf(1000)))
    writeFileSync(join(folder, name), csv);
  const workbench = await open({ workbook: folder });
  const { page, sidebar, ask } = workbench;
  // For slow machines.
  page.setDefaultTimeout(240_000);
  await workbench.openTab('Posts');
  const above = await ask('place', 'B3');
  await page.mouse.move(above!.x, above!.y);
  await page.mouse.wheel(0, 20_000);
  await page.waitForFunction(`window.workbench.place('B3').y < ${above!.y - 5_000}`);
  await workbench.openSidebar();
  await sidebar.getByRole('button', { name: 'Generate 1,000 missing links and codes' }).click();
  await sidebar.getByRole('progressbar').waitFor();
  await sidebar.getByText('1,000 links and 1,000 codes were written to Creators.').waitFor();
  const link = await columnOf(workbench, 'Creators', 'Link');
  expect(await ask('value', 'Creators', `${link}1001`)).toMatch(/^https:\/\/www\.example\.com\//);

  await buildReport(workbench);
  expect(await wrongNumbers(workbench, folder)).toEqual([]);
});
