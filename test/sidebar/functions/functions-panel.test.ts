import { afterAll, describe, expect, it } from 'vitest';
import { failure, NOWHERE, problem, success } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import type { FakeServer } from '../fake-google';
import { held } from '../fake-google';
import { type OpenedSidebar, type Options, openSidebar } from '../open-sidebar';
import { CALM, SELECTION } from '../situations';

const browser = await launchChrome();
afterAll(() => browser.close());

async function openFunctions(server: FakeServer = CALM, options?: Options): Promise<OpenedSidebar> {
  const opened = await openSidebar(browser, server, options);
  await opened.sidebar.getByRole('tab', { name: 'Functions' }).click();
  return opened;
}

const focused = ({ sidebar }: OpenedSidebar) =>
  sidebar.evaluate(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.split('\\n')[0]`,
  );

/** Searches and opens what is found first, once its columns are known. */
async function openFirst({ sidebar }: OpenedSidebar, sought: string): Promise<void> {
  await sidebar.getByLabel('Search functions').fill(sought);
  await sidebar.getByLabel('Search functions').press('Enter');
  await sidebar.getByRole('button', { name: /^Insert in / }).waitFor();
}

const insertIn = ({ sidebar }: OpenedSidebar, place = 'Results, H5') =>
  sidebar.getByRole('button', { name: `Insert in ${place}` });

describe('looking for a function', () => {
  it('goes by what people call it, and says what it is', async () => {
    const opened = await openFunctions();
    const { sidebar } = opened;
    expect(await focused(opened)).toBe('Search functions');
    await sidebar.getByLabel('Search functions').pressSequentially('cost per sale');
    await sidebar.getByText('4 functions found').first().waitFor();
    const first = sidebar
      .getByRole('list', { name: 'Functions found' })
      .getByRole('button')
      .first();
    expect(await first.innerText()).toBe('CPA\ncost per sale\nWhat one conversion cost.');
    await first.click();
    const about = sidebar.getByRole('region', { name: 'About CPA', exact: true });
    const words = await about.innerText();
    for (const each of ['cost / conversions', '=CPA(5000, 250) gives 20', 'CAC'])
      expect(words).toContain(each);
    await about.getByRole('button', { name: 'CAC, open it' }).click();
    await sidebar.getByRole('region', { name: 'About CAC' }).waitFor();
  });

  it('goes by stage, what reports use first', async () => {
    const { sidebar } = await openFunctions();
    const names = async (list: string) =>
      (await sidebar.getByRole('list', { name: list }).getByRole('button').allInnerTexts()).map(
        (text) => text.split(/\s/)[0],
      );
    expect(await names('Reports lead with these')).toContain('CPA');
    await sidebar.getByLabel('Stage').selectOption('Loyalty');
    expect(await names('Loyalty')).toEqual(['REPEAT_PURCHASE_RATE', 'REFERRAL_RATE', 'LTV_CAC']);
    expect(await sidebar.getByRole('list').count()).toBe(1);
    await sidebar.getByLabel('Search functions').fill('cost per sale');
    await sidebar.getByText('Nothing by that name').waitFor();
    await sidebar.getByRole('button', { name: 'Show every function' }).click();
    await sidebar.getByRole('list', { name: 'Reports lead with these' }).waitFor();
  });

  it('works in a file without a campaign, and while the campaigns cannot be read', async () => {
    for (const listCampaigns of [
      () => success([]),
      () => failure(problem('missing_tab', { tab: 'Campaigns' }, 'the workbook has no such tab')),
      () => held<never>().promise,
      (): never => {
        throw new Error('NetworkError');
      },
    ]) {
      const opened = await openFunctions({ ...CALM, listCampaigns });
      await openFirst(opened, 'cost per sale');
      await insertIn(opened).click();
      await opened.sidebar.getByText('Results, H5 shows $20.00').waitFor();
    }
  });
});

describe('by keyboard alone', () => {
  it('arrows move between search and functions, Enter opens, Ctrl+Enter inserts', async () => {
    const opened = await openFunctions();
    const { page, sidebar, callsOf } = opened;
    await page.keyboard.type('cost per sale');
    await sidebar.getByText('4 functions found').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(opened)).toBe('CPA');
    await page.keyboard.press('ArrowDown');
    expect(await focused(opened)).not.toBe('CPA');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(opened)).toBe('Search functions');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await insertIn(opened).waitFor();
    expect(callsOf('insertFormula')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await sidebar.getByText('Results, H5 shows $20.00').waitFor();
    expect(callsOf('insertFormula').map(({ inputs }) => inputs)).toEqual([
      ['Results', 'H5', '=CPA(F5;D5)', null],
    ]);
  });

  it('tabs that are walked with arrows keep the keyboard', async () => {
    const opened = await openSidebar(browser, CALM);
    await opened.sidebar.getByRole('tab', { name: 'Links' }).first().focus();
    await opened.page.keyboard.press('ArrowRight');
    await opened.page.keyboard.press('ArrowRight');
    await opened.sidebar.getByLabel('Search functions').waitFor();
    expect(await focused(opened)).toBe('Functions');
    await opened.page.keyboard.press('ArrowLeft');
    expect(await focused(opened)).toBe('Report');
  });
});

describe('inserting', () => {
  it('takes the columns that fit, for one row or for all below, or what is typed', async () => {
    const opened = await openFunctions();
    const { sidebar, callsOf } = opened;
    await openFirst(opened, 'cost per sale');
    await sidebar.getByText('column F · Spend').waitFor();
    await sidebar.getByText('column D · Orders').waitFor();
    await sidebar.getByLabel('Row 5 and all below').check();
    await sidebar.getByText('=CPA(F5:F, D5:D)').waitFor();
    await sidebar.getByLabel('conversions').fill('12');
    expect(await sidebar.getByText('column D · Orders').count()).toBe(0);
    await insertIn(opened).click();
    await sidebar.getByText('Results, H5 shows $20.00').waitFor();
    expect(callsOf('insertFormula')[0]!.inputs[2]).toBe('=CPA(F5:F;12)');
  });

  it('can be the plain formula of a KPI, and of nothing else', async () => {
    const opened = await openFunctions({
      ...CALM,
      insertPlainFormula: () =>
        success({ formula: '=IF(…)', before: { formula: '', value: '' }, cells: 12 }),
    });
    const { sidebar, callsOf } = opened;
    await openFirst(opened, 'cost per sale');
    await sidebar.getByText('column F · Spend').waitFor();
    await sidebar.getByLabel('Row 5 and all below').check();
    await sidebar.getByRole('button', { name: 'As a plain formula' }).click();
    await sidebar.getByText('12 cells are filled, from H5 downwards.').waitFor();
    expect(callsOf('insertPlainFormula').map(({ inputs }) => inputs)).toEqual([
      ['Results', 'H5', '=CPA(F5:F;D5:D)', null],
    ]);
    expect(callsOf('insertFormula')).toEqual([]);
    await openFirst(opened, 'utm builder');
    await sidebar.getByRole('region', { name: 'About UTM_LINK' }).waitFor();
    expect(await sidebar.getByRole('button', { name: 'As a plain formula' }).count()).toBe(0);
  });

  it('of a whole selection can change into plain formulas and back', async () => {
    const opened = await openFunctions({
      ...CALM,
      convertSelection: (form) =>
        success({
          tab: 'Shop',
          converted: form === 'functions' ? 0 : 3,
          left: [
            problem('unknown_value', { tab: 'Shop', cell: 'I2' }, 'UTM_PART has no plain formula'),
          ],
        }),
    });
    const { sidebar, callsOf } = opened;
    await sidebar.getByRole('button', { name: 'Make plain formulas' }).click();
    await sidebar.getByText('Shop: 3 functions changed into plain formulas.').waitFor();
    await sidebar.getByText('Shop, I2: UTM_PART has no plain formula.').waitFor();
    await sidebar.getByRole('button', { name: 'Back to functions' }).click();
    await sidebar.getByText('No formulas to change are selected in Shop.').waitFor();
    expect(callsOf('convertSelection').map(({ inputs }) => inputs)).toEqual([
      ['plain formulas'],
      ['functions'],
    ]);
  });

  it('takes the example where no column fits, and says so', async () => {
    const opened = await openFunctions({
      ...CALM,
      getSelection: () => success({ ...SELECTION, headers: [], separator: ';' }),
    });
    await openFirst(opened, 'cost per sale');
    await opened.sidebar.getByText("these are the example's values").waitFor();
    await opened.sidebar.getByText('=CPA(5000; 250)').last().waitFor();
    await insertIn(opened).click();
    await expect.poll(() => opened.callsOf('insertFormula')[0]?.inputs[2]).toBe('=CPA(5000;250)');
  });

  it('is refused in words until the arguments are whole', async () => {
    const opened = await openFunctions();
    const { sidebar, callsOf } = opened;
    await openFirst(opened, 'cost per sale');
    await sidebar.getByLabel('conversions').fill('lots');
    const button = insertIn(opened);
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await sidebar.getByText('conversions: type a number or a cell such as D5').waitFor();
    await button.click({ force: true });
    await button.press('Control+Enter');
    expect(callsOf('insertFormula')).toEqual([]);
  });

  it('goes where the person has gone meanwhile, with the columns of that row', async () => {
    let selection = SELECTION;
    const opened = await openFunctions({ ...CALM, getSelection: () => success(selection) });
    await openFirst(opened, 'cost per sale');
    selection = { ...SELECTION, cell: 'H9', row: 9 };
    await insertIn(opened).click();
    await expect
      .poll(() => opened.callsOf('insertFormula').map(({ inputs }) => inputs))
      .toEqual([['Results', 'H9', '=CPA(F9;D9)', null]]);
  });

  it('asks for a look where another tab has other columns', async () => {
    let selection = SELECTION;
    const opened = await openFunctions({ ...CALM, getSelection: () => success(selection) });
    await openFirst(opened, 'cost per sale');
    selection = {
      ...{ ...SELECTION, tab: 'Mine', cell: 'C2', row: 2, letters: 'C' },
      headers: [
        { letters: 'A', header: 'Cost' },
        { letters: 'B', header: 'Sales' },
      ],
    };
    await insertIn(opened).click();
    await opened.sidebar.getByText('Mine, C2 is selected now.').waitFor();
    await opened.sidebar.getByText('column B · Sales').waitFor();
    expect(opened.callsOf('insertFormula')).toEqual([]);
    await insertIn(opened, 'Mine, C2').click();
    await expect
      .poll(() => opened.callsOf('insertFormula').map(({ inputs }) => inputs))
      .toEqual([['Mine', 'C2', '=CPA(A2;B2)', null]]);
  });

  it('replaces a filled cell only after a yes, and puts it back', async () => {
    let isFilled = true;
    const before = { formula: '', value: 'ask Mara' };
    const opened = await openFunctions({
      ...CALM,
      getSelection: () => success({ ...SELECTION, held: isFilled ? 'ask Mara' : '' }),
      insertFormula: (_tab, _cell, formula) => {
        isFilled = false;
        return success({ formula, before });
      },
    });
    const { sidebar, callsOf } = opened;
    await openFirst(opened, 'cost per sale');
    await insertIn(opened).click();
    await sidebar.getByText('It holds ask Mara').waitFor();
    await sidebar.getByRole('button', { name: 'Keep it' }).click();
    expect(callsOf('insertFormula')).toEqual([]);
    await insertIn(opened).click();
    await sidebar.getByRole('button', { name: 'Replace what H5 holds' }).click();
    await sidebar.getByText('Results, H5 shows $20.00').waitFor();
    expect(callsOf('insertFormula')[0]!.inputs).toEqual([
      ...['Results', 'H5', '=CPA(F5;D5)', 'ask Mara'],
    ]);
    await sidebar.getByRole('button', { name: 'Put the old content back' }).click();
    await sidebar.getByText('H5 is as it was before.').waitFor();
    expect(callsOf('undoInsertion')[0]!.inputs).toEqual([
      ...['Results', 'H5', '=CPA(F5;D5)', before],
    ]);
  });

  it('waits for what the cell shows while it is calculating', async () => {
    let looks = 0;
    const opened = await openFunctions({
      ...CALM,
      readCell: () => {
        looks += 1;
        return success(looks < 3 ? 'Loading...' : '$21.00');
      },
    });
    await openFirst(opened, 'cost per sale');
    await insertIn(opened).click();
    await opened.sidebar.getByText('Google Sheets is calculating it').waitFor();
    await opened.sidebar.getByText('Results, H5 shows $21.00').waitFor();
  });

  it.each([
    ['#REF!', 'need more room'],
    ['#NAME?', 'does not know the functions yet'],
    ['#ERROR!', 'Point at H5 in the sheet'],
    ['=CPA(F5,D5)', 'formatted as plain text'],
    ['', 'A number that it needs is blank or zero.'],
  ])('that ends in %j says what to do', async (shown, words) => {
    const opened = await openFunctions({ ...CALM, readCell: () => success(shown) });
    await openFirst(opened, 'cost per sale');
    await insertIn(opened).click();
    await opened.sidebar.getByText(words).waitFor();
  });

  it('that is refused says why and leaves the way on', async () => {
    let isProtected = true;
    const opened = await openFunctions({
      ...CALM,
      insertFormula: (...inputs) =>
        isProtected
          ? failure(
              problem(
                'protected',
                { tab: 'Results', cell: 'H5' },
                'the cell is protected, so nothing was changed',
              ),
            )
          : CALM.insertFormula(...inputs),
    });
    const { sidebar } = opened;
    await openFirst(opened, 'cost per sale');
    await insertIn(opened).click();
    await sidebar.getByText('The formula was not inserted.').waitFor();
    await sidebar.getByText('the cell is protected').waitFor();
    isProtected = false;
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('Results, H5 shows $20.00').waitFor();
  });

  it('without a selected cell says to select one', async () => {
    const opened = await openFunctions({
      ...CALM,
      getSelection: () =>
        failure(problem('blank', NOWHERE, 'No cell is selected. Click the cell.')),
    });
    const { sidebar, callsOf } = opened;
    await sidebar.getByLabel('Search functions').fill('cost per sale');
    await sidebar.getByLabel('Search functions').press('Enter');
    await sidebar.getByRole('button', { name: 'Insert CPA in the selected cell' }).click();
    await sidebar.getByText('No cell is selected.').waitFor();
    expect(callsOf('insertFormula')).toEqual([]);
  });
});
