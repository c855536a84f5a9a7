import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnLetters, columnNumber } from '../../src/cells/column-letters';
import { reference, text, writeFormula } from '../../src/cells/formula';

it.each([
  [1, 'A'],
  [2, 'B'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18278, 'ZZZ'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

it('every column has letters of its own, in the order of the columns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 18278 }), (column) => {
      const letters = columnLetters(column);
      const back = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
      expect(letters).toMatch(/^[A-Z]{1,3}$/);
      expect(back).toBe(column);
    }),
  );
});

it.each([
  [{ column: 1, row: 2 }, '=$A$2'],
  [{ column: 28, row: 2, lastRow: 9 }, '=$AB$2:$AB$9'],
  [{ column: 1, lastColumn: 3, row: 2, lastRow: 9 }, '=$A$2:$C$9'],
  [{ column: 1, lastColumn: 3, row: 2 }, '=$A$2:$C$2'],
  [{ column: 4 }, '=$D:$D'],
  [{ column: 4, lastColumn: 6 }, '=$D:$F'],
  [{ sheet: 'Posts', column: 1, row: 1 }, "='Posts'!$A$1"],
  [{ sheet: "Mara's posts", column: 1 }, "='Mara''s posts'!$A:$A"],
])('the area %j is written %s', (area, written) => {
  expect(writeFormula(reference(area))).toBe(written);
});

it('text in a formula keeps its quotes', () => {
  expect(writeFormula(text('say "hi"; =1,5'))).toBe('="say ""hi""; =1,5"');
});
