import { calculateInUniver } from '../contracts/engine/in-univer';
import { type Cell, cellOf, type Value } from '../contracts/engine/situation';

/** A formula and the cells of its own row that it may read, from column A on. */
export interface FormulaRow {
  readonly cells: readonly Cell[];
  readonly formula: string;
}

const ROWS_OF_A_SHEET = 200;

/** What the engine of the local host gives for each formula, all of them in one workbook. */
export async function calculateRows(rows: readonly FormulaRow[]): Promise<Value[]> {
  const sheetOf = (at: number) => `Rows ${Math.floor(at / ROWS_OF_A_SHEET)}`;
  const groups = Array.from({ length: Math.ceil(rows.length / ROWS_OF_A_SHEET) }, (_, at) => {
    const ofSheet = rows.slice(at * ROWS_OF_A_SHEET, (at + 1) * ROWS_OF_A_SHEET);
    return {
      sheet: sheetOf(at * ROWS_OF_A_SHEET),
      data: ofSheet.map(({ cells }) => [...cells]),
      situations: ofSheet.map(({ formula }) => ({ name: formula, formula, expected: null })),
    };
  });
  const valueAt = await calculateInUniver(groups);
  return rows.map((_row, at) => valueAt(sheetOf(at), cellOf(at % ROWS_OF_A_SHEET)));
}

/** The row in which a formula of `calculateRows` stands, by its place in the list. */
export function rowOf(at: number): number {
  return (at % ROWS_OF_A_SHEET) + 1;
}
