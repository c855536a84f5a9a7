import type { CampaignForm } from '../../src/campaign/campaign-form';
import { exampleRows } from '../../src/tabs/set-up/examples';
import type { Tab } from '../../src/tabs/tab';
import { CREATORS as CREATORS_TAB, POSTS as POSTS_TAB } from '../../src/tabs/workbook';
import type { SeedValue, SheetSeed } from '../../workbench/host/seed';
import { editsOf, type PersonsEdit } from './people';

/** A call of the add-on that writes, over a workbook of three or four creators. */
export interface Operation {
  readonly name: string;
  readonly call: string;
  readonly args: readonly unknown[];
  readonly sheets: SheetSeed[];
  readonly edits: readonly PersonsEdit[];
  /** Calls that come before it, undisturbed. */
  readonly first?: readonly (readonly [call: string, args: readonly unknown[]])[];
}

const day = (date: number): SeedValue => ({ date, format: 'yyyy-mm-dd' });
const number = (text: string): SeedValue => ({ text });

const CAMPAIGNS: SheetSeed = {
  name: 'Campaigns',
  rows: 12,
  values: [
    [
      ...['Campaign', 'Objective', 'Landing page', 'Start', 'End', 'Primary KPI', 'Target'],
      ...['Offer', 'Mood', 'Mark'],
    ],
    ...['Spring', 'Autumn', 'Winter'].map((name, at) => [
      ...[name, 'conversion', 'https://example.com/s', day(46_083), day(46_110), 'CPA', 30 + at],
      ...['15%', 'sunny', `campaign ${name}`],
    ]),
  ],
};

const link = (content: string) =>
  `https://example.com/s?utm_source=instagram&utm_medium=influencer&utm_campaign=spring&utm_content=${content}&utm_id=spring-20260302`;

type Creator = readonly [name: string, handle: string, fee: SeedValue, link: string, code: string];

/** With a column of the team's own, a formula of theirs beside the links, and one in a cell of the codes. */
function creators(rows: readonly Creator[]): SheetSeed {
  return {
    name: 'Creators',
    rows: rows.length + 3,
    values: [
      [
        ...['Campaign', 'Mood', 'Creator', 'Handle', 'Platform', 'Fee'],
        ...['Own', 'Link', 'Code', 'Mark'],
      ],
      ...rows.map(([name, handle, fee, standing, code], at): SeedValue[] => [
        ...['Spring', `mood ${at}`, name, handle, 'Instagram', fee],
        ...[{ formula: `="own ${at}"` }, standing, code, `creator ${name}`],
      ]),
    ],
  };
}

const CREATORS = creators([
  ['Mara', '@mara', 900, '', ''],
  ['Kit', '@kit', 800, link('kit'), 'KIT15'],
  ['Ana', '@ana', 700, '', ''],
  ['Zoe', '@zoe', 600, '', 'ZOE15'],
]);
const OVERTAKEN = creators([
  ['Mara', '@mara.new', 900, link('mara'), 'MARA15'],
  ['Kit', '@kit', 800, link('kit'), 'KIT15'],
  ['Ana', '@ana.new', 700, link('ana'), 'ANA15'],
]);
const FAULTY = creators([
  ['Mara', '@mara', 900, link('mara').replace('utm_source', 'utm_sorce'), 'MARA 15'],
  ['Kit', '@kit', 800, link('kit'), 'KIT15'],
  ['Ana', '@ana', 700, link('ana').replace('utm_medium', 'UTM_Medium'), 'ANA15'],
]);
const TEXTS = creators([
  ['Mara', '@mara', number('1,234.50'), link('mara'), 'MARA15'],
  ['Kit', '@kit', 3000, link('kit'), 'KIT15'],
  ['Ana', '@ana', number('12.3K'), link('ana'), 'ANA15'],
]);

function posts(
  rows: readonly (readonly [creator: string, due: number, views: SeedValue, link: string])[],
): SheetSeed {
  return {
    name: 'Posts',
    rows: rows.length + 4,
    values: [
      ['Campaign', 'Creator', 'Platform', 'Post', 'Due', 'Type', 'Mood', 'Views', 'Link', 'Mark'],
      ...rows.map(([name, due, views, own], at): SeedValue[] => [
        ...['Spring', name, 'Instagram', null, day(due), 'reel', `mood ${at}`, views, own],
        `post ${name} ${due}`,
      ]),
    ],
  };
}

const POSTS = posts([
  ['Mara', 46_090, 105, ''],
  ['Kit', 46_091, 3000, link('kit-reel')],
  ['Ana', 46_092, 700, ''],
  ['Mara', 46_093, 42, ''],
]);

