import type { ChartSnapshot } from '../../engine/snapshot';
import type { Tab } from '../../engine/tab';
import { defineService, type MethodsOf, methodsFor } from '../emulate';
import type { Maker } from '../emulated';
import { ChartHiddenDimensionStrategy, ChartType } from '../enums';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';
import { newRange } from '../range/range';
import type { ChartTarget, RangeTarget } from '../targets';

interface BuilderTarget {
  execution: Execution;
  tab: Tab;
  type?: string;
  ranges: RangeTarget[];
  position?: { row: number; column: number; offsetX: number; offsetY: number };
  options: Record<string, unknown>;
  numHeaders: number;
  showsHidden?: boolean;
  /** The chart on the sheet that this builder changes. */
  changes?: ChartSnapshot;
}

const { gives } = methodsFor<ChartTarget>('read');
const { chains, gives: builds } = methodsFor<BuilderTarget>('read');

export const newEmbeddedChart: Maker<ChartTarget> = defineService('SpreadsheetApp.EmbeddedChart', {
  getRanges: gives([[]], ({ execution, chart }) =>
    chart.ranges.flatMap(({ sheet, columns, ...area }) => {
      const tab = execution.engine.tabNamed(sheet);
      if (tab === undefined) return [];
      return !execution.isHarsh('chartRangesSplit')
        ? [newRange({ execution, tab, area: { ...area, columns } })]
        : Array.from({ length: columns }, (_, at) =>
            newRange({ execution, tab, area: { ...area, column: area.column + at, columns: 1 } }),
          );
    }),
  ),
  getChartId: gives([[]], ({ chart }) => chart.id ?? null),
  getContainerInfo: gives([[]], (target) => newContainerInfo(target)),
  getNumHeaders: gives([[]], ({ chart }) => chart.numHeaders),
  modify: gives([[]], ({ execution, tab, chart }) => {
    const { type, row, column, offsetX, offsetY, options, numHeaders, showsHidden } = chart;
    const ranges = chart.ranges.flatMap(({ sheet, ...area }) => {
      const at = execution.engine.tabNamed(sheet);
      return at ? [{ execution, tab: at, area }] : [];
    });
    const position = { row, column, offsetX, offsetY };
    return newEmbeddedChartBuilder({
      ...{ execution, tab, type, ranges, position, numHeaders },
      ...(showsHidden === undefined ? {} : { showsHidden }),
      options: { ...options },
      changes: chart,
    });
  }),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.EmbeddedChart, ChartTarget>);

const newContainerInfo: Maker<ChartTarget> = defineService('SpreadsheetApp.ContainerInfo', {
  getAnchorRow: gives([[]], ({ chart }) => chart.row),
  getAnchorColumn: gives([[]], ({ chart }) => chart.column),
  getOffsetX: gives([[]], ({ chart }) => chart.offsetX),
  getOffsetY: gives([[]], ({ chart }) => chart.offsetY),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.ContainerInfo, ChartTarget>);

function setPosition(
  builder: BuilderTarget,
  row: number,
  column: number,
  offsetX: number,
  offsetY: number,
): void {
  if (row < 1 || column < 1 || row > builder.tab.rowCount || column > builder.tab.columnCount)
    throw new ServiceException(
      'The coordinates of the chart are outside the dimensions of the sheet.',
    );
  builder.position = { row, column, offsetX, offsetY };
}

function setOption(builder: BuilderTarget, name: string, value: unknown): void {
  try {
    builder.options[name] = JSON.parse(JSON.stringify(value));
  } catch {
    throw new ServiceException(`The chart option ${name} cannot be kept: it is not plain data.`);
  }
}

function build({
  execution,
  tab,
  type,
  ranges,
  position,
  options,
  numHeaders,
  showsHidden,
  changes,
}: BuilderTarget) {
  if (!position)
    throw new ServiceException(
      'A chart needs setPosition(row, column, offsetX, offsetY) before build().',
    );
  if (ranges.length === 0) throw new ServiceException('A chart needs addRange before build().');
  const chart: ChartSnapshot = {
    ...(changes?.id === undefined ? {} : { id: changes.id }),
    type: type ?? 'COLUMN',
    ranges: ranges.map((range) => ({ ...range.area, sheet: range.tab.name })),
    ...position,
    options,
    numHeaders,
    ...(showsHidden === undefined ? {} : { showsHidden }),
  };
  if (changes) replaced.set(chart, changes);
  return newEmbeddedChart({ execution, tab, chart });
}

/** Which chart on the sheet a built one stands for, as `updateChart` needs to know. */
export const replaced = new WeakMap<ChartSnapshot, ChartSnapshot>();

export const newEmbeddedChartBuilder: Maker<BuilderTarget> = defineService(
  'SpreadsheetApp.EmbeddedChartBuilder',
  {
    setChartType: chains([['ChartType']], (builder, type) => {
      builder.type = type.name();
    }),
    addRange: chains([['Range']], (builder, range) => {
      builder.ranges.push(range);
    }),
    clearRanges: chains([[]], (builder) => {
      builder.ranges = [];
    }),
    setPosition: chains([['Integer', 'Integer', 'Integer', 'Integer']], setPosition),
    setHiddenDimensionStrategy: chains([['ChartHiddenDimensionStrategy']], (builder, strategy) => {
      if (builder.type === undefined)
        throw new ServiceException('A chart needs setChartType before setHiddenDimensionStrategy.');
      if (!['IGNORE_BOTH', 'SHOW_BOTH'].includes(strategy.name()))
        throw new ServiceException(`The local host does not draw charts by ${strategy.name()}.`);
      builder.showsHidden = strategy.name() === 'SHOW_BOTH';
    }),
    setOption: chains([['String', 'Object']], setOption),
    setNumHeaders: chains([['Integer']], (builder, count) => {
      builder.numHeaders = count;
    }),
    build: builds([[]], build),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, BuilderTarget>,
);

export const newCharts: Maker<{ execution: Execution }> = defineService(
  'Charts',
  {},
  { ChartHiddenDimensionStrategy, ChartType },
);
