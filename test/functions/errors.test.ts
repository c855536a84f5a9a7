import { describe, expect, it } from 'vitest';
import { column, fromAnotherRealm, inCell, thrownInCell } from './in-cell';

const ERRORS = [
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
  '#SPILL!',
  '#NV',
  '#WERT!',
];

describe.each(ERRORS)('%s in a cell', (error) => {
  it('comes through as it is', () => {
    expect(inCell('CPA', error, 250)).toBe(error);
    expect(inCell('CPA', 5000, error)).toBe(error);
    expect(inCell('CPE', [[1, error, 2]], 250)).toBe(error);
    expect(inCell('SLUG', error)).toBe(error);
    expect(inCell('UTM_LINK', 'https://example.com', error, 'm', 'c')).toBe(error);
  });

  it('comes through in its own row', () => {
    expect(inCell('CPA', column(10, error, 30), column(5, 5, 10))).toEqual(column(2, error, 3));
    expect(inCell('SLUG', column('A b', error))).toEqual(column('a-b', error));
  });

  it('as a value for every row comes through in every row', () => {
    expect(inCell('CPA', column(10, 20), error)).toEqual(column(error, error));
  });

  it('goes before a blank and before what is no number', () => {
    expect(inCell('CPA', column('', 'abc'), column(error, error))).toEqual(column(error, error));
  });

  it('as an error object is the same', () => {
    expect(inCell('CPA', new Error(error), 250)).toBe(error);
    expect(inCell('CPA', fromAnotherRealm(`new Error("${error}")`), 250)).toBe(error);
    expect(inCell('SLUG', column('A b', fromAnotherRealm(`new TypeError("${error}")`)))).toEqual(
      column('a-b', error),
    );
  });
});

it('an error object without a name of its own is #ERROR!', () => {
  expect(inCell('CPA', new Error('Service unavailable'), 250)).toBe('#ERROR!');
});

it('what one of our functions says in a row passes through the next', () => {
  const [[said]] = inCell('CPA', column('abc', 5), 1) as [[string]];
  expect(said).toBe('#VALUE! cost: "abc" is not a number');
  expect(inCell('CPA', column(said, 10), 5)).toEqual(column(said, 2));
});

it('the first fault of a row is told', () => {
  expect(thrownInCell('CPA', 'abc', 'def')).toBe('cost: "abc" is not a number');
  expect(inCell('CPA', column('abc', 10), column('def', 5))).toEqual(
    column('#VALUE! cost: "abc" is not a number', 2),
  );
});

it('a fault shows only in its own row', () => {
  expect(inCell('CPA', column(10, 'abc', -3, '', '#N/A', 30), column(5, 5, 5, 5, 5, 10))).toEqual(
    column(
      2,
      '#VALUE! cost: "abc" is not a number',
      '#VALUE! cost: -3 is not zero or more',
      '',
      '#N/A',
      3,
    ),
  );
});

describe('text that only begins like an error', () => {
  it.each([
    ['#refill challenge', 'refill-challenge'],
    ['#NameThatTune', 'namethattune'],
    ['#value', 'value'],
    ['#errorfree', 'errorfree'],
    ['#null', 'null'],
    ['#calculated', 'calculated'],
  ])('%s is text', (text, result) => {
    expect(inCell('SLUG', text)).toBe(result);
  });
});
