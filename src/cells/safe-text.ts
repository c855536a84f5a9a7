/**
 * How a text that came from outside goes into a cell so that the cell holds just that text. Sheets reads what is written
 * as if it were typed. A cell formatted as text stops that; whether such a cell keeps an apostrophe that a script
 * writes, and whether it lets `=` stay text, is not documented. In any other cell a leading apostrophe, which is no part
 * of the value, stops it. So a text that either reading would change stands behind an apostrophe in a cell of no format.
 */
const IS_RISKY = /^[=+\-@']/;

/** The format of a cell in which a text is safe. */
export function textFormat(text: string): '@' | 'General' {
  return IS_RISKY.test(text) ? 'General' : '@';
}

/** What is written into a cell of a format so that it holds a text; in a text cell only one that is safe there. */
export function writtenText(text: string, format: string): string {
  if (text === '') return '';
  return format === '@' && textFormat(text) === '@' ? text : `'${text}`;
}
