import { csvText } from '../../src/text/csv-text';
import type { CellSnapshot, SheetSnapshot } from '../engine/snapshot';

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** A tab as CSV, with its calculated values: numbers unrounded, dates in ISO form, spilled cells too. */
export function sheetAsCsv(sheet: SheetSnapshot): string {
  const rows: string[][] = [];
  for (const cell of sheet.cells) {
    const text = cellAsText(cell);
    if (text === '') continue;
    while (rows.length < cell.row) rows.push([]);
    const row = rows[cell.row - 1]!;
    while (row.length < cell.column) row.push('');
    row[cell.column - 1] = text;
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  return csvText(filled, '\n');
}

function cellAsText({ value, numberFormat }: CellSnapshot): string {
  if (value === null) return '';
  if (typeof value === 'number') return isDateFormat(numberFormat) ? isoOf(value) : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[dy]/i.test(format.replace(/"[^"]*"|\\./g, ''));
}

function isoOf(serial: number): string {
  const moment = new Date(Math.round((serial - SERIAL_OF_1970) * MS_PER_DAY)).toISOString();
  return Number.isInteger(serial) ? moment.slice(0, 10) : moment.slice(0, 19);
}
