import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startWorkbench } from '../../scripts/start';
import { folderOf } from '../host/folders';
import { launchChrome } from './chrome';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

const browser = await launchChrome();
afterAll(() => browser.close());

/** A CPA of 20: 600 over 30 orders, once everything is mended. */
const FOLDER = {
  Campaigns: [
    'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target',
    'Launch,conversion,https://example.com,2026-03-02,2026-03-29,USD,CPA,20',
  ],
  Targets: ['Campaign,KPI,Platform,Target,By', 'Launch,CTR,,0.02,'],
  Creators: [
    'Campaign,Creator,Platform,Stage,Fee',
    'Launch,Maya Ortiz,Instagram,conversion,400',
    'Launch,Anna Müller,Instagram,conversion,200',
  ],
  Posts: [
    'Campaign,Creator,Platform,Post,Posted at,Impressions,Likes',
    'Launch,Maya Ortiz,Instagram,https://www.instagram.com/p/Ab1/,2026-03-05T12:00:00,9000,2.4',
  ],
  Results: [
    'Date,Campaign,Creator,Platform,Source,Clicks,Orders',
    '2026-03-06,Launch,Maya Ortiz,Instagram,shop,120,20',
    '2026-03-06,Launch,Maya Ortiz,Instagram,shop,120,20',
    '2026-03-07,Launch,Anna Mueller,Instagram,shop,40,10',
    '2026-03-07,Launch,Somebody,Instagram,shop,7,2',
  ],
};

async function open(): Promise<OpenedWorkbench> {
  const started = await startWorkbench({
    ...{ workbook: folderOf(FOLDER), rows: 40, port: 0, compile: false },
  });
  const workbench = await openWorkbench(browser, started.url);
  onTestFinished(async () => {
    await workbench.page.context().close();
    await started.close();
  });
  return workbench;
}

test('every repair is one click, pressed twice it does no harm, and there is a way back', async () => {
  const workbench = await open();
  const { page, sidebar, ask, faults } = workbench;
  const orders = async () =>
    Promise.all([2, 3, 4, 5].map((row) => ask('value', 'Results', `G${row}`)));
  const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
  /** Two clicks before anything can be drawn between them. */
  const pressTwice = async (name: string, outcome: string) => {
    const wanted = button(name);
    await wanted.evaluate((element: { click: () => void }) => {
      element.click();
      element.click();
    });
    await sidebar.getByText(outcome, { exact: true }).waitFor();
    await wanted.waitFor({ state: 'detached' });
    await ask('settled');
  };
  const takeBack = async (name: string) => {
    await button('Undo').click();
    await button(name).waitFor();
    await ask('settled');
  };

  await workbench.openSidebar();
  await sidebar.getByRole('tab', { name: 'Report' }).click();
  await button('Build report').click();
  await sidebar.getByText('The report is refreshed, and has something to check first.').waitFor();

  const rename = 'Anna Mueller → Anna Müller, Anna Mueller';
  await pressTwice(rename, '1 row fixed.');
  expect(await ask('value', 'Results', 'C4')).toBe('Anna Müller');
  await takeBack(rename);
  expect(await ask('value', 'Results', 'C4')).toBe('Anna Mueller');
  await pressTwice(rename, '1 row fixed.');

  const remove = 'Remove the later row, Maya Ortiz on 6 Mar 2026';
  await pressTwice(remove, '1 row fixed.');
  expect(await orders()).toEqual([20, 10, 2, '']);
  await takeBack(remove);
  expect(await orders()).toEqual([20, 10, 2, 20]);
  await pressTwice(remove, '1 row fixed.');

  const leaveOut = 'Leave this row out, Somebody';
  await pressTwice(leaveOut, '1 row fixed.');
  expect(await ask('value', 'Results', 'H4')).toBe('left out');
  await takeBack(leaveOut);
  expect(await ask('value', 'Results', 'H4')).toBe('');
  await pressTwice(leaveOut, '1 row fixed.');

  await pressTwice('This row is right, Likes 2.4 of Maya Ortiz', '1 row fixed.');
  expect(await ask('value', 'Posts', 'H2')).toBe('right');
  await sidebar.getByText('The report is up to date.').waitFor();
  await sidebar.getByText('$20.00', { exact: true }).waitFor();
  expect(await orders()).toEqual([20, 10, 2, '']);

  // What is corrected in the sheet is read when the pointer comes back.
  await workbench.openTab('Results');
  await workbench.goTo('G2');
  await workbench.enter('50');
  await page.waitForTimeout(3_100);
  await sidebar.getByText(/^Counted up to/).hover();
  await sidebar.getByText('$10.00', { exact: true }).waitFor();

  // The tab is copied and the first one deleted: the copy is the tab now, or it is gone for good.
  const tabMenu = async (tab: string, entry: string) => {
    await page.getByRole('tab', { name: tab, exact: true }).click({ button: 'right' });
    await page.getByText(entry, { exact: true }).last().click();
    await ask('settled');
  };
  await tabMenu('Results', 'Copy');
  const copy = (await ask('tabs')).map(({ name }) => name).find((name) => /^Results.+/.test(name))!;
  await tabMenu('Results', 'Delete');
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await ask('settled');
  await page.waitForTimeout(3_100);
  await sidebar.getByText(/^Counted up to/).hover();
  const follow = `It is “${copy}” now, Results`;
  const forget = 'It is gone for good, Results';
  await button(follow).waitFor();
  await pressTwice(follow, 'Done.');
  await takeBack(follow);
  await pressTwice(forget, 'Done.');
  await takeBack(forget);
  await pressTwice(follow, 'Done.');
  expect(faults).toEqual([]);
});
