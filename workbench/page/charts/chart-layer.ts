import type { Engine } from '../../engine/engine';
import type { ChartSnapshot } from '../../engine/snapshot';
import type { Tab } from '../../engine/tab';
import { chartSize, option } from '../../xlsx/chart-options';
import { element } from '../element';
import type { Geometry, Grid } from '../grid';
import { chartData, type ReadChartCell } from './chart-data';
import type { DrawnChart } from './draw-chart';

/** Rows and columns that scroll, or stay, each on their own. */
type Pane = 'corner' | 'top' | 'left' | 'main';
const newPane = () => element('div', { className: 'chart-pane' });

interface Placed {
  chart: ChartSnapshot;
  frame: HTMLElement;
  drawn: DrawnChart;
  /** What was drawn last. */
  data: string;
}

/** Draws the charts of the open tab over its cells, and again when their cells change. */
export class ChartLayer {
  private readonly layer = element('div', { className: 'chart-layer' });
  private readonly panes = { corner: newPane(), top: newPane(), left: newPane(), main: newPane() };
  private placed: Placed[] = [];
  private scheduled = false;

  constructor(
    private readonly engine: Engine,
    private readonly grid: Grid,
  ) {
    this.layer.append(...Object.values(this.panes));
    grid.onChange(() => this.schedule());
    grid.onScroll(() => this.place());
  }

  /** Draws what is to be seen, once for all changes of a moment. */
  schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      void this.update();
    });
  }

  private async update(): Promise<void> {
    const { openTab } = this.grid;
    if (openTab.charts.length > 0) await this.add(openTab);
    this.placed = this.placed.filter((each) => {
      if (this.grid.openTab.charts.includes(each.chart)) return true;
      each.drawn.dispose();
      each.frame.remove();
      return false;
    });
    for (const each of this.placed) this.draw(each);
    this.place();
  }

  private async add(tab: Tab): Promise<void> {
    const { drawChart } = await import('./draw-chart');
    for (const chart of tab.charts) {
      if (this.placed.some((each) => each.chart === chart)) continue;
      const title = option(chart.options, 'title');
      const frame = element('div', { className: 'chart' });
      frame.setAttribute('role', 'img');
      frame.setAttribute('aria-label', typeof title === 'string' ? title : 'Chart');
      frame.addEventListener('wheel', (event) => this.scrollGrid(event), { passive: false });
      this.placed.push({
        chart,
        frame,
        drawn: drawChart(frame, chartSize(chart.options)),
        data: '',
      });
    }
  }

  private draw(each: Placed): void {
    const { chart, drawn } = each;
    const read: ReadChartCell = (sheet, row, column) => {
      const { value, format } = this.engine.tabNamed(sheet)?.cells.read(row, column) ?? {
        value: null,
        format: undefined,
      };
      return { value, display: this.engine.formats.display(value, format) };
    };
    const data = chartData(chart, read, {
      row: (sheet, row) => this.engine.tabNamed(sheet)?.isRowHidden(row) ?? false,
      column: (sheet, column) => this.engine.tabNamed(sheet)?.isColumnHidden(column) ?? false,
    });
    const key = JSON.stringify([chart, data]);
    if (key === each.data) return;
    each.data = key;
    drawn.show(chart, data, (value, pattern) => this.engine.formats.display(value, pattern));
  }

  private place(): void {
    const { geometry } = this.grid;
    if (!geometry || this.placed.length === 0) {
      this.layer.remove();
      return;
    }
    const { canvas, scale } = geometry;
    if (!this.layer.isConnected) canvas.parentElement?.append(this.layer);
    layPanes(this.panes, geometry);
    const { frozenRows, frozenColumns } = this.grid.openTab;
    for (const { chart, frame } of this.placed) {
      const down = chart.row > frozenRows;
      const across = chart.column > frozenColumns;
      const pane = this.panes[down ? (across ? 'main' : 'left') : across ? 'top' : 'corner'];
      if (frame.parentElement !== pane) pane.append(frame);
      const x = geometry.x(chart.column) + chart.offsetX * scale;
      const y = geometry.y(chart.row) + chart.offsetY * scale;
      const left = across ? x - geometry.frozen.width - geometry.scroll.x : x;
      const top = down ? y - geometry.frozen.height - geometry.scroll.y : y;
      frame.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    }
  }

  /** A wheel over a chart scrolls the grid beneath. */
  private scrollGrid(event: WheelEvent): void {
    event.preventDefault();
    this.grid.geometry?.canvas.dispatchEvent(new WheelEvent(event.type, event));
  }
}

function layPanes(panes: Record<Pane, HTMLElement>, { header, frozen }: Geometry): void {
  const left = { main: header.width + frozen.width, left: header.width };
  const top = { main: header.height + frozen.height, top: header.height };
  const lay = (pane: HTMLElement, style: Partial<CSSStyleDeclaration>) =>
    Object.assign(pane.style, style);
  lay(panes.corner, { left: `${left.left}px`, top: `${top.top}px` });
  lay(panes.corner, { width: `${frozen.width}px`, height: `${frozen.height}px` });
  lay(panes.top, { left: `${left.main}px`, top: `${top.top}px`, right: '0' });
  lay(panes.top, { height: `${frozen.height}px` });
  lay(panes.left, { left: `${left.left}px`, top: `${top.main}px`, bottom: '0' });
  lay(panes.left, { width: `${frozen.width}px` });
  lay(panes.main, { left: `${left.main}px`, top: `${top.main}px`, right: '0', bottom: '0' });
}
