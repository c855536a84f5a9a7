import { failure, problem, success, unexpected } from '../../src/cells/problem';
import type { FakeServer } from './fake-google';
import { LINKS_STATES } from './links/links-states';
import type { OpenedSidebar } from './open-sidebar';
import { PLAN_STATES } from './plan/plan-states';
import {
  CALM,
  creator,
  creators,
  IN_DOUBT,
  MANY_PROBLEMS,
  MIXED_CREATORS,
  NEW,
  NO_PLATFORM,
  NO_REPORT,
  previewOf,
  SELECTION,
  summaryOf,
  TEXT_NUMBERS,
} from './situations';
import type { State } from './state';

const never = () => new Promise<never>(() => {});
const lost = (): never => {
  throw new Error('NetworkError: Connection failure due to HTTP 0');
};

/** Answers a few times, then in another way. */
function after<A, B>(times: number, first: () => A, then: () => B): () => A | B {
  let calls = 0;
  return () => {
    calls += 1;
    return calls <= times ? first() : then();
  };
}

const press =
  (...names: readonly string[]) =>
  async ({ sidebar }: OpenedSidebar) => {
    for (const name of names) await sidebar.getByRole('button', { name }).first().click();
  };

const inReport =
  (...names: readonly string[]) =>
  async (opened: OpenedSidebar) => {
    await opened.sidebar.getByRole('tab', { name: 'Report' }).click();
    await press(...names)(opened);
  };

/** Opens the functions, searches, opens what is found first, and presses. */
const inFunctions =
  (sought: string, ...names: readonly string[]) =>
  async (opened: OpenedSidebar) => {
    const { sidebar } = opened;
    await sidebar.getByRole('tab', { name: 'Functions' }).click();
    if (sought !== '') {
      await sidebar.getByLabel('Search functions').fill(sought);
      await sidebar.getByLabel('Search functions').press('Enter');
      await sidebar.getByText('Insert in Results, H5').waitFor();
    }
    await press(...names)(opened);
  };

const NO_PAGE = unexpected(
  'bad_url',
  { tab: 'Campaigns', row: 2, column: 'Landing page' },
  'exampel',
  'an http or https address',
);
const THOUSAND: FakeServer = { ...CALM, previewLinks: () => previewOf(creators(1_000, 1_000)) };
const generated = (links: number) => () =>
  success({
    links,
    codes: links,
    unassigned: ['Kit & Juno (Instagram)'],
    problems: [NO_PLATFORM],
  });

