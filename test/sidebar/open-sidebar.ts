import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { FAKE_GOOGLE, FAKE_GOOGLE_HOST, type FakeServer, reply } from './fake-google';

const PAGE = new URL('../../dist/sidebar.html', import.meta.url);

/** Google's frame has these and no origin that we could rely on. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

export interface Call {
  readonly name: string;
  readonly inputs: readonly unknown[];
}

/** The sidebar in a browser, beside a sheet that only takes the focus. */
export interface OpenedSidebar {
  readonly page: Page;
  readonly sidebar: Frame;
  /** Every call to the server, in the order in which they were made. */
  readonly calls: readonly Call[];
  /** How often a function of the server was called. */
  readonly callsOf: (name: string) => readonly Call[];
  /** What was copied. */
  readonly copied: readonly string[];
  /** What the page threw or complained about. */
  readonly faults: readonly string[];
}

export interface Options {
  readonly height?: number;
  /** Google's frame may lack the permission; then the browser may refuse the old way too. */
  readonly clipboard?: 'inside a click' | 'with permission' | 'refused';
  readonly locale?: string;
  /** More of a script to run before the page's own. */
  readonly script?: string;
  /** Time that stands still until the test moves it. */
  readonly isClockHeld?: boolean;
}

/** What the page of a test does and is answered. */
interface Session {
  readonly server: FakeServer;
  readonly calls: Call[];
  readonly copied: string[];
  readonly faults: string[];
}

/** A page of the browser, in which one test after another opens a sidebar: a new one takes as long as the sidebar. */
interface KeptPage {
  readonly page: Page;
  session: Session;
}

/** The pages that no test uses at present, by their locale. */
const unused = new WeakMap<Browser, Map<string, KeptPage[]>>();

function unusedOf(browser: Browser, locale: string): KeptPage[] {
  const byLocale = unused.get(browser) ?? new Map<string, KeptPage[]>();
  unused.set(browser, byLocale);
  const pages = byLocale.get(locale) ?? [];
  byLocale.set(locale, pages);
  return pages;
}

async function newPage(browser: Browser, locale: string, session: Session): Promise<KeptPage> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  const kept = { page, session };
  page.on('pageerror', ({ message }) => kept.session.faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') kept.session.faults.push(message.text());
  });
  await page.exposeBinding('askServer', (_, name: string, inputs: unknown[]) => {
    kept.session.calls.push({ name, inputs });
    return reply(kept.session.server, name, inputs);
  });
  await page.exposeBinding('tellCopied', (_, text: string) => kept.session.copied.push(text));
  return kept;
}

/** A page for one test, which is left behind empty: one that stays open goes on asking its server. */
async function pageFor(
  browser: Browser,
  session: Session,
  { locale = 'en-US', height = 720, isClockHeld = false }: Options,
): Promise<Page> {
  const pages = unusedOf(browser, locale);
  const taken = isClockHeld ? undefined : pages.pop();
  const kept = taken ?? (await newPage(browser, locale, session));
  kept.session = session;
  const { page } = kept;
  onTestFinished(async () => {
    if (isClockHeld) return page.context().close();
    await page.goto('about:blank');
    pages.push(kept);
  });
  if (isClockHeld) await page.clock.install();
  await page.setViewportSize({ width: 340, height });
  // Beside all that a pointer could change.
  await page.mouse.move(339, 1);
  return page;
}

/** Opens the compiled page 300 px wide in a sandboxed frame, as Google does, and closes it with the test. */
export async function openSidebar(
  browser: Browser,
  server: FakeServer,
  options: Options = {},
): Promise<OpenedSidebar> {
  const { height = 720, clipboard = 'inside a click' } = options;
  const session: Session = { server, calls: [], copied: [], faults: [] };
  const page = await pageFor(browser, session, options);
  const script = [FAKE_GOOGLE, CLIPBOARDS[clipboard], options.script ?? ''].join('\n');
  const html = readFileSync(PAGE, 'utf8').replace(
    '<script>',
    () => `<script>${script}</script><script>`,
  );
  await page.setContent(hostPage(html, height));
  const sidebar = await (await page.waitForSelector('iframe')).contentFrame();
  if (sidebar === null) throw new Error('The frame of the sidebar has no page');
  await sidebar.waitForSelector('#sidebar > *');
  const { calls, copied, faults } = session;
  return {
    ...{ page, sidebar, calls, copied, faults },
    callsOf: (name) => calls.filter((call) => call.name === name),
  };
}

const CLIPBOARDS: Readonly<Record<NonNullable<Options['clipboard']>, string>> = {
  'inside a click': `window.addEventListener('copy', ({ clipboardData }) => {
    parent.postMessage({ copied: clipboardData.getData('text/plain') }, '*');
  });`,
  'with permission': `document.execCommand = () => false;
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text) => parent.postMessage({ copied: text }, '*') },
  });`,
  refused: 'document.execCommand = () => false;',
};

function hostPage(html: string, height: number): string {
  const source = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html><html lang="en"><head><title>Sheet</title><script>${FAKE_GOOGLE_HOST}</script></head><body style="margin:0">
    <button id="sheet" style="position:absolute;left:301px;width:30px">A1</button>
    <iframe title="Creator Funnel" sandbox="${SANDBOX}" width="300" height="${height}" style="border:0;display:block"
      srcdoc="${source}"></iframe></body></html>`;
}
