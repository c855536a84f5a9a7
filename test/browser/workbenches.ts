import { afterAll, afterEach, expect, onTestFinished } from 'vitest';
import { type StartOptions, startWorkbench } from '../../scripts/start';
import { reportFromCsv } from '../independent/report-from-csv';
import { differences } from '../report/same-numbers';
import { launchChrome } from './chrome';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

/** The tab of the sample's report. */
export const REPORT = 'Report · Spring launch';
/** The sample is settled then, and later days change nothing. */
export const SETTLED = '2026-06-30';

/**
 * A browser for the tests of a file. Each opens a workbook in a fresh profile; whatever the page complains about fails
 * the test.
 */
export async function workbenches(): Promise<(options?: StartOptions) => Promise<OpenedWorkbench>> {
  const browser = await launchChrome();
  afterAll(() => browser.close());
  const opened: OpenedWorkbench[] = [];
  afterEach(() => {
    for (const { faults } of opened.splice(0)) expect(faults).toEqual([]);
  });
  return async (options = {}) => {
    const started = await startWorkbench({ ...options, port: 0, compile: false });
    const workbench = await openWorkbench(browser, started.url);
    onTestFinished(async () => {
      await workbench.page.context().close();
      await started.close();
    });
    opened.push(workbench);
    return workbench;
  };
}

/** Builds the report from the sidebar and opens its tab. */
export async function buildReport({ page, sidebar, ask }: OpenedWorkbench): Promise<void> {
  await sidebar.getByRole('tab', { name: 'Report' }).click();
  await sidebar.getByRole('button', { name: 'Build report' }).click();
  await sidebar.getByText('The report is up to date.').waitFor();
  await sidebar.getByRole('button', { name: 'Open the report tab' }).click();
  await page.waitForFunction(`window.workbench.openTab() === ${JSON.stringify(REPORT)}`);
  await ask('settled');
}

/** Every number of the report that differs from the independent calculation. */
export async function wrongNumbers(workbench: OpenedWorkbench, folder: string): Promise<string[]> {
  const [audit] = reportFromCsv(folder, SETTLED);
  const report = await workbench.report(REPORT);
  return differences({ ...report, serviceCalls: 0 }, audit!);
}

export async function columnOf(
  { ask }: OpenedWorkbench,
  tab: string,
  header: string,
): Promise<string> {
  for (const column of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    if ((await ask('value', tab, `${column}1`)) === header) return column;
  throw new Error(`${tab} has no column ${header}.`);
}
