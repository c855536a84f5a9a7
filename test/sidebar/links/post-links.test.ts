import { afterAll, expect, it } from 'vitest';
import { failure, type Problem, problem, success, unexpected } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import type { FakeServer } from '../fake-google';
import { openSidebar } from '../open-sidebar';
import { CALM, creators, previewOf } from '../situations';
import { withoutLink } from './links-situations';

const browser = await launchChrome();
afterAll(() => browser.close());

const THREE = '3 planned posts have no link of their own';

/** A workbook in which so many posts lack a link, and which makes all but some. */
function lacking(count: number, left: readonly Problem[] = []): FakeServer {
  let lack = count;
  return {
    ...CALM,
    postsWithoutLink: () => success(withoutLink(lack)),
    generatePostLinks: () => {
      const links = lack - left.length;
      lack = left.length;
      return success({ links, problems: left });
    },
  };
}

it('nothing is said where every planned post has a link, or no tab is there for them', async () => {
  for (const postsWithoutLink of [
    CALM.postsWithoutLink,
    () => failure(problem('missing_tab', { tab: 'Posts' }, 'the workbook has no tab "Posts"')),
  ]) {
    const { sidebar, callsOf } = await openSidebar(browser, { ...CALM, postsWithoutLink });
    await sidebar.getByText('12 creators · 9 ready').waitFor();
    await expect.poll(() => callsOf('openLinks').length).toBe(1);
    await sidebar.getByRole('button', { name: 'Generate 3 missing' }).waitFor();
    expect(await sidebar.getByText(/planned post/i).count()).toBe(0);
  }
});

it('how many lack one is a quiet line that names the first of them', async () => {
  const { sidebar, callsOf } = await openSidebar(browser, lacking(70));
  const line = sidebar.getByText('70 planned posts have no link of their own');
  await line.waitFor();
  const mara = sidebar.locator('.post-links li').first();
  expect(await mara.isVisible()).toBe(false);
  await line.click();
  expect(await mara.textContent()).toBe('Mara Lindqvist · TikTok · reel · 1 Mar 2026');
  expect(await sidebar.locator('.post-links li').nth(1).textContent()).toBe(
    'Théo Garnier-Okonkwo · YouTube · 2 Mar 2026',
  );
  expect(await sidebar.locator('.post-links li').last().textContent()).toBe('and 65 more');
  expect(callsOf('generatePostLinks')).toEqual([]);
});

it('one press makes them, the line goes, and the creators are read again', async () => {
  const { sidebar, calls, callsOf } = await openSidebar(browser, lacking(3));
  await sidebar.getByText(THREE).waitFor();
  await sidebar.getByRole('button', { name: 'Make them' }).click();
  await sidebar.getByText('3 links were written to Posts.').waitFor();
  await sidebar.getByText(THREE).waitFor({ state: 'detached' });
  expect(callsOf('generatePostLinks').map(({ inputs }) => inputs)).toEqual([['Spring launch']]);
  const after = () => {
    const names = calls.map(({ name }) => name);
    return names.slice(names.indexOf('generatePostLinks') + 1);
  };
  await expect.poll(after).toContain('openLinks');
});

it('by keyboard alone: the line opens, the links are made, and the keyboard is taken to the result', async () => {
  const { sidebar, page } = await openSidebar(browser, {
    ...lacking(3),
    previewLinks: () => previewOf(creators(3, 3)),
  });
  await sidebar.getByText(THREE).waitFor();
  await sidebar.getByRole('button', { name: 'Generate 3 missing' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await sidebar.locator('.post-links li').first().isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await sidebar.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
    'Make them: 3 links for planned posts',
  );
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sidebar.evaluate('document.activeElement.textContent'))
    .toContain('3 links were written to Posts.');
});

it('a post that is left is named with its reason, and stays in the line', async () => {
  const where = { tab: 'Posts', row: 3, column: 'Creator' };
  const left = [unexpected('unknown_value', where, 'Nobody', 'a creator of that campaign')];
  const { sidebar } = await openSidebar(browser, lacking(3, left));
  await sidebar.getByRole('button', { name: 'Make them' }).click();
  await sidebar.getByText('2 links were written to Posts.').waitFor();
  await sidebar.getByText('1 thing to fix').waitFor();
  await sidebar
    .getByText('Posts, row 3, Creator: "Nobody" is not a creator of that campaign')
    .waitFor();
  await sidebar.getByRole('button', { name: 'Row 3, Creator of Posts' }).waitFor();
  await sidebar.getByText('1 planned post has no link of its own').waitFor();
  await sidebar.getByRole('button', { name: 'Make it' }).click();
  await sidebar.getByText('No link was made.').waitFor();
});

it('a refusal and a lost connection are said in words, and trying again goes on', async () => {
  let calls = 0;
  const { sidebar } = await openSidebar(browser, {
    ...lacking(3),
    generatePostLinks: () => {
      calls += 1;
      if (calls === 1)
        return failure(problem('busy', { tab: 'Posts' }, 'somebody has changed the tab'));
      if (calls === 2) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return success({ links: 3, problems: [] });
    },
  });
  await sidebar.getByRole('button', { name: 'Make them' }).click();
  await sidebar.getByText('The links of planned posts were not made.').waitFor();
  await sidebar.getByText('Posts: somebody has changed the tab').waitFor();
  await sidebar.getByText('Nothing was written.').waitFor();
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.getByText('trying again makes nothing twice').waitFor();
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.getByText('3 links were written to Posts.').waitFor();
});

it('a missing column is said with the next move', async () => {
  const { sidebar } = await openSidebar(browser, {
    ...CALM,
    postsWithoutLink: () =>
      failure(problem('missing_column', { tab: 'Posts' }, 'the header row has no column "Link"')),
  });
  await sidebar.getByText('Planned posts could not be looked for.').waitFor();
  await sidebar.getByText('Posts: the header row has no column "Link"').waitFor();
});
