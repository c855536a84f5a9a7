import { afterAll, expect, it } from 'vitest';
import { ENDPOINTS } from '../../src/apps-script/endpoints/endpoints';
import { launchChrome } from '../browser/chrome';
import { SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { read, sheetOf } from '../host/reports';
import type { FakeServer } from './fake-google';
import { openSidebar } from './open-sidebar';

const browser = await launchChrome();
afterAll(() => browser.close());

it('the page and the add-on: from a sheet of creators to links, codes and a report', async () => {
  const host = openHost(SAMPLE, { now: () => new Date('2026-03-12T10:00:00Z') });
  const server: FakeServer = Object.fromEntries(
    Object.keys(ENDPOINTS).map((name) => [
      name,
      (...inputs: readonly unknown[]) => host.call(name, ...inputs),
    ]),
  );
  const { sidebar, faults } = await openSidebar(browser, server);

  await sidebar.getByText('Conversion · CPA target $25.00 · day 11 of 35').waitFor();
  await sidebar.getByRole('button', { name: 'Generate 11 missing links and codes' }).click();
  await sidebar.getByText('11 links and 11 codes were written to Creators.').waitFor();
  await sidebar.getByText('All 13 creators have a link and a code.').waitFor();
  const links = sheetOf(host, 'Creators').cells.filter(({ value }) =>
    String(value).startsWith('https://'),
  );
  expect(links.length).toBeGreaterThanOrEqual(13);

  await sidebar.getByRole('tab', { name: 'Report' }).click();
  await sidebar.getByRole('button', { name: 'Build report' }).click();
  await sidebar.getByText('The report is up to date.').waitFor({ timeout: 120_000 });
  const { primary, headline } = await read(host, 'Spring launch');
  const card = sidebar.getByRole('region', { name: 'primary KPI' });
  expect(await card.textContent()).toContain(`$${primary.value!.toFixed(2)}`);
  await sidebar.getByText(headline!).waitFor();
  await sidebar.getByRole('button', { name: 'Open the report tab' }).click();
  await sidebar.getByRole('button', { name: 'Open the report tab' }).waitFor();
  expect(faults).toEqual([]);
});
