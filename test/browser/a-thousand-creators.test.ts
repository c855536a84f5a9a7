import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workbookOf } from '../../bench/workbook';
import { temporaryFolder } from '../host/folders';
import { buildReport, columnOf, workbenches, wrongNumbers } from './workbenches';

const open = await workbenches();

test('a thousand creators: the tabs scroll, links come with progress, and the report is built', async () => {
  const folder = temporaryFolder();
  for (const [name, csv] of Object.entries(workbookOf(1000)))
    writeFileSync(join(folder, name), csv);
  const workbench = await open({ workbook: folder });
  const { page, sidebar, ask } = workbench;
  // For slow machines.
  page.setDefaultTimeout(240_000);
  await workbench.openTab('Posts');
  const above = await ask('place', 'B3');
  await page.mouse.move(above!.x, above!.y);
  await page.mouse.wheel(0, 20_000);
  await page.waitForFunction(`window.workbench.place('B3').y < ${above!.y - 5_000}`);
  await workbench.openSidebar();
  await sidebar.getByRole('button', { name: 'Generate 1,000 missing links and codes' }).click();
  await sidebar.getByRole('progressbar').waitFor();
  await sidebar.getByText('1,000 links and 1,000 codes were written to Creators.').waitFor();
  const link = await columnOf(workbench, 'Creators', 'Link');
  expect(await ask('value', 'Creators', `${link}1001`)).toMatch(/^https:\/\/www\.example\.com\//);

  await buildReport(workbench);
  expect(await wrongNumbers(workbench, folder)).toEqual([]);
});
