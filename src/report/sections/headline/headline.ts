import { CAMPAIGN_STATUS } from '../../../campaign/status';
import {
  BLANK,
  call,
  type Formula,
  joined,
  number,
  operation,
  reference,
  text,
  whereAny,
} from '../../../cells/formula';
import { shortName } from '../../../measures/kpi-facts';
import { whatIsCounted } from '../../../metrics/counted';
import { VOLUMES } from '../../../metrics/volumes';
import type { Canvas, Style } from '../../drawing/canvas';
import { CHECK_SIGN, COLORS, LAST_COLUMN, QUIET, SENTENCE, TITLE } from '../../drawing/look';
import { dayInWords, inWords, periodInWords } from '../../drawing/number-words';
import { wholeRevenue } from '../../drawing/remarks';
import { inOneLine, words } from '../../drawing/shown';
import { notDeliveredInWords } from '../../model/delivery';
import type { MetricRow } from '../../model/metric-rows';
import { metricOf, type ReportModel } from '../../model/report-model';
import { counted, inItsTime } from '../../model/settings';
import type { Drawing, Section } from '../../section';
import { readBack } from './read-back';

/** What happened and what to do. */
export const headline = { id: 'headline', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, settings, source } = model;
  const { campaign } = source;
  const title = campaign.client === '' ? campaign.name : `${campaign.name} · ${campaign.client}`;
  canvas.put(firstRow, 1, title, TITLE);
  canvas.put(firstRow, LAST_COLUMN, settings.get('as_of'), {
    ...{ ...QUIET, align: 'right' },
    format: '"as of "d mmm yyyy, hh:mm',
  });
  const timeRow = firstRow + 1;
  for (let column = 2; column < LAST_COLUMN; column += 1) canvas.put(timeRow, column, '', IN_TIME);
  const doubt = settings.get('doubt_of_primary');
  const isInDoubt = operation('>', call('LEN', doubt), number(0));
  const state = joined(
    timeLine(model, isInDoubt),
    notDeliveredInWords(settings, campaign.currency),
    notChecked(model),
  );
  const notice = at(canvas, timeRow, state, IN_TIME);
  const period = periodInWords(settings.get('start'), settings.get('end'));
  canvas.put(timeRow, LAST_COLUMN, period, { ...IN_TIME, align: 'right' });
  const happened = settings.set('happened', whatHappened(model));
  // While something is in doubt there is one thing to do.
  const toDo = settings.set(
    'to_do',
    call('IF', isInDoubt, joined(text('Check first: '), doubt), whatNext(model)),
  );
  const either = (inDoubt: Formula, otherwise: Formula) =>
    call('IF', isInDoubt, inDoubt, otherwise);
  const marked = whereAny(
    call('LEN', toDo),
    inOneLine(joined(text(`${CHECK_SIGN} `), toDo), SENTENCE),
  );
  canvas.put(timeRow + 1, 1, either(marked, happened), TO_DO);
  canvas.put(timeRow + 2, 1, either(happened, marked), TO_DO);
  settings.set('notice', notice);
  const both = either(
    joined(toDo, happened),
    joined(happened, whereAny(call('LEN', toDo), joined(text(' '), toDo))),
  );
  settings.set('headline', both);
  return { nextRow: timeRow + 3, frozenRows: timeRow };
}

/** A sentence that asks for something has a sign before it, and stands in amber. */
const TO_DO: Style = {
  ...SENTENCE,
  alarms: [{ startsWith: CHECK_SIGN, color: COLORS.amber }],
};

const IN_TIME = { background: COLORS.paleBlue, color: COLORS.blue } as const;

/** Puts a sentence at the beginning of a row and gives its cell. */
function at(canvas: Canvas, row: number, sentence: Formula, style: Style): Formula {
  canvas.put(row, 1, sentence, style);
  return reference({ column: 1, row });
}

/** Where the campaign is in time, and how far its numbers can be trusted. */
function timeLine({ settings }: ReportModel, isInDoubt: Formula): Formula {
  const is = (word: string) => operation('=', settings.get('status'), text(word));
  const day = (moment: string) => call('INT', settings.get(moment));
  const inDays = (count: Formula) =>
    call(
      'IF',
      operation('>', count, number(0)),
      joined(text('in '), counted(count, 'day', 'days')),
      text('today'),
    );
  const untilStart = operation('-', day('start'), day('as_of'));
  const dayOf = operation('+', operation('-', day('as_of'), day('start')), number(1));
  const length = operation('+', operation('-', day('end'), day('start')), number(1));
  const settles = operation('+', settings.get('settle_days'), call('INT', settings.get('latest')));
  const untilSettled = operation('-', settles, day('as_of'));
  return call(
    'IF',
    is(CAMPAIGN_STATUS.planned),
    joined(text('Planned · starts '), inDays(untilStart), text('.')),
    call(
      'IF',
      is(CAMPAIGN_STATUS.live),
      joined(
        text('Live · day '),
        call('FIXED', dayOf, number(0)),
        text(' of '),
        call('FIXED', length, number(0)),
        text(' · a steering wheel, not a verdict: late and assisted sales are still to come.'),
      ),
      call(
        'IF',
        is(CAMPAIGN_STATUS.provisional),
        joined(
          text('Early numbers · '),
          call(
            'IF',
            isInDoubt,
            text('check first: late sales still come in.'),
            joined(text('final '), inDays(untilSettled), text(': late sales still come in.')),
          ),
        ),
        call(
          'IF',
          isInDoubt,
          text('Check first · late sales are in.'),
          text('Final · late sales are in.'),
        ),
      ),
    ),
  );
}

