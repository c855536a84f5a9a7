import {
  BLANK,
  call,
  type Formula,
  joined,
  operation,
  text,
  whereAny,
} from '../../../cells/formula';
import { VOLUMES } from '../../../metrics/volumes';
import { QUIET } from '../../drawing/look';
import { commissionUnknown } from '../../drawing/remark';
import { capitalised } from '../../drawing/shown';
import { sectionTitle } from '../../drawing/table-head';
import { knowsBooked } from '../../model/delivery';
import type { ReportModel } from '../../model/report-model';
import { counted } from '../../model/settings';
import type { Drawing, Section } from '../../section';
import { readBack } from './read-back';

/** How the report counts, in sentences; what is left out is said with its number. */
export const method = { id: 'method', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas } = model;
  sectionTitle(canvas, firstRow, 'How it was counted');
  let row = firstRow + 1;
  for (const [label, sentence] of notes(model)) {
    canvas.put(row, 1, label, { bold: true });
    canvas.put(row, 2, sentence, QUIET);
    row += 1;
  }
  return { nextRow: row };
}

function notes(model: ReportModel): readonly (readonly [string, Formula | string])[] {
  const { source, settings, block } = model;
  const { basis, campaign } = source;
  const setting = (key: string) => settings.get(key);
  const notNumbers = model.doubts.sentence('not_numbers');
  const none = (count: Formula, otherwise: Formula, none: string) =>
    whereAny(count, otherwise, text(none));
  return [
    [
      'Totals',
      'Every rate and cost of a total is a ratio of sums over the creators of whom both parts are known. Blank is unknown, 0 is zero.',
    ],
    [
      'Likely',
      'Where counts are small, chance alone moves them: 95 times in 100 the true number lies in the range given.',
    ],
    ['Engagement', `Likes, comments, shares and saves over ${basis}.`],
    [
      'Impressions',
      none(
        setting('stand_ins'),
        joined(
          text('Views stand in for '),
          counted(setting('stand_ins'), 'post', 'posts'),
          text(
            ' without impressions of their own. Total reach adds up the reach of posts: people may count twice.',
          ),
        ),
        'As the platforms give them. Total reach adds up the reach of posts: people may count twice.',
      ),
    ],
    ...(model.sources.length === 0 ? [] : [['Sources', sourcesInWords(model)] as const]),
    [
      'Cost',
      joined(
        text(
          `Fee, product, commission, usage rights and boost${campaign.currency === '' ? '' : ` in ${campaign.currency}`}. `,
        ),
        none(
          setting('cost_unknown'),
          joined(
            text('Unknown for '),
            counted(setting('cost_unknown'), 'creator', 'creators'),
            text('.'),
          ),
          'Known for every creator.',
        ),
        none(
          setting('commission_unknown'),
          joined(
            text(' Without the '),
            commissionUnknown(setting('commission_unknown')).says,
            text('.'),
          ),
          '',
        ),
      ),
    ],
    ...(knowsBooked(block)
      ? [
          [
            'Delivery',
            'A post is booked with an address or a Due in Posts; it is live with an address, from Posted at on.',
          ] as const,
          [
            'Not delivered',
            'Booked posts that had not come at the end, at fee, product, commission and usage rights, shared over the booked posts of each creator, paid or not.',
          ] as const,
        ]
      : [['Delivery', 'Unknown: Posts has no column for the address, or none for Due.'] as const]),
    [
      'Left out',
      none(
        operation('+', setting('unmatched_posts'), setting('unmatched_results')),
        joined(
          counted(setting('unmatched_posts'), 'row of Posts', 'rows of Posts'),
          text(' and '),
          counted(setting('unmatched_results'), 'row of Results', 'rows of Results'),
          text(' name a creator or platform that is not in this campaign.'),
        ),
        'Every row of the campaign in Posts and Results belongs to one of its creators.',
      ),
    ],
    [
      'Checked',
      none(
        setting('left_out'),
        joined(
          counted(setting('left_out'), 'row', 'rows'),
          setting('left_out_of'),
          text(' marked left out in Checked: not counted anywhere.'),
        ),
        'Nobody has left out a row of this campaign.',
      ),
    ],
    [
      'Dates',
      joined(
        none(
          setting('results_outside'),
          joined(
            counted(setting('results_outside'), 'result row', 'result rows'),
            text(' before the start or after the end are counted.'),
          ),
          'All counted results lie between start and end.',
        ),
        text(' '),
        none(
          operation('+', setting('posts_later'), setting('results_later')),
          joined(
            counted(
              operation('+', setting('posts_later'), setting('results_later')),
              'row is',
              'rows are',
            ),
            text(' dated after the as-of moment and left out.'),
          ),
          'Nothing is dated after the as-of moment.',
        ),
      ),
    ],
    [
      'Numbers',
      whereAny(
        call('LEN', notNumbers),
        notNumbers,
        text('Every number column of the campaign holds numbers.'),
      ),
    ],
    [
      'Freshness',
      block.isLive
        ? 'Every number is a live formula. The order of rows and the as-of moment are those of the last refresh.'
        : 'The creators of this campaign are too many for live formulas: their numbers are values from the last refresh, all totals are live formulas over them.',
    ],
  ];
}

/** A measure as people are shown it: by the name of its volume, where it is one. */
function nameOf(measure: string): string {
  return VOLUMES.find(({ id }) => id === measure)?.name ?? capitalised(measure);
}

/** Of the other measures nobody asks where they come from. */
const NAMED_SOURCES = new Set([
  'clicks',
  'sessions',
  'orders',
  'installs',
  'leads',
  'revenue',
  'redemptions',
  'customers',
]);

function sourcesInWords({ sources }: ReportModel): Formula {
  const named = sources
    .filter(({ measure }) => NAMED_SOURCES.has(measure))
    .map(({ measure, chosen }) =>
      call(
        'IF',
        operation('=', joined(chosen, text('')), text('')),
        BLANK,
        joined(text(` ${nameOf(measure)}: `), chosen, text('.')),
      ),
    );
  const [first, ...rest] = named;
  const list = rest.length === 0 ? first! : joined(first!, ...(rest as [Formula, ...Formula[]]));
  return joined(text('Results are never added over sources.'), list);
}
