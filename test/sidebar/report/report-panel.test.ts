import { afterAll, describe, expect, it } from 'vitest';
import type { BuiltReport } from '../../../src/apps-script/endpoints/report/build-report';
import type { TextNumbers } from '../../../src/apps-script/endpoints/report/text-numbers';
import { failure, NOWHERE, type Outcome, problem, success } from '../../../src/cells/problem';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { launchChrome } from '../../browser/chrome';
import { type FakeServer, held } from '../fake-google';
import { type OpenedSidebar, type Options, openSidebar } from '../open-sidebar';
import {
  CALM,
  IN_DOUBT,
  MANY_PROBLEMS,
  NO_REPORT,
  NO_TEXT_NUMBERS,
  summaryOf,
  TEXT_NUMBERS,
} from '../situations';

const browser = await launchChrome();
afterAll(() => browser.close());

async function openReport(server: FakeServer, options?: Options): Promise<OpenedSidebar> {
  const opened = await openSidebar(browser, server, options);
  await opened.sidebar.getByRole('tab', { name: 'Report' }).click();
  return opened;
}

const BUILT: Outcome<BuiltReport> = success({
  sheetId: 1,
  creators: 12,
  unmatched: { count: 3, first: ['Posts, row 14: "Maria" on TikTok'] },
  warnings: [],
});

describe('a report that is there', () => {
  it('is shown at once, in numbers as people read them', async () => {
    const { sidebar, callsOf } = await openReport(CALM);
    const card = sidebar.getByRole('region', { name: 'primary KPI' });
    await card.waitFor();
    expect(await card.textContent()).toContain('Cost per acquisition (CPA) · primary KPI');
    for (const words of ['$21.40', '✓ ahead of $25.00', 'between $17.90 and $25.60'])
      expect(await card.textContent()).toContain(words);
    expect(await card.textContent()).toContain('118 conversions');
    const diagnostic = sidebar.getByRole('region', { name: 'explains why' });
    for (const words of ['Engagement rate over reach', '4.12%', '✕ behind 4.8%'])
      expect(await diagnostic.textContent()).toContain(words);
    await sidebar.getByText('Live, day 5 of 30.').waitFor();
    await sidebar.getByText('Counted up to Mar 6, 2026, 2:30').waitFor();
    await sidebar.getByRole('button', { name: 'Refresh report' }).waitFor();
    expect(callsOf('buildReport')).toEqual([]);
  });

  it('is written in the marks of the reader', async () => {
    const { sidebar } = await openReport(CALM, { locale: 'de-DE' });
    await sidebar.getByText('21,40 $').waitFor();
    await sidebar.getByText('4,12 %').waitFor();
  });

  it('names what is worth a look, five at first', async () => {
    const { sidebar } = await openReport({ ...CALM, getReport: () => success(summaryOf(13)) });
    const issues = sidebar.locator('.issues li');
    await sidebar.getByRole('button', { name: 'Show 8 more' }).waitFor();
    expect(await issues.count()).toBe(5);
    expect(await issues.first().textContent()).toBe(
      '!Worth a look: Mara Lindqvist: 210,334 impressions, 3 clicks. Is the link in the bio?',
    );
    await sidebar.getByRole('button', { name: 'Show 8 more' }).click();
    await expect.poll(() => issues.count()).toBe(13);
  });

  it('opens its tab', async () => {
    let isLost = true;
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      openReport: () => {
        if (isLost) throw new Error('NetworkError');
        return success(null);
      },
    });
    await sidebar.getByRole('button', { name: 'Open the report tab' }).click();
    await sidebar.getByText('The tab could not be opened.').waitFor();
    isLost = false;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('The tab could not be opened.').waitFor({ state: 'detached' });
    expect(callsOf('openReport').map(({ inputs }) => inputs)).toEqual([
      ['Spring launch'],
      ['Spring launch'],
    ]);
  });

  it('that cannot be read is a fault with a way on', async () => {
    let isLost = true;
    const { sidebar } = await openReport({
      ...CALM,
      getReport: () => {
        if (isLost) throw new Error('Exceeded maximum execution time');
        return success(summaryOf(0));
      },
    });
    await sidebar.getByText('Google stops work after six minutes').waitFor();
    isLost = false;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('Nothing stands out.').waitFor();
  });
});

