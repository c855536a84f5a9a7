import { afterAll, describe, expect, it } from 'vitest';
import type { CampaignBrief } from '../../src/apps-script/endpoints/plan/list-campaigns';
import { failure, type Outcome, problem, success, unexpected } from '../../src/cells/problem';
import { launchChrome } from '../browser/chrome';
import { held } from './fake-google';
import { openSidebar } from './open-sidebar';
import { CALM, CAMPAIGNS, creator, previewOf } from './situations';

const browser = await launchChrome();
afterAll(() => browser.close());

const MISSING = failure(
  problem(
    'missing_tab',
    { tab: 'Campaigns' },
    'the workbook has no tab "Campaigns", which is required (one row is a campaign)',
  ),
);

describe('the campaign', () => {
  it('is picked, and its goal and day stand below', async () => {
    const { sidebar, callsOf } = await openSidebar(browser, CALM);
    const picker = sidebar.getByLabel('Campaign');
    await picker.waitFor();
    expect(await picker.inputValue()).toBe('Spring launch');
    await sidebar.getByText(CAMPAIGNS[0]!.line).waitFor();
    await picker.selectOption('Always on');
    await sidebar.getByText(CAMPAIGNS[1]!.line).waitFor();
    await expect
      .poll(() => callsOf('openLinks').map(({ inputs }) => inputs))
      .toEqual([['Spring launch'], ['Always on']]);
  });

  it('that cannot be read says why in place of its line', async () => {
    const where = { tab: 'Campaigns', row: 2, column: 'Target' };
    const problems = [unexpected('not_a_number', where, 'lots', 'a number')];
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      listCampaigns: () => success([{ name: 'Spring launch', line: '', problems }]),
    });
    await sidebar.getByText('Campaigns, row 2, Target: "lots" is not a number').waitFor();
    await sidebar.getByRole('button', { name: 'Show row 2, Target of Campaigns' }).waitFor();
  });

  it('is remembered by browsers that let it', async () => {
    const script = `{
      const kept = new Map([['creator-funnel:campaign', 'Always on']]);
      Object.defineProperty(window, 'localStorage', { value: {
        getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value),
      } });
    }`;
    const { sidebar } = await openSidebar(browser, CALM, { script });
    await sidebar.getByText(CAMPAIGNS[1]!.line).waitFor();
    await sidebar.getByLabel('Campaign').selectOption('Spring launch');
    expect(await sidebar.evaluate("localStorage.getItem('creator-funnel:campaign')")).toBe(
      'Spring launch',
    );
  });

  it('of another name that comes and goes is seen when the person comes back from the sheet', async () => {
    let campaigns: CampaignBrief[] = CAMPAIGNS;
    const { page, sidebar } = await openSidebar(browser, {
      ...CALM,
      listCampaigns: () => success(campaigns),
    });
    await sidebar.getByRole('heading', { name: 'Links and codes' }).click();
    await page.click('#sheet');
    campaigns = [{ name: 'Summer', line: 'Awareness · day 1 of 10', problems: [] }];
    await sidebar.getByRole('heading', { name: 'Links and codes' }).click();
    await sidebar.getByText('Awareness · day 1 of 10').waitFor();
  });

  it('is read again by Reload, and so is what the panel shows', async () => {
    let name = 'Mara';
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      previewLinks: () => previewOf([creator(0, { creator: name })]),
    });
    await sidebar.getByText('Mara', { exact: true }).waitFor();
    name = 'Théo';
    await sidebar.getByRole('button', { name: 'Reload' }).click();
    await sidebar.getByText('Théo', { exact: true }).waitFor();
  });

  it('shown is the chosen one, whichever answer comes last', async () => {
    const spring = held<ReturnType<typeof previewOf>>();
    const { sidebar, callsOf } = await openSidebar(browser, {
      ...CALM,
      previewLinks: (campaign) =>
        campaign === 'Spring launch'
          ? spring.promise
          : previewOf([creator(0, { creator: 'Of the second campaign' })]),
    });
    await expect.poll(() => callsOf('openLinks').length).toBe(1);
    await sidebar.getByLabel('Campaign').selectOption('Always on');
    await sidebar.getByText('Of the second campaign').waitFor();
    spring.answer(previewOf([creator(0, { creator: 'Of the first campaign' })]));
    await sidebar.getByText('Of the first campaign').waitFor({ state: 'attached' });
    expect(await sidebar.getByText('Of the first campaign').isVisible()).toBe(false);
    expect(await sidebar.getByText('Of the second campaign').isVisible()).toBe(true);
  });
});

