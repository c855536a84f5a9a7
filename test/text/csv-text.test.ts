import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText, harmless } from '../../src/text/csv-text';

describe('a text in a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\ufeff=1+1', "'\ufeff=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['"=1+1', '\'"=1+1'],
    ['＝1+1', "'＝1+1"],
    ['＋cmd｜x', "'＋cmd｜x"],
    ['Mara;=1+1', "Mara;'=1+1"],
    ['Mara; =1+1', "Mara;' =1+1"],
    ['Mara\n=1+1', "Mara\n'=1+1"],
    ['Mara\r\n@SUM(1)', "Mara\r\n'@SUM(1)"],
    ['Mara;"=1', 'Mara;\'"=1'],
    ['+A1*2', "'+A1*2"],
    ['-2+3', "'-2+3"],
    ['+49-170-1234', "'+49-170-1234"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ])('%j gets an apostrophe where a formula begins', (text, written) => {
    expect(harmless(text)).toBe(written);
  });

  it.each([
    ...['-5', '+5', '-1.5%', '-75.0', '-1,234.50', '-1 234', '+1e6', '-€5', '12', '0.5'],
    ...['@mara.l', '@mara #ad', '-iTBX-c3ATo', '-0UQMSd506k', 'a=b', 'https://a.com/?x=1'],
    ...['Mara, -5 off', 'Mara; and Kit', '20% off; 5 € back', 'Mara\nLindqvist', ' Mara', ''],
  ])('%j stays as it is', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('is whole for readers of commas, and no cell calculates for those of semicolons', () => {
    const piece = fc.constantFrom(
      ...['=', '＝', '+', '-', '@', ';', ',', '"', '\n', '\r\n', '\t', ' ', '\u200b', '(', '|'],
      ...['a', '1', 'cmd', 'Mara'],
    );
    const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 3,
      }),
    );
    const seen = (text: string) => text.replace(/^[\s"\u200b]+/, '');
    fc.assert(
      fc.property(table, (cells) => {
        const rows = cells.map((row) => ['row', ...row]);
        const csv = csvText(rows);
        const read = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ',', newline: '\r\n' });
        expect(read.data).toEqual(rows.map((row) => row.map(harmless)));
        for (const line of csv.split(/[\r\n]+/))
          for (const part of line.split(';'))
            expect(/^[=＝]/.test(seen(part)), JSON.stringify(part)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
