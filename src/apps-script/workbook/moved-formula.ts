import { columnLetters } from '../../cells/column-letters';

const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.!$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\p{L}\p{N}_.(!])/giu;

/**
 * A formula as it reads where its cell stands now: references to cells of the same tab go along with their rows and
 * columns. Rows and columns count from 0.
 */
export function movedFormula(
  formula: string,
  rowOf: (row: number) => number | undefined,
  columnOf: (column: number) => number | undefined,
): string {
  return formula.replace(
    PARTS,
    (whole, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters) - 1;
      const row = Number(digits) - 1;
      return `${columnFixed ?? ''}${columnLetters((columnOf(column) ?? column) + 1)}${rowFixed ?? ''}${(rowOf(row) ?? row) + 1}`;
    },
  );
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
