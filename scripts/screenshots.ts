import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChrome } from '../test/browser/chrome';
import { type OpenedWorkbench, openWorkbench } from '../test/browser/opened-workbench';
import { startWorkbench } from './start';

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Larger pictures make the repository heavy. */
const MOST_BYTES = 250_000;
const REPORT = 'Report · Spring launch';
/** The day of the pictures: the sample is settled, and so no date in them moves. */
const DAY = new Date('2026-06-30T09:00:00Z');

const browser = await launchChrome();
const started = await startWorkbench({ port: 0, now: DAY });
try {
  const workbench = await openWorkbench(browser, started.url);
  mkdirSync(PICTURES, { recursive: true });
  await takeFormulaHelper(workbench);
  await takeLinks(workbench);
  await takeReport(workbench);
} finally {
  await browser.close();
  await started.close();
}

async function takeFormulaHelper(workbench: OpenedWorkbench): Promise<void> {
  const { page } = workbench;
  await workbench.click('C5');
  await page.keyboard.type('=CPA(');
  await page.getByText('What one conversion cost.').waitFor();
  const clip = { x: 0, y: 66, width: 960, height: 434 };
  await take('formula-helper', page, { clip });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

async function takeLinks(workbench: OpenedWorkbench): Promise<void> {
  const { page, sidebar } = workbench;
  await workbench.openSidebar();
  await sidebar.getByRole('button', { name: /^Generate \d+ missing/ }).waitFor();
  await takeSidebar('sidebar-links', page);
  await sidebar.getByRole('button', { name: /^Generate \d+ missing/ }).click();
  await sidebar.getByText('were written to Creators.').waitFor();
}

async function takeReport(workbench: OpenedWorkbench): Promise<void> {
  const { page, sidebar, ask } = workbench;
  await sidebar.getByRole('tab', { name: 'Report' }).click();
  await sidebar.getByRole('button', { name: 'Build report' }).click();
  await sidebar.getByText('The report is up to date.').waitFor();
  await sidebar.getByRole('button', { name: 'Open the report tab' }).click();
  await page.waitForFunction(`window.workbench.openTab() === ${JSON.stringify(REPORT)}`);
  await ask('settled');
  await page.getByLabel('Chart', { exact: true }).getByText('Awareness').first().waitFor();
  await takeSidebar('sidebar-report', page);
  await take('workbench', page);
  await page.getByRole('button', { name: 'Close the sidebar' }).click();
  await take('report', page);
}

async function takeSidebar(name: string, page: Page): Promise<void> {
  const box = await page.locator('#sidebar').boundingBox();
  if (!box) throw new Error('The sidebar is closed.');
  await take(name, page, { clip: box });
}

async function take(
  name: string,
  page: Page,
  options: Parameters<Page['screenshot']>[0] = {},
): Promise<void> {
  const path = join(PICTURES, `${name}.png`);
  await page.mouse.move(0, 0);
  await standsStill(page);
  await page.screenshot({ ...options, path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw new Error(`${name}.png has ${size} bytes; at most ${MOST_BYTES} are meant.`);
  console.log(`docs/pictures/${name}.png, ${Math.round(size / 1000)} kB`);
}

/** Two looks one after the other show the same. */
async function standsStill(page: Page): Promise<void> {
  for (let before = ''; ; await page.waitForTimeout(300)) {
    const now = (await page.screenshot({ caret: 'hide' })).toString('base64');
    if (now === before) return;
    before = now;
  }
}
