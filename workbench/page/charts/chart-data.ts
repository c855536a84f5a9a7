import type { ChartSnapshot } from '../../engine/snapshot';
import { option } from '../../xlsx/chart-options';

export interface ChartCell {
  value: string | number | boolean | null;
  /** As the cell shows it. */
  display: string;
}

export type ReadChartCell = (sheet: string, row: number, column: number) => ChartCell;

/** What a chart draws: the points by name, and a series for each further column. */
export interface ChartData {
  points: ChartCell[];
  series: { name: string; cells: ChartCell[] }[];
}

/** Reads the ranges of a chart side by side, as Sheets does: the first column names the points. */
export function chartData(chart: ChartSnapshot, read: ReadChartCell): ChartData {
  const columns = chart.ranges.flatMap(({ sheet, row, column, rows, columns: count }) =>
    Array.from({ length: count }, (_column, across) =>
      Array.from({ length: rows }, (_row, down) => read(sheet, row + down, column + across)),
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
