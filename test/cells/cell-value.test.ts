import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { errorText, isBlank, isDate } from '../../src/cells/cell-value';

describe('blank', () => {
  it.each(['', null, undefined])('%j is', (value) => {
    expect(isBlank(value)).toBe(true);
  });
  it.each([0, false, ' ', '0', Number.NaN])('%j is not', (value) => {
    expect(isBlank(value)).toBe(false);
  });
});

describe('a date', () => {
  it.each([new Date(0), new Date(Number.NaN), runInNewContext('new Date()')])('%s is', (value) => {
    expect(isDate(value)).toBe(true);
  });
  it.each([0, '2026-03-02', null, undefined, {}])('%j is not', (value) => {
    expect(isDate(value)).toBe(false);
  });
});

describe('the text of an error', () => {
  it.each<[value: unknown, text: string]>([
    ['#N/A', '#N/A'],
    ['#DIV/0!', '#DIV/0!'],
    ['#NAME?', '#NAME?'],
    ['#VALUE! likes: "abc" is not a number', '#VALUE! likes: "abc" is not a number'],
    [new Error('#REF!'), '#REF!'],
    [runInNewContext('new Error("#NUM!")'), '#NUM!'],
    [runInNewContext('new RangeError("no more")'), '#ERROR!'],
  ])('%s', (value, text) => {
    expect(errorText(value)).toBe(text);
  });

  it.each([
    '',
    'N/A',
    '#',
    '#refuge',
    '#REF',
    '#N/AB',
    '#VALUE!!',
    '# N/A',
    'see #REF!',
    5,
    true,
    null,
    undefined,
  ])('%j has none', (value) => {
    expect(errorText(value)).toBeUndefined();
  });
});