const LOG_HEADERS = [
  ...['Created', 'Campaign', 'Creator', 'Platform', 'Link', 'Code', 'Source', 'Medium'],
  ...['UTM campaign', 'Content', 'Term', 'Id', 'Channel', 'State', 'Replaces', 'Post'],
];

/** The log with a note of the team in each row, or without one: then a row of it is ours from end to end. */
function log(names: readonly string[], hasNotes: boolean): SheetSeed {
  return {
    name: 'Links',
    rows: names.length + 4,
    values: [
      [...LOG_HEADERS, 'Mood', 'Mark'].slice(0, hasNotes ? undefined : LOG_HEADERS.length),
      ...names.map((name, at): SeedValue[] =>
        [
          { date: 46_070 + at, format: 'yyyy-mm-dd hh:mm' },
          ...['Spring', name, 'Instagram', link(name.toLowerCase()), `${name.toUpperCase()}15`],
          ...['instagram', 'influencer', 'spring', name.toLowerCase(), '', 'spring-20260302'],
          ...['Organic Social', 'active', '', '', `mood ${at}`, `log ${name}`],
        ].slice(0, hasNotes ? undefined : LOG_HEADERS.length),
      ),
    ],
  };
}

const TARGETS: SheetSeed = {
  name: 'Targets',
  rows: 6,
  values: [
    ['Campaign', 'KPI', 'Platform', 'Mood', 'Target', 'By', 'Mark'],
    ['Winter', 'CPM', '', 'calm', 12, day(46_100), 'target one'],
    ['Winter', 'CPA', '', 'calm', 13, day(46_100), 'target two'],
    ['Winter', 'CTR', '', 'calm', 0.02, day(46_100), 'target three'],
  ],
};

const ON_CREATORS = editsOf('Creators', { renames: ['Link', 'Creator'], types: 'Creator' });
const ON_POSTS = editsOf('Posts', { renames: ['Link', 'Creator'], types: 'Creator' });
const ON_LOG = editsOf('Links', { renames: ['Link', 'State'], types: 'Creator' });
const ON_TARGETS = editsOf('Targets', { renames: ['Target', 'KPI'], types: 'KPI' });
const ON_CAMPAIGNS = editsOf('Campaigns', { renames: ['Target', 'Offer'], types: 'Offer' });
/** The log without a column of the team: what marks a row is its link. */
const ON_BARE_LOG = ON_LOG.filter(({ name }) => !/appends|another cell|who stands/.test(name));

const creatorForm = (name: string) => ({
  ...{ creator: name, handle: '', platform: 'TikTok', stage: 'conversion', postingDate: '' },
  ...{ fee: 900, notes: '', carried: {} },
});
const FORM: CampaignForm = {
  ...{ name: 'Summer', objective: 'conversion', useCase: 'DTC' },
  landingPage: 'https://example.com/summer',
  primary: { kpi: 'CPA', target: 25 },
  by: '2026-07-05',
  diagnostic: { kpi: 'Conversion rate', target: 2.5 },
  efficiency: { kpi: 'ROAS', target: 2 },
  ...{ start: '2026-06-02', end: '2026-07-05', budget: 6000, currency: 'USD', offer: '15%' },
  margin: null,
  notes: 'Summer it is',
  creators: [creatorForm('Mara'), creatorForm('Kit')],
  posts: [
    { creator: 0, type: 'reel', due: '2026-06-10', hasOwnLink: true },
    { creator: 1, type: 'story', due: '2026-06-11', hasOwnLink: false },
  ],
  carried: {},
};

/** A tab of ours with its examples, two rows of the team below, and columns of theirs. */
function withExamples(tab: Tab): SheetSeed {
  const { name, columns } = tab;
  const examples = exampleRows(
    name,
    columns.map(({ id }) => id),
    46_073,
  );
  const own = (mark: string): SeedValue[] => [
    ...columns.map(({ id }) => (id === 'campaign' ? 'Own' : id === 'creator' ? mark : '')),
    ...['calm', `${name} ${mark}`],
  ];
  return {
    name,
    rows: examples.length + 6,
    values: [
      [...columns.map(({ header }) => header), 'Mood', 'Mark'],
      ...examples.map((row) =>
        row.map(
          (cell, at): SeedValue =>
            columns[at]!.type === 'day' && typeof cell === 'number' ? day(cell) : cell,
        ),
      ),
      own('Lea'),
      own('Ben'),
    ],
  };
}

