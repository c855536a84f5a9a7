import type { Engine } from '../engine/engine';
import type { CellWrite } from '../engine/tab-cells';

/** A cell of a tab at the start; a plain string is text in a cell formatted as plain text. */
export type SeedValue =
  | null
  | string
  | number
  | boolean
  | { date: number; format: string }
  | { text: string }
  | { formula: string };

export interface SheetSeed {
  name: string;
  rows?: number;
  columns?: number;
  /** The first row holds headers: bold, and in sight while the others scroll. */
  hasHeader?: boolean;
  /** In pixels, from the first column on; a new tab's width where it is left out. */
  columnWidths?: number[];
  values?: SeedValue[][];
}

const ROWS = 1000;
const COLUMNS = 26;

/** The size of a tab: as asked, and large enough for its values. */
export function sizeOf({ rows = ROWS, columns = COLUMNS, values = [] }: SheetSeed) {
  const widest = values.reduce((most, row) => Math.max(most, row.length), 0);
  return { rows: Math.max(rows, values.length), columns: Math.max(columns, widest) };
}

function writeOf(value: SeedValue, row: number, column: number): CellWrite | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string')
    return { row, column, content: { kind: 'value', value }, format: { numberFormat: '@' } };
  if (typeof value !== 'object') return { row, column, content: { kind: 'value', value } };
  if ('formula' in value)
    return { row, column, content: { kind: 'formula', formula: value.formula } };
  if ('text' in value) return { row, column, content: { kind: 'value', value: value.text } };
  const content = { kind: 'value', value: value.date } as const;
  return { row, column, content, format: { numberFormat: value.format } };
}

export function sow(engine: Engine, seeds: SheetSeed[]): void {
  seeds.forEach(({ values = [], hasHeader = false, columnWidths = [] }, index) => {
    const writes = values.flatMap((cells, row) =>
      cells.flatMap((value, column): CellWrite[] => {
        const write = writeOf(value, row + 1, column + 1);
        if (write === undefined) return [];
        const isHeader = hasHeader && row === 0;
        return [isHeader ? { ...write, format: { ...write.format, bold: true } } : write];
      }),
    );
    const tab = engine.tabs()[index];
    tab?.cells.write(writes);
    if (hasHeader) tab?.freeze(1, 0);
    for (const [at, width] of columnWidths.entries()) tab?.setColumnWidth(at + 1, 1, width);
  });
}
