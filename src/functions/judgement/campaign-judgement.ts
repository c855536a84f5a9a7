import { checkpointAt, daysBetween, resultStatus } from '../../campaign/checkpoints';
import { codeLeak } from '../../campaign/code-leak';
import { quadrants } from '../../campaign/quadrant';
import { SETTLE_AFTER_DAYS } from '../../campaign/status';
import { tierOf } from '../../campaign/tiers';
import type { DescribedFunction, RowValues, TimeZone } from '../custom-function';
import { neededDate, neededNumber, optionalNumber } from '../parameters';

const POSTED_AT = neededDate('posted_at', 'when the post went out');
const MEASURED_AT = neededDate('measured_at', 'when the numbers were read');

function daysOf(row: RowValues, timeZone: TimeZone): number {
  return daysBetween(row[0] as number, row[1] as number, timeZone);
}

function creatorOf([attention, action]: RowValues) {
  return { attention: attention as number, action: action as number };
}

export const CAMPAIGN_JUDGEMENT: readonly DescribedFunction[] = [
  {
    name: 'CREATOR_TIER',
    category: 'Judgement',
    summary: 'How big a creator is, in the word of the trade.',
    parameters: [neededNumber('followers', 'followers of the account')],
    returns: '`nano`, `micro`, `mid`, `macro` or `mega`',
    formula: 'micro from 10,000, mid from 50,000, macro from 500,000, mega from 1,000,000',
    source: 'Untapper 2026 and others; sources draw the lines in different places',
    examples: [{ inputs: [24000], result: 'micro' }],
    searchWords: ['creator size', 'influencer size', 'nano micro macro', 'tier', 'category'],
    notes: ['Published benchmarks have lines of their own: BENCHMARK goes by those of its source.'],
    compute: (row) => tierOf(row[0] as number),
  },
  {
    name: 'ATTENTION_ACTION',
    category: 'Judgement',
    summary: 'Which creators get attention, which get action, and which get both.',
    parameters: [
      neededNumber('attention', 'a column of what people saw or did there, such as engagements'),
      neededNumber('action', 'a column of what they did for you, such as clicks and redemptions'),
    ],
    returns: '`star`, `attention only`, `quiet seller` or `low`',
    formula: 'high is at or above the median of the column',
    source: 'Attention against action, with medians of the creators you compare',
    examples: [
      {
        inputs: [
          [900, 800, 120, 90],
          [40, 4, 35, 2],
        ],
        result: [['star'], ['attention only'], ['quiet seller'], ['low']],
      },
    ],
    searchWords: [
      'quadrant',
      'matrix',
      'vanity creators',
      'who sells',
      'hidden gems',
      'top creators',
    ],
    notes: [
      'Blank with fewer than four known creators: a median of three says nothing.',
      'Compare creators of one platform and one stage.',
    ],
    confusedWith: [{ term: 'ATTENTION_TO_ACTION', difference: 'a number for one creator' }],
    computeAmong: (known) => {
      const quadrantOf = quadrants(known.map(creatorOf));
      return (row) => quadrantOf(creatorOf(row)) ?? '';
    },
  },
  {
    name: 'CHECKPOINT',
    category: 'Judgement',
    summary: 'How old a number is, by the last checkpoint passed: compare only numbers of one age.',
    parameters: [POSTED_AT, MEASURED_AT],
    returns: '`24 h`, `72 h`, `7 d`, `14 d` or `30 d`; blank before the first',
    formula: 'the last of 1, 3, 7, 14 and 30 days that have passed',
    source: 'Review points of influencer marketing guides',
    examples: [{ inputs: ['2026-03-02', '2026-03-10'], result: '7 d' }],
    searchWords: ['age of post', 'days since post', 'snapshot', 'when measured', '24 hours'],
    notes: [
      'Dates with a time of day are the hours that have passed: 71 hours are 24 h. Bare dates are days, where clocks change too.',
    ],
    compute: (row, timeZone) => checkpointAt(daysOf(row, timeZone)) ?? '',
  },
  {
    name: 'RESULT_STATUS',
    category: 'Judgement',
    summary: 'How far a result can be trusted yet.',
    parameters: [
      POSTED_AT,
      MEASURED_AT,
      optionalNumber('settle_days', 'days until late results are in', SETTLE_AFTER_DAYS),
    ],
    returns: '`live`, `provisional` or `settled`; blank before the post',
    formula: 'live before 7 days, provisional before settle_days, then settled',
    source: 'Review points of influencer marketing guides',
    examples: [{ inputs: ['2026-03-02', '2026-03-20'], result: 'provisional' }],
    searchWords: ['final', 'preliminary', 'settled', 'too early', 'can I trust it'],
    confusedWith: [{ term: 'KPI_STATUS', difference: 'how good a result is, not how final' }],
    compute: (row, timeZone) => resultStatus(daysOf(row, timeZone), row[2] as number) ?? '',
  },
  {
    name: 'CODE_LEAK',
    category: 'Judgement',
    summary: 'Whether a code is used by people who never saw the creator.',
    parameters: [
      neededNumber('redemptions', 'orders that used the code'),
      neededNumber('clicks', 'clicks on the link'),
    ],
    returns: '`likely leak`, `check`, or blank',
    formula:
      'likely leak from 10 redemptions that are at least 3 times the clicks; check where redemptions exceed clicks',
    source: 'Sign of a leak named by code platforms: used with no tracked click',
    examples: [
      { inputs: [60, 15], result: 'likely leak' },
      { inputs: [8, 5], result: 'check' },
      { inputs: [5, 90], result: '' },
    ],
    searchWords: ['coupon site', 'leaked code', 'honey', 'code abuse', 'too many redemptions'],
    notes: [
      'Captions without a link to click look the same: hold a creator against others of the platform.',
    ],
    compute: (row) => codeLeak(row[0] as number, row[1] as number) ?? '',
  },
];
