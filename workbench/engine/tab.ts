import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from './area';
import type { Book } from './book';
import { isFreeEnd, movedFormat, type Restructuring } from './restructure';
import type { ChartSnapshot } from './snapshot';
import { TabCells } from './tab-cells';
import { TabRules } from './tab-rules';
import { UniverSheet } from './univer-sheet';

/** One sheet of the workbook: its size, its look, and the way to its cells. Rows and columns count from 1. */
export class Tab extends UniverSheet {
  readonly cells: TabCells;
  readonly rules: TabRules;
  /** Univer's charts are closed source: the host keeps the descriptions, and a page may draw them. */
  charts: ChartSnapshot[] = [];

  constructor(
    book: Book,
    unitSheetId: string,
    id: number,
    private readonly allTabs: () => Tab[],
  ) {
    super(book, unitSheetId, id);
    this.cells = new TabCells(this);
    this.rules = new TabRules(this);
  }

  private get facade(): FWorksheet {
    const workbook = this.book.univer.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(this.unitSheetId);
    if (!sheet) throw new Error(`The sheet ${this.id} was deleted.`);
    return sheet;
  }

  get exists(): boolean {
    return Boolean(this.book.workbook.getSheetBySheetId(this.unitSheetId));
  }

  get name(): string {
    return this.sheet.getName();
  }

  rename(name: string): void {
    this.run('sheet.command.set-worksheet-name', { name });
  }

  get grid(): Area {
    return { row: 1, column: 1, rows: this.rowCount, columns: this.columnCount };
  }

  insertRows(before: number, count: number): void {
    if (before > this.rowCount) {
      const rowCount = this.rowCount + count;
      this.run('sheet.mutation.set-worksheet-row-count', { rowCount });
    } else
      this.restructure({ axis: 'row', at: before, count }, () =>
        this.facade.insertRows(before - 1, count),
      );
    for (const tab of this.allTabs()) tab.cells.renewOpenRanges();
  }

  insertColumns(before: number, count: number): void {
    if (before > this.columnCount) {
      const columnCount = this.columnCount + count;
      this.run('sheet.mutation.set-worksheet-column-count', { columnCount });
    } else
      this.restructure({ axis: 'column', at: before, count }, () =>
        this.facade.insertColumns(before - 1, count),
      );
  }

  deleteRows(row: number, count: number): void {
    const change: Restructuring = { axis: 'row', at: row, count: -count };
    if (isFreeEnd(this, change, this.allTabs()))
      this.run('sheet.mutation.set-worksheet-row-count', { rowCount: row - 1 });
    else this.restructure(change, () => this.facade.deleteRows(row - 1, count));
  }

  deleteColumns(column: number, count: number): void {
    const change: Restructuring = { axis: 'column', at: column, count: -count };
    if (isFreeEnd(this, change, this.allTabs()))
      this.run('sheet.mutation.set-worksheet-column-count', { columnCount: column - 1 });
    else this.restructure(change, () => this.facade.deleteColumns(column - 1, count));
  }

  /** Univer moves conditional formats only together with its user interface. */
  private restructure(change: Restructuring, apply: () => void): void {
    const formats = this.rules.conditionalFormats();
    apply();
    this.rules.setConditionalFormats(formats.flatMap((format) => movedFormat(format, change)));
  }

  get hidden(): boolean {
    return this.sheet.isSheetHidden() === 1;
  }

  set hidden(hidden: boolean) {
    this.run('sheet.mutation.set-worksheet-hidden', { hidden: hidden ? 1 : 0 });
  }

  get tabColor(): string | undefined {
    return this.sheet.getConfig().tabColor || undefined;
  }

  set tabColor(color: string | undefined) {
    this.run('sheet.mutation.set-tab-color', { color: color ?? '' });
  }

  get gridlinesHidden(): boolean {
    return this.sheet.getConfig().showGridlines === 0;
  }

  set gridlinesHidden(hidden: boolean) {
    this.run('sheet.mutation.toggle-gridlines', { showGridlines: hidden ? 0 : 1 });
  }

  get frozenRows(): number {
    return this.sheet.getConfig().freeze?.ySplit ?? 0;
  }

  get frozenColumns(): number {
    return this.sheet.getConfig().freeze?.xSplit ?? 0;
  }

  freeze(rows: number, columns: number): void {
    this.run('sheet.mutation.set-frozen', {
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  columnWidth(column: number): number {
    return this.sheet.getColumnManager().getColumnWidth(column - 1);
  }

  setColumnWidth(column: number, columns: number, width: number): void {
    this.run('sheet.mutation.set-worksheet-col-width', {
      ranges: [this.univerRange({ row: 1, column, rows: this.rowCount, columns })],
      colWidth: width,
    });
  }

  rowHeight(row: number): number {
    return this.sheet.getRowManager().getRowHeight(row - 1);
  }

  setRowHeight(row: number, rows: number, height: number): void {
    const ranges = [this.univerRange({ row, column: 1, rows, columns: this.columnCount })];
    this.run('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight: height });
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 });
  }

  setRowsHidden(row: number, rows: number, hidden: boolean): void {
    const ranges = [this.univerRange({ row, column: 1, rows, columns: this.columnCount })];
    this.run(hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible', {
      ranges,
    });
  }

  setColumnsHidden(column: number, columns: number, hidden: boolean): void {
    const ranges = [this.univerRange({ row: 1, column, rows: this.rowCount, columns })];
    this.run(hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible', {
      ranges,
    });
  }

  isRowHidden(row: number): boolean {
    return this.sheet.getRowManager().getRow(row - 1)?.hd === 1;
  }

  isColumnHidden(column: number): boolean {
    return this.sheet.getColumnManager().getColumn(column - 1)?.hd === 1;
  }

  columnWidths(): { column: number; width: number }[] {
    return entries(this.sheet.getColumnManager().getColumnData()).flatMap(([index, data]) =>
      data?.w === undefined ? [] : [{ column: index + 1, width: data.w }],
    );
  }

  rowHeights(): { row: number; height: number }[] {
    return entries(this.sheet.getRowManager().getRowData()).flatMap(([index, data]) =>
      data?.h === undefined ? [] : [{ row: index + 1, height: data.h }],
    );
  }

  hiddenRows(): number[] {
    return entries(this.sheet.getRowManager().getRowData()).flatMap(([index, data]) =>
      data?.hd === 1 ? [index + 1] : [],
    );
  }

  hiddenColumns(): number[] {
    return entries(this.sheet.getColumnManager().getColumnData()).flatMap(([index, data]) =>
      data?.hd === 1 ? [index + 1] : [],
    );
  }
}

function entries<T>(data: Record<number, T>): [number, T][] {
  return Object.entries(data)
    .map(([index, value]): [number, T] => [Number(index), value])
    .sort(([a], [b]) => a - b);
}
