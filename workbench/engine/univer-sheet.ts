import type { Worksheet } from '@univerjs/core';
import type { Area } from './area';
import type { Book } from './book';

/** A sheet of Univer's, as the cells and the rules of a tab need it. Rows and columns count from 1. */
export class UniverSheet {
  constructor(
    readonly book: Book,
    readonly unitSheetId: string,
    readonly id: number,
  ) {}

  run(command: string, params: object): void {
    this.book.run(command, this.unitSheetId, params);
  }

  get sheet(): Worksheet {
    const sheet = this.book.workbook.getSheetBySheetId(this.unitSheetId);
    if (!sheet) throw new Error(`The sheet ${this.id} was deleted.`);
    return sheet;
  }

  get rowCount(): number {
    return this.sheet.getRowCount();
  }

  get columnCount(): number {
    return this.sheet.getColumnCount();
  }

  univerRange({ row, column, rows, columns }: Area) {
    return {
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row + rows - 2,
      endColumn: column + columns - 2,
      unitId: 'workbook',
      sheetId: this.unitSheetId,
    };
  }
}
