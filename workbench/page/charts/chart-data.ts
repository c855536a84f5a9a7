import type { ChartSnapshot } from '../../engine/snapshot';
import { option } from '../../xlsx/chart-options';

export interface ChartCell {
  value: string | number | boolean | null;
  /** As the cell shows it. */
  display: string;
}

/** Whether people have hidden a row or a column, or a script has. */
export interface HiddenLines {
  row(sheet: string, row: number): boolean;
  column(sheet: string, column: number): boolean;
}

const NOTHING_HIDDEN: HiddenLines = { row: () => false, column: () => false };

export type ReadChartCell = (sheet: string, row: number, column: number) => ChartCell;

/** What a chart draws: the points by name, and a series for each further column. */
export interface ChartData {
  points: ChartCell[];
  series: { name: string; cells: ChartCell[] }[];
}

/**
 * Reads the ranges of a chart side by side, as Sheets does: the first column names the points, and what is hidden is
 * left out where the chart does not ask for it.
 */
export function chartData(
  chart: ChartSnapshot,
  read: ReadChartCell,
  hidden: HiddenLines = NOTHING_HIDDEN,
): ChartData {
  const isLeftOut = chart.showsHidden ? NOTHING_HIDDEN : hidden;
  const columns = chart.ranges.flatMap(({ sheet, row, column, rows, columns: count }) =>
    counted(column, count)
      .filter((at) => !isLeftOut.column(sheet, at))
      .map((across) =>
        counted(row, rows)
          .filter((at) => !isLeftOut.row(sheet, at))
          .map((down) => read(sheet, down, across)),
      ),
  );
  const [points = [], ...rest] = columns.map((cells) => cells.slice(chart.numHeaders));
  const headers = columns.slice(1).map((cells) => cells[chart.numHeaders - 1]?.display ?? '');
  return {
    points,
    series: rest.map((cells, at) => {
      const own = option(chart.options, `series.${at}.labelInLegend`);
      return { name: typeof own === 'string' ? own : (headers[at] ?? ''), cells };
    }),
  };
}

function counted(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
