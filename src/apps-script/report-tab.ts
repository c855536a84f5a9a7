import type { ReportPlan } from '../report/plan-report';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab a report is made in before it is shown; what is left of one that failed is thrown away. */
const SCRATCH = 'Report · in the making';

/** A new tab in Sheets has this many. */
const NEW_TAB = { rows: 1000, columns: 26 } as const;

/** Finds the tab that belongs to a campaign, by its id, whatever people have renamed it to. */
export function findReportTab(spreadsheet: Spreadsheet, campaign: string): Sheet | null {
  const id = PropertiesService.getDocumentProperties().getProperty(propertyOf(campaign));
  return id === null ? null : spreadsheet.getSheetById(Number(id));
}

function propertyOf(campaign: string): string {
  return `report:${campaign.toLowerCase()}`;
}

/**
 * Writes a report to its tab. It is made in a hidden tab; the first time that tab becomes the report, later it
 * is copied over the report in one call, so that the report's tab, its id and references to it survive and a
 * failure leaves the old or the new one whole.
 */
export function writeReport(spreadsheet: Spreadsheet, campaign: string, plan: ReportPlan): Sheet {
  const current = findReportTab(spreadsheet, campaign);
  const scratch = insertScratch(spreadsheet);
  scratch.hideSheet();
  const report = current ?? scratch;
  if (current === null) {
    writeContents(scratch, plan, NEW_TAB);
    layOut(scratch, plan);
    scratch.setName(freeName(spreadsheet, plan.tabName)).showSheet();
    PropertiesService.getDocumentProperties().setProperty(
      propertyOf(campaign),
      String(scratch.getSheetId()),
    );
  } else {
    copyOver(scratch, current, plan);
    spreadsheet.deleteSheet(scratch);
  }
  const outdated = current === null ? [] : current.getCharts();
  insertChart(report, plan);
  for (const chart of outdated) report.removeChart(chart);
  report.activate();
  return report;
}

function insertScratch(spreadsheet: Spreadsheet): Sheet {
  try {
    return spreadsheet.insertSheet(SCRATCH);
  } catch (error) {
    const left = spreadsheet.getSheetByName(SCRATCH);
    if (left === null) throw error;
    spreadsheet.deleteSheet(left);
    return spreadsheet.insertSheet(SCRATCH);
  }
}

const LONGEST_NAME = 31;

function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  let name = wanted;
  for (let number = 2; spreadsheet.getSheetByName(name) !== null; number += 1) {
    const ending = ` ${number}`;
    name = wanted.slice(0, LONGEST_NAME - ending.length) + ending;
  }
  return name;
}

/** Writes cells and looks, each kind in one call; formats first, so that text stays text. */
function writeContents(
  sheet: Sheet,
  { contents }: ReportPlan,
  least: { rows: number; columns: number },
): GoogleAppsScript.Spreadsheet.Range {
  const rows = Math.max(contents.rows, least.rows);
  const columns = Math.max(contents.columns, least.columns);
  if (rows > NEW_TAB.rows) sheet.insertRowsAfter(NEW_TAB.rows, rows - NEW_TAB.rows);
  if (columns > NEW_TAB.columns)
    sheet.insertColumnsAfter(NEW_TAB.columns, columns - NEW_TAB.columns);
  return sheet
    .getRange(1, 1, contents.rows, contents.columns)
    .setNumberFormats(contents.numberFormats)
    .setValues(contents.values)
    .setFontWeights(contents.fontWeights)
    .setFontSizes(contents.fontSizes)
    .setFontColors(contents.fontColors)
    .setBackgrounds(contents.backgrounds)
    .setHorizontalAlignments(contents.horizontalAlignments);
}

function layOut(sheet: Sheet, plan: ReportPlan): void {
  for (const { column, columns, width } of plan.columnWidths)
    sheet.setColumnWidths(column, columns, width);
  sheet.setRowHeights(plan.chart.firstRow, plan.chart.rows, plan.chartRowHeight);
  sheet.setHiddenGridlines(true).setFrozenRows(plan.frozenRows);
  dress(sheet, plan);
}

/** What a copy of cells does not bring along or may have brought wrongly. */
function dress(sheet: Sheet, plan: ReportPlan): void {
  const { contents, firstHiddenColumn, alarm } = plan;
  sheet.hideColumns(firstHiddenColumn, contents.columns - firstHiddenColumn + 1);
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenTextStartsWith(alarm.startsWith)
    .setFontColor(alarm.color)
    .setRanges([sheet.getRange(1, 1, contents.rows, firstHiddenColumn - 1)])
    .build();
  sheet.setConditionalFormatRules([rule]);
}

/** Copies the whole grid, blank cells too, so that nothing of the old report is left below the new one. */
function copyOver(scratch: Sheet, report: Sheet, plan: ReportPlan): void {
  const size = { rows: report.getMaxRows(), columns: report.getMaxColumns() };
  const rows = Math.max(plan.contents.rows, size.rows, NEW_TAB.rows);
  const columns = Math.max(plan.contents.columns, size.columns, NEW_TAB.columns);
  writeContents(scratch, plan, size);
  if (rows > size.rows) report.insertRowsAfter(size.rows, rows - size.rows);
  if (columns > size.columns) report.insertColumnsAfter(size.columns, columns - size.columns);
  scratch.getRange(1, 1, rows, columns).copyTo(report.getRange(1, 1, rows, columns));
  dress(report, plan);
}

function insertChart(sheet: Sheet, { chart }: ReportPlan): void {
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(Charts.ChartType.BAR)
      .addRange(sheet.getRange(chart.firstRow, 1, chart.rows, 2))
      .setPosition(chart.row, chart.column, 0, 0)
      .setOption('legend', { position: 'none' })
      .setOption('hAxis', { logScale: true })
      .setOption('colors', [chart.color])
      .setOption('width', chart.width)
      .setOption('height', chart.height)
      .build(),
  );
}
