import type { Cell } from '../../../cells/cell-value';
import { type Outcome, success } from '../../../cells/problem';
import type { LinkChange } from '../../../links/plan/link-changes';
import type { PlannedPostLink } from '../../../links/plan/post-links';
import { replaceLinks } from '../../../links/plan/replace-links';
import type { Table } from '../../../tabs/rows/read-table';
import { LINKS } from '../../../tabs/workbook';
import { guardedWrite } from '../../workbook/guarded-write';
import { keepingView } from '../../workbook/scratch-tab';
import { type LinkRecords, linkInputOf } from './link-records';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the log keeps of a link: of a creator with their code, or of one planned post. */
type LogEntry = Omit<PlannedPostLink, 'row' | 'post' | 'isLogged'> & {
  readonly code?: string;
  readonly post?: string;
  readonly replaces?: string;
};

/** What the link and the code of a creator are made from. */
export const LINK_IDENTITY: readonly string[] = ['campaign', 'creator', 'handle', 'platform'];

/** What a row of the log is known by. */
const LOG_IDENTITY = ['campaign', 'creator', 'platform', 'link', 'code', 'post'];

/**
 * Appends links to their log, which is made where there is none. The log is written before anything else: what a
 * broken run left only there is given again by the next one.
 *
 * @param created a serial number
 */
export function logLinks(
  spreadsheet: Spreadsheet,
  table: Table,
  entries: readonly LogEntry[],
  created: number,
): Outcome<null> {
  if (entries.length === 0) return success(null);
  if (spreadsheet.getSheetByName(LINKS.name) === null) insertLinksTab(spreadsheet);
  const rows = entries.map((entry) => logRow(entry, created));
  const written = guardedWrite(spreadsheet, { tab: LINKS, table, identity: [], rows });
  return written.ok ? success(null) : written;
}

/**
 * Writes down that links were replaced: a new row for each that names the old one, and the old rows marked. Nothing is
 * taken out, and what a broken run has written down already is not written twice.
 */
export function logReplacements(
  spreadsheet: Spreadsheet,
  records: LinkRecords,
  changes: readonly LinkChange[],
  created: number,
): Outcome<null> {
  const { table } = records.links;
  const { planned, retired } = replaceLinks(changes, linkInputOf(records));
  const fresh = planned.filter(({ isLogged }) => !isLogged);
  const logged = logLinks(spreadsheet, table, fresh, created);
  if (!logged.ok || retired.length === 0) return logged;
  const marked = guardedWrite(spreadsheet, {
    ...{ tab: LINKS, table, identity: LOG_IDENTITY },
    edits: retired.map((place) => ({
      ...{ row: table.rows[place]!.row, column: 'state', to: 'replaced' },
    })),
  });
  return marked.ok ? success(null) : marked;
}

/** Columns whose contents the usual width would cut, in pixels. */
const WIDE = [
  ['created', 130],
  ['creator', 160],
  ['link', 320],
] as const;

/** Makes the log behind the other tabs; its headers come with the first rows. */
function insertLinksTab(spreadsheet: Spreadsheet): void {
  keepingView(spreadsheet, () => {
    const sheet = spreadsheet.insertSheet(LINKS.name, spreadsheet.getNumSheets());
    sheet.setFrozenRows(1);
    for (const [id, width] of WIDE)
      sheet.setColumnWidth(LINKS.columns.findIndex((column) => column.id === id) + 1, width);
  });
}

function logRow(link: LogEntry, created: number): Readonly<Record<string, Cell>> {
  const { tags } = link;
  return {
    created,
    campaign: link.campaign,
    creator: link.creator,
    platform: link.platform,
    link: link.link,
    code: link.code ?? '',
    source: tags.source ?? '',
    medium: tags.medium ?? '',
    utm_campaign: tags.campaign ?? '',
    content: tags.content ?? '',
    term: tags.term ?? '',
    id: tags.id ?? '',
    channel: link.channel,
    state: link.state,
    replaces: link.replaces ?? '',
    post: link.post ?? '',
  };
}
