import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { OpenedLinks } from '../src/apps-script/endpoints/links/open-links';
import type { CampaignBrief } from '../src/apps-script/endpoints/plan/list-campaigns';
import type { TextNumbers } from '../src/apps-script/endpoints/report/text-numbers';
import { failure, type Outcome, problem, success } from '../src/cells/problem';
import { launchChrome } from '../test/browser/chrome';
import { median } from './median';
import type { Row } from './row';

const MOST_BYTES = 60_000;
const MOST_MS = 300;
const ADDRESS = 'http://localhost/sidebar';

const CAMPAIGNS: Outcome<CampaignBrief[]> = {
  ok: true,
  value: [
    {
      name: 'Spring launch',
      line: 'Conversion · CPA target $25.00 · day 5 of 35',
      problems: [],
    },
  ],
};
const LINKS: Outcome<OpenedLinks> = success({
  preview: success({ creators: [], problems: [] }),
  changes: success({ changes: [] }),
  posts: success({ count: 0, posts: [] }),
});
const NUMBERS: Outcome<TextNumbers> = {
  ok: true,
  value: { count: 0, convertible: 0, first: [], questions: [] },
};
const NO_REPORT: Outcome<never> = failure(
  problem('missing_tab', { campaign: 'Spring launch' }, 'this campaign has no report yet'),
);

const REPLIES = {
  listCampaigns: CAMPAIGNS,
  openLinks: LINKS,
  findTextNumbers: NUMBERS,
  getReport: NO_REPORT,
};

/** For the page: a server that answers at once, and the moment when the picker of campaigns is filled and painted. */
const IN_PAGE = `(() => {
  const replies = ${JSON.stringify(REPLIES)};
  const runner = (succeed) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return runner;
      if (name === 'withFailureHandler' || name === 'withUserObject') return () => runner(succeed);
      return () => setTimeout(() => succeed(replies[name]), 0);
    },
  });
  window.google = {
    script: { run: runner(() => {}), host: { close() {}, editor: { focus() {} } } },
  };
  new MutationObserver((_, observer) => {
    const picker = [...document.querySelectorAll('select')].find(({ labels, ariaLabel }) =>
      ariaLabel === 'Campaign' || [...labels].some((label) => label.innerText.includes('Campaign')));
    if (!picker || !picker.innerText.includes('Spring launch')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
})();`;

/** Milliseconds from the start of loading to a filled picker, in a profile that knows nothing of the page. */
async function timeToPicker(browser: Browser, html: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 300, height: 720 } });
  try {
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.addInitScript(IN_PAGE);
    await page.goto(ADDRESS);
    const usable = await page.waitForFunction('window.usableAt', undefined, { timeout: 30_000 });
    return (await usable.jsonValue()) as number;
  } finally {
    await page.close();
  }
}

/** What the sidebar weighs, and how soon it can be used where the server answers at once. */
export async function sidebar(html: string, { rounds }: { rounds: number }): Promise<Row[]> {
  const browser = await launchChrome();
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) times.push(await timeToPicker(browser, html));
  } finally {
    await browser.close();
  }
  const usable = median(times);
  const zipped = gzipSync(html).length;
  return [
    { what: '`sidebar.html`', value: Buffer.byteLength(html), unit: 'bytes' },
    {
      what: '`sidebar.html`, gzipped',
      value: zipped,
      unit: 'bytes',
      aim: { words: 'at most 60 kB', isMet: zipped <= MOST_BYTES },
    },
    {
      what: 'Sidebar: from loading until the picker is filled, with a server that answers at once',
      value: usable,
      unit: 'ms',
      aim: { words: 'at most 300 ms', isMet: usable <= MOST_MS },
    },
  ];
}
