import { columnLetters, columnNumber } from '../../src/cells/column-letters';

export type FormulaPart = { kind: 'text' | 'sheet' | 'code'; source: string };

/** Splits a formula into "strings", 'quoted sheet names' and the code between them. */
export function formulaParts(formula: string): FormulaPart[] {
  const parts = formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g) ?? [];
  return parts.map((source) => ({
    kind: source[0] === '"' ? 'text' : source[0] === "'" ? 'sheet' : 'code',
    source,
  }));
}

const REFERENCE =
  /(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|:(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!$])/giu;
const BEFORE_A_NAME = /[\p{L}\p{N}_.$]$/u;
const AFTER_A_NAME = /^[\p{L}\p{N}_.(!]/u;
/** The start of a range that ends in a column only, such as `A2:` of `A2:A`. */
const OPEN_START = /[A-Z]\$?\d+$/i;

/** Where a row or column of a reference goes; `undefined` when it is gone. */
export interface ReferenceMove {
  row(row: number, isFixed: boolean): number | undefined;
  column(column: number, isFixed: boolean): number | undefined;
}

/** Rewrites the cell references of a formula, and nothing that only looks like one. */
export function moveReferences(formula: string, move: ReferenceMove): string {
  const column = (dollar = '', letters = ''): string | undefined => {
    const moved = move.column(columnNumber(letters), dollar !== '');
    return moved === undefined || moved < 1 ? undefined : dollar + columnLetters(moved);
  };
  const row = (dollar = '', digits = ''): string | undefined => {
    const moved = move.row(Number(digits), dollar !== '');
    return moved === undefined || moved < 1 ? undefined : `${dollar}${moved}`;
  };
  const moveCode = (code: string): string =>
    code.replace(REFERENCE, (whole: string, ...found: (string | number | undefined)[]) => {
      const groups = found.slice(0, 10) as (string | undefined)[];
      const at = found[10] as number;
      const before = code.slice(0, at);
      if (groups[9] !== undefined)
        return OPEN_START.test(before) ? `:${column(groups[8], groups[9]) ?? '#REF!'}` : whole;
      if (BEFORE_A_NAME.test(before) || AFTER_A_NAME.test(code.slice(at + whole.length)))
        return whole;
      const isColumns = groups[5] !== undefined;
      const first = isColumns ? column(groups[4], groups[5]) : column(groups[0], groups[1]);
      const second = isColumns ? column(groups[6], groups[7]) : row(groups[2], groups[3]);
      if (first === undefined || second === undefined) return '#REF!';
      return isColumns ? `${first}:${second}` : first + second;
    });
  return formulaParts(formula)
    .map(({ kind, source }) => (kind === 'code' ? moveCode(source) : source))
    .join('');
}

/**
 * A formula as it reads when its cell is copied `rows` down and `columns` right: relative
 * references move along, `$` ones stay, and what would leave the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return moveReferences(formula, {
    row: (row, isFixed) => (isFixed ? row : row + rows),
    column: (column, isFixed) => (isFixed ? column : column + columns),
  });
}

/** Whether a formula may refer to a tab: its name stands in it. */
export function mentions(formula: string, tab: string): boolean {
  return formula.toLowerCase().includes(tab.replaceAll("'", "''").toLowerCase());
}
