import { afterAll, expect, test } from 'vitest';
import { launchChrome } from './chrome';

const browser = await launchChrome();
afterAll(() => browser.close());

test('the browser that was found runs a page', async () => {
  const page = await browser.newPage();
  await page.setContent('<select aria-label="Campaign"><option>Spring launch</option></select>');
  expect(await page.getByLabel('Campaign').inputValue()).toBe('Spring launch');
});
