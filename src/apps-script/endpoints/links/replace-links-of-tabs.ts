import { type Outcome, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { type LinkChange, linkChanges } from '../../../links/plan/link-changes';
import type { LinkInput } from '../../../links/plan/plan-input';
import { replaceLinks } from '../../../links/plan/replace-links';
import { nameKey } from '../../../text/name-key';
import { withDocumentLock } from '../../workbook/document-lock';
import { checkEdits, rewriteCells } from '../../workbook/rewrite-cells';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import type { CreatorKey } from './creator-key';
import {
  creatorKey,
  findCampaign,
  type LinkRecords,
  linkInputOf,
  readLinkRecords,
} from './link-records';
import { storedPolicy } from './policy-store';
import { logReplacements } from './write-replacements';

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
  readonly left: readonly string[];
}

interface FoundChanges {
  readonly tabs: WorkbookTabs;
  readonly records: LinkRecords;
  readonly input: LinkInput;
  readonly changes: readonly LinkChange[];
}

/** The links of a campaign, or of all, that would be others if they were made now; nothing is written. */
export function linkChangesOf(campaign: string | null, tabs: WorkbookTabs): Outcome<LinkChanges> {
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
    const found = findChanges(campaign, new WorkbookTabs(SpreadsheetApp.getActiveSpreadsheet()));
    if (!found.ok) return found;
    const { tabs, records, input, changes } = found.value;
    const keys = chosen === null ? null : new Set(chosen.map(creatorKey));
    const wanted = changes.filter((change) => keys === null || keys.has(creatorKey(change)));
    const standing = new Map(input.creators.map(({ row, link }) => [row, link.trim()]));
    const checked = checkEdits(
      tabs,
      wanted.map(({ row, newLink }) => ({
        where: { tab: 'Creators', row, column: 'Link' },
        from: standing.get(row) ?? '',
        to: newLink,
      })),
    );
    if (!checked.ok) return checked;
    const { edits, left } = checked.value;
    const rows = new Set(edits.map(({ where }) => where.row));
    const replacements = replaceLinks(
      wanted.filter(({ row }) => rows.has(row)),
      input,
    );
    logReplacements(
      SpreadsheetApp.getActiveSpreadsheet(),
      tabs,
      records.links.table,
      replacements,
      serialOf(now, tabs.timeZone),
    );
    rewriteCells(tabs, edits);
    return success({ replaced: edits.length, left });
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
  return success({ tabs, records: records.value, input, changes });
}
