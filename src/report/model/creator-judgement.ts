import { LEAK_OVER_CLICKS, REDEMPTIONS_FOR_LEAK } from '../../campaign/code-leak';
import { LEAST_FOR_MEDIAN, QUADRANT } from '../../campaign/quadrant';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import { isForeign } from '../../measures/currency';
import type { Creator } from '../../tabs/rows/creators';
import { inWords } from '../drawing/number-words';
import type { ReportSource } from '../source/report-source';
import { FIRST_DATA_ROW } from './bands';
import type { CreatorBlock } from './creator-block';
import { knowsBooked } from './delivery';
import { counted, inItsTime, type Settings } from './settings';

/** From so many impressions on, hardly any click means that the way to the page is broken. */
const IMPRESSIONS_FOR_LINK_CHECK = 5_000;
const IMPRESSIONS_PER_CLICK_AT_LEAST = 2_000;

const NOTHING = {
  orders: 'No sales',
  installs: 'No installs',
  leads: 'No leads',
  trials: 'No trials',
  subscriptions: 'No subscriptions',
} as const;

/** Writes quadrant and issue for each creator of the block. */
export function writeJudgement(
  block: CreatorBlock,
  source: ReportSource,
  settings: Settings,
): void {
  const hasStarted = operation('>=', settings.get('as_of'), settings.get('start'));
  const groups = groupsOf(block.creators);
  for (const [at, creator] of block.creators.entries()) {
    const row = block.rowOf(at);
    writeQuadrant(block, row, groups[at]!);
    const issues = issuesOf(block, row, creator, source, { hasStarted, settings });
    const first = (write: (each: Issue) => Formula, otherwise: Formula) =>
      issues.reduceRight((rest, each) => call('IF', each.when, write(each), rest), otherwise);
    block.band.set(
      'severity',
      row,
      first(({ severity }) => number(severity), number(0)),
    );
    block.band.set(
      'issue',
      row,
      first(({ says }) => says, BLANK),
    );
  }
}

/** The first and last row of the creators of the same platform and stage, for each creator. */
function groupsOf(creators: readonly Creator[]): { first: number; last: number }[] {
  const same = (left: Creator, right: Creator) =>
    left.platform === right.platform && left.stage === right.stage;
  return creators.map((creator, at) => {
    let first = at;
    while (first > 0 && same(creators[first - 1]!, creator)) first -= 1;
    let last = at;
    while (last + 1 < creators.length && same(creators[last + 1]!, creator)) last += 1;
    return { first: FIRST_DATA_ROW + first, last: FIRST_DATA_ROW + last };
  });
}

/** Attention against action, each high at or above the median of the creators of a kind. */
function writeQuadrant(
  { band, has }: CreatorBlock,
  row: number,
  group: { first: number; last: number },
): void {
  if (!has('engagements') || !has('actions')) return;
  const attention = band.cell('engagements', row);
  const action = band.cell('actions', row);
  const both = operation('=', call('COUNT', attention, action), number(2));
  band.set('judged_attention', row, call('IF', both, attention, BLANK));
  band.set('judged_action', row, call('IF', both, action, BLANK));
  const column = (id: string) => band.range(id, group.first, group.last);
  const isHigh = (id: string) => operation('>=', band.cell(id, row), call('MEDIAN', column(id)));
  const enough = operation(
    '>=',
    call('COUNT', column('judged_attention')),
    number(LEAST_FOR_MEDIAN),
  );
  const word = call(
    'IF',
    isHigh('judged_attention'),
    call('IF', isHigh('judged_action'), text(QUADRANT.star), text(QUADRANT.attentionOnly)),
    call('IF', isHigh('judged_action'), text(QUADRANT.quietSeller), text(QUADRANT.low)),
  );
  band.set('quadrant', row, call('IF', both, call('IF', enough, word, BLANK), BLANK));
}

/** Something worth a look: when it holds, how much it matters, and the sentence with the next move. */
interface Issue {
  readonly when: Formula;
  readonly severity: number;
  readonly says: Formula;
}

