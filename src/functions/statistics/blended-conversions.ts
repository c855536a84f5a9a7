import { type Problem, problem } from '../../cells/problem';
import { blendedOrders, type TrackedOrders } from '../../statistics/blend';
import type { DescribedFunction, DescribedParameter, RowValues } from '../custom-function';
import { neededNumber } from '../parameters';

const CONFIDENCE_OF_SURVEY = 0.95;

function knownOrBlank(name: string, summary: string): DescribedParameter {
  return { name, kind: 'number', summary };
}

export const BLENDED_CONVERSIONS: DescribedFunction = {
  name: 'BLENDED_CONVERSIONS',
  category: 'Lift and attribution',
  summary: 'Orders by click, by code and by survey together, without counting one twice.',
  parameters: [
    neededNumber('click_orders', 'orders with a tracked click'),
    neededNumber('code_orders', 'orders with the code'),
    knownOrBlank('click_and_code_orders', 'orders counted in both; blank where nobody knows'),
    knownOrBlank('all_orders', 'all orders of the shop; needed for the survey'),
    knownOrBlank(
      'survey_named',
      'of the buyers without click or code, those who named the creator',
    ),
    knownOrBlank('survey_answers', 'of the buyers without click or code, those who answered'),
  ],
  columns: ['low', 'estimate', 'high'],
  returns: 'three columns: low, estimate, high',
  formula:
    "clicks + codes − both, plus (all orders − these) × the share of the survey; Wilson's limits of that share for low and high",
  source: 'Inclusion and exclusion; Wilson 1927 for the survey',
  examples: [
    {
      inputs: [90, 60, 20, 500, 30, 120],
      result: [[197.00634013019538, 222.5, 253.73220565726479]],
    },
    { inputs: [90, 60, '', 500, '', ''], result: [[90, '', 150]] },
  ],
  searchWords: [
    'blended attribution',
    'double counting',
    'deduplicate orders',
    'post-purchase survey',
    'double counted orders',
  ],
  notes: [
    'Ask only buyers whom neither a click nor a code explains: others would be counted twice.',
    'Without click_and_code_orders the estimate is blank; low and high are what is possible.',
    'Without a survey only tracked orders count.',
  ],
  confusedWith: [
    { term: 'INCREMENTAL', difference: 'orders that would not have come without the campaign' },
  ],
  compute: (row) => {
    const given = readOrders(row);
    const fault = contradiction(given);
    if (fault !== undefined) return fault;
    const { low, estimate, high } = blendedOrders(given, CONFIDENCE_OF_SURVEY);
    return given.survey !== undefined && given.allOrders === undefined
      ? ''
      : [low, estimate ?? '', high];
  },
};

function readOrders(row: RowValues): TrackedOrders {
  const [clickOrders, codeOrders, both, all, named, answers] = row as number[];
  const known = (value: number | undefined) => (Number.isNaN(value) ? undefined : value);
  const isAsked = known(named) !== undefined && known(answers) !== undefined;
  return {
    clickOrders: clickOrders!,
    codeOrders: codeOrders!,
    clickAndCodeOrders: known(both),
    allOrders: known(all),
    survey: isAsked ? { named: named!, answers: answers! } : undefined,
  };
}

/** Numbers that cannot all be true. */
function contradiction(given: TrackedOrders): Problem | undefined {
  const { clickOrders, codeOrders, clickAndCodeOrders, allOrders, survey } = given;
  const fewest = Math.min(clickOrders, codeOrders);
  if (clickAndCodeOrders !== undefined && clickAndCodeOrders > fewest)
    return problem(
      'unknown_value',
      { argument: 'click_and_code_orders' },
      `${clickAndCodeOrders} is more than the ${fewest} orders that one of them has`,
    );
  const tracked =
    clickAndCodeOrders === undefined
      ? Math.max(clickOrders, codeOrders)
      : clickOrders + codeOrders - clickAndCodeOrders;
  if (allOrders !== undefined && allOrders < tracked)
    return problem(
      'unknown_value',
      { argument: 'all_orders' },
      `${allOrders} is fewer than the ${tracked} orders with a click or a code`,
    );
  if (survey !== undefined && survey.named > survey.answers)
    return problem(
      'unknown_value',
      { argument: 'survey_named' },
      `${survey.named} is more than survey_answers, which is ${survey.answers}`,
    );
  return undefined;
}
