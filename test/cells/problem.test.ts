import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { NOWHERE, problem, shown, unexpected } from '../../src/cells/problem';
import { problemInWords } from '../../src/cells/problem-words';

describe('a value in a message', () => {
  it.each<[value: unknown, text: string]>([
    ['', 'blank'],
    [undefined, 'blank'],
    [null, 'blank'],
    [0, '0'],
    [-2.5, '-2.5'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [new Date(0), 'a date'],
    [runInNewContext('new Date(0)'), 'a date'],
    ['abc', '"abc"'],
    [' ', '" "'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(57)}…"`],
  ])('%j', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('a problem', () => {
  it.each<[found: unknown, expected: string, message: string]>([
    ['abc', 'a number', 'likes: "abc" is not a number'],
    [-3, 'zero or more', 'likes: -3 is not zero or more'],
    ['', 'a number', 'likes: blank, where a number is expected'],
    [undefined, 'a number', 'likes: blank, where a number is expected'],
  ])('%j says where, what was found and what was expected', (found, expected, message) => {
    expect(unexpected('not_a_number', { argument: 'likes' }, found, expected)).toEqual({
      ok: false,
      code: 'not_a_number',
      message,
    });
  });

  it('that no value shows has a sentence, behind the place where there is one', () => {
    expect(
      problemInWords(problem('wrong_shape', { argument: 'likes' }, 'the range is empty')),
    ).toBe('likes: the range is empty');
    expect(problem('missing_tab', NOWHERE, 'There is no tab.')).toEqual({
      ok: false,
      code: 'missing_tab',
      message: 'There is no tab.',
    });
  });
});
