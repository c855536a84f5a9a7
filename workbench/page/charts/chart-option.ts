import type { EChartsOption, SeriesOption } from 'echarts/types/dist/shared';
import type { ChartSnapshot } from '../../engine/snapshot';
import { isLogarithmic, option } from '../../xlsx/chart-options';
import type { ChartCell, ChartData } from './chart-data';

/** Colours of Sheets' own charts, in order. */
const PALETTE = ['#4285F4', '#EA4335', '#FBBC04', '#34A853', '#FF6D01', '#46BDC6'];
const INK = '#444444';
const FAINT = '#e0e0e0';
const FONT = 'Arial, sans-serif';

/** Shows a number with a pattern such as `#,##0`. */
export type ShowNumber = (value: number, pattern: string) => string;

type Options = ChartSnapshot['options'];
type AxisName = 'hAxis' | 'vAxis';

/** A chart that `EmbeddedChartBuilder` described, as ECharts draws it; undefined for a type that is not drawn. */
export function chartOption(
  chart: ChartSnapshot,
  data: ChartData,
  show: ShowNumber,
): EChartsOption | undefined {
  const { type, options } = chart;
  const frame: EChartsOption = {
    ...{ animation: false, backgroundColor: '#ffffff', textStyle: { fontFamily: FONT } },
    ...titleOf(options),
    ...legendOf(options),
    tooltip: { trigger: type === 'PIE' || type === 'SCATTER' ? 'item' : 'axis', confine: true },
  };
  if (type === 'PIE') return { ...frame, series: [pieSeries(chart, data)] };
  if (!['BAR', 'COLUMN', 'LINE', 'AREA', 'SCATTER'].includes(type)) return undefined;
  const isBar = type === 'BAR';
  const names = { type: 'category' as const, data: data.points.map(({ display }) => display) };
  const grid = { containLabel: true, left: 12, right: 24, top: topOf(options), bottom: 16 };
  const axis = (name: AxisName, holdsNames: boolean) => ({
    ...(holdsNames ? names : valueAxis(options, name)),
    ...axisTitle(options, name),
    ...(holdsNames && isBar ? { inverse: true } : {}),
    axisLabel: { color: INK, fontSize: 11, ...(holdsNames ? {} : axisFormat(options, name, show)) },
    axisTick: { show: false },
  });
  return {
    ...frame,
    grid,
    xAxis: axis('hAxis', !isBar && type !== 'SCATTER') as EChartsOption['xAxis'] & object,
    yAxis: axis('vAxis', isBar) as EChartsOption['yAxis'] & object,
    series: data.series.map((_series, at) => seriesOf(chart, data, at)),
  };
}

function titleOf(options: Options): EChartsOption {
  const text = option(options, 'title');
  if (typeof text !== 'string' || text === '') return {};
  const textStyle = { color: INK, fontSize: 14, fontWeight: 'normal' as const };
  return { title: { text, left: 12, top: 8, textStyle } };
}

function topOf(options: Options): number {
  const hasTitle = option(options, 'title') !== undefined;
  return (hasTitle ? 40 : 16) + (legendPlace(options) === 'top' ? 24 : 0);
}

function legendPlace(options: Options): string {
  const asked = option(options, 'legend.position') ?? option(options, 'legend');
  const known = ['none', 'top', 'bottom', 'left', 'right'];
  return typeof asked === 'string' && known.includes(asked) ? asked : 'right';
}

function legendOf(options: Options): EChartsOption {
  const place = legendPlace(options);
  if (place === 'none') return {};
  const upright = place === 'left' || place === 'right';
  const hasTitle = option(options, 'title') !== undefined;
  const places: Record<string, object> = {
    top: { top: hasTitle ? 32 : 8 },
    bottom: { bottom: 0 },
    left: { left: 0, top: 'middle' },
    right: { right: 0, top: 'middle' },
  };
  return { legend: { orient: upright ? 'vertical' : 'horizontal', ...places[place] } };
}

