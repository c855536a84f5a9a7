import { type Outcome, success, unexpected } from '../cells/problem';
import { endOfDay, serialOf, serialOfIso } from '../cells/serial-date';
import type { ReportSummary } from '../report/read-report';
import { campaignNames } from '../tabs/campaign-rows';
import { CAMPAIGNS } from '../tabs/workbook';
import { type BuiltReport, buildReportFor, readReportOf } from './build-report';
import { type GeneratedLinks, generateLinksFor } from './generate-links';
import { WorkbookTabs } from './workbook-tabs';

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
  const table = new WorkbookTabs(spreadsheet).read(CAMPAIGNS);
  if (!table.ok) return table;
  return success(campaignNames(table.value));
}

/**
 * Links and codes for every creator without one.
 * @param campaign the campaign's name; null for all campaigns
 */
export function generateLinks(campaign: string | null): Outcome<GeneratedLinks> {
  return generateLinksFor(campaign, new Date());
}

/**
 * Builds or refreshes the report of a campaign.
 * @param campaign the campaign's name
 * @param asOf the day or moment up to which is counted, in ISO form; a bare day is its end, null is now
 */
export function buildReport(campaign: string, asOf: string | null): Outcome<BuiltReport> {
  const given = asOf === null ? undefined : serialOfIso(asOf);
  if (asOf !== null && given === undefined)
    return unexpected('not_a_date', 'as-of', asOf, 'a date such as 2026-03-20');
  return buildReportFor(campaign, (timeZone) =>
    given === undefined ? serialOf(new Date(), timeZone) : endOfDay(given),
  );
}

/**
 * What the report of a campaign says, once it is calculated.
 * @param campaign the campaign's name
 */
export function getReport(campaign: string): Outcome<ReportSummary> {
  return readReportOf(campaign);
}
