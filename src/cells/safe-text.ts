/**
 * Text that came from outside, in the form in which a write to a cell keeps it as text: Sheets parses
 * written strings as if typed, and a leading apostrophe, which is not part of the value, stops that.
 */
export function safeText(text: string): string {
  return text === '' ? '' : `'${text}`;
}
