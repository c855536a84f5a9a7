import { afterAll, describe, expect, it } from 'vitest';
import type { SetUpState } from '../../../src/apps-script/endpoints/plan/set-up-workbook';
import type { CampaignForm } from '../../../src/campaign/campaign-form';
import { failure, NOWHERE, problem, success } from '../../../src/cells/problem';
import { problemInWords } from '../../../src/cells/problem-words';
import { launchChrome } from '../../browser/chrome';
import type { FakeServer } from '../fake-google';
import { type OpenedSidebar, openSidebar } from '../open-sidebar';
import { CALM, CAMPAIGNS } from '../situations';
import {
  CLOSED_LIST,
  EMPTY_FILE,
  GREEN_LIST,
  HALF_FILE,
  KPIS,
  LAST,
  NAME_TAKEN,
  READY_FILE,
  RED_LIST,
} from './plan-situations';
import { faultAt, faulty, inPlan, inStep } from './plan-states';

const browser = await launchChrome();
afterAll(() => browser.close());

const opened = (server: FakeServer, script = '') =>
  openSidebar(browser, { ...CALM, ...server }, { script });

/** The field that has the keyboard. */
const focused = ({ sidebar }: OpenedSidebar) =>
  sidebar.evaluate(
    'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent.trim()',
  );

/** Storage that outlives nothing but the test, as a browser that lets the page keep things. */
const storage = (kept: Readonly<Record<string, string>> = {}) => `{
  const kept = new Map(Object.entries(${JSON.stringify(kept)}));
  Object.defineProperty(window, 'localStorage', { value: {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, String(value)),
    removeItem: (key) => kept.delete(key),
  } });
  window.keptNow = () => Object.fromEntries(kept);
}`;

describe('an empty file', () => {
  it('opens on Plan, says what it will make, makes it, and is ready for a campaign', async () => {
    let state: SetUpState = EMPTY_FILE;
    const { sidebar, callsOf, faults } = await opened({
      listCampaigns: () =>
        state === EMPTY_FILE
          ? failure(problem('missing_tab', { tab: 'Campaigns' }, 'no tab'))
          : success([]),
      getSetUp: () => success(state),
      setUpWorkbook: (tabs) => {
        state = READY_FILE;
        return CALM.setUpWorkbook(tabs);
      },
    });
    await sidebar.getByRole('heading', { name: 'Set up this workbook' }).waitFor();
    expect(await sidebar.getByRole('tab', { selected: true }).textContent()).toBe('Plan');
    expect(await sidebar.getByRole('list', { name: 'Tabs' }).getByRole('listitem').count()).toBe(4);
    await sidebar.getByText('7 more tabs can be made when you need them.').waitFor();
    expect(callsOf('setUpWorkbook')).toHaveLength(0);
    await sidebar.getByRole('button', { name: 'Set up this workbook' }).click();
    await sidebar.getByText('4 tabs made.').waitFor();
    await sidebar.getByText('No campaign yet').waitFor();
    expect(await sidebar.getByRole('tab', { selected: true }).textContent()).toBe('Plan');
    await sidebar.getByRole('button', { name: 'Start a campaign' }).waitFor();
    // One call for each tab, so that the page can say how far it is.
    expect(callsOf('setUpWorkbook').map(({ inputs }) => inputs)).toEqual(
      ['Campaigns', 'Creators', 'Posts', 'Results'].map((tab) => [[tab]]),
    );
    expect(faults).toEqual([]);
  });

  it('that could not be set up says what happened and tries again from there', async () => {
    let isLost = true;
    const { sidebar, callsOf } = await opened({
      listCampaigns: () => failure(problem('missing_tab', { tab: 'Campaigns' }, 'no tab')),
      getSetUp: () => success(EMPTY_FILE),
      setUpWorkbook: (tabs) => {
        if (isLost && tabs[0] === 'Posts')
          return failure(
            problem('busy', NOWHERE, 'Somebody else is at work. Try again in a minute.'),
          );
        return CALM.setUpWorkbook(tabs);
      },
    });
    await sidebar.getByRole('button', { name: 'Set up this workbook' }).click();
    await sidebar.getByText('Somebody else is at work. Try again in a minute.').waitFor();
    isLost = false;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('2 tabs made.').waitFor();
    expect(callsOf('setUpWorkbook').map(({ inputs }) => inputs[0])).toEqual(
      ['Campaigns', 'Creators', 'Posts', 'Posts', 'Results'].map((tab) => [tab]),
    );
  });

  it('says which tab it is making', async () => {
    const { sidebar } = await opened({
      listCampaigns: () => failure(problem('missing_tab', { tab: 'Campaigns' }, 'no tab')),
      getSetUp: () => success(EMPTY_FILE),
      setUpWorkbook: (tabs) =>
        tabs[0] === 'Posts' ? new Promise(() => {}) : CALM.setUpWorkbook(tabs),
    });
    await sidebar.getByRole('button', { name: 'Set up this workbook' }).click();
    await sidebar.getByText('Making Posts · 3 of 4 …').waitFor();
    const progress = sidebar.getByRole('progressbar', { name: 'Setting up the workbook' });
    expect(await progress.getAttribute('value')).toBe('2');
  });
});

