import { afterAll, describe, expect, it } from 'vitest';
import type { CreatorKey } from '../../../src/apps-script/endpoints/links/creator-key';
import type { GeneratedLinks } from '../../../src/apps-script/endpoints/links/generate-links';
import { failure, NOWHERE, type Outcome, problem, success } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import { held } from '../fake-google';
import { openSidebar } from '../open-sidebar';
import { CALM, creator, creators, NEW, NO_PLATFORM, previewOf } from '../situations';

const browser = await launchChrome();
afterAll(() => browser.close());

/** A workbook that keeps what is generated, and answers each call when the test says so. */
function slowWorkbook(count: number, missing: number) {
  const filled = new Set<string>();
  const all = creators(count, missing);
  const answers: ((outcome?: Outcome<GeneratedLinks> | 'lost') => void)[] = [];
  const generateLinks = async (_: string | null, some: readonly CreatorKey[] | null) => {
    const call = held<Outcome<GeneratedLinks> | 'lost' | undefined>();
    answers.push(call.answer);
    const given = await call.promise;
    if (given === 'lost') throw new Error('NetworkError: Connection failure due to HTTP 0');
    if (given?.ok === false) return given;
    for (const each of some!) filled.add(each.creator);
    const made = some!.length;
    return given ?? success({ links: made, codes: made, unassigned: [], problems: [] });
  };
  const previewLinks = () =>
    previewOf(
      all.map((each) =>
        filled.has(each.creator) ? { ...each, isNewLink: false, isNewCode: false } : each,
      ),
    );
  return { server: { ...CALM, generateLinks, previewLinks }, answers };
}

const namesIn = (inputs: readonly unknown[]) =>
  (inputs[1] as CreatorKey[]).map((each) => each.creator);

describe('the button', () => {
  it.each([
    ['Generate 3 missing links and codes', creators(12, 3)],
    ['Generate 1 missing link and code', creators(12, 1)],
    ['Generate 1 missing link', [creator(0, { isNewLink: true })]],
    [
      'Generate 2 missing codes',
      [creator(0, { isNewCode: true }), creator(1, { isNewCode: true })],
    ],
    [
      'Generate 2 links and 3 codes',
      [creator(0, NEW), creator(1, NEW), creator(2, { isNewCode: true }), creator(3)],
    ],
    [
      'Generate 1 link and 1 code',
      [creator(0, { isNewLink: true }), creator(1, { isNewCode: true })],
    ],
  ])('%s', async (words, some) => {
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      previewLinks: () => previewOf(some),
    });
    await sidebar.getByRole('button', { name: words, exact: true }).waitFor();
  });

  it.each([
    ['All 12 creators have a link and a code.', creators(12)],
    ['The creator has a link and a code.', creators(1)],
    [
      '1 creator cannot get a link or a code yet: the list says why.',
      [creator(0), creator(1, { link: '', problems: [NO_PLATFORM] })],
    ],
  ])('is refused with the reason: %s', async (reason, some) => {
    const { sidebar, callsOf } = await openSidebar(browser, {
      ...CALM,
      previewLinks: () => previewOf(some),
    });
    const button = sidebar.getByRole('button', { name: 'Generate links and codes' });
    await sidebar.getByText(reason).waitFor();
    const described = await button.getAttribute('aria-describedby');
    expect(await sidebar.locator(`[id="${described}"]`).textContent()).toBe(reason);
    await button.press('Enter');
    expect(callsOf('generateLinks')).toEqual([]);
  });

  it('generates for those who are ticked', async () => {
    const { sidebar, callsOf } = await openSidebar(browser, CALM);
    await sidebar.getByRole('checkbox', { name: 'Théo Garnier-Okonkwo' }).uncheck();
    await sidebar.getByRole('button', { name: 'Generate 2 missing links and codes' }).click();
    await sidebar.getByText('2 links and 2 codes were written to Creators.').waitFor();
    expect(callsOf('generateLinks').map(({ inputs }) => inputs)).toEqual([
      [
        'Spring launch',
        [
          { creator: 'Mara Lindqvist', platform: 'TikTok' },
          { creator: 'Kit & Juno', platform: 'Instagram' },
        ],
      ],
    ]);
  });
});

