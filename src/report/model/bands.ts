import { type Formula, reference } from '../../cells/formula';
import type { Canvas, Content } from '../drawing/canvas';

/** The first column that nobody sees: left of it stands the report, from here on what it is made of. */
export const FIRST_HIDDEN_COLUMN = 15;

const MARKER = 'creator-funnel/';

/** The names of the hidden tables. */
export const BANDS = ['settings', 'metrics', 'benchmarks', 'sources', 'creators'] as const;
export type BandName = (typeof BANDS)[number];

const HEADER_ROW = 2;

/**
 * A hidden table of the report: its name in the first row, the ids of its columns in the second. Tables
 * stand side by side, so that none moves when another grows.
 */
export class Band {
  private readonly places = new Map<string, number>();
  private lastRow = HEADER_ROW;

  constructor(
    private readonly canvas: Canvas,
    name: BandName,
    private readonly firstColumn: number,
    columnIds: readonly string[],
  ) {
    canvas.put(1, firstColumn, `${MARKER}${name}`);
    for (const [at, id] of columnIds.entries()) {
      this.places.set(id, firstColumn + at);
      canvas.put(HEADER_ROW, firstColumn + at, id);
    }
  }

  /** The first free column behind this table and a gap. */
  get nextColumn(): number {
    return this.firstColumn + this.places.size + 1;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** Adds a row and gives its number. */
  add(contents: Readonly<Record<string, Content>>): number {
    this.lastRow += 1;
    for (const [id, content] of Object.entries(contents)) this.set(id, this.lastRow, content);
    return this.lastRow;
  }

  set(id: string, row: number, content: Content): void {
    this.canvas.put(row, this.column(id), content);
  }

  column(id: string): number {
    const column = this.places.get(id);
    if (column === undefined) throw new Error(`No column ${id} in the report's model`);
    return column;
  }

  cell(id: string, row: number): Formula {
    return reference({ column: this.column(id), row });
  }

  /** A column's cells, from the first row below the ids to the last of the table or of a part of it. */
  range(id: string, row: number, lastRow: number): Formula {
    return reference({ column: this.column(id), row, lastRow });
  }
}

/** The first row of a table that holds data. */
export const FIRST_DATA_ROW = HEADER_ROW + 1;

/** A row of a hidden table as it was read back. */
export type BandRow = Readonly<Record<string, unknown>>;

/** Finds the hidden tables in a report's cells, wherever people have moved them by inserting. */
export function readBands(values: readonly (readonly unknown[])[]): Record<BandName, BandRow[]> {
  const found: Record<BandName, BandRow[]> = {
    settings: [],
    metrics: [],
    benchmarks: [],
    sources: [],
    creators: [],
  };
  const header = values.findIndex((row) =>
    row.some((cell) => typeof cell === 'string' && cell.startsWith(MARKER)),
  );
  if (header < 0) return found;
  const markers = values[header]!;
  const ids = values[header + 1] ?? [];
  for (const name of BANDS) {
    const start = markers.indexOf(`${MARKER}${name}`);
    if (start < 0) continue;
    let end = start;
    while (end < ids.length && ids[end] !== '') end += 1;
    for (const row of values.slice(header + 2)) {
      if (row[start] === '' || row[start] === undefined) continue;
      const fields: Record<string, unknown> = {};
      for (let at = start; at < end; at += 1) fields[String(ids[at])] = row[at];
      found[name].push(fields);
    }
  }
  return found;
}
