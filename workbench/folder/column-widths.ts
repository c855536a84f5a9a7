import type { SeedValue } from '../host/seed';

/** Arial of 10 points, in pixels: room for most letters, and for most bold ones. */
const LETTER = 7;
const BOLD_LETTER = 7.5;
const PADDING = 14;
const NARROWEST = 64;
/** Addresses and notes go on beyond; the next cell cuts them off. */
const WIDEST = 260;
/** Scripts from here on fill a square with each letter. */
const FIRST_WIDE_LETTER = 0x1100;
const WIDTH_OF_DATE = 'yyyy-mm-dd'.length;
const WIDTH_OF_MOMENT = 'yyyy-mm-dd hh:mm'.length;

/** A width for each column of a tab, in pixels: headers are read whole, and so is what is not very long. */
export function columnWidths([headers = [], ...rows]: SeedValue[][]): number[] {
  return headers.map((header, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, lettersIn(row[column] ?? null)), 0);
    const wide = Math.max(lettersIn(header) * BOLD_LETTER, longest * LETTER) + PADDING;
    return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wide)));
  });
}

function lettersIn(value: SeedValue): number {
  if (value === null) return 0;
  if (typeof value !== 'object') return lettersOf(String(value));
  if ('text' in value) return lettersOf(value.text);
  if ('formula' in value) return 0;
  return Number.isInteger(value.date) ? WIDTH_OF_DATE : WIDTH_OF_MOMENT;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += letter.codePointAt(0)! < FIRST_WIDE_LETTER ? 1 : 2;
  return letters;
}
