import type { Selection } from '../../src/apps-script/endpoints/functions/selection';
import type { CreatorLink, LinkPreview } from '../../src/apps-script/endpoints/links/preview-links';
import type { CampaignBrief } from '../../src/apps-script/endpoints/plan/list-campaigns';
import type { ListedPart } from '../../src/apps-script/endpoints/report/find-doubts';
import type { TextNumber, TextNumbers } from '../../src/apps-script/endpoints/report/text-numbers';
import {
  failure,
  NOWHERE,
  type Outcome,
  type Problem,
  problem,
  success,
  unexpected,
} from '../../src/cells/problem';
import type { Doubt } from '../../src/report/doubts/doubt';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { FakeServer } from './fake-google';
import { CALM_LINKS } from './links/links-situations';
import { CALM_PLAN } from './plan/plan-situations';

export const CAMPAIGNS: CampaignBrief[] = [
  { name: 'Spring launch', line: 'Conversion · CPA target $25.00 · day 5 of 30', problems: [] },
  { name: 'Always on', line: 'Loyalty · ROAS target 3.00× · day 120 of 365', problems: [] },
];

const NAMES = [
  'Mara Lindqvist',
  'Théo Garnier-Okonkwo',
  'Kit & Juno',
  'Анна Вольская',
  'سارة خليل',
];
const PLATFORMS = ['TikTok', 'YouTube', 'Instagram'];

/** A creator whose row is filled, unless `changes` says otherwise. */
export function creator(at: number, changes: Partial<CreatorLink> = {}): CreatorLink {
  const platform = PLATFORMS[at % PLATFORMS.length]!;
  const handle = `creator${at}`;
  return {
    creator: NAMES[at] ?? `Creator ${at}`,
    platform,
    handle,
    link: `https://www.example.com/spring-launch?utm_source=${platform.toLowerCase()}&utm_medium=influencer&utm_campaign=spring-launch&utm_content=${handle}&utm_id=spring-launch-20260302`,
    code: `CODE${at}`,
    isNewLink: false,
    isNewCode: false,
    channel: platform === 'YouTube' ? 'Organic Video' : 'Organic Social',
    warning: null,
    problems: [],
    ...changes,
  };
}

export const NEW = { isNewLink: true, isNewCode: true } as const;

/** So many creators, of whom the first ones lack link and code. */
export function creators(count: number, missing = 0): CreatorLink[] {
  return Array.from({ length: count }, (_, at) => creator(at, at < missing ? NEW : {}));
}

export function previewOf(
  some: readonly CreatorLink[],
  problems: readonly Problem[] = [],
): Outcome<LinkPreview> {
  return success({ creators: some, problems });
}

export const WARNING =
  'GA4 files this link under Unassigned: it does not know the source kitandjuno. Use instagram, and keep the handle in the content.';

/** One of everything that a row can show. */
/** A creator's row in which one cell is blank. */
export const NO_PLATFORM = unexpected(
  'blank',
  { tab: 'Creators', row: 8, column: 'Platform' },
  '',
  'the platform',
);

export const MIXED_CREATORS: readonly CreatorLink[] = [
  creator(0),
  creator(1, { isNewCode: true }),
  creator(2, {
    link: creator(2).link.replace('utm_source=instagram', 'utm_source=kitandjuno'),
    channel: 'Unassigned',
    warning: WARNING,
  }),
  creator(3, {
    isNewLink: true,
    code: '',
    problems: [
      problem(
        'bad_pattern',
        { tab: 'Creators', row: 5, column: 'Code pattern' },
        '{X} is not {NAME}, {OFFER} or {CHECK}',
      ),
    ],
  }),
  creator(4, NEW),
  creator(5, {
    creator: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    code: 'DONAUDAMPFSCHIFFFAHRTSELEKTRIZITAETEN15',
  }),
  creator(6, {
    link: '',
    code: '',
    channel: '',
    platform: '',
    problems: [NO_PLATFORM],
  }),
];

