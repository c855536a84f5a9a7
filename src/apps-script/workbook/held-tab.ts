import type { CellValue } from '../../cells/cell-value';
import type { Alignment, Cells } from './alignment';
import { movedFormula } from './moved-formula';
import { AUTOMATIC } from './tab-state';

/** What a tab should hold, by what is known. Rows and columns count from 0. */
export interface HeldTab {
  cells: CellValue[][];
  /** Blank where there is none. */
  formulas: string[][];
  formats: string[][];
}

/** The same in the places of now: formulas and formats go along with their rows and columns. */
export function heldNow(
  held: HeldTab,
  now: Cells,
  { rowOf, columnOf, rowBefore, columnBefore }: Alignment,
  formatsNow: string[][] | undefined,
): HeldTab {
  const width = now.reduce((most, row) => Math.max(most, row.length), 0);
  const asNow = (texts: readonly (readonly string[])[], blank: string) =>
    now.map((_, row) =>
      Array.from({ length: width }, (__, column) => {
        const [rowWas, columnWas] = [rowBefore.get(row), columnBefore.get(column)];
        return rowWas === undefined || columnWas === undefined
          ? blank
          : (texts[rowWas]?.[columnWas] ?? blank);
      }),
    );
  return {
    cells: now.map((row) => [...row]),
    formulas: asNow(held.formulas, '').map((row, at) =>
      row.map((formula) =>
        formula === '' ? '' : formulaNow(formula, rowBefore.get(at) ?? at, { rowOf, columnOf }),
      ),
    ),
    formats: formatsNow ?? asNow(held.formats, AUTOMATIC),
  };
}

/** A formula as it reads where its row is now. */
export function formulaNow(
  formula: string,
  rowWas: number,
  { rowOf, columnOf }: Pick<Alignment, 'rowOf' | 'columnOf'>,
): string {
  const isSorted = !isRising(rowOf);
  return movedFormula(
    formula,
    (row) => (isSorted && row !== rowWas ? row : rowOf[row]),
    (column) => columnOf[column],
  );
}

/** Whether any row or column stands elsewhere now. */
export function hasMoved({ rowOf, columnOf }: Alignment): boolean {
  const isElsewhere = (at: number | undefined, was: number) => at !== undefined && at !== was;
  return rowOf.some(isElsewhere) || columnOf.some(isElsewhere);
}

/** Whether rows stand in the order in which they stood. */
export function isRising(places: readonly (number | undefined)[]): boolean {
  let last = -1;
  for (const at of places) {
    if (at === undefined) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}
