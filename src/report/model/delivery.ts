import { DROPPED } from '../../campaign/creator-status';
import {
  BLANK,
  call,
  type Formula,
  joined,
  number,
  operation,
  text,
  whereAny,
} from '../../cells/formula';
import { countWhere, numbersIn } from '../../measures/readers/sheet-formulas/conditions';
import type { SourceRows } from '../../measures/readers/sheet-formulas/source-rows';
import { inWords } from '../drawing/number-words';
import type { ReportSource } from '../source/report-source';
import type { CreatorBlock } from './creator-block';
import { counted, inItsTime, type Settings } from './settings';

/** What a creator is paid for posting; a boost is spent on what is live, and a share of the revenue comes with sales. */
const PAID_FOR_POSTS = ['fee', 'product_cost', 'commission', 'usage_rights'];

/** Whether Posts can say what was booked. */
export function knowsBooked({ has }: Pick<CreatorBlock, 'has'>): boolean {
  return has('booked_posts');
}

/** Writes which booked posts are live, and what can still come. */
export function writeDelivery(
  block: CreatorBlock,
  source: ReportSource,
  rows: SourceRows,
  settings: Settings,
): void {
  const { band, creators, range } = block;
  const knows = knowsBooked(block);
  for (const at of creators.keys()) {
    const row = block.rowOf(at);
    band.set('dropped', row, isDropped(block, at, source, rows));
    if (!knows) continue;
    const cell = (id: string) => band.cell(id, row);
    const here = call('SUM', cell('delivered_posts'), cell('unaddressed_posts'));
    band.set('not_delivered', row, operation('-', cell('booked_posts'), here));
    band.set('not_delivered_cost', row, shareOfNotDelivered(cell, block));
  }
  const sum = (id: string) => (knows ? call('SUM', range(id)) : BLANK);
  const onceEnded = (ended: Formula) => inItsTime(settings, { live: number(0), ended });
  const takesPart = [range('dropped'), text('=0')] as const;
  const unposted = [range('live_posts'), text('=0'), ...takesPart] as const;
  const committed = block.has('cost') ? call('SUMIFS', range('cost'), ...unposted) : BLANK;
  const ofKnownCost = call(
    'SUMIFS',
    range('not_delivered'),
    ...numbersIn(range('not_delivered_cost')),
  );
  const ofCampaign = () =>
    call('SUM', ...rows.bookedOfCampaign().map((each) => countWhere(rows.tabs.posts, each)));
  const unbooked = knows ? [range('booked_posts'), text('=0'), ...unposted] : unposted;
  const withoutPosts = knows ? call('COUNTIFS', ...unbooked) : number(0);
  const withoutPostsCost = block.has('cost')
    ? call('SUMIFS', range('cost'), ...unbooked)
    : number(0);
  for (const [key, value] of [
    ['posts_booked', sum('booked_posts')],
    // A name that is misspelt, or no platform: who it was booked with is not known.
    ['posts_unmatched', knows ? operation('-', ofCampaign(), sum('booked_posts')) : number(0)],
    ['posts_live', sum('delivered_posts')],
    ['posts_unaddressed', sum('unaddressed_posts')],
    ['posts_not_delivered', onceEnded(call('SUM', range('not_delivered')))],
    ['not_delivered_cost', onceEnded(call('SUM', range('not_delivered_cost')))],
    ['not_delivered_known', onceEnded(ofKnownCost)],
    ['without_posts', withoutPosts],
    // In no other figure once nothing can come any more.
    ['without_posts_cost', onceEnded(withoutPostsCost)],
    ['committed', inItsTime(settings, { live: committed, ended: number(0) })],
  ] as const)
    settings.set(key, value);
}

/** ` 4 of 40 posts were not delivered ($581). 1 creator has no post in Posts.`; `""` where all came, or may still come. */
export function notDeliveredInWords(settings: Settings, currency: string): Formula {
  const [notDelivered, cost, known, without] = [
    ...['posts_not_delivered', 'not_delivered_cost', 'not_delivered_known', 'without_posts'],
  ].map((key) => settings.get(key)) as [Formula, Formula, Formula, Formula];
  const forSome = joined(text(' for '), call('FIXED', known, number(0)), text(' of them'));
  return joined(
    whereAny(
      notDelivered,
      joined(
        text(' '),
        call('FIXED', notDelivered, number(0)),
        text(' of '),
        counted(settings.get('posts_booked'), 'post', 'posts'),
        call('IF', operation('=', notDelivered, number(1)), text(' was'), text(' were')),
        text(' not delivered'),
        whereAny(
          cost,
          joined(
            text(' ('),
            inWords(cost, 'money-sum', currency),
            call('IF', operation('=', known, notDelivered), BLANK, forSome),
            text(')'),
          ),
        ),
        text('.'),
      ),
    ),
    inItsTime(settings, {
      live: BLANK,
      ended: whereAny(
        without,
        joined(
          text(' '),
          counted(without, 'creator has', 'creators have'),
          text(' no post in Posts.'),
        ),
      ),
    }),
  );
}

/** 1 where Creators says that a creator was dropped; live while the block is. */
function isDropped(
  { band, creators, isLive, rowOf }: CreatorBlock,
  at: number,
  { tables }: ReportSource,
  rows: SourceRows,
): Formula {
  const creator = creators[at]!;
  const { creators: tab } = rows.tabs;
  if (!isLive || tables.creators.placeOf('status') === undefined)
    return number(creator.isDropped ? 1 : 0);
  return countWhere(tab, [
    ...rows.inRoster(creator, band.cell('creator', rowOf(at))),
    ...rows.equals(tab, 'status', text(DROPPED), DROPPED),
  ]);
}

/** What a creator is paid for posting, shared over the booked posts; `""` where it is not known. */
function shareOfNotDelivered(cell: (id: string) => Formula, { has }: CreatorBlock): Formula {
  const parts = PAID_FOR_POSTS.filter(has).map(cell);
  if (parts.length === 0) return BLANK;
  const [booked, rate] = [cell('booked_posts'), cell('exchange_rate')];
  const paid = operation('*', call('SUM', ...parts), rate);
  const share = operation('/', operation('*', paid, cell('not_delivered')), booked);
  const known = operation(
    '*',
    operation('*', call('COUNT', ...parts), call('COUNT', rate)),
    booked,
  );
  return whereAny(known, share);
}
