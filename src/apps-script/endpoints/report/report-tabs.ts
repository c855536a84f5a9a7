import { nameKey } from '../../../text/name-key';
import type { KeptCharts } from './report-charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab a report is made in before it is shown; what is left of one that failed is thrown away. */
export const REPORT_SCRATCH = 'Report · in the making';

/** What the document remembers of a report, by ids: people rename tabs, and move and restyle charts. */
export interface KeptReport {
  readonly sheetId: number;
  readonly charts: KeptCharts;
}

/** Which tab is the report of which campaign, and which charts on it are the report's own. */
export class ReportTabs {
  private readonly properties = PropertiesService.getDocumentProperties();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** The tab and what is kept of it; null where there is none whole, or where somebody has deleted it. */
  find(campaign: string): { readonly sheet: Sheet; readonly kept: KeptReport } | null {
    const property = this.properties.getProperty(propertyOf(campaign));
    if (property === null) return null;
    const kept = parsed(property);
    const sheet = this.spreadsheet.getSheetById(kept.sheetId);
    return sheet === null || sheet.getName() === REPORT_SCRATCH ? null : { sheet, kept };
  }

  keep(campaign: string, kept: KeptReport): void {
    this.properties.setProperty(propertyOf(campaign), JSON.stringify(kept));
  }
}

/** Finds the tab that belongs to a campaign, by its id, whatever people have renamed it to. */
export function findReportTab(spreadsheet: Spreadsheet, campaign: string): Sheet | null {
  return new ReportTabs(spreadsheet).find(campaign)?.sheet ?? null;
}

function propertyOf(campaign: string): string {
  return `report:${nameKey(campaign)}`;
}

/** Reports were once kept as the id of their tab alone. */
function parsed(property: string): KeptReport {
  const kept: KeptReport | number = JSON.parse(property);
  return typeof kept === 'number' ? { sheetId: kept, charts: {} } : kept;
}
