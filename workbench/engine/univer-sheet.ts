import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
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

/** The cells of a tab as Univer keeps them, by row and column from 0. */
export type Matrix = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/** Kept in the cell itself, so that it moves along when rows are inserted. */
export interface Written {
  typed: string;
  translated: string;
  mark: number;
}

export function put(matrix: Matrix, row: number, column: number, cell: ICellData): void {
  matrix[row - 1] ??= {};
  const cells = matrix[row - 1];
  if (cells) cells[column - 1] = cell;
}

export function withoutStyle({ s: _, ...others }: ICellData = {}): ICellData {
  return others;
}

export function* placesIn(
  matrix: Matrix,
): Generator<{ row: number; column: number; cell: ICellData }> {
  for (const [row, cells] of Object.entries(matrix ?? {}))
    for (const [column, cell] of Object.entries(cells ?? {}))
      if (cell) yield { row: Number(row) + 1, column: Number(column) + 1, cell };
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && (cell.v != null || Boolean(cell.f || cell.si || cell.p?.body));
}

export function writtenOf(cell: ICellData): Written | undefined {
  const custom = cell.custom as Partial<Written> | null | undefined;
  return custom?.typed === undefined ? undefined : (custom as Written);
}
