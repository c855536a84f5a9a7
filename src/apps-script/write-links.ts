import type { Cell } from '../cells/cell-value';
import { safeText } from '../cells/safe-text';
import type { PlannedLink } from '../links/plan-links';
import type { Table } from '../tabs/read-table';
import type { Column, Tab } from '../tabs/tab';
import { LINKS } from '../tabs/workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A stretch of rows that is written in one go. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** More stretches than this are joined over the smallest gaps, so that calls do not grow with rows. */
const MOST_STRETCHES = 12;

/** Rows as few stretches; where there would be too many, the ones with the smallest gaps are joined. */
export function stretchesOf(rows: readonly number[], most = MOST_STRETCHES): Stretch[] {
  const sorted = [...rows].sort((left, right) => left - right);
  const gaps = sorted
    .slice(1)
    .map((row, at) => row - sorted[at]!)
    .filter((gap) => gap > 1)
    .sort((left, right) => right - left);
  const smallestKept = gaps.length < most ? 2 : gaps[most - 2]! + 1;
  const stretches: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const open = stretches[stretches.length - 1];
    if (open !== undefined && row - open.last < smallestKept) open.last = row;
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
      .setValues([missing.map((id) => columnOf(table.tab, id).header)]);
  return (id) => table.placeOf(id) ?? table.nextPlace + missing.indexOf(id);
}

function columnOf(tab: Tab, id: string): Column {
  return tab.columns.find((each) => each.id === id)!;
}

/**
 * Writes the new links and codes of a plan into their column of `Creators`. Cells between them that are
 * written along are written as they were, formulas as formulas.
 */
export function writeIntoCreators(
  sheet: Sheet,
  place: number,
  values: ReadonlyMap<number, string>,
): void {
  for (const { first, last } of stretchesOf([...values.keys()])) {
    const range = sheet.getRange(first, place, last - first + 1, 1);
    const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    if (rows.every((row) => values.has(row))) {
      range.setNumberFormat('@').setValues(rows.map((row) => [safeText(values.get(row)!)]));
      continue;
    }
    const before = range.getValues() as Cell[][];
    const formulas = range.getFormulas();
    range.setValues(
      rows.map((row, at) => {
        const value = values.get(row);
        if (value !== undefined) return [safeText(value)];
        if (formulas[at]![0] !== '') return [formulas[at]![0]!];
        const old = before[at]![0]!;
        return [typeof old === 'string' ? safeText(old) : old];
      }),
    );
  }
}

/** Appends the plan to the log of links, which is made where there is none. */
export function appendToLinks(
  openTab: () => Sheet,
  table: Table,
  planned: readonly PlannedLink[],
  created: number,
): void {
  if (planned.length === 0) return;
  const sheet = openTab();
  const isNew = table.nextPlace === 1;
  const placeOf = isNew
    ? (id: string) => LINKS.columns.findIndex((column) => column.id === id) + 1
    : ensureColumns(
        sheet,
        table,
        LINKS.columns.map(({ id }) => id),
      );
  const width = Math.max(table.nextPlace - 1, ...LINKS.columns.map(({ id }) => placeOf(id)));
  const firstRow = isNew ? 2 : sheet.getLastRow() + 1;
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

/** Makes the log of links, with its headers. */
export function insertLinksTab(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(LINKS.name);
  const headers = LINKS.columns.map(({ header }) => header);
  sheet.getRange(1, 1, 1, headers.length).setValues([headers]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  return sheet;
}

function logRow(link: PlannedLink, created: number): Readonly<Record<string, Cell>> {
  const { tags } = link;
  return {
    created,
    campaign: link.campaign,
    creator: link.creator,
    platform: link.platform,
    link: link.link,
    code: link.code,
    source: tags.source ?? '',
    medium: tags.medium ?? '',
    utm_campaign: tags.campaign ?? '',
    content: tags.content ?? '',
    term: tags.term ?? '',
    id: tags.id ?? '',
    channel: link.channel,
    state: link.state,
  };
}
