import { columnLetters } from '../../cells/column-letters';
import { writtenText } from '../../cells/safe-text';
import type { NewTab } from '../../tabs/set-up/set-up-workbook';
import { insertScratch } from './scratch-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab in which a new one is made before it gets its name. */
const SCRATCH = 'Creator Funnel · in the making';

/** A new tab in Sheets has this many. */
const NEW = { rows: 1000, columns: 26 } as const;
const HEADER_COLOR = '#f3f5f7';

/** Dropdowns by what they offer: a rule is built once for all columns that need it. */
export type Dropdowns = Map<string, GoogleAppsScript.Spreadsheet.DataValidation>;

/**
 * Makes a tab with all that belongs to it. It gets its name when it is whole: what a broken run leaves is a tab
 * that is known by its name and thrown away by the next one.
 */
export function makeTab(
  spreadsheet: Spreadsheet,
  tab: NewTab,
  rules: Dropdowns = new Map(),
): Sheet {
  const sheet = insertScratch(spreadsheet, SCRATCH, tab.position);
  const width = tab.headers.length;
  if (width > NEW.columns) sheet.insertColumnsAfter(NEW.columns, width - NEW.columns);
  formatColumns(sheet, tab, rules);
  const formats = new Map(
    tab.formats.flatMap(({ format, columns }) => columns.map((column) => [column, format])),
  );
  const rows = [tab.headers, ...tab.examples];
  sheet.getRange(1, 1, rows.length, width).setValues(
    rows.map((row, at) =>
      row.map((cell, place) => {
        if (typeof cell !== 'string') return cell;
        return writtenText(cell, at === 0 ? 'General' : (formats.get(place + 1) ?? 'General'));
      }),
    ),
  );
  sheet
    .getRange(1, 1, 1, width)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOR)
    .setWrap(true)
    .setNotes([[...tab.notes]]);
  sheet.setFrozenRows(1);
  if (tab.frozenColumns > 0) sheet.setFrozenColumns(tab.frozenColumns);
  sheet.setName(tab.name);
  return sheet;
}

/** Formats before values: a text in a cell that is not formatted as text may be taken for something else. */
function formatColumns(
  sheet: Sheet,
  { formats, dropdowns, widths }: NewTab,
  rules: Dropdowns,
): void {
  for (const { format, columns } of formats)
    sheet
      .getRangeList(
        columns.map((column) => `${columnLetters(column)}2:${columnLetters(column)}${NEW.rows}`),
      )
      .setNumberFormat(format);
  for (const { column, choices } of dropdowns)
    sheet.getRange(2, column, NEW.rows - 1, 1).setDataValidation(ruleFor(choices, rules));
  for (const { column, count, width } of widths) sheet.setColumnWidths(column, count, width);
}

function ruleFor(choices: readonly string[], rules: Dropdowns) {
  const key = JSON.stringify(choices);
  const rule =
    rules.get(key) ??
    // As rules are unless told otherwise, another spelling is marked and not refused: most of them are understood.
    SpreadsheetApp.newDataValidation()
      .requireValueInList([...choices], true)
      .build();
  rules.set(key, rule);
  return rule;
}
