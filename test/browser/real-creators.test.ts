import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startWorkbench } from '../../scripts/start';
import { temporaryFolder } from '../host/folders';
import { hasLists, type RosterRow, writeRoster } from '../real/roster';
import { launchChrome } from './chrome';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

const COUNT = 1000;
const EVERY = 9;
/** Rows of thirty creators, none beside another. */
const RENAMED = Array.from({ length: 30 }, (_, at) => 2 + at * EVERY);

type Row = Readonly<Record<string, string | number | boolean>>;

const browser = await launchChrome();
afterAll(() => browser.close());

async function openRoster(): Promise<{ workbench: OpenedWorkbench; roster: RosterRow[] }> {
  const folder = temporaryFolder();
  const roster = writeRoster(folder, COUNT);
  const started = await startWorkbench({ workbook: folder, port: 0, compile: false });
  const workbench = await openWorkbench(browser, started.url);
  onTestFinished(async () => {
    await workbench.page.context().close();
    await started.close();
  });
  // For slow machines.
  workbench.page.setDefaultTimeout(240_000);
  return { workbench, roster };
}

/** The rows of a tab below its headers, blank ones left out. */
async function rowsOf({ ask }: OpenedWorkbench, tab: string): Promise<Row[]> {
  const [headers = [], ...lines] = await ask('values', tab);
  return lines
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(headers.map((header, at) => [String(header), cells[at]!])));
}

const column = (rows: readonly Row[], header: string) =>
  rows.map((row) => String(row[header] ?? ''));

const owner = ({ Creator, Platform }: Row) => `${Creator}\n${Platform}`;

/** Reads both tabs and checks what must hold whenever nothing is being written; gives back the rows. */
async function soundRows(workbench: OpenedWorkbench, linked: number) {
  await workbench.ask('settled');
  const creators = await rowsOf(workbench, 'Creators');
  const log = await rowsOf(workbench, 'Links');
  const withLink = creators.filter(({ Link }) => Link !== '');
  const active = log.filter(({ State }) => State === 'active');
  const pairs = (rows: readonly Row[]) =>
    rows.map((row) => [owner(row), row.Link, row.Code].join('\n')).sort();

  expect(creators).toHaveLength(COUNT);
  // Nobody has a link without a code, or a code without a link, or either without its one row in the log.
  expect(withLink).toHaveLength(linked);
  expect(creators.filter(({ Code }) => Code !== '')).toEqual(withLink);
  expect(pairs(active)).toEqual(pairs(withLink));
  for (const header of ['Link', 'Code']) {
    const keys = column(withLink, header).map((each) => each.toLowerCase());
    expect(new Set(keys).size, `different values of ${header}`).toBe(linked);
  }
  return { creators, log };
}

/**
 * Presses Stop in the moment in which the first creators are told as done, and resolves with what the visible
 * progress has told until then. From outside the page the press could come when the last part is on its way.
 */
const STOP_MIDWAY = `new Promise((resolve) => {
  const told = new Set();
  new MutationObserver((_changes, observer) => {
    const bar = document.querySelector('progress');
    if (!bar || bar.getClientRects().length === 0) return;
    told.add(bar.getAttribute('aria-valuetext'));
    if (bar.value === 0) return;
    observer.disconnect();
    [...document.querySelectorAll('button')].find((each) => each.textContent === 'Stop').click();
    resolve([...told]);
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
})`;

/** Generates, stops midway, and gives back how many creators the sidebar says are done. */
async function generateAndStop({ sidebar }: OpenedWorkbench): Promise<number> {
  const [told] = await Promise.all([
    sidebar.locator('body').evaluate<string[], void>(STOP_MIDWAY),
    sidebar.getByRole('button', { name: 'Generate 1,000 missing links and codes' }).click(),
  ]);
  expect(told).toEqual(['0 of 1,000', expect.stringMatching(/^(250|500|750) of 1,000$/)]);
  const stopped = sidebar.getByText(/^Stopped after \d+ of 1,000 creators\.$/);
  await stopped.waitFor();
  return Number(/\d+/.exec((await stopped.textContent()) ?? '')?.[0]);
}

