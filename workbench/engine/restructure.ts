import type { Area } from './area';
import { mentions, moveReferences } from './formula-text';
import type { ChartSnapshot, ConditionalFormatSnapshot } from './snapshot';
import type { TabCells } from './tab-cells';
import type { TabRules } from './tab-rules';

/** Rows or columns that come in before `at`, or go away from `at` on when `count` is negative. */
export interface Restructuring {
  axis: 'row' | 'column';
  at: number;
  count: number;
}

/** Where a row or column is afterwards; one that went away gives the place where it was. */
function movedTo({ at, count }: Restructuring, index: number): number {
  if (index < at) return index;
  return count < 0 ? Math.max(at, index + count) : index + count;
}

function wentAway({ at, count }: Restructuring, index: number): boolean {
  return count < 0 && index >= at && index < at - count;
}

function movedArea(area: Area, change: Restructuring): Area | undefined {
  const [start, size] = change.axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const end = start + size - 1;
  const newStart = movedTo(change, start);
  const newEnd = wentAway(change, end) ? change.at - 1 : movedTo(change, end);
  if (newEnd < newStart) return undefined;
  const moved = newEnd - newStart + 1;
  return change.axis === 'row'
    ? { ...area, row: newStart, rows: moved }
    : { ...area, column: newStart, columns: moved };
}

function movedFormula(formula: string, change: Restructuring): string {
  const move = (index: number) => (wentAway(change, index) ? undefined : movedTo(change, index));
  const stay = (index: number) => index;
  return moveReferences(formula, {
    row: change.axis === 'row' ? move : stay,
    column: change.axis === 'column' ? move : stay,
  });
}

export function movedFormat(
  format: ConditionalFormatSnapshot,
  change: Restructuring,
): ConditionalFormatSnapshot[] {
  const ranges = format.ranges.flatMap((range) => movedArea(range, change) ?? []);
  if (ranges.length === 0) return [];
  if (format.condition.kind !== 'formula') return [{ ...format, ranges }];
  const formula = movedFormula(format.condition.formula, change);
  return [{ ...format, ranges, condition: { kind: 'formula', formula } }];
}

/** A chart whose ranges lie on a restructured sheet, and which may stand on it. */
export function movedChart(
  chart: ChartSnapshot,
  change: Restructuring,
  sheet: string,
  standsOnIt: boolean,
): ChartSnapshot {
  const ranges = chart.ranges.flatMap((range) => {
    const moved = range.sheet === sheet ? movedArea(range, change) : range;
    return moved ? [{ ...moved, sheet: range.sheet }] : [];
  });
  const place = standsOnIt ? { [change.axis]: movedTo(change, chart[change.axis]) } : {};
  return { ...chart, ranges, ...place };
}

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
