/** A stretch of rows without a gap. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Rows as stretches without a gap. */
export function stretchesOf(rows: readonly number[]): Stretch[] {
  const stretches: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const open = stretches[stretches.length - 1];
    if (open !== undefined && row === open.last + 1) open.last = row;
    else stretches.push({ first: row, last: row });
  }
  return stretches;
}
