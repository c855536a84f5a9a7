import { type CellValue, isBlank } from '../../cells/cell-value';
import { type Alignment, type Cells, placeKey } from './alignment';
import { type HeldTab, isRising } from './held-tab';
import { cellAt, formatAt, formulaAt } from './tab-state';
import type { CellWrite } from './write-cells';

/** Rows that are to stand below all others, by column; every row fills the same columns. */
export interface WantedRows {
  readonly columns: readonly number[];
  /** Columns of which a filled cell, a formula's too, says that a row is taken. */
  readonly keyColumns: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The format of a cell by its row, its column (as in `columns`), and the format that it has. */
  readonly formatOf: (row: number, column: number, current: string) => string;
}

/**
 * Appends rows while people append theirs. A mark comes first: the last of the rows, one row below its place, so that
 * whoever appends from then on does so below it; then all rows are written above it, if nobody has filled their place.
 */
export class RowAppending {
  /** Where the wanted rows stand, by row. */
  private fresh = new Map<number, number>();
  private mark: number | undefined;
  /** What stood where the mark stands. */
  private under: readonly CellWrite[] = [];
  private columns: readonly number[];
  private keyColumns: readonly number[];

  constructor(
    private readonly appended: WantedRows,
    private readonly key: (cell: CellValue | undefined) => string,
  ) {
    this.columns = appended.columns;
    this.keyColumns = appended.keyColumns;
  }

  /** Whether a row is one of those that were appended. */
  has(row: number): boolean {
    return this.fresh.has(row);
  }

  /** The next step of appending: the mark, then all rows above it; nothing where all of them stand. */
  nextRows(held: HeldTab, others: readonly CellWrite[]): CellWrite[] {
    const { rows } = this.appended;
    const standing = new Set([...this.fresh].flatMap(([row, at]) => (row === this.mark ? [] : at)));
    const missing = [...rows.keys()].filter((at) => !standing.has(at));
    if (missing.length === 0) return [];
    const last = this.lastFilled(held, others, this.mark);
    const marked = this.mark === undefined ? undefined : this.fresh.get(this.mark);
    if (this.mark === undefined || marked === undefined) {
      const at = missing[missing.length - 1]!;
      this.mark = last + 1 + missing.length;
      this.under = [...this.rowAsItIs(held, this.mark), ...this.gaps(held, this.mark)];
      this.fresh.set(this.mark, at);
      return this.rowWrites(held, this.mark, at);
    }
    const mark = this.mark;
    this.mark = undefined;
    // Somebody sorted, or filled the rows above: the mark stays where it is.
    if (mark < last + missing.length) return this.nextRows(held, others);
    this.fresh.delete(mark);
    const ordered = [...missing.filter((at) => at !== marked), marked];
    const writes = ordered.flatMap((at, down) => {
      this.fresh.set(last + 1 + down, at);
      return this.rowWrites(held, last + 1 + down, at);
    });
    return mark > last + missing.length
      ? [...writes, ...this.under.map((each) => ({ ...each, row: mark }))]
      : writes;
  }

  private rowAsItIs(held: HeldTab, row: number): CellWrite[] {
    return this.columns.map((column): CellWrite => {
      const formula = formulaAt(held, row, column);
      const format = formatAt(held, row, column);
      return formula === ''
        ? { row, column, content: '', format }
        : { row, column, content: formula, isFormula: true, format };
    });
  }

  /** A row with an appended one, in one piece where nothing stands between its columns: it is there whole or not. */
  private rowWrites(held: HeldTab, row: number, at: number): CellWrite[] {
    const own = this.columns.map((column, place): CellWrite => {
      const current = formatAt(held, row, column);
      const format = this.appended.formatOf(at, place, current);
      return { row, column, content: this.appended.rows[at]![place]!, format };
    });
    return [...own, ...this.gaps(held, row)];
  }

  private gaps(held: HeldTab, row: number): CellWrite[] {
    const columns = new Set(this.columns);
    const last = Math.max(...columns);
    const between: CellWrite[] = [];
    for (let column = Math.min(...columns); column < last; column += 1)
      if (
        !columns.has(column) &&
        isBlank(cellAt(held, row, column)) &&
        formulaAt(held, row, column) === ''
      )
        between.push({ row, column, content: '' });
    return between;
  }

