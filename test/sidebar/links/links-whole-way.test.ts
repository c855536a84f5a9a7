import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { afterAll, expect, it } from 'vitest';
import type { Host } from '../../../workbench/host/host';
import { launchChrome } from '../../browser/chrome';
import { folderOf } from '../../host/folders';
import { openHost } from '../../host/open-host';
import { sheetOf } from '../../host/reports';
import type { FakeServer } from '../fake-google';
import { openSidebar } from '../open-sidebar';

const browser = await launchChrome();
afterAll(() => browser.close());

const PAGE = 'https://example.com/spring';
const OLD = `${PAGE}?utm_source=instagram&utm_medium=influencer&utm_campaign=spring&utm_content=mara.l&utm_id=spring-20260302`;

const TABS = {
  Campaigns: [
    'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer,Code pattern',
    `Spring,conversion,${PAGE},2026-03-02,2026-03-29,CPA,30,15%,{NAME}15`,
  ],
  Creators: [
    'Campaign,Creator,Handle,Platform,Posting date,Status,Link,Code',
    `Spring,Mara Lindqvist,@mara.l,Instagram,2026-03-10,,${OLD},MARA15`,
    `Spring,Kit Okonkwo,@kit,Facebook,2026-03-11,,${PAGE}?UTM_SOURCE=facebook&utm_medium=influencer&utm_campaign=spring&utm_term=kit&utm_id=spring-20260302,KIT15`,
    'Spring,Théo Garnier,@theo.g,TikTok,2026-03-12,,,',
  ],
  Posts: ['Campaign,Creator,Platform,Post,Posted at'],
  Links: [
    'Created,Campaign,Creator,Platform,Link,Code,State',
    `2026-02-20,Spring,Mara Lindqvist,Instagram,${OLD},MARA15,active`,
  ],
};

const NAMES = [
  ...['listCampaigns', 'openLinks', 'generateLinks', 'replaceLinks'],
  'generatePostLinks',
  ...['auditLinks', 'applyLinkFixes', 'readPolicy', 'previewPolicy', 'savePolicy'],
  ...['launchChecklist', 'handOver', 'codesCsv', 'linksCsv'],
];

/** These questions are put to the compiled add-on. */
function serverOf(host: Host): FakeServer {
  return Object.fromEntries(
    NAMES.map((name) => [name, (...inputs: readonly unknown[]) => host.call(name, ...inputs)]),
  );
}

it('from a naming of one’s own over links, check and fixing to hand-over and files', async () => {
  const host = openHost(folderOf(TABS), { now: () => new Date('2026-03-01T10:00:00Z') });
  const cellsOf = (tab: string) => sheetOf(host, tab).cells.map(({ value }) => String(value));
  const { sidebar, page, faults, copied } = await openSidebar(browser, serverOf(host));
  const go = (view: string) => sidebar.getByRole('tab', { name: view, exact: true }).last().click();

  await go('Naming');
  const preview = sidebar.getByRole('region', { name: 'Preview' });
  await preview.getByText('utm_content=mara.l').waitFor();
  await sidebar.getByLabel('Convention').selectOption('Handle in term');
  await preview.getByText('utm_term=mara.l').waitFor();
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await sidebar.getByText('would be named differently now').waitFor();
  expect(JSON.parse(host.documentProperties.get('namingPolicy')!).tags.term.value).toBe('{handle}');
  expect(cellsOf('Creators')).toContain(OLD);

  await sidebar.getByRole('button', { name: 'Look at the links' }).click();
  await sidebar.getByRole('button', { name: 'Generate 1 missing link and code' }).click();
  await sidebar.getByText('1 link and 1 code were written to Creators.').waitFor();
  const theo = cellsOf('Creators').find((each) => each.includes('theo.g') && each.includes('?'))!;
  expect(theo).toBe(
    `${PAGE}?utm_source=tiktok&utm_medium=influencer&utm_campaign=spring&utm_term=theo.g&utm_id=spring-20260302`,
  );

  await go('Check');
  const issues = sidebar.getByRole('list', { name: 'Issues' });
  const capitals = issues.locator('li').filter({ hasText: 'UTM_SOURCE' }).first();
  await capitals.getByRole('button', { name: 'Fix it: Creators, row 3, Link' }).click();
  await sidebar.getByText('1 cell was fixed.').waitFor();
  const kit = `${PAGE}?utm_source=facebook&utm_medium=influencer&utm_campaign=spring&utm_term=kit&utm_id=spring-20260302`;
  expect(cellsOf('Creators')).toContain(kit);

  await go('Links');
  await sidebar.getByText('1 link would be another one now').waitFor();
  await sidebar.getByRole('button', { name: 'Look at it' }).click();
  await sidebar.getByText('content mara.l goes').waitFor();
  await sidebar.getByRole('button', { name: 'Replace 1 link …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 1 link' }).click();
  await sidebar.getByText('1 link was replaced.').waitFor();
  const mara = OLD.replace('utm_content=mara.l', 'utm_term=mara.l');
  expect(cellsOf('Creators')).toContain(mara);
  expect(cellsOf('Creators')).not.toContain(OLD);
  expect(cellsOf('Links').filter((each) => each === 'replaced').length).toBeGreaterThan(0);

  await go('Hand over');
  await sidebar.getByText('3 creators · 3 ready').waitFor();
  await sidebar.getByRole('button', { name: 'Mara Lindqvist', expanded: false }).click();
  await sidebar.getByRole('img', { name: `QR code of ${mara}`, exact: true }).waitFor();
  await sidebar.getByRole('button', { name: 'Copy message' }).click();
  await expect.poll(() => copied.length).toBe(1);
  for (const each of [mara, 'MARA15', '10 Mar 2026']) expect(copied[0]).toContain(each);

  const rowsBy = async (button: string) => {
    const download = page.waitForEvent('download');
    await sidebar.getByRole('button', { name: button }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  };
  const log = await rowsBy('Links file');
  expect(log.filter(({ State }) => State === 'active').map(({ Link }) => Link)).toEqual(
    expect.arrayContaining([mara, theo, kit]),
  );
  expect(log.find(({ Link }) => Link === OLD)?.State).toBe('replaced');
  await sidebar.getByRole('button', { name: 'Codes file' }).click();
  await sidebar.getByLabel('Where codes are redeemed').selectOption('WooCommerce');
  const codes = await rowsBy('Download 3 codes for WooCommerce');
  expect(codes.map(({ post_title, coupon_amount }) => [post_title, coupon_amount])).toEqual([
    ['MARA15', '15'],
    ['KIT15', '15'],
    ['THEO15', '15'],
  ]);
  expect(faults).toEqual([]);
});
