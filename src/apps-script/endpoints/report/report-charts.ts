import { columnNumber } from '../../../cells/formula';
import type { PlannedChart } from '../../../report/plan-sheet';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type EmbeddedChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The platform's ids of the charts on a sheet, by the ids of the plan. */
export type ChartIds = Readonly<Record<string, number>>;

interface ChartOnSheet {
  readonly id: number;
  readonly chart: EmbeddedChart;
}

/** Puts charts on a sheet that has none and that nobody sees yet, and gives their ids. */
export function insertCharts(sheet: Sheet, planned: readonly PlannedChart[]): ChartIds {
  for (const chart of planned) insert(sheet, chart);
  if (planned.length === 0) return {};
  const there = chartsOn(sheet);
  const [first] = planned;
  return planned.length === 1 && there.length === 1
    ? { [first!.id]: there[0]!.id }
    : idsOf(alike(planned, there));
}

/**
 * Brings the charts of a sheet to the plan and gives their ids. Of the report's own charts those that are gone are put
 * back, those that nothing is planned for are taken away, and the rest follow their cells as people have styled them.
 * Charts of other people are left alone.
 */
export function refreshCharts(
  sheet: Sheet,
  planned: readonly PlannedChart[],
  kept: ChartIds,
): ChartIds {
  const there = chartsOn(sheet);
  const own = ownCharts(there, planned, kept);
  const isPlanned = new Set([...own.values()].map(({ id }) => id));
  const wasOwn = new Set(Object.values(kept));
  for (const { id, chart } of there)
    if (wasOwn.has(id) && !isPlanned.has(id)) sheet.removeChart(chart);
  const changed = planned.filter((chart) => bringToPlan(sheet, chart, own.get(chart.id)?.chart));
  if (changed.length === 0) return idsOf(own);
  const known = new Set(there.map(({ id }) => id));
  const fresh = chartsOn(sheet).filter(({ id }) => !known.has(id));
  return { ...idsOf(own), ...idsOf(alike(changed, fresh)) };
}

function chartsOn(sheet: Sheet): readonly ChartOnSheet[] {
  return sheet.getCharts().flatMap((chart) => {
    const id = chart.getChartId();
    return id === null ? [] : [{ id, chart }];
  });
}

/**
 * The charts on a sheet that are the planned ones: by their ids; and where a run broke off before it could keep an id,
 * or an older version kept none, by the cells that they read.
 */
function ownCharts(
  there: readonly ChartOnSheet[],
  planned: readonly PlannedChart[],
  kept: ChartIds,
): ReadonlyMap<string, ChartOnSheet> {
  const own = new Map<string, ChartOnSheet>();
  for (const { id } of planned) {
    const found = there.find((each) => each.id === kept[id]);
    if (found !== undefined) own.set(id, found);
  }
  const remembered = new Set(Object.values(kept));
  const strangers = there.filter(({ id }) => !remembered.has(id));
  const missing = planned.filter(({ id }) => !own.has(id));
  return new Map([...own, ...alike(missing, strangers)]);
}

/** For each planned chart one that reads the very cells it should. */
function alike(
  planned: readonly PlannedChart[],
  there: readonly ChartOnSheet[],
): ReadonlyMap<string, ChartOnSheet> {
  const found = new Map<string, ChartOnSheet>();
  const left =
    planned.length === 0 ? [] : there.map((each) => ({ ...each, cells: cellsOf(each.chart) }));
  for (const chart of planned) {
    const at = left.findIndex(({ cells }) => cells !== undefined && isAsPlanned(cells, chart));
    if (at >= 0) found.set(chart.id, left.splice(at, 1)[0]!);
  }
  return found;
}

function idsOf(charts: ReadonlyMap<string, ChartOnSheet>): ChartIds {
  return Object.fromEntries([...charts].map(([planned, { id }]) => [planned, id]));
}

/** Inserts a chart that is not there, or makes one that is there follow its cells; says whether it did anything. */
function bringToPlan(
  sheet: Sheet,
  planned: PlannedChart,
  chart: EmbeddedChart | undefined,
): boolean {
  if (chart === undefined) {
    insert(sheet, planned);
    return true;
  }
  const cells = cellsOf(chart);
  if (cells !== undefined && isAsPlanned(cells, planned)) return false;
  follow(sheet, planned, chart, cells);
  return true;
}

function insert(sheet: Sheet, planned: PlannedChart): void {
  const builder = sheet.newChart().setChartType(Charts.ChartType[planned.type]);
  addCells(builder, sheet, planned);
  builder.setPosition(planned.row, planned.column, 0, 0);
  for (const [name, value] of Object.entries(planned.options)) builder.setOption(name, value);
  // Only after the type is set does the platform take it.
  if (planned.readsHidden)
    builder.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH);
  sheet.insertChart(builder.build());
}

/** Reads the planned cells and moves as far as they have moved, wherever people have put the chart. */
function follow(
  sheet: Sheet,
  planned: PlannedChart,
  chart: EmbeddedChart,
  cells: ChartCells | undefined,
): void {
  const builder = addCells(chart.modify().clearRanges(), sheet, planned);
  if (cells !== undefined) {
    const place = chart.getContainerInfo();
    const moved = (from: number, by: number, most: number) =>
      Math.min(most, Math.max(1, from + by));
    builder.setPosition(
      moved(place.getAnchorRow(), planned.firstRow - cells.firstRow, sheet.getMaxRows()),
      moved(place.getAnchorColumn(), planned.columns[0] - cells.columns[0]!, sheet.getMaxColumns()),
      place.getOffsetX(),
      place.getOffsetY(),
    );
  }
  sheet.updateChart(builder.build());
}

/** A range a column: where several are given in one the platform may give them back split. */
function addCells(
  builder: EmbeddedChartBuilder,
  sheet: Sheet,
  { firstRow, rows, columns }: PlannedChart,
): EmbeddedChartBuilder {
  for (const column of columns) builder.addRange(sheet.getRange(firstRow, column, rows, 1));
  return builder;
}

/** Columns over the same rows. */
interface ChartCells {
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly number[];
}

/** What a chart reads, whether its ranges come column by column or not; undefined where it is of another form. */
function cellsOf(chart: EmbeddedChart): ChartCells | undefined {
  const areas = chart.getRanges().map((range) => areaOf(range.getA1Notation()));
  const [first] = areas;
  if (first === undefined) return undefined;
  const { firstRow, rows } = first;
  if (areas.some((area) => area?.firstRow !== firstRow || area.rows !== rows)) return undefined;
  return { firstRow, rows, columns: areas.flatMap((area) => area?.columns ?? []) };
}

function areaOf(a1: string): ChartCells | undefined {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const [first, last] = [columnNumber(left), columnNumber(right)];
  return {
    firstRow: Number(top),
    rows: Number(bottom) - Number(top) + 1,
    columns: Array.from({ length: last - first + 1 }, (_, at) => first + at),
  };
}

function isAsPlanned(cells: ChartCells, { firstRow, rows, columns }: PlannedChart): boolean {
  return (
    cells.firstRow === firstRow &&
    cells.rows === rows &&
    cells.columns.length === columns.length &&
    columns.every((column, at) => cells.columns[at] === column)
  );
}