describe('a file without a campaign', () => {
  it.each<[what: string, campaigns: Outcome<CampaignBrief[]>]>([
    ['no tab', MISSING],
    ['an empty tab', failure(problem('empty_tab', { tab: 'Campaigns' }, 'has no row'))],
    ['no campaign', success([])],
  ])('%s: says how to start', async (_what, campaigns) => {
    const { sidebar, calls } = await openSidebar(browser, {
      ...CALM,
      listCampaigns: () => campaigns,
    });
    await sidebar.getByText('No campaign yet').waitFor();
    expect(await sidebar.getByRole('tab', { selected: true }).textContent()).toBe('Plan');
    await sidebar.getByRole('tab', { name: 'Links' }).click();
    await sidebar.getByText('Start with a campaign').waitFor();
    expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(['listCampaigns', 'getSetUp']));
  });

  it('leads to Plan, which starts one', async () => {
    const { sidebar } = await openSidebar(browser, { ...CALM, listCampaigns: () => MISSING });
    await sidebar.getByText('No campaign yet').waitFor();
    await sidebar.getByRole('tab', { name: 'Report' }).click();
    await sidebar.getByRole('button', { name: 'Open Plan' }).click();
    await sidebar.getByText('No campaign yet').waitFor();
    expect(await sidebar.getByRole('tab', { selected: true }).textContent()).toBe('Plan');
  });

  it('looks again when it is told to', async () => {
    let campaigns: Outcome<CampaignBrief[]> = MISSING;
    const { sidebar } = await openSidebar(browser, { ...CALM, listCampaigns: () => campaigns });
    await sidebar.getByText('No campaign yet').waitFor();
    await sidebar.getByRole('tab', { name: 'Links' }).click();
    await sidebar.getByText('Start with a campaign').waitFor();
    campaigns = success(CAMPAIGNS);
    await sidebar.getByRole('button', { name: 'Look for campaigns again' }).click();
    await sidebar.getByText(CAMPAIGNS[0]!.line).waitFor();
  });
});

describe('campaigns out of reach', () => {
  it.each([
    ['Authorization is required to perform that action.', 'private window'],
    [
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'private window',
    ],
    ['NetworkError: Connection failure due to HTTP 0', 'Check that you are online'],
    ['Something nobody has seen before', 'Something nobody has seen before'],
  ])('%s', async (message, words) => {
    let isBack = false;
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      listCampaigns: () => {
        if (isBack) return success(CAMPAIGNS);
        throw new Error(message);
      },
    });
    await sidebar.getByText(words).waitFor();
    isBack = true;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText(CAMPAIGNS[0]!.line).waitFor();
    expect(await sidebar.getByText(words).count()).toBe(0);
  });

  it('leave the panels as they were', async () => {
    let isLost = false;
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      listCampaigns: () => {
        if (isLost) throw new Error('NetworkError');
        return success(CAMPAIGNS);
      },
    });
    await sidebar.getByText('Mara Lindqvist').waitFor();
    await sidebar.getByRole('checkbox', { name: 'Mara Lindqvist' }).uncheck();
    isLost = true;
    await sidebar.getByRole('button', { name: 'Reload' }).click();
    await sidebar.getByText('The campaigns could not be read.').waitFor();
    expect(await sidebar.getByRole('checkbox', { name: 'Mara Lindqvist' }).isChecked()).toBe(false);
  });
});

it('says after half a minute that it is still working', async () => {
  const { page, sidebar } = await openSidebar(
    browser,
    { ...CALM, listCampaigns: () => held<never>().promise },
    { isClockHeld: true },
  );
  await sidebar.getByText('Loading campaigns').waitFor();
  expect(await sidebar.getByText('Still working').count()).toBe(0);
  await page.clock.fastForward(31_000);
  await sidebar.getByText('Still working').waitFor();
});

it('opened outside of Google Sheets says where it works', async () => {
  const script = 'delete window.google;';
  const { sidebar } = await openSidebar(browser, CALM, { script });
  await sidebar.getByText('This page works inside Google Sheets').waitFor();
});
