import { garwood } from '../../statistics/poisson';
import type { DescribedFunction } from '../custom-function';
import { CONFIDENCE, COST_COLUMNS, neededNumber } from '../parameters';

export const CPA_INTERVAL: DescribedFunction = {
  name: 'CPA_INTERVAL',
  category: 'Conversion',
  summary:
    'Between which values the true cost per conversion lies: with few conversions, far apart.',
  parameters: [COST_COLUMNS, neededNumber('conversions', 'orders, installs or leads'), CONFIDENCE],
  columns: ['low', 'high'],
  returns: "two columns, low and high, in the sheet's own currency",
  formula: 'cost over the exact Poisson limits of the conversions',
  source: 'Garwood 1936, exact Poisson interval',
  examples: [
    { inputs: [1200, 3], result: [[136.87266159661988, 1939.6380660948182]] },
    { inputs: [1200, 0], result: [[325.30203681818017, '']] },
  ],
  searchWords: ['cpa range', 'confidence interval of cpa', 'cpa with few sales', 'no sales yet'],
  notes: [
    'With 0 conversions there is a low and no high: the cost is at least that much.',
    'It works for any cost over a count: CPL, CPI, CAC.',
  ],
  confusedWith: [{ term: 'CPA', difference: 'the one number, without a word on how sure it is' }],
  compute: (row) => {
    const [cost, conversions, confidence] = row as [number, number, number];
    const { low, high } = garwood(conversions, confidence);
    return [cost / high, low === 0 ? '' : cost / low];
  },
};
