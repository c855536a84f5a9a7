import { afterAll, describe, expect, it } from 'vitest';
import { failure, problem, unexpected } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import { openSidebar } from '../open-sidebar';
import { CALM, creator, creators, MIXED_CREATORS, NEW, previewOf, WARNING } from '../situations';

const browser = await launchChrome();
afterAll(() => browser.close());

const of = (some: ReturnType<typeof creators>) => ({
  ...CALM,
  previewLinks: () => previewOf(some),
});

it('the panel opens with one call', async () => {
  const { sidebar, calls } = await openSidebar(browser, of(creators(12, 3)));
  await sidebar.getByText('12 creators · 9 ready').waitFor();
  await sidebar.getByRole('button', { name: 'Generate 3 missing' }).waitFor();
  expect(calls).toEqual([
    { name: 'listCampaigns', inputs: [] },
    { name: 'openLinks', inputs: ['Spring launch'] },
  ]);
});

describe('the list of creators', () => {
  it('shows how many there are, and ticks those who lack something', async () => {
    const { sidebar } = await openSidebar(browser, of(creators(12, 3)));
    await sidebar.getByText('12 creators · 9 ready').waitFor();
    expect(await sidebar.locator('.creators input:checked').count()).toBe(3);
    expect(await sidebar.locator('.creators li').count()).toBe(12);
  });

  it('shows of a link what tells it apart, and the whole on demand', async () => {
    const { sidebar } = await openSidebar(browser, of([creator(0), creator(1)]));
    const short = sidebar.getByRole('button', { name: 'whole link of Mara Lindqvist' });
    await short.waitFor();
    expect(await short.textContent()).toBe('…utm_content=creator0…');
    expect(await short.getAttribute('title')).toBe(creator(0).link);
    const whole = sidebar.getByText(creator(0).link);
    expect(await whole.isVisible()).toBe(false);
    await short.press('Enter');
    expect(await whole.isVisible()).toBe(true);
    expect(await short.getAttribute('aria-expanded')).toBe('true');
    await short.press('Escape');
    expect(await whole.isVisible()).toBe(false);
  });

  it('marks what is new, warns in a sentence, and says what cannot be made', async () => {
    const { sidebar } = await openSidebar(browser, {
      ...CALM,
      previewLinks: () => previewOf(MIXED_CREATORS),
    });
    const row = (name: string) => sidebar.locator('.creators li').filter({ hasText: name });
    await row('Théo').waitFor();
    expect(await row('Théo').getByText('new', { exact: true }).count()).toBe(1);
    expect(await row('سارة').getByText('new', { exact: true }).count()).toBe(2);
    expect(await row('Kit & Juno').textContent()).toContain(WARNING);
    expect(await row('Kit & Juno').textContent()).toContain('! Unassigned');
    expect(await row('Creator 6').textContent()).toContain(
      'Creators, row 8, Platform: blank, where the platform is expected',
    );
    expect(await row('Creator 6').locator('input').count()).toBe(0);
    expect(await row('سارة').getByText('سارة').getAttribute('dir')).toBe('auto');
  });

  it('copies nothing that does not stand in the sheet yet', async () => {
    const { sidebar } = await openSidebar(browser, of([creator(0, NEW), creator(1)]));
    await sidebar.getByText('Mara Lindqvist').waitFor();
    expect(await sidebar.getByRole('button', { name: /^Copy/ }).count()).toBe(2);
  });

  it('shows what is wrong with the campaign, and with the tab', async () => {
    const sentence = 'Campaigns, Spring launch, Landing page: blank, where an address is expected';
    const where = { tab: 'Campaigns', row: 2, name: 'Spring launch', column: 'Landing page' };
    const opened = await openSidebar(browser, {
      ...CALM,
      previewLinks: () => previewOf([creator(0)], [unexpected('blank', where, '', 'an address')]),
    });
    await opened.sidebar.getByText(sentence).waitFor();
    await opened.sidebar
      .getByRole('button', { name: /Landing page of Campaigns in the sheet$/ })
      .click();
    await expect
      .poll(() => opened.callsOf('showPlace').map(({ inputs }) => inputs))
      .toEqual([['Campaigns', 2, 'Landing page']]);
    const refused = await openSidebar(browser, {
      ...CALM,
      previewLinks: () =>
        failure(problem('missing_column', { tab: 'Creators' }, 'no column "Platform"; found two')),
    });
    await refused.sidebar
      .getByText('Creators: no column "Platform"; found two', { exact: true })
      .waitFor();
  });

  it('writes names as text', async () => {
    const name = '<img src=x onerror="document.title=1">';
    const { sidebar } = await openSidebar(browser, of([creator(0, { creator: name })]));
    await sidebar.getByText(name).waitFor();
    expect(await sidebar.locator('img').count()).toBe(0);
  });
});

