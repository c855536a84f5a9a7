import { expect, it } from 'vitest';
import { textFormat, writtenText } from '../../src/cells/safe-text';

it.each([
  ['Mara', '@', 'Mara', "'Mara"],
  ['007', '@', '007', "'007"],
  ['10-12', '@', '10-12', "'10-12"],
  ['https://example.com/?a=b', '@', 'https://example.com/?a=b', "'https://example.com/?a=b"],
  ['=1+1', 'General', "'=1+1", "'=1+1"],
  ['+49 30', 'General', "'+49 30", "'+49 30"],
  ['-mara', 'General', "'-mara", "'-mara"],
  ['@mara', 'General', "'@mara", "'@mara"],
  ["'quoted'", 'General', "''quoted'", "''quoted'"],
])('%j stands in a cell formatted %s', (text, format, inTextCell, elsewhere) => {
  expect(textFormat(text)).toBe(format);
  expect(writtenText(text, '@')).toBe(inTextCell);
  expect(writtenText(text, 'General')).toBe(elsewhere);
});

it('a blank empties a cell, whatever its format', () => {
  expect([writtenText('', '@'), writtenText('', 'General')]).toEqual(['', '']);
});
