import { columnLetters, columnNumber } from './area';

export type FormulaPart = { kind: 'text' | 'sheet' | 'code'; source: string };

/** Splits a formula into "strings", 'quoted sheet names' and the code between them. */
export function formulaParts(formula: string): FormulaPart[] {
  const parts = formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g) ?? [];
  return parts.map((source) => ({
    kind: source[0] === '"' ? 'text' : source[0] === "'" ? 'sheet' : 'code',
    source,
  }));
}

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})/gi;
const BEFORE_A_NAME = /[\p{L}\p{N}_.$]$/u;
const AFTER_A_NAME = /^[\p{L}\p{N}_.(!]/u;

function shiftedColumn(dollar: string, letters: string, columns: number): string | undefined {
  const column = columnNumber(letters) + (dollar ? 0 : columns);
  return column < 1 ? undefined : `${dollar}${columnLetters(column)}`;
}

/**
 * A formula as it reads when its cell is copied `rows` down and `columns` right: relative
 * references move along, `$` ones stay, and what would leave the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const shiftCode = (code: string): string =>
    code.replace(REFERENCE, (whole: string, ...groups) => {
      const at = groups.at(-2) as number;
      const before = code.slice(0, at);
      const after = code.slice(at + whole.length);
      if (BEFORE_A_NAME.test(before) || AFTER_A_NAME.test(after)) return whole;
      const [columnDollar, letters, rowDollar, digits, dollar1, letters1, dollar2, letters2] =
        groups as string[];
      if (letters1 !== undefined && letters2 !== undefined) {
        const first = shiftedColumn(dollar1 ?? '', letters1, columns);
        const last = shiftedColumn(dollar2 ?? '', letters2, columns);
        return first && last ? `${first}:${last}` : '#REF!';
      }
      // The end of an open range (`A2:A`) has a column only; it is matched by the line above.
      const column = shiftedColumn(columnDollar ?? '', letters ?? '', columns);
      const row = Number(digits) + (rowDollar ? 0 : rows);
      return column && row >= 1 ? `${column}${rowDollar}${row}` : '#REF!';
    });
  return formulaParts(formula)
    .map((part) =>
      part.kind === 'code' ? shiftCode(shiftOpenEnds(part.source, columns)) : part.source,
    )
    .join('');
}

const OPEN_END = /(:)(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!$])/giu;

/** Moves the `A` at the end of `A2:A`, which has no row of its own. */
function shiftOpenEnds(code: string, columns: number): string {
  return code.replace(
    OPEN_END,
    (whole, colon: string, dollar: string, letters: string, at: number) => {
      if (!/[A-Z]\$?\d+$/i.test(code.slice(0, at))) return whole;
      return `${colon}${shiftedColumn(dollar, letters, columns) ?? '#REF!'}`;
    },
  );
}
