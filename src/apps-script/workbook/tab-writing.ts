import { type CellValue, isBlank } from '../../cells/cell-value';
import { type Alignment, align, type Cells, cellKey, placeKey } from './alignment';
import { movedFormula } from './moved-formula';
import { columnsWith, isSame, type TabState, valuesBesideFormulas, valuesOf } from './tab-state';
import { type CellWrite, cellsBetween, writeCells } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell that is to hold something else; `id` is the caller's. Rows and columns count from 0. */
export interface WantedCell extends CellWrite {
  readonly id: number;
}

/** Rows that are to stand below all others, by column; every row fills the same columns. */
export interface WantedRows {
  readonly columns: readonly number[];
  /** Columns of which a filled cell, a formula's too, says that a row is taken. */
  readonly keyColumns: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The format of a cell by its row, its column (as in `columns`), and the format that it has. */
  readonly formatOf: (row: number, column: number, current: string) => string;
}

export type Refusal = 'row gone' | 'row changed' | 'column gone' | 'filled';

/** What came of it: who could not be served, and the rows that do not stand below. */
export interface TabWritten {
  readonly refused: ReadonlyMap<number, Refusal>;
  /** Whether people changed so much meanwhile that it is not known how all of it stands. */
  readonly isUnsettled: boolean;
  /** The row in which each wanted cell stands now. */
  readonly rows: ReadonlyMap<number, number>;
  /** The tab as it was read last, without a change since. */
  readonly state: TabState;
}

interface Done {
  readonly before: CellValue;
  readonly wanted?: WantedCell;
}

const MOST_ROUNDS = 12;
/** Grid rows kept free below the last one that is written: people delete rows meanwhile. */
const SPARE_ROWS = 5;
const MOST_ATTEMPTS = 3;

/**
 * One tab while it is written. People sort, insert, delete and rename while a script writes, and the lock does not hold
 * them: so after each writing the tab is read again, what landed in another's cell is taken out and put back as it was,
 * and what is wanted is written where it belongs now, until nothing is left to do. Rows are appended below a mark: the
 * last one is written first, a row further down, so that whoever appends meanwhile does so below it.
 */
export class TabWriting {
  private cells: CellValue[][];
  private formulas: string[][];
  private formats: string[][];
  /** What was written since the tab was read last, by place. */
  private written = new Map<string, Done>();
  private readonly refused = new Map<number, Refusal>();
  private rows = new Map<number, number>();
  private readonly writtenFormulas = new Set<string>();
  /** Where the wanted rows stand, by row. */
  private fresh = new Map<number, number>();
  private mark: number | undefined;
  private gridRows = 0;
  /** What stood where the mark stands, by place in `appendedColumns`. */
  private under: readonly CellWrite[] = [];
  private appendedColumns: number[];
  private keyColumns: number[];

  constructor(
    private readonly sheet: Sheet,
    state: TabState,
    private readonly timeZone: string,
    /** Columns that say whether a row is still the one that was meant. */
    private identity: readonly (number | undefined)[],
    private readonly appended?: WantedRows,
  ) {
    this.cells = state.cells.map((row) => [...row]);
    this.formulas = state.formulas.map((row) => [...row]);
    this.formats = state.formats.map((row) => [...row]);
    this.appendedColumns = [...(appended?.columns ?? [])];
    this.keyColumns = [...(appended?.keyColumns ?? [])];
  }

