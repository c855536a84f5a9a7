import { type Area, cellsOf, intersection, without } from './area';
import { shiftFormula } from './formula-text';
import type { Tab } from './tab';
import type { CellContent, CellWrite } from './tab-cells';
import type { ConditionalFormat } from './tab-rules';

export interface Place {
  tab: Tab;
  area: Area;
}

type Spot = Pick<Area, 'row' | 'column'>;

/** Which layers of the cells are copied. */
export interface Layers {
  content: 'none' | 'values' | 'formulas';
  formats: boolean;
  borders: boolean;
  conditionalFormats: boolean;
  dropdowns: boolean;
  notes: boolean;
  columnWidths: boolean;
}

/** Copies cells so that the first one lands on `to`; relative references move along. */
export function copyCells(
  from: Place,
  to: { tab: Tab; row: number; column: number },
  layers: Layers,
) {
  const down = to.row - from.area.row;
  const right = to.column - from.area.column;
  const target: Area = { ...from.area, row: to.row, column: to.column };
  const conditionalFormats = layers.conditionalFormats ? movedFormats(from, down, right) : [];
  const dropdowns = layers.dropdowns
    ? from.tab.rules.allDropdowns().flatMap(({ range }) => {
        const shared = intersection(range, from.area);
        const dropdown = shared && from.tab.rules.dropdownAt(shared.row, shared.column);
        return shared && dropdown ? [{ area: moved(shared, down, right), dropdown }] : [];
      })
    : [];
  const notes = layers.notes
    ? from.tab.rules
        .notedCells()
        .filter((cell) => intersection({ ...cell, rows: 1, columns: 1 }, from.area))
        .map((cell) => ({ ...cell, text: from.tab.rules.note(cell.row, cell.column) }))
    : [];
  const used = [...cellsOf(from.area)].filter(
    ({ row, column }) =>
      from.tab.cells.holds(row, column) || to.tab.cells.holds(row + down, column + right),
  );
  const landing = ({ row, column }: Spot) => ({ row: row + down, column: column + right });
  const look = from.tab.cells.looks();
  const formats = layers.formats
    ? used.map((cell): CellWrite => {
        const whole = look(cell.row, cell.column);
        const { borders: _, ...borderless } = whole;
        return { ...landing(cell), format: layers.borders ? whole : borderless };
      })
    : [];
  const { content } = layers;
  const contents =
    content === 'none'
      ? []
      : used.map((cell): CellWrite => {
          const read = contentAt(from.tab, cell, content, down, right);
          return { ...landing(cell), content: read };
        });

  to.tab.cells.write(formats.map((write) => ({ ...write, format: null })));
  to.tab.cells.write(formats);
  to.tab.cells.write(contents);
  if (layers.conditionalFormats) layFormats(to.tab, target, conditionalFormats);
  if (layers.dropdowns) {
    to.tab.rules.setDropdown(target, null);
    for (const { area, dropdown } of dropdowns) to.tab.rules.setDropdown(area, dropdown);
  }
  if (layers.notes) to.tab.rules.clearNotes(target);
  for (const { row, column, text } of notes) to.tab.rules.setNote(row + down, column + right, text);
  if (layers.columnWidths)
    for (let index = 0; index < from.area.columns; index += 1)
      to.tab.setColumnWidth(to.column + index, 1, from.tab.columnWidth(from.area.column + index));
}

function contentAt(
  tab: Tab,
  { row, column }: Spot,
  as: 'values' | 'formulas',
  down: number,
  right: number,
): CellContent {
  const state = tab.cells.read(row, column);
  if (as === 'values') return { kind: 'value', value: state.value };
  if (state.formula !== undefined)
    return { kind: 'formula', formula: shiftFormula(state.formula, down, right) };
  // The copied formula spills again by itself; its values written down would stand in its way.
  return { kind: 'value', value: state.spilled ? null : state.value };
}

function moved(area: Area, down: number, right: number): Area {
  return { ...area, row: area.row + down, column: area.column + right };
}

function movedFormats({ tab, area }: Place, down: number, right: number): ConditionalFormat[] {
  return tab.rules.conditionalFormats().flatMap((format): ConditionalFormat[] => {
    const first = format.ranges[0];
    const shared = format.ranges.flatMap((range) => intersection(range, area) ?? []);
    const anchor = shared[0];
    if (!first || !anchor) return [];
    const { condition } = format;
    const ranges = shared.map((range) => moved(range, down, right));
    if (condition.kind !== 'formula') return [{ ...format, ranges }];
    const rows = anchor.row + down - first.row;
    const columns = anchor.column + right - first.column;
    const formula = shiftFormula(condition.formula, rows, columns);
    return [{ ...format, ranges, condition: { kind: 'formula', formula } }];
  });
}

function layFormats(tab: Tab, target: Area, added: ConditionalFormat[]): void {
  tab.rules.setConditionalFormats([...cutOut(tab, target), ...added]);
}

/** The conditional formats of a tab with one area freed of them. */
export function cutOut(tab: Tab, area: Area): ConditionalFormat[] {
  return tab.rules.conditionalFormats().flatMap((format): ConditionalFormat[] => {
    const first = format.ranges[0];
    const ranges = format.ranges.flatMap((range) => without(range, area));
    const anchor = ranges[0];
    if (!first || !anchor) return [];
    if (format.condition.kind !== 'formula') return [{ ...format, ranges }];
    const rows = anchor.row - first.row;
    const formula = shiftFormula(format.condition.formula, rows, anchor.column - first.column);
    return [{ ...format, ranges, condition: { kind: 'formula', formula } }];
  });
}
