/** Of bold Arial at ten points, in pixels; letters of Chinese, Japanese and Korean are twice as wide. */
const LETTER = 7.2;
const WIDE_LETTER = 14;
const PADDING = 12;

/** A run of columns of one width, in pixels; columns that nobody sizes have a hundred in Sheets. */
export interface ColumnWidth {
  readonly column: number;
  readonly columns: number;
  readonly width: number;
}

/** The room that a text takes in one line. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (letter > '\u2e80' ? WIDE_LETTER : LETTER),
    PADDING,
  );
}

/** A width in whole pixels between two bounds. */
export function within({ least, most }: { least: number; most: number }, width: number): number {
  return Math.round(Math.min(most, Math.max(least, width)));
}

/** Each column as wide as the widest of what it is asked for, columns of one width side by side in one run. */
export function widest(needs: readonly ColumnWidth[]): readonly ColumnWidth[] {
  const widths = new Map<number, number>();
  for (const { column, columns, width } of needs)
    for (let at = column; at < column + columns; at += 1)
      widths.set(at, Math.max(width, widths.get(at) ?? 0));
  const runs: { column: number; columns: number; width: number }[] = [];
  for (const [column, width] of [...widths].sort(([left], [right]) => left - right)) {
    const run = runs[runs.length - 1];
    if (run?.width === width && run.column + run.columns === column) run.columns += 1;
    else runs.push({ column, columns: 1, width });
  }
  return runs;
}