  /** Writes these cells, and appends the rows. */
  write(wanted: readonly WantedCell[]): TabWritten {
    this.rows = new Map(wanted.map(({ id, row }) => [id, row]));
    let writes: (CellWrite & { wanted?: WantedCell })[] = wanted.map((each) => ({
      ...each,
      wanted: each,
    }));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const all = [...writes, ...this.nextRows(writes)];
      if (all.length === 0) return this.outcome(false);
      this.apply(all);
      writes = this.check();
    }
    return this.outcome(true);
  }

  private outcome(isUnsettled: boolean): TabWritten {
    return {
      ...{ refused: this.refused, isUnsettled, rows: this.rows },
      state: { cells: this.cells, formulas: this.formulas, formats: this.formats },
    };
  }

  /** Writes, and holds what the tab should hold now. */
  private apply(wanted: readonly (CellWrite & { wanted?: WantedCell })[]): void {
    const state = { cells: this.cells, formulas: this.formulas, formats: this.formats };
    const writes: typeof wanted = [...wanted, ...cellsBetween(wanted, state)];
    this.written = new Map(
      writes.map((write) => [
        placeKey(write.row, write.column),
        {
          before: this.cells[write.row]?.[write.column] ?? '',
          ...(write.wanted === undefined ? {} : { wanted: write.wanted }),
        },
      ]),
    );
    this.makeRoom(writes);
    try {
      writeCells(this.sheet, writes, state);
    } catch (error) {
      // Whoever deletes rows or columns meanwhile makes the grid too small for the write: it is checked like any other.
      const last = writes.reduce(
        (most, { row, column }) => [Math.max(most[0]!, row), Math.max(most[1]!, column)],
        [0, 0],
      );
      const isTooSmall =
        this.sheet.getMaxRows() <= last[0]! || this.sheet.getMaxColumns() <= last[1]!;
      if (!isTooSmall) throw error;
    }
    for (const { row, column, content, isFormula, format } of writes) {
      put(this.cells, row, column, content, '');
      put(this.formulas, row, column, isFormula === true ? String(content) : '', '');
      if (format !== undefined) put(this.formats, row, column, format, 'General');
      if (isFormula === true) this.writtenFormulas.add(this.key(content));
    }
  }

  private makeRoom(writes: readonly CellWrite[]): void {
    if (this.appended === undefined || this.appended.rows.length === 0) return;
    const needed = writes.reduce((most, { row }) => Math.max(most, row + 1), 0) + SPARE_ROWS;
    for (let attempt = 1; ; attempt += 1) {
      this.gridRows = this.sheet.getMaxRows();
      if (needed <= this.gridRows) return;
      try {
        this.sheet.insertRowsAfter(this.gridRows, needed - this.gridRows);
        this.gridRows = needed;
        return;
      } catch (error) {
        // Somebody has deleted rows since they were counted.
        if (attempt === MOST_ATTEMPTS || this.sheet.getMaxRows() >= this.gridRows) throw error;
      }
    }
  }

  private key(cell: CellValue | undefined): string {
    return cellKey(cell, this.timeZone);
  }

  private read(): CellValue[][] {
    return this.writtenFormulas.size === 0
      ? valuesOf(this.sheet)
      : valuesBesideFormulas(this.sheet, (formula) => this.writtenFormulas.has(this.key(formula)));
  }

  /** Reads the tab again and says what is to be written so that every cell holds what it should. */
  private check(): (CellWrite & { wanted?: WantedCell })[] {
    const now = this.read();
    const loose = columnsWith(this.formulas);
    const isAsWritten = [...this.written.keys()].every((place) => {
      const [row, column] = placeOf(place);
      return this.key(now[row]?.[column]) === this.key(this.cells[row]?.[column]);
    });
    if (isAsWritten && isSame(this.cells, now, loose, this.timeZone)) {
      this.written = new Map();
      return [];
    }
    const alignment = align(
      { cells: this.cells, written: this.written, loose, timeZone: this.timeZone },
      now,
    );
    return this.reconcile(this.withLostRows(alignment, now), now);
  }

  /** Rows of others that our own lie over now are to come back where they were: nobody deleted them. */
  private withLostRows(alignment: Alignment, now: Cells): Alignment {
    const rowOf = [...alignment.rowOf];
    const rowBefore = new Map(alignment.rowBefore);
    const lost = [...this.cells.keys()].filter(
      (row) =>
        rowOf[row] === undefined &&
        !this.fresh.has(row) &&
        this.cells[row]!.some((cell) => !isBlank(cell)),
    );
    if (lost.length === 0 || this.fresh.size === 0) return alignment;
    const rowsWritten = new Set([...this.written.keys()].map((place) => placeOf(place)[0]));
    const isOurs = (at: number) => {
      const before = rowBefore.get(at);
      return rowsWritten.has(at) && (before === undefined || this.fresh.has(before));
    };
    const isShorter = this.sheet.getMaxRows() < this.gridRows;
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

  private reconcile(
    { rowOf, columnOf, rowBefore, columnBefore }: Alignment,
    now: CellValue[][],
  ): (CellWrite & { wanted?: WantedCell })[] {
    const writes = new Map<string, CellWrite & { wanted?: WantedCell }>();
    const hasMoved = this.hasMoved(rowOf, columnOf);
    const formatsNow = hasMoved ? this.formatsNow(now) : undefined;
    const isOursAt = (row: number, column: number) => {
      const key = this.key(now[row]?.[column]);
      return this.written.has(placeKey(row, column)) && key === this.key(this.cells[row]?.[column]);
    };
    // Cells of others that were written: they get back what they held.
    for (const place of this.written.keys()) {
      const [row, column] = placeOf(place);
      const [before, columnWas] = [rowBefore.get(row), columnBefore.get(column)];
      const isItself = before === row && columnWas === column;
      if (isItself || row >= now.length || !isOursAt(row, column)) continue;
      if (before === undefined || columnWas === undefined) {
        if (!this.isFreshRow(now, row, columnOf)) writes.set(place, { row, column, content: '' });
        continue;
      }
      const own = this.formulas[before]?.[columnWas] ?? '';
      const content = own === '' ? (this.cells[before]?.[columnWas] ?? '') : own;
      const format = this.formats[before]?.[columnWas];
      const isDressed =
        format === undefined || formatsNow === undefined || formatsNow[row]?.[column] === format;
      if (own === '' && this.key(content) === this.key(now[row]?.[column]) && isDressed) continue;
      writes.set(place, {
        ...{ row, column },
        ...(own === ''
          ? { content }
          : { content: this.moved(own, before, rowOf, columnOf), isFormula: true }),
        ...(format === undefined ? {} : { format }),
      });
    }
    // What was wanted, where it belongs now.
    for (const [place, { before: held, wanted }] of this.written) {
      const [rowWas, columnWas] = placeOf(place);
      const [row, column] = [rowOf[rowWas], columnOf[columnWas]];
      const refuse = (reason: Refusal) => {
        if (wanted !== undefined) this.refused.set(wanted.id, reason);
      };
      if (this.fresh.has(rowWas)) continue;
      if (row === undefined || column === undefined) {
        refuse(row === undefined ? 'row gone' : 'column gone');
        continue;
      }
      const isChanged =
        wanted !== undefined &&
        this.identity.some((each) => {
          const to = each === undefined ? undefined : columnOf[each];
          if (each === undefined) return false;
          if (to === undefined) return true;
          return (
            !isOursAt(row, to) && this.key(now[row]?.[to]) !== this.key(this.cells[rowWas]?.[each])
          );
        });
      const current = now[row]?.[column] ?? '';
      const content = this.cells[rowWas]![columnWas]!;
      const isThere = this.key(current) === this.key(content);
      const target = placeKey(row, column);
      if (isChanged) {
        // The value was made from what the row held: now that this is another, it does not belong there.
        refuse('row changed');
        if (isThere) writes.set(target, { row, column, content: held });
        continue;
      }
      if (isThere) continue;
      if (!isOursAt(row, column) && this.key(current) !== this.key(held)) {
        refuse('filled');
        continue;
      }
      const isFormula = (this.formulas[rowWas]?.[columnWas] ?? '') !== '';
      const format = this.formats[rowWas]?.[columnWas];
      writes.set(target, {
        ...{ row, column },
        ...(isFormula
          ? { content: this.moved(String(content), rowWas, rowOf, columnOf), isFormula }
          : { content }),
        ...(format === undefined ? {} : { format }),
        ...(wanted === undefined ? {} : { wanted }),
      });
    }
    for (const write of this.strays(now, rowBefore, columnOf))
      writes.set(placeKey(write.row, write.column), write);
    this.goOn(now, { rowOf, columnOf, rowBefore, columnBefore }, formatsNow);
    return [...writes.values()];
  }

  private hasMoved(
    rowOf: readonly (number | undefined)[],
    columnOf: readonly (number | undefined)[],
  ): boolean {
    const isElsewhere = (at: number | undefined, was: number) => at !== undefined && at !== was;
    return rowOf.some(isElsewhere) || columnOf.some(isElsewhere);
  }

  private formatsNow(now: Cells): string[][] {
    const width = now.reduce((most, row) => Math.max(most, row.length), 1);
    return this.sheet.getRange(1, 1, Math.max(1, now.length), width).getNumberFormats();
  }

  private moved(
    formula: string,
    rowWas: number,
    rowOf: readonly (number | undefined)[],
    columnOf: readonly (number | undefined)[],
  ): string {
    const isSorted = !isRising(rowOf);
    return movedFormula(
      formula,
      (row) => (isSorted && row !== rowWas ? row : rowOf[row]),
      (column) => columnOf[column],
    );
  }

  /** Whether a row holds one of the appended ones, wherever that one is known to stand. */
  private isFreshRow(now: Cells, row: number, columnOf: readonly (number | undefined)[]): boolean {
    return this.appendedIn(now, row, columnOf) !== undefined;
  }

  private appendedIn(
    now: Cells,
    row: number,
    columnOf: readonly (number | undefined)[],
  ): number | undefined {
    const { rows } = this.appended ?? { rows: [] };
    const held = this.appendedColumns.map((column) => {
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
  private strays(
    now: Cells,
    rowBefore: ReadonlyMap<number, number>,
    columnOf: readonly (number | undefined)[],
  ): CellWrite[] {
    if (this.appended === undefined || this.fresh.size === 0) return [];
    return [...now.keys()].flatMap((row) => {
      if (row === 0 || rowBefore.has(row)) return [];
      if (this.appendedIn(now, row, columnOf) === undefined) return [];
      return this.appendedColumns.flatMap((column) => {
        const at = columnOf[column];
        return at === undefined ? [] : [{ row, column: at, content: '' }];
      });
    });
  }

  /** Goes on from what the tab holds now, in its places of now. */
  private goOn(
    now: CellValue[][],
    { rowOf, columnOf, rowBefore, columnBefore }: Alignment,
    formatsNow: string[][] | undefined,
  ): void {
    const width = now.reduce((most, row) => Math.max(most, row.length), 0);
    const asNow = (held: readonly (readonly string[])[], blank: string) =>
      now.map((_, row) =>
        Array.from({ length: width }, (__, column) => {
          const [rowWas, columnWas] = [rowBefore.get(row), columnBefore.get(column)];
          return rowWas === undefined || columnWas === undefined
            ? blank
            : (held[rowWas]?.[columnWas] ?? blank);
        }),
      );
    const formulas = asNow(this.formulas, '');
    this.formulas = formulas.map((row, at) =>
      row.map((formula) =>
        formula === '' ? '' : this.moved(formula, rowBefore.get(at) ?? at, rowOf, columnOf),
      ),
    );
    const formats = asNow(this.formats, 'General');
    this.formats = formatsNow ?? formats;
    const fresh = new Map<number, number>();
    for (const [row, at] of this.fresh) {
      const place = rowOf[row];
      if (place !== undefined) fresh.set(place, at);
    }
    this.mark = this.mark === undefined ? undefined : rowOf[this.mark];
    this.fresh = fresh;
    for (const [id, row] of this.rows) this.rows.set(id, rowOf[row] ?? -1);
    this.cells = now.map((row) => [...row]);
    this.identity = this.identity.map((each) => (each === undefined ? undefined : columnOf[each]));
    this.appendedColumns = this.appendedColumns.map((each) => columnOf[each] ?? each);
    this.keyColumns = this.keyColumns.map((each) => columnOf[each] ?? each);
    this.written = new Map();
  }

  /** The next step of appending: the mark, then all rows above it; nothing where all of them stand. */
  private nextRows(others: readonly CellWrite[]): CellWrite[] {
    const { rows } = this.appended ?? { rows: [] };
    const standing = new Set([...this.fresh].flatMap(([row, at]) => (row === this.mark ? [] : at)));
    const missing = [...rows.keys()].filter((at) => !standing.has(at));
    if (missing.length === 0) return [];
    const last = this.lastFilled(others, this.mark);
    const marked = this.mark === undefined ? undefined : this.fresh.get(this.mark);
    if (this.mark === undefined || marked === undefined) {
      const at = missing[missing.length - 1]!;
      this.mark = last + 1 + missing.length;
      this.under = [...this.rowAsItIs(this.mark), ...this.gaps(this.mark)];
      this.fresh.set(this.mark, at);
      return this.rowWrites(this.mark, at);
    }
    const mark = this.mark;
    this.mark = undefined;
    // Somebody sorted, or filled the rows above: the mark stays where it is.
    if (mark < last + missing.length) return this.nextRows(others);
    this.fresh.delete(mark);
    const ordered = [...missing.filter((at) => at !== marked), marked];
    const writes = ordered.flatMap((at, down) => {
      this.fresh.set(last + 1 + down, at);
      return this.rowWrites(last + 1 + down, at);
    });
    return mark > last + missing.length
      ? [...writes, ...this.under.map((each) => ({ ...each, row: mark }))]
      : writes;
  }

  private rowAsItIs(row: number): CellWrite[] {
    return this.appendedColumns.map((column): CellWrite => {
      const formula = this.formulas[row]?.[column] ?? '';
      const format = this.formats[row]?.[column] ?? 'General';
      return formula === ''
        ? { row, column, content: '', format }
        : { row, column, content: formula, isFormula: true, format };
    });
  }

  /** A row with an appended one, in one piece where nothing stands between its columns: it is there whole or not. */
  private rowWrites(row: number, at: number): CellWrite[] {
    const own = this.appendedColumns.map((column, place): CellWrite => {
      const current = this.formats[row]?.[column] ?? 'General';
      const format = this.appended!.formatOf(at, place, current);
      return { row, column, content: this.appended!.rows[at]![place]!, format };
    });
    return [...own, ...this.gaps(row)];
  }

  private gaps(row: number): CellWrite[] {
    const columns = new Set(this.appendedColumns);
    const last = Math.max(...columns);
    const between: CellWrite[] = [];
    for (let column = Math.min(...columns); column < last; column += 1)
      if (
        !columns.has(column) &&
        isBlank(this.cells[row]?.[column] ?? '') &&
        (this.formulas[row]?.[column] ?? '') === ''
      )
        between.push({ row, column, content: '' });
    return between;
  }

  /** The last row, above a mark, in which anything stands; formulas drawn down in advance count in key columns alone. */
  private lastFilled(others: readonly CellWrite[], mark: number | undefined): number {
    const soon = new Map(others.map((write) => [placeKey(write.row, write.column), write]));
    const lowest = others.reduce((most, { row }) => Math.max(most, row), this.cells.length - 1);
    for (let row = mark === undefined ? lowest : Math.min(lowest, mark - 1); row > 0; row -= 1)
      for (let column = 0; column < this.widthOf(row); column += 1) {
        const write = soon.get(placeKey(row, column));
        const content = write === undefined ? (this.cells[row]?.[column] ?? '') : write.content;
        const isFormula =
          write === undefined
            ? (this.formulas[row]?.[column] ?? '') !== ''
            : write.isFormula === true;
        if (!isBlank(content) && (!isFormula || this.keyColumns.includes(column))) return row;
      }
    return 0;
  }

  private widthOf(row: number): number {
    return Math.max(this.cells[row]?.length ?? 0, this.cells[0]?.length ?? 0);
  }
}

function isRising(places: readonly (number | undefined)[]): boolean {
  let last = -1;
  for (const at of places) {
    if (at === undefined) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

function placeOf(place: string): readonly [number, number] {
  const [row, column] = place.split(':').map(Number);
  return [row!, column!];
}

function put<T>(grid: T[][], row: number, column: number, value: T, blank: T): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row]!;
  while (cells.length <= column) cells.push(blank);
  cells[column] = value;
}