describe('building', () => {
  it('goes step by step, and shows the report', async () => {
    const checked = held<Outcome<TextNumbers>>();
    const built = held<typeof BUILT>();
    const read = held<Outcome<ReportSummary>>();
    let isBuilt = false;
    let checks = 0;
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      findTextNumbers: () => {
        checks += 1;
        return checks === 1 ? success(NO_TEXT_NUMBERS) : checked.promise;
      },
      buildReport: () => built.promise,
      getReport: () => (isBuilt ? read.promise : NO_REPORT),
    });
    await sidebar.getByText('Spring launch has no report yet').waitFor();
    await expect.poll(() => checks).toBe(1);
    await sidebar.getByRole('button', { name: 'Build report' }).click();
    await sidebar.getByText('1 of 3 · Checking numbers').waitFor();
    checked.answer(success(NO_TEXT_NUMBERS));
    await sidebar.getByText('2 of 3 · Writing the report').waitFor();
    isBuilt = true;
    built.answer(BUILT);
    await sidebar.getByText('3 of 3 · Calculating').waitFor();
    read.answer(success(summaryOf(1)));
    await sidebar.getByText('The report is up to date.').waitFor();
    await sidebar.getByText('$21.40', { exact: true }).waitFor();
    expect(callsOf('buildReport').map(({ inputs }) => inputs)).toEqual([['Spring launch', null]]);
  });

  it('that is refused says all of why, and keeps the old report in sight', async () => {
    let isFixed = false;
    const { sidebar } = await openReport({
      ...CALM,
      buildReport: () =>
        isFixed
          ? BUILT
          : failure(
              problem(
                'not_a_number',
                { tab: 'Posts', row: 14, column: 'Likes' },
                '"n/a; none" is no number',
                'a number',
                'type 0; or nothing',
              ),
            ),
    });
    await sidebar.getByRole('button', { name: 'Refresh report' }).click();
    await sidebar.getByText('The report was not refreshed; the old one stays.').waitFor();
    await sidebar
      .getByText(
        'Posts, row 14, Likes: "n/a; none" is no number, where a number is expected; type 0; or nothing',
        { exact: true },
      )
      .waitFor();
    await sidebar.getByText('$21.40', { exact: true }).waitFor();
    isFixed = true;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('The report is up to date.').waitFor();
  });

  it('that is refused lists what is wrong by tab, each with the way to its cell', async () => {
    const { sidebar, callsOf, page } = await openReport({
      ...CALM,
      buildReport: () => MANY_PROBLEMS,
      showPlace: (tab, row) =>
        row === 15
          ? failure(problem('missing_tab', { tab, row }, 'this row is not there any more'))
          : success(null),
    });
    await sidebar.getByRole('button', { name: 'Refresh report' }).click();
    const alert = sidebar.getByRole('alert').filter({ hasText: '15 things to fix in 3 tabs.' });
    await alert.waitFor();
    expect(await alert.textContent()).not.toContain('row 14');
    const regions = sidebar.locator('.problems section');
    expect(
      await regions.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
    ).toEqual(['Campaigns', 'Posts', 'Results', 'Other problems']);
    const posts = sidebar.getByRole('region', { name: 'Posts' });
    expect(await posts.getByRole('listitem').count()).toBe(5);
    expect(await posts.getByRole('listitem').first().innerText()).toBe(
      'Row 14, Likes\n\n"1.3K" is typed as text, where a number is expected.\n\n→ Type 1300; keep the format.',
    );
    await posts.getByRole('button', { name: 'Show 7 more' }).click();
    expect(await posts.getByRole('listitem').count()).toBe(12);

    const shown = () => callsOf('showPlace').map(({ inputs }) => inputs);
    await sidebar.getByRole('button', { name: 'Row 14, Likes of Posts in the sheet' }).click();
    await expect.poll(shown).toEqual([['Posts', 14, 'Likes']]);
    await sidebar
      .getByRole('button', { name: 'Row 2, Primary KPI of Campaigns in the sheet' })
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(shown).toContainEqual(['Campaigns', 2, 'Primary KPI']);
    await sidebar.getByRole('button', { name: 'The tab Results in the sheet' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(shown).toContainEqual(['Results', null, null]);
    await sidebar.getByRole('button', { name: 'Row 15, Likes of Posts in the sheet' }).click();
    await posts.getByText('this row is not there any more').waitFor();
    await sidebar
      .getByText('The sidebar converts numbers and dates typed as text on a click.')
      .waitFor();
  });

  it('that Google broke off claims nothing', async () => {
    const { sidebar } = await openReport({
      ...CALM,
      buildReport: () => {
        throw new Error('Exceeded maximum execution time');
      },
    });
    await sidebar.getByRole('button', { name: 'Refresh report' }).click();
    await sidebar.getByText('The report may not have been built.').waitFor();
  });
});