describe('a file with some tabs', () => {
  it('makes those that are missing, and names one in the way', async () => {
    const { sidebar, callsOf, page } = await opened({ getSetUp: () => success(HALF_FILE) });
    await inPlan()({ sidebar } as OpenedSidebar);
    await sidebar.getByText('The tab “posts ” is not read.').waitFor();
    await sidebar.getByText('Rename it to Posts').waitFor();
    await sidebar.getByRole('button', { name: 'Make 1 tab' }).focus();
    await page.keyboard.press('Enter');
    await sidebar.getByText('1 tab made.').waitFor();
    expect(callsOf('setUpWorkbook').map(({ inputs }) => inputs)).toEqual([[['Results']]]);
  });

  it('offers the tabs that can wait, one by one; two presses make one', async () => {
    const { sidebar, callsOf } = await opened({ getSetUp: () => success(HALF_FILE) });
    await inPlan()({ sidebar } as OpenedSidebar);
    await sidebar.getByText('7 more tabs for when you need them').click();
    const make = sidebar.getByRole('button', { name: 'Make the tab Learnings' });
    await make.evaluate((element: { click: () => void }) => {
      element.click();
      element.click();
    });
    await sidebar.getByText('1 tab made.').waitFor();
    expect(callsOf('setUpWorkbook').map(({ inputs }) => inputs)).toEqual([[['Learnings']]]);
  });

  it('removes the examples, and says what is left', async () => {
    let state: SetUpState = HALF_FILE;
    const { sidebar, callsOf } = await opened({
      getSetUp: () => success(state),
      removeExamples: () => {
        state = { ...HALF_FILE, hasExamples: false };
        return success({
          removed: 7,
          left: [problem('filled', { tab: 'Creators', row: 2 }, 'it was changed')],
        });
      },
    });
    await inPlan('Remove the examples')({ sidebar } as OpenedSidebar);
    await sidebar.getByText('7 example rows removed.').waitFor();
    await sidebar.getByText('Creators, row 2: it was changed').waitFor();
    expect(await sidebar.getByRole('button', { name: 'Remove the examples' }).count()).toBe(0);
    expect(callsOf('removeExamples')).toHaveLength(1);
  });
});

