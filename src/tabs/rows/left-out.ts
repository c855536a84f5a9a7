import { type CellValue, isBlank } from '../../cells/cell-value';

const TOTAL =
  /^(?:(?:grand|sub) ?-?)?(?:totals?|sum|average|avg|mean|gesamt|summe|insgesamt|somme|totales|suma|totale)\.?:?$/i;
const NOTE =
  /^(?:\*|n\.?b\.|(?:notes?|source|hinweis|quelle|nota|remar(?:k|que)s?|(?:last )?updated)\b[^:]*:)/i;

/** Whether a name is that of a row of totals: `Total`, `Summe:`. */
export function isTotal(name: string): boolean {
  return TOTAL.test(name.trim());
}

/** Whether a row holds nothing: white space and boxes that are not ticked say nothing. */
export function isEmptyRow(cells: readonly CellValue[]): boolean {
  return cells.every(
    (cell) => isBlank(cell) || cell === false || (typeof cell === 'string' && cell.trim() === ''),
  );
}

/**
 * What a row is that is none of its tab's: totals, a note, the headers once more. `nameAt` is the place of what names
 * a row, counted from 0.
 */
export function strangeRow(
  cells: readonly CellValue[],
  headers: readonly CellValue[],
  nameAt: number,
): string | undefined {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  const name = cells[nameAt];
  if (isTotal(String(isBlank(name) ? first : name))) return 'totals';
  if (filled.length === 1 && NOTE.test(String(first).trim())) return 'a note';
  const isHeader = (cell: CellValue, at: number) => isBlank(cell) || cell === headers[at];
  return filled.length > 1 && cells.every(isHeader) ? 'the headers once more' : undefined;
}
