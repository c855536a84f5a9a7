import { attainmentOf, kpiStatus } from '../../campaign/judge-kpi';
import { findKpi } from '../../campaign/kpi';
import { TOLERANCE } from '../../campaign/status';
import { unexpected } from '../../cells/problem';
import type {
  DescribedFunction,
  DescribedParameter,
  RowResult,
  RowValues,
} from '../custom-function';
import { neededNumber, neededText, optionalNumber } from '../parameters';

const KPI = neededText('kpi', 'a KPI by its id, abbreviation or name, such as CPA');
const ACTUAL: DescribedParameter = {
  ...neededNumber('actual', 'the value that was reached'),
  mayBeNegative: true,
};
const TARGET = neededNumber('target', 'the value that was to be reached');

/** Goes on with the attainment of a row, where there is one. */
function attained(judge: (attainment: number, row: RowValues) => RowResult) {
  return (row: RowValues): RowResult => {
    const [name, actual, target] = row as [string, number, number];
    const kpi = findKpi(name);
    if (kpi === undefined)
      return unexpected(
        'unknown_value',
        { argument: 'kpi' },
        name,
        'a KPI such as CPA, ER or conversion_rate',
      );
    const attainment = attainmentOf(kpi.direction, actual, target);
    return Number.isFinite(attainment) ? judge(attainment, row) : '';
  };
}

export const KPI_JUDGEMENT: readonly DescribedFunction[] = [
  {
    name: 'KPI_ATTAINMENT',
    category: 'Judgement',
    summary: 'How much of its target a KPI has reached: above 1 is better than planned, always.',
    parameters: [KPI, ACTUAL, TARGET],
    returns: 'a fraction; format it as %',
    formula: 'actual / target; target / actual where lower is better',
    source: 'Common practice of target reports',
    examples: [
      { inputs: ['CPA', 25, 20], result: 0.8 },
      { inputs: ['ROAS', 2.5, 2], result: 1.25 },
    ],
    searchWords: [
      'goal',
      'target reached',
      'progress',
      'percent of target',
      'performance vs plan',
      'cpa vs target',
      'actual vs target',
      'kpi against goal',
      'ahead of plan',
    ],
    notes: ['Blank where the target, or a cost that was reached, is 0.'],
    confusedWith: [{ term: 'KPI_STATUS', difference: 'the same in a word' }],
    compute: attained((attainment) => attainment),
  },
  {
    name: 'KPI_STATUS',
    category: 'Judgement',
    summary: 'Whether a KPI is on track, ahead of its target or behind it.',
    parameters: [
      KPI,
      ACTUAL,
      TARGET,
      optionalNumber('tolerance', 'how far from 1 the attainment is still on track', TOLERANCE),
    ],
    returns: '`on track`, `ahead` or `behind`',
    formula: 'on track where the attainment is within 1 ± tolerance, both ends included',
    source: 'Common practice of target reports',
    examples: [
      { inputs: ['CPA', 25, 20], result: 'behind' },
      { inputs: ['CPA', 21, 20], result: 'on track' },
      { inputs: ['ROAS', 2.5, 2], result: 'ahead' },
    ],
    searchWords: ['traffic light', 'red amber green', 'goal status', 'on target', 'over or under'],
    confusedWith: [
      { term: 'RESULT_STATUS', difference: 'how final a result is, not how good it is' },
    ],
    compute: attained((attainment, row) => kpiStatus(attainment, row[3] as number)),
  },
];
