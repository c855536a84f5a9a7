import { afterAll, expect, it } from 'vitest';
import type { LinkAudit } from '../../../src/apps-script/endpoints/links/audit-tabs';
import { failure, NOWHERE, problem, success } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import { type FakeServer, held } from '../fake-google';
import { openSidebar } from '../open-sidebar';
import { CALM } from '../situations';
import { auditOf, HOLDS_FORMULA } from './links-situations';

const browser = await launchChrome();
afterAll(() => browser.close());

async function openCheck(server: Partial<FakeServer> = {}) {
  const opened = await openSidebar(browser, { ...CALM, ...server });
  await opened.sidebar.getByRole('tab', { name: 'Check' }).click();
  return { ...opened, rows: opened.sidebar.getByRole('list', { name: 'Issues' }).locator('li') };
}

const auditing = (audit: LinkAudit) => ({ auditLinks: () => success(audit) });

it('every issue says what, where and the next move; one that can be fixed shows both sides', async () => {
  const audit = auditOf(3);
  const { sidebar, rows } = await openCheck(auditing(audit));
  await sidebar.getByText('12 links · 11 codes').waitFor();
  await sidebar.getByText('3 issues: 2 wrong, 1 worth a look').waitFor();
  const [capitals, , near] = audit.issues;
  expect(await rows.count()).toBe(3);
  const first = await rows.nth(0).innerText();
  for (const each of [capitals!.sentence, 'Write utm_source.', 'Creators, row 2, Link'])
    expect(first).toContain(each);
  expect(await rows.nth(0).locator('del').innerText()).toContain('UTM_Source=tiktok');
  expect(await rows.nth(0).locator('ins').innerText()).toContain('utm_source=tiktok');
  const last = await rows.nth(2).innerText();
  expect(last).toContain('Worth a look');
  expect(last).toContain(near!.sentence);
  expect(await rows.nth(2).getByRole('button').count()).toBe(0);
});

it('one issue is fixed with one press, and what is still found comes with the answer', async () => {
  const before = auditOf(3);
  const after = { ...before, issues: before.issues.slice(1), count: 2, wrong: 1, fixable: 0 };
  let now = before;
  const { sidebar, rows, callsOf } = await openCheck({
    auditLinks: () => success(now),
    applyLinkFixes: () => {
      now = after;
      return success({ fixed: 1, left: [], audit: after });
    },
  });
  await sidebar.getByRole('button', { name: 'Fix it: Creators, row 2, Link' }).click();
  await sidebar.getByText('1 cell was fixed.').waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  const { code, tab, row, column, found } = before.issues[0]!;
  expect(callsOf('applyLinkFixes').map(({ inputs }) => inputs)).toEqual([
    ['workbook', [{ code, tab, row, column, found }]],
  ]);
  expect(await sidebar.evaluate('document.activeElement.textContent')).toContain('was fixed');
  await sidebar.getByRole('button', { name: 'Hand over' }).click();
  await sidebar.getByRole('heading', { name: 'Hand over' }).waitFor();
});

it('all that need no decision are fixed at once; what was left says why', async () => {
  const answer = held<ReturnType<typeof success<null>>>();
  const { sidebar, callsOf } = await openCheck({
    ...auditing(auditOf(9)),
    applyLinkFixes: async () => {
      await answer.promise;
      const left = [HOLDS_FORMULA];
      return success({ fixed: 2, left, audit: auditOf(3) });
    },
  });
  await sidebar.getByRole('button', { name: 'Fix the 3 that need no decision' }).click();
  await sidebar.getByText('Fixing …').waitFor();
  expect(await sidebar.getByRole('button', { name: 'Fix it' }).count()).toBe(0);
  answer.answer(success(null));
  await sidebar.getByText('2 cells were fixed.').waitFor();
  await sidebar.getByText('Creators, row 5, Link: holds a formula; change it there').waitFor();
  expect(callsOf('applyLinkFixes').map(({ inputs }) => inputs)).toEqual([['workbook', null]]);
});

