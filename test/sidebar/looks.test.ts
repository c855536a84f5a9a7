import axe, { type AxeResults } from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchChrome } from '../browser/chrome';
import { type OpenedSidebar, openSidebar } from './open-sidebar';
import type { State } from './state';
import { bringTo, STATES } from './states';

const browser = await launchChrome();
afterAll(() => browser.close());

/** High enough that nothing is scrolled out of sight, where axe does not look at colours. */
const HIGH = { height: 2_400 };

async function inState(state: State): Promise<OpenedSidebar> {
  const opened = await openSidebar(browser, state.server(), { ...HIGH, ...state.options });
  await bringTo(state, opened);
  return opened;
}

/** What axe-core finds in the page, in a line each. */
async function axeIssues({ sidebar }: OpenedSidebar): Promise<string[]> {
  await sidebar.evaluate(axe.source);
  const { violations } = (await sidebar.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Elements that reach beyond the page to the side, or hide text of their own there. */
async function overflowing({ sidebar }: OpenedSidebar): Promise<unknown> {
  return sidebar.evaluate(`
    [...document.querySelectorAll('body, body *')].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      if (width === 0 || element.closest('.unseen, option')) return false;
      const isCut = element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible'
        && !element.matches('.short-link, select, input');
      return right > 300 || left < 0 || isCut;
    }).map((element) => element.outerHTML.slice(0, 120))`);
}

describe.each(STATES)('$name', (state) => {
  it('passes axe, fits into 300 px with letters twice as large too, and complains of nothing', async () => {
    const opened = await inState(state);
    expect(await axeIssues(opened)).toEqual([]);
    expect(await overflowing(opened)).toEqual([]);
    await opened.sidebar.addStyleTag({ content: 'html { font-size: 162.5% }' });
    expect(await overflowing(opened)).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});

it('axe and the look at the sides would find something', async () => {
  const opened = await inState(STATES.find(({ name }) => name === 'a report')!);
  await opened.sidebar.evaluate(`
    [...document.querySelectorAll('.panel-body')].find((each) => each.offsetParent !== null).insertAdjacentHTML('afterbegin',
      '<img src="data:,"><p style="color:#ccc">pale</p><p style="white-space:nowrap">${'long '.repeat(30)}</p>')`);
  expect((await axeIssues(opened)).map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['image-alt', 'color-contrast']),
  );
  expect(await overflowing(opened)).not.toEqual([]);
});
