import { failure, type Outcome, type Problem, problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import type { PlannedLink } from '../../../links/plan/link-plan';
import { CREATORS } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import {
  type CellEdit,
  checkWrite,
  guardedWrite,
  isOfAnotherRow,
} from '../../workbook/guarded-write';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { rowsChanged } from '../../workbook/write-problems';
import type { CreatorKey } from './creator-key';
import { readLinkRecords } from './link-records';
import { LINK_IDENTITY, logLinks } from './links-log';
import { planFromTabs } from './plan-from-tabs';

/** What was generated, and what could not be. */
export interface GeneratedLinks {
  readonly links: number;
  readonly codes: number;
  /** Links that GA4 would not file under a channel. */
  readonly unassigned: readonly string[];
  readonly problems: readonly Problem[];
}

/** Generates links and codes for the chosen creators without one, of one campaign or of all. */
export function generateLinksFor(
  campaign: string | null,
  chosen: readonly CreatorKey[] | null,
  now: Date,
): Outcome<GeneratedLinks> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const records = readLinkRecords(tabs);
    if (!records.ok) return records;
    const { creators, links } = records.value;
    const plan = planFromTabs(records.value, campaign, chosen);
    if (!plan.ok) return plan;
    const { roster, planned: rows, inCampaigns, problems } = plan.value;
    if (inCampaigns.length > 0) return failure(inCampaigns);
    if (roster.length === 0)
      return failure(
        problem(
          'empty_tab',
          { tab: 'Creators' },
          'no row names a campaign of the Campaigns tab',
          'at least one creator',
        ),
      );
    const cells = {
      ...{ tab: CREATORS, table: creators.table, identity: LINK_IDENTITY },
      edits: rows.flatMap(editsOf),
    };
    const checked = checkWrite(spreadsheet, cells);
    if (!checked.ok) return checked;
    if (checked.value.refused.some(isOfAnotherRow)) return rowsChanged(CREATORS);
    // The log first: what a broken run leaves only in the log is given again by the next one.
    const writable = new Set(checked.value.written.map(({ row }) => row));
    const logged = logLinks(
      spreadsheet,
      links.table,
      rows.filter(({ row, isLogged }) => writable.has(row) && !isLogged),
      serialOf(now, tabs.timeZone),
    );
    if (!logged.ok) return logged;
    const outcome = guardedWrite(spreadsheet, cells);
    if (!outcome.ok) return outcome;
    const { written, refused } = outcome.value;
    return success({
      links: written.filter(({ column }) => column === 'link').length,
      codes: written.filter(({ column }) => column === 'code').length,
      unassigned: rows
        .filter(({ channel }) => channel === 'Unassigned')
        .map(({ creator, platform }) => `${creator} (${platform})`),
      problems: [...problems, ...refused].map(({ problem }) => problem),
    });
  });
}

function editsOf({ row, link, code, isNewLink, isNewCode }: PlannedLink): CellEdit[] {
  return [
    ...(isNewLink ? [{ row, column: 'link', to: link }] : []),
    ...(isNewCode ? [{ row, column: 'code', to: code }] : []),
  ];
}
