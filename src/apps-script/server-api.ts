import { type Outcome, success, unexpected } from '../cells/problem';
import { serialOf, serialOfIso } from '../cells/serial-date';
import type { ReportSummary } from '../report/read-report';
import { together } from '../report/report-source';
import { endOfDay } from '../report/settings';
import { readCampaigns } from '../tabs/campaign-rows';
import { CAMPAIGNS } from '../tabs/workbook';
import { type BuiltReport, buildReportFor, readReportOf } from './build-report';
import { type GeneratedLinks, generateLinksFor } from './generate-links';
import { readTab } from './read-tab';

/** What the sidebar may ask. Everything that goes in or out is plain JSON; a problem is a value. */
export interface ServerApi {
  listCampaigns(): Outcome<string[]>;
  generateLinks(campaign: string | null): Outcome<GeneratedLinks>;
  buildReport(campaign: string, asOf: string | null): Outcome<BuiltReport>;
  getReport(campaign: string): Outcome<ReportSummary>;
}

/** The names of the campaigns, in the order of their tab. */
export function listCampaigns(): Outcome<string[]> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const table = readTab(spreadsheet, CAMPAIGNS);
  if (!table.ok) return table;
  const { rows, problems } = readCampaigns(table.value, spreadsheet.getSpreadsheetTimeZone());
  return problems.length > 0 ? together(problems) : success(rows.map(({ name }) => name));
}

/** Links and codes for every creator without one, of one campaign, or of all with null. */
export function generateLinks(campaign: string | null): Outcome<GeneratedLinks> {
  return generateLinksFor(campaign, new Date());
}

/** Builds or refreshes a report as of now, or of a day or moment in ISO form; a bare day is its end. */
export function buildReport(campaign: string, asOf: string | null): Outcome<BuiltReport> {
  const given = asOf === null ? undefined : serialOfIso(asOf);
  if (asOf !== null && given === undefined)
    return unexpected('not_a_date', 'as-of', asOf, 'a date such as 2026-03-20');
  return buildReportFor(campaign, (timeZone) =>
    given === undefined ? serialOf(new Date(), timeZone) : endOfDay(given),
  );
}

/** What the report of a campaign says, once it is calculated. */
export function getReport(campaign: string): Outcome<ReportSummary> {
  return readReportOf(campaign);
}
