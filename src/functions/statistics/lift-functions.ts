import { problem } from '../../cells/problem';
import type { TwoShares } from '../../statistics/exposed-and-control';
import { peoplePerArm } from '../../statistics/sample-size';
import { chanceOf, difference, newcombe } from '../../statistics/two-shares';
import type {
  DescribedFunction,
  DescribedParameter,
  RowResult,
  RowValues,
} from '../custom-function';
import { CONFIDENCE, neededNumber, optionalNumber } from '../parameters';

const FOUR: readonly DescribedParameter[] = [
  neededNumber('exposed_yes', 'people who saw it and said or did what is counted'),
  neededNumber('exposed_people', 'people who saw it'),
  neededNumber('control_yes', 'people who did not see it and said or did it all the same'),
  neededNumber('control_people', 'people who did not see it'),
];

/** A test that counts tables of people needs whole people. */
const WHOLE_FOUR = FOUR.map((each): DescribedParameter => ({ ...each, limit: 'wholeFromZero' }));

const HOLDOUT_NOTE =
  'Unless people were put into the two groups by lot, it compares exposed with not exposed: those who follow a creator differ anyway.';

/**
 * Reads the two groups from four values of a row; blank where a group has nobody, a problem where more said yes than
 * there are.
 */
function ofTwoShares(from: number, calculate: (given: TwoShares, row: RowValues) => RowResult) {
  return (row: RowValues): RowResult => {
    const [exposedYes, exposedPeople, controlYes, controlPeople] = row.slice(from) as [
      number,
      number,
      number,
      number,
    ];
    if (exposedPeople === 0 || controlPeople === 0) return '';
    if (exposedYes > exposedPeople) return tooMany('exposed', exposedYes, exposedPeople);
    if (controlYes > controlPeople) return tooMany('control', controlYes, controlPeople);
    return calculate({ exposedYes, exposedPeople, controlYes, controlPeople }, row);
  };
}

function tooMany(group: string, yes: number, people: number) {
  return problem(
    'unknown_value',
    { argument: `${group}_yes` },
    `${yes} is more than ${group}_people, which is ${people}`,
  );
}