export const STATES: readonly State[] = [
  {
    name: 'campaigns loading',
    server: () => ({ ...CALM, listCampaigns: never }),
    seen: 'Loading campaigns',
  },
  {
    name: 'campaigns out of reach',
    server: () => ({ ...CALM, listCampaigns: lost }),
    seen: 'could not be read',
  },
  {
    name: 'no campaign',
    server: () => ({
      ...CALM,
      listCampaigns: () =>
        failure(problem('missing_tab', { tab: 'Campaigns' }, 'the workbook has no such tab')),
    }),
    act: async ({ sidebar }) => {
      await sidebar.getByText('No campaign yet').waitFor();
      await sidebar.getByRole('tab', { name: 'Links' }).click();
    },
    seen: 'Start with a campaign',
  },
  {
    name: 'a campaign that cannot be read',
    server: () => ({
      ...CALM,
      listCampaigns: () =>
        success([
          {
            name: 'A very long name of a campaign that does not fit into a picker of this width',
            line: '',
            problems: [NO_PAGE],
          },
        ]),
      previewLinks: () =>
        previewOf([creator(0, { link: '', channel: '', isNewCode: true })], [NO_PAGE]),
    }),
    seen: 'Generate 1 missing code',
  },
  {
    name: 'links loading',
    server: () => ({ ...CALM, previewLinks: never }),
    seen: 'Loading the creators',
  },
  {
    name: 'links of every kind',
    server: () => ({ ...CALM, previewLinks: () => previewOf(MIXED_CREATORS) }),
    seen: 'Generate 2 links and 2 codes',
  },
  {
    name: 'all links there',
    server: () => ({ ...CALM, previewLinks: () => previewOf(creators(12)) }),
    seen: 'All 12 creators have a link and a code.',
  },
  {
    name: 'a thousand creators',
    server: () => THOUSAND,
    seen: 'Show 100 more',
  },
  {
    name: 'a whole link and a copied code',
    server: () => ({ ...CALM, previewLinks: () => previewOf(MIXED_CREATORS) }),
    act: press('whole link of Mara', 'Copy the code of Mara'),
    seen: 'utm_source=tiktok&utm_medium=influencer',
  },
  {
    name: 'copying refused',
    server: () => ({ ...CALM, previewLinks: () => previewOf(MIXED_CREATORS) }),
    options: { clipboard: 'refused' },
    act: press('Copy the link of Mara'),
    seen: 'Press Ctrl+C to copy',
  },
  {
    name: 'no creator',
    server: () => ({ ...CALM, previewLinks: () => previewOf([]) }),
    seen: 'No creator of Spring launch yet',
  },
  {
    name: 'links out of reach',
    server: () => ({
      ...CALM,
      previewLinks: () =>
        failure(
          problem(
            'missing_column',
            { tab: 'Creators' },
            'has no column "Platform", which is required; Creators, row 4, Campaign: blank',
          ),
        ),
    }),
    seen: 'The creators could not be read.',
  },
  {
    name: 'generating',
    server: () => ({ ...THOUSAND, generateLinks: after(1, generated(250), never) }),
    act: press('Generate'),
    seen: '250 of 1,000',
  },
  {
    name: 'generation broken off',
    server: () => ({ ...THOUSAND, generateLinks: after(2, generated(250), lost) }),
    act: press('Generate'),
    seen: '500 of 1,000 creators are done',
  },
  {
    name: 'generated',
    server: () => ({
      ...CALM,
      previewLinks: after(
        1,
        () => previewOf(creators(14, 3)),
        () => previewOf(creators(14)),
      ),
    }),
    act: press('Generate'),
    seen: '3 links and 3 codes were written to Creators.',
  },
  {
    name: 'report loading',
    server: () => ({ ...CALM, getReport: never }),
    act: inReport(),
    seen: 'Loading the report',
  },
  {
    name: 'no report yet',
    server: () => ({ ...CALM, getReport: () => NO_REPORT }),
    act: inReport(),
    seen: 'has no report yet',
  },
  {
    name: 'a report',
    server: () => ({ ...CALM, getReport: () => success(summaryOf(9)) }),
    act: inReport(),
    seen: 'Show 4 more',
  },
  {
    name: 'a report before its start',
    server: () => ({
      ...CALM,
      getReport: () => {
        const { primary, ...summary } = summaryOf(0);
        const unknown = { value: null, status: null, low: null, high: null, base: null };
        return success({ ...summary, primary: { ...primary, ...unknown }, diagnostic: null });
      },
    }),
    act: inReport(),
    seen: 'not known yet',
  },
  {
    name: 'numbers stored as text',
    server: () => ({ ...CALM, findTextNumbers: () => success(TEXT_NUMBERS) }),
    act: inReport(),
    seen: 'Convert 5 numbers',
  },
  {
    name: 'numbers converted',
    server: () => ({ ...CALM, findTextNumbers: () => success(TEXT_NUMBERS) }),
    act: inReport('Convert 5 numbers'),
    seen: '5 numbers converted.',
  },
  {
    name: 'building',
    server: () => ({ ...CALM, buildReport: never }),
    act: inReport('Refresh report'),
    seen: '2 of 3 · Writing the report',
  },
  {
    name: 'in doubt',
    server: () => ({ ...CALM, ...IN_DOUBT }),
    act: inReport('Refresh report'),
    seen: 'Anna Mueller → Anna Müller',
  },
  {
    name: 'report refused',
    server: () => ({
      ...CALM,
      buildReport: () =>
        failure(
          problem(
            'typed_as_text',
            { tab: 'Posts', row: 14, column: 'Likes' },
            '"12.3K" is typed as text',
            'a number',
            'type 12300',
          ),
        ),
    }),
    act: inReport('Refresh report'),
    seen: 'The report was not refreshed; the old one stays.',
  },
  {
    name: 'report refused for what is wrong in three tabs',
    server: () => ({ ...CALM, buildReport: () => MANY_PROBLEMS }),
    act: inReport('Refresh report'),
    seen: '15 things to fix in 3 tabs.',
  },
  {
    name: 'every function',
    server: () => CALM,
    act: inFunctions(''),
    seen: 'Reports lead with these',
  },
  {
    name: 'functions without a campaign',
    server: () => ({ ...CALM, listCampaigns: () => success([]) }),
    act: inFunctions('cost per sale'),
    seen: 'column F · Spend',
  },
  {
    name: 'a function by what people call it',
    server: () => CALM,
    act: inFunctions('cost per sale'),
    seen: 'column D · Orders',
  },
  {
    name: 'a function of many arguments',
    server: () => CALM,
    act: inFunctions('blended conversions'),
    seen: 'click and code orders',
  },
  {
    name: 'no function by that name',
    server: () => CALM,
    act: async ({ sidebar }) => {
      await sidebar.getByRole('tab', { name: 'Functions' }).click();
      await sidebar.getByLabel('Search functions').fill('horoscope');
    },
    seen: 'Nothing by that name',
  },
  {
    name: 'a formula inserted',
    server: () => CALM,
    act: inFunctions('cost per sale', 'Insert in Results, H5'),
    seen: 'shows $20.00',
  },
  {
    name: 'a formula with nothing to show',
    server: () => ({ ...CALM, readCell: () => success('#REF!') }),
    act: inFunctions('cpa interval', 'Insert in Results, H5'),
    seen: 'need more room',
  },
  {
    name: 'a filled cell',
    server: () => ({
      ...CALM,
      getSelection: () =>
        success({
          ...SELECTION,
          held: 'Ask Mara for the invoice of the second reel, and the code',
        }),
    }),
    act: inFunctions('cost per sale', 'Insert in Results, H5'),
    seen: 'Replace what H5 holds',
  },
  {
    name: 'a protected cell',
    server: () => ({
      ...CALM,
      insertFormula: () =>
        failure(
          problem(
            'protected',
            { tab: 'Results', cell: 'H5' },
            'the cell is protected, so nothing was changed. Select another cell, or ask the owner of the file',
          ),
        ),
    }),
    act: inFunctions('cost per sale', 'Insert in Results, H5'),
    seen: 'is protected',
  },
  {
    name: 'a low window',
    server: () => ({ ...CALM, previewLinks: () => previewOf([creator(0, NEW), creator(1)]) }),
    options: { height: 320 },
    seen: 'Generate 1 missing link and code',
  },
  ...PLAN_STATES.map(({ server, ...state }) => ({
    ...state,
    server: () => ({ ...CALM, ...server }),
  })),
  ...LINKS_STATES.map(({ server, ...state }) => ({
    ...state,
    server: () => ({ ...CALM, ...server }),
  })),
];

/** Waits until the state is there. */
export async function bringTo({ act, seen }: State, opened: OpenedSidebar): Promise<void> {
  await act?.(opened);
  await opened.sidebar.locator('#sidebar').getByText(seen).first().waitFor();
}
