import type { ICellData, IStyleData, Nullable, ObjectMatrix } from '@univerjs/core';
import { type CellFormat, fromStyle, Restyling, toStyle } from './cell-format';
import { toLocal } from './localized-formula';
import type { SavedSpills } from './saved';
import {
  hasContent,
  type Matrix,
  placesIn,
  put,
  type UniverSheet,
  type Written,
  withoutStyle,
  writtenOf,
} from './univer-sheet';

export type CellContent =
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'formula'; formula: string };

export interface CellWrite {
  row: number;
  column: number;
  content?: CellContent;
  /** `null` takes every format away. */
  format?: CellFormat | null;
}

/** What a cell shows. */
export interface ShownState {
  value: string | number | boolean | null;
  isError: boolean;
  /** True for a cell that shows part of another cell's result. */
  spilled: boolean;
  /** True for a formula that was written and not yet calculated. */
  pending: boolean;
  format?: string;
}

export interface CellState extends ShownState {
  formula?: string;
}

const EMPTY: ShownState = { value: null, isError: false, spilled: false, pending: false };
/** The trigger of writes that change no content: Univer does not calculate after them. */
export const FORMATS_ONLY = 'sheet.command.set-style';

/** The cells of one tab: what they hold and how they look. Rows and columns count from 1. */
export class TabCells {
  constructor(private readonly tab: UniverSheet) {}

  read(row: number, column: number): CellState {
    const raw = this.raw(row, column);
    const shown = this.shownBy(raw, this.spills(), row, column);
    const formula = raw && this.formulaOf(raw, row, column);
    return formula === undefined ? shown : { ...shown, formula };
  }

  /** Reads what cells show, for many of them: the tab is looked up once, and no formula is put into words. */
  shown(): (row: number, column: number) => ShownState {
    const [matrix, spills] = [this.matrix(), this.spills()];
    return (row, column) =>
      this.shownBy(matrix.getValue(row - 1, column - 1) ?? undefined, spills, row, column);
  }

  private shownBy(
    raw: ICellData | undefined,
    spills: Matrix,
    row: number,
    column: number,
  ): ShownState {
    const holdsMore = raw?.f || raw?.v != null || raw?.p;
    const spilled = holdsMore ? undefined : (spills[row - 1]?.[column - 1] ?? undefined);
    if (!raw && !spilled) return EMPTY;
    const format = (raw && this.formatOf(raw)) ?? (spilled && this.formatOf(spilled));
    return {
      ...this.valueOf(spilled ?? raw ?? {}),
      spilled: spilled !== undefined,
      pending: raw?.f ? !this.tab.book.isCalculated(writtenOf(raw)?.mark ?? 0) : false,
      ...(format !== undefined && { format }),
    };
  }

  formatAt(row: number, column: number): string | undefined {
    const raw = this.raw(row, column);
    return raw && this.formatOf(raw);
  }

  look(row: number, column: number): CellFormat {
    const raw = this.raw(row, column);
    return raw ? fromStyle(this.styleOf(raw) ?? null) : {};
  }

  /** Reads looks as `look` does, and each style once: thousands of cells have the same few. */
  looks(): (row: number, column: number) => CellFormat {
    const known = new Map<IStyleData | undefined, CellFormat>();
    return (row, column) => {
      const raw = this.raw(row, column);
      const style = (raw && this.styleOf(raw)) ?? undefined;
      const format = known.get(style) ?? fromStyle(style);
      known.set(style, format);
      return format;
    };
  }

  /** An object that belongs to the cell's formula and stays with it. */
  identityOf(row: number, column: number): object | undefined {
    return this.raw(row, column)?.custom ?? undefined;
  }

  /** The objects that belong to the formulas of the tab, with their cells. */
  identities(): { row: number; column: number; identity: object }[] {
    const places = [...placesIn(this.matrix().getMatrix() as Matrix)];
    return places.flatMap(({ row, column, cell }) =>
      cell.custom ? [{ row, column, identity: cell.custom }] : [],
    );
  }

  /** Every used cell: one that holds something, shows part of a spill, or has a format. */
  *used(): Generator<{ row: number; column: number }> {
    for (const place of placesIn(this.matrix().getMatrix() as Matrix)) yield place;
    for (const place of placesIn(this.spills()))
      if (!this.raw(place.row, place.column)) yield place;
  }

  /** The formulas as the engine calculates them. */
  formulas(): string[] {
    const places = [...placesIn(this.matrix().getMatrix() as Matrix)];
    return places.flatMap(({ cell }) => cell.f ?? []);
  }

