import { type Outcome, type Problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { type LinkChange, linkChanges } from '../../../links/plan/link-changes';
import { CREATORS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { checkWrite, guardedWrite } from '../../workbook/guarded-write';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type CreatorKey, creatorKey } from './creator-key';
import { findCampaign, type LinkRecords, linkInputOf, readLinkRecords } from './link-records';
import { LINK_IDENTITY, logReplacements } from './links-log';
import { storedPolicy } from './policy-store';

/** A link that would be another one now. */
export interface LinkChangeRow extends CreatorKey {
  /** Of `Creators`. */
  readonly row: number;
  readonly campaign: string;
  readonly link: string;
  readonly newLink: string;
  /** What differs, in words: `content mara.l becomes mara.ontour`. */
  readonly reasons: readonly string[];
}

export interface LinkChanges {
  readonly changes: readonly LinkChangeRow[];
}

export interface ReplacedLinks {
  readonly replaced: number;
  /** Chosen creators whose link was not replaced, with the reason. */
  readonly left: readonly Problem[];
}

interface FoundChanges {
  readonly tabs: WorkbookTabs;
  readonly records: LinkRecords;
  readonly changes: readonly LinkChange[];
}

/** The links of a campaign that would be others if they were made now; nothing is written. */
export function linkChangesOf(campaign: string, tabs: WorkbookTabs): Outcome<LinkChanges> {
  const found = findChanges(campaign, tabs);
  return found.ok ? success({ changes: found.value.changes }) : found;
}

/** Replaces the links of chosen creators that would be others now, each with a record in Links. */
export function replaceLinksOf(
  campaign: string | null,
  chosen: readonly CreatorKey[] | null,
  now: Date,
): Outcome<ReplacedLinks> {
  return withDocumentLock(() => {
    const found = findChanges(campaign, new WorkbookTabs(activeSpreadsheet()));
    if (!found.ok) return found;
    const { tabs, records, changes } = found.value;
    const keys = chosen === null ? null : new Set(chosen.map(creatorKey));
    const wanted = changes.filter((change) => keys === null || keys.has(creatorKey(change)));
    const spreadsheet = activeSpreadsheet();
    const cells = {
      ...{ tab: CREATORS, table: records.creators.table, identity: LINK_IDENTITY },
      edits: wanted.map(({ row, newLink }) => ({ row, column: 'link', to: newLink })),
    };
    const checked = checkWrite(spreadsheet, cells);
    if (!checked.ok) return checked;
    const rows = new Set(checked.value.written.map(({ row }) => row));
    const logged = logReplacements(
      spreadsheet,
      records,
      wanted.filter(({ row }) => rows.has(row)),
      serialOf(now, tabs.timeZone),
    );
    if (!logged.ok) return logged;
    const outcome = guardedWrite(spreadsheet, cells);
    if (!outcome.ok) return outcome;
    const { written, refused } = outcome.value;
    return success({ replaced: written.length, left: refused.map(({ problem }) => problem) });
  });
}

function findChanges(campaign: string | null, tabs: WorkbookTabs): Outcome<FoundChanges> {
  const records = readLinkRecords(tabs);
  if (!records.ok) return records;
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const named = campaign === null ? success(null) : findCampaign(records.value.campaigns, campaign);
  if (!named.ok) return named;
  const input = { ...linkInputOf(records.value), policy: policy.value };
  const changes = linkChanges(input).filter(
    (change) => campaign === null || nameKey(change.campaign) === nameKey(campaign),
  );
  return success({ tabs, records: records.value, changes });
}
