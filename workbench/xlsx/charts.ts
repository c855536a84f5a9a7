import type { Chart, ChartAxis, ChartSeries, ChartTitle, ChartType, Fill } from 'excelize-wasm';
import type { ChartSnapshot } from '../engine/snapshot';
import { cellName, fixedArea } from './a1';
import { chartSize, isLogarithmic, option } from './chart-options';
import { type Excelize, type ExcelizeFile, must } from './excelize';
import { DEFAULT_FONT } from './styles';

const INK = '#444444';
/** Colours of Sheets' own charts, in order. */
const PALETTE = ['#4285F4', '#EA4335', '#FBBC04', '#34A853', '#FF6D01', '#46BDC6'];

interface Column {
  sheet: string;
  row: number;
  column: number;
  rows: number;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number';

const solid = (color: string): Fill => ({ Type: 'pattern', Pattern: 1, Color: [color] });

const title = (text: unknown, size: number): ChartTitle | undefined =>
  isText(text)
    ? {
        Paragraph: [
          { Text: text, Font: { Family: DEFAULT_FONT, Size: size, Color: INK, Bold: false } },
        ],
      }
    : undefined;

function axis(options: Record<string, unknown>, name: 'hAxis' | 'vAxis'): ChartAxis {
  const read = (part: string) => option(options, `${name}.${part}`);
  const named = title(read('title'), 10);
  const [low, high] = [
    read('viewWindow.min') ?? read('minValue'),
    read('viewWindow.max') ?? read('maxValue'),
  ];
  const format = read('format');
  return {
    Font: { Family: DEFAULT_FONT, Size: 9, Color: INK },
    ...(named ? { Title: named } : {}),
    ...(isLogarithmic(options, name) ? { LogBase: 10 } : {}),
    ...(isNumber(low) ? { Minimum: low } : {}),
    ...(isNumber(high) ? { Maximum: high } : {}),
    ...(isText(format) ? { NumFmt: { CustomNumFmt: format, SourceLinked: false } } : {}),
  };
}

function legendPosition(options: Record<string, unknown>): string {
  const asked = option(options, 'legend.position') ?? option(options, 'legend');
  return isText(asked) && ['none', 'top', 'bottom', 'left', 'right'].includes(asked)
    ? asked
    : 'right';
}

function seriesColor(options: Record<string, unknown>, at: number): string {
  const own = option(options, `series.${at}.color`);
  const colors = option(options, 'colors');
  const listed = Array.isArray(colors) ? colors[at % colors.length] : undefined;
  return [own, listed].find(isText) ?? PALETTE[at % PALETTE.length] ?? INK;
}

/** The columns of all ranges, side by side, as Sheets reads them: the first one names the points. */
const columnsOf = ({ ranges }: ChartSnapshot): Column[] =>
  ranges.flatMap(({ sheet, row, column, rows, columns }) =>
    Array.from({ length: columns }, (_, at) => ({ sheet, row, rows, column: column + at })),
  );

function seriesOf(excelize: Excelize, chart: ChartSnapshot): ChartSeries[] {
  const [categories, ...values] = columnsOf(chart);
  if (!categories) return [];
  const body = ({ sheet, row, rows, column }: Column) =>
    fixedArea(sheet, {
      row: row + chart.numHeaders,
      column,
      rows: rows - chart.numHeaders,
      columns: 1,
    });
  return values.map((column, at) => {
    const color = seriesColor(chart.options, at);
    return {
      ...(chart.numHeaders > 0
        ? { Name: fixedArea(column.sheet, { ...column, rows: 1, columns: 1 }) }
        : {}),
      Categories: body(categories),
      Values: body(column),
      ...(chart.type === 'PIE' ? {} : { Fill: solid(color) }),
      ...(chart.type === 'LINE'
        ? { Line: { Fill: solid(color), Width: 2 }, Marker: { Symbol: 'none' } }
        : {}),
      ...(chart.type === 'SCATTER'
        ? {
            Line: { Type: excelize.LineNone },
            Marker: { Symbol: 'circle', Size: 7, Fill: solid(color) },
          }
        : {}),
    };
  });
}

function chartType(excelize: Excelize, chart: ChartSnapshot): ChartType | undefined {
  const stacked = [true, 'true', 'absolute'].includes(
    option(chart.options, 'isStacked') as boolean | string,
  );
  const types: Record<string, ChartType> = {
    BAR: stacked ? excelize.BarStacked : excelize.Bar,
    COLUMN: stacked ? excelize.ColStacked : excelize.Col,
    LINE: excelize.Line,
    SCATTER: excelize.Scatter,
    PIE: excelize.Pie,
    AREA: stacked ? excelize.AreaStacked : excelize.Area,
  };
  return types[chart.type];
}

/** Adds a native chart and says so; a type that the file has no counterpart for is left out. */
export function addChart(
  excelize: Excelize,
  file: ExcelizeFile,
  name: string,
  chart: ChartSnapshot,
): boolean {
  const { options } = chart;
  const type = chartType(excelize, chart);
  const series = seriesOf(excelize, chart);
  if (type === undefined || series.length === 0) return false;
  const across = axis(options, 'hAxis');
  const up = axis(options, 'vAxis');
  const named = title(option(options, 'title'), 12);
  // The first bar stands on top in Sheets and at the bottom in Excel, whose x axis is the upright one.
  const axes =
    chart.type === 'BAR'
      ? { XAxis: { ...up, ReverseOrder: true }, YAxis: { ...across, MajorGridLines: true } }
      : { XAxis: across, YAxis: { ...up, MajorGridLines: true } };
  const built: Chart = {
    Type: type,
    Series: series,
    ...(named ? { Title: named } : {}),
    ...axes,
    VaryColors: chart.type === 'PIE',
    Legend: {
      Position: legendPosition(options),
      Font: { Family: DEFAULT_FONT, Size: 9, Color: INK },
    },
    Dimension: { Width: chartSize(options).width, Height: chartSize(options).height },
    Format: { OffsetX: chart.offsetX, OffsetY: chart.offsetY, PrintObject: true },
    ShowBlanksAs: 'gap',
  };
  must(file.AddChart(name, cellName(chart.row, chart.column), built));
  return true;
}
