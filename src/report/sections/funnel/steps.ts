import { BLANK, call, type Formula, joined, number, operation, text } from '../../../cells/formula';
import { ratioOfSums } from '../../../measures/readers/sheet-formulas/whole';
import { share } from '../../../metrics/kpis/inputs';
import type { Stage } from '../../../metrics/metric';
import { ifAny, remarks } from '../../drawing/remark';
import { fromHowMany } from '../../drawing/remarks';
import { type MetricRow, partsInWords } from '../../model/metric-rows';
import { metricOf, type ReportModel } from '../../model/report-model';

/** The rate from one stage of the funnel to the next: a ratio of sums over the creators with both parts known. */
export type Step = Pick<MetricRow, 'value' | 'from' | 'parts' | 'partsInWords'>;

/** The step into a stage; undefined for the first, and where the workbook lacks a part. */
export function stepInto(model: ReportModel, stage: Stage): Step | undefined {
  switch (stage) {
    case 'awareness':
      return undefined;
    case 'consideration':
      return metricOf(model, 'ctr');
    case 'conversion':
      return metricOf(model, 'conversion_rate');
    case 'loyalty':
      return shareWhoComeBack(model);
  }
}

function shareWhoComeBack({ block, settings, source }: ReportModel): Step | undefined {
  const columnOf = { repeat_customers: 'repeat_customers', conversions: 'conversions' };
  if (!Object.values(columnOf).every(block.has)) return undefined;
  const expression = share('repeat_customers', 'conversions');
  const { value, from, parts } = ratioOfSums(
    { expression, columnOf },
    { ...block, margin: settings.get('margin') },
  );
  return { value, from, parts, partsInWords: partsInWords(parts, block, source.campaign.currency) };
}

/**
 * `Step to orders: 117 click orders over 4,524 clicks · 11 of 13 creators`; `""` where the step is the quotient of the
 * two volumes that stand beside it.
 */
export function stepNote(
  model: ReportModel,
  step: Step,
  counted: string,
  shown: readonly [now: Formula, before: Formula],
): Formula {
  const others = step.parts.map(({ sum }, at) => operation('<>', sum, shown[at]!));
  if (others.length === 0) return BLANK;
  return call(
    'IF',
    call('AND', operation('>', step.from, number(0)), call('OR', ...others)),
    joined(
      text(`Step to ${counted}: `),
      remarks(ifAny(step.partsInWords), fromHowMany(model, step)),
    ),
    BLANK,
  );
}
