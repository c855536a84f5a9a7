import { CREATOR_STATUSES } from '../campaign/creator-status';
import { ENGAGEMENT_BASES } from '../campaign/engagement-basis';
import { findKpi } from '../campaign/kpi';
import { findObjective } from '../campaign/objectives';
import { findPlatform, PLATFORMS } from '../campaign/platforms';
import { findTier, TIER_NAMES } from '../campaign/tiers';
import { findUseCase, USE_CASES } from '../campaign/use-cases';
import { CHECKED_WORDS } from '../measures/grain';
import { POST_MEASURES, RESULT_MEASURES } from '../measures/measures';
import { STAGES } from '../metrics/metric';
import { choice, day, type Meaning, measured, number, type Tab, text, url } from './tab';

const PLATFORM: Meaning = {
  // As it is written: formulas compare the cell.
  of: (word) => (findPlatform(word) === undefined ? undefined : word),
  expected: `one of ${PLATFORMS.map(({ name }) => name).join(', ')}`,
};
const kpiSuchAs = (examples: string): { readonly meaning: Meaning } => ({
  meaning: {
    of: (word) => (findKpi(word) === undefined ? undefined : word),
    expected: `a KPI such as ${examples}`,
  },
});
const CAMPAIGN_KPI = kpiSuchAs('CPA, ROAS, CPM, ER, CTR, conversions, clicks, impressions');
/** What people call an objective stands for a stage of the funnel: sales for conversion. */
const OBJECTIVE = {
  choices: STAGES,
  meaning: { of: (word: string) => findObjective(word)?.stage },
};
const USE_CASE = {
  choices: USE_CASES.map(({ name }) => name),
  meaning: { of: findUseCase },
};
const TARGET = { maySpell: true } as const;
const REQUIRED = { required: true } as const;
const HEADER = { headerRequired: true } as const;
/** What somebody has said of a row that looked wrong: it is `right`, or it is not to be counted. */
const CHECKED = choice('Checked', { choices: CHECKED_WORDS });
export const MOMENT = { format: 'yyyy-mm-dd hh:mm' } as const;
const MONEY = { format: '#,##0.00' } as const;
const SHARE = { format: '0.0%', most: 1 } as const;
const SIGNED = { mayBeNegative: true } as const;

export const CAMPAIGNS: Tab = {
  name: 'Campaigns',
  row: 'a campaign',
  required: true,
  columns: [
    text('Campaign', { ...REQUIRED, aliases: ['Campaign name'] }),
    text('Client', { aliases: ['Brand'] }),
    choice('Objective', { ...REQUIRED, ...OBJECTIVE }),
    choice('Second objective', {
      ...OBJECTIVE,
      aliases: ['Secondary objective'],
    }),
    choice('Use case', USE_CASE),
    url('Landing page', { ...REQUIRED, aliases: ['URL', 'Landing page URL', 'Website'] }),
    day('Start', { ...REQUIRED, aliases: ['Start date'] }),
    day('End', { ...REQUIRED, aliases: ['End date'] }),
    number('Budget', MONEY),
    text('Currency'),
    number('Margin', { ...SHARE, aliases: ['Gross margin'], near: ['profit margin'] }),
    text('Primary KPI', { ...REQUIRED, ...CAMPAIGN_KPI, aliases: ['KPI', 'Main KPI'] }),
    number('Target', { ...REQUIRED, ...TARGET, aliases: ['KPI target'] }),
    text('Diagnostic KPI', { ...CAMPAIGN_KPI, aliases: ['Secondary KPI'] }),
    number('Diagnostic target', TARGET),
    choice('ER basis', { choices: ENGAGEMENT_BASES }),
    number('Settle after (days)'),
    text('UTM campaign', { aliases: ['utm_campaign'] }),
    text('Code pattern'),
    text('Offer', { aliases: ['Discount'] }),
    text('Notes'),
  ],
};

export const TARGETS: Tab = {
  name: 'Targets',
  row: 'a target beside those two',
  required: false,
  columns: [
    text('Campaign', REQUIRED),
    text('KPI', REQUIRED),
    text('Platform'),
    number('Target', { ...REQUIRED, ...TARGET }),
    day('By'),
  ],
};

export const CREATORS: Tab = {
  name: 'Creators',
  row: 'a creator on a platform in a campaign',
  required: true,
  columns: [
    text('Campaign', REQUIRED),
    text('Creator', { aliases: ['Influencer', 'Name', 'Creator name', 'Influencer name'] }),
    text('Handle', { aliases: ['Username', 'Account', '@'], near: ['profile'] }),
    text('Platform', { ...REQUIRED, meaning: PLATFORM, aliases: ['Channel', 'Network'] }),
    number('Followers', { format: '#,##0', aliases: ['Follower count', 'Subscribers'] }),
    choice('Stage', OBJECTIVE),
    day('Posting date'),
    number('Fee', {
      ...MONEY,
      aliases: ['Rate', 'Cost', 'Price'],
      near: ['agreed fee', 'payment'],
    }),
    number('Product cost', { ...MONEY, aliases: ['Gifting', 'COGS'] }),
    number('Commission', MONEY),
    number('Commission rate', SHARE),
    number('Usage rights', { ...MONEY, aliases: ['Usage', 'Licensing'] }),
    number('Boost', { ...MONEY, aliases: ['Boosting', 'Paid spend'] }),
    text('Currency'),
    number('Exchange rate', { format: '0.0000', aliases: ['FX', 'FX rate'] }),
    choice('Status', { choices: CREATOR_STATUSES }),
    text('Audience check'),
    number('Target audience share', SHARE),
    text('Link', { aliases: ['UTM link', 'Tracking link'] }),
    text('Code', { aliases: ['Promo code', 'Discount code'] }),
    text('Notes'),
  ],
};