  /** The last row and column with content; formats alone do not count. */
  extent(): { row: number; column: number } {
    const last = { row: 0, column: 0 };
    for (const matrix of [this.matrix().getMatrix() as Matrix, this.spills()])
      for (const row in matrix) {
        const cells = matrix[row];
        for (const column in cells) {
          if (!hasContent(cells[Number(column)])) continue;
          last.row = Math.max(last.row, Number(row) + 1);
          last.column = Math.max(last.column, Number(column) + 1);
        }
      }
    return last;
  }

  write(writes: Iterable<CellWrite>): void {
    const contents: Matrix = {};
    const formats: Matrix = {};
    const restyling = new Restyling(this.tab.book.workbook.getStyles());
    for (const write of writes) {
      const { row, column, content, format } = write;
      const raw = this.raw(row, column);
      if (content) put(contents, row, column, this.toCellData(write));
      // Univer styles rich text letter by letter.
      else if (raw?.p) put(formats, row, column, this.toCellData(write));
      else if (format !== undefined) {
        const id = restyling.idOf(raw?.s, format);
        if (id === (raw?.s ?? undefined)) continue;
        this.matrix().setValue(row - 1, column - 1, { ...withoutStyle(raw), ...(id && { s: id }) });
        // The write itself has nothing left to change; who shows or keeps the cells hears of it.
        put(formats, row, column, raw?.t == null ? {} : { t: raw.t });
      }
    }
    this.apply(contents, {});
    // Univer takes a cell without a formula for one that loses it, unless it knows the reason.
    this.apply(formats, { trigger: FORMATS_ONLY });
  }

  /** Whether a cell holds anything: a content, a part of a spill, or a format. */
  holds(row: number, column: number): boolean {
    return this.raw(row, column) !== undefined || this.spilledAt(row, column) !== undefined;
  }

  /** A change of a cell in Univer's terms. */
  toCellData({ row, column, content, format }: CellWrite): ICellData {
    const cell: ICellData = {};
    if (content) this.fill(cell, content, row, column);
    if (format === null) cell.s = null;
    else if (format) cell.s = toStyle(format);
    // Without its type Univer guesses one from the new format, and a number becomes text.
    const type = content ? undefined : this.raw(row, column)?.t;
    if (type != null) cell.t = type;
    return cell;
  }

  private apply(cellValue: Matrix, reason: { trigger?: string }): void {
    if (Object.keys(cellValue).length > 0)
      this.tab.run('sheet.mutation.set-range-values', { cellValue, ...reason });
  }

  /** Formulas that come with a command of the grid: one cell, rows of cells, or a matrix. */
  translateTyped(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const cell = value as ICellData;
    if (typeof cell.f !== 'string') {
      for (const inside of Object.values(value)) this.translateTyped(inside);
      return;
    }
    const typed = cell.f;
    if (writtenOf(cell)?.translated === typed) return;
    cell.f = this.tab.book.translated(typed, this.tab.rowCount);
    cell.custom = this.written(typed, cell.f);
  }

  /** Open ranges such as `A2:A` end at the grid's edge: when it moves, their cells are written again. */
  renewOpenRanges(): void {
    const writes: CellWrite[] = [];
    for (const { row, column } of this.used()) {
      const raw = this.raw(row, column);
      const written = raw && writtenOf(raw);
      if (!written || raw?.f !== written.translated) continue;
      if (this.tab.book.translated(written.typed, this.tab.rowCount) === raw.f) continue;
      writes.push({ row, column, content: { kind: 'formula', formula: written.typed } });
    }
    this.write(writes);
  }

  valueOf(cell: ICellData): { value: CellState['value']; isError: boolean } {
    const { CellValueType } = this.tab.book.univer.modules.core;
    const { ERROR_TYPE_SET } = this.tab.book.univer.modules.formula;
    if (cell.p?.body) return { value: cell.p.body.dataStream.replace(/\r\n$/, ''), isError: false };
    if (cell.v === undefined || cell.v === null) return { value: null, isError: false };
    if (cell.t === CellValueType.BOOLEAN)
      return { value: cell.v === 1 || cell.v === true || cell.v === 'TRUE', isError: false };
    if (cell.t === CellValueType.NUMBER) return { value: Number(cell.v), isError: false };
    const isError = (ERROR_TYPE_SET as Set<unknown>).has(cell.v);
    // Sheets calls an array without room a reference error.
    return { value: cell.v === '#SPILL!' ? '#REF!' : cell.v, isError };
  }

  formatOf(cell: ICellData): string | undefined {
    return this.styleOf(cell)?.n?.pattern;
  }

