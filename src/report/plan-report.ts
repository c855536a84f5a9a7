import type { FoundDoubt } from './doubts/doubt';
import { writeReportModel } from './model/report-model';
import { planSheet, type SheetPlan } from './plan-sheet';
import { SECTIONS } from './sections/sections';
import type { ReportSource } from './source/report-source';

/** A report as data. */
export interface ReportPlan extends SheetPlan {
  readonly tabName: string;
}

/** Plans the report of a campaign. */
export function planReport(source: ReportSource, doubts: readonly FoundDoubt[]): ReportPlan {
  return {
    tabName: reportTabName(source.campaign.name),
    ...planSheet(SECTIONS, writeReportModel(source, doubts)),
  };
}

const TAB_NAME_LENGTH = 31;

/** The name of a campaign's report tab: without the signs that Excel refuses, and not longer than it takes. */
export function reportTabName(campaign: string): string {
  const clean = campaign
    .replace(/[[\]:*?/\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `Report · ${clean}`.slice(0, TAB_NAME_LENGTH).trim();
}
