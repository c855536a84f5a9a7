import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import type { Unit } from '../../../src/metrics/metric';
import { launchChrome } from '../../browser/chrome';

const MODULE = new URL('../../../sidebar/panels/report/number-format.ts', import.meta.url);

// In a browser, since the reader's language is the browser's.
const browser = await launchChrome();
afterAll(() => browser.close());
const page = await browser.newPage({ locale: 'en-US' });
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(MODULE)],
  bundle: true,
  write: false,
  globalName: 'numberFormat',
});
await page.addScriptTag({ content: outputFiles[0]!.text });

it.each<[value: number | null, unit: Unit, currency: string, shown: string]>([
  [null, 'money', 'USD', '–'],
  [0, 'count', 'USD', '0'],
  [1234567, 'count', 'USD', '1,234,567'],
  [0.0412, 'fraction', 'USD', '4.12%'],
  [0.048, 'fraction', 'USD', '4.8%'],
  [21.4, 'money', 'USD', '$21.40'],
  [12500.4, 'money-sum', 'EUR', '€12,500'],
  [0.0123, 'small-money', 'GBP', '£0.012'],
  [21.4, 'money', '', '21.40'],
  [21.4, 'money', 'EUROS', 'EUROS 21.40'],
  [2.6, 'multiple', 'USD', '2.60×'],
  [0.333, 'ratio', 'USD', '0.33'],
  [3.25, 'seconds', 'USD', '3.3 s'],
])('%s as %s in %s: %s', async (value, unit, currency, shown) => {
  const inputs = JSON.stringify([value, unit, currency]);
  expect(await page.evaluate(`numberFormat.shownValue(...${inputs})`)).toBe(shown);
});
