import { type CellValue, isBlank, isDate } from '../../cells/cell-value';
import { serialOf } from '../../cells/serial-date';

/** The cells of a tab from its first row on, as they were read. Rows and columns count from 0 in here. */
export type Cells = readonly (readonly CellValue[])[];

/** Where the rows and columns of an earlier reading stand now; undefined for what is not there any more. */
export interface Alignment {
  readonly rowOf: readonly (number | undefined)[];
  readonly columnOf: readonly (number | undefined)[];
  /** The other way round: what stood here before; undefined for what is new. */
  readonly rowBefore: ReadonlyMap<number, number>;
  readonly columnBefore: ReadonlyMap<number, number>;
}

/** What is known about an earlier reading beside its cells. */
export interface Earlier {
  readonly cells: Cells;
  /** Cells that were written after it, by place, with what they held before; `cells` has what was written. */
  readonly written: ReadonlyMap<string, { readonly before: CellValue }>;
  /** Columns whose cells say little about a row: formulas give something else with every change. */
  readonly loose: ReadonlySet<number>;
  readonly timeZone: string;
}

/** The most rows that are compared with each other one by one. */
const MOST_COMPARED = 300;

export function placeKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** What tells cells apart: a day and its serial number are the same, and so are line ends of two systems. */
export function cellKey(cell: CellValue | undefined, timeZone: string): string {
  if (cell === undefined || isBlank(cell)) return '';
  if (isDate(cell)) return numberKey(Math.round(serialOf(cell, timeZone) * 86_400) / 86_400);
  if (typeof cell === 'number') return numberKey(cell);
  if (typeof cell === 'boolean') return `b${cell}`;
  return cell.startsWith('=')
    ? `f${cell.replace(/[\s;,]/g, '').toUpperCase()}`
    : `s${cell.replace(/\r\n?/g, '\n')}`;
}

function numberKey(value: number): string {
  return `n${Number(value.toPrecision(12))}`;
}

/**
 * Finds the rows and columns of an earlier reading again, by what they hold: people sort, insert and delete them, and
 * rename what stands in them, while a script writes. Rows that hold the same are taken in their order.
 */
export function align(earlier: Earlier, now: Cells): Alignment {
  const keysBefore = earlier.cells.map((row) => row.map((cell) => cellKey(cell, earlier.timeZone)));
  const keysNow = now.map((row) => row.map((cell) => cellKey(cell, earlier.timeZone)));
  const columns = alignColumns(earlier, keysBefore, keysNow);
  const rows = new RowMatching(earlier, keysBefore, keysNow, columns);
  const rowOf = rows.match();
  return {
    rowOf,
    columnOf: columns,
    rowBefore: inverse(rowOf),
    columnBefore: inverse(columns),
  };
}

function inverse(places: readonly (number | undefined)[]): ReadonlyMap<number, number> {
  return new Map(places.flatMap((at, before) => (at === undefined ? [] : [[at, before]])));
}

type Keys = readonly (readonly string[])[];

/** The row in which the headers stand now: the first one, unless it was moved. */
function headerRowIn(headers: readonly string[], now: Keys): number {
  const wanted = new Set(headers.filter((key) => key !== ''));
  const likeness = (row: readonly string[]) => row.filter((key) => wanted.has(key)).length;
  if (likeness(now[0] ?? []) * 2 >= wanted.size) return 0;
  let best = 0;
  for (const [at, row] of now.entries()) if (likeness(row) > likeness(now[best] ?? [])) best = at;
  return best;
}

function alignColumns({ written }: Earlier, before: Keys, now: Keys): (number | undefined)[] {
  const headers = before[0] ?? [];
  const headerRow = headerRowIn(headers, now);
  const headersNow = now[headerRow] ?? [];
  const found: (number | undefined)[] = headers.map(() => undefined);
  const free = new Set(headersNow.keys());
  const take = (column: number, at: number | undefined) => {
    if (at === undefined) return;
    found[column] = at;
    free.delete(at);
  };
  const isNew = (column: number) => written.has(placeKey(0, column));
  const sameHeader = (column: number) =>
    [...free].find((at) => headersNow[at] === headers[column] && headers[column] !== '');
  // A header of ours may have been written over another one, so these come last.
  for (const column of headers.keys()) if (!isNew(column)) take(column, sameHeader(column));
  for (const column of headers.keys()) {
    if (isNew(column) || found[column] !== undefined) continue;
    take(column, likeColumn(column, found, free, before, now, headerRow));
  }
  for (const column of headers.keys()) if (isNew(column)) take(column, sameHeader(column));
  return found;
}

/** A column without its header: the one with the same cells, or, without any, the one beside the same neighbor. */
function likeColumn(
  column: number,
  found: readonly (number | undefined)[],
  free: ReadonlySet<number>,
  before: Keys,
  now: Keys,
  headerRow: number,
): number | undefined {
  const neighbor = found[column - 1];
  const expected = neighbor === undefined ? column : neighbor + 1;
  const own = cellsOf(before, column, 0);
  if (own.length === 0)
    return free.has(expected) && cellsOf(now, expected, headerRow).length === 0
      ? expected
      : undefined;
  const counts = new Map<string, number>();
  for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best: { at: number; same: number } | undefined;
  for (const at of free) {
    const left = new Map(counts);
    let same = 0;
    for (const key of cellsOf(now, at, headerRow)) {
      const count = left.get(key) ?? 0;
      if (count === 0) continue;
      same += 1;
      left.set(key, count - 1);
    }
    const isBetter = best === undefined || same > best.same;
    if (isBetter || (same === best?.same && at === expected)) best = { at, same };
  }
  return best !== undefined && best.same * 2 >= own.length ? best.at : undefined;
}

