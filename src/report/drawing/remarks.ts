import { call, joined, number, operation, text } from '../../cells/formula';
import { countsMargin, WHOLE_REVENUE } from '../../measures/bindings';
import type { MetricRow } from '../model/metric-rows';
import type { ReportModel } from '../model/report-model';
import { inWords } from './number-words';
import { marginOf, ofCreators, type Remark } from './remark';

/** `likely 21.58–28.27` where chance may move a value so far; the value itself says of what. */
export function interval({ low, high, unit }: MetricRow): Remark {
  return {
    when: call('ISNUMBER', low),
    says: joined(text('likely '), inWords(low, unit, ''), text('–'), inWords(high, unit, '')),
  };
}

/** `11 of 13 creators` where some are left out of a total, so that nobody divides the cost of all by the sales of some. */
export function fromHowMany(
  { settings }: Pick<ReportModel, 'settings'>,
  { from }: Pick<MetricRow, 'from'>,
): Remark {
  return ofCreators(from, settings.get('creators'));
}

/** `revenue counted whole` beside what a margin would lower, while nobody has given one. */
export function wholeRevenue({ settings }: ReportModel, { id, value }: MetricRow): Remark[] {
  if (!countsMargin(id)) return [];
  const given = call('COUNT', settings.get('margin_given'));
  const isAssumed = call('AND', call('ISNUMBER', value), operation('=', given, number(0)));
  return [{ when: isAssumed, says: text(WHOLE_REVENUE) }];
}

/** What a margin that is given or not does to a value; none of what takes no margin. */
export function marginTaken(model: ReportModel, metric: MetricRow): Remark[] {
  const whole = wholeRevenue(model, metric);
  return whole.length === 0
    ? []
    : [marginOf(model.settings.get('margin_given'), metric.value), ...whole];
}