const FINDINGS = [
  '210,334 impressions, 3 clicks. Is the link in the bio?',
  '44 code uses, 9 clicks. Has the code leaked?',
  'No live post yet: $1,450.00 booked, not posted',
];

/** A report of a campaign that runs, with so many issues. */
export function summaryOf(issues: number): ReportSummary {
  return {
    campaign: 'Spring launch',
    status: 'live',
    headline: 'CPA is $21.40, ahead of the target of $25.00.',
    notice: 'Live, day 5 of 30. Good for steering. Late and assisted sales are still to come.',
    currency: 'USD',
    asOf: '2026-03-06T14:30:00',
    primary: {
      kpi: 'cpa',
      name: 'Cost per acquisition',
      abbreviation: 'CPA',
      unit: 'money',
      value: 21.4,
      target: 25,
      attainment: 1.168,
      status: 'ahead',
      low: 17.9,
      high: 25.6,
      base: '118 conversions',
      remark: null,
    },
    diagnostic: {
      kpi: 'engagement_rate',
      name: 'Engagement rate over reach',
      unit: 'fraction',
      value: 0.0412,
      target: 0.048,
      attainment: 0.858,
      status: 'behind',
      low: null,
      high: null,
      base: null,
      remark: null,
    },
    doubts: [],
    delivery: {
      live: 12,
      booked: 14,
      notDelivered: 0,
      notDeliveredCost: null,
      creatorsWithoutPosts: 0,
    },
    stages: [],
    creators: Array.from({ length: issues + 1 }, (_, at) => ({
      creator: creator(at).creator,
      platform: creator(at).platform,
      stage: null,
      cost: null,
      attention: {},
      action: {},
      quadrant: null,
      delivered: null,
      flags: at < issues ? [FINDINGS[at % FINDINGS.length]!] : [],
    })),
    attribution: {
      sources: {},
      postsOfNobody: 0,
      resultsOfNobody: 0,
      resultsOutsideDates: 0,
      committed: null,
    },
  };
}

export const NO_REPORT = failure(
  problem(
    'missing_tab',
    { argument: 'Spring launch' },
    'this campaign has no report yet; build it first',
  ),
);

const cell = (tab: string, row: number, column: string, text: string, value: number | null) =>
  ({ tab, row, column, text, value }) satisfies TextNumber;

export const UNCLEAR: TextNumbers = {
  count: 2,
  convertible: 0,
  first: [
    cell('Results', 4, 'Revenue', '1.234', null),
    cell('Results', 9, 'Revenue', 'about 300', null),
  ],
  questions: [],
};

/** Five that mean one number, and two that only a person can tell. */
export const TEXT_NUMBERS: TextNumbers = {
  count: 7,
  convertible: 5,
  first: [
    cell('Posts', 14, 'Likes', '12.3K', 12_300),
    cell('Posts', 15, 'Likes', '1,234', 1_234),
    ...UNCLEAR.first,
    cell('Posts', 16, 'Views', '1.2M', 1_200_000),
  ],
  questions: [],
};

export const NO_TEXT_NUMBERS: TextNumbers = { count: 0, convertible: 0, first: [], questions: [] };

/** A cell beside the numbers of a shop of somebody's own. */
export const SELECTION: Selection = {
  tab: 'Results',
  cell: 'H5',
  row: 5,
  letters: 'H',
  held: '',
  headers: ['Date', 'Creator', 'Clicks', 'Orders', 'Revenue', 'Spend', 'New customers'].map(
    (header, at) => ({ letters: 'ABCDEFG'[at]!, header }),
  ),
  columns: 26,
  separator: ',',
};

