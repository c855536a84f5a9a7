import { FINDING, QUADRANT, shownColumns } from '../sections/creators';
import type { ReportModel } from './section';

/** Longer names go on in the next line. */
const NAMES = { least: 170, most: 190 } as const;
const NUMBERS = { least: 72, most: 160 } as const;
/** With the others at their least, the whole report is seen at once on a laptop's screen of 1366 pixels. */
const FINDINGS = 250;

/** Of bold Arial at ten points, in pixels; letters of Chinese, Japanese and Korean are twice as wide. */
const LETTER = 7.2;
const WIDE_LETTER = 14;
const PADDING = 12;

/** A run of columns of one width; columns that nobody sizes have a hundred pixels in Sheets. */
export interface ColumnWidth {
  readonly column: number;
  readonly columns: number;
  readonly width: number;
}

/** Columns as wide as the longest name and the largest sum need: a number that does not fit is shown as ###. */
export function columnWidths(model: ReportModel): readonly ColumnWidth[] {
  const { block } = model;
  const names = block.creators.map(({ name }) => widthOf(name));
  const sums = shownColumns(model).map(({ id }) =>
    block.values.reduce((sum, values) => sum + (values.get(id) || 0), 0),
  );
  const largest = Math.round(largestOf(sums)).toLocaleString('en-US');
  return [
    { column: 1, columns: 1, width: within(NAMES, largestOf(names)) },
    { column: 2, columns: QUADRANT - 1, width: within(NUMBERS, widthOf(`$${largest}`)) },
    { column: FINDING, columns: 1, width: FINDINGS },
  ];
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (letter > '\u2e80' ? WIDE_LETTER : LETTER),
    PADDING,
  );
}

function within({ least, most }: { least: number; most: number }, width: number): number {
  return Math.round(Math.min(most, Math.max(least, width)));
}

function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((largest, each) => Math.max(largest, each), 0);
}
