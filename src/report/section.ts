import { KPI_STATUS } from '../campaign/status';
import { BLANK, call, type Formula, joined, operation, text } from '../cells/formula';
import type { Canvas } from './canvas';
import type { CreatorBlock } from './creator-block';
import { BAND, HEADER, LAST_COLUMN } from './look';
import type { MetricRow } from './metric-rows';
import { INDENTED } from './number-words';
import type { ReportSource } from './report-source';
import type { Settings } from './settings';

/** What every section of the report draws from. */
export interface ReportModel {
  readonly canvas: Canvas;
  readonly source: ReportSource;
  readonly settings: Settings;
  readonly block: CreatorBlock;
  readonly metrics: readonly MetricRow[];
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
  headers: readonly (readonly [string, number, 'left' | 'right' | 'indented'])[],
): void {
  for (let column = 1; column <= LAST_COLUMN; column += 1) canvas.put(row, column, '', HEADER);
  for (const [header, column, side] of headers)
    canvas.put(row, column, header, {
      ...HEADER,
      ...(side === 'indented' ? { format: INDENTED } : { align: side }),
    });
}

/** A cell of the model where people see it: unknown stays `""`, which the format shows as a dash. */
export function shownValue(cell: Formula): Formula {
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

/** `from 11 of 13` where some creators are left out of a total; `""` where none is. */
export function fromHowMany(from: Formula, of: Formula): Formula {
  const whole = (value: Formula) => call('FIXED', value, { kind: 'number', value: 0 });
  return call(
    'IF',
    operation('<', from, of),
    joined(text('from '), whole(from), text(' of '), whole(of)),
    BLANK,
  );
}
