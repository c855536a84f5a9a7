import { expect, it } from 'vitest';
import { SHEETS_FUNCTIONS } from './sheets-functions';

it('the functions of Sheets are written as Sheets writes them', () => {
  expect(SHEETS_FUNCTIONS.size).toBeGreaterThan(500);
  for (const name of SHEETS_FUNCTIONS) expect(name).toMatch(/^[A-Z][A-Z0-9._]*$/);
});

it.each([
  'FREQUENCY',
  'LINEST',
  'SORT',
  'QUERY',
  'ROUND',
  'N',
  'T.TEST',
  'GEMINI',
  'TO_PERCENT',
])('%s is a function of Sheets', (name) => {
  expect(SHEETS_FUNCTIONS.has(name)).toBe(true);
});
