import { campaignStatusAt, hasEnded } from '../../../campaign/campaign-status';
import { failure, NOWHERE, type Outcome, problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { type AuditInput, auditLinks, type Issue } from '../../../links/audit/audit-links';
import type { NamingPolicy } from '../../../links/naming/policy';
import { linksAsMade } from '../../../links/plan/link-changes';
import { postDecoder } from '../../../tabs/rows/posts';
import type { Table } from '../../../tabs/rows/read-table';
import { resultDecoder } from '../../../tabs/rows/results';
import { POSTS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type LinkRecords, linkInputOf, readLinkRecords } from './link-records';
import { storedPolicy } from './policy-store';

/** `selection`: the rows of Creators or Posts that are selected in the sheet. */
export type AuditScope = 'workbook' | 'selection';

/** Names an issue, so that it can be fixed: it is looked for again before anything is written. */
export interface IssueKey {
  readonly code: string;
  readonly tab: 'Creators' | 'Posts';
  readonly row: number;
  readonly column: string;
  /** What stood in the cell. */
  readonly found: string;
}

/** Something about a link or code that a person should know. */
export interface AuditIssue extends IssueKey {
  /** `wrong`: clicks or orders are lost or cannot be told apart. `look`: a person should decide. */
  readonly severity: 'wrong' | 'look';
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** Who and what was found, in one sentence. */
  readonly sentence: string;
  /** The next move. */
  readonly fix: string;
  /** What the cell would hold once this is fixed; null where that takes a person. */
  readonly fixed: string | null;
}

export interface LinkAudit {
  /** Wrong things first, then in the order of the rows; at most `MOST_ISSUES` of them. */
  readonly issues: readonly AuditIssue[];
  /** Of all issues, those not listed too. */
  readonly count: number;
  readonly wrong: number;
  readonly fixable: number;
  /** How many links and codes were looked at. */
  readonly links: number;
  readonly codes: number;
}

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How many issues go to the sidebar; nobody reads more before fixing some. */
export const MOST_ISSUES = 300;

/** Everything that an audit of the workbook read, and what it found. */
export interface AuditOfTabs {
  readonly tabs: WorkbookTabs;
  readonly records: LinkRecords;
  readonly posts: Table;
  readonly issues: readonly Issue[];
  readonly input: AuditInput;
}

/** What is wrong with links and codes, of the whole workbook or of the rows that are selected. */
export function auditOf(scope: AuditScope, today: Date): Outcome<LinkAudit> {
  const spreadsheet = activeSpreadsheet();
  const inScope = scopeOf(spreadsheet, scope);
  if (!inScope.ok) return inScope;
  const audit = auditTabs(spreadsheet, today);
  return audit.ok ? success(summaryOf(audit.value, inScope.value)) : audit;
}

/** Reads the tabs anew and goes over all of them: what two rows share is seen only so. */
export function auditTabs(spreadsheet: Spreadsheet, today: Date): Outcome<AuditOfTabs> {
  const tabs = new WorkbookTabs(spreadsheet);
  const records = readLinkRecords(tabs);
  if (!records.ok) return records;
  const numbers = tabs.recordsOf({ posts: postDecoder, results: resultDecoder });
  if (!numbers.ok) return numbers;
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const links = linkInputOf(records.value);
  const now = serialOf(today, tabs.timeZone);
  const input: AuditInput = {
    campaigns: links.campaigns,
    creators: records.value.creators.all(),
    posts: numbers.value.posts.all(),
    results: numbers.value.results.all(),
    log: links.log,
    ...shopOf(policy.value),
    asMade: linksAsMade({ ...links, policy: policy.value }),
    ended: new Set(
      records.value.campaigns
        .all()
        .filter((each) => hasEnded(campaignStatusAt(each, now)))
        .map(({ name }) => nameKey(name)),
    ),
  };
  return success({
    ...{ tabs, records: records.value, posts: numbers.value.posts.table },
    ...{ issues: auditLinks(input), input },
  });
}

/** Which issues somebody asked for: all, or those of the rows that are selected. */
export function scopeOf(
  spreadsheet: Spreadsheet,
  scope: AuditScope,
): Outcome<(issue: Issue) => boolean> {
  if (scope === 'workbook') return success(() => true);
  const range = spreadsheet.getActiveRange();
  const tab = range?.getSheet().getName();
  if (range === null || (tab !== 'Creators' && tab !== POSTS.name))
    return failure(
      problem(
        'unknown_value',
        NOWHERE,
        `${tab === undefined ? 'Nothing is selected' : `The selection is in ${tab}`}, where rows of Creators or Posts are expected: select some, or check the whole workbook.`,
      ),
    );
  const [first, last] = [range.getRow(), range.getLastRow()];
  return success(({ where }) => where.tab === tab && where.row >= first && where.row <= last);
}

/** An audit as the sidebar shows it. */
export function summaryOf(
  { issues, input }: AuditOfTabs,
  isWanted: (issue: Issue) => boolean,
): LinkAudit {
  const wanted = issues.filter(isWanted);
  const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').length;
  return {
    issues: wanted.slice(0, MOST_ISSUES).map(asFound),
    count: wanted.length,
    wrong: wanted.filter(({ severity }) => severity === 'wrong').length,
    fixable: wanted.filter(({ fixed }) => fixed !== undefined).length,
    links: filled([...input.creators, ...input.posts].map(({ link }) => link)),
    codes: filled(input.creators.map(({ code }) => code)),
  };
}

function asFound({ where, fixed, ...issue }: Issue): AuditIssue {
  return { ...where, ...issue, fixed: fixed ?? null };
}

function shopOf({ shop }: NamingPolicy): Pick<AuditInput, 'shop'> {
  return shop === '' ? {} : { shop };
}