export const OPERATIONS: readonly Operation[] = [
  {
    ...{ name: 'generates links', call: 'generateLinks', args: ['Spring', null] },
    sheets: [CAMPAIGNS, CREATORS, log(['Kit', 'Lea', 'Ben'], true)],
    edits: [...ON_CREATORS, ...ON_LOG],
  },
  {
    ...{ name: 'generates links into a log of ours alone', call: 'generateLinks' },
    args: ['Spring', null],
    sheets: [CAMPAIGNS, CREATORS, log(['Kit', 'Lea', 'Ben'], false)],
    edits: ON_BARE_LOG,
  },
  {
    ...{ name: 'generates links, with tabs and columns to make', call: 'generateLinks' },
    args: [null, null],
    sheets: [
      CAMPAIGNS,
      {
        name: 'Creators',
        rows: 6,
        columns: 6,
        values: [
          ['Campaign', 'Mood', 'Creator', 'Link', 'Platform', 'Mark'],
          ['Spring', 'sunny', 'Mara', '', 'TikTok', 'creator Mara'],
          ['Spring', 'calm', 'Kit', '', 'TikTok', 'creator Kit'],
          ['Spring', 'wild', 'Ana', '', 'TikTok', 'creator Ana'],
        ],
      },
    ],
    edits: ON_CREATORS,
  },
  {
    ...{ name: 'replaces links', call: 'replaceLinks', args: ['Spring', null] },
    sheets: [CAMPAIGNS, OVERTAKEN, log(['Mara', 'Kit', 'Ana'], true)],
    edits: [...ON_CREATORS, ...ON_LOG],
  },
  {
    ...{ name: 'applies link fixes', call: 'applyLinkFixes', args: ['workbook', null] },
    sheets: [CAMPAIGNS, FAULTY, POSTS, log(['Kit'], true)],
    edits: [...ON_CREATORS, ...ON_LOG],
  },
  {
    ...{ name: 'generates links of posts', call: 'generatePostLinks', args: ['Spring'] },
    sheets: [CAMPAIGNS, CREATORS, POSTS, log(['Kit', 'Lea'], true)],
    edits: [...ON_POSTS, ...ON_LOG],
  },
  {
    ...{ name: 'converts numbers typed as text', call: 'convertTextNumbers', args: [] },
    sheets: [
      CAMPAIGNS,
      TEXTS,
      posts([
        ['Mara', 46_090, number('105'), ''],
        ['Kit', 46_091, 3000, ''],
        ['Ana', 46_092, number('3 000'), ''],
      ]),
    ],
    edits: [...ON_CREATORS, ...ON_POSTS],
  },
  {
    ...{ name: 'starts a campaign', call: 'startCampaign', args: [FORM] },
    sheets: [CAMPAIGNS, TARGETS, CREATORS, POSTS, log(['Kit', 'Lea'], true)],
    edits: [...ON_TARGETS, ...ON_CREATORS, ...ON_POSTS, ...ON_CAMPAIGNS, ...ON_LOG],
  },
  {
    ...{
      name: 'sets up',
      call: 'setUpWorkbook',
      args: [['Campaigns', 'Targets', 'Posts', 'Learnings']],
    },
    sheets: [CREATORS],
    edits: ON_CREATORS,
  },
  {
    ...{ name: 'removes examples', call: 'removeExamples', args: [] },
    sheets: [withExamples(CREATORS_TAB), withExamples(POSTS_TAB)],
    // What is typed into a row in the moment in which it goes, goes with it.
    edits: [...ON_CREATORS, ...ON_POSTS].filter(
      ({ name }) => !/first row|a row in|another cell/.test(name),
    ),
  },
  {
    ...{ name: 'builds a report', call: 'buildReport', args: ['Spring', '2026-03-15'] },
    sheets: [CAMPAIGNS, CREATORS, POSTS],
    // It writes to a tab of its own alone.
    edits: [],
  },
  {
    ...{ name: 'inserts a formula', call: 'insertFormula' },
    args: ['Creators', 'K4', '=CPA(F4;2)', null],
    sheets: [CAMPAIGNS, { ...CREATORS, columns: 14 }],
    edits: ON_CREATORS,
  },
  {
    ...{ name: 'inserts a plain formula', call: 'insertPlainFormula' },
    args: ['Creators', 'K4', '=CPA(F4;2)', null],
    sheets: [CAMPAIGNS, { ...CREATORS, columns: 14 }],
    edits: ON_CREATORS,
  },
  {
    ...{ name: 'takes a formula back', call: 'undoInsertion' },
    first: [['insertFormula', ['Creators', 'K4', '=CPA(F4;2)', null]]],
    args: ['Creators', 'K4', '=CPA(F4;2)', { formula: '', value: '' }],
    sheets: [CAMPAIGNS, { ...CREATORS, columns: 14 }],
    edits: ON_CREATORS,
  },
];