describe('a thousand creators', () => {
  it('go in chunks one after another, with the progress, and are read again at the end', async () => {
    const { server, answers } = slowWorkbook(1_200, 1_000);
    const { sidebar, callsOf } = await openSidebar(browser, server);
    await sidebar.getByRole('button', { name: 'Generate 1,000 missing links and codes' }).click();
    const bar = sidebar.getByRole('progressbar');
    for (const done of [0, 250, 500, 750]) {
      await expect.poll(() => callsOf('generateLinks').length).toBe(done / 250 + 1);
      const words = `${done.toLocaleString('en-US')} of 1,000`;
      await sidebar.getByText(words, { exact: true }).waitFor();
      expect(await bar.getAttribute('aria-valuetext')).toBe(words);
      answers[done / 250]!();
    }
    await sidebar.getByText('1,000 links and 1,000 codes were written to Creators.').waitFor();
    await sidebar.getByText('All 1,200 creators have a link and a code.').waitFor();
    const asked = callsOf('generateLinks').map(({ inputs }) => namesIn(inputs));
    expect(asked.map((names) => names.length)).toEqual([250, 250, 250, 250]);
    expect(new Set(asked.flat())).toEqual(new Set(creators(1_000).map((each) => each.creator)));
  });

  it('can be stopped between chunks; what is written stays', async () => {
    const { server, answers } = slowWorkbook(1_000, 1_000);
    const { sidebar, callsOf } = await openSidebar(browser, server);
    await sidebar.getByRole('button', { name: 'Generate' }).click();
    await sidebar.getByRole('button', { name: 'Stop' }).click();
    await sidebar.getByText('stopping after these').waitFor();
    answers[0]!();
    await sidebar.getByText('Stopped after 250 of 1,000 creators.').waitFor();
    await sidebar.getByText('250 links and 250 codes were written and stay.').waitFor();
    await sidebar.getByRole('button', { name: 'Generate 750 missing links and codes' }).waitFor();
    expect(callsOf('generateLinks')).toHaveLength(1);
  });

  it('of which some fail in the middle: says what stays, and goes on from there', async () => {
    const { server, answers } = slowWorkbook(1_000, 1_000);
    const { sidebar, callsOf } = await openSidebar(browser, server);
    await sidebar.getByRole('button', { name: 'Generate' }).click();
    for (const [at, given] of [undefined, undefined, 'lost' as const].entries()) {
      await expect.poll(() => answers.length).toBe(at + 1);
      answers[at]!(given);
    }
    await sidebar.getByText('Check that you are online').waitFor();
    await sidebar.getByText('500 of 1,000 creators are done').waitFor();
    await sidebar.getByRole('button', { name: 'Generate 500 missing links and codes' }).waitFor();
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    for (const at of [3, 4]) {
      await expect.poll(() => answers.length).toBe(at + 1);
      answers[at]!();
    }
    await sidebar.getByText('1,000 links and 1,000 codes were written to Creators.').waitFor();
    const asked = callsOf('generateLinks').map(({ inputs }) => namesIn(inputs)[0]);
    expect(asked).toEqual([0, 250, 500, 500, 750].map((at) => creators(1_000)[at]!.creator));
  });

  it('go on while another panel or campaign is shown', async () => {
    const { server, answers } = slowWorkbook(500, 500);
    const { sidebar, callsOf } = await openSidebar(browser, server);
    await sidebar.getByRole('button', { name: 'Generate' }).click();
    await expect.poll(() => answers.length).toBe(1);
    await sidebar.getByRole('tab', { name: 'Report' }).click();
    await sidebar.getByLabel('Campaign').selectOption('Always on');
    answers[0]!();
    await expect.poll(() => callsOf('generateLinks').length).toBe(2);
    answers[1]!();
    await sidebar.getByLabel('Campaign').selectOption('Spring launch');
    await sidebar.getByRole('tab', { name: 'Links' }).first().click();
    await sidebar.getByText('500 links and 500 codes were written to Creators.').waitFor();
    expect(callsOf('generateLinks').map(({ inputs }) => inputs[0])).toEqual([
      'Spring launch',
      'Spring launch',
    ]);
  });
});

describe('what came of it', () => {
  it('names what was refused and what GA4 would not file', async () => {
    const problems = Array.from({ length: 7 }, (_, at) =>
      problem('blank', { tab: 'Creators', row: at, column: 'Platform' }, 'blank'),
    );
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      generateLinks: () =>
        success({ links: 2, codes: 1, unassigned: ['Kit & Juno (Instagram)'], problems }),
    });
    await sidebar.getByRole('button', { name: 'Generate' }).click();
    await sidebar.getByText('2 links and 1 code were written to Creators.').waitFor();
    await sidebar.getByText('7 things to fix').waitFor();
    await sidebar.getByText('would file 1 link under Unassigned').waitFor();
    await sidebar.getByRole('button', { name: 'Show 2 more' }).click();
    await sidebar.getByRole('button', { name: 'Row 6, Platform of Creators' }).waitFor();
  });

  it('is a refusal in words where nothing was written', async () => {
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      generateLinks: () =>
        failure(problem('busy', NOWHERE, 'Somebody else is generating links right now.')),
    });
    await sidebar.getByRole('button', { name: 'Generate' }).click();
    await sidebar.getByText('The links and codes were not generated.').waitFor();
    await sidebar.getByText('Somebody else is generating links right now.').waitFor();
    await sidebar.getByText('Nothing was written.').waitFor();
  });
});