describe('numbers stored as text', () => {
  it('are named, converted by one button, and those left are for a person', async () => {
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      findTextNumbers: () => success(TEXT_NUMBERS),
    });
    await sidebar.getByText('Posts, row 14, Likes: "12.3K" → 12,300').waitFor();
    await sidebar.getByText('and 2 more').waitFor();
    await sidebar.getByText('2 cells need you: type the number that is meant.').waitFor();
    await sidebar.getByText('Results, row 4, Revenue: "1.234" is not clear').waitFor();
    await sidebar.getByRole('button', { name: 'Convert 5 numbers' }).click();
    await sidebar.getByText('5 numbers converted.').waitFor();
    await sidebar.getByText('Results, row 9, Revenue: "about 300" is not clear').waitFor();
    expect(await sidebar.getByText('12.3K').count()).toBe(0);
    expect(callsOf('convertTextNumbers')).toHaveLength(1);
  });

  it('that are converted do not come back with an answer from before', async () => {
    const old = held<Outcome<TextNumbers>>();
    let checks = 0;
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      findTextNumbers: () => {
        checks += 1;
        return checks === 1 ? success(TEXT_NUMBERS) : old.promise;
      },
    });
    await sidebar.getByText('12.3K').waitFor();
    await sidebar.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => callsOf('findTextNumbers').length).toBe(2);
    await sidebar.getByRole('button', { name: 'Convert 5 numbers' }).click();
    await sidebar.getByText('5 numbers converted.').waitFor();
    old.answer(success(TEXT_NUMBERS));
    // What is asked after it is answered after it.
    await sidebar.getByRole('button', { name: 'Open the report tab' }).click();
    await expect.poll(() => callsOf('openReport').length).toBe(1);
    await sidebar.getByRole('button', { name: 'Open the report tab' }).waitFor();
    expect(await sidebar.getByText('12.3K').count()).toBe(0);
  });

  it('that come to light while building hold it up once', async () => {
    let found = NO_TEXT_NUMBERS;
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      findTextNumbers: () => success(found),
    });
    await sidebar.getByText('$21.40', { exact: true }).waitFor();
    await expect.poll(() => callsOf('findTextNumbers').length).toBe(1);
    found = TEXT_NUMBERS;
    await sidebar.getByRole('button', { name: 'Refresh report' }).click();
    await sidebar.getByText('5 numbers are stored as text').waitFor();
    expect(callsOf('buildReport')).toEqual([]);
    await sidebar.getByRole('button', { name: 'Refresh report' }).click();
    await sidebar.getByText('The report is up to date.').waitFor();
    expect(callsOf('buildReport')).toHaveLength(1);
  });

  it('that can be read in two ways are asked about, and answered by one press', async () => {
    const found: TextNumbers = {
      ...{ count: 3, convertible: 0, first: [] },
      questions: [
        {
          ...{ tab: 'Posts', row: 4, column: 'Posted at', text: '03/04/2026', count: 3 },
          choices: [
            { convention: 'dmy', value: '2026-04-03' },
            { convention: 'mdy', value: '2026-03-04' },
          ],
        },
      ],
    };
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      findTextNumbers: () => success(found),
    });
    await sidebar.getByText('Posts: what does "03/04/2026" mean?').waitFor();
    await sidebar.getByText('Posted at, row 4, and 2 more cells written like it').waitFor();
    await sidebar.getByRole('button', { name: 'Mar 4, 2026' }).click();
    await sidebar.getByText('1 number converted.').waitFor();
    expect(callsOf('answerTextNumbers')).toMatchObject([{ inputs: ['Posts', 'mdy'] }]);
  });

  it('that cannot be converted are said to be so', async () => {
    const { sidebar } = await openReport({
      ...CALM,
      findTextNumbers: () => success(TEXT_NUMBERS),
      convertTextNumbers: () =>
        failure(problem('busy', NOWHERE, 'Somebody else is building a report.')),
    });
    await sidebar.getByRole('button', { name: 'Convert 5 numbers' }).click();
    await sidebar.getByText('The numbers were not converted.').waitFor();
    await sidebar.getByText('Somebody else is building a report.').waitFor();
  });
});

