import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearCreators } from '../../src/links/audit/near-creators';
import { lettersApart, nearPairs } from '../../src/text/near-text';

describe('letters apart', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['source', 'sorce', 1],
    ['source', 'soruce', 1],
    ['source', 'sauce', 2],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j and %j: %d', (left, right, apart) => {
    expect(lettersApart(left, right)).toBe(apart);
    expect(lettersApart(right, left)).toBe(apart);
  });
});

describe('near pairs', () => {
  it('are those that comparing each with each finds', () => {
    const text = fc.stringMatching(/^[ab]{4,8}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 25 }), (texts) => {
        const expected: [number, number][] = [];
        texts.forEach((right, place) => {
          for (let other = 0; other < place; other++) {
            const left = texts[other]!;
            if (left.length >= 5 && right.length >= 5 && lettersApart(left, right) === 1)
              expected.push([other, place]);
          }
        });
        const found = nearPairs(texts);
        expect(found).toHaveLength(expected.length);
        expect(found).toEqual(expect.arrayContaining(expected));
      }),
    );
  });
});

describe('creators that may be one', () => {
  const row = (at: number, creator: string, handle = '', platform = 'Instagram') => ({
    row: at,
    campaign: 'Spring',
    creator,
    handle,
    platform,
  });

  it.each([
    ['accents', 'Théo Garnier', 'Theo Garnier'],
    ['one letter', 'Mara Lindqvist', 'Mara Lindqist'],
    ['two swapped', 'Mara Lindqvist', 'Mara Lidnqvist'],
    ['a space', 'Mara Lindqvist', 'MaraLindqvist'],
    ['marks', 'Mara-Lindqvist', 'mara lindqvist'],
  ])('by %s', (_, left, right) => {
    expect(nearCreators([row(2, left), row(3, 'Kit'), row(4, right)])).toEqual([
      {
        row: 4,
        earlier: 2,
        campaign: 'Spring',
        sentence: `rows 2 and 4 may be one creator: "${left}" and "${right}"`,
      },
    ]);
  });

  it('by the handle', () => {
    expect(
      nearCreators([row(2, 'Mara', '@mara.ontour'), row(3, 'M. Lind', 'mara_ontour')]),
    ).toHaveLength(1);
  });

  it.each([
    ['short names', [row(2, 'Mia'), row(3, 'Mio')]],
    ['another platform', [row(2, 'Mara Lindqvist'), row(3, 'Mara Lindqist', '', 'TikTok')]],
    ['equal names, which are an error elsewhere', [row(2, 'Mara Lind'), row(3, 'mara lind ')]],
    ['names that cannot be written', [row(2, '🌸'), row(3, '🌺')]],
    ['two letters', [row(2, 'Mara Lindqvist'), row(3, 'Sara Lindqist')]],
  ])('not: %s', (_, rows) => {
    expect(nearCreators(rows)).toEqual([]);
  });
});