it('the selected rows alone are checked and fixed, and asked anew when somebody comes back', async () => {
  const { sidebar, page, callsOf } = await openCheck({
    auditLinks: (scope) => success(auditOf(scope === 'selection' ? 1 : 3)),
  });
  await sidebar.getByText('3 issues').waitFor();
  await sidebar.getByLabel('Selected rows').check();
  await sidebar.getByText('1 issue: 1 wrong, 0 worth a look').waitFor();
  const asked = callsOf('auditLinks').length;
  await page.focus('#sheet');
  await sidebar.getByRole('radio', { name: 'Selected rows' }).focus();
  await expect.poll(() => callsOf('auditLinks').length).toBe(asked + 1);
  expect(callsOf('auditLinks').at(-1)!.inputs).toEqual(['selection']);
  await sidebar.getByRole('button', { name: 'Fix the one that needs no decision' }).click();
  await expect
    .poll(() => callsOf('applyLinkFixes').map(({ inputs }) => inputs[0]))
    .toEqual(['selection']);
});

it('a selection elsewhere is answered in words, and the whole workbook is a press away', async () => {
  const { sidebar } = await openCheck({
    auditLinks: (scope) =>
      scope === 'selection'
        ? failure(problem('missing_tab', { tab: 'Results' }, 'select rows of Creators or Posts'))
        : success(auditOf(0)),
  });
  await sidebar.getByText('Nothing was found.').waitFor();
  await sidebar.getByLabel('Selected rows').check();
  await sidebar.getByText('Results: select rows of Creators or Posts').waitFor();
  expect(await sidebar.getByText('Nothing was found.').isVisible()).toBe(false);
  await sidebar.getByLabel('Whole workbook').check();
  await sidebar.getByText('Nothing was found.').waitFor();
});

it('a sheet without links leads to them, and so does a creator without one', async () => {
  const none = await openCheck(auditing({ ...auditOf(0), links: 0, codes: 0 }));
  await none.sidebar.getByText('No link or code to check here').waitFor();
  await none.sidebar.getByRole('button', { name: 'Go to the links' }).click();
  await none.sidebar.getByRole('heading', { name: 'Links and codes' }).waitFor();
  const { sidebar } = await openCheck(auditing(auditOf(2)));
  await sidebar.getByRole('button', { name: 'Go to the links: Creators, row 3, Link' }).click();
  await sidebar.getByRole('heading', { name: 'Links and codes' }).waitFor();
});

it('issues of other campaigns say whose they are', async () => {
  const audit = auditOf(2);
  const [first, second] = audit.issues;
  const { rows } = await openCheck(
    auditing({ ...audit, issues: [first!, { ...second!, campaign: 'Always on' }] }),
  );
  await rows.first().waitFor();
  expect(await rows.nth(0).innerText()).not.toContain('Spring launch');
  expect(await rows.nth(1).innerText()).toContain('Always on');
});

it('more than are listed are counted', async () => {
  const { sidebar, rows } = await openCheck(auditing(auditOf(1_200)));
  await sidebar.getByText('1,200 issues: 800 wrong, 400 worth a look').waitFor();
  await sidebar.getByText('These are the first 300.').waitFor();
  expect(await rows.count()).toBe(30);
  await sidebar.getByRole('button', { name: 'Show 30 more' }).click();
  await expect.poll(() => rows.count()).toBe(60);
});

it('a check or a fixing that fails says so, and can be tried again', async () => {
  let isDown = true;
  const { sidebar } = await openCheck({
    auditLinks: () => {
      if (isDown) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return success(auditOf(3));
    },
    applyLinkFixes: () =>
      failure(problem('busy', NOWHERE, 'Somebody else is writing links right now.')),
  });
  await sidebar.getByText('The links could not be checked.').waitFor();
  isDown = false;
  await sidebar.getByRole('button', { name: 'Try again' }).first().click();
  await sidebar.getByRole('button', { name: 'Fix the one that needs no decision' }).click();
  await sidebar.getByText('Nothing was fixed.').waitFor();
  await sidebar.getByText('Somebody else is writing links right now.').waitFor();
});
