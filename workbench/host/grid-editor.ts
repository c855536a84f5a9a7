import type { ICellDataForSheetInterceptor, Nullable } from '@univerjs/core';
import type { Engine } from '../engine/engine';
import { contentOfText } from '../services/range/cell-content';
import { textToEdit } from '../services/range/text-to-edit';

/** Before Univer's own readings of numbers, dates and formulas, which do not come after what this gives. */
const FIRST = 1000;

/** Lets the editor of a grid read and show cells as the host does: what a person types goes through one door. */
export function connectGridEditor(engine: Engine, now: () => Date): void {
  const { core, sheets } = engine.univer.modules;
  const service = engine.univer.injector.get(sheets.SheetInterceptorService);
  const stateAt = ({ subUnitId, row, col }: Place) =>
    engine.tab(subUnitId).cells.read(row + 1, col + 1);

  service.writeCellInterceptor.intercept(sheets.BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler(value, place, next) {
      const state = stateAt(place);
      if (!value || state.spilled) return next(value);
      if (state.formula !== undefined) return { ...value, f: state.formula, si: null };
      if (state.value === null) return next(value);
      const text = textToEdit(engine, state, now());
      return { ...value, v: text, t: core.CellValueType.STRING, p: null };
    },
  });

  service.writeCellInterceptor.intercept(sheets.AFTER_CELL_EDIT, {
    priority: FIRST,
    handler(value, place) {
      const { cells } = engine.tab(place.subUnitId);
      const raw = place.worksheet.getCellRaw(place.row, place.col);
      const text = typedText(value, core.CellValueType.FORCE_STRING);
      const state = stateAt(place);
      if (!state.spilled && text === textToEdit(engine, state, now())) return raw;
      const write = { row: place.row + 1, column: place.col + 1 };
      const typed = contentOfText(engine, text, state.format, now());
      return cells.toCellData({ ...write, ...typed });
    },
  });
}

interface Place {
  subUnitId: string;
  row: number;
  col: number;
}

type Typed = Nullable<Pick<ICellDataForSheetInterceptor, 'f' | 'p' | 'v' | 't'>>;

/** The text in the editor, from what Univer has made of it already. */
function typedText(cell: Typed, forcedText: number): string {
  if (cell?.f) return cell.f;
  if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const text = String(cell?.v ?? '');
  return cell?.t === forcedText ? `'${text}` : text;
}