describe('the checklist', () => {
  const red: FakeServer = {
    launchChecklist: () => success(RED_LIST),
    getSetUp: () =>
      success({ ...READY_FILE, missing: [{ name: 'Results', row: 'a day', isFirst: true }] }),
  };

  it('of the picked campaign: sign, words and the next move of each', async () => {
    const { sidebar, callsOf } = await opened(red);
    await inPlan()({ sidebar } as OpenedSidebar);
    await sidebar.getByText('4 of 10 in place.').waitFor();
    const items = sidebar.getByRole('list', { name: 'Checklist' }).getByRole('listitem');
    expect(await items.count()).toBe(10);
    const lines = await items.allTextContents();
    for (const [at, { state, sentence }] of RED_LIST.items.entries()) {
      const word = { done: 'Good', note: 'Note', look: 'Worth a look', wrong: 'Wrong' }[state];
      expect(lines[at]).toContain(`${word}: `);
      expect(lines[at]).toContain(sentence);
      expect(await items.nth(at).getByRole('button').count()).toBe(state === 'done' ? 0 : 1);
    }
    await sidebar.getByLabel('Campaign', { exact: true }).selectOption('Always on');
    await expect
      .poll(() => callsOf('launchChecklist').map(({ inputs }) => inputs))
      .toEqual([['Spring launch'], ['Always on']]);
  });

  it('each button leads to where it is fixed', async () => {
    const { sidebar, callsOf } = await opened(red);
    await inPlan('Open Campaigns: Target')({ sidebar } as OpenedSidebar);
    await expect
      .poll(() => callsOf('showPlace').map(({ inputs }) => inputs))
      .toEqual([['Campaigns', null, null]]);
    await sidebar.getByRole('button', { name: 'Make the tab Results: Results' }).click();
    await expect.poll(() => callsOf('setUpWorkbook').length).toBe(1);
    await sidebar.getByRole('button', { name: 'Generate in Links: Links' }).click();
    await sidebar.getByText('12 creators · 9 ready').waitFor();
    expect(await sidebar.getByRole('tab', { selected: true }).first().textContent()).toBe('Links');
  });

  it('is asked for anew by who comes back from another panel', async () => {
    let isDone = false;
    const { sidebar } = await opened({
      launchChecklist: () => success(isDone ? GREEN_LIST : RED_LIST),
    });
    const go = (name: string) => sidebar.getByRole('tab', { name }).first().click();
    await go('Plan');
    await sidebar.getByText(/to fix before/).waitFor();
    await go('Links');
    isDone = true;
    await go('Plan');
    await sidebar.getByText(/to fix before/).waitFor({ state: 'detached' });
  });

  it('a campaign is closed with its facts below', async () => {
    const { sidebar } = await opened({ launchChecklist: () => success(CLOSED_LIST) });
    await inPlan()({ sidebar } as OpenedSidebar);
    await sidebar.getByText('The campaign is closed.').waitFor();
    expect(await sidebar.locator('.plan-items .status-icon.info').count()).toBe(3);
    await sidebar.getByRole('button', { name: 'See in Links: Link check' }).waitFor();
  });

  it('green means launch', async () => {
    const { sidebar } = await opened({ launchChecklist: () => success(GREEN_LIST) });
    await inPlan()({ sidebar } as OpenedSidebar);
    await sidebar.getByText('Everything is in place: launch.').waitFor();
    expect(await sidebar.locator('.plan-items .status-icon.good').count()).toBe(10);
    expect(await sidebar.locator('.plan-items button').count()).toBe(0);
  });
});

