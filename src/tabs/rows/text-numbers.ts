import type { CellValue } from '../../cells/cell-value';
import { readTypedNumber } from '../../cells/number-spelling';
import type { Column } from '../tab';
import type { Table } from './read-table';

/** A cell of a number column that holds text. */
export interface TextCell {
  readonly row: number;
  readonly column: Column;
  /** The column's place in the sheet, counted from 1. */
  readonly place: number;
  readonly text: string;
  /** The number it spells; null where only a person can tell. */
  readonly value: number | null;
}

/** The cells of a table's number columns that hold text, column by column. */
export function textCellsIn(table: Table): TextCell[] {
  return table.tab.columns
    .filter(({ type }) => type === 'number')
    .flatMap((column) => {
      const place = table.placeOf(column.id);
      if (place === undefined) return [];
      return table.rows.flatMap(({ row, cells }) => {
        const text = textOf(cells[place - 1]);
        return text === '' ? [] : [{ row, column, place, text, value: spelledIn(text, column) }];
      });
    });
}

/** What a cell holds that is no number; `''` where it holds one, or nothing. */
function textOf(cell: CellValue | undefined): string {
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return typeof cell === 'string' ? cell : '';
}

/** What the text spells, if the column could hold it. */
function spelledIn(text: string, { most, mayBeNegative }: Column): number | null {
  const value = readTypedNumber(text);
  if (value === undefined || (most !== undefined && value > most)) return null;
  return value < 0 && mayBeNegative !== true ? null : value;
}