export const LIFT_FUNCTIONS: readonly DescribedFunction[] = [
  {
    name: 'LIFT',
    category: 'Lift and attribution',
    summary: 'How many more of the people who saw it said or did it than of those who did not.',
    parameters: FOUR,
    returns: 'a difference of fractions; format it as %, and call it points',
    formula: 'exposed yes / exposed people − control yes / control people',
    source: 'Google: absolute lift of a holdout or brand-lift study',
    examples: [{ inputs: [180, 4000, 120, 4000], result: 0.015 }],
    searchWords: ['absolute lift', 'brand lift', 'holdout', 'incrementality', 'percentage points'],
    notes: [HOLDOUT_NOTE, 'Show it with LIFT_INTERVAL: of few answers a lift may be chance.'],
    confusedWith: [{ term: 'RELATIVE_LIFT', difference: 'the same as a share of the control' }],
    compute: ofTwoShares(0, difference),
  },
  {
    name: 'LIFT_INTERVAL',
    category: 'Lift and attribution',
    summary: 'Between which values the true lift lies: with 0 inside, it may be chance.',
    parameters: [...FOUR, CONFIDENCE],
    columns: ['low', 'high'],
    returns: 'two columns, low and high; differences of fractions',
    formula: 'Wilson limits of both groups, squared and added',
    source: 'Newcombe 1998, hybrid score interval (method 10)',
    examples: [
      { inputs: [180, 4000, 120, 4000], result: [[0.006687165880914817, 0.023412859963246095]] },
    ],
    searchWords: ['confidence interval', 'error bars', 'significance of lift', 'margin of error'],
    notes: [HOLDOUT_NOTE],
    compute: ofTwoShares(0, (given, row) => {
      const { low, high } = newcombe(given, row[4] as number);
      return [low, high];
    }),
  },
  {
    name: 'LIFT_P_VALUE',
    category: 'Lift and attribution',
    summary: 'How often chance alone would give a lift as large, up or down.',
    parameters: WHOLE_FOUR,
    returns: 'a fraction from 0 to 1',
    formula:
      "pooled z test without correction where every expected count is 5 or more, else Fisher's exact test",
    source: 'Pearson; Fisher. Two-sided',
    examples: [{ inputs: [180, 4000, 120, 4000], result: 0.00041408673468087216 }],
    searchWords: ['p value', 'significant', 'statistical significance', 'ab test', 'fisher'],
    notes: ['Show it next to LIFT_INTERVAL: a small value does not say that the lift is large.'],
    compute: ofTwoShares(0, chanceOf),
  },
  {
    name: 'RELATIVE_LIFT',
    category: 'Lift and attribution',
    summary: "How much higher the rate of those who saw it is, as a share of the control's rate.",
    parameters: FOUR,
    returns: 'a fraction; format it as %',
    formula: '(exposed rate − control rate) / control rate',
    source: 'Google: incremental over control conversions',
    examples: [{ inputs: [180, 4000, 120, 4000], result: 0.5 }],
    searchWords: ['percent lift', 'uplift', 'relative uplift', 'lift in percent'],
    notes: ['Blank where nobody of the control said yes.', HOLDOUT_NOTE],
    confusedWith: [{ term: 'LIFT', difference: 'in points: 3% to 4% is 1 point, and 33% here' }],
    compute: ofTwoShares(0, (given) => {
      const { controlYes, controlPeople } = given;
      return controlYes === 0 ? '' : difference(given) / (controlYes / controlPeople);
    }),
  },
  {
    name: 'INCREMENTAL',
    category: 'Lift and attribution',
    summary: 'How many conversions would not have happened without the campaign.',
    parameters: [...FOUR, CONFIDENCE],
    columns: ['estimate', 'low', 'high'],
    returns: 'three columns: the estimate, its low and its high',
    formula: '(exposed rate − control rate) × exposed people',
    source: "Google: treatment less control conversions; Newcombe's interval times exposed people",
    examples: [
      { inputs: [180, 4000, 120, 4000], result: [[60, 26.748663523659268, 93.65143985298438]] },
    ],
    searchWords: ['incremental conversions', 'incremental sales', 'true effect', 'caused by'],
    notes: [HOLDOUT_NOTE],
    confusedWith: [
      { term: 'conversions', difference: 'attributed ones, of which some would have come anyway' },
    ],
    compute: ofTwoShares(0, (given, row) => {
      const { low, high } = newcombe(given, row[4] as number);
      const people = given.exposedPeople;
      return [difference(given) * people, low * people, high * people];
    }),
  },
  {
    name: 'COST_PER_INCREMENTAL',
    category: 'Lift and attribution',
    summary: 'What a conversion cost that would not have happened without the campaign.',
    parameters: [neededNumber('cost', 'what was spent'), ...FOUR, CONFIDENCE],
    columns: ['estimate', 'low', 'high'],
    returns: 'three columns: the estimate, its low and its high; blank where there is no limit',
    formula: 'cost / ((exposed rate − control rate) × exposed people)',
    source: 'Lift-test practice: cost over incremental conversions',
    examples: [
      {
        inputs: [3000, 180, 4000, 120, 4000],
        result: [[50, 32.03367726870458, 112.15513617517719]],
      },
    ],
    searchWords: ['incremental cpa', 'icpa', 'cost per incremental conversion', 'true cpa'],
    notes: [
      'No high means that the campaign may have brought nothing, whatever it cost.',
      HOLDOUT_NOTE,
    ],
    confusedWith: [{ term: 'CPA', difference: 'cost over all attributed conversions: lower' }],
    compute: ofTwoShares(1, (given, row) => {
      const cost = row[0] as number;
      const { low, high } = newcombe(given, row[5] as number);
      const each = (lift: number) => (lift > 0 ? cost / (lift * given.exposedPeople) : '');
      return [each(difference(given)), each(high), each(low)];
    }),
  },
  {
    name: 'LIFT_SAMPLE_SIZE',
    category: 'Lift and attribution',
    summary: 'How many people each group needs before a lift of this size can be seen.',
    parameters: [
      { ...neededNumber('base_rate', 'the rate without the campaign'), limit: 'share' },
      { ...neededNumber('expected_rate', 'the rate you hope for with it'), limit: 'share' },
      optionalNumber('power', 'how often a true lift is to be found', 0.8, 'insideZeroAndOne'),
      CONFIDENCE,
    ],
    returns: 'people in each of the two groups, rounded up; blank where the rates are the same',
    formula: "two-proportion power formula of R's power.prop.test",
    source: 'R, stats::power.prop.test, two-sided',
    examples: [{ inputs: [0.03, 0.04], result: 5301 }],
    searchWords: ['sample size', 'how many people', 'power', 'minimum sample', 'test size'],
    notes: ['It counts people who answered or could act, not people who were asked.'],
    compute: (row) => {
      const [base, expected, power, confidence] = row as [number, number, number, number];
      return peoplePerArm(base, expected, power, confidence) ?? '';
    },
  },
];