  /** The cell in the way of a formula's result, when there is one. */
  spillObstacle(row: number, column: number): { row: number; column: number } | undefined {
    if (this.raw(row, column)?.v !== '#SPILL!') return undefined;
    const range = this.spillRange(row, column);
    for (let r = range?.startRow ?? 0; range && r <= range.endRow; r += 1)
      for (let c = range.startColumn; c <= range.endColumn; c += 1) {
        const cell = { row: r + 1, column: c + 1 };
        const isFormula = cell.row === row && cell.column === column;
        const raw = this.raw(cell.row, cell.column);
        if (!isFormula && raw && (raw.f || raw.v != null || raw.p)) return cell;
      }
    return undefined;
  }

  private fill(cell: ICellData, content: CellContent, row: number, column: number): void {
    const { CellValueType } = this.tab.book.univer.modules.core;
    this.dropSpillOf(row, column);
    Object.assign(cell, { f: null, si: null, p: null, custom: null, v: null });
    if (content.kind === 'formula') {
      cell.f = this.tab.book.translated(content.formula, this.tab.rowCount);
      cell.custom = this.written(content.formula, cell.f);
    } else if (typeof content.value === 'string' && content.value !== '') {
      cell.v = content.value;
      cell.t = CellValueType.STRING;
    } else if (typeof content.value === 'number') {
      cell.v = content.value;
      cell.t = CellValueType.NUMBER;
    } else if (typeof content.value === 'boolean') {
      cell.v = content.value ? 1 : 0;
      cell.t = CellValueType.BOOLEAN;
    }
  }

  private written(typed: string, translated: string): Record<string, unknown> {
    const mark = this.tab.book.nextWriteMark();
    return { typed, translated, mark } satisfies Written;
  }

  /** What a formula spilled must not be read once the formula is gone, also before the next calculation. */
  private dropSpillOf(row: number, column: number): void {
    const range = this.spillRange(row, column);
    const spills = this.spills();
    if (!range || !spills) return;
    for (let r = range.startRow; r <= range.endRow; r += 1)
      for (let c = range.startColumn; c <= range.endColumn; c += 1) delete spills[r]?.[c];
  }

  savedSpills(): SavedSpills {
    const { unit } = this.tab.book;
    const ranges = this.spillModel().getArrayFormulaRange()[unit]?.[this.tab.unitSheetId];
    return structuredClone({ ranges: ranges ?? {}, cells: this.spills() }) as SavedSpills;
  }

  restoreSpills({ ranges, cells }: SavedSpills): void {
    const { unit } = this.tab.book;
    const model = this.spillModel();
    const [allRanges, allCells] = [model.getArrayFormulaRange(), model.getArrayFormulaCellData()];
    const { unitSheetId } = this.tab;
    allRanges[unit] = { ...allRanges[unit], [unitSheetId]: ranges };
    allCells[unit] = { ...allCells[unit], [unitSheetId]: cells };
  }

  private spillRange(row: number, column: number) {
    const ranges =
      this.spillModel().getArrayFormulaRange()[this.tab.book.unit]?.[this.tab.unitSheetId];
    return ranges?.[row - 1]?.[column - 1];
  }

  private formulaOf(raw: ICellData, row: number, column: number): string | undefined {
    const written = writtenOf(raw);
    if (raw.f) {
      if (written?.translated === raw.f) return written.typed;
      // Univer has moved its references.
      return toLocal(raw.f, this.tab.book.locale, written?.typed.includes(';') ?? false);
    }
    if (!raw.si) return undefined;
    const shared = this.spillModel().getFormulaStringByCell(
      row - 1,
      column - 1,
      this.tab.unitSheetId,
      this.tab.book.unit,
    );
    return shared ?? undefined;
  }

  private styleOf(cell: ICellData): Nullable<IStyleData> {
    return this.tab.book.workbook.getStyles().getStyleByCell(cell);
  }

  private raw(row: number, column: number): ICellData | undefined {
    return this.matrix().getValue(row - 1, column - 1) ?? undefined;
  }

  private spilledAt(row: number, column: number): ICellData | undefined {
    return this.spills()?.[row - 1]?.[column - 1] ?? undefined;
  }

  private matrix(): ObjectMatrix<Nullable<ICellData>> {
    return this.tab.sheet.getCellMatrix();
  }

  private spillModel() {
    return this.tab.book.formulas;
  }

  private spills(): Matrix {
    const cells =
      this.spillModel().getArrayFormulaCellData()[this.tab.book.unit]?.[this.tab.unitSheetId];
    return (cells ?? {}) as Matrix;
  }
}
