import { describe, expect, test } from 'vitest';
import type { ChartSnapshot } from '../../workbench/engine/snapshot';
import { type ChartCell, chartData } from '../../workbench/page/charts/chart-data';
import { chartOption } from '../../workbench/page/charts/chart-option';

const CELLS: (string | number)[][] = [
  ['Stage', 'Volume', 'Last year'],
  ['Awareness', 893_380, 500_000],
  ['Consideration', 4524, 'n/a'],
  ['Conversion', 0, 12],
];
const AREA = { row: 1, column: 1, rows: 4, columns: 2, sheet: 'Report' };

function chart(type: string, options: Record<string, unknown> = {}, columns = 2): ChartSnapshot {
  const place = { row: 1, column: 5, offsetX: 0, offsetY: 0 };
  return { type, options, numHeaders: 1, ranges: [{ ...AREA, columns }], ...place };
}

function cellAt(_sheet: string, row: number, column: number): ChartCell {
  const value = CELLS[row - 1]?.[column - 1] ?? null;
  return { value, display: typeof value === 'number' ? `${value} shown` : String(value ?? '') };
}

const show = (value: number, pattern: string) => `${value} as ${pattern}`;
/** As the drawing gets it, without functions. */
const drawn = (given: ChartSnapshot) =>
  JSON.parse(JSON.stringify(chartOption(given, chartData(given, cellAt), show) ?? null));

describe('what a chart reads', () => {
  test('the first column names the points, each further one is a series with its header', () => {
    const { points, series } = chartData(chart('BAR', {}, 3), cellAt);
    expect(points.map(({ value }) => value)).toEqual(['Awareness', 'Consideration', 'Conversion']);
    expect(series.map(({ name, cells }) => [name, cells.map(({ value }) => value)])).toEqual([
      ['Volume', [893_380, 4524, 0]],
      ['Last year', [500_000, 'n/a', 12]],
    ]);
  });

  test('several ranges stand side by side', () => {
    const apart = {
      ...chart('LINE'),
      ranges: [1, 3].map((column) => ({ ...AREA, column, columns: 1 })),
    };
    const { series } = chartData(apart, cellAt);
    expect(series.map(({ name }) => name)).toEqual(['Last year']);
  });

  test('hidden rows and columns are left out where the chart does not ask for them', () => {
    const hidden = {
      row: (_sheet: string, row: number) => row === 3,
      column: (_sheet: string, column: number) => column === 2,
    };
    const valuesOf = (given: ChartSnapshot) => {
      const { points, series } = chartData(given, cellAt, hidden);
      return [points, ...series.map(({ cells }) => cells)].map((cells) =>
        cells.map(({ value }) => value),
      );
    };
    expect(valuesOf(chart('COLUMN', {}, 3))).toEqual([
      ['Awareness', 'Conversion'],
      [500_000, 12],
    ]);
    expect(valuesOf({ ...chart('COLUMN', {}, 3), showsHidden: true })).toEqual([
      ['Awareness', 'Consideration', 'Conversion'],
      [893_380, 4524, 0],
      [500_000, 'n/a', 12],
    ]);
  });

  test('a name for the legend goes before the header', () => {
    const named = chart('BAR', { series: { 0: { labelInLegend: 'People' } } });
    expect(chartData(named, cellAt).series[0]?.name).toBe('People');
  });
});

describe('what is drawn', () => {
  test('bars lie, the first point above, and columns stand', () => {
    const bars = drawn(chart('BAR'));
    expect([bars.yAxis.type, bars.yAxis.inverse, bars.xAxis.type]).toEqual([
      'category',
      true,
      'value',
    ]);
    const columns = drawn(chart('COLUMN'));
    expect([columns.xAxis.type, columns.xAxis.inverse, columns.yAxis.type]).toEqual([
      ...['category', undefined, 'value'],
    ]);
    expect(columns.xAxis.data).toEqual(['Awareness', 'Consideration', 'Conversion']);
  });

  test('what is no number leaves a gap, and so does 0 on a logarithm', () => {
    expect(drawn(chart('COLUMN', {}, 3)).series[1].data).toEqual([500_000, null, 12]);
    const logarithmic = drawn(chart('BAR', { 'hAxis.scaleType': 'log' }));
    expect(logarithmic.xAxis.type).toBe('log');
    expect(logarithmic.series[0].data).toEqual([893_380, 4524, null]);
  });

  test.each([
    ['a name with a dot', { 'vAxis.viewWindow.min': 10, 'vAxis.viewWindow.max': 20 }],
    ['an object', { vAxis: { viewWindow: { min: 10, max: 20 } } }],
  ])('an option given as %s is found', (_how, options) => {
    expect(drawn(chart('LINE', options)).yAxis).toMatchObject({ min: 10, max: 20 });
  });

  test('colours: of the series, then of the list, then those of Sheets', () => {
    const options = { colors: ['#111111', '#222222'], series: { 1: { color: '#0b6b53' } } };
    const colors = (given: object) =>
      drawn(chart('COLUMN', { ...given }, 3)).series.map(({ color }: { color: string }) => color);
    expect(colors(options)).toEqual(['#111111', '#0b6b53']);
    expect(colors({})).toEqual(['#4285F4', '#EA4335']);
  });

  test('title and legend', () => {
    const plain = drawn(chart('COLUMN'));
    expect([plain.title, plain.legend.orient]).toEqual([undefined, 'vertical']);
    const full = drawn(chart('COLUMN', { title: 'Funnel', legend: { position: 'top' } }));
    expect([full.title.text, full.legend.orient]).toEqual(['Funnel', 'horizontal']);
    expect(drawn(chart('COLUMN', { legend: { position: 'none' } })).legend).toBeUndefined();
  });

  test('numbers of an axis follow its pattern, those beside bars the cells', () => {
    const given = chart('BAR', { 'hAxis.format': '#,##0', series: { 0: { dataLabel: 'value' } } });
    const option = chartOption(given, chartData(given, cellAt), show) as {
      xAxis: { axisLabel: { formatter(value: number): string } };
      series: { label: { formatter(point: { dataIndex: number }): string } }[];
    };
    expect(option.xAxis.axisLabel.formatter(1000)).toBe('1000 as #,##0');
    expect(option.series[0]?.label.formatter({ dataIndex: 1 })).toBe('4524 shown');
  });

  test('a pie has the names of its points', () => {
    expect(drawn(chart('PIE')).series[0].data).toMatchObject([
      { name: 'Awareness', value: 893_380 },
      { name: 'Consideration', value: 4524 },
      { name: 'Conversion', value: 0 },
    ]);
  });

  test('lines, areas and points that lie on one another', () => {
    expect(drawn(chart('LINE')).series[0]).toMatchObject({ type: 'line' });
    expect(drawn(chart('AREA')).series[0]).toMatchObject({ type: 'line', areaStyle: {} });
    expect(drawn(chart('COLUMN', { isStacked: true }, 3)).series[0].stack).toBe('all');
  });

  test('a type that is not drawn is told apart', () => {
    expect(drawn(chart('GAUGE'))).toBeNull();
  });
});
