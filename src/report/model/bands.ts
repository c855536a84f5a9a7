import { type Formula, reference } from '../../cells/formula';
import type { Canvas, Content } from '../drawing/canvas';
import { LAST_COLUMN } from '../drawing/look';

/** The first column that nobody sees: left of it stands the report, from here on what it is made of. */
export const FIRST_HIDDEN_COLUMN = LAST_COLUMN + 1;

const MARKER = 'creator-funnel/';
const HEADER_ROW = 2;

/** The first row of a table that holds data. */
export const FIRST_DATA_ROW = HEADER_ROW + 1;

/** A hidden table as it is declared: the name it is found by again, and the ids of its columns. */
export interface BandDeclaration<Id extends string = string> {
  readonly name: string;
  readonly columns: readonly Id[];
}

/** The hidden tables on a canvas: side by side in the order of adding, so that none moves when another grows. */
export class Bands {
  private readonly names = new Set<string>();
  private nextColumn = FIRST_HIDDEN_COLUMN;

  constructor(private readonly canvas: Canvas) {}

  /** Adds an empty table behind those there are; `more` are columns that only this report has. */
  add<Id extends string>({ name, columns }: BandDeclaration<Id>): Band<Id>;
  add<Id extends string>(declared: BandDeclaration<Id>, more: readonly string[]): Band;
  add({ name, columns }: BandDeclaration, more: readonly string[] = []): Band {
    if (this.names.has(name)) throw new Error(`The report has two bands ${name}`);
    this.names.add(name);
    const ids = [...columns, ...more];
    const band = new Band(this.canvas, name, this.nextColumn, ids);
    this.nextColumn += ids.length + 1;
    return band;
  }
}

/** A hidden table of the report: its name in the first row, the ids of its columns in the second. */
export class Band<Id extends string = string> {
  private readonly places = new Map<string, number>();
  private lastRow = HEADER_ROW;

  constructor(
    private readonly canvas: Canvas,
    name: string,
    firstColumn: number,
    columnIds: readonly Id[],
  ) {
    canvas.put(1, firstColumn, `${MARKER}${name}`);
    for (const [at, id] of columnIds.entries()) {
      this.places.set(id, firstColumn + at);
      canvas.put(HEADER_ROW, firstColumn + at, id);
    }
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** Adds a row and gives its number. */
  add(contents: Readonly<Partial<Record<Id, Content>>>): number {
    this.lastRow += 1;
    for (const [id, content] of Object.entries<Content | undefined>(contents))
      if (content !== undefined) this.canvas.put(this.lastRow, this.place(id), content);
    return this.lastRow;
  }

  set(id: Id, row: number, content: Content): void {
    this.canvas.put(row, this.place(id), content);
  }

  column(id: Id): number {
    return this.place(id);
  }

  cell(id: Id, row: number): Formula {
    return reference({ column: this.place(id), row });
  }

  /** A column's cells, from the first row below the ids to the last of the table or of a part of it. */
  range(id: Id, row: number, lastRow: number): Formula {
    return reference({ column: this.place(id), row, lastRow });
  }

  private place(id: string): number {
    const column = this.places.get(id);
    if (column === undefined) throw new Error(`No column ${id} in the report's model`);
    return column;
  }
}

/** A row of a hidden table as it was read back. */
export type BandRow<Id extends string = string> = Readonly<Record<Id, unknown>>;

/** The hidden tables as they were read back. */
export class ReadBands {
  constructor(private readonly rowsByName: ReadonlyMap<string, readonly BandRow[]>) {}

  /** The rows of a table; none where the report has it not. */
  rows<Id extends string>({ name }: BandDeclaration<Id>): readonly BandRow<Id>[] {
    return this.rowsByName.get(name) ?? [];
  }
}

/** Finds the hidden tables in a report's cells, wherever people have moved them by inserting. */
export function readBands(values: readonly (readonly unknown[])[]): ReadBands {
  const found = new Map<string, readonly BandRow[]>();
  const header = values.findIndex((row) => row.some(isMarker));
  if (header < 0) return new ReadBands(found);
  const ids = values[header + 1] ?? [];
  for (const [start, marker] of values[header]!.entries()) {
    if (!isMarker(marker)) continue;
    let end = start;
    while (end < ids.length && ids[end] !== '') end += 1;
    const rows = values
      .slice(header + 2)
      .filter((row) => row[start] !== '' && row[start] !== undefined)
      .map((row) =>
        Object.fromEntries(
          Array.from({ length: end - start }, (_, at) => [
            String(ids[start + at]),
            row[start + at],
          ]),
        ),
      );
    found.set(marker.slice(MARKER.length), rows);
  }
  return new ReadBands(found);
}

function isMarker(cell: unknown): cell is string {
  return typeof cell === 'string' && cell.startsWith(MARKER);
}
