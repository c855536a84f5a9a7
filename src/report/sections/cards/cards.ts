import {
  BLANK,
  call,
  type Formula,
  joined,
  number,
  operation,
  text,
  whereAny,
} from '../../../cells/formula';
import { FUNNEL_VOLUMES } from '../../../metrics/volumes';
import { BEHIND_SIGN, FIGURE, QUIET, STATUS } from '../../drawing/look';
import { inWords } from '../../drawing/number-words';
import {
  commissionUnknown,
  costUnknown,
  NOTHING,
  type Remark,
  remarks,
  viewsStandIn,
} from '../../drawing/remark';
import { fromHowMany, interval, marginTaken } from '../../drawing/remarks';
import { statusWithIcon, words } from '../../drawing/shown';
import { knowsBooked } from '../../model/delivery';
import type { MetricRow } from '../../model/metric-rows';
import { metricOf, type ReportModel } from '../../model/report-model';
import { inItsTime } from '../../model/settings';
import type { Drawing, Section } from '../../section';
import { readBack } from './read-back';

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

/** Five figures side by side, in five rows. */
export const cards = { id: 'cards', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  for (const [at, { label, value, status, notes }] of cardsOf(model).entries()) {
    const column = CARD_COLUMNS[at]!;
    const [first, second, third] = status === BLANK ? notes : [status, ...notes];
    model.canvas.put(firstRow, column, label, QUIET);
    model.canvas.put(firstRow + 1, column, value, FIGURE);
    model.canvas.put(firstRow + 2, column, first ?? BLANK, status === BLANK ? QUIET : STATUS);
    model.canvas.put(firstRow + 3, column, second ?? BLANK, QUIET);
    model.canvas.put(firstRow + 4, column, third ?? BLANK, QUIET);
  }
  return { nextRow: firstRow + 5 };
}

function cardsOf(model: ReportModel): Card[] {
  const { primaryKpi, diagnosticKpi, objective, conversions } = model.source.campaign;
  const own = [primaryKpi.id, diagnosticKpi?.id];
  // A KPI that counts the conversions is their number already.
  const shown = new Set([...own, ...(own.includes(conversions) ? ['conversions'] : [])]);
  const rest = [
    FUNNEL_VOLUMES[objective],
    'conversions',
    'clicks',
    'roas',
    'engagement_rate',
    'impressions',
  ]
    .filter((id, at, all) => !shown.has(id) && all.indexOf(id) === at)
    .map((id) => metricOf(model, id))
    .filter((found) => found !== undefined);
  const last = knowsBooked(model.block) ? [deliveryCard(model)] : [];
  const room = CARD_COLUMNS.length - 2 - (diagnosticKpi ? 1 : 0) - last.length;
  return [
    kpiCard(model, metricOf(model, primaryKpi.id)!, 'primary KPI'),
    ...(diagnosticKpi ? [kpiCard(model, metricOf(model, diagnosticKpi.id)!, 'why')] : []),
    ...rest.slice(0, room).map((metric) => metricCard(model, metric)),
    spendCard(model),
    ...last,
  ];
}

/** `36 of 40`: the booked posts that are live. */
function deliveryCard({ settings, source }: ReportModel): Card {
  const count = (key: string) => call('FIXED', settings.get(key), number(0));
  const isAny = (key: string) => operation('>', settings.get(key), number(0));
  const some = (key: string, words: Formula) => whereAny(settings.get(key), words);
  const cost = settings.get('not_delivered_cost');
  const notDelivered = joined(
    text(`${BEHIND_SIGN} `),
    count('posts_not_delivered'),
    text(' not delivered'),
  );
  const unknown = call(
    'SUM',
    ...['without_posts', 'posts_unmatched', 'posts_unaddressed'].map((key) => settings.get(key)),
  );
  const complete = call(
    'IF',
    operation('=', unknown, number(0)),
    some('posts_booked', text('● all delivered')),
    BLANK,
  );
  return {
    label: 'Posts live',
    value: call(
      'IF',
      isAny('posts_booked'),
      joined(count('posts_live'), text(' of '), count('posts_booked')),
      text('–'),
    ),
    status: inItsTime(settings, {
      live: BLANK,
      ended: call('IF', isAny('posts_not_delivered'), notDelivered, complete),
    }),
    notes: [
      remarks(
        {
          when: operation('=', settings.get('posts_booked'), number(0)),
          says: text('no address or Due in Posts'),
        },
        {
          when: isAny('not_delivered_cost'),
          says: joined(text('booked at '), inWords(cost, 'money-sum', source.campaign.currency)),
        },
        {
          when: isAny('posts_unaddressed'),
          says: joined(count('posts_unaddressed'), text(' without an address')),
        },
        {
          when: isAny('posts_unmatched'),
          says: joined(count('posts_unmatched'), text(' more without a creator')),
        },
      ),
    ],
  };
}

