import { failure, problem, success } from '../../../src/cells/problem';
import type { FakeServer } from '../fake-google';
import type { OpenedSidebar } from '../open-sidebar';
import type { State } from '../state';
import {
  auditOf,
  changed,
  HOLDS_FORMULA,
  handed,
  handedToMany,
  SETTINGS,
  VERSION_2,
  withoutLink,
} from './links-situations';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const inView =
  (view: string, ...buttons: readonly string[]) =>
  async ({ sidebar }: OpenedSidebar) => {
    await sidebar.getByRole('tab', { name: view, exact: true }).last().click();
    for (const name of buttons) await sidebar.getByRole('button', { name }).first().click();
  };

const typed =
  (button: string, text: string) =>
  async (opened: OpenedSidebar): Promise<void> => {
    await inView('Naming', button)(opened);
    await opened.sidebar.getByLabel('Holds').fill(text);
  };

const handing = (items: readonly ReturnType<typeof handed>[]): Partial<FakeServer> => ({
  handOver: () => success({ campaign: 'Spring launch', items, left: [] }),
});

interface LinksState extends Omit<State, 'server'> {
  /** What is not as in a workbook in which all is well. */
  readonly server: Partial<FakeServer>;
}

const LACKING: Partial<FakeServer> = {
  postsWithoutLink: () => success(withoutLink(12)),
  generatePostLinks: () =>
    success({
      links: 11,
      problems: [
        problem(
          'unknown_value',
          { tab: 'Posts', row: 3, column: 'Creator' },
          `"${LONG}" is not in Creators`,
        ),
      ],
    }),
};

const CHANGED: Partial<FakeServer> = {
  linkChanges: () => success({ changes: [0, 1, 2].map(changed) }),
};

/** The states of the views of the Links panel. */
export const LINKS_STATES: readonly LinksState[] = [
  {
    name: 'hand-over with QR code',
    server: {},
    act: inView('Hand over', 'Théo Garnier-Okonkwo'),
    seen: 'Download QR code',
  },
  {
    name: 'hand-over with gaps and long names',
    server: handing([
      handed(0, { creator: LONG, code: '', missing: ['the code', 'the posting date'] }),
      handed(1, { link: 'https://bit.ly/3xYz', longLink: handed(1).link }),
      handed(2, { link: '', missing: ['the link'] }),
    ]),
    act: inView('Hand over', LONG),
    seen: 'The message lacks the code and the posting date.',
  },
  {
    name: 'a message that must be copied by hand',
    server: {},
    options: { clipboard: 'refused' },
    act: inView('Hand over', 'Mara Lindqvist', 'Copy message'),
    seen: 'Press Ctrl+C to copy',
  },
  {
    name: 'hand-over to a thousand',
    server: handing(handedToMany(1_000)),
    act: inView('Hand over'),
    seen: 'Show 100 more',
  },
  {
    name: 'nobody to hand over to',
    server: handing([]),
    act: inView('Hand over'),
    seen: 'Nobody to hand over to yet',
  },
  {
    name: 'choosing a shop',
    server: {},
    act: inView('Hand over', 'Codes file'),
    seen: 'Download 12 codes for Shopify',
  },
  {
    name: 'codes in a file, some left out',
    server: {
      codesCsv: () =>
        success({
          ...{ name: 'codes-shopify.csv', csv: 'code\r\n', count: 10 },
          left: [
            { code: 'THÉO15', reason: 'É is not one of letters A–Z, digits and hyphens' },
            { code: '', reason: 'it is in the file already' },
          ],
        }),
    },
    act: inView('Hand over', 'Codes file', 'Download 12 codes'),
    seen: '2 codes left out:',
  },
  {
    name: 'ten issues',
    server: { auditLinks: () => success(auditOf(10)) },
    act: inView('Check'),
    seen: '10 issues: 7 wrong, 3 worth a look',
  },
  { name: 'nothing found', server: {}, act: inView('Check'), seen: 'Nothing was found.' },
  {
    name: 'no link to check',
    server: { auditLinks: () => success({ ...auditOf(0), links: 0, codes: 0 }) },
    act: inView('Check'),
    seen: 'No link or code to check here',
  },
  {
    name: 'some fixed, some left',
    server: {
      auditLinks: () => success(auditOf(9)),
      applyLinkFixes: () => success({ fixed: 2, left: [HOLDS_FORMULA], audit: auditOf(9) }),
    },
    act: inView('Check', 'Fix the 3 that need no decision'),
    seen: '2 cells were fixed.',
  },
  {
    name: 'links that cannot be checked',
    server: {
      auditLinks: () =>
        failure(problem('missing_column', { tab: 'Creators' }, 'has no column "Link"')),
    },
    act: inView('Check'),
    seen: 'The links could not be checked.',
  },
  {
    name: 'naming',
    server: {},
    act: inView('Naming'),
    seen: 'This is the naming that links are made by.',
  },
  {
    name: 'naming with a word that is not known',
    server: {},
    act: typed('content', '{handel}'),
    seen: 'fix this',
  },
  {
    name: 'naming with a warning',
    server: {},
    act: typed('source', '{handle}'),
    seen: '! Unassigned',
  },
  {
    name: 'naming saved',
    server: {
      previewPolicy: () => success({ tags: [], style: '', warnings: [], row: null, changes: 14 }),
    },
    act: async (opened) => {
      await inView('Naming')(opened);
      await opened.sidebar.getByLabel('Convention').selectOption('Handle in term');
      await opened.sidebar.getByRole('button', { name: 'Save naming' }).click();
    },
    seen: '14 links that stand in Creators would be named differently now.',
  },
  {
    name: 'a saved naming that cannot be read',
    server: {
      readPolicy: () => success({ ...SETTINGS, problems: [VERSION_2] }),
    },
    act: inView('Naming'),
    seen: 'The naming that was saved cannot be read.',
  },
  {
    name: 'links that would be others',
    server: CHANGED,
    seen: '3 links would be others now',
  },
  {
    name: 'replacing, to be confirmed',
    server: CHANGED,
    act: inView('Links', 'Look at them', 'Replace 3 links'),
    seen: 'Replace 3 links?',
  },
  {
    name: 'replaced',
    server: CHANGED,
    act: inView('Links', 'Look at them', 'Replace 3 links', 'Yes, replace 3 links'),
    seen: '3 links were replaced.',
  },
  {
    name: 'planned posts without a link',
    server: LACKING,
    act: async ({ sidebar }) =>
      sidebar.getByText('12 planned posts have no link of their own').click(),
    seen: 'and 7 more',
  },
  {
    name: 'links of planned posts, some made',
    server: LACKING,
    act: inView('Links', 'Make them'),
    seen: '11 links were written to Posts.',
  },
  {
    name: 'planned posts out of reach',
    server: {
      postsWithoutLink: () =>
        failure(
          problem(
            'missing_column',
            { tab: 'Posts' },
            'the header row has no column "Link"; found Campaign',
          ),
        ),
    },
    seen: 'Planned posts could not be looked for.',
  },
];
