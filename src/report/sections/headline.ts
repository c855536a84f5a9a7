import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import type { Unit } from '../../metrics/metric';
import { COLORS, FIGURE, LAST_COLUMN, QUIET, STATUS, TITLE, WORTH_A_LOOK } from '../look';
import type { MetricRow } from '../metric-rows';
import { inWords } from '../number-words';
import { fromHowMany, type ReportModel, statusWithSign } from '../section';
import { counted } from '../settings';

const CARD_COLUMNS = [1, 4, 7, 10, 13] as const;

/** One figure of the headline: what it is, its value in words, and how to take it. */
interface Card {
  readonly label: string;
  readonly value: Formula;
  readonly note: Formula;
  readonly isStatus: boolean;
}

/** The top of the report: what happened and what to do, then five figures. Gives the next free row. */
export function drawHeadline(model: ReportModel): number {
  const { canvas, settings, source } = model;
  const { campaign } = source;
  const title = campaign.client === '' ? campaign.name : `${campaign.name} · ${campaign.client}`;
  canvas.put(1, 1, title, TITLE);
  canvas.put(1, LAST_COLUMN, settings.get('as_of'), {
    ...QUIET,
    format: '"as of "d mmm yyyy, hh:mm',
    align: 'right',
  });
  for (let column = 1; column <= LAST_COLUMN; column += 1)
    canvas.put(2, column, column === 1 ? timeLine(model) : '', {
      background: COLORS.paleBlue,
      color: COLORS.blue,
    });
  canvas.put(3, 1, whatHappened(model), { bold: true, size: 11 });
  for (const [at, card] of cards(model).entries()) {
    const column = CARD_COLUMNS[at]!;
    canvas.put(4, column, card.label, QUIET);
    canvas.put(5, column, card.value, FIGURE);
    canvas.put(6, column, card.note, card.isStatus ? STATUS : QUIET);
  }
  canvas.put(7, 1, upkeep(model), WORTH_A_LOOK);
  return 8;
}

function metricOf(model: ReportModel, id: string): MetricRow | undefined {
  return model.metrics.find((each) => each.id === id);
}

function words(model: ReportModel, value: Formula, unit: Unit): Formula {
  return call(
    'IF',
    call('ISNUMBER', value),
    inWords(value, unit, model.source.campaign.currency),
    text('–'),
  );
}

/** Where the campaign is in time, and how far its numbers can be trusted. */
function timeLine({ settings }: ReportModel): Formula {
  const is = (word: string) => operation('=', settings.get('status'), text(word));
  const day = (moment: string) => call('INT', settings.get(moment));
  const days = (count: Formula) => counted(count, 'day', 'days');
  const untilStart = operation('-', day('start'), day('as_of'));
  const dayOf = operation('+', operation('-', day('as_of'), day('start')), number(1));
  const length = operation('+', operation('-', day('end'), day('start')), number(1));
  const settles = operation('+', settings.get('settle_days'), call('INT', settings.get('latest')));
  const untilSettled = operation('-', settles, day('as_of'));
  return call(
    'IF',
    is('planned'),
    joined(text('Planned · starts in '), days(untilStart), text('.')),
    call(
      'IF',
      is('live'),
      joined(
        text('Live · day '),
        call('FIXED', dayOf, number(0)),
        text(' of '),
        call('FIXED', length, number(0)),
        text(' · a steering wheel, not a verdict: late and assisted sales are still to come.'),
      ),
      call(
        'IF',
        is('provisional'),
        joined(
          text('Provisional · settles in '),
          days(untilSettled),
          text(': late sales still come in.'),
        ),
        text('Settled · these numbers are final.'),
      ),
    ),
  );
}

/** One sentence: the primary KPI against its target, and what to look at next. */
function whatHappened(model: ReportModel): Formula {
  const { source, settings, block } = model;
  const primary = metricOf(model, source.campaign.primaryKpi.id)!;
  const name = source.campaign.primaryKpi.abbreviation ?? source.campaign.primaryKpi.name;
  const target = words(model, primary.target, primary.unit);
  const value = words(model, primary.value, primary.unit);
  const is = (word: string) => operation('=', primary.status, text(word));
  const verdict = call(
    'IF',
    is('ahead'),
    joined(text(', ahead of the target of '), target),
    call(
      'IF',
      is('behind'),
      joined(text(', behind the target of '), target),
      call('IF', is('on track'), joined(text(', on track for '), target), BLANK),
    ),
  );
  const said = joined(text(`${name} is `), value, verdict, text('.'));
  const unknown = joined(text(`${name} is not known yet; the target is `), target, text('.'));
  const worst = call('MAX', block.range('severity'));
  const place = call('MATCH', worst, block.range('severity'), number(0));
  const next = call(
    'IF',
    operation('>', worst, number(0)),
    joined(
      text(' Next: '),
      call('INDEX', block.range('creator'), place),
      text(': '),
      call('INDEX', block.range('finding'), place),
    ),
    BLANK,
  );
  return call(
    'IF',
    operation('=', settings.get('status'), text('planned')),
    joined(
      text('Not started: '),
      counted(settings.get('creators'), 'creator', 'creators'),
      text(` booked; the target for ${name} is `),
      target,
      text('.'),
    ),
    joined(call('IF', call('ISNUMBER', primary.value), said, unknown), next),
  );
}

