import type { SheetContents } from './drawing/canvas';
import { type ColumnWidth, columnWidths } from './drawing/column-widths';
import { FIRST_HIDDEN_COLUMN } from './model/bands';
import { writeReportModel } from './model/report-model';
import type { ReportSource } from './model/report-source';
import { drawBenchmarks } from './sections/benchmarks';
import { drawCreators } from './sections/creators';
import { CHART_COLUMN, drawFunnel, drawStages } from './sections/funnel';
import { drawHeadline } from './sections/headline';
import { drawMethod } from './sections/method';

/** A report as data: what to write, and how the tab looks. One applier carries it out. */
export interface ReportPlan {
  readonly tabName: string;
  readonly contents: SheetContents;
  readonly columnWidths: readonly ColumnWidth[];
  readonly firstHiddenColumn: number;
  readonly frozenRows: number;
  /** Cells that begin with this are shown in red. */
  readonly alarm: { readonly startsWith: string; readonly color: string };
  readonly chart: FunnelChart;
}

export interface FunnelChart {
  /** The labels and the volumes, side by side. */
  readonly firstRow: number;
  readonly rows: number;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly color: string;
}

/** Plans the report of a campaign. */
export function planReport(source: ReportSource): ReportPlan {
  const model = writeReportModel(source);
  const funnelRow = drawHeadline(model);
  const funnel = drawFunnel(model, funnelRow);
  const stagesRow = drawCreators(model, funnel.nextRow);
  const benchmarksRow = drawStages(model, stagesRow);
  const methodRow = drawBenchmarks(model, benchmarksRow);
  drawMethod(model, methodRow);
  return {
    tabName: reportTabName(source.campaign.name),
    contents: model.canvas.contents(),
    columnWidths: columnWidths(model),
    firstHiddenColumn: FIRST_HIDDEN_COLUMN,
    frozenRows: 2,
    alarm: { startsWith: '▼', color: '#b3261e' },
    chart: {
      firstRow: funnel.firstRow,
      rows: funnel.rows,
      row: funnelRow + 1,
      column: CHART_COLUMN,
      height: 140,
      color: '#0b6b53',
    },
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
