import { CHECK_FIRST, KPI_STATUS } from '../../campaign/status';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import type { Unit } from '../../metrics/metric';
import type { ReportModel } from '../model/report-model';
import { PLAIN, type Style } from './canvas';
import { BEHIND_SIGN, CHECK_SIGN } from './look';
import { inWords } from './number-words';

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
export function statusWithIcon(status: Formula): Formula {
  return STATUS_SIGNS.reduceRight<Formula>(
    (rest, [word, sign]) =>
      call('IF', operation('=', status, text(word)), text(`${sign} ${word}`), rest),
    BLANK,
  );
}

const STATUS_SIGNS = [
  [KPI_STATUS.ahead, '▲'],
  [KPI_STATUS.behind, BEHIND_SIGN],
  [KPI_STATUS.onTrack, '●'],
  [CHECK_FIRST, CHECK_SIGN],
] as const;

/** The room that the longest status takes in one line, in pixels: its letters are narrow ones. */
export const STATUS_WIDTH = 90;

/** A value of the campaign in words; a dash where it is unknown. */
export function words(model: ReportModel, value: Formula, unit: Unit): Formula {
  return call(
    'IF',
    call('ISNUMBER', value),
    inWords(value, unit, model.source.campaign.currency),
    UNKNOWN,
  );
}

/** As much of a sentence as a line of the report holds in a style: what runs out to the right is not printed. */
export function inOneLine(sentence: Formula, { size = PLAIN.size }: Style): Formula {
  const most = Math.floor(LINE / size);
  return call(
    'IF',
    operation('>', call('LEN', sentence), number(most)),
    joined(call('MID', sentence, number(1), number(most - 1)), text('…')),
    sentence,
  );
}

/** Of letters of one point, where the columns are at their least. */
const LINE = 1980;

/** `awareness` as it begins a line, `repeat_customers` in words. */
export function capitalised(word: string): string {
  return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('_', ' ');
}