function cellsOf(keys: Keys, column: number, headerRow: number): string[] {
  return keys.flatMap((row, at) => {
    const key = row[column] ?? '';
    return at === headerRow || key === '' ? [] : [key];
  });
}

class RowMatching {
  private readonly found: (number | undefined)[];
  private readonly free: Set<number>;
  /** The mapped columns: before, and now. */
  private readonly pairs: readonly (readonly [number, number])[];

  constructor(
    private readonly earlier: Earlier,
    private readonly before: Keys,
    private readonly now: Keys,
    columns: readonly (number | undefined)[],
  ) {
    this.found = before.map(() => undefined);
    this.free = new Set(now.flatMap((row, at) => (row.some((key) => key !== '') ? [at] : [])));
    this.pairs = columns.flatMap((at, column) => (at === undefined ? [] : [[column, at] as const]));
    if (before.length > 0) this.take(0, headerRowIn(before[0] ?? [], now));
  }

  match(): readonly (number | undefined)[] {
    this.byCells(this.pairs);
    const touched = new Set<number>();
    for (const place of this.earlier.written.keys()) touched.add(Number(place.split(':')[1]));
    this.byCells(
      this.pairs.filter(
        ([column, at]) =>
          !this.earlier.loose.has(column) && !touched.has(column) && !touched.has(at),
      ),
    );
    this.byLikeness();
    this.byPlace();
    return this.found;
  }

  private take(row: number, at: number): void {
    this.found[row] = at;
    this.free.delete(at);
  }

  /** Rows that hold the same in all of these columns, as written or as before the writing. */
  private byCells(pairs: readonly (readonly [number, number])[]): void {
    const waiting = new Map<string, number[]>();
    for (const row of this.before.keys()) {
      if (this.found[row] !== undefined) continue;
      const variants = new Set([
        this.keyBefore(row, pairs, false),
        this.keyBefore(row, pairs, true),
      ]);
      for (const key of variants)
        if (key !== '') waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    for (const at of [...this.free]) {
      const cells = pairs.map(([, column]) => this.now[at]?.[column] ?? '');
      if (cells.every((key) => key === '')) continue;
      const candidates = waiting.get(JSON.stringify(cells)) ?? [];
      const row =
        candidates.find((each) => each === at && this.found[each] === undefined) ??
        candidates.find((each) => this.found[each] === undefined);
      if (row !== undefined) this.take(row, at);
    }
  }

  private keyBefore(
    row: number,
    pairs: readonly (readonly [number, number])[],
    isBeforeWriting: boolean,
  ): string {
    const { written, timeZone } = this.earlier;
    const cells = pairs.map(([column]) => {
      const cell = isBeforeWriting ? written.get(placeKey(row, column)) : undefined;
      return cell === undefined
        ? (this.before[row]?.[column] ?? '')
        : cellKey(cell.before, timeZone);
    });
    return cells.every((key) => key === '') ? '' : JSON.stringify(cells);
  }

  /** Rows that were emptied hold nothing to know them by: they stand below the row that they stood below. */
  private byPlace(): void {
    const rows = new Set(
      [...this.earlier.written.keys()].map((place) => Number(place.split(':')[0])),
    );
    for (const row of rows) {
      const isEmptied = (this.before[row] ?? []).every((key) => key === '');
      if (this.found[row] !== undefined || !isEmptied) continue;
      let above = row - 1;
      while (above > 0 && this.found[above] === undefined) above -= 1;
      const expected = (this.found[above] ?? above) + row - above;
      if (this.free.has(expected)) this.take(row, expected);
    }
  }

  /** Rows that share most of their cells, where no other row shares as many; cells that were written do not count. */
  private byLikeness(): void {
    const { written } = this.earlier;
    const rows = [...this.before.keys()].filter(
      (row) => this.found[row] === undefined && (this.before[row] ?? []).some((key) => key !== ''),
    );
    if (rows.length > MOST_COMPARED || this.free.size > MOST_COMPARED) return;
    const pairs = rows.flatMap((row) =>
      [...this.free].map((at) => {
        const told = this.pairs.filter(
          ([column, to]) =>
            (this.before[row]?.[column] ?? '') !== '' &&
            !written.has(placeKey(row, column)) &&
            !written.has(placeKey(at, to)),
        );
        const same = told.filter(
          ([column, to]) => this.before[row]?.[column] === this.now[at]?.[to],
        ).length;
        return { row, at, share: told.length === 0 ? 0 : same / told.length };
      }),
    );
    for (const { row, at, share } of pairs.sort((left, right) => right.share - left.share)) {
      if (share < 0.5 || this.found[row] !== undefined || !this.free.has(at)) continue;
      const isAlone = pairs.every(
        (other) =>
          (other.row === row) === (other.at === at) ||
          other.share < share ||
          this.found[other.row] !== undefined ||
          !this.free.has(other.at),
      );
      if (isAlone) this.take(row, at);
    }
  }
}
