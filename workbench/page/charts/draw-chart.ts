import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSnapshot } from '../../engine/snapshot';
import type { ChartData } from './chart-data';
import { chartOption, type ShowNumber } from './chart-option';

use([BarChart, LineChart, PieChart, ScatterChart]);
use([GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

export interface DrawnChart {
  show(chart: ChartSnapshot, data: ChartData, shown: ShowNumber): void;
  dispose(): void;
}

/** A chart inside an element, of a size in pixels. */
export function drawChart(
  frame: HTMLElement,
  { width, height }: { width: number; height: number },
): DrawnChart {
  // Without a place of its own an element is given one by ECharts, and charts would push one another away.
  const place = { position: 'absolute', width: `${width}px`, height: `${height}px` };
  Object.assign(frame.style, place);
  const drawn = init(frame, null, { renderer: 'svg', width, height });
  return {
    show(chart, data, shown) {
      const option = chartOption(chart, data, shown);
      if (option) drawn.setOption(option, { notMerge: true });
      else frame.textContent = `Charts of the type ${chart.type} are not drawn here.`;
    },
    dispose: () => drawn.dispose(),
  };
}
