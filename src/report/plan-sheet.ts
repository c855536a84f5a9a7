import type { Alarm, Canvas, SheetContents } from './drawing/canvas';
import type { Chart } from './drawing/chart';
import { type ColumnWidth, widest } from './drawing/column-widths';
import { FIRST_HIDDEN_COLUMN } from './model/bands';
import type { Section } from './section';

/** A sheet as data: what to write, and how the tab looks. One applier carries it out. */
export interface SheetPlan {
  readonly contents: SheetContents;
  readonly columnWidths: readonly ColumnWidth[];
  readonly firstHiddenColumn: number;
  readonly frozenRows: number;
  /** Cells that begin with a sign are shown in its colour. */
  readonly alarms: readonly Alarm[];
  readonly charts: readonly PlannedChart[];
}

/** A chart of a section under the id that is its own on the whole sheet. */
export interface PlannedChart extends Chart {
  /** It reads cells that are hidden, which charts leave out where nothing is said. */
  readonly readsHidden: boolean;
}

/** Draws the sections that have something to show, one below the other. */
export function planSheet<Model extends { readonly canvas: Canvas }>(
  sections: readonly Section<Model>[],
  model: Model,
): SheetPlan {
  let row = 1;
  let frozenRows = 0;
  const widths: ColumnWidth[] = [];
  const charts: PlannedChart[] = [];
  for (const { id, isShown, draw } of sections) {
    if (isShown?.(model) === false) continue;
    const drawn = draw(model, row);
    row = drawn.nextRow;
    frozenRows = Math.max(frozenRows, drawn.frozenRows ?? 0);
    widths.push(...(drawn.widths ?? []));
    charts.push(...(drawn.charts ?? []).map((chart) => planned(id, chart)));
  }
  checkIds(charts);
  return {
    contents: model.canvas.contents(),
    columnWidths: widest(widths),
    firstHiddenColumn: FIRST_HIDDEN_COLUMN,
    frozenRows,
    alarms: model.canvas.alarms(),
    charts,
  };
}

function planned(section: string, chart: Chart): PlannedChart {
  return {
    ...chart,
    id: `${section}/${chart.id}`,
    readsHidden: chart.columns.some((column) => column >= FIRST_HIDDEN_COLUMN),
  };
}

function checkIds(charts: readonly PlannedChart[]): void {
  const ids = charts.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error(`Two charts have one id: ${ids.join(', ')}`);
}