/** What a total is not without: a margin, or views among impressions. */
function besideTotal(model: ReportModel, metric: MetricRow): Remark[] {
  const standIns =
    metric.id === 'impressions' ? [viewsStandIn(model.settings.get('stand_ins'))] : [];
  return [...marginTaken(model, metric), ...standIns];
}

function kpiCard(model: ReportModel, metric: MetricRow, role: string): Card {
  const beside = besideTotal(model, metric);
  return {
    label: `${metric.label} · ${role}`,
    value: words(model, metric.value, metric.unit),
    status: verdict(model, metric),
    notes: [
      call(
        'IF',
        call('ISNUMBER', metric.attainment),
        remarks(interval(metric), fromHowMany(model, metric), ...beside),
        remarks(
          {
            when: call('ISNUMBER', metric.target),
            says: joined(text('target '), words(model, metric.target, metric.unit)),
          },
          {
            when: operation('=', call('COUNT', metric.target), number(0)),
            says: text('no target'),
          },
          ...beside,
        ),
      ),
      metric.partsInWords,
    ],
  };
}

function metricCard(model: ReportModel, metric: MetricRow): Card {
  const hasTarget = model.source.targets.some(({ kpi }) => kpi.id === metric.id);
  return {
    label: metric.label,
    value: words(model, metric.value, metric.unit),
    status: hasTarget ? verdict(model, metric) : BLANK,
    notes: [
      remarks(
        metric.id === 'roas' ? breakEven(model) : NOTHING,
        interval(metric),
        fromHowMany(model, metric),
        ...besideTotal(model, metric),
      ),
      metric.partsInWords,
    ],
  };
}

/** `break-even 1.67×`: the ROAS at which the margin pays for the campaign. */
function breakEven({ settings }: ReportModel): Remark {
  const margin = settings.get('margin_given');
  return {
    when: operation('>', call('MAX', number(0), margin), number(0)),
    says: joined(text('break-even '), inWords(operation('/', number(1), margin), 'multiple', '')),
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
  const commissions = settings.get('commission_unknown');
  const hasBudget = operation('>', call('MAX', number(0), budget), number(0));
  const share = (...amounts: Formula[]) => {
    const percent = operation('*', operation('/', call('SUM', ...amounts), budget), number(100));
    return joined(text(' · '), call('FIXED', percent, number(0)), text('%'));
  };
  const ofBudget = joined(text('of '), words(model, budget, 'money-sum'), share(spent));
  const withCommitted = whereAny(
    call('SUM', committed),
    joined(
      text('+ '),
      words(model, committed, 'money-sum'),
      text(' booked, not posted'),
      call('IF', hasBudget, share(spent, committed), BLANK),
    ),
  );
  const neverPosted = settings.get('without_posts_cost');
  const withNeverPosted = whereAny(
    neverPosted,
    joined(text('+ '), words(model, neverPosted, 'money-sum'), text(' booked, no live post')),
  );
  return {
    label: 'Spend',
    value: words(model, spent, 'money-sum'),
    status: BLANK,
    notes: [
      call('IF', hasBudget, ofBudget, text('no budget set')),
      joined(withCommitted, withNeverPosted),
      remarks(costUnknown(settings.get('cost_unknown')), commissionUnknown(commissions)),
    ],
  };
}
