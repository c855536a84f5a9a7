import type { Cell } from '../../../cells/cell-value';
import { safeText } from '../../../cells/safe-text';
import type { PlannedPostLink } from '../../../links/plan/post-links';
import type { Table } from '../../../tabs/rows/read-table';
import type { Column, Tab } from '../../../tabs/tab';
import { LINKS } from '../../../tabs/workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A stretch of rows that is written in one go. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Rows as stretches without a gap: only what is new is written. */
export function stretchesOf(rows: readonly number[]): Stretch[] {
  const stretches: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const open = stretches[stretches.length - 1];
    if (open !== undefined && row === open.last + 1) open.last = row;
    else stretches.push({ first: row, last: row });
  }
  return stretches;
}

/** Finds a column's place, or adds its header behind the last one. */
export function ensureColumns(
  sheet: Sheet,
  table: Table,
  ids: readonly string[],
): (id: string) => number {
  const missing = ids.filter((id) => table.placeOf(id) === undefined);
  const room = sheet.getMaxColumns();
  const needed = table.nextPlace + missing.length - 1;
  if (needed > room) sheet.insertColumnsAfter(room, needed - room);
  if (missing.length > 0)
    sheet
      .getRange(1, table.nextPlace, 1, missing.length)
      .setValues([missing.map((id) => columnOf(table.tab, id).header)])
      .setFontWeight('bold');
  return (id) => table.placeOf(id) ?? table.nextPlace + missing.indexOf(id);
}

function columnOf(tab: Tab, id: string): Column {
  return tab.columns.find((each) => each.id === id)!;
}

/** Writes the new links or codes of a plan into their column of `Creators`, and nothing else. */
export function writeIntoCreators(
  sheet: Sheet,
  place: number,
  values: ReadonlyMap<number, string>,
): void {
  for (const { first, last } of stretchesOf([...values.keys()])) {
    const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    sheet
      .getRange(first, place, rows.length, 1)
      .setNumberFormat('@')
      .setValues(rows.map((row) => [safeText(values.get(row)!)]));
  }
}

/** What the log keeps of a link: of a creator with their code, or of one planned post. */
type LogEntry = Omit<PlannedPostLink, 'row' | 'post' | 'isLogged'> & {
  readonly code?: string;
  readonly post?: string;
};

/** Appends the plan to the log of links, which is made where there is none. */
export function appendToLinks(
  openTab: () => Sheet,
  table: Table,
  planned: readonly LogEntry[],
  created: number,
): void {
  if (planned.length === 0) return;
  const sheet = openTab();
  const placeOf = ensureColumns(
    sheet,
    table,
    LINKS.columns.map(({ id }) => id),
  );
  const width = Math.max(table.nextPlace - 1, ...LINKS.columns.map(({ id }) => placeOf(id)));
  const firstRow = Math.max(2, sheet.getLastRow() + 1);
  const room = sheet.getMaxRows();
  const needed = firstRow + planned.length - 1;
  if (needed > room) sheet.insertRowsAfter(room, needed - room);
  const rows = planned.map((link) => {
    const cells: Cell[] = new Array(width).fill('');
    for (const [id, value] of Object.entries(logRow(link, created)))
      cells[placeOf(id) - 1] = typeof value === 'string' ? safeText(value) : value;
    return cells;
  });
  const formats = new Array(width).fill('General');
  for (const { id, format } of LINKS.columns) formats[placeOf(id) - 1] = format;
  sheet
    .getRange(firstRow, 1, rows.length, width)
    .setNumberFormats(rows.map(() => formats))
    .setValues(rows);
}

/** Columns whose contents the usual width would cut, in pixels. */
const WIDE = [
  ['created', 130],
  ['creator', 160],
  ['link', 320],
] as const;

/** Makes the log of links behind the other tabs; its headers come with the first rows. */
export function insertLinksTab(spreadsheet: Spreadsheet): Sheet {
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(LINKS.name);
  sheet.setFrozenRows(1);
  for (const [id, width] of WIDE)
    sheet.setColumnWidth(LINKS.columns.findIndex((column) => column.id === id) + 1, width);
  // A new tab comes to the front; whoever generates stays where they were.
  spreadsheet.setActiveSheet(shown);
  return sheet;
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
    post: link.post ?? '',
  };
}
