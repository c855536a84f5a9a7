import { type Area, cellsOf } from '../../engine/area';
import { copyCells, cutOut, type Layers } from '../../engine/copy-cells';
import type { CellWrite } from '../../engine/tab-cells';
import { type MethodsOf, methodsFor } from '../emulate';
import { NotEmulated } from '../exception';
import { newDataValidation } from '../sheet/data-validation';
import type { RangeTarget } from '../targets';
import { checkedArea } from './checked-area';
import { checkSize, perCell } from './range-values';

const { gives } = methodsFor<RangeTarget>('read');
const { chains, gives: does } = methodsFor<RangeTarget>('write');

const NOTHING: Layers = {
  content: 'none',
  formats: false,
  borders: false,
  conditionalFormats: false,
  dropdowns: false,
  notes: false,
  columnWidths: false,
};
const NORMAL: Layers = {
  content: 'formulas',
  formats: true,
  borders: true,
  conditionalFormats: true,
  dropdowns: true,
  notes: true,
  columnWidths: false,
};
const LAYERS: Record<string, Layers> = {
  PASTE_NORMAL: NORMAL,
  PASTE_NO_BORDERS: { ...NORMAL, borders: false },
  PASTE_FORMAT: { ...NOTHING, formats: true, borders: true, conditionalFormats: true },
  PASTE_FORMULA: { ...NOTHING, content: 'formulas' },
  PASTE_DATA_VALIDATION: { ...NOTHING, dropdowns: true },
  PASTE_VALUES: { ...NOTHING, content: 'values' },
  PASTE_CONDITIONAL_FORMATTING: { ...NOTHING, conditionalFormats: true },
  PASTE_COLUMN_WIDTHS: { ...NOTHING, columnWidths: true },
};

/** The places where a source lands in a destination: once, or tiled where it fits several times. */
function landings(
  source: Area,
  destination: Area,
  tiles: boolean,
): { row: number; column: number }[] {
  const fits = (whole: number, part: number) => (tiles && whole % part === 0 ? whole / part : 1);
  const places: { row: number; column: number }[] = [];
  for (let down = 0; down < fits(destination.rows, source.rows); down += 1)
    for (let right = 0; right < fits(destination.columns, source.columns); right += 1)
      places.push({
        row: destination.row + down * source.rows,
        column: destination.column + right * source.columns,
      });
  return places;
}

function copy(source: RangeTarget, destination: RangeTarget, layers: Layers, tiles: boolean): void {
  const { rows, columns } = source.area;
  if (layers.content === 'values') refusePending(source);
  for (const place of landings(source.area, destination.area, tiles)) {
    checkedArea(destination.tab, { ...place, rows, columns });
    copyCells(source, { tab: destination.tab, ...place }, layers);
  }
}

function refusePending(source: RangeTarget): void {
  for (const { row, column } of cellsOf(source.area))
    if (source.tab.cells.read(row, column).pending)
      throw new NotEmulated('Copying the value of a formula that this execution wrote');
}

function clearCells({ tab, area }: RangeTarget, write: Omit<CellWrite, 'row' | 'column'>): void {
  tab.cells.write([...cellsOf(area)].map((cell) => ({ ...cell, ...write })));
}

const BLANK = { content: { kind: 'value', value: null } } as const;

function clearFormats(range: RangeTarget): void {
  clearCells(range, { format: null });
  const left = cutOut(range.tab, range.area);
  range.tab.rules.setConditionalFormats(left);
}

export const RANGE_COPIES = {
  copyTo: does(
    [['Range'], ['Range', 'CopyPasteType', 'Boolean']],
    (source, destination, type?, transposed?) => {
      if (transposed) throw new NotEmulated('Range.copyTo with transposed cells');
      const layers = type === undefined ? NORMAL : LAYERS[type.name()];
      copy(source, destination, layers ?? NORMAL, type !== undefined);
    },
  ),
  clear: chains([[]], (range) => {
    clearCells(range, BLANK);
    clearFormats(range);
    range.tab.rules.setDropdown(range.area, null);
    range.tab.rules.clearNotes(range.area);
  }),
  clearContent: chains([[]], (range) => clearCells(range, BLANK)),
  clearFormat: chains([[]], clearFormats),
  clearNote: chains([[]], ({ tab, area }) => tab.rules.clearNotes(area)),
  getNote: gives([[]], ({ tab, area }) => tab.rules.note(area.row, area.column)),
  getNotes: gives([[]], ({ tab, area }) =>
    perCell(area, (row, column) => tab.rules.note(row, column)),
  ),
  setNote: chains([['String?']], ({ tab, area }, note) => {
    for (const { row, column } of cellsOf(area)) tab.rules.setNote(row, column, note ?? '');
  }),
  setNotes: chains([['String[][]']], ({ tab, area }, notes) => {
    checkSize(area, notes);
    for (const { row, column } of cellsOf(area))
      tab.rules.setNote(row, column, notes[row - area.row]?.[column - area.column] ?? '');
  }),
  getDataValidation: gives([[]], ({ execution, tab, area }) => {
    const dropdown = tab.rules.dropdownAt(area.row, area.column);
    return dropdown ? newDataValidation({ execution, dropdown }) : null;
  }),
  getDataValidations: gives([[]], ({ execution, tab, area }) =>
    perCell(area, (row, column) => {
      const dropdown = tab.rules.dropdownAt(row, column);
      return dropdown ? newDataValidation({ execution, dropdown }) : null;
    }),
  ),
  setDataValidation: chains([['DataValidation?']], ({ tab, area }, rule) =>
    tab.rules.setDropdown(area, rule?.dropdown ?? null),
  ),
  setDataValidations: chains([['DataValidation?[][]']], ({ tab, area }, rules) => {
    checkSize(area, rules);
    for (const { row, column } of cellsOf(area)) {
      const rule = rules[row - area.row]?.[column - area.column];
      tab.rules.setDropdown({ row, column, rows: 1, columns: 1 }, rule?.dropdown ?? null);
    }
  }),
  clearDataValidations: chains([[]], ({ tab, area }) => tab.rules.setDropdown(area, null)),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Range, RangeTarget>;
