import type { LaunchChecklist } from '../../../src/apps-script/endpoints/links/launch-checklist-of-tabs';
import type { LastCampaign } from '../../../src/apps-script/endpoints/plan/last-campaign';
import type { SetUpState } from '../../../src/apps-script/endpoints/plan/set-up-workbook';
import type { SuggestedKpis } from '../../../src/apps-script/endpoints/plan/suggest-kpis';
import type { CampaignForm, CreatorForm } from '../../../src/campaign/campaign-form';
import { problem, success } from '../../../src/cells/problem';
import { isOpen, type LaunchItem } from '../../../src/links/audit/launch-item';
import { WORKBOOK } from '../../../src/tabs/workbook';
import type { FakeServer } from '../fake-google';

const FIRST = ['Campaigns', 'Creators', 'Posts', 'Results'];
const TABS = WORKBOOK.map(({ name, row }) => ({ name, row, isFirst: FIRST.includes(name) }));
const NOTHING_THERE = { workbook: 'sheet-1', inTheWay: [], hasExamples: false } as const;

/** A file without any of our tabs. */
export const EMPTY_FILE: SetUpState = {
  ...NOTHING_THERE,
  present: [],
  missing: TABS,
  newExamples: 6,
};

export const READY_FILE: SetUpState = {
  ...NOTHING_THERE,
  present: TABS.map(({ name }) => name),
  missing: [],
  newExamples: 0,
};

/** Some tabs are missing, one stands in the way, examples wait. */
export const HALF_FILE: SetUpState = {
  ...NOTHING_THERE,
  present: ['Campaigns', 'Creators'],
  missing: TABS.filter(({ name }) => !['Campaigns', 'Creators', 'Posts'].includes(name)),
  inTheWay: [{ found: 'posts ', expected: 'Posts' }],
  newExamples: 0,
  hasExamples: true,
};

const item = (id: LaunchItem['id'], state: LaunchItem['state'], sentence: string): LaunchItem => ({
  id,
  state,
  sentence,
});

const GREEN: readonly LaunchItem[] = [
  item('objective', 'done', 'The objective is conversion'),
  item('target', 'done', 'CPA has a target'),
  item('creators', 'done', '12 creators booked'),
  item('links', 'done', 'Every creator has a link'),
  item('link_issues', 'done', 'Nothing was found in links and codes'),
  item('codes', 'done', 'Every creator has a code'),
  item('posting_dates', 'done', 'Every creator has a posting date'),
  item('stages', 'done', 'Every creator has a stage'),
  item('channel', 'done', 'GA4 will count the clicks of every link'),
  item('results', 'done', 'Results has the columns it needs'),
];

const RED: readonly LaunchItem[] = [
  GREEN[0]!,
  item('target', 'wrong', 'CPA has no target: set one before the first post'),
  GREEN[2]!,
  item(
    'links',
    'wrong',
    '3 of 12 creators have no link: Mara Lindqvist (TikTok), Théo Garnier-Okonkwo (YouTube) and 1 more',
  ),
  GREEN[4]!,
  item('codes', 'wrong', '3 of 12 creators have no code: Mara Lindqvist (TikTok)'),
  item('posting_dates', 'look', '1 of 12 creators has no posting date: Kit & Juno'),
  GREEN[7]!,
  item(
    'channel',
    'look',
    '1 link would land elsewhere, first: GA4 files the link of Kit & Juno under Unassigned; use instagram as source',
  ),
  item('results', 'wrong', 'There is no Results tab: add it'),
];

const CLOSING: readonly LaunchItem[] = [
  item(
    'posts',
    'note',
    'Never came: 4 of 40 booked posts, of Noor El-Amin, Kenji Watanabe, Théo Garnier-Okonkwo. Add the address where one did',
  ),
  item('numbers', 'done', 'Every live post has its numbers'),
  item('results_in', 'done', 'Results reach the end of the campaign'),
  item(
    'codes_off',
    'note',
    'Used after the end: codes of Kit & Juno, 12 times. Switch them off in the shop',
  ),
  item(
    'link_issues',
    'note',
    '1 lesson for the next campaign, first: Mara Lindqvist on TikTok: 12,400 views and no click, tracking looks broken',
  ),
  item('lessons', 'done', '3 lessons kept'),
  item('target', 'done', 'CPA has a target'),
  item('margin', 'look', 'No margin is set: ROI counts the revenue whole'),
  item('results', 'done', 'Results has the columns it needs'),
];

export function checklistOf(
  items: readonly LaunchItem[],
  time: LaunchChecklist['time'] = 'planned',
): LaunchChecklist {
  const open = items.filter(isOpen).length;
  const standing = { time, isOver: time === 'provisional' || time === 'settled' };
  return { campaign: 'Spring launch', ...standing, items, isReady: open === 0, open };
}

