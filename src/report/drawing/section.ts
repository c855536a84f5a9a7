import { KPI_STATUS } from '../../campaign/status';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import type { BenchmarkRow } from '../model/benchmark-rows';
import type { CreatorBlock } from '../model/creator-block';
import type { MetricRow } from '../model/metric-rows';
import type { ReportSource } from '../model/report-source';
import type { Settings } from '../model/settings';
import type { Canvas } from './canvas';
import { BAND, HEADER, LAST_COLUMN } from './look';
import { inWords } from './number-words';

/** What every section of the report draws from. */
export interface ReportModel {
  readonly canvas: Canvas;
  readonly source: ReportSource;
  readonly settings: Settings;
  readonly block: CreatorBlock;
  readonly metrics: readonly MetricRow[];
  readonly benchmarks: readonly BenchmarkRow[];
  /** Which source each measure of the results is taken from. */
  readonly sources: readonly { readonly measure: string; readonly chosen: Formula }[];
}

/** Draws a coloured line across the report with the name of a section. */
export function sectionBand(canvas: Canvas, row: number, name: string): void {
  for (let column = 1; column <= LAST_COLUMN; column += 1)
    canvas.put(row, column, column === 1 ? name : '', BAND);
}

/** Draws the headers of a table: each with its column and the side on which its cells stand. */
export function drawHeader(
  canvas: Canvas,
  row: number,
  headers: readonly (readonly [string, number, 'left' | 'right'])[],
  lastColumn = LAST_COLUMN,
): void {
  for (let column = 1; column <= lastColumn; column += 1) canvas.put(row, column, '', HEADER);
  for (const [header, column, side] of headers)
    canvas.put(row, column, header, { ...HEADER, align: side });
}

/** What people see of a value that is not known. */
export const UNKNOWN = text('–');

/** A cell of the model where people see it. */
export function shownValue(cell: Formula): Formula {
  return call('IF', call('ISNUMBER', cell), cell, UNKNOWN);
}

/** A target where people see it: where there is none the cell is empty, for it is not unknown. */
export function shownTarget(cell: Formula): Formula {
  return call('IF', call('ISNUMBER', cell), cell, BLANK);
}

/** A status with its sign, so that colour is never alone: `▲ ahead`. */
export function statusWithSign(status: Formula): Formula {
  const is = (word: string) => operation('=', status, text(word));
  return call(
    'IF',
    is(KPI_STATUS.ahead),
    text(`▲ ${KPI_STATUS.ahead}`),
    call(
      'IF',
      is(KPI_STATUS.behind),
      text(`▼ ${KPI_STATUS.behind}`),
      call('IF', is(KPI_STATUS.onTrack), text(`● ${KPI_STATUS.onTrack}`), BLANK),
    ),
  );
}

/** Something to say of a number, where it holds. */
export interface Remark {
  readonly when: Formula;
  readonly says: Formula;
}

/** `likely 21.58–28.27` where chance may move a value so far; the value itself says of what. */
export function interval({ low, high, unit }: MetricRow): Remark {
  return {
    when: call('ISNUMBER', low),
    says: joined(text('likely '), inWords(low, unit, ''), text('–'), inWords(high, unit, '')),
  };
}

/** `11 of 13 creators` where some are left out of a total, so that nobody divides the cost of all by the sales of some. */
export function fromHowMany({ settings }: ReportModel, { from }: MetricRow): Remark {
  const creators = settings.get('creators');
  const whole = (value: Formula) => inWords(value, 'count', '');
  return {
    when: operation('<', from, creators),
    says: joined(whole(from), text(' of '), whole(creators), text(' creators')),
  };
}

const BETWEEN = ' · ';

/** The remarks that hold, with a point between one and the next. */
export function remarks(first: Remark, second: Remark, ...rest: Remark[]): Formula {
  const said = ({ when, says }: Remark) => call('IF', when, joined(text(BETWEEN), says), BLANK);
  const all = joined(said(first), said(second), ...rest.map(said));
  return call('MID', all, number(BETWEEN.length + 1), number(LONGEST));
}

/** More than any remarks take: the rest of a text, in a form that every engine knows. */
const LONGEST = 500;

/** `awareness` as it begins a line, `repeat_customers` in words. */
export function capitalised(word: string): string {
  return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('_', ' ');
}
