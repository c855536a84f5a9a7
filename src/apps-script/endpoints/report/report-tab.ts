import type { ReportPlan } from '../../../report/plan-report';
import type { SheetPlan } from '../../../report/plan-sheet';
import { insertScratch, keepingView } from '../../workbook/scratch-tab';
import { insertCharts, refreshCharts } from './report-charts';
import { REPORT_SCRATCH, ReportTabs } from './report-tabs';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A new tab in Sheets has this many. */
const NEW_TAB = { rows: 1000, columns: 26 } as const;

/**
 * Writes a report to its tab and gives the tab's id. The first time the tab is made under a name of its own, in front
 * as what was asked for, and gets the report's name when it is whole. Later the person stays where they are: the new
 * report is made in a hidden tab and copied over the old one in one call, so that the report's tab, its id and
 * references to it survive, and a failure leaves the old or the new one whole.
 */
export function writeReport(spreadsheet: Spreadsheet, campaign: string, plan: ReportPlan): number {
  const tabs = new ReportTabs(spreadsheet);
  const current = tabs.find(campaign);
  const makeScratch = () => insertScratch(spreadsheet, REPORT_SCRATCH);
  if (current !== null) {
    const { sheet, kept } = current;
    const scratch = keepingView(spreadsheet, makeScratch);
    scratch.hideSheet();
    const size = copyOver(scratch, sheet, plan);
    spreadsheet.deleteSheet(scratch);
    refreshCharts(sheet, plan.charts, kept.charts, (charts) =>
      tabs.keep(campaign, { ...kept, charts }),
    );
    // Last, since charts may have read what goes.
    resizeGrid(sheet, size, plan.contents);
    return kept.sheetId;
  }
  const scratch = makeScratch();
  resizeGrid(scratch, NEW_TAB, plan.contents);
  const written = writeContents(scratch, plan);
  scratch.setFrozenRows(plan.frozenRows);
  applyFormats(scratch, written, plan);
  const charts = insertCharts(scratch, plan.charts);
  const sheetId = scratch.getSheetId();
  // Known before it has its name: what breaks off in between is a tab that the next run throws away.
  tabs.keep(campaign, { sheetId, charts });
  nameFreely(scratch, plan.tabName);
  return sheetId;
}

const LONGEST_NAME = 31;

const MOST_OF_ONE_NAME = 100;

/**
 * Gives a tab the wanted name, with a number behind it where another tab has it already. The name alone is tried twice:
 * services fail now and then for no reason.
 */
function nameFreely(sheet: Sheet, wanted: string): void {
  for (let number = 0; ; number += 1) {
    const ending = number < 2 ? '' : ` ${number}`;
    try {
      sheet.setName(wanted.slice(0, LONGEST_NAME - ending.length) + ending);
      return;
    } catch (error) {
      if (number === MOST_OF_ONE_NAME) throw error;
    }
  }
}

/** Makes a grid larger or smaller at its end. */
function resizeGrid(sheet: Sheet, from: Size, to: Size): void {
  const rows = to.rows - from.rows;
  const columns = to.columns - from.columns;
  if (rows > 0) sheet.insertRowsAfter(from.rows, rows);
  if (rows < 0) sheet.deleteRows(to.rows + 1, -rows);
  if (columns > 0) sheet.insertColumnsAfter(from.columns, columns);
  if (columns < 0) sheet.deleteColumns(to.columns + 1, -columns);
}

/** Writes cells and looks, each kind in one call; formats first, so that text stays text. */
function writeContents(sheet: Sheet, { contents }: SheetPlan): Range {
  return sheet
    .getRange(1, 1, contents.rows, contents.columns)
    .setNumberFormats(contents.numberFormats)
    .setValues(contents.values)
    .setFontWeights(contents.fontWeights)
    .setFontSizes(contents.fontSizes)
    .setFontColors(contents.fontColors)
    .setBackgrounds(contents.backgrounds)
    .setHorizontalAlignments(contents.horizontalAlignments)
    .setWrapStrategies(
      contents.wraps.map((row) =>
        row.map((wraps) =>
          wraps ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.OVERFLOW,
        ),
      ),
    );
}

/** What a copy of cells does not bring along or may have brought wrongly. */
function applyFormats(
  sheet: Sheet,
  cells: Range,
  { contents, columnWidths, firstHiddenColumn, alarms }: SheetPlan,
): void {
  for (const { column, columns, width } of columnWidths)
    sheet.setColumnWidths(column, columns, width);
  const hidden = contents.columns - firstHiddenColumn + 1;
  if (hidden > 0) sheet.hideColumns(firstHiddenColumn, hidden);
  sheet.setConditionalFormatRules(
    alarms.map(({ startsWith, color }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenTextStartsWith(startsWith)
        .setFontColor(color)
        .setRanges([cells])
        .build(),
    ),
  );
}

/**
 * Copies over the whole grid, blank cells too, so that nothing of the old report is left below the new one, and says
 * how large it is now: as the old or the new contents, whichever reach further.
 */
function copyOver(scratch: Sheet, report: Sheet, plan: SheetPlan): Size {
  const { contents } = plan;
  const size = { rows: report.getMaxRows(), columns: report.getMaxColumns() };
  const larger = {
    rows: Math.max(contents.rows, size.rows),
    columns: Math.max(contents.columns, size.columns),
  };
  resizeGrid(scratch, NEW_TAB, larger);
  writeContents(scratch, plan);
  resizeGrid(report, size, larger);
  const { rows, columns } = larger;
  scratch.getRange(1, 1, rows, columns).copyTo(report.getRange(1, 1, rows, columns));
  applyFormats(report, report.getRange(1, 1, contents.rows, contents.columns), plan);
  return larger;
}
