/**
 * A CSV file from rows of text: UTF-8, comma, CRLF unless another line end is asked for. Texts that a spreadsheet could take for a formula are made
 * harmless, for one that reads semicolons between cells too.
 */
export function csvText(rows: readonly (readonly string[])[], lineEnd = '\r\n'): string {
  return rows.map((cells) => cells.map(csvCell).join(',') + lineEnd).join('');
}

// What is not seen, and quotes, which a reader may take off: what stands behind them begins the cell.
const SKIPPED = String.raw`[\s\0"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]*`;
/** Calculates. The wide signs do so where people type them. */
const FORMULA = new RegExp(`^${SKIPPED}[=＝]`);
/** Calculates where something is called or worked out in it; else it is a number, a handle or an id. */
const SIGNED = new RegExp(`^${SKIPPED}(?:[@＠].*[(|!&*^（｜！]|[+\\-＋－].*[(|!&*^/（｜！])`, 's');
const ARITHMETIC = new RegExp(`^${SKIPPED}[+-]\\d[\\d\\s.,]*[+-][\\d\\s.,+-]*$`);
const FIRST_SIGN = /^[\t\r\0]/;

/**
 * A text that does nothing when a spreadsheet opens the file: what would be calculated, call a program or load an
 * address gets an apostrophe, behind a semicolon or a line end too, where another reader begins a cell. Handles
 * (`@mara`), ids that begin with a hyphen and signed numbers stay as they are.
 */
export function harmless(text: string): string {
  const parts = text.split(/(?<=[;\r\n])/).map((part) => (isFormula(part) ? `'${part}` : part));
  const joined = parts.join('');
  return FIRST_SIGN.test(joined) ? `'${joined}` : joined;
}

function isFormula(part: string): boolean {
  return FORMULA.test(part) || SIGNED.test(part) || ARITHMETIC.test(part);
}

function csvCell(text: string): string {
  const cell = harmless(text);
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
