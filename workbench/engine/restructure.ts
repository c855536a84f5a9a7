import type { Area } from './area';
import { moveReferences } from './formula-text';
import type { ChartSnapshot, ConditionalFormatSnapshot } from './snapshot';

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

/** A formula whose references follow; what went away becomes `#REF!`. */
export function movedFormula(formula: string, change: Restructuring): string {
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
