import { QUADRANT_WORDS } from '../../../campaign/quadrant';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../../cells/formula';
import { STAGES, type Stage } from '../../../metrics/metric';
import type { Creator } from '../../../tabs/rows/creators';
import {
  ACTION_HEADER,
  COLORS,
  HEADER,
  LAST_COLUMN,
  QUIET,
  STAGE_HEADING,
  WORTH_A_LOOK,
} from '../../drawing/look';
import { numberFormat } from '../../drawing/number-words';
import { NOTHING, type Remark, remarks } from '../../drawing/remark';
import { fromHowMany } from '../../drawing/remarks';
import { capitalised, shownValue, UNKNOWN } from '../../drawing/shown';
import { sectionTitle } from '../../drawing/table-head';
import { metricOf, type ReportModel } from '../../model/report-model';
import type { Drawing, Section } from '../../section';
import { FIRST_NUMBER, ISSUE, READING, type ShownColumn, shownColumns } from './columns';
import { readBack } from './read-back';
import { widths } from './widths';

/** It goes on in a second line: it stands in a column of numbers. */
const READING_STYLE = { size: 8, align: 'center', wraps: true } as const;

/** The creators, attention and action apart, each judged among those of the same platform and stage. */
export const creators = { id: 'creators', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, block, metrics, source } = model;
  const { currency } = source.campaign;
  const columns = shownColumns(model);
  sectionTitle(canvas, firstRow, 'Creators, each judged in the stage they were booked for');
  drawHeaders(model, firstRow + 1, columns);
  let row = firstRow + 3;
  let stage: Stage | '' = '';
  for (const at of shownOrder(model)) {
    const creator = block.creators[at]!;
    if (creator.stage !== stage) {
      stage = creator.stage;
      canvas.put(row, 1, stage === '' ? 'No stage' : capitalised(stage), STAGE_HEADING);
      row += 1;
    }
    const cell = (id: string) => (block.has(id) ? block.band.cell(id, block.rowOf(at)) : BLANK);
    canvas.put(row, 1, creator.name, { bold: true, wraps: true });
    canvas.put(row, 2, creator.platform);
    for (const [place, { id, unit }] of columns.entries())
      canvas.put(row, FIRST_NUMBER + place, shownValue(cell(id)), {
        format: numberFormat(unit, currency),
        align: 'right',
      });
    canvas.put(row, READING, readingOf(cell('quadrant')), READING_STYLE);
    canvas.put(row, ISSUE, shownText(cell('issue')), { ...WORTH_A_LOOK, wraps: true });
    row += 1;
  }
  canvas.put(row, 1, 'All creators', { ...HEADER });
  for (let column = 2; column <= LAST_COLUMN; column += 1) canvas.put(row, column, '', HEADER);
  for (const [place, { id, unit }] of columns.entries()) {
    const total = metrics.find((each) => each.id === id)?.value ?? totalOf(model, id);
    canvas.put(row, FIRST_NUMBER + place, total === undefined ? UNKNOWN : shownValue(total), {
      ...HEADER,
      format: numberFormat(unit, currency),
      align: 'right',
    });
  }
  canvas.put(row, ISSUE, 'Rates: creators with both parts known', {
    ...HEADER,
    bold: false,
    color: COLORS.grey,
  });
  canvas.put(row + 1, 1, dividedParts(model, columns), QUIET);
  return { nextRow: row + 3, widths: widths(model) };
}

/** What the rates of the totals divide, where that is not what the totals show: some creators are left out. */
function dividedParts(model: ReportModel, columns: readonly ShownColumn[]): Formula {
  const [first, second, ...rest] = columns.flatMap(({ id, header }): Remark[] => {
    const metric = metricOf(model, id);
    if (metric === undefined || metric.parts.length === 0) return [];
    if (!metric.parts.every(({ column }) => columns.some((each) => each.id === column))) return [];
    const { when, says } = fromHowMany(model, metric);
    return [{ when, says: joined(text(`${header}: `), metric.partsInWords, text(', '), says) }];
  });
  return remarks(first ?? NOTHING, second ?? NOTHING, ...rest);
}

function totalOf({ block }: ReportModel, id: string): Formula | undefined {
  if (!block.has(id)) return undefined;
  const cells = block.range(id);
  return call('IF', operation('>', call('COUNT', cells), number(0)), call('SUM', cells), BLANK);
}

/** The quadrant in the words of a report. */
function readingOf(quadrant: Formula): Formula {
  if (quadrant === BLANK) return BLANK;
  return Object.entries(QUADRANT_WORDS).reduceRight<Formula>(
    (rest, [id, words]) => call('IF', operation('=', quadrant, text(id)), text(words), rest),
    BLANK,
  );
}

function shownText(cell: Formula): Formula {
  return cell === BLANK ? BLANK : joined(cell, text(''));
}

function drawHeaders({ canvas }: ReportModel, row: number, columns: readonly ShownColumn[]): void {
  const groups = { cost: '', attention: 'On the platform', action: 'On your site' } as const;
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    const shown = columns[column - FIRST_NUMBER];
    const style = shown?.group === 'action' ? ACTION_HEADER : HEADER;
    const isFirst =
      shown !== undefined && columns[column - FIRST_NUMBER - 1]?.group !== shown.group;
    canvas.put(row, column, shown && isFirst ? groups[shown.group] : '', style);
    canvas.put(row + 1, column, shown?.header ?? '', {
      ...style,
      align: shown === undefined ? 'left' : 'right',
    });
  }
  canvas.putRow(row + 1, 1, ['Creator', 'Platform'], HEADER);
  canvas.put(row, READING, '', { ...HEADER, align: 'center' });
  canvas.put(row + 1, READING, 'Reading', { ...HEADER, align: 'center' });
  canvas.put(row + 1, ISSUE, 'Issue', HEADER);
}

/** The order people read in: along the funnel, in each stage those who moved most first. */
function shownOrder({ block }: ReportModel): number[] {
  const rank = ({ stage }: Creator) => (stage === '' ? STAGES.length : STAGES.indexOf(stage));
  const known = (at: number, id: string) => {
    const value = block.values[at]!.get(id) ?? Number.NaN;
    return Number.isNaN(value) ? -1 : value;
  };
  const most = (id: string) => (left: number, right: number) => known(right, id) - known(left, id);
  return block.creators
    .map((_, at) => at)
    .sort(
      (left, right) =>
        rank(block.creators[left]!) - rank(block.creators[right]!) ||
        most('conversions')(left, right) ||
        most('clicks')(left, right) ||
        most('impressions')(left, right) ||
        left - right,
    );
}
