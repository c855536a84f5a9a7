import type { CellValue } from '../../cells/cell-value';
import { type Alignment, align, type Cells, cellKey, placeKey } from './alignment';
import { formulaNow, type HeldTab, hasMoved, heldNow } from './held-tab';
import { RowAppending, type WantedRows } from './row-appending';
import {
  AUTOMATIC,
  cellAt,
  columnsWith,
  formatsOf,
  formulaAt,
  isSame,
  noteWritten,
  type ReadState,
  type TabState,
  valuesOf,
} from './tab-state';
import { type CellWrite, cellsBetween, writeCells } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell that is to hold something else; `id` is the caller's. Rows and columns count from 0. */
export interface WantedCell extends CellWrite {
  readonly id: number;
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
  private held: HeldTab;
  /** What was written since the tab was read last, by place. */
  private written = new Map<string, Done>();
  private readonly refused = new Map<number, Refusal>();
  private rows = new Map<number, number>();
  private readonly appending: RowAppending | undefined;
  private gridRows: number;

  constructor(
    private readonly sheet: Sheet,
    state: ReadState,
    private readonly timeZone: string,
    /** Columns that say whether a row is still the one that was meant. */
    private identity: readonly (number | undefined)[],
    appended?: WantedRows,
  ) {
    this.held = {
      cells: state.cells.map((row) => [...row]),
      formulas: state.formulas.map((row) => [...row]),
      formats: state.formats.map((row) => [...row]),
    };
    this.gridRows = state.gridRows;
    if (appended !== undefined)
      this.appending = new RowAppending(appended, (cell) => this.key(cell));
  }