function issuesOf(
  { band, has }: CreatorBlock,
  row: number,
  creator: Creator,
  { campaign }: ReportSource,
  { hasStarted, settings }: { hasStarted: Formula; settings: Settings },
): Issue[] {
  const inTime = (live: string, ended: string, settled = ended) =>
    inItsTime(settings, { live: text(live), ended: text(ended), settled: text(settled) });
  const cell = (id: string) => band.cell(id, row);
  const words = (id: string, unit: 'count' | 'money-sum') =>
    inWords(cell(id), unit, campaign.currency);
  const known = (...ids: string[]) =>
    operation('=', call('COUNT', ...ids.map(cell)), number(ids.length));
  const issues: Issue[] = [];
  if (isForeign(creator.currency, campaign.currency))
    issues.push({
      when: operation('=', call('COUNT', cell('exchange_rate')), number(0)),
      severity: 2,
      says: text(`Cost unknown: ${creator.currency} has no exchange rate`),
    });
  const signs = ['clicks', 'conversions', 'redemptions'].filter(has);
  const withoutPost = call('AND', operation('=', cell('live_posts'), number(0)), hasStarted);
  if (signs.length > 0)
    issues.push({
      when: call('AND', withoutPost, operation('>', call('SUM', ...signs.map(cell)), number(0))),
      severity: 2,
      says: text('Results but no live post. Is a row of Posts missing?'),
    });
  issues.push({
    when: call('AND', withoutPost, operation('=', cell('dropped'), number(1))),
    severity: 0,
    says: text('Dropped, without a live post'),
  });
  const booked = has('cost')
    ? call(
        'IF',
        operation('>', call('SUM', cell('cost')), number(0)),
        joined(
          text(': '),
          words('cost', 'money-sum'),
          inTime(' booked, not posted', ' booked, never posted'),
        ),
        BLANK,
      )
    : BLANK;
  issues.push({
    when: withoutPost,
    severity: 1,
    says: joined(inTime('No live post yet', 'No live post'), booked),
  });
  if (has('redemptions') && has('clicks'))
    issues.push({
      when: call(
        'IF',
        known('redemptions', 'clicks'),
        call(
          'AND',
          operation('>=', cell('redemptions'), number(REDEMPTIONS_FOR_LEAK)),
          operation(
            '>=',
            cell('redemptions'),
            operation('*', number(LEAK_OVER_CLICKS), cell('clicks')),
          ),
        ),
        operation('=', number(1), number(0)),
      ),
      severity: 3,
      says: joined(
        words('redemptions', 'count'),
        text(' code uses, '),
        words('clicks', 'count'),
        inTime(
          ' clicks. Has the code leaked?',
          ' clicks. Did the code leak? Switch it off in the shop.',
        ),
      ),
    });
  if (has('impressions') && has('clicks'))
    issues.push({
      when: call(
        'IF',
        known('impressions', 'clicks'),
        call(
          'AND',
          operation('>=', cell('impressions'), number(IMPRESSIONS_FOR_LINK_CHECK)),
          operation(
            '<',
            operation('*', cell('clicks'), number(IMPRESSIONS_PER_CLICK_AT_LEAST)),
            cell('impressions'),
          ),
        ),
        operation('=', number(1), number(0)),
      ),
      severity: 4,
      says: joined(
        words('impressions', 'count'),
        text(' impressions, '),
        words('clicks', 'count'),
        inTime(
          ' clicks. Is the link in the bio?',
          ' clicks. Was the link broken? Next time, open it on the first day.',
        ),
      ),
    });
  if (knowsBooked({ has }))
    issues.push({
      when: call(
        'AND',
        operation('=', settings.get('ended'), number(1)),
        operation('>', cell('not_delivered'), number(0)),
      ),
      severity: 2,
      says: joined(
        words('not_delivered', 'count'),
        text(' of '),
        counted(cell('booked_posts'), 'post', 'posts'),
        text(' not delivered'),
        call(
          'IF',
          call('ISNUMBER', cell('not_delivered_cost')),
          joined(text(', booked at '), words('not_delivered_cost', 'money-sum')),
          BLANK,
        ),
      ),
    });
  if (has('cost') && has('conversions'))
    issues.push({
      when: call(
        'IF',
        known('cost', 'conversions'),
        call(
          'AND',
          operation('=', cell('conversions'), number(0)),
          operation('>', cell('cost'), number(0)),
        ),
        operation('=', number(1), number(0)),
      ),
      severity: 1,
      says: joined(
        text(NOTHING[campaign.conversions]),
        inTime(' yet: CPA is at least ', ' yet: CPA is at least ', ': CPA was at least '),
        inWords(operation('/', cell('cost'), leastConversions()), 'money', campaign.currency),
      ),
    });
  if (has('cost') && has('commission_rate'))
    issues.push({
      when: call(
        'AND',
        operation('>', cell('live_posts'), number(0)),
        operation('>', call('SUM', cell('commission_rate')), number(0)),
        operation('=', has('revenue') ? call('COUNT', cell('revenue')) : number(0), number(0)),
      ),
      severity: 0,
      says: text('Commission not known yet: no revenue'),
    });
  return issues;
}

/** With nothing counted, the most that chance still hides at 95 %: the exact Poisson upper bound, 3.69. */
function leastConversions(): Formula {
  return operation('/', call('CHIINV', number(0.025), number(2)), number(2));
}