function valueAxis(options: Options, name: AxisName) {
  const [min, max] = [
    option(options, `${name}.viewWindow.min`) ?? option(options, `${name}.minValue`),
    option(options, `${name}.viewWindow.max`) ?? option(options, `${name}.maxValue`),
  ];
  return {
    type: isLogarithmic(options, name) ? ('log' as const) : ('value' as const),
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'number' ? { max } : {}),
    splitLine: { lineStyle: { color: FAINT } },
  };
}

function axisTitle(options: Options, name: AxisName) {
  const text = option(options, `${name}.title`);
  return typeof text === 'string' && text !== ''
    ? { name: text, nameLocation: 'middle', nameGap: 32, nameTextStyle: { color: INK } }
    : {};
}

function axisFormat(options: Options, name: AxisName, show: ShowNumber) {
  const pattern = option(options, `${name}.format`);
  return typeof pattern === 'string' && pattern !== ''
    ? { formatter: (value: number) => show(value, pattern) }
    : {};
}

function colorOf(options: Options, at: number): string {
  const own = option(options, `series.${at}.color`);
  const colors = option(options, 'colors');
  const listed = Array.isArray(colors) ? colors[at % colors.length] : undefined;
  const given = [own, listed].find((color) => typeof color === 'string' && color !== '');
  return String(given ?? PALETTE[at % PALETTE.length]);
}

/** What is no number leaves a gap, and so does what a logarithm does not have. */
function amount({ value }: ChartCell, logarithmic: boolean): number | null {
  return typeof value === 'number' && !(logarithmic && value <= 0) ? value : null;
}

function seriesOf(chart: ChartSnapshot, { points, series }: ChartData, at: number): SeriesOption {
  const { type, options } = chart;
  const { name, cells } = series[at]!;
  const logarithmic = isLogarithmic(options, type === 'BAR' ? 'hAxis' : 'vAxis');
  const stacked = [true, 'true', 'absolute'].includes(
    option(options, 'isStacked') as boolean | string,
  );
  const base = {
    name,
    color: colorOf(options, at),
    ...labelsOf(options, at, cells, type),
    ...(stacked ? { stack: 'all' } : {}),
  };
  if (type === 'SCATTER') {
    const across = isLogarithmic(options, 'hAxis');
    const data = cells.map((cell, row) => [
      amount(points[row] ?? cell, across),
      amount(cell, logarithmic),
    ]);
    return { ...base, type: 'scatter', symbolSize: 7, data } as SeriesOption;
  }
  const data = cells.map((cell) => amount(cell, logarithmic));
  if (type === 'LINE' || type === 'AREA')
    return {
      ...base,
      ...{ type: 'line', showSymbol: false, data },
      ...(type === 'AREA' ? { areaStyle: {} } : {}),
    } as SeriesOption;
  return { ...base, type: 'bar', barCategoryGap: '30%', data } as SeriesOption;
}

function labelsOf(options: Options, at: number, cells: ChartCell[], type: string) {
  const asked = option(options, `series.${at}.dataLabel`) ?? option(options, 'dataLabel');
  if (asked !== 'value') return {};
  return {
    label: {
      ...{ show: true, color: INK, position: type === 'BAR' ? 'right' : 'top' },
      formatter: ({ dataIndex }: { dataIndex: number }) => cells[dataIndex]?.display ?? '',
    },
  };
}

function pieSeries({ options }: ChartSnapshot, { points, series }: ChartData): SeriesOption {
  const cells = series[0]?.cells ?? [];
  return {
    ...{ type: 'pie', radius: '65%', center: ['50%', '55%'] },
    data: cells.map((cell, row) => ({
      name: points[row]?.display ?? '',
      value: amount(cell, false) ?? 0,
      itemStyle: { color: colorOf(options, row) },
    })),
  } as SeriesOption;
}