function cards(model: ReportModel): Card[] {
  const { source } = model;
  const { primaryKpi, diagnosticKpi } = source.campaign;
  const shown = new Set([primaryKpi.id, diagnosticKpi?.id]);
  const rest = ['conversions', 'clicks', 'roas', 'engagement_rate', 'impressions']
    .filter((id) => !shown.has(id))
    .map((id) => metricOf(model, id))
    .filter((found) => found !== undefined);
  return [
    targetCard(model, metricOf(model, primaryKpi.id)!, 'primary KPI'),
    ...(diagnosticKpi
      ? [targetCard(model, metricOf(model, diagnosticKpi.id)!, 'diagnostic KPI')]
      : []),
    ...rest.slice(0, diagnosticKpi ? 2 : 3).map((metric) => plainCard(model, metric)),
    spendCard(model),
  ];
}

function targetCard(model: ReportModel, metric: MetricRow, role: string): Card {
  return {
    label: `${metric.label} · ${role}`,
    value: words(model, metric.value, metric.unit),
    note: call(
      'IF',
      call('ISNUMBER', metric.attainment),
      joined(
        statusWithSign(metric.status),
        text(' · target '),
        words(model, metric.target, metric.unit),
        leftOut(model, metric),
      ),
      call(
        'IF',
        call('ISNUMBER', metric.target),
        joined(text('target '), words(model, metric.target, metric.unit)),
        text('no target'),
      ),
    ),
    isStatus: true,
  };
}

/** ` · from 11 of 13`, so that nobody divides the spend of all by the sales of some. */
function leftOut({ settings }: ReportModel, metric: MetricRow): Formula {
  const creators = settings.get('creators');
  return call(
    'IF',
    operation('<', metric.from, creators),
    joined(text(' · '), fromHowMany(metric.from, creators)),
    BLANK,
  );
}

function plainCard(model: ReportModel, metric: MetricRow): Card {
  const { settings } = model;
  const value = words(model, metric.value, metric.unit);
  const margin = settings.get('margin_given');
  const breakEven = joined(
    text('break-even '),
    call('FIXED', operation('/', number(1), margin), number(2)),
    text('×'),
  );
  const from = fromHowMany(metric.from, settings.get('creators'));
  const plain =
    metric.id === 'roas'
      ? call('IF', operation('>', call('MAX', number(0), margin), number(0)), breakEven, from)
      : joined(text('tracked '), from);
  const note = call(
    'IF',
    call('ISNUMBER', metric.attainment),
    joined(
      statusWithSign(metric.status),
      text(' · target '),
      words(model, metric.target, metric.unit),
    ),
    plain,
  );
  return {
    label: metric.label,
    value,
    note,
    isStatus: model.source.targets.some(({ kpi }) => kpi.id === metric.id),
  };
}

function spendCard(model: ReportModel): Card {
  const { settings } = model;
  const [spent, committed, budget] = ['spent', 'committed', 'budget'].map((key) =>
    settings.get(key),
  ) as [Formula, Formula, Formula];
  const share = operation('/', operation('+', call('SUM', spent), call('SUM', committed)), budget);
  const hasCommitted = operation('>', call('SUM', committed), number(0));
  const withCommitted = call(
    'IF',
    hasCommitted,
    joined(text(' with '), words(model, committed, 'money'), text(' committed')),
    BLANK,
  );
  const ofBudget = joined(
    text('of '),
    words(model, budget, 'money'),
    text(' · '),
    call('FIXED', operation('*', share, number(100)), number(0)),
    text('%'),
    withCommitted,
  );
  const hasBudget = operation('>', call('MAX', number(0), budget), number(0));
  return {
    label: 'Spend',
    value: words(model, spent, 'money'),
    note: call('IF', hasBudget, ofBudget, joined(text('no budget set'), withCommitted)),
    isStatus: false,
  };
}

/** What a person should mend before trusting the numbers; `""` where nothing is. */
function upkeep({ settings, block }: ReportModel): Formula {
  const part = (count: Formula, one: string, many: string) =>
    call(
      'IF',
      operation('>', count, number(0)),
      joined(counted(count, one, many), text('  ')),
      BLANK,
    );
  return joined(
    part(
      settings.get('text_cells'),
      'cell holds text where a number belongs and is not counted.',
      'cells hold text where a number belongs and are not counted.',
    ),
    part(
      settings.get('creators_since'),
      'creator has been added, removed or changed since: refresh the report.',
      'creators have been added, removed or changed since: refresh the report.',
    ),
    call(
      'IF',
      operation('>', settings.get('settings_since'), number(0)),
      text('The settings of the campaign have changed since: refresh the report.  '),
      BLANK,
    ),
    part(
      settings.get('sources_since'),
      'result comes from a new source: refresh the report.',
      'results come from a new source: refresh the report.',
    ),
    part(
      call('SUM', settings.get('posts_of_nobody'), settings.get('results_of_nobody')),
      'row belongs to nobody in this campaign: see the last section.',
      'rows belong to nobody in this campaign: see the last section.',
    ),
    block.isLive
      ? BLANK
      : part(
          settings.get('rows_since'),
          'row has come since: refresh the report.',
          'rows have come since: refresh the report.',
        ),
  );
}
