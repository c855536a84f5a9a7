import { BLANK, call, type Formula, joined, number, operation, text } from '../../../cells/formula';
import { FIGURE, QUIET, STATUS } from '../../drawing/look';
import { inWords } from '../../drawing/number-words';
import { fromHowMany, interval, remarks } from '../../drawing/remarks';
import { statusWithIcon, words } from '../../drawing/shown';
import type { MetricRow } from '../../model/metric-rows';
import { metricOf, type ReportModel } from '../../model/report-model';
import type { Drawing, Section } from '../../section';

/** Where there is room for what stands below the figures. */
const CARD_COLUMNS = [1, 3, 7, 11, 14] as const;

/** One figure of the headline: what it is, its value in words, and how to take it. */
interface Card {
  readonly label: string;
  readonly value: Formula;
  /** The verdict on it; `''` for a figure that nothing is held against. */
  readonly status: Formula;
  readonly notes: readonly Formula[];
}

/** Five figures side by side, in four rows. */
export const cards = { id: 'cards', draw } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  for (const [at, { label, value, status, notes }] of cardsOf(model).entries()) {
    const column = CARD_COLUMNS[at]!;
    const [first, second] = status === BLANK ? notes : [status, ...notes];
    model.canvas.put(firstRow, column, label, QUIET);
    model.canvas.put(firstRow + 1, column, value, FIGURE);
    model.canvas.put(firstRow + 2, column, first ?? BLANK, status === BLANK ? QUIET : STATUS);
    model.canvas.put(firstRow + 3, column, second ?? BLANK, QUIET);
  }
  return { nextRow: firstRow + 4 };
}

function cardsOf(model: ReportModel): Card[] {
  const { primaryKpi, diagnosticKpi } = model.source.campaign;
  const shown = new Set([primaryKpi.id, diagnosticKpi?.id]);
  const rest = ['conversions', 'clicks', 'roas', 'engagement_rate', 'impressions']
    .filter((id) => !shown.has(id))
    .map((id) => metricOf(model, id))
    .filter((found) => found !== undefined);
  return [
    kpiCard(model, metricOf(model, primaryKpi.id)!, 'primary KPI'),
    ...(diagnosticKpi ? [kpiCard(model, metricOf(model, diagnosticKpi.id)!, 'why')] : []),
    ...rest.slice(0, diagnosticKpi ? 2 : 3).map((metric) => metricCard(model, metric)),
    spendCard(model),
  ];
}

function kpiCard(model: ReportModel, metric: MetricRow, role: string): Card {
  return {
    label: `${metric.label} · ${role}`,
    value: words(model, metric.value, metric.unit),
    status: verdict(model, metric),
    notes: [
      call(
        'IF',
        call('ISNUMBER', metric.attainment),
        remarks(interval(metric), fromHowMany(model, metric)),
        call(
          'IF',
          call('ISNUMBER', metric.target),
          joined(text('target '), words(model, metric.target, metric.unit)),
          text('no target'),
        ),
      ),
    ],
  };
}

function metricCard(model: ReportModel, metric: MetricRow): Card {
  const margin = model.settings.get('margin_given');
  const breakEven = call(
    'IF',
    operation('>', call('MAX', number(0), margin), number(0)),
    joined(text('break-even '), inWords(operation('/', number(1), margin), 'multiple', '')),
    BLANK,
  );
  const hasTarget = model.source.targets.some(({ kpi }) => kpi.id === metric.id);
  return {
    label: metric.label,
    value: words(model, metric.value, metric.unit),
    status: hasTarget ? verdict(model, metric) : BLANK,
    notes: [
      ...(metric.id === 'roas' ? [breakEven] : []),
      remarks(interval(metric), fromHowMany(model, metric)),
    ],
  };
}

/** `● on track · target $25.00`; `""` without a target, unless it is to be checked. */
function verdict(model: ReportModel, { attainment, status, target, unit }: MetricRow): Formula {
  const sign = statusWithIcon(status);
  return call(
    'IF',
    call('ISNUMBER', attainment),
    joined(sign, text(' · target '), words(model, target, unit)),
    sign,
  );
}

function spendCard(model: ReportModel): Card {
  const { settings } = model;
  const [spent, committed] = [settings.get('spent'), settings.get('committed')];
  const budget = settings.get('budget');
  const hasBudget = operation('>', call('MAX', number(0), budget), number(0));
  const share = (...amounts: Formula[]) => {
    const percent = operation('*', operation('/', call('SUM', ...amounts), budget), number(100));
    return joined(text(' · '), call('FIXED', percent, number(0)), text('%'));
  };
  const ofBudget = joined(text('of '), words(model, budget, 'money-sum'), share(spent));
  const withCommitted = call(
    'IF',
    operation('>', call('SUM', committed), number(0)),
    joined(
      text('+ '),
      words(model, committed, 'money-sum'),
      text(' booked, not posted'),
      call('IF', hasBudget, share(spent, committed), BLANK),
    ),
    BLANK,
  );
  return {
    label: 'Spend',
    value: words(model, spent, 'money-sum'),
    status: BLANK,
    notes: [call('IF', hasBudget, ofBudget, text('no budget set')), withCommitted],
  };
}
