import { afterAll, expect, it } from 'vitest';
import { newWorkbook, rowsOf, tabNames } from '../../apps-script/new-workbook';
import { launchChrome } from '../../browser/chrome';
import type { FakeServer } from '../fake-google';
import { openSidebar } from '../open-sidebar';

const browser = await launchChrome();
afterAll(() => browser.close());

it('the page and the add-on: from an empty file to a campaign that is ready to launch', async () => {
  const host = newWorkbook();
  const server: FakeServer = Object.fromEntries(
    host.callable.map((name) => [
      name,
      (...inputs: readonly unknown[]) => host.call(name, ...inputs),
    ]),
  );
  const { sidebar, faults } = await openSidebar(browser, server, { locale: 'en-US' });
  const press = (name: string) => sidebar.getByRole('button', { name }).first().click();
  const next = async (step: number) => {
    await press('Next');
    await sidebar.getByRole('heading', { name: `Step ${step} of 5` }).waitFor();
  };

  await press('Set up this workbook');
  await sidebar.getByText('4 tabs made.').waitFor({ timeout: 120_000 });
  await sidebar.getByText('Conversion · CPA target $25.00 · starts in 14 days').waitFor();
  await press('Remove the examples');
  await sidebar.getByText('6 example rows removed.').waitFor({ timeout: 60_000 });
  await sidebar.getByText('No campaign yet').waitFor();

  await press('Start a campaign');
  await sidebar.getByLabel('Name of the campaign').fill('Summer');
  await sidebar.getByLabel('Objective').selectOption('conversion');
  await sidebar.getByLabel('Landing page').fill('example.com');
  await press('Next');
  await expect
    .poll(() => sidebar.getByLabel('Landing page').getAttribute('aria-invalid'))
    .toBe('true');
  await sidebar.getByLabel('Landing page').fill('https://www.example.com/summer');
  await next(2);
  await expect.poll(() => sidebar.getByLabel('Primary KPI').inputValue()).toBe('Conversions');
  await sidebar.getByLabel('Primary KPI').selectOption('CPA');
  await sidebar.getByLabel('Efficiency KPI').selectOption('ROAS');
  await next(3);
  await sidebar.getByLabel('Cost per conversion (CPA) target').fill('25');
  await sidebar.getByLabel('Conversion rate (CVR) target').fill('2.5');
  await sidebar.getByLabel('(ROAS) target').fill('2');
  await sidebar.getByLabel('Start', { exact: true }).fill('2026-06-01');
  await sidebar.getByLabel('End', { exact: true }).fill('2026-06-30');
  await sidebar.getByLabel('Margin').fill('60');
  await sidebar.getByLabel('Offer').fill('15%');
  await next(4);
  await press('Add a creator');
  await sidebar.getByLabel('Name').fill('Mara Lindqvist');
  await sidebar.getByLabel('Platform').selectOption('TikTok');
  await sidebar.getByLabel('Fee').fill('900');
  await next(5);
  await press('Add a post of Mara Lindqvist');
  await sidebar.getByRole('checkbox', { name: 'A link of its own' }).check();
  await press('Start the campaign');
  await sidebar.getByText('Summer is planned.').waitFor({ timeout: 60_000 });
  expect(rowsOf(host, 'Campaigns')).toHaveLength(1);
  expect(rowsOf(host, 'Posts')[0]).toMatchObject({
    ...{ Creator: 'Mara Lindqvist', Type: 'video', Due: 46_174 },
    Link: expect.stringContaining('utm_source=tiktok'),
  });

  await sidebar.getByText('to fix before the first post.').waitFor();
  await press('Generate links and codes');
  await press('Generate 1 missing link and code');
  await sidebar.getByText('1 link and 1 code were written to Creators.').waitFor();
  await sidebar.getByRole('tab', { name: 'Plan' }).click();
  await press('Reload');
  await sidebar.getByText('Everything is in place: launch.').waitFor({ timeout: 60_000 });
  // Targets and the log of links came with their first rows.
  expect(tabNames(host)).toEqual([
    ...['Sheet1', 'Campaigns', 'Creators', 'Posts', 'Results', 'Targets', 'Links'],
  ]);
  await sidebar.getByText('5 more tabs for when you need them').waitFor();
  expect(faults).toEqual([]);
});
