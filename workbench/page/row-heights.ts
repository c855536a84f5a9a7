import { type ICellData, ICommandService, type IMutationInfo } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import type { Engine } from '../engine/engine';

const WRITE = 'sheet.mutation.set-range-values';
const DEFAULT_FONT_SIZE = 10;
/** Univer's own name for text that wraps. */
const WRAPPED = 3;
const AFTER_MS = 60;

interface Written {
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/**
 * Fits rows to large letters and wrapped text, as Sheets does. Univer fits them only after what is done in
 * its own interface; rows that were given a height keep it.
 */
export class RowHeights {
  private readonly rows = new Map<string, Set<number>>();
  private timer: number | undefined;

  constructor(private readonly engine: Engine) {
    engine.univer.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === WRITE) this.written(params as Written);
    });
  }

  private written({ subUnitId, cellValue = {} }: Written): void {
    const sheet = this.engine.workbook.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    const rows = this.rows.get(subUnitId) ?? new Set();
    for (const [row, cells] of Object.entries(cellValue)) {
      if (rows.has(Number(row))) continue;
      const wasFitted = sheet.getRowManager().getRow(Number(row))?.ah !== undefined;
      if (wasFitted || this.needsHeight(subUnitId, Number(row), Object.keys(cells ?? {})))
        rows.add(Number(row));
    }
    if (rows.size === 0) return;
    this.rows.set(subUnitId, rows);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.fitRows(), AFTER_MS);
  }

  private needsHeight(subUnitId: string, row: number, columns: string[]): boolean {
    const sheet = this.engine.workbook.getSheetBySheetId(subUnitId);
    const styles = this.engine.workbook.getStyles();
    return columns.some((column) => {
      const style = styles.getStyleByCell(sheet?.getCellRaw(row, Number(column)));
      return (style?.fs ?? DEFAULT_FONT_SIZE) > DEFAULT_FONT_SIZE || style?.tb === WRAPPED;
    });
  }

  private fitRows(): void {
    const { injector } = this.engine.univer;
    const commands = injector.get(ICommandService);
    for (const [subUnitId, rows] of this.rows) {
      const sheet = this.engine.workbook.getSheetBySheetId(subUnitId);
      if (!sheet) continue;
      const endColumn = sheet.getColumnCount() - 1;
      const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({
        unitId: this.engine.unit,
        subUnitId,
        ranges: [...rows].map((row) => ({
          ...{ startRow: row, endRow: row, startColumn: 0, endColumn },
        })),
      });
      for (const { id, params } of redos as IMutationInfo[])
        commands.syncExecuteCommand(id, params);
    }
    this.rows.clear();
  }
}
