import type { CellValue } from '../../cells/cell-value';
import { nameKey } from '../../text/name-key';
import type { Choice } from '../../values/convention';
import type { DateOrder } from '../../values/date-text';
import type { Decimal } from '../../values/number-text';
import type { Column, Tab } from '../tab';
import { CAMPAIGNS } from '../workbook';
import type { TableRow } from './read-table';
import { type ColumnReading, readInColumn } from './read-text';
import { type Conventions, type TableCells, TextConventions } from './text-conventions';

/** A cell of a number or day column that holds text, or a name in another form of Unicode than formulas expect. */
export interface TextCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: Column;
  /** The column's place in the sheet, counted from 1. */
  readonly place: number;
  readonly text: string;
  /**
   * The number it says, a day as a serial number, a name as it is to be written, `''` where none is known; null where
   * only a person can tell.
   */
  readonly value: number | string | null;
  /** What it may say, where a person need only choose. */
  readonly choices: readonly Choice<Decimal | DateOrder>[];
}

/** The cells of the tables' number and day columns that hold text, tab by tab and column by column. */
export function textCellsIn(
  tables: readonly TableCells[],
  settled: (tab: Tab) => Conventions | undefined = () => undefined,
): TextCell[] {
  const currencyOf = currencies(tables);
  return tables.flatMap((table) => {
    const conventions = new TextConventions(table, settled(table.tab));
    return table.tab.columns.flatMap((column) =>
      textCellsOf(table, column, (text, row) =>
        readInColumn(text, column, conventions, currencyOf(table, row)),
      ),
    );
  });
}

function textCellsOf(
  { tab, rows, placeOf }: TableCells,
  column: Column,
  read: (text: string, row: TableRow) => ColumnReading,
): TextCell[] {
  const place = placeOf(column.id);
  if (place === undefined) return [];
  const isName = NAMES.has(column.id);
  if (!isName && column.type !== 'number' && column.type !== 'day') return [];
  return rows.flatMap((row) => {
    const text = textOf(row.cells[place - 1]);
    if (text === '') return [];
    if (isName) return decomposed(text, { tab, row: row.row, column, place, text });
    const reading = read(text, row);
    return [
      {
        ...{ tab, row: row.row, column, place, text, value: valueIn(reading, column) },
        choices: reading.is === 'either' ? reading.choices : [],
      },
    ];
  });
}

const NAMES = new Set(['campaign', 'creator', 'handle']);

/** Formulas compare letter by letter: the same name in two forms of Unicode is two to them. */
function decomposed(text: string, at: Omit<TextCell, 'value' | 'choices'>): TextCell[] {
  const value = text.normalize('NFC');
  return value === text ? [] : [{ ...at, value, choices: [] }];
}

/** What a cell holds that is no number or day; `''` where it holds one, or nothing. */
function textOf(cell: CellValue | undefined): string {
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return typeof cell === 'string' ? cell : '';
}

/** What the text says, if the column could hold it. */
function valueIn(reading: ColumnReading, { most, mayBeNegative }: Column): number | '' | null {
  if (reading.is === 'unknown') return '';
  if (reading.is !== 'value') return null;
  const { value } = reading;
  if (most !== undefined && value > most) return null;
  return value < 0 && mayBeNegative !== true ? null : value;
}

/** The currency in which the amounts of a row are: its own, else that of its campaign. */
function currencies(tables: readonly TableCells[]) {
  const textAt = ({ placeOf }: TableCells, { cells }: TableRow, id: string) =>
    String(cells[(placeOf(id) ?? 0) - 1] ?? '').trim();
  const campaigns = tables.find(({ tab }) => tab === CAMPAIGNS);
  const ofCampaign = new Map(
    campaigns?.rows.map((row) => [
      nameKey(textAt(campaigns, row, 'campaign')),
      textAt(campaigns, row, 'currency'),
    ]),
  );
  return (table: TableCells, row: TableRow) =>
    textAt(table, row, 'currency') ||
    (ofCampaign.get(nameKey(textAt(table, row, 'campaign'))) ?? '');
}
