import type { StageRow } from '../metric';
import { CLICKS, COST, ENGAGEMENTS, share, VIEWS } from './inputs';

export const CONSIDERATION_COSTS: readonly StageRow[] = [
  {
    id: 'cpe',
    name: 'Cost per engagement',
    abbreviation: 'CPE',
    unit: 'small-money',
    direction: 'lower',
    inputs: [COST, ENGAGEMENTS],
    expression: share('cost', 'engagements'),
    meaning: 'What one like, comment, share or save cost.',
    source: 'ANA Influencer Marketing Measurement Guidelines, 2022',
    example: { inputs: [500, 2000], result: 0.25 },
    searchWords: ['cost per engagement', 'cost per interaction', 'price of a like'],
    notes: ['Say which reactions are counted: tools differ in saves and clicks.'],
  },
  {
    id: 'cpv',
    name: 'Cost per view',
    abbreviation: 'CPV',
    unit: 'small-money',
    direction: 'lower',
    inputs: [COST, VIEWS],
    expression: share('cost', 'views'),
    meaning: 'What one view cost.',
    source: 'Advertising standard: cost over views (not visits)',
    example: { inputs: [500, 25000], result: 0.02 },
    searchWords: ['cost per view', 'cost per video view', 'price of a view'],
    confusedWith: [
      {
        term: 'cost per visit',
        difference: 'some tools call that CPV; use CPC or cost over sessions',
      },
    ],
  },
  {
    id: 'cpc',
    name: 'Cost per click',
    abbreviation: 'CPC',
    unit: 'money',
    direction: 'lower',
    inputs: [COST, CLICKS],
    expression: share('cost', 'clicks'),
    meaning: 'What one click cost.',
    source: 'Advertising standard: cost over clicks',
    example: { inputs: [500, 400], result: 1.25 },
    searchWords: ['cost per click', 'price per click', 'cost per link click', 'ppc'],
    confusedWith: [
      { term: 'CPA', difference: 'what an order cost, not a click' },
      { term: 'EPC', difference: 'what a click brought in' },
    ],
  },
];