describe('a report in doubt', () => {
  it('is never up to date; its repair is one click, the report is built again, and there is a way back', async () => {
    let isRepaired = false;
    const { sidebar, callsOf } = await openReport({
      ...CALM,
      ...IN_DOUBT,
      getReport: () => (isRepaired ? success(summaryOf(0)) : IN_DOUBT.getReport!('Spring launch')),
      findDoubts: () => (isRepaired ? success([]) : IN_DOUBT.findDoubts!('Spring launch')),
      repairDoubt: (...inputs) => {
        isRepaired = true;
        return IN_DOUBT.repairDoubt!(...inputs);
      },
    });
    await sidebar.getByText('12 rows have no creator of this campaign (11%').waitFor();
    await sidebar.getByText('Anna Mueller: 12 rows, 24 orders, 11% of all').waitFor();
    await sidebar.getByText(/^Read at /).waitFor();
    await sidebar.getByRole('button', { name: 'Refresh report' }).click();
    await sidebar.getByText('The report is refreshed, and has something to check first.').waitFor();
    expect(await sidebar.getByText('The report is up to date.').count()).toBe(0);
    await sidebar.getByRole('button', { name: 'Anna Mueller → Anna Müller' }).click();
    await sidebar.getByText('12 rows fixed.').waitFor();
    await sidebar.getByText('The report is up to date.').waitFor();
    expect(await sidebar.getByRole('region', { name: 'Check first' }).count()).toBe(0);
    expect(callsOf('repairDoubt').map(({ inputs }) => inputs)).toEqual([
      ['Spring launch', 'unmatched', '["anna mueller"]', 'rename'],
    ]);
    expect(callsOf('buildReport')).toHaveLength(2);
    await sidebar.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => callsOf('undoRepair').length).toBe(1);
    await expect.poll(() => callsOf('buildReport').length).toBe(3);
  });

  it('that the cells do not know of yet leaves no verdict standing', async () => {
    const { sidebar } = await openReport({
      ...CALM,
      ...IN_DOUBT,
      getReport: () => success(summaryOf(0)),
    });
    await sidebar.getByText('12 rows have no creator of this campaign (11%').waitFor();
    await sidebar.getByText('check first; target $25.00').waitFor();
    expect(await sidebar.getByText(/ahead|behind|on track/).count()).toBe(0);
  });

  it('is read again when the pointer comes in', async () => {
    let value = 21.4;
    const { sidebar, page } = await openReport({
      ...CALM,
      getReport: () => {
        const summary = summaryOf(0);
        return success({ ...summary, primary: { ...summary.primary, value } });
      },
    });
    await sidebar.getByText('$21.40', { exact: true }).waitFor();
    value = 42.96;
    await page.waitForTimeout(3_100);
    await sidebar.getByText(/^Counted up to/).hover();
    await page.mouse.move(0, 0);
    await sidebar.getByText(/^Counted up to/).hover();
    await sidebar.getByText('$42.96', { exact: true }).waitFor();
  });
});
