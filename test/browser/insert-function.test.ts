import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startWorkbench } from '../../scripts/start';
import { columnLetters } from '../../src/cells/column-letters';
import { SAMPLE } from '../host/folders';
import { launchChrome } from './chrome';
import { openWorkbench } from './opened-workbench';

const browser = await launchChrome();
afterAll(() => browser.close());

test('a function is found in the sidebar, inserted into the selected cell, and taken out again', async () => {
  const started = await startWorkbench({ port: 0, compile: false });
  const workbench = await openWorkbench(browser, started.url);
  onTestFinished(async () => {
    await workbench.page.context().close();
    await started.close();
  });
  const { sidebar, ask } = workbench;
  const { data, meta } = Papa.parse<Record<string, string>>(
    readFileSync(join(SAMPLE, 'Results.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const row = data.findIndex(({ Orders, Revenue }) => Number(Orders) > 1 && Number(Revenue) > 0);
  const { Orders: orders, Revenue: revenue } = data[row]!;
  // The tab ends with its last column, which that row leaves blank.
  const cell = `${columnLetters(meta.fields!.length)}${row + 2}`;
  expect(data[row]![meta.fields!.at(-1)!]).toBe('');

  await workbench.openSidebar();
  await workbench.openTab('Results');
  await workbench.goTo(cell);
  await sidebar.getByRole('tab', { name: 'Functions' }).click();
  await sidebar.getByLabel('Search functions').fill('basket size');
  await sidebar.getByLabel('Search functions').press('Enter');
  await sidebar.getByText(/^column [A-Z]+ · Revenue$/).waitFor();
  await sidebar.getByRole('button', { name: `Insert in Results, ${cell}` }).click();
  await sidebar.getByText(`Results, ${cell} shows`).waitFor();
  expect(await ask('value', 'Results', cell)).toBeCloseTo(Number(revenue) / Number(orders), 9);
  expect(await ask('formula', 'Results', cell)).toMatch(/^=AOV\([A-Z]+\d+,[A-Z]+\d+\)$/);

  await sidebar.getByRole('button', { name: 'Take it out' }).click();
  await sidebar.getByText(`${cell} is as it was before.`).waitFor();
  expect(await ask('formula', 'Results', cell)).toBe('');
  expect(workbench.faults).toEqual([]);
});