export const GREEN_LIST = checklistOf(GREEN);
export const RED_LIST = checklistOf(RED);
export const CLOSING_LIST = checklistOf(CLOSING, 'settled');
/** All is done that can be. */
export const CLOSED_LIST = checklistOf(
  CLOSING.map((each) => (isOpen(each) ? { ...each, state: 'done' } : each)),
  'settled',
);

export const KPIS: SuggestedKpis = {
  suggested: [
    {
      role: 'primary',
      name: 'New customers',
      title: 'New customers',
      unit: 'count',
      direction: 'higher',
      isOfRevenue: false,
      why: 'A launch is to win people who never bought before.',
    },
    {
      role: 'diagnostic',
      name: 'CVR',
      title: 'Conversion rate (CVR)',
      unit: 'fraction',
      direction: 'higher',
      isOfRevenue: false,
      why: 'Tells whether the page and the offer fit those who click.',
    },
    {
      role: 'efficiency',
      name: 'CAC',
      title: 'Customer acquisition cost (CAC)',
      unit: 'money',
      direction: 'lower',
      isOfRevenue: false,
      why: 'What a new customer cost: hold it against what one is worth.',
    },
  ],
  vanity: [
    { name: 'Likes', why: 'Likes do not buy: creators with fewer of them often sell more.' },
    { name: 'Views', why: 'Raw views say nothing of who acted.' },
  ],
  sellsGoods: true,
  all: [
    {
      name: 'CAC',
      title: 'Customer acquisition cost (CAC)',
      unit: 'money',
      direction: 'lower',
      isOfRevenue: false,
    },
    {
      name: 'CVR',
      title: 'Conversion rate (CVR)',
      unit: 'fraction',
      direction: 'higher',
      isOfRevenue: false,
    },
    {
      name: 'New customers',
      title: 'New customers',
      unit: 'count',
      direction: 'higher',
      isOfRevenue: false,
    },
    {
      name: 'ROAS',
      title: 'Return on ad spend (ROAS)',
      unit: 'multiple',
      direction: 'higher',
      isOfRevenue: true,
    },
  ],
};

const creatorForm = (creator: string, platform: string, fee: number): CreatorForm => ({
  ...{ creator, handle: '', platform, stage: 'conversion', postingDate: '', fee, notes: '' },
  carried: { commission_rate: 0.1 },
});

const NO_KPI = { kpi: '', target: null } as const;

export const LAST: LastCampaign = {
  name: 'Winter glow',
  form: {
    ...{ name: '', objective: 'conversion', useCase: 'DTC', by: '', start: '', end: '', notes: '' },
    landingPage: 'https://www.example.com/winter',
    primary: { kpi: 'New customers', target: 200 },
    diagnostic: { kpi: 'CVR', target: 2.5 },
    efficiency: NO_KPI,
    ...{ budget: null, currency: 'EUR', offer: '15%', posts: [], carried: {} },
    margin: 60,
    creators: [
      creatorForm('Mara Lindqvist', 'TikTok', 900),
      creatorForm('Théo Garnier-Okonkwo', 'YouTube', 1_450),
    ],
  },
  learnings: [
    {
      creator: 'Mara Lindqvist',
      happened: 'Plenty of views, three clicks',
      next: 'Open every link on a phone before the post goes out',
    },
    { creator: '', happened: 'Codes leaked in week 3', next: 'One use for each customer' },
  ],
  policy: 'Links are named as before: source instagram, medium influencer.',
};

export const NAME_TAKEN = {
  field: 'name',
  problem: problem(
    'duplicate',
    { tab: 'Campaigns', row: 2 },
    'has this name already',
    '',
    'choose another one, such as Spring launch 2',
  ),
};

/** A file with all its tabs, whose campaign is ready but for three things; forms are right as they are. */
export const CALM_PLAN = {
  getSetUp: () => success(READY_FILE),
  setUpWorkbook: (tabs: readonly string[]) =>
    success({ made: tabs, kept: [], inTheWay: [], examples: 0 }),
  removeExamples: () => success({ removed: 6, left: [] }),
  showPlace: () => success(null),
  suggestKpis: () => success(KPIS),
  lastCampaign: () => success(null),
  checkCampaign: () => success({ problems: [] }),
  startCampaign: ({ name, creators, posts }: CampaignForm) =>
    success({
      started: {
        campaign: name,
        ...{ targets: 2, creators: creators.length, posts: posts.length },
        links: posts.filter(({ hasOwnLink }) => hasOwnLink).length,
      },
      problems: [],
    }),
} satisfies FakeServer;