describe('many creators', () => {
  it('are searched from thirteen on', async () => {
    const few = await openSidebar(browser, of(creators(12)));
    await few.sidebar.getByText('12 creators').first().waitFor();
    expect(await few.sidebar.getByLabel('Search creators').count()).toBe(0);
    const { sidebar } = await openSidebar(browser, of(creators(13)));
    const search = sidebar.getByLabel('Search creators');
    const rows = sidebar.locator('.creators li');
    await search.fill('theo');
    await expect.poll(() => rows.count()).toBe(1);
    await search.fill('CODE12');
    await expect
      .poll(() => rows.allTextContents())
      .toEqual([expect.stringContaining('Creator 12')]);
    await search.fill('nobody');
    await sidebar.locator('#sidebar').getByText('0 creators found').waitFor();
    await search.press('Escape');
    await expect.poll(() => rows.count()).toBe(13);
  });

  it('are filtered to those who lack something', async () => {
    const { sidebar } = await openSidebar(browser, of(creators(20, 4)));
    await sidebar.getByLabel('Missing only').check();
    await expect.poll(() => sidebar.locator('.creators li').count()).toBe(4);
  });

  it('are shown a hundred at a time, and the keyboard goes on where the new ones begin', async () => {
    const { sidebar } = await openSidebar(browser, of(creators(10_000, 10_000)));
    const rows = sidebar.locator('.creators li');
    await sidebar.getByText('10,000 creators · 0 ready').waitFor();
    expect(await rows.count()).toBe(100);
    await sidebar.getByRole('button', { name: 'Show 100 more' }).press('Enter');
    await expect.poll(() => rows.count()).toBe(200);
    expect(await sidebar.evaluate('document.activeElement.textContent')).toContain('Creator 100');
    await sidebar.getByLabel('Search creators').fill('Creator 9999');
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('are ticked all or none at once, of those that are shown', async () => {
    const { sidebar } = await openSidebar(browser, of(creators(40, 20)));
    const button = sidebar.locator('.panel-footer button');
    await sidebar.getByText('20 of 20 ticked').waitFor();
    await sidebar.getByRole('button', { name: 'None' }).click();
    await sidebar.getByText('Tick the creators who should get a link and a code.').waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await sidebar.getByLabel('Search creators').fill('Creator 1');
    await sidebar.getByRole('button', { name: 'All' }).click();
    await sidebar.getByText('10 of 10 ticked').waitFor();
    expect(await button.textContent()).toBe('Generate 10 missing links and codes');
  });
});

describe('copying', () => {
  it.each([
    'inside a click',
    'with permission',
  ] as const)('when it is allowed %s', async (clipboard) => {
    const { sidebar, copied } = await openSidebar(browser, of([creator(0)]), { clipboard });
    const button = sidebar.getByRole('button', { name: 'Copy the code of Mara Lindqvist' });
    await button.focus();
    await button.press('Enter');
    await sidebar.getByRole('button', { name: 'Copied the code of Mara Lindqvist' }).waitFor();
    expect(copied).toEqual(['CODE0']);
    expect(await sidebar.locator('#said').textContent()).toBe('Copied the code of Mara Lindqvist');
    expect(await sidebar.evaluate('document.activeElement.textContent')).toBe('Copied');
    await sidebar.getByRole('button', { name: 'Copy the link of Mara Lindqvist' }).click();
    await expect.poll(() => copied[1]).toBe(creator(0).link);
  });

  it('when it is refused: the text stands selected until Escape', async () => {
    const { sidebar, copied } = await openSidebar(browser, of([creator(0)]), {
      clipboard: 'refused',
    });
    const button = sidebar.getByRole('button', { name: 'Copy the link of Mara Lindqvist' });
    await button.click();
    const field = sidebar.getByLabel('press Ctrl+C to copy');
    await field.waitFor();
    const selected =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';
    await expect.poll(() => sidebar.evaluate(selected)).toBe(creator(0).link);
    expect(copied).toEqual([]);
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await sidebar.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
      'Copy the link of Mara Lindqvist',
    );
  });
});
