import type { AuditIssue, LinkAudit } from '../../../src/apps-script/endpoints/links/audit-tabs';
import type { HandOverItem } from '../../../src/apps-script/endpoints/links/hand-over';
import type { PolicySettings } from '../../../src/apps-script/endpoints/links/policy-store';
import type { PostsWithoutLink } from '../../../src/apps-script/endpoints/links/post-links-of-tabs';
import type { LinkChangeRow } from '../../../src/apps-script/endpoints/links/replace-links-of-tabs';
import { SHOPS } from '../../../src/campaign/shops';
import { problem, success, unexpected } from '../../../src/cells/problem';
import { isOpen, type LaunchItem } from '../../../src/links/audit/launch-item';
import { briefFor } from '../../../src/links/hand-over/brief';
import { codesCsv } from '../../../src/links/hand-over/codes-csv';
import { DEFAULT_POLICY, POLICY_PRESETS, POLICY_VARIABLES } from '../../../src/links/naming/policy';
import { readPolicy } from '../../../src/links/naming/read-policy';
import { previewPolicy } from '../../../src/links/plan/policy-preview';
import { csvText } from '../../../src/text/csv-text';
import type { FakeServer } from '../fake-google';

const NAMES = [
  'Mara Lindqvist',
  'Théo Garnier-Okonkwo',
  'Kit & Juno',
  'Анна Вольская',
  'سارة خليل',
];
const PLATFORMS = ['TikTok', 'YouTube', 'Instagram'];
const MARCH_10_2026 = 46_091;

/** What a creator is handed, unless `changes` says otherwise. */
export function handed(at: number, changes: Partial<HandOverItem> = {}): HandOverItem {
  const platform = PLATFORMS[at % PLATFORMS.length]!;
  const facts = {
    ...{ creator: NAMES[at] ?? `Creator ${at}`, handle: `@creator${at}`, platform },
    ...{
      link: `https://www.example.com/spring-launch?utm_source=${platform.toLowerCase()}&utm_medium=influencer&utm_campaign=spring-launch&utm_content=creator${at}&utm_id=spring-launch-20260302`,
    },
    ...{ code: `CODE${at}`, ...changes },
  };
  const brief = briefFor({
    ...facts,
    ...{ campaign: 'Spring launch', brand: 'Oat & Co', offer: '15% off' },
    ...{ postingDate: MARCH_10_2026 + at, start: MARCH_10_2026 - 8, end: MARCH_10_2026 + 20 },
  });
  const { subject, text: message, sections, missing } = brief;
  return { ...facts, longLink: '', subject, message, brief: sections, missing, ...changes };
}

export function handedToMany(count: number): HandOverItem[] {
  return Array.from({ length: count }, (_, at) => handed(at));
}

/** What is wrong with a naming of a later version. */
export const VERSION_2 = unexpected(
  'wrong_shape',
  { of: 'Naming policy', field: 'version' },
  2,
  'version 1',
);

export const SETTINGS: PolicySettings = {
  policy: DEFAULT_POLICY,
  isDefault: true,
  presets: POLICY_PRESETS,
  variables: Object.entries(POLICY_VARIABLES).map(([name, meaning]) => ({
    name: `{${name}}`,
    meaning,
  })),
  shops: SHOPS.map(({ id, name }) => ({ id, name })),
  problems: [],
  rulesAsOf: '2025-11-25',
  sourcesAsOf: 'November 2023',
};

const INPUT: Parameters<typeof previewPolicy>[1] = {
  campaigns: [
    {
      ...{ row: 2, name: 'Spring launch', landingPage: 'https://www.example.com/spring-launch' },
      ...{ utmCampaign: '', codePattern: '', offer: '15%', start: MARCH_10_2026 - 8 },
    },
  ],
  creators: [
    {
      ...{ row: 2, campaign: 'Spring launch', creator: 'Mara Lindqvist', handle: '@mara.l' },
      ...{ platform: 'TikTok', link: '', code: '' },
    },
  ],
  log: [],
  codes: [],
};

const FINDINGS: readonly Omit<AuditIssue, 'campaign' | 'row' | 'tab'>[] = [
  {
    ...{ code: 'upper_case_name', severity: 'wrong', column: 'Link' },
    ...{ creator: 'Mara Lindqvist', platform: 'TikTok' },
    found: 'https://www.example.com/spring?UTM_Source=tiktok&utm_medium=influencer',
    sentence:
      'Mara Lindqvist on TikTok: UTM_Source is written with capitals, and GA4 does not read it',
    fix: 'write utm_source',
    fixed: 'https://www.example.com/spring?utm_source=tiktok&utm_medium=influencer',
  },
  {
    ...{ code: 'no_link', severity: 'wrong', column: 'Link', found: '' },
    ...{ creator: 'Kit & Juno', platform: 'Instagram' },
    sentence: 'Kit & Juno on Instagram posts on 10 Mar 2026 and has no link',
    fix: 'generate links for the campaign',
    fixed: null,
  },
  {
    ...{ code: 'near_duplicate', severity: 'look', column: 'Creator', found: 'Mara Lindquist' },
    ...{ creator: 'Mara Lindquist', platform: 'TikTok' },
    sentence: 'Mara Lindquist on TikTok may be Mara Lindqvist of row 2',
    fix: 'if they are, keep one row and one spelling',
    fixed: null,
  },
];

