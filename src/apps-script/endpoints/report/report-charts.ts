import { columnNumber } from '../../../cells/column-letters';
import type { PlannedChart } from '../../../report/plan-sheet';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type EmbeddedChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is remembered of a chart: the platform's id, and where the plan that it was last brought to had it. */
export interface KeptChart {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  /** Of the cells that it reads. */
  readonly firstRow: number;
  readonly lastColumn: number;
}

/** The charts on a sheet that are a report's own, by the ids of the plan. */
export type KeptCharts = Readonly<Record<string, KeptChart>>;

interface ChartOnSheet {
  readonly id: number;
  readonly chart: EmbeddedChart;
}

/** Puts charts on a sheet that has none and that nobody sees yet. */
export function insertCharts(sheet: Sheet, planned: readonly PlannedChart[]): KeptCharts {
  for (const chart of planned) insert(sheet, chart);
  const [first] = planned;
  if (first === undefined) return {};
  const there = chartsOn(sheet);
  const isOnly = planned.length === 1 && there.length === 1;
  return keptOf(planned, isOnly ? new Map([[first.id, there[0]!]]) : alike(planned, there));
}

/**
 * Brings the charts of a sheet to the plan. Of the report's own charts those that are gone are put back, those that
 * nothing is planned for are taken away, and the rest follow their cells as people have styled and placed them.
 * Charts that people made are left alone.
 */
export function refreshCharts(
  sheet: Sheet,
  planned: readonly PlannedChart[],
  kept: KeptCharts,
  keep: (charts: KeptCharts) => void,
): void {
  const there = chartsOn(sheet);
  const own = ownCharts(there, planned, kept);
  const wanted = new Set([...own.values()].map(({ id }) => id));
  const remembered = new Set(Object.values(kept).map(({ id }) => id));
  for (const { id, chart } of there)
    if (remembered.has(id) && !wanted.has(id)) sheet.removeChart(chart);
  const stays = Object.entries(kept).filter(([id]) => own.has(id));
  // Forgotten before it is put back: where a run breaks off in between, the next one knows it by its cells.
  if (stays.length < remembered.size) keep(Object.fromEntries(stays));
  const changed = planned.filter((chart) => bringToPlan(sheet, chart, own.get(chart.id), kept));
  if (changed.length === 0 && own.size === stays.length) return;
  const known = new Set(there.map(({ id }) => id));
  const fresh = chartsOn(sheet).filter(({ id }) => !known.has(id));
  keep(keptOf(planned, new Map([...own, ...alike(changed, fresh)])));
}

function chartsOn(sheet: Sheet): readonly ChartOnSheet[] {
  return sheet.getCharts().flatMap((chart) => {
    const id = chart.getChartId();
    return id === null ? [] : [{ id, chart }];
  });
}

/** The planned charts that are on a sheet: by their ids, and those that nothing is remembered of by their cells. */
function ownCharts(
  there: readonly ChartOnSheet[],
  planned: readonly PlannedChart[],
  kept: KeptCharts,
): ReadonlyMap<string, ChartOnSheet> {
  const own = new Map<string, ChartOnSheet>();
  for (const { id } of planned) {
    const found = there.find((each) => each.id === kept[id]?.id);
    if (found !== undefined) own.set(id, found);
  }
  const remembered = new Set(Object.values(kept).map(({ id }) => id));
  const strangers = there.filter(({ id }) => !remembered.has(id));
  const unknown = planned.filter(({ id }) => kept[id] === undefined);
  return new Map([...own, ...alike(unknown, strangers)]);
}

/** For each planned chart one that reads the very cells it should. */
function alike(
  planned: readonly PlannedChart[],
  there: readonly ChartOnSheet[],
): ReadonlyMap<string, ChartOnSheet> {
  const found = new Map<string, ChartOnSheet>();
  if (planned.length === 0) return found;
  const left = there.map((each) => ({ ...each, cells: cellsOf(each.chart) }));
  for (const chart of planned) {
    const at = left.findIndex(({ cells }) => cells !== undefined && isSame(cells, chart));
    if (at >= 0) found.set(chart.id, left.splice(at, 1)[0]!);
  }
  return found;
}

function keptOf(
  planned: readonly PlannedChart[],
  there: ReadonlyMap<string, ChartOnSheet>,
): KeptCharts {
  return Object.fromEntries(
    planned.flatMap((chart) => {
      const found = there.get(chart.id);
      return found === undefined ? [] : [[chart.id, { id: found.id, ...placeOf(chart) }]];
    }),
  );
}

function placeOf({ row, column, firstRow, columns }: PlannedChart): Omit<KeptChart, 'id'> {
  return { row, column, firstRow, lastColumn: columns[columns.length - 1]! };
}

/** Inserts a chart that is not there, or makes one that is there follow its cells; says whether it did anything. */
function bringToPlan(
  sheet: Sheet,
  planned: PlannedChart,
  there: ChartOnSheet | undefined,
  kept: KeptCharts,
): boolean {
  if (there === undefined) {
    insert(sheet, planned);
    return true;
  }
  const before = kept[planned.id] ?? placeOf(planned);
  const cells = cellsOf(there.chart);
  const stays = before.row === planned.row && before.column === planned.column;
  if (stays && cells !== undefined && isSame(cells, planned)) return false;
  follow(sheet, planned, there.chart, before, cells);
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

/**
 * Makes a chart read the planned cells and moves it as far as the plan has moved, wherever people have put it. Rows and
 * columns that they inserted have moved it too, and its cells: what is written over the report is not moved by them.
 */
function follow(
  sheet: Sheet,
  planned: PlannedChart,
  chart: EmbeddedChart,
  before: Omit<KeptChart, 'id'>,
  cells: ChartCells | undefined,
): void {
  const insertedRows = cells === undefined ? 0 : cells.firstRow - before.firstRow;
  const lastColumn = cells?.columns[cells.columns.length - 1] ?? before.lastColumn;
  const insertedColumns = lastColumn - before.lastColumn;
  const place = chart.getContainerInfo();
  const row = place.getAnchorRow() + planned.row - before.row - insertedRows;
  const column = place.getAnchorColumn() + planned.column - before.column - insertedColumns;
  const builder = addCells(chart.modify().clearRanges(), sheet, planned).setPosition(
    Math.min(Math.max(1, row), sheet.getMaxRows()),
    Math.min(Math.max(1, column), sheet.getMaxColumns()),
    place.getOffsetX(),
    place.getOffsetY(),
  );
  sheet.updateChart(builder.build());
}

/** Neighbours in one range, which is a call less for each: `cellsOf` knows them again if they come back split. */
function addCells(
  builder: EmbeddedChartBuilder,
  sheet: Sheet,
  { firstRow, rows, columns }: PlannedChart,
): EmbeddedChartBuilder {
  for (let at = 0, count = 1; at < columns.length; at += count, count = 1) {
    const first = columns[at]!;
    while (columns[at + count] === first + count) count += 1;
    builder.addRange(sheet.getRange(firstRow, first, rows, count));
  }
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

function isSame(cells: ChartCells, { firstRow, rows, columns }: PlannedChart): boolean {
  return (
    cells.firstRow === firstRow &&
    cells.rows === rows &&
    cells.columns.length === columns.length &&
    columns.every((column, at) => cells.columns[at] === column)
  );
}
