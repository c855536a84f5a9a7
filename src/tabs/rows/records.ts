import { type CellValue, isBlank, isDate } from '../../cells/cell-value';
import type { Problem, TabPlace } from '../../cells/problem';
import { serialOf } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import type { Column, Tab } from '../tab';
import { type Field, readCell, type Said } from './read-cell';
import { cellPlace, type Table, type TableRow } from './read-table';
import { TextConventions } from './text-conventions';

/**
 * The cells of a row, each read once, when it is first asked for. `text` and `number` are what a tolerant reader takes
 * a cell for; who does not tolerate what is wrong asks for `problems`.
 */
export interface ReadRow {
  readonly row: number;
  /** The text, trimmed of nothing; `''` where the cell is blank. */
  readonly text: (columnId: string) => string;
  /** The number, or the day as a serial number; undefined where the cell holds none. */
  readonly number: (columnId: string) => number | undefined;
  /** The day in a cell of any column, as a serial number; undefined where the cell holds no date. */
  readonly day: (columnId: string) => number | undefined;
  /** What the cell says, or what is wrong with it. */
  readonly field: (columnId: string) => Field;
  /** The cell as a text, whatever its column is for; `''` where it holds a day. */
  readonly written: (columnId: string) => string;
  /** The cell as it came from the sheet. */
  readonly raw: (columnId: string) => CellValue;
  /** Everything that is wrong with the cells of the row, or of the named columns. */
  readonly problems: (columnIds?: readonly string[]) => readonly Problem[];
  /** What is to be asked about cells that say something: a fraction where there is a count. */
  readonly doubts: () => readonly Problem[];
}

/** What every record has: the number of its row in the sheet, and the cells it is made of. */
export interface RowRecord {
  readonly row: number;
  readonly cells: ReadRow;
}

/** The records of a tab that can be used, and what is wrong with the others. */
export interface Reading<R> {
  readonly rows: R[];
  readonly problems: Problem[];
  /** Rows that are none of the tab's. */
  readonly passedOver?: readonly Problem[];
}

/** The records of a tab in the order of its rows, each made once, when it is first asked for. */
export class Records<R extends RowRecord> {
  private readonly made: (R | undefined)[] = [];
  private places: ReadonlyMap<string, readonly number[]> | undefined;
  private readonly layout: Layout;
  private readonly conventions: TextConventions;

  constructor(
    readonly table: Table,
    private readonly decode: (cells: ReadRow) => R,
    private readonly timeZone: string,
  ) {
    this.layout = layoutOf(table);
    this.conventions = new TextConventions(table);
  }

  /** Every row that holds anything. */
  all(): readonly R[] {
    return this.table.rows.map((_, place) => this.at(place));
  }

  /** The rows that name a campaign, compared by `nameKey`. */
  of(campaign: string): readonly R[] {
    return this.placesOf(campaign).map((place) => this.at(place));
  }

  /** Whether any row names the campaign. */
  names(campaign: string): boolean {
    return this.placesOf(campaign).length > 0;
  }

  private placesOf(campaign: string): readonly number[] {
    this.places ??= this.byCampaign();
    return this.places.get(nameKey(campaign)) ?? [];
  }

  private byCampaign(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    const column = this.table.placeOf('campaign');
    if (column === undefined) return places;
    this.table.rows.forEach(({ cells }, place) => {
      const key = nameKey(String(cells[column - 1] ?? ''));
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    });
    return places;
  }

  private at(place: number): R {
    const known = this.made[place];
    if (known !== undefined) return known;
    const cells = new CellsOfRow(
      this.table.tab,
      this.table.rows[place]!,
      this.layout,
      this.timeZone,
      this.conventions,
    );
    const record = this.decode(cells);
    this.made[place] = record;
    return record;
  }
}

/** The one way in which the rows of a tab are read. */
export class Decoder<R extends RowRecord> {
  // By table, so that whoever asks for the rows of a table gets the same records.
  private readonly decoded = new WeakMap<Table, Records<R>>();

  constructor(
    readonly tab: Tab,
    private readonly decode: (cells: ReadRow) => R,
  ) {}

  /** The records of a table, the same ones each time; `timeZone` is the workbook's. */
  records(table: Table, timeZone: string): Records<R> {
    const known = this.decoded.get(table);
    if (known !== undefined) return known;
    const records = new Records(table, this.decode, timeZone);
    this.decoded.set(table, records);
    return records;
  }
}

/** The columns of a tab that a table has, by id. */
type Layout = ReadonlyMap<string, { readonly column: Column; readonly place: number }>;

function layoutOf({ tab, placeOf }: Table): Layout {
  return new Map(
    tab.columns.flatMap((column) => {
      const place = placeOf(column.id);
      return place === undefined ? [] : [[column.id, { column, place }] as const];
    }),
  );
}

class CellsOfRow implements ReadRow {
  private readonly read = new Map<string, Field>();

  constructor(
    private readonly tab: Tab,
    private readonly from: TableRow,
    private readonly layout: Layout,
    private readonly timeZone: string,
    private readonly conventions: TextConventions,
  ) {}

  get row(): number {
    return this.from.row;
  }

  text(columnId: string): string {
    return String(this.taken(columnId));
  }

  number(columnId: string): number | undefined {
    const taken = this.taken(columnId);
    return typeof taken === 'number' ? taken : undefined;
  }

  day(columnId: string): number | undefined {
    const cell = this.raw(columnId);
    return isDate(cell) ? serialOf(cell, this.timeZone) : undefined;
  }

  field(columnId: string): Field {
    const known = this.read.get(columnId);
    if (known !== undefined) return known;
    const field = this.fieldIn(columnId);
    this.read.set(columnId, field);
    return field;
  }

  written(columnId: string): string {
    const cell = this.raw(columnId);
    return isDate(cell) ? '' : String(cell);
  }

  raw(columnId: string): CellValue {
    const place = this.layout.get(columnId)?.place;
    return place === undefined ? '' : (this.from.cells[place - 1] ?? '');
  }

  problems(columnIds?: readonly string[]): readonly Problem[] {
    return [...this.layout.keys()]
      .filter((id) => columnIds === undefined || columnIds.includes(id))
      .flatMap((id) => {
        const field = this.field(id);
        return field.ok ? [] : [field.problem];
      });
  }

  doubts(): readonly Problem[] {
    const { modelled } = this.tab;
    const isModelled = modelled?.sources.has(nameKey(this.text('source'))) === true;
    return [...this.layout.keys()].flatMap((id) => {
      const field = this.field(id);
      if (!field.ok || field.doubt === undefined) return [];
      return isModelled && modelled.columns.has(id) ? [] : [field.doubt];
    });
  }

  private taken(columnId: string): Said {
    const field = this.field(columnId);
    return field.ok ? field.value : field.taken;
  }

  private fieldIn(columnId: string): Field {
    const known = this.layout.get(columnId);
    if (known === undefined) return BLANK;
    const cell = this.raw(columnId);
    // Most cells of most rows.
    if (isBlank(cell) && !known.column.required) return BLANK;
    const where = () => cellPlace(this.tab, this.row, known.column);
    return readCell(cell, known.column, where, this.timeZone, this.conventions);
  }
}

const BLANK: Field = { ok: true, value: '' };

/** Where a column of a row stands. */
export function cellOf(tab: Tab, row: number, columnId: string): TabPlace {
  const column = tab.columns.find(({ id }) => id === columnId);
  if (column === undefined) throw new Error(`${tab.name} has no column ${columnId}`);
  return cellPlace(tab, row, column);
}
