import { FIRST_HIDDEN_COLUMN } from './bands';
import type { SheetContents } from './canvas';
import { LAST_COLUMN } from './look';
import { writeReportModel } from './report-model';
import type { ReportSource } from './report-source';
import { drawCreators } from './sections/creators';
import { drawFunnel, drawStages } from './sections/funnel';
import { drawHeadline } from './sections/headline';
import { drawMethod } from './sections/method';

/** A report as data: what to write, and how the tab looks. One applier carries it out. */
export interface ReportPlan {
  readonly tabName: string;
  readonly contents: SheetContents;
  readonly columnWidths: readonly {
    readonly column: number;
    readonly columns: number;
    readonly width: number;
  }[];
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

const NAME_COLUMN_WIDTH = 204;
const NUMBER_COLUMN_WIDTH = 84;
const FINDING_COLUMN_WIDTH = 320;

/** Plans the report of a campaign. */
export function planReport(source: ReportSource): ReportPlan {
  const model = writeReportModel(source);
  const funnelRow = drawHeadline(model);
  const funnel = drawFunnel(model, funnelRow);
  const stagesRow = drawCreators(model, funnel.nextRow);
  const methodRow = drawStages(model, stagesRow);
  drawMethod(model, methodRow);
  return {
    tabName: reportTabName(source.campaign.name),
    contents: model.canvas.contents(),
    columnWidths: [
      { column: 1, columns: 1, width: NAME_COLUMN_WIDTH },
      { column: 2, columns: LAST_COLUMN - 2, width: NUMBER_COLUMN_WIDTH },
      { column: LAST_COLUMN, columns: 1, width: FINDING_COLUMN_WIDTH },
    ],
    firstHiddenColumn: FIRST_HIDDEN_COLUMN - 1,
    frozenRows: 2,
    alarm: { startsWith: '▼', color: '#b3261e' },
    chart: {
      firstRow: funnel.firstRow,
      rows: funnel.rows,
      row: funnelRow + 1,
      column: 11,
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