/** ` · 3 rows not checked since 6 Apr`, and that something is to be checked first. */
function notChecked({ settings }: ReportModel): Formula {
  const since = settings.get('rows_since');
  return whereAny(
    since,
    joined(
      text(' · '),
      counted(since, 'row', 'rows'),
      text(' not checked since '),
      dayInWords(settings.get('as_of')),
      text('.'),
    ),
  );
}

/** The primary KPI against its target, and where it comes from. */
function whatHappened(model: ReportModel): Formula {
  const { source, settings, block } = model;
  const primary = metricOf(model, source.campaign.primaryKpi.id)!;
  const name = shortName(source.campaign.primaryKpi);
  const target = words(model, primary.target, primary.unit);
  const value = words(model, primary.value, primary.unit);
  const is = (word: string) => operation('=', primary.status, text(word));
  const inTime = (going: string, over: string) =>
    inItsTime(settings, { live: text(going), ended: text(going), settled: text(over) });
  const verdict = call(
    'IF',
    is('ahead'),
    joined(text(', ahead of the target of '), target),
    call(
      'IF',
      is('behind'),
      joined(text(', behind the target of '), target),
      call(
        'IF',
        is('on track'),
        joined(inTime(', on track for ', ', on the target of '), target),
        BLANK,
      ),
    ),
  );
  const assumed = wholeRevenue(model, primary).reduce<Formula>(
    (_, { when, says }) => call('IF', when, joined(text(' ('), says, text(')')), BLANK),
    BLANK,
  );
  const said = joined(text(name), inTime(' is ', ' was '), value, verdict, assumed, text('.'));
  const unknown = joined(
    text(name),
    inTime(' is not known yet; the target is ', ' is not known; the target was '),
    target,
    text('.'),
  );
  return call(
    'IF',
    operation('=', settings.get('status'), text(CAMPAIGN_STATUS.planned)),
    joined(
      text('Not started: '),
      counted(
        operation('-', settings.get('creators'), call('SUM', block.range('dropped'))),
        'creator',
        'creators',
      ),
      text(` booked; the target for ${name} is `),
      target,
      text('.'),
    ),
    joined(call('IF', call('ISNUMBER', primary.value), said, unknown), leaderOf(model, primary)),
  );
}

/** The creator who most needs a look, and the next move; `""` where nobody does. */
function whatNext({ block, settings }: ReportModel): Formula {
  const worst = call('MAX', block.range('severity'));
  const place = call('MATCH', worst, block.range('severity'), number(0));
  const of = (id: string) => call('INDEX', block.range(id), place);
  return whereAny(
    worst,
    joined(
      inItsTime(settings, { live: text('Next: '), ended: text('Worth a look: ') }),
      of('creator'),
      text(' on '),
      of('platform'),
      text('. '),
      of('issue'),
    ),
  );
}

/** Where most of it comes from, of two creators or more: what the KPI counts, or the revenue it divides. */
function leaderOf({ block, source }: ReportModel, { id }: MetricRow): Formula {
  const volume = VOLUMES.find((each) => each.id === (whatIsCounted(id)?.id ?? id)) ?? REVENUE;
  if (!block.has(volume.id)) return BLANK;
  const cells = block.range(volume.id);
  const most = call('MAX', cells);
  const inUnit = (value: Formula) => inWords(value, volume.unit, source.campaign.currency);
  return call(
    'IF',
    operation('>', call('COUNT', cells), number(1)),
    whereAny(
      most,
      joined(
        text(` Most ${volume.name.toLowerCase()}: `),
        call('INDEX', block.range('creator'), call('MATCH', most, cells, number(0))),
        text(', '),
        inUnit(most),
        text(' of '),
        inUnit(call('SUM', cells)),
        text('.'),
      ),
    ),
    BLANK,
  );
}

const REVENUE = VOLUMES.find(({ id }) => id === 'revenue')!;
