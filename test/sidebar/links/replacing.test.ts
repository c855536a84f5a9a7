import { afterAll, expect, it } from 'vitest';
import type { CreatorKey } from '../../../src/apps-script/endpoints/links/creator-key';
import type { ReplacedLinks } from '../../../src/apps-script/endpoints/links/replace-links-of-tabs';
import { type Outcome, problem, success } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import { held } from '../fake-google';
import { openSidebar } from '../open-sidebar';
import { CALM } from '../situations';
import { changed } from './links-situations';

const browser = await launchChrome();
afterAll(() => browser.close());

/** A workbook of which so many links would be others; it keeps what is replaced. */
function overtaken(count: number, isHeld = false) {
  const all = Array.from({ length: count }, (_, at) => changed(at));
  const replaced = new Set<string>();
  const answers: (() => void)[] = [];
  const replaceLinks = async (
    _: string | null,
    some: readonly CreatorKey[] | null,
  ): Promise<Outcome<ReplacedLinks>> => {
    if (isHeld) {
      const call = held<void>();
      answers.push(() => call.answer());
      await call.promise;
    }
    for (const each of some!) replaced.add(each.creator);
    return success({ replaced: some!.length, left: [] });
  };
  const linkChanges = () =>
    success({ changes: all.filter(({ creator }) => !replaced.has(creator)) });
  return { server: { ...CALM, linkChanges, replaceLinks }, answers };
}

it('nothing is said where every link is as it would be made', async () => {
  const { sidebar, callsOf } = await openSidebar(browser, CALM);
  await sidebar.getByText('12 creators · 9 ready').waitFor();
  await expect.poll(() => callsOf('openLinks').length).toBe(1);
  expect(await sidebar.getByText('would be').count()).toBe(0);
});

it('before and after are shown, and only what is ticked and confirmed is replaced', async () => {
  const { sidebar, callsOf } = await openSidebar(browser, overtaken(3).server);
  await sidebar.getByText('3 links would be others now').waitFor();
  await sidebar.getByRole('button', { name: 'Look at them' }).click();
  const rows = sidebar.getByRole('list', { name: 'Links that would be others' }).locator('li');
  expect(await rows.nth(1).locator('del').innerText()).toContain('utm_content=creator1');
  expect(await rows.nth(1).locator('ins').innerText()).toContain('utm_content=renamed1');
  await rows.nth(1).getByText('content creator1 becomes renamed1').waitFor();
  await rows.nth(0).getByRole('checkbox').uncheck();
  await sidebar.getByRole('button', { name: 'Replace 2 links …' }).click();
  await sidebar.getByText('Replace 2 links?').waitFor();
  expect(callsOf('replaceLinks')).toEqual([]);
  await sidebar.getByRole('button', { name: 'Keep the old ones' }).click();
  await sidebar.getByRole('button', { name: 'Replace 2 links …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 2 links' }).click();
  await sidebar.getByText('2 links were replaced.').waitFor();
  expect(callsOf('replaceLinks').map(({ inputs }) => inputs)).toEqual([
    [
      'Spring launch',
      [
        { creator: 'Théo Garnier-Okonkwo', platform: 'YouTube' },
        { creator: 'Kit & Juno', platform: 'Instagram' },
      ],
    ],
  ]);
  await expect.poll(() => rows.count()).toBe(1);
  await sidebar.getByRole('button', { name: 'Back to the links' }).click();
  await sidebar.getByText('1 link would be another one now').waitFor();
});

it('the last one leads back, and the new links are a press from being handed over', async () => {
  const { sidebar } = await openSidebar(browser, overtaken(1).server);
  await sidebar.getByRole('button', { name: 'Look at it' }).click();
  await sidebar.getByRole('button', { name: 'Replace 1 link …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 1 link' }).click();
  await sidebar.getByText('1 link was replaced.').waitFor();
  await sidebar.getByText('Every link is as it would be made now.').waitFor();
  await sidebar.getByRole('button', { name: 'Hand over' }).click();
  await sidebar.getByRole('heading', { name: 'Hand over' }).waitFor();
});

it('with nothing ticked nothing is replaced', async () => {
  const { sidebar, callsOf } = await openSidebar(browser, overtaken(3).server);
  await sidebar.getByRole('button', { name: 'Look at them' }).click();
  await sidebar.getByRole('button', { name: 'None ticked' }).click();
  await sidebar.getByText('Tick the links that should be replaced.').waitFor();
  await sidebar.getByRole('button', { name: 'Replace 0 links' }).press('Enter');
  expect(await sidebar.getByText('Replace 0 links?').count()).toBe(0);
  expect(callsOf('replaceLinks')).toEqual([]);
});

it('a thousand go in batches, can be stopped, and it is said what is done and what is not', async () => {
  const { server, answers } = overtaken(1_000, true);
  const { sidebar, callsOf } = await openSidebar(browser, server);
  await sidebar.getByRole('button', { name: 'Look at them' }).click();
  await sidebar.getByRole('button', { name: 'Replace 1,000 links …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 1,000 links' }).click();
  await sidebar.getByText('0 of 1,000', { exact: true }).waitFor();
  await sidebar.getByRole('button', { name: 'Stop' }).click();
  await sidebar.getByText('stopping after these').waitFor();
  answers[0]!();
  await sidebar.getByText('Stopped after 250 of 1,000 creators.').waitFor();
  await sidebar
    .getByText('250 links were replaced and stay so. The others are as they were.')
    .waitFor();
  await sidebar.getByRole('button', { name: 'Replace 750 links …' }).waitFor();
  expect(callsOf('replaceLinks')).toHaveLength(1);
});

it('what broke off goes on from there', async () => {
  const { server } = overtaken(600);
  let calls = 0;
  const { sidebar, callsOf } = await openSidebar(browser, {
    ...server,
    replaceLinks: (campaign, some) => {
      calls += 1;
      if (calls === 2) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return server.replaceLinks(campaign, some);
    },
  });
  await sidebar.getByRole('button', { name: 'Look at them' }).click();
  await sidebar.getByRole('button', { name: 'Replace 600 links …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 600 links' }).click();
  await sidebar.getByText('250 links were replaced. Some more may be').waitFor();
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await sidebar.getByText('600 links were replaced.').waitFor();
  const first = callsOf('replaceLinks').map(
    ({ inputs }) => (inputs[1] as CreatorKey[])[0]!.creator,
  );
  expect(first).toEqual([0, 250, 250, 500].map((at) => changed(at).creator));
});

it('what the server left says why', async () => {
  const { server } = overtaken(2);
  const { sidebar } = await openSidebar(browser, {
    ...server,
    replaceLinks: () =>
      success({
        replaced: 1,
        left: [
          problem(
            'filled',
            { tab: 'Creators', row: 3, column: 'Link' },
            'holds a formula',
            '',
            'change it there',
          ),
        ],
      }),
  });
  await sidebar.getByRole('button', { name: 'Look at them' }).click();
  await sidebar.getByRole('button', { name: 'Replace 2 links …' }).click();
  await sidebar.getByRole('button', { name: 'Yes, replace 2 links' }).click();
  await sidebar.getByText('1 link was replaced.').waitFor();
  await sidebar.getByText('1 link left as before').waitFor();
  await sidebar.getByText('Creators, row 3, Link: holds a formula; change it there').waitFor();
});
