import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type ReportSummary, readReport } from '../../src/report/read-back/read-report';
import type { WorkbenchHooks } from '../../workbench/page/hooks';

/** The workbench in a browser: what a person does with mouse and keys, and what the grid then shows. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** What the page threw or complained about. */
  readonly faults: readonly string[];
  /** Asks the page what a person would read in the grid. */
  ask<Name extends keyof WorkbenchHooks>(
    name: Name,
    ...inputs: Parameters<WorkbenchHooks[Name]>
  ): Promise<Awaited<ReturnType<WorkbenchHooks[Name]>>>;
  /** Chooses from the add-on's menu. */
  choose(caption: string): Promise<void>;
  openSidebar(): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Adds an empty tab with the button below the grid. */
  addTab(): Promise<void>;
  /** Clicks a cell that is in sight. */
  click(a1: string): Promise<void>;
  /** Goes to a cell that may be far away, with the box that names the selected cell. */
  goTo(a1: string): Promise<void>;
  /** The report in a tab, as the add-on reads it back from the cells. */
  report(tab: string): Promise<ReportSummary>;
  /** Types into the selected cell and waits until everything is calculated. */
  enter(text: string): Promise<void>;
  reload(): Promise<void>;
  /** Resolves once the page, loaded anew, can be used. */
  isOpen(): Promise<void>;
}

const LAPTOP = { width: 1366, height: 768 };
const PATIENCE_MS = 60_000;

/** While the grid takes its place, clicks go astray: it must lie under the pointer, at the same place for a while. */
const STANDS_STILL = `(() => {
  const place = window.workbench?.place('A1');
  if (!place || document.elementFromPoint(place.x, place.y)?.tagName !== 'CANVAS') return false;
  const [key, { lastPlace, times = 0 }] = [JSON.stringify(place), window];
  Object.assign(window, { lastPlace: key, times: key === lastPlace ? times + 1 : 0 });
  return window.times >= 3;
})()`;

/** Opens the page in a profile that has never seen it. */
export async function openWorkbench(browser: Browser, url: string): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    ...{ viewport: LAPTOP, acceptDownloads: true },
    ...{ locale: 'en-US', timezoneId: 'Etc/UTC' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message.slice(0, 300)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text().slice(0, 300));
  });
  const isOpen = async () => {
    await page.waitForFunction(STANDS_STILL, undefined, { polling: 100 });
    await workbench.ask('settled');
  };
  const workbench: OpenedWorkbench = {
    ...{ page, faults, isOpen },
    sidebar: page.frameLocator('iframe[title="Creator Funnel"]'),
    ask: (name, ...inputs) =>
      page.evaluate(`window.workbench.${name}(...${JSON.stringify(inputs)})`),
    async choose(caption) {
      await page.getByRole('button', { name: 'Extensions' }).click();
      await page.getByRole('menuitem', { name: caption }).click();
    },
    async openSidebar() {
      await workbench.choose('Open Creator Funnel');
      await workbench.sidebar.getByLabel('Campaign').first().waitFor();
    },
    async openTab(name) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.waitForFunction(`window.workbench.openTab() === ${JSON.stringify(name)}`);
    },
    async addTab() {
      const before = (await workbench.ask('tabs')).length;
      await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
      await page.waitForFunction(`window.workbench.tabs().length > ${before}`);
      await page.waitForFunction(STANDS_STILL, undefined, { polling: 100 });
    },
    async click(a1) {
      const place = await workbench.ask('place', a1);
      if (place === undefined) throw new Error(`${a1} is not on the page.`);
      await page.mouse.click(place.x, place.y);
      await page.waitForFunction(`window.workbench.selected() === ${JSON.stringify(a1)}`);
    },
    async goTo(a1) {
      await workbench.click('A1');
      const box = page.getByRole('textbox').first();
      const isThere = `window.workbench.selected() === ${JSON.stringify(a1)}`;
      // The grid takes the focus back while it settles, and Enter then moves down by a row.
      for (let turn = 0; turn < 5; turn += 1) {
        await box.fill(a1);
        await box.press('Enter');
        const found = page.waitForFunction(isThere, undefined, { timeout: 3_000 });
        if (
          await found.then(
            () => true,
            () => false,
          )
        )
          return;
      }
      await page.waitForFunction(isThere);
    },
    async report(tab) {
      const values = `JSON.stringify(window.workbench.values(${JSON.stringify(tab)}))`;
      const report = readReport(JSON.parse(await page.evaluate(values)));
      if (report === undefined) throw new Error(`${tab} holds no report.`);
      return report;
    },
    async enter(text) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await workbench.ask('settled');
    },
    async reload() {
      await workbench.ask('kept');
      await page.reload();
      await isOpen();
    },
  };
  await page.goto(url);
  await isOpen();
  return workbench;
}