describe('starting a campaign', () => {
  it('by keys alone, from the goal to planned posts', async () => {
    const page = await opened({ listCampaigns: () => success(CAMPAIGNS) });
    const { sidebar, callsOf } = page;
    const { keyboard } = page.page;
    await inPlan('Start a campaign')(page);
    await expect.poll(() => focused(page)).toBe('Step 1 of 5 Goal');
    const tabTo = async (label: string) => {
      for (let at = 0; at < 20 && (await focused(page)) !== label; at += 1)
        await keyboard.press('Tab');
      expect(await focused(page)).toBe(label);
    };
    await tabTo('Name of the campaign');
    await keyboard.type('Summer');
    await tabTo('Objective');
    await keyboard.type('conv');
    await tabTo('Landing page');
    await keyboard.type('https://www.example.com/summer');
    await keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Step 2 of 5 KPIs');
    await sidebar.getByText(KPIS.suggested[0]!.why).waitFor();
    expect(await sidebar.getByLabel('Primary KPI').inputValue()).toBe('New customers');
    await sidebar.getByRole('button', { name: 'Next' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('Step 3 of 5 Targets and dates');
    await tabTo('New customers target');
    await keyboard.type('200');
    await tabTo('Conversion rate (CVR) target optional');
    await keyboard.type('2.5');
    await tabTo('Customer acquisition cost (CAC) target');
    await keyboard.type('30');
    await sidebar.getByLabel('Start', { exact: true }).fill('2026-06-01');
    await sidebar.getByLabel('End', { exact: true }).fill('2026-06-30');
    expect(await sidebar.getByLabel('Reach the target by').inputValue()).toBe('2026-06-30');
    await sidebar.getByLabel('Margin').fill('60');
    await sidebar.getByLabel('Currency').press('Enter');
    await expect.poll(() => focused(page)).toBe('Step 4 of 5 Creators');
    await sidebar.getByRole('button', { name: 'Add a creator' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('Name');
    await keyboard.type('Mara');
    await sidebar.getByLabel('Platform').selectOption('TikTok');
    await sidebar.getByLabel('First post').fill('2026-06-05');
    await sidebar.getByLabel('Fee').fill('900');
    await sidebar.getByLabel('Fee').press('Enter');
    await expect.poll(() => focused(page)).toBe('Step 5 of 5 Planned posts');
    await sidebar.getByRole('button', { name: 'Add a post of Mara' }).press('Enter');
    await sidebar.getByLabel('Type').selectOption('story');
    await sidebar.getByRole('checkbox', { name: 'A link of its own, post 1 of Mara' }).check();
    await sidebar.getByText('1 row to Creators, 1 row to Posts').waitFor();
    await sidebar.getByRole('button', { name: 'Start the campaign' }).press('Enter');
    await sidebar.getByText('Summer is planned.').waitFor();
    await sidebar.getByText('1 creator, 1 planned post, 1 link for single posts.').waitFor();
    const form = callsOf('startCampaign')[0]!.inputs[0] as CampaignForm;
    expect(form).toEqual({
      ...{ name: 'Summer', objective: 'conversion', useCase: '', notes: '', carried: {} },
      landingPage: 'https://www.example.com/summer',
      primary: { kpi: 'New customers', target: 200 },
      diagnostic: { kpi: 'CVR', target: 2.5 },
      efficiency: { kpi: 'CAC', target: 30 },
      ...{ start: '2026-06-01', end: '2026-06-30', by: '2026-06-30', margin: 60 },
      ...{ budget: null, currency: '', offer: '' },
      creators: [
        {
          ...{ creator: 'Mara', handle: '', platform: 'TikTok', stage: 'conversion', fee: 900 },
          ...{ postingDate: '2026-06-05', notes: '', carried: {} },
        },
      ],
      posts: [{ creator: 0, type: 'story', due: '2026-06-05', hasOwnLink: true }],
    });
    await sidebar.getByRole('button', { name: 'Generate links and codes' }).click();
    await sidebar.getByText('12 creators · 9 ready').waitFor();
    expect(page.faults).toEqual([]);
  });

  it('what is wrong stands at its field, which gets the keyboard, until it is typed into', async () => {
    const page = await opened(faultAt(1, NAME_TAKEN, faulty('landingPage', 'Paste the page.')));
    const { sidebar } = page;
    await inPlan('Start a campaign')(page);
    const name = sidebar.getByLabel('Name of the campaign');
    await name.fill('Spring launch');
    await name.press('Enter');
    await sidebar.getByText(problemInWords(NAME_TAKEN.problem)).waitFor();
    await expect.poll(() => focused(page)).toBe('Name of the campaign');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    const describedBy = (await name.getAttribute('aria-describedby'))!;
    expect(await sidebar.locator(`[id="${describedBy}"]`).textContent()).toContain(
      problemInWords(NAME_TAKEN.problem),
    );
    await name.press('End');
    await name.pressSequentially(' 2');
    await sidebar.getByText(problemInWords(NAME_TAKEN.problem)).waitFor({ state: 'detached' });
    await sidebar.getByText('Paste the page.').waitFor();
    expect(await focused(page)).toBe('Name of the campaign');
  });

  it('a fault of an earlier step leads back there; of a later one it is not spoken of yet', async () => {
    const later = faultAt(1, faulty('posts.0.due', 'Choose a day.'));
    const page = await opened({
      ...later,
      startCampaign: () => success({ started: null, problems: [NAME_TAKEN] }),
    });
    await inStep(5, 'Start the campaign')(page);
    await page.sidebar.getByText(problemInWords(NAME_TAKEN.problem)).waitFor();
    await page.sidebar.getByRole('heading', { name: 'Step 1 of 5' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Name of the campaign');
  });

  it('a creator with a fault is opened at it, and stays open while it is fixed', async () => {
    const page = await opened(
      faultAt(
        4,
        faulty('creators.0.platform', 'Choose a platform.'),
        faulty('creators.1.fee', 'Type a number.'),
      ),
    );
    const { sidebar } = page;
    await inStep(4, 'Next')(page);
    await expect.poll(() => focused(page)).toBe('Platform');
    await sidebar.getByLabel('Platform').selectOption('X');
    await sidebar.getByText('Choose a platform.').waitFor({ state: 'detached' });
    expect(await sidebar.getByLabel('Name').inputValue()).toBe('Mara Lindqvist');
  });

  it('the last campaign hands on creators, KPIs and learnings; what was typed stays', async () => {
    const page = await opened({ lastCampaign: () => success(LAST) });
    const { sidebar, callsOf } = page;
    await inPlan('Start a campaign')(page);
    await sidebar.getByLabel('Name of the campaign').fill('Spring glow');
    await sidebar.getByRole('button', { name: 'Start from Winter glow' }).click();
    await sidebar.getByText('Taken over from Winter glow').first().waitFor();
    await sidebar.getByText('Plenty of views, three clicks').waitFor();
    expect(await sidebar.getByLabel('Name of the campaign').inputValue()).toBe('Spring glow');
    for (const _ of [2, 3, 4]) await sidebar.getByRole('button', { name: 'Next' }).click();
    await sidebar.getByText('fee 1,450 · 10% commission').waitFor();
    const checked = callsOf('checkCampaign').at(-1)!.inputs[0] as CampaignForm;
    expect(checked).toEqual({ ...LAST.form, name: 'Spring glow' });
  });

  it('only what is posted on a creator’s platform is suggested', async () => {
    const creators = LAST.form.creators.map((each, at) => ({
      ...each,
      platform: ['YouTube', 'Instagram'][at]!,
    }));
    const page = await opened({
      lastCampaign: () => success({ ...LAST, form: { ...LAST.form, creators } }),
    });
    const { sidebar, callsOf } = page;
    await inStep(5)(page);
    await sidebar.getByLabel('For everybody').selectOption('reel');
    await sidebar.getByRole('button', { name: 'Add 2 posts' }).click();
    const types = sidebar.getByLabel('Type');
    const offered = await types.nth(0).locator('option').allTextContents();
    expect(offered).toContain('short');
    expect(offered).not.toContain('reel');
    expect(await types.nth(1).locator('option').allTextContents()).not.toContain('short');
    await sidebar.getByRole('button', { name: 'Start the campaign' }).click();
    const { posts } = callsOf('startCampaign')[0]!.inputs[0] as CampaignForm;
    expect(posts.map(({ type }) => type)).toEqual(['video', 'reel']);
  });

  it('a creator who is taken out takes their posts along', async () => {
    const page = await opened({ lastCampaign: () => success(LAST) });
    const { sidebar, callsOf } = page;
    await inStep(5, 'Add 2 posts', 'Back', 'Take out Mara Lindqvist', 'Next')(page);
    await sidebar.getByText('1 row to Creators, 1 row to Posts').waitFor();
    await sidebar.getByRole('button', { name: 'Start the campaign' }).click();
    const form = callsOf('startCampaign')[0]!.inputs[0] as CampaignForm;
    expect(form.posts).toEqual([{ creator: 0, type: 'video', due: '', hasOwnLink: false }]);
    expect(form.creators.map((each) => each.creator)).toEqual(['Théo Garnier-Okonkwo']);
  });

  it('another objective brings other KPIs, and keeps a target that still fits', async () => {
    const page = await opened({
      suggestKpis: (objective) =>
        success(
          objective === 'conversion'
            ? KPIS
            : { ...KPIS, suggested: [{ ...KPIS.suggested[1]!, role: 'primary' }] },
        ),
      lastCampaign: () => success(LAST),
    });
    const { sidebar } = page;
    await inStep(2, 'Back')(page);
    await sidebar.getByLabel('Objective').selectOption('loyalty');
    await sidebar.getByRole('button', { name: 'Next' }).click();
    await sidebar.getByRole('heading', { name: 'Step 2 of 5' }).waitFor();
    const primary = sidebar.getByLabel('Primary KPI');
    await expect.poll(() => primary.inputValue()).toBe('CVR');
    expect(await sidebar.getByLabel('Efficiency KPI').inputValue()).toBe('');
    await sidebar.getByRole('button', { name: 'Next' }).click();
    expect(await sidebar.getByLabel('Conversion rate (CVR) target').inputValue()).toBe('2.5');
  });

  it('Google breaks off: nothing typed is lost, and trying again goes on', async () => {
    let isLost = true;
    const page = await opened({
      lastCampaign: () => success(LAST),
      startCampaign: (form) => {
        if (isLost) throw new Error('NetworkError');
        return CALM.startCampaign(form) as ReturnType<typeof CALM.startCampaign>;
      },
    });
    const { sidebar } = page;
    await inStep(5, 'Start the campaign')(page);
    await sidebar.getByText('look into Campaigns before you try again').waitFor();
    isLost = false;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('is planned.').waitFor();
  });
});

describe('what was typed', () => {
  const KEY = 'creator-funnel:plan:sheet-1';

  it('is there again when the sidebar is opened anew, at its step, in this file alone', async () => {
    const first = await opened({ lastCampaign: () => success(LAST) }, storage());
    await inPlan('Start a campaign')(first);
    await first.sidebar.getByLabel('Name of the campaign').fill('Spring glow');
    await first.sidebar.getByLabel('Objective').selectOption('conversion');
    await first.sidebar.getByRole('button', { name: 'Next' }).click();
    await first.sidebar.getByRole('heading', { name: 'Step 2 of 5' }).waitFor();
    await first.sidebar.getByLabel('Primary KPI').waitFor();
    const kept = (await first.sidebar.evaluate('keptNow()')) as Record<string, string>;
    expect(Object.keys(kept)).toContain(KEY);

    const again = await opened({}, storage(kept));
    await inPlan('Go on with Spring glow')(again);
    await again.sidebar.getByRole('heading', { name: 'Step 2 of 5' }).waitFor();
    await again.sidebar.getByRole('button', { name: 'Back' }).click();
    const name = again.sidebar.getByLabel('Name of the campaign');
    expect(await name.inputValue()).toBe('Spring glow');
    await again.sidebar.getByRole('button', { name: 'Empty all fields' }).click();
    await expect.poll(() => name.inputValue()).toBe('');
    expect(Object.keys((await again.sidebar.evaluate('keptNow()')) as object)).not.toContain(KEY);

    const other = await opened(
      { getSetUp: () => success({ ...READY_FILE, workbook: 'sheet-2' }) },
      storage(kept),
    );
    await inPlan()(other);
    await other.sidebar.getByRole('button', { name: 'Start a campaign' }).waitFor();
  });

  it('is forgotten once the campaign is started', async () => {
    const page = await opened({ lastCampaign: () => success(LAST) }, storage());
    await inStep(5, 'Start the campaign')(page);
    await page.sidebar.getByText('is planned.').waitFor();
    expect(Object.keys((await page.sidebar.evaluate('keptNow()')) as object)).not.toContain(KEY);
    await page.sidebar.getByRole('button', { name: 'Start a campaign' }).waitFor();
  });

  it('of an older page, or broken, does no harm', async () => {
    for (const text of ['{"form":{"name":"Old"}}', '{"step":', 'null', '7']) {
      const page = await opened({}, storage({ [KEY]: text }));
      await inPlan()(page);
      await page.sidebar.getByRole('button', { name: /Start a campaign|Go on with Old/ }).click();
      await page.sidebar.getByRole('heading', { name: 'Step 1 of 5' }).waitFor();
      expect(page.faults).toEqual([]);
    }
  });
});
