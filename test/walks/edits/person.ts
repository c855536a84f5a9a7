import { toA1 } from '../../../workbench/engine/area';
import type { Engine } from '../../../workbench/engine/engine';
import type { Tab } from '../../../workbench/engine/tab';
import type { CellState, CellWrite } from '../../../workbench/engine/tab-cells';

/** The tabs that a report is made of. */
export const TABS = ['Campaigns', 'Targets', 'Creators', 'Posts', 'Results'] as const;
export type TabName = (typeof TABS)[number];

/** A workbook in which a person can type. */
export interface TypedInto {
  readonly engine: Engine;
  readonly type: (sheet: string, a1: string, text: string) => void;
}

/** Somebody at a workbook, who knows its tabs by what they hold, whatever they are called by now. */
export class Person {
  private readonly ids: ReadonlyMap<string, number>;

  constructor(readonly workbook: TypedInto) {
    this.ids = new Map(workbook.engine.tabs().map(({ name, id }) => [name, id]));
  }

  /** The tab that had the name at first; undefined once it is gone. */
  tab(name: TabName): Tab | undefined {
    return this.workbook.engine.tabs().find(({ id }) => id === this.ids.get(name));
  }

  headers(tab: Tab): string[] {
    const { column: width } = tab.cells.extent();
    return Array.from({ length: width }, (_, at) => String(tab.cells.read(1, at + 1).value ?? ''));
  }

  lastRow(tab: Tab): number {
    return tab.cells.extent().row;
  }

  /** The column of a header; 0 where there is none. */
  column(tab: Tab, header: string): number {
    return this.headers(tab).indexOf(header) + 1;
  }

  text(tab: Tab, row: number, header: string): string {
    const column = this.column(tab, header);
    return column === 0 ? '' : String(tab.cells.read(row, column).value ?? '');
  }

  /** Types into a cell; a column that is not there any more has none. */
  type(tab: Tab, row: number, column: number, text: string): void {
    if (column === 0) return;
    if (row > tab.rowCount) tab.insertRows(tab.rowCount + 1, row - tab.rowCount);
    this.workbook.type(tab.name, toA1({ row, column, rows: 1, columns: 1 }), text);
  }

  /** The rows below the headers that say something. */
  rows(tab: Tab): number[] {
    const width = tab.cells.extent().column;
    return Array.from({ length: Math.max(0, this.lastRow(tab) - 1) }, (_, at) => at + 2).filter(
      (row) =>
        Array.from({ length: width }, (_, at) => tab.cells.read(row, at + 1).value).some(
          (value) => value !== null && value !== '',
        ),
    );
  }

  copied(tab: Tab, row: number): CellState[] {
    const { column: width } = tab.cells.extent();
    return Array.from({ length: width }, (_, at) => tab.cells.read(row, at + 1));
  }

  paste(tab: Tab, row: number, cells: readonly CellState[]): void {
    if (row > tab.rowCount) tab.insertRows(tab.rowCount + 1, row - tab.rowCount);
    tab.cells.write(
      cells.map(({ value, formula, format }, at): CellWrite => {
        const content =
          formula === undefined
            ? ({ kind: 'value', value } as const)
            : ({ kind: 'formula', formula } as const);
        return {
          ...{ row, column: at + 1, content },
          format: format === undefined ? null : { numberFormat: format },
        };
      }),
    );
  }

  /** The rows in the order of what a column holds, blank cells last. */
  sort(tab: Tab, column: number, isDown: boolean): void {
    const rows = this.rows(tab);
    const held = rows.map((row) => this.copied(tab, row));
    const sorted = held.sort((left, right) => {
      const [a, b] = [left[column - 1]?.value ?? '', right[column - 1]?.value ?? ''];
      if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
      const order =
        typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
      return isDown ? -order : order;
    });
    for (const [at, cells] of sorted.entries()) this.paste(tab, rows[at]!, cells);
  }

  /** A column with its cells to another place; what looks at it goes along. */
  moveColumn(tab: Tab, from: number, to: number): void {
    const whole = (column: number) => ({
      ...{ startRow: 0, endRow: tab.rowCount - 1, rangeType: 2 },
      ...{ startColumn: column - 1, endColumn: column - 1 },
    });
    tab.run('sheet.command.move-cols', {
      ...{ fromRange: whole(from), toRange: whole(to), range: whole(from) },
    });
  }

  duplicateTab(tab: Tab): void {
    const rows = [1, ...this.rows(tab)].map((row) => [row, this.copied(tab, row)] as const);
    const copy = this.workbook.engine.insertTab(`Copy of ${tab.name}`, 1);
    for (const [row, cells] of rows) this.paste(copy, row, cells);
  }
}
