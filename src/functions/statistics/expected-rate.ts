import { expectedRates, type Rate } from '../../statistics/expected-rate';
import type { DescribedFunction, DescribedParameter, RowValues } from '../custom-function';
import { neededNumber } from '../parameters';

const BASE: DescribedParameter = {
  ...neededNumber('base', 'a column of what it could happen to, such as impressions'),
  limit: 'aboveZero',
};

export const EXPECTED_RATE: DescribedFunction = {
  name: 'EXPECTED_RATE',
  category: 'Comparing creators',
  summary: 'The rate to expect of each creator next time: a lucky small one does not win.',
  parameters: [neededNumber('events', 'a column of what happened, such as orders'), BASE],
  returns: 'a column of fractions; format it as %',
  formula: 'events / base, drawn towards the mean of all rows, the more so the smaller the base',
  edges:
    'Blank where either is blank, and for all where nothing has happened yet. A base of 0 or less is an error in its row, which counts nowhere.',
  source: 'Marshall 1991, empirical Bayes rate; R spdep EBest gives the same',
  examples: [
    {
      inputs: [
        [12, 3, 40, 0],
        [400, 60, 2500, 30],
      ],
      result: [
        [0.022108745089931776],
        [0.020478814040667957],
        [0.016607528540573898],
        [0.017767466447387744],
      ],
    },
  ],
  searchWords: [
    'compare creators',
    'rank creators',
    'small numbers',
    'few sales',
    'lucky',
    'shrinkage',
    'empirical bayes',
    'who to book again',
    'which creator is best',
    'best influencer',
  ],
  notes: [
    'Give the rows of creators of one kind and one platform: all are drawn towards the mean of those you give.',
    'Where the rows differ by no more than chance would make them, all get the mean.',
  ],
  confusedWith: [
    { term: 'CONVERSION_RATE', difference: 'what happened, chance included' },
    { term: 'ATTENTION_ACTION', difference: 'sorts creators into four kinds, by medians' },
  ],
  computeAmong: (known) => {
    const expected = expectedRates(known.map(rateOf));
    return (row) => expected(rateOf(row));
  },
};

function rateOf([events, base]: RowValues): Rate {
  return { events: events as number, base: base as number };
}