/** Types a new handle into every row of `RENAMED`, going down with the keys as a person does. */
async function renameHandles(workbench: OpenedWorkbench): Promise<void> {
  const { page } = workbench;
  await workbench.openTab('Creators');
  await workbench.click(`C${RENAMED[0]}`);
  for (const row of RENAMED) {
    await page.waitForFunction(`window.workbench.selected() === 'C${row}'`);
    await workbench.enter(`renamed.${row}`);
    // Enter has gone down by one already.
    for (let at = 1; at < EVERY; at++) await page.keyboard.press('ArrowDown');
  }
}

/** Replaces all links that would be others now, from the notice in the sidebar to its result. */
async function replaceChanged({ sidebar }: OpenedWorkbench): Promise<void> {
  await sidebar.getByRole('tab', { name: 'Links' }).first().click();
  await sidebar.getByText('30 links would be others now').waitFor();
  await sidebar.getByRole('button', { name: 'Look at them' }).click();
  await sidebar.getByRole('button', { name: 'Replace 30 links …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 30 links' }).click();
  await sidebar.getByText('30 links were replaced.').waitFor();
  await sidebar.getByText('Every link is as it would be made now.').waitFor();
}

const plain = (rows: readonly Row[]) =>
  rows.map(({ Campaign, Creator, Handle, Platform, Followers, Fee }) => [
    ...[Campaign, Creator, Handle, Platform, Followers, Fee],
  ]);

describe.skipIf(!hasLists)(
  'a thousand real creators (skipped where the lists are not at hand)',
  () => {
    test('are linked with a stop on the way, and thirty who changed their handle get new links', async () => {
      const { workbench, roster } = await openRoster();
      const { sidebar, faults } = workbench;
      const before = await rowsOf(workbench, 'Creators');
      expect(column(before, 'Handle')).toEqual(roster.map(({ handle }) => handle));
      await workbench.openSidebar();

      const done = await generateAndStop(workbench).catch(async (e) => {
        await workbench.page.screenshot({ path: '.build/real/fail.png' });
        console.log('DEBUG', faults, (await sidebar.locator('body').innerText()).slice(0, 600));
        throw e;
      });
      expect([250, 500, 750]).toContain(done);
      await sidebar.getByText(`${done} links and ${done} codes were written and stay.`).waitFor();
      await sidebar.getByText(`1,000 creators · ${done} ready`).waitFor();
      const stopped = await soundRows(workbench, done);
      expect(stopped.log).toHaveLength(done);

      const left = COUNT - done;
      await sidebar
        .getByRole('button', { name: `Generate ${left} missing links and codes` })
        .click();
      await sidebar.getByText(`${left} links and ${left} codes were written`).waitFor();
      await sidebar.getByText('All 1,000 creators have a link and a code.').waitFor();
      const linked = await soundRows(workbench, COUNT);
      expect(linked.log).toHaveLength(COUNT);
      expect(linked.log.slice(0, done)).toEqual(stopped.log);
      expect(plain(linked.creators)).toEqual(plain(before));

      await renameHandles(workbench);
      await replaceChanged(workbench);
      const replaced = await soundRows(workbench, COUNT);
      const old = RENAMED.map((row) => linked.creators[row - 2]!);
      const fresh = replaced.log.slice(COUNT);
      expect(fresh.map(({ Replaces, State }) => [Replaces, State])).toEqual(
        old.map(({ Link }) => [Link, 'active']),
      );
      expect(fresh.map(owner)).toEqual(old.map(owner));
      expect(column(fresh, 'Content')).toEqual(RENAMED.map((row) => `renamed.${row}`));
      const marked = new Set(column(old, 'Link'));
      expect(replaced.log.slice(0, COUNT)).toEqual(
        linked.log.map((row) =>
          marked.has(String(row.Link)) ? { ...row, State: 'replaced' } : row,
        ),
      );
      expect(replaced.log.filter(({ State }) => State === 'replaced')).toHaveLength(30);
      expect(column(replaced.creators, 'Code')).toEqual(column(linked.creators, 'Code'));
      expect(faults).toEqual([]);
    });
  },
);