/** A workbook in which all is well: twelve creators, of whom three lack link and code, and a report. */
export const CALM: Required<Omit<FakeServer, 'openLinks'>> = {
  listCampaigns: () => success(CAMPAIGNS),
  previewLinks: () => previewOf(creators(12, 3)),
  generateLinks: (_, some) =>
    success({
      links: some?.length ?? 0,
      codes: some?.length ?? 0,
      unassigned: [],
      problems: [],
    }),
  findTextNumbers: () => success(NO_TEXT_NUMBERS),
  convertTextNumbers: () => success({ converted: TEXT_NUMBERS.convertible, left: UNCLEAR }),
  answerTextNumbers: () => success({ converted: 1, left: NO_TEXT_NUMBERS }),
  buildReport: () =>
    success({ sheetId: 1, creators: 12, unmatched: { count: 0, first: [] }, warnings: [] }),
  getReport: () => success(summaryOf(3)),
  findDoubts: () => success([]),
  repairDoubt: () => success({ rows: 0, left: [], undo: { cells: [], rows: [], tabs: [] } }),
  undoRepair: () => success(0),
  openReport: () => success(null),
  getSelection: () => success(SELECTION),
  insertFormula: (_tab, _cell, formula) =>
    success({ formula: formula.replaceAll(';', ','), before: { formula: '', value: '' } }),
  insertPlainFormula: (_tab, _cell, formula) =>
    success({ formula, before: { formula: '', value: '' }, cells: 1 }),
  convertSelection: () => success({ tab: 'Shop', converted: 3, left: [] }),
  readCell: () => success('$20.00'),
  undoInsertion: () => success(null),
  ...CALM_LINKS,
  ...CALM_PLAN,
};

const MUELLER: ListedPart = {
  ...{ key: '["anna mueller"]', name: 'Anna Mueller', rows: 12 },
  place: { tab: 'Results', row: 14, column: 'Creator' },
  volume: '24 orders, 11% of all',
  repairs: [
    { does: 'rename', column: 'creator', to: 'Anna Müller' },
    { does: 'right' },
    { does: 'left out' },
  ],
};

const UNMATCHED: Doubt = {
  ...{ kind: 'unmatched', count: 12, share: 0.11, volumes: { orders: 24 } },
  where: 'Results: Anna Mueller',
  suggestion: 'Anna Mueller → Anna Müller?',
};

/** A report with rows of a name that is a letter apart. */
export const IN_DOUBT: FakeServer = {
  getReport: () => {
    const summary = summaryOf(0);
    return success({
      ...{ ...summary, doubts: [UNMATCHED] },
      headline: 'Check first: 12 rows have no creator of this campaign. CPA is $21.40.',
      primary: { ...summary.primary, status: 'check first' },
    });
  },
  findDoubts: () => success([{ ...UNMATCHED, parts: [MUELLER], more: 0 }]),
  repairDoubt: () =>
    success({
      ...{ rows: 12, left: [] },
      undo: {
        ...{ rows: [], tabs: [] },
        cells: [{ tab: 'results', row: '[]', column: 'creator', from: 'Anna Mueller' }],
      },
    }),
};

/** What is wrong over three tabs: more in one of them than are shown at first. */
export const MANY_PROBLEMS = failure([
  unexpected(
    'unknown_value',
    { tab: 'Campaigns', row: 2, column: 'Primary KPI' },
    'Fame',
    'a KPI such as CPA, ROAS, CPM, ER, CTR, conversions, clicks, impressions',
  ),
  ...Array.from({ length: 12 }, (_, at) =>
    problem(
      'typed_as_text',
      { tab: 'Posts', row: at + 14, column: 'Likes' },
      `"${at + 1}.3K" is typed as text`,
      'a number',
      `type ${at + 1}300; keep the format`,
    ),
  ),
  problem(
    'missing_column',
    { tab: 'Results' },
    'the header row has no column "Creator", which is required; found Campaign, Platform, Date',
  ),
  problem('wrong_shape', NOWHERE, 'The workbook is in another format.'),
]);
