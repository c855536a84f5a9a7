import { type Outcome, type Problem, problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { applyFixes, type CellEdit, type Issue } from '../../../links/audit/audit-links';
import { differences, type LinkChange } from '../../../links/plan/link-changes';
import type { Table } from '../../../tabs/rows/read-table';
import type { Tab } from '../../../tabs/tab';
import { CREATORS, POSTS } from '../../../tabs/workbook';
import { columnId } from '../../../text/column-id';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { checkWrite, guardedWrite } from '../../workbook/guarded-write';
import {
  type AuditOfTabs,
  type AuditScope,
  auditTabs,
  type IssueKey,
  type LinkAudit,
  scopeOf,
  summaryOf,
} from './audit-tabs';
import type { LinkRecords } from './link-records';
import { LINK_IDENTITY, logReplacements } from './links-log';

export interface AppliedFixes {
  /** How many cells were rewritten. */
  readonly fixed: number;
  /** Cells that were left as they are, each with the reason. */
  readonly left: readonly Problem[];
  /** What is still found. */
  readonly audit: LinkAudit;
}

/** Fixes the chosen issues, or everything that can be fixed; a link that changes is logged as a replacement. */
export function applyLinkFixesOf(
  scope: AuditScope,
  chosen: readonly IssueKey[] | null,
  now: Date,
): Outcome<AppliedFixes> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const selected = scopeOf(spreadsheet, scope);
    // Chosen issues are known by their cells: what is selected by now has no say in them.
    if (!selected.ok && chosen === null) return selected;
    const inScope = selected.ok ? selected.value : inRowsOf(chosen ?? []);
    const audit = auditTabs(spreadsheet, now);
    if (!audit.ok) return audit;
    const { tabs, records, issues } = audit.value;
    const wanted = chosenFrom(chosen === null ? issues.filter(inScope) : issues, chosen);
    const edits = applyFixes(wanted.issues);
    const plans = plansOf(edits, audit.value);
    const left = [...wanted.left];
    const writable: CellEdit[] = [];
    for (const { plan, of } of plans) {
      const checked = checkWrite(spreadsheet, plan);
      if (!checked.ok) return checked;
      const rows = new Set(checked.value.written);
      for (const [at, edit] of of.entries()) if (rows.has(plan.edits[at]!)) writable.push(edit);
    }
    // The log first: a run that breaks off leaves no link that Links does not know.
    const logged = logReplacements(
      spreadsheet,
      records,
      changesOf(writable, records),
      serialOf(now, tabs.timeZone),
    );
    if (!logged.ok) return logged;
    let fixed = 0;
    for (const { plan } of plans) {
      const outcome = guardedWrite(spreadsheet, plan);
      if (!outcome.ok) return outcome;
      fixed += outcome.value.written.length;
      for (const { problem } of outcome.value.refused) left.push(problem);
    }
    SpreadsheetApp.flush();
    const after = auditTabs(spreadsheet, now);
    if (!after.ok) return after;
    return success({
      fixed,
      left,
      audit: summaryOf(after.value, inScope),
    });
  });
}

/** The issues that somebody chose; what is not found any more, or takes a person, is left with the reason. */
function chosenFrom(
  issues: readonly Issue[],
  chosen: readonly IssueKey[] | null,
): { issues: readonly Issue[]; left: readonly Problem[] } {
  if (chosen === null) return { issues, left: [] };
  const keyOf = (key: IssueKey) =>
    JSON.stringify([key.code, key.tab, key.row, key.column, key.found]);
  const byKey = new Map(issues.map((issue) => [keyOf({ ...issue.where, ...issue }), issue]));
  const left: Problem[] = [];
  const found = chosen.flatMap((key) => {
    const issue = byKey.get(keyOf(key));
    const { tab, row, column } = key;
    const leave = (statement: string, advice = '') =>
      left.push(problem('unknown_value', { tab, row, column }, statement, '', advice));
    if (issue === undefined) leave('this is not found there any more');
    else if (issue.fixed === undefined) leave('this takes a person', issue.fix);
    return issue ?? [];
  });
  return { issues: found, left };
}

function inRowsOf(keys: readonly IssueKey[]): (issue: Issue) => boolean {
  const rows = new Set(keys.map(({ tab, row }) => `${tab} ${row}`));
  return ({ where }) => rows.has(`${where.tab} ${where.row}`);
}

/** The fixes as cells to be written, tab by tab. */
function plansOf(edits: readonly CellEdit[], { records, posts }: AuditOfTabs) {
  const of = (tab: Tab, table: Table, identity: readonly string[]) => {
    const ofTab = edits.filter(({ where }) => where.tab === tab.name);
    const cells = ofTab.map(({ where, to }) => ({
      ...{ row: where.row, column: columnId(where.column), to },
    }));
    return { plan: { tab, table, identity, edits: cells }, of: ofTab };
  };
  return [
    of(CREATORS, records.creators.table, LINK_IDENTITY),
    of(POSTS, posts, ['campaign', 'creator', 'platform']),
  ].filter(({ of }) => of.length > 0);
}

/** The changes to links of creators, which Links keeps a record of. */
function changesOf(edits: readonly CellEdit[], { creators }: LinkRecords): LinkChange[] {
  const byRow = new Map(creators.all().map((creator) => [creator.row, creator]));
  return edits
    .filter(({ where }) => where.tab === 'Creators' && where.column === 'Link')
    .map(({ where, from, to }) => {
      const { row, campaign, creator, platform } = byRow.get(where.row)!;
      return {
        ...{ row, campaign, creator, platform },
        ...{ link: from, newLink: to, reasons: differences(from, to) },
      };
    });
}
