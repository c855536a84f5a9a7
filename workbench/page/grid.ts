import { ICommandService } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { type Area, parseA1 } from '../engine/area';
import type { Engine } from '../engine/engine';
import type { Tab } from '../engine/tab';

/** Where cells are on the canvas of the open tab, in pixels of the page from the canvas's corner. */
export interface Geometry {
  canvas: HTMLCanvasElement;
  scale: number;
  /** Of the row numbers and the column letters. */
  header: { width: number; height: number };
  /** Of the rows and columns that do not scroll. */
  frozen: { width: number; height: number };
  scroll: { x: number; y: number };
  /** The left edge of a column and the upper edge of a row, before scrolling, without the headers. */
  x(column: number): number;
  y(row: number): number;
}

/** The grid as a person has it before them: the open tab, the selection, the place of cells. */
export class Grid {
  constructor(private readonly engine: Engine) {}

  get openTab(): Tab {
    return this.engine.tab(this.engine.workbook.getActiveSheet().getSheetId());
  }

  get selection(): { tab: Tab; area: Area } | null {
    const range = this.engine.univer.api.getActiveWorkbook()?.getActiveRange()?.getRange();
    if (!range) return null;
    const area = {
      row: range.startRow + 1,
      column: range.startColumn + 1,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    };
    return { tab: this.openTab, area };
  }

  open(tab: Tab): void {
    if (tab === this.openTab) return;
    this.engine.univer.api.getActiveWorkbook()?.setActiveSheet(tab.unitSheetId);
  }

  select(tab: Tab, area: Area): void {
    this.open(tab);
    const sheet = this.engine.univer.api.getActiveWorkbook()?.getSheetBySheetId(tab.unitSheetId);
    sheet?.getRange(area.row - 1, area.column - 1, area.rows, area.columns).activate();
  }

  /** Calls back after each change: of cells, sizes, tabs, the selection. */
  onChange(heard: (command: string) => void): void {
    this.engine.univer.injector.get(ICommandService).onCommandExecuted(({ id }) => heard(id));
  }

  onScroll(heard: () => void): void {
    this.render?.scene
      .getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
      ?.onScrollAfter$.subscribeEvent(heard);
  }

  /** Undefined before the grid is drawn. */
  get geometry(): Geometry | undefined {
    const { render } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return undefined;
    const { scaleX: scale } = render.scene.getAncestorScale();
    const { startRow, startColumn, xSplit, ySplit } = this.openTab.sheet.getFreeze();
    const x = (column: number) => skeleton.colStartX(column - 1) * scale;
    const y = (row: number) => skeleton.rowStartY(row - 1) * scale;
    return {
      canvas: render.engine.getCanvasElement(),
      scale,
      header: {
        width: skeleton.rowHeaderWidth * scale,
        height: skeleton.columnHeaderHeight * scale,
      },
      frozen: {
        width: xSplit > 0 ? x(startColumn + 1) : 0,
        height: ySplit > 0 ? y(startRow + 1) : 0,
      },
      scroll: { x: viewport.viewportScrollX * scale, y: viewport.viewportScrollY * scale },
      x,
      y,
    };
  }

  /** The middle of a cell of the open tab, in pixels of the page. */
  placeOf(a1: string): { x: number; y: number } | undefined {
    const { geometry, openTab } = this;
    const area = parseA1(a1, { rows: openTab.rowCount, columns: openTab.columnCount });
    if (!geometry || !area) return undefined;
    const { canvas, header, scroll } = geometry;
    const corner = canvas.getBoundingClientRect();
    const scrolls = (at: number, frozen: number, by: number) => (at > frozen ? by : 0);
    const [left, right] = [geometry.x(area.column), geometry.x(area.column + 1)];
    const [top, bottom] = [geometry.y(area.row), geometry.y(area.row + 1)];
    const across = scrolls(area.column, openTab.frozenColumns, scroll.x);
    const down = scrolls(area.row, openTab.frozenRows, scroll.y);
    return {
      x: corner.x + header.width + (left + right) / 2 - across,
      y: corner.y + header.height + (top + bottom) / 2 - down,
    };
  }

  private get render() {
    return this.engine.univer.injector.get(IRenderManagerService).getRenderById(this.engine.unit);
  }
}
