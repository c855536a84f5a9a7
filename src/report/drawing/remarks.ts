import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import { countsMargin, WHOLE_REVENUE } from '../../measures/bindings';
import type { MetricRow } from '../model/metric-rows';
import type { ReportModel } from '../model/report-model';
import { inWords } from './number-words';

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

/** `revenue counted whole` beside what a margin would lower, while nobody has given one. */
export function wholeRevenue({ settings }: ReportModel, { id, value }: MetricRow): Remark[] {
  if (!countsMargin(id)) return [];
  const given = call('COUNT', settings.get('margin_given'));
  const isAssumed = call('AND', call('ISNUMBER', value), operation('=', given, number(0)));
  return [{ when: isAssumed, says: text(WHOLE_REVENUE) }];
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
