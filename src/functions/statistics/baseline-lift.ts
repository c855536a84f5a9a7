import { type Problem, problem } from '../../cells/problem';
import { baselineLift } from '../../statistics/baseline';
import type { Argument } from '../argument';
import { faultAmong } from '../call-function';
import type { DescribedFunction } from '../custom-function';
import { neededDate, neededNumber, optionalNumber } from '../parameters';
import { daysAround, type NamedWeekday } from './days-around';

const CONFIDENCE = 0.95;
const LEAST_DAYS_BEFORE = 2;
const COLUMNS = ['observed', 'expected', 'excess', 'low', 'high'] as const;
const UNKNOWN = [COLUMNS.map(() => '')];

export const BASELINE_LIFT: DescribedFunction = {
  name: 'BASELINE_LIFT',
  category: 'Lift and attribution',
  summary: 'What came in the days after a post above what the same weekdays brought before it.',
  parameters: [
    neededDate('dates', 'a column of days'),
    neededNumber('values', 'what came on each day: orders, sessions, new followers'),
    { ...neededDate('post_date', 'the day of the post'), single: true },
    {
      ...optionalNumber(
        'window_days',
        'days looked at, the day of the post first',
        7,
        'wholeFromOne',
      ),
      single: true,
    },
    {
      ...optionalNumber(
        'baseline_weeks',
        'weeks before the post to hold it against',
        4,
        'wholeFromTwo',
      ),
      single: true,
    },
  ],
  columns: COLUMNS,
  returns: 'one row of five: observed, expected, excess, low and high of the excess',
  formula: 'observed − mean of the same weekdays before; quasi-Poisson limits at 95%',
  source: 'McCullagh and Nelder 1989, quasi-likelihood; baseline of the same weekdays',
  examples: [
    {
      inputs: [['2026-03-02', '2026-03-09', '2026-03-16'], [10, 12, 30], '2026-03-16', 1, 2],
      result: [[30, 11, 19, 11.038588658946637, 26.961411341053363]],
    },
  ],
  searchWords: ['sales bump', 'baseline', 'before and after', 'spike', 'uplift after post', 'lift'],
  notes: [
    'Days without a row or with a blank are left out on both sides: a blank is not a zero.',
    'Take days with other posts or promotions out of the values before.',
    'Several posts in one window share the excess: it is not the work of one creator.',
  ],
  confusedWith: [
    { term: 'LIFT', difference: 'people who saw it against people who did not, at the same time' },
  ],
  computeBlock: (given) => {
    const [dates, values, post, ...lengths] = given as [
      Argument,
      Argument,
      Argument,
      ...Argument[],
    ];
    const settings = [post, ...lengths].map(({ read }) => read(0));
    const fault = faultAmong(settings);
    if (fault !== undefined) return fault;
    const [postDate, windowDays, baselineWeeks] = settings as [number, number, number];
    if (Number.isNaN(postDate)) return UNKNOWN;
    const weekdays = daysAround({ dates, values, post, windowDays, baselineWeeks });
    if (!Array.isArray(weekdays)) return weekdays;
    if (weekdays.length === 0) return UNKNOWN;
    const missing = weekdays.find(({ before }) => before.length < LEAST_DAYS_BEFORE);
    if (missing !== undefined) return tooFew(missing);
    const { observed, expected, excess, interval } = baselineLift(weekdays, CONFIDENCE);
    return [[observed, expected, excess, interval?.low ?? '', interval?.high ?? '']];
  },
};

function tooFew({ name, before }: NamedWeekday): Problem {
  const found = before.length === 0 ? `no ${name}` : `only one ${name}`;
  return problem(
    'unknown_value',
    { argument: 'values' },
    `${found} before the post has a value, where two or more are expected`,
  );
}
