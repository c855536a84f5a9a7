import type { Area } from './area';
import { mentions } from './formula-text';
import { movedFormula, type Restructuring } from './restructure';
import type { ChartSnapshot } from './snapshot';
import type { TabCells } from './tab-cells';
import type { TabRules } from './tab-rules';

interface Grid {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: TabCells;
  readonly rules: TabRules;
  readonly charts: readonly ChartSnapshot[];
  rowHeights(): { row: number }[];
  columnWidths(): { column: number }[];
  hiddenRows(): number[];
  hiddenColumns(): number[];
}

/**
 * Whether rows or columns that go away are the last of a grid, blank, and known to no formula, chart or rule: then
 * nothing but the size changes, where Univer would write every formula of the workbook anew in its own spelling.
 */
export function isFreeEnd(tab: Grid, change: Restructuring, tabs: readonly Grid[]): boolean {
  const { axis, at, count } = change;
  const size = axis === 'row' ? tab.rowCount : tab.columnCount;
  if (at - count <= size) return false;
  const isBefore = (area: Area) =>
    axis === 'row' ? area.row + area.rows <= at : area.column + area.columns <= at;
  const sized =
    axis === 'row'
      ? [...tab.rowHeights().map(({ row }) => row), ...tab.hiddenRows()]
      : [...tab.columnWidths().map(({ column }) => column), ...tab.hiddenColumns()];
  const cells = [...tab.cells.used(), ...tab.rules.notedCells(), ...tab.charts];
  const areas = [
    ...tab.rules.conditionalFormats().flatMap(({ ranges }) => ranges),
    ...tab.rules.allDropdowns().map(({ range }) => range),
    ...tabs
      .flatMap(({ charts }) => charts.flatMap(({ ranges }) => ranges))
      .filter(({ sheet }) => sheet === tab.name),
  ];
  return (
    sized.every((place) => place < at) &&
    cells.every((cell) => cell[axis] < at) &&
    areas.every(isBefore) &&
    tabs.every((each) =>
      each.cells
        .formulas()
        .filter((formula) => each === tab || mentions(formula, tab.name))
        .every((formula) => movedFormula(formula, change) === formula),
    )
  );
}
