import { type ColumnWidth, widthOf, within } from '../../drawing/column-widths';
import type { ReportModel } from '../../model/report-model';
import { ISSUE, READING, shownColumns } from './columns';

/** Longer names go on in the next line. */
const NAMES = { least: 170, most: 190 } as const;
const NUMBERS = { least: 72, most: 160 } as const;
/** Texts go on in the next line. With the others at their least, the whole report is seen at once on a laptop's screen of 1366 pixels. */
const ISSUES = 232;

/** Columns as wide as the longest name and the largest sum need: a number that does not fit is shown as ###. */
export function widths(model: ReportModel): readonly ColumnWidth[] {
  const { block } = model;
  const names = block.creators.map(({ name }) => widthOf(name));
  const sums = shownColumns(model).map(({ id }) =>
    block.values.reduce((sum, values) => sum + (values.get(id) || 0), 0),
  );
  const largest = Math.round(largestOf(sums)).toLocaleString('en-US');
  return [
    { column: 1, columns: 1, width: within(NAMES, largestOf(names)) },
    { column: 2, columns: READING - 1, width: within(NUMBERS, widthOf(`$${largest}`)) },
    { column: ISSUE, columns: 1, width: ISSUES },
  ];
}

function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((largest, each) => Math.max(largest, each), 0);
}
