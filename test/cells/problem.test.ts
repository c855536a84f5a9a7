import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  failure,
  NOWHERE,
  type Problem,
  problem,
  shown,
  unexpected,
  type Where,
} from '../../src/cells/problem';
import {
  faultInWords,
  placeInWords,
  problemInWords,
  problemLines,
  problemsInWords,
} from '../../src/cells/problem-words';

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

describe('a place in words', () => {
  it.each<[where: Where, words: string]>([
    [{ tab: 'Posts', row: 14, column: 'Likes' }, 'Posts, row 14, Likes'],
    [{ tab: 'Posts', row: 14 }, 'Posts, row 14'],
    [{ tab: 'Posts' }, 'Posts'],
    [{ tab: 'Posts', column: 'Likes' }, 'Posts, Likes'],
    [{ tab: 'Creators', row: 3, part: 'utm_source' }, 'Creators, row 3, utm_source'],
    [
      { tab: 'Campaigns', row: 2, name: 'Spring', column: 'Landing page' },
      'Campaigns, Spring, Landing page',
    ],
    [{ tab: 'Results', cell: 'H5' }, 'Results, H5'],
    [{ of: 'Naming policy', field: 'medium.allowed' }, 'Naming policy, medium, allowed'],
    [{ of: 'Naming policy', field: '' }, 'Naming policy'],
    [{ field: 'name' }, 'name'],
    [{ argument: 'likes' }, 'likes'],
    [{ campaign: 'Spring' }, 'Spring'],
    [{ file: 'Posts.csv' }, 'Posts.csv'],
    [NOWHERE, ''],
  ])('%j', (where, words) => {
    expect(placeInWords(where)).toBe(words);
  });
});

describe('a problem', () => {
  const likes = { argument: 'likes' };

  it.each<[found: unknown, expected: string, message: string]>([
    ['abc', 'a number', 'likes: "abc" is not a number'],
    [-3, 'zero or more', 'likes: -3 is not zero or more'],
    ['', 'a number', 'likes: blank, where a number is expected'],
    [undefined, 'a number', 'likes: blank, where a number is expected'],
  ])('%j says where, what was found and what was expected', (found, expected, message) => {
    expect(problemInWords(unexpected('not_a_number', likes, found, expected))).toBe(message);
  });

  it('that no value shows has a statement, behind the place where there is one', () => {
    expect(problemInWords(problem('wrong_shape', likes, 'the range is empty'))).toBe(
      'likes: the range is empty',
    );
    expect(problemInWords(problem('missing_tab', NOWHERE, 'There is no tab.'))).toBe(
      'There is no tab.',
    );
    const typed = problem('typed_as_text', likes, '"12" is typed as text', 'a number', 'type 12');
    expect(problemInWords(typed)).toBe(
      'likes: "12" is typed as text, where a number is expected; type 12',
    );
  });

  it('is plain data', () => {
    const found = failure(unexpected('not_a_number', likes, new Date(0), 'a number'));
    expect(JSON.parse(JSON.stringify(found))).toEqual({
      ok: false,
      problems: [
        {
          code: 'not_a_number',
          where: { argument: 'likes' },
          found: { value: 'a date' },
          expected: 'a number',
          advice: '',
        },
      ],
    });
  });

  it('keeps what it is about in its words, whatever these hold', () => {
    const texts = ['a', 'b; c', 'd: e', 'f, where g is expected', '"h"', 'i. j', '', 'row 3'];
    const wheres: Where[] = [
      ...texts.filter((text) => text !== '').map((tab) => ({ tab, row: 7, column: tab })),
      { argument: 'k; l' },
      { of: 'm', field: 'n.o' },
    ];
    for (const where of wheres)
      for (const found of texts)
        for (const expected of ['p; q', 'one of r, s'])
          for (const advice of texts) {
            const value = unexpected('unknown_value', where, found, expected, advice);
            const stated: Problem = { ...value, found: { statement: `t${found}` } };
            for (const each of [value, stated]) {
              const words = problemInWords(each);
              expect(words.startsWith(`${placeInWords(where)}: `)).toBe(true);
              expect(words.endsWith(faultInWords(each))).toBe(true);
              expect(words).toContain(each === stated ? `t${found}` : shown(found));
              expect(words).toContain(expected);
              expect(words).toContain(advice);
            }
          }
  });
});

describe('many problems', () => {
  const at = (row: number) =>
    unexpected('unknown_value', { tab: 'Posts', row }, 'one; two', 'three');

  it('have a line each, whatever a sentence holds', () => {
    expect(problemLines({ problems: [at(2), at(3)] })).toEqual([
      'Posts, row 2: "one; two" is not three',
      'Posts, row 3: "one; two" is not three',
    ]);
  });

  it('are cut where there is little room, and counted', () => {
    const many = Array.from({ length: 8 }, (_, row) => at(row));
    expect(problemLines({ problems: many }, 2).slice(2)).toEqual(['and 6 more']);
    expect(problemsInWords(many)).toMatch(/^Posts, row 0: .*; Posts, row 4: .*; and 3 more$/);
  });

  it('typed as text have one word of help', () => {
    const text = problem('typed_as_text', { tab: 'Posts' }, '"1" is typed as text');
    expect(problemLines({ problems: [text, text] })).toEqual([
      'Posts: "1" is typed as text',
      'Posts: "1" is typed as text',
      'The sidebar converts numbers and dates typed as text on a click.',
    ]);
  });
});
