/**
 * A CSV file from rows of text: UTF-8, comma, CRLF. Texts that a spreadsheet could take for a formula are made
 * harmless.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A text that does nothing when a spreadsheet opens the file: what would be calculated, call a program or load an
 * address gets an apostrophe. Handles (`@mara`), ids that begin with a hyphen and signed numbers stay as they are.
 */
export function harmless(text: string): string {
  return /^[=\t\r\0]/.test(text) || /^[+\-@].*[(|!]/s.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  const cell = harmless(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
