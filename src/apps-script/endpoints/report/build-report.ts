import {
  type Failure,
  failure,
  type Outcome,
  type Problem,
  problem,
  success,
} from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { findDoubts } from '../../../report/doubts/find-doubts';
import { unmatchedRowsInWords } from '../../../report/model/unmatched-rows';
import { planReport } from '../../../report/plan-report';
import { type ReportSummary, readReport } from '../../../report/read-back/read-report';
import { REPORT_DECODERS, readReportSource } from '../../../report/source/report-source';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { missingTabs, rememberTabs } from './missing-tabs';
import { writeReport } from './report-tab';
import { findReportTab } from './report-tabs';

/** Where a report was built. */
export interface BuiltReport {
  readonly sheetId: number;
  readonly creators: number;
  /** Rows of posts and results of no creator of the campaign, the first ones in words. */
  readonly unmatched: { readonly count: number; readonly first: readonly string[] };
  /** What did not stop it and may be a mistake, the first ones. */
  readonly warnings: readonly Problem[];
}

const WARNINGS_SHOWN = 50;

/** Builds or refreshes the report of a campaign as of a moment, a serial number in the sheet's zone; null is now. */
export function buildReportFor(
  campaign: string,
  asOf: number | null,
  now: Date,
): Outcome<BuiltReport> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const { timeZone } = tabs;
    const { records, problems } = tabs.readEach(REPORT_DECODERS);
    const circumstances = {
      asOf: asOf ?? serialOf(now, timeZone),
      timeZone,
      gridRows: (name: string) => tabs.gridRows(name),
    };
    const source = readReportSource(records, campaign, circumstances, problems);
    if (!source.ok) return source;
    const doubts = findDoubts({
      source: source.value,
      records,
      missing: missingTabs(spreadsheet, tabs),
      columnsSince: [],
    });
    const sheetId = writeReport(
      spreadsheet,
      source.value.campaign.name,
      planReport(source.value, doubts),
    );
    rememberTabs(tabs);
    const unmatched = unmatchedRowsInWords(source.value);
    return success({
      sheetId,
      creators: source.value.creators.length,
      unmatched: { count: unmatched.length, first: unmatched.slice(0, 5) },
      warnings: source.value.warnings.slice(0, WARNINGS_SHOWN),
    });
  });
}

/** Shows the report's tab. */
export function openReportOf(campaign: string): Outcome<null> {
  const spreadsheet = activeSpreadsheet();
  const sheet = findReportTab(spreadsheet, campaign);
  if (sheet === null) return noReport(campaign);
  spreadsheet.setActiveSheet(sheet);
  return success(null);
}

/** What the calculated report of a campaign says. */
export function readReportOf(campaign: string): Outcome<ReportSummary> {
  const sheet = findReportTab(activeSpreadsheet(), campaign);
  const summary = sheet === null ? undefined : readReport(sheet.getDataRange().getValues());
  if (summary !== undefined) return success(summary);
  return noReport(campaign);
}

function noReport(campaign: string): Failure {
  return failure(
    problem('missing_tab', { campaign }, 'this campaign has no report yet', '', 'build it first'),
  );
}