/** So many issues, wrong ones first; one of three can be fixed. */
/** A cell that was left as it is. */
export const HOLDS_FORMULA = problem(
  'filled',
  { tab: 'Creators', row: 5, column: 'Link' },
  'holds a formula',
  '',
  'change it there',
);

export function auditOf(count: number): LinkAudit {
  const issues = Array.from({ length: count }, (_, at) => ({
    ...FINDINGS[at % FINDINGS.length]!,
    ...{ campaign: 'Spring launch', tab: 'Creators' as const, row: at + 2 },
  })).sort((left, right) => Number(left.severity === 'look') - Number(right.severity === 'look'));
  return {
    issues: issues.slice(0, 300),
    count,
    wrong: issues.filter(({ severity }) => severity === 'wrong').length,
    fixable: issues.filter(({ fixed }) => fixed !== null).length,
    links: 12,
    codes: 11,
  };
}

const item = (id: LaunchItem['id'], state: LaunchItem['state'], sentence: string): LaunchItem => ({
  id,
  state,
  sentence,
});

/** A list before a launch, all done or with the usual gaps. */
export function checklist(isReady: boolean) {
  const items = [
    item('objective', 'done', 'The objective is conversion'),
    item('target', 'done', 'CPA has a target'),
    item('creators', 'done', '12 creators booked'),
    isReady
      ? item('links', 'done', 'Every creator has a link')
      : item('links', 'wrong', '1 of 12 creators has no link: Kit & Juno'),
    isReady
      ? item('posting_dates', 'done', 'Every creator has a posting date')
      : item(
          'posting_dates',
          'look',
          '3 of 12 creators have no posting date: Mara Lindqvist, Kit & Juno, Анна Вольская',
        ),
    item('results', 'done', 'Results has the columns it needs'),
  ];
  const open = items.filter(isOpen).length;
  const time = { time: 'planned' as const, isOver: false };
  return { campaign: 'Spring launch', ...time, items, isReady, open };
}

/** A link that a new handle would change. */
export function changed(at: number): LinkChangeRow {
  const { creator, platform, link } = handed(at);
  return {
    ...{ row: at + 2, campaign: 'Spring launch', creator, platform, link },
    newLink: link.replace(`creator${at}`, `renamed${at}`),
    reasons: [`content creator${at} becomes renamed${at}`],
  };
}

/** So many planned posts without a link of their own. */
export function withoutLink(count: number): PostsWithoutLink {
  return {
    count,
    posts: Array.from({ length: Math.min(count, 50) }, (_, at) => ({
      ...{ row: at + 2, creator: handed(at).creator, platform: handed(at).platform },
      ...{ type: at === 1 ? '' : 'reel', due: `${at + 1} Mar 2026` },
    })),
  };
}

/** Links of which all is well: nothing found, nothing changed, twelve creators to hand over to. */
export const CALM_LINKS = {
  readPolicy: () => success(SETTINGS),
  previewPolicy: (policy) => {
    const read = readPolicy(policy);
    return read.ok ? success(previewPolicy(read.value, INPUT)) : read;
  },
  savePolicy: (policy) => {
    const read = readPolicy(policy);
    return read.ok ? success(null) : read;
  },
  linkChanges: () => success({ changes: [] }),
  replaceLinks: (_, some) => success({ replaced: some?.length ?? 0, left: [] }),
  postsWithoutLink: () => success(withoutLink(0)),
  generatePostLinks: () => success({ links: 3, problems: [] }),
  auditLinks: () => success(auditOf(0)),
  applyLinkFixes: (_, chosen) =>
    success({ fixed: chosen?.length ?? 1, left: [], audit: auditOf(0) }),
  launchChecklist: () => success(checklist(true)),
  handOver: () => success({ campaign: 'Spring launch', items: handedToMany(12), left: [] }),
  codesCsv: (shop) =>
    success(
      codesCsv(
        shop,
        handedToMany(12).map(({ code, creator }) => ({
          ...{ code, creator, campaign: 'Spring launch', offer: '15%' },
        })),
      ),
    ),
  linksCsv: () =>
    success({
      name: 'links.csv',
      csv: csvText([
        ['Created', 'Link'],
        ['2026-03-01', 'x'],
      ]),
      count: 1,
    }),
} satisfies FakeServer;