export const LINKS: Tab = {
  name: 'Links',
  row: 'a link or code ever handed out',
  required: false,
  columns: [
    day('Created', MOMENT),
    text('Campaign'),
    text('Creator'),
    text('Platform'),
    text('Link'),
    text('Code'),
    text('Source'),
    text('Medium'),
    text('UTM campaign'),
    text('Content'),
    text('Term'),
    text('Id'),
    text('Channel'),
    choice('State', { choices: ['active', 'replaced'] }),
    text('Replaces'),
    text('Post'),
  ],
};

export const POSTS: Tab = {
  name: 'Posts',
  row: 'a post, planned or live, with its newest numbers',
  required: false,
  columns: [
    text('Campaign', HEADER),
    text('Creator', { ...HEADER, aliases: ['Influencer', 'Name'] }),
    text('Platform', { ...HEADER, aliases: ['Channel', 'Network'] }),
    text('Post', {
      ...{
        aliases: ['Post link', 'Post URL', 'Permalink'],
        near: ['link to post', 'live link', 'url'],
      },
    }),
    day('Due'),
    day('Posted at', {
      ...MOMENT,
      aliases: ['Posted', 'Publish time', 'Date'],
      near: ['post date', 'date posted'],
    }),
    text('Type'),
    text('Theme'),
    text('Hook'),
    text('Format'),
    text('Organic or paid'),
    text('Link'),
    day('Measured at', MOMENT),
    ...POST_MEASURES.map(measured),
    CHECKED,
  ],
};

export const SNAPSHOTS: Tab = {
  name: 'Snapshots',
  row: 'the numbers of a post at a moment',
  required: false,
  columns: [
    day('Measured at', MOMENT),
    text('Post'),
    text('Campaign'),
    text('Creator'),
    text('Platform'),
    ...POST_MEASURES.map(measured),
  ],
};

const COUNT = { format: '#,##0' } as const;

export const RESULTS: Tab = {
  name: 'Results',
  row: 'a day, creator and source',
  required: false,
  columns: [
    day('Date'),
    text('Campaign', HEADER),
    text('Creator', { ...HEADER, aliases: ['Influencer', 'Name'] }),
    text('Platform', { aliases: ['Channel', 'Network'] }),
    text('Source'),
    ...RESULT_MEASURES.map(measured),
    CHECKED,
  ],
  modelled: {
    columns: new Set(['orders', 'installs', 'leads']),
    sources: new Set(['ads', 'ga4']),
  },
};

export const DAILY_TOTALS: Tab = {
  name: 'Daily totals',
  row: "a day of the brand's whole account, shop or site",
  required: false,
  columns: [
    day('Date'),
    text('Source'),
    number('Followers', COUNT),
    number('New followers', { ...COUNT, ...SIGNED }),
    number('Reach', COUNT),
    number('Views', COUNT),
    number('Engagements', COUNT),
    number('Profile visits', COUNT),
    number('Mentions', COUNT),
    number('Link clicks', COUNT),
    number('Sessions', COUNT),
    number('Orders', COUNT),
    number('Revenue', { ...MONEY, ...SIGNED }),
    number('New customers', COUNT),
  ],
};

export const EXPERIMENTS: Tab = {
  name: 'Experiments',
  row: 'a lift test',
  required: false,
  columns: [
    text('Campaign'),
    choice('Kind', { choices: ['holdout', 'brand lift', 'baseline'] }),
    text('What'),
    number('Exposed yes', COUNT),
    number('Exposed people', COUNT),
    number('Control yes', COUNT),
    number('Control people', COUNT),
    text('Randomised'),
    number('Cost', MONEY),
    text('Notes'),
  ],
};

export const BENCHMARKS: Tab = {
  name: 'Benchmarks',
  row: 'a published or own range',
  required: false,
  columns: [
    text('KPI', kpiSuchAs('ER, CPM or reach_rate')),
    text('Platform', { meaning: PLATFORM }),
    text('Tier', { meaning: { of: findTier, expected: `one of ${TIER_NAMES.join(', ')}` } }),
    text('Basis'),
    number('Low'),
    number('High'),
    text('Source'),
    number('Year', { format: '0' }),
  ],
};

export const LEARNINGS: Tab = {
  name: 'Learnings',
  row: 'a lesson',
  required: false,
  columns: [
    day('Date'),
    text('Campaign'),
    text('Theme'),
    text('Hook'),
    text('Format'),
    text('Creator'),
    text('What happened'),
    text('Evidence'),
    text('Next time'),
  ],
};

/** Every tab of the workbook, in the order in which people meet them. */
export const WORKBOOK: readonly Tab[] = [
  CAMPAIGNS,
  TARGETS,
  CREATORS,
  LINKS,
  POSTS,
  SNAPSHOTS,
  RESULTS,
  DAILY_TOTALS,
  EXPERIMENTS,
  BENCHMARKS,
  LEARNINGS,
];