  /** The last row, above a mark, in which anything stands; formulas drawn down in advance count in key columns alone. */
  private lastFilled(
    held: HeldTab,
    others: readonly CellWrite[],
    mark: number | undefined,
  ): number {
    const soon = new Map(others.map((write) => [placeKey(write.row, write.column), write]));
    const lowest = others.reduce((most, { row }) => Math.max(most, row), held.cells.length - 1);
    for (let row = mark === undefined ? lowest : Math.min(lowest, mark - 1); row > 0; row -= 1)
      for (let column = 0; column < widthOf(held, row); column += 1) {
        const write = soon.get(placeKey(row, column));
        const content = write === undefined ? cellAt(held, row, column) : write.content;
        const isFormula =
          write === undefined ? formulaAt(held, row, column) !== '' : write.isFormula === true;
        if (!isBlank(content) && (!isFormula || this.keyColumns.includes(column))) return row;
      }
    return 0;
  }

  /** Whether a row holds one of the appended ones, wherever that one is known to stand. */
  isFreshRow(now: Cells, row: number, columnOf: readonly (number | undefined)[]): boolean {
    return this.appendedIn(now, row, columnOf) !== undefined;
  }

  private appendedIn(
    now: Cells,
    row: number,
    columnOf: readonly (number | undefined)[],
  ): number | undefined {
    const { rows } = this.appended;
    const held = this.columns.map((column) => {
      const at = columnOf[column];
      return at === undefined ? undefined : this.key(now[row]?.[at]);
    });
    if (held.length === 0 || held.includes(undefined)) return undefined;
    const at = rows.findIndex((cells) =>
      cells.every((cell, place) => this.key(cell) === held[place]),
    );
    return at < 0 ? undefined : at;
  }

  /** A second copy of an appended row, left where people moved it while it was written. */
  strays(
    now: Cells,
    rowBefore: ReadonlyMap<number, number>,
    columnOf: readonly (number | undefined)[],
  ): CellWrite[] {
    if (this.fresh.size === 0) return [];
    return [...now.keys()].flatMap((row) => {
      if (row === 0 || rowBefore.has(row)) return [];
      if (this.appendedIn(now, row, columnOf) === undefined) return [];
      return this.columns.flatMap((column) => {
        const at = columnOf[column];
        return at === undefined ? [] : [{ row, column: at, content: '' }];
      });
    });
  }

  /** Rows of others that our own lie over now are to come back where they were: nobody deleted them. */
  withLostRows(
    held: HeldTab,
    alignment: Alignment,
    now: Cells,
    rowsWritten: ReadonlySet<number>,
    isShorter: boolean,
  ): Alignment {
    const rowOf = [...alignment.rowOf];
    const rowBefore = new Map(alignment.rowBefore);
    const lost = [...held.cells.keys()].filter(
      (row) =>
        rowOf[row] === undefined &&
        !this.fresh.has(row) &&
        held.cells[row]!.some((cell) => !isBlank(cell)),
    );
    if (lost.length === 0 || this.fresh.size === 0) return alignment;
    const isOurs = (at: number) => {
      const before = rowBefore.get(at);
      return rowsWritten.has(at) && (before === undefined || this.fresh.has(before));
    };
    const isSorted = !isRising(rowOf.filter((_, row) => !this.fresh.has(row)));
    const ours = [...rowsWritten].sort((left, right) => left - right).filter(isOurs);
    for (const row of lost) {
      let above = row - 1;
      while (above >= 0 && rowOf[above] === undefined) above -= 1;
      const expected = above < 0 ? row : rowOf[above]! + row - above;
      const isEmptied = !isSorted && (now[expected] ?? []).every(isBlank);
      const there = isSorted ? undefined : ours.find((each) => each === expected);
      // Where no row was deleted, a row that is neither here nor blank lies under ours.
      const at = there ?? (isShorter || isEmptied ? undefined : ours[0]);
      if (at === undefined) continue;
      const displaced = rowBefore.get(at);
      if (displaced !== undefined) rowOf[displaced] = undefined;
      rowOf[row] = at;
      rowBefore.set(at, row);
      ours.splice(ours.indexOf(at), 1);
    }
    return { ...alignment, rowOf, rowBefore };
  }

  /** Goes on where rows and columns stand now. */
  goOn({ rowOf, columnOf }: Alignment): void {
    const fresh = new Map<number, number>();
    for (const [row, at] of this.fresh) {
      const place = rowOf[row];
      if (place !== undefined) fresh.set(place, at);
    }
    this.mark = this.mark === undefined ? undefined : rowOf[this.mark];
    this.fresh = fresh;
    this.under = this.under.flatMap((each) => {
      const column = columnOf[each.column];
      return column === undefined ? [] : [{ ...each, column }];
    });
    this.columns = this.columns.map((each) => columnOf[each] ?? each);
    this.keyColumns = this.keyColumns.map((each) => columnOf[each] ?? each);
  }
}

function widthOf({ cells }: HeldTab, row: number): number {
  return Math.max(cells[row]?.length ?? 0, cells[0]?.length ?? 0);
}
