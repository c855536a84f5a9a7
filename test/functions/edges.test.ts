import { expect, it } from 'vitest';
import { describedKpi } from '../../src/functions/kpis/described-kpi';
import { METRIC_ROWS } from '../../src/metrics/catalog';
import { inCell, thrownInCell } from './in-cell';

it.each(METRIC_ROWS)('the page says of $id what happens at 0, and so it is', (row) => {
  const edges = describedKpi(row).edges!;
  const name = row.id.toUpperCase();
  for (const [place, { id }] of row.inputs.entries()) {
    const given = row.example.inputs.map((each, at) => (at === place ? 0 : each));
    const words = id.replaceAll('_', ' ');
    const [blank = '', error = ''] = edges.split('An error');
    const says = (part: string) => new RegExp(`where ${words} is 0`).test(part);
    if (says(error)) expect(thrownInCell(name, ...given)).toContain(`${id}: 0 is not`);
    else expect(inCell(name, ...given) === '', `${name} with ${id} 0`).toBe(says(blank));
  }
});

it.each([
  ['cpa', 'Blank where a value is blank, or where conversions is 0.'],
  ['emv', 'Blank where a value is blank.'],
  ['cost_per_follower', 'Blank where a value is blank, or where new followers is 0 or less.'],
  ['engagement_velocity', 'Blank where a value is blank. An error where hours is 0 or less.'],
  [
    'roi',
    'Blank where a value that is needed is blank, or where cost is 0. An error where margin is not from 0 to 1.',
  ],
  ['sentiment_score', 'Blank where a value is blank, or where positive + negative + neutral is 0.'],
])('%s: %s', (id, words) => {
  expect(describedKpi(METRIC_ROWS.find((row) => row.id === id)!).edges).toBe(words);
});
