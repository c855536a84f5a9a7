import type { StageRow } from '../metric';
import { CUSTOMERS, input, share } from './inputs';

export const LOYALTY: readonly StageRow[] = [
  {
    id: 'repeat_purchase_rate',
    name: 'Repeat-purchase rate',
    abbreviation: 'RPR',
    unit: 'fraction',
    direction: 'higher',
    inputs: [input('repeat_customers', 'customers with two or more orders'), CUSTOMERS],
    expression: share('repeat_customers', 'customers'),
    meaning: 'The share of the customers who came back.',
    source: 'Retail standard: customers with two or more orders over all customers',
    example: { inputs: [14, 118], result: 14 / 118 },
    searchWords: [
      'repeat customers',
      'returning customers',
      'retention',
      'reorder rate',
      'repeat buyers',
      'came back',
    ],
    notes: ['Give customers time: a group that bought last week cannot have come back yet.'],
    confusedWith: [
      {
        term: 'NEW_CUSTOMER_RATE',
        difference: 'the share of the customers who never bought before',
      },
    ],
  },
  {
    id: 'referral_rate',
    name: 'Referral rate',
    unit: 'fraction',
    direction: 'higher',
    inputs: [input('referred_customers', 'customers who came through another customer'), CUSTOMERS],
    expression: share('referred_customers', 'customers'),
    meaning: 'The share of the customers whom another customer brought.',
    source: 'Retail standard: referred customers over all customers',
    example: { inputs: [9, 120], result: 0.075 },
    searchWords: ['word of mouth', 'refer a friend', 'customers referred', 'advocacy'],
    confusedWith: [{ term: 'REDEMPTION_RATE', difference: "how often a creator's code was used" }],
  },
  {
    id: 'ltv_cac',
    name: 'Lifetime value to acquisition cost',
    abbreviation: 'LTV:CAC',
    unit: 'ratio',
    direction: 'higher',
    inputs: [
      input('lifetime_value', 'what a customer brings over the horizon you name'),
      input('acquisition_cost', 'what winning a customer cost'),
    ],
    expression: share('lifetime_value', 'acquisition_cost'),
    meaning: 'What a customer brings for each unit of money that winning them cost.',
    source: 'Subscription business practice: lifetime value over acquisition cost',
    example: { inputs: [240, 60], result: 4 },
    searchWords: ['ltv to cac', 'lifetime value', 'clv', 'customer value ratio', 'payback'],
    notes: ['Take both as averages or both as sums, and say how long the horizon is.'],
    confusedWith: [
      {
        term: 'ROAS',
        difference: 'revenue of the campaign, where this counts what comes later too',
      },
      { term: 'CAC', difference: 'the cost alone' },
    ],
  },
];
