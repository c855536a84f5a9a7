import { failure, type Outcome, problem, success } from '../../../cells/problem';
import { problemInWords } from '../../../cells/problem-words';
import { serialOf } from '../../../cells/serial-date';
import type { PlannedLink } from '../../../links/plan/link-plan';
import { CREATORS, LINKS } from '../../../tabs/workbook';
import { withDocumentLock } from '../../workbook/document-lock';
import { sameCells } from '../../workbook/same-cells';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import type { CreatorKey } from './creator-key';
import { readLinkRecords } from './link-records';
import { LINK_COLUMNS, planFromTabs } from './plan-from-tabs';
import { appendToLinks, ensureColumns, insertLinksTab, writeIntoCreators } from './write-links';

/** What was generated, and what could not be. */
export interface GeneratedLinks {
  readonly links: number;
  readonly codes: number;
  /** Links that GA4 would not file under a channel. */
  readonly unassigned: readonly string[];
  readonly problems: readonly string[];
}

/** Generates links and codes for the chosen creators without one, of one campaign or of all. */
export function generateLinksFor(
  campaign: string | null,
  chosen: readonly CreatorKey[] | null,
  now: Date,
): Outcome<GeneratedLinks> {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
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
    const again = tabs.readAnew(CREATORS);
    if (!again.ok) return again;
    if (!sameCells(creators.table, again.value, LINK_COLUMNS))
      return failure(
        problem(
          'busy',
          { tab: 'Creators' },
          'somebody has changed the tab in this very moment',
          '',
          'nothing was written: generate again',
        ),
      );
    // The log first: what a broken run leaves only in the log is given again by the next one.
    appendToLinks(
      () => tabs.sheet(LINKS.name) ?? insertLinksTab(spreadsheet),
      links.table,
      rows.filter(({ isLogged }) => !isLogged),
      serialOf(now, tabs.timeZone),
    );
    if (rows.length > 0) {
      const sheet = tabs.sheet(CREATORS.name)!;
      const placeOf = ensureColumns(sheet, creators.table, ['link', 'code']);
      const written = (of: (row: PlannedLink) => string, isNew: (row: PlannedLink) => boolean) =>
        new Map(rows.filter(isNew).map((row) => [row.row, of(row)]));
      writeIntoCreators(
        sheet,
        placeOf('link'),
        written(
          ({ link }) => link,
          ({ isNewLink }) => isNewLink,
        ),
      );
      writeIntoCreators(
        sheet,
        placeOf('code'),
        written(
          ({ code }) => code,
          ({ isNewCode }) => isNewCode,
        ),
      );
    }
    return success({
      links: rows.filter(({ isNewLink }) => isNewLink).length,
      codes: rows.filter(({ isNewCode }) => isNewCode).length,
      unassigned: rows
        .filter(({ channel }) => channel === 'Unassigned')
        .map(({ creator, platform }) => `${creator} (${platform})`),
      problems: problems.map((each) => problemInWords(each.problem)),
    });
  });
}
