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
} from '../../../cells/formula';
import { shortName, whatIsCounted } from '../../../measures/kpi-facts';
import { VOLUMES } from '../../../metrics/volumes';
import { DOUBT_KINDS } from '../../doubts/doubt';
import type { Canvas, Style } from '../../drawing/canvas';
import { COLORS, LAST_COLUMN, QUIET, SENTENCE, TITLE } from '../../drawing/look';
import { dayInWords, inWords, periodInWords } from '../../drawing/number-words';
import { words } from '../../drawing/shown';
import type { MetricRow } from '../../model/metric-rows';
import { metricOf, type ReportModel } from '../../model/report-model';
import { counted } from '../../model/settings';
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
  const { sentence, isInDoubt } = doubtOfPrimary(model);
  const state = joined(timeLine(model, isInDoubt), notChecked(model));
  const notice = at(canvas, timeRow, state, IN_TIME);
  const period = periodInWords(settings.get('start'), settings.get('end'));
  canvas.put(timeRow, LAST_COLUMN, period, { ...IN_TIME, align: 'right' });
  const happened = at(
    canvas,
    timeRow + 1,
    joined(
      call('IF', isInDoubt, joined(text('Check first: '), sentence), BLANK),
      whatHappened(model),
    ),
    SENTENCE,
  );
  const next = at(canvas, timeRow + 2, whatNext(model), { ...SENTENCE, color: COLORS.amber });
  settings.set('notice', notice);
  const isNext = operation('>', call('LEN', next), number(0));
  settings.set('headline', joined(happened, call('IF', isNext, joined(text(' '), next), BLANK)));
  return { nextRow: timeRow + 3, frozenRows: timeRow };
}

const IN_TIME = { background: COLORS.paleBlue, color: COLORS.blue } as const;

/** Puts a sentence at the beginning of a row and gives its cell. */
function at(canvas: Canvas, row: number, sentence: Formula, style: Style): Formula {
  canvas.put(row, 1, sentence, style);
  return reference({ column: 1, row });
}

/** The first of the doubts that touch the primary KPI. */
function doubtOfPrimary({ doubts, source, settings }: ReportModel) {
  const { id } = source.campaign.primaryKpi;
  const sentence = DOUBT_KINDS.reduceRight<Formula>(
    (rest, kind) =>
      call('IF', operation('>', doubts.touches(id, kind), number(0)), doubts.sentence(kind), rest),
    BLANK,
  );
  const cell = settings.set('doubt_of_primary', sentence);
  return { sentence: cell, isInDoubt: operation('>', call('LEN', cell), number(0)) };
}

/** Where the campaign is in time, and how far its numbers can be trusted. */
function timeLine({ settings }: ReportModel, isInDoubt: Formula): Formula {
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
    is(CAMPAIGN_STATUS.planned),
    joined(text('Planned · starts in '), days(untilStart), text('.')),
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
            joined(text('final in '), days(untilSettled), text(': late sales still come in.')),
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
  return call(
    'IF',
    operation('>', since, number(0)),
    joined(
      text(' · '),
      counted(since, 'row', 'rows'),
      text(' not checked since '),
      dayInWords(settings.get('as_of')),
      text('.'),
    ),
    BLANK,
  );
}

/** The primary KPI against its target, and where it comes from. */
function whatHappened(model: ReportModel): Formula {
  const { source, settings } = model;
  const primary = metricOf(model, source.campaign.primaryKpi.id)!;
  const name = shortName(source.campaign.primaryKpi);
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
  return call(
    'IF',
    operation('=', settings.get('status'), text(CAMPAIGN_STATUS.planned)),
    joined(
      text('Not started: '),
      counted(settings.get('creators'), 'creator', 'creators'),
      text(` booked; the target for ${name} is `),
      target,
      text('.'),
    ),
    joined(call('IF', call('ISNUMBER', primary.value), said, unknown), leaderOf(model, primary)),
  );
}

/** The creator who most needs a look, and the next move; `""` where nobody does. */
function whatNext({ block }: ReportModel): Formula {
  const worst = call('MAX', block.range('severity'));
  const place = call('MATCH', worst, block.range('severity'), number(0));
  const of = (id: string) => call('INDEX', block.range(id), place);
  return call(
    'IF',
    operation('>', worst, number(0)),
    joined(text('Next: '), of('creator'), text(' on '), of('platform'), text('. '), of('issue')),
    BLANK,
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
    call(
      'IF',
      operation('>', most, number(0)),
      joined(
        text(` Most ${volume.name.toLowerCase()}: `),
        call('INDEX', block.range('creator'), call('MATCH', most, cells, number(0))),
        text(', '),
        inUnit(most),
        text(' of '),
        inUnit(call('SUM', cells)),
        text('.'),
      ),
      BLANK,
    ),
    BLANK,
  );
}

const REVENUE = VOLUMES.find(({ id }) => id === 'revenue')!;