  /** Writes these cells, and appends the rows. */
  write(wanted: readonly WantedCell[]): TabWritten {
    this.rows = new Map(wanted.map(({ id, row }) => [id, row]));
    let writes: (CellWrite & { wanted?: WantedCell })[] = wanted.map((each) => ({
      ...each,
      wanted: each,
    }));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const all = [...writes, ...(this.appending?.nextRows(this.held, writes) ?? [])];
      if (all.length === 0) return this.outcome(false);
      this.apply(all);
      writes = this.check();
    }
    return this.outcome(true);
  }

  private outcome(isUnsettled: boolean): TabWritten {
    return { refused: this.refused, isUnsettled, rows: this.rows, state: this.held };
  }

  /** Writes, and holds what the tab should hold now. */
  private apply(wanted: readonly (CellWrite & { wanted?: WantedCell })[]): void {
    const { held } = this;
    const writes: typeof wanted = [...wanted, ...cellsBetween(wanted, held)];
    this.written = new Map(
      writes.map((write) => [
        placeKey(write.row, write.column),
        {
          before: cellAt(this.held, write.row, write.column),
          ...(write.wanted === undefined ? {} : { wanted: write.wanted }),
        },
      ]),
    );
    this.makeRoom(writes);
    try {
      writeCells(this.sheet, writes, held);
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
      put(this.held.cells, row, column, content, '');
      put(this.held.formulas, row, column, isFormula === true ? String(content) : '', '');
      if (format !== undefined) put(this.held.formats, row, column, format, AUTOMATIC);
      if (isFormula === true) noteWritten(content);
    }
  }

  private makeRoom(writes: readonly CellWrite[]): void {
    if (this.appending === undefined) return;
    const needed = writes.reduce((most, { row }) => Math.max(most, row + 1), 0) + SPARE_ROWS;
    for (let attempt = 1; ; attempt += 1) {
      const rows = this.sheet.getMaxRows();
      if (needed <= rows) return;
      try {
        this.sheet.insertRowsAfter(rows, needed - rows);
        this.gridRows += needed - rows;
        return;
      } catch (error) {
        // Somebody has deleted rows since they were counted.
        if (attempt === MOST_ATTEMPTS || this.sheet.getMaxRows() >= rows) throw error;
      }
    }
  }

  private key(cell: CellValue | undefined): string {
    return cellKey(cell, this.timeZone);
  }

  /** Reads the tab again and says what is to be written so that every cell holds what it should. */
  private check(): (CellWrite & { wanted?: WantedCell })[] {
    const now = valuesOf(this.sheet);
    const loose = columnsWith(this.held.formulas);
    const isAsWritten = [...this.written.keys()].every((place) => {
      const [row, column] = placeOf(place);
      return this.key(now[row]?.[column]) === this.key(this.held.cells[row]?.[column]);
    });
    if (isAsWritten && isSame(this.held.cells, now, loose, this.timeZone)) {
      this.written = new Map();
      return [];
    }
    const alignment = align(
      { cells: this.held.cells, written: this.written, loose, timeZone: this.timeZone },
      now,
    );
    const rows = new Set([...this.written.keys()].map((place) => placeOf(place)[0]));
    // As many as there were when the tab was read, and those added since: who counts later misses what went before.
    const gridRows = this.sheet.getMaxRows();
    const isShorter = gridRows < this.gridRows;
    this.gridRows = gridRows;
    const whole =
      this.appending?.withLostRows(this.held, alignment, now, rows, isShorter) ?? alignment;
    return this.reconcile(whole, now);
  }

  private reconcile(
    alignment: Alignment,
    now: CellValue[][],
  ): (CellWrite & { wanted?: WantedCell })[] {
    const writes = new Map<string, CellWrite & { wanted?: WantedCell }>();
    const { rowOf, columnOf, rowBefore, columnBefore } = alignment;
    const formatsNow = hasMoved(alignment) ? this.formatsNow(now) : undefined;
    const isOursAt = (row: number, column: number) => {
      const [cell, held] = [now[row]?.[column] ?? '', this.held.cells[row]?.[column]];
      // A text becomes a number or a day where its format went elsewhere before it came.
      const isParsed = typeof cell !== 'string' && typeof held === 'string' && /\d/.test(held);
      // Or it keeps the apostrophe that its cell would have taken off.
      const isMarked = typeof held === 'string' && held !== '' && cell === `'${held}`;
      return (
        this.written.has(placeKey(row, column)) &&
        (isParsed || isMarked || this.key(cell) === this.key(held))
      );
    };
    // Cells of others that were written: they get back what they held.
    for (const place of this.written.keys()) {
      const [row, column] = placeOf(place);
      const [before, columnWas] = [rowBefore.get(row), columnBefore.get(column)];
      const isItself = before === row && columnWas === column;
      if (isItself || row >= now.length || !isOursAt(row, column)) continue;
      if (before === undefined || columnWas === undefined) {
        if (this.appending?.isFreshRow(now, row, columnOf) !== true)
          writes.set(place, { row, column, content: '' });
        continue;
      }
      const own = formulaAt(this.held, before, columnWas);
      const content = own === '' ? cellAt(this.held, before, columnWas) : own;
      const format = this.held.formats[before]?.[columnWas];
      const isDressed =
        format === undefined || formatsNow === undefined || formatsNow[row]?.[column] === format;
      if (own === '' && this.key(content) === this.key(now[row]?.[column]) && isDressed) continue;
      writes.set(place, {
        ...{ row, column },
        ...(own === ''
          ? { content }
          : { content: formulaNow(own, before, alignment), isFormula: true }),
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
      if (this.appending?.has(rowWas) === true) continue;
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
            !isOursAt(row, to) &&
            this.key(now[row]?.[to]) !== this.key(this.held.cells[rowWas]?.[each])
          );
        });
      const current = now[row]?.[column] ?? '';
      const content = this.held.cells[rowWas]![columnWas]!;
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
      const isFormula = formulaAt(this.held, rowWas, columnWas) !== '';
      const format = this.held.formats[rowWas]?.[columnWas];
      writes.set(target, {
        ...{ row, column },
        ...(isFormula
          ? { content: formulaNow(String(content), rowWas, alignment), isFormula }
          : { content }),
        ...(format === undefined ? {} : { format }),
        ...(wanted === undefined ? {} : { wanted }),
      });
    }
    for (const write of this.appending?.strays(now, rowBefore, columnOf) ?? [])
      writes.set(placeKey(write.row, write.column), write);
    this.held = heldNow(this.held, now, alignment, formatsNow);
    this.appending?.goOn(alignment);
    for (const [id, row] of this.rows) this.rows.set(id, rowOf[row] ?? -1);
    this.identity = this.identity.map((each) => (each === undefined ? undefined : columnOf[each]));
    this.written = new Map();
    return [...writes.values()];
  }

  private formatsNow(now: Cells): string[][] {
    const width = now.reduce((most, row) => Math.max(most, row.length), 1);
    return formatsOf(this.sheet.getRange(1, 1, Math.max(1, now.length), width));
  }
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
