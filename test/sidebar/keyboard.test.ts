import { afterAll, expect, it } from 'vitest';
import { success } from '../../src/cells/problem';
import { launchChrome } from '../browser/chrome';
import { type OpenedSidebar, openSidebar } from './open-sidebar';
import { CALM, creator, NEW, previewOf, TEXT_NUMBERS } from './situations';

const browser = await launchChrome();
afterAll(() => browser.close());

/** The name of what has the keyboard, and whether it can be seen that it has. */
async function focused({ sidebar }: OpenedSidebar): Promise<string> {
  return (await sidebar.evaluate(`(() => {
    const element = document.activeElement;
    const name = element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent;
    const isSeen = parseFloat(getComputedStyle(element).outlineWidth) >= 2;
    return name.trim() + (isSeen ? '' : ' (without a mark)');
  })()`)) as string;
}

/** Goes on by Tab, naming what is reached. */
async function tab(opened: OpenedSidebar, times: number): Promise<string[]> {
  const names: string[] = [];
  for (let at = 0; at < times; at += 1) {
    await opened.page.keyboard.press('Tab');
    names.push(await focused(opened));
  }
  return names;
}

it('everything is reached in the order in which it is read, and is seen to be reached', async () => {
  const opened = await openSidebar(browser, {
    ...CALM,
    previewLinks: () => previewOf([creator(0, NEW), creator(1), creator(2, NEW)]),
  });
  await opened.sidebar.getByText('Mara Lindqvist').waitFor();
  await opened.page.focus('#sheet');
  await tab(opened, 1);
  // Who comes back sees that the tabs are read anew.
  await opened.sidebar.getByRole('button', { name: 'Reload what the tabs hold' }).waitFor();
  expect([await focused(opened), ...(await tab(opened, 14))]).toEqual([
    'Reload what the tabs hold',
    'Campaign',
    'Links',
    'Links',
    'Missing only',
    'All ticked',
    'None ticked',
    'Mara Lindqvist',
    '…utm_content=creator0…, whole link of Mara Lindqvist',
    '…utm_content=creator1…, whole link of Théo Garnier-Okonkwo',
    'Copy the link of Théo Garnier-Okonkwo',
    'Copy the code of Théo Garnier-Okonkwo',
    'Kit & Juno',
    '…utm_content=creator2…, whole link of Kit & Juno',
    'Generate 2 missing links and codes',
  ]);
});

it('links are generated, and the keyboard is taken to what came of it', async () => {
  const opened = await openSidebar(browser, CALM);
  const { sidebar, page, callsOf } = opened;
  await sidebar.getByRole('checkbox', { name: 'Mara Lindqvist' }).focus();
  await page.keyboard.press('Space');
  const button = sidebar.getByRole('button', { name: 'Generate 2 missing links and codes' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sidebar.evaluate('document.activeElement.textContent'))
    .toContain('2 links and 2 codes were written to Creators.');
  expect(callsOf('generateLinks')).toHaveLength(1);
});

it('tabs are walked with arrows, Home and End', async () => {
  const opened = await openSidebar(browser, CALM);
  const { sidebar, page } = opened;
  await sidebar.getByRole('tab', { name: 'Links' }).first().focus();
  const chosen = async () =>
    `${await focused(opened)}, ${await sidebar.locator('[role=tabpanel]:visible h2').textContent()}`;
  for (const [key, expected] of [
    ['ArrowRight', 'Report, Report'],
    ['ArrowRight', 'Functions, Functions'],
    ['ArrowRight', 'Plan, Before launch'],
    ['ArrowLeft', 'Functions, Functions'],
    ['Home', 'Plan, Before launch'],
    ['End', 'Functions, Functions'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(chosen).toBe(expected);
  }
  const panel = sidebar.locator('[role=tabpanel]:visible').first();
  const tabName = await sidebar.getByRole('tab', { selected: true }).first().getAttribute('id');
  expect(await panel.getAttribute('aria-labelledby')).toBe(tabName);
});

it('numbers are converted and the report is built', async () => {
  const opened = await openSidebar(browser, {
    ...CALM,
    findTextNumbers: () => success(TEXT_NUMBERS),
  });
  const { sidebar, page } = opened;
  await sidebar.getByRole('tab', { name: 'Links' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await sidebar.getByRole('button', { name: 'Convert 5 numbers' }).waitFor();
  await sidebar.getByText('$21.40', { exact: true }).waitFor();
  expect(await tab(opened, 3)).toEqual([
    'Open the report tab',
    'Convert 5 numbers',
    'Refresh report',
  ]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sidebar.evaluate('document.activeElement.textContent'))
    .toContain('5 numbers converted.');
  await sidebar.getByRole('button', { name: 'Refresh report' }).press('Enter');
  await expect
    .poll(() => sidebar.evaluate('document.activeElement.textContent'))
    .toContain('5 numbers are stored as text');
});
