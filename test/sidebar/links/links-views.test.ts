import { afterAll, expect, it } from 'vitest';
import { success } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import { held } from '../fake-google';
import { openSidebar } from '../open-sidebar';
import { CALM } from '../situations';
import { auditOf } from './links-situations';

const browser = await launchChrome();
afterAll(() => browser.close());

it('views are walked with arrows, Home and End, and each is named by its tab', async () => {
  const { sidebar, page } = await openSidebar(browser, CALM);
  const views = sidebar.getByRole('tablist', { name: 'Views of links' });
  await views.getByRole('tab', { name: 'Links' }).focus();
  for (const [key, tab, heading] of [
    ['ArrowRight', 'Check', 'Check links and codes'],
    ['ArrowRight', 'Hand over', 'Hand over'],
    ['End', 'Naming', 'Naming of links'],
    ['ArrowRight', 'Links', 'Links and codes'],
    ['ArrowLeft', 'Naming', 'Naming of links'],
    ['Home', 'Links', 'Links and codes'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await sidebar.evaluate('document.activeElement.textContent')).toBe(tab);
    expect(await views.getByRole('tab', { selected: true }).textContent()).toBe(tab);
    await sidebar
      .getByRole('tabpanel', { name: tab, exact: true })
      .last()
      .getByRole('heading', { name: heading })
      .waitFor();
    const id = await views.getByRole('tab', { selected: true }).getAttribute('aria-controls');
    expect(
      await sidebar.locator(`[id="${id}"]`).getByRole('heading', { level: 2 }).textContent(),
    ).toBe(heading);
  }
});

it('a view that was left keeps what was typed, and its work goes on', async () => {
  const answer = held<void>();
  const { sidebar } = await openSidebar(browser, {
    ...CALM,
    generateLinks: async () => {
      await answer.promise;
      return success({ links: 3, codes: 3, unassigned: [], problems: [] });
    },
  });
  const go = (view: string) =>
    sidebar
      .getByRole('tablist', { name: 'Views of links' })
      .getByRole('tab', { name: view })
      .click();
  await sidebar.getByRole('button', { name: 'Generate 3 missing links and codes' }).click();
  await go('Naming');
  await sidebar.getByLabel('Between words').selectOption('dot: spring.launch');
  await go('Check');
  await sidebar.getByText('Nothing was found.').waitFor();
  answer.answer();
  await go('Links');
  await sidebar.getByText('3 links and 3 codes were written to Creators.').waitFor();
  await go('Naming');
  expect(await sidebar.getByLabel('Between words').inputValue()).toBe('.');
});

it('what is written in one view is asked for anew in the others', async () => {
  let issues = 2;
  const { sidebar } = await openSidebar(browser, {
    ...CALM,
    auditLinks: () => success(auditOf(issues)),
    generateLinks: () => {
      issues = 0;
      return success({ links: 3, codes: 3, unassigned: [], problems: [] });
    },
  });
  const tab = (name: string) =>
    sidebar.getByRole('tablist', { name: 'Views of links' }).getByRole('tab', { name }).click();
  await tab('Check');
  await sidebar.getByText('2 issues').waitFor();
  await tab('Links');
  await sidebar.getByRole('button', { name: 'Generate 3 missing links and codes' }).click();
  await sidebar.getByText('were written to Creators.').waitFor();
  await tab('Check');
  await sidebar.getByText('Nothing was found.').waitFor();
});
