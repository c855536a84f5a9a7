import { type Outcome, type Problem, problem, success, together } from '../cells/problem';
import { serialOf } from '../cells/serial-date';
import { type PlannedLink, planLinks } from '../links/plan-links';
import { readCampaigns, readCreators, sameName } from '../tabs/campaign-rows';
import type { Table } from '../tabs/read-table';
import { CAMPAIGNS, CREATORS, LINKS } from '../tabs/workbook';
import { withDocumentLock } from './document-lock';
import { WorkbookTabs } from './workbook-tabs';
import { appendToLinks, ensureColumns, insertLinksTab, writeIntoCreators } from './write-links';

/** What was generated, and what could not be. */
export interface GeneratedLinks {
  readonly links: number;
  readonly codes: number;
  /** Links that GA4 would not file under a channel. */
  readonly unassigned: readonly string[];
  readonly problems: readonly string[];
}

/** Generates links and codes for every creator without one, of one campaign or of all. */
export function generateLinksFor(campaign: string | null, now: Date): Outcome<GeneratedLinks> {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const tabs = new WorkbookTabs(spreadsheet);
    const tables = tabs.readAll({
      campaigns: CAMPAIGNS,
      creators: CREATORS,
      links: LINKS,
    });
    if (!tables.ok) return tables;
    const planned = planFrom(tables.value, campaign, timeZone);
    if (!planned.ok) return planned;
    const { planned: rows, problems } = planned.value;
    // A lock keeps other scripts out, not people who sort or type meanwhile.
    const again = tabs.read(CREATORS);
    if (!again.ok) return again;
    if (!sameCells(tables.value.creators, again.value))
      return problem(
        'busy',
        'Creators',
        'somebody has changed the tab in this very moment; nothing was written: generate again',
      );
    // The log first: what a broken run leaves only in the log is given again by the next one.
    appendToLinks(
      () => tabs.sheet(LINKS.name) ?? insertLinksTab(spreadsheet),
      tables.value.links,
      rows.filter(({ isLogged }) => !isLogged),
      serialOf(now, timeZone),
    );
    if (rows.length > 0) {
      const sheet = tabs.sheet(CREATORS.name)!;
      const placeOf = ensureColumns(sheet, tables.value.creators, ['link', 'code']);
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
      problems: problems.map(({ message }) => message),
    });
  });
}

/** Whether two readings of a tab found the same in the cells that links are made of. */
function sameCells(before: Table, after: Table): boolean {
  const cellsOf = (table: Table) =>
    table.rows.map(({ row, cells }) => [
      row,
      ...LINK_COLUMNS.map((id) => cells[(table.placeOf(id) ?? 0) - 1] ?? ''),
    ]);
  return JSON.stringify(cellsOf(before)) === JSON.stringify(cellsOf(after));
}

/** What links and codes are made of; what else a row holds cannot hold them up. */
const LINK_COLUMNS = ['campaign', 'creator', 'handle', 'platform', 'link', 'code'];

function planFrom(
  tables: { campaigns: Table; creators: Table; links: Table },
  campaign: string | null,
  timeZone: string,
): Outcome<{ planned: readonly PlannedLink[]; problems: readonly Problem[] }> {
  const campaigns = readCampaigns(tables.campaigns, timeZone, campaign ?? undefined);
  const creators = readCreators(tables.creators, timeZone, undefined, LINK_COLUMNS);
  const found = [...campaigns.problems, ...creators.problems];
  if (found.length > 0) return together(found);
  const chosen = campaigns.rows.filter(({ name }) => campaign === null || sameName(name, campaign));
  // Of all campaigns also the creators whose campaign is misspelt: they are named as a problem.
  const wanted = creators.rows.filter(
    (creator) => campaign === null || chosen.some(({ name }) => sameName(name, creator.campaign)),
  );
  if (wanted.length === 0)
    return problem(
      'empty_tab',
      'Creators',
      'no row names a campaign of the Campaigns tab, where at least one creator is expected',
    );
  const textIn = (table: Table, id: string) => {
    const place = table.placeOf(id);
    return table.rows.map(({ cells }) =>
      place === undefined ? '' : String(cells[place - 1] ?? ''),
    );
  };
  const logged = Object.fromEntries(
    (['campaign', 'creator', 'platform', 'link', 'code', 'id', 'state'] as const).map((id) => [
      id,
      textIn(tables.links, id),
    ]),
  );
  const plan = planLinks({
    creators: wanted.map((creator) => ({
      row: creator.row,
      campaign: creator.campaign,
      creator: creator.name,
      handle: creator.handle,
      platform: creator.platform.name,
      link: creator.link,
      code: creator.code,
    })),
    campaigns: campaigns.rows,
    codes: creators.rows.map(({ code }) => code),
    log: tables.links.rows.map((_, at) => ({
      campaign: logged.campaign![at]!,
      creator: logged.creator![at]!,
      platform: logged.platform![at]!,
      link: logged.link![at]!,
      code: logged.code![at]!,
      id: logged.id![at]!,
      state: logged.state![at]!,
    })),
  });
  return success({
    planned: plan.planned,
    problems: plan.problems.map(({ problem: each }) => each),
  });
}
