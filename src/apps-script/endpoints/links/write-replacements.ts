import type { Replacements } from '../../../links/plan/replace-links';
import type { Table } from '../../../tabs/rows/read-table';
import { LINKS } from '../../../tabs/workbook';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';
import { appendToLinks, ensureColumns, insertLinksTab, writeIntoCreators } from './write-links';

/**
 * Writes down in Links that links were replaced: a new row for each that names the old one, and the old rows marked.
 * Nothing is taken out.
 */
export function logReplacements(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tabs: WorkbookTabs,
  table: Table,
  { planned, retired }: Replacements,
  created: number,
): void {
  if (planned.length === 0) return;
  const sheet = tabs.sheet(LINKS.name) ?? insertLinksTab(spreadsheet);
  const placeOf = ensureColumns(
    sheet,
    table,
    LINKS.columns.map(({ id }) => id),
  );
  const first = Math.max(2, sheet.getLastRow() + 1);
  appendToLinks(() => sheet, table, planned, created);
  const replaces = planned.map(({ replaces = '' }, at) => [first + at, replaces] as const);
  writeIntoCreators(sheet, placeOf('replaces'), new Map(replaces));
  const marked = retired.map((place) => [table.rows[place]!.row, 'replaced'] as const);
  writeIntoCreators(sheet, placeOf('state'), new Map(marked));
}
