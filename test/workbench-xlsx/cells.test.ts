import { describe, expect, it } from 'vitest';
import { loadExcelize } from '../../workbench/xlsx/load-excelize';
import { opened } from './opened';
import { down, workbookOf } from './sheet-of';

const TEXTS = [
  '=1+1',
  '+1',
  '@SUM(A1)',
  '007',
  '1E5',
  'TRUE',
  '5 May',
  '#N/A',
  ' leading and trailing ',
  'two\nlines',
  '<b>&"\'',
  '🦊 نور Ольга',
  '_x0041_',
  'bell\u0007',
];

describe('values in the file', () => {
  it.each(TEXTS)('the text %j comes back as text', async (text) => {
    const { file, value } = await opened(workbookOf({ cells: down({ value: text }) }));
    const excelize = await loadExcelize();
    expect(value('A1')).toBe(text);
    expect(file.GetCellType('Data', 'A1').cellType).toBe(excelize.CellTypeInlineString);
    expect(file.GetCellFormula('Data', 'A1').formula).toBe('');
  });

  it.each([
    [0, '0'],
    [-1.5, '-1.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [46147.75, '46147.75'],
  ])('the number %d keeps all its digits', async (value, stored) => {
    const { cell } = await opened(workbookOf({ cells: down({ value }) }));
    expect(await cell('A1')).toMatch(/^<c r="A1" s="\d+"><v>/);
    expect(await cell('A1')).toContain(`<v>${stored}</v>`);
  });

  it('a boolean is a boolean', async () => {
    const { cell } = await opened(workbookOf({ cells: down({ value: true }, { value: false }) }));
    expect(await cell('A1')).toMatch(/t="b"><v>1<\/v>/);
    expect(await cell('A2')).toMatch(/t="b"><v>0<\/v>/);
  });

  it('a blank cell keeps its look and holds nothing', async () => {
    const { cell } = await opened(
      workbookOf({ cells: down({ value: null, background: '#ff0000' }, { value: '' }) }),
    );
    expect(await cell('A1')).toMatch(/^<c r="A1" s="[1-9]\d*"><\/c>$/);
    expect(await cell('A2')).toMatch(/^<c r="A2" s="\d+"><\/c>$/);
  });

  it('an error is an error, and one that Excel does not know is a #VALUE!', async () => {
    const { cell } = await opened(
      workbookOf({
        cells: down(
          { value: '#DIV/0!', isError: true, formula: '=1/0' },
          { value: '#SPILL!', isError: true, formula: '=A9:A10' },
          { value: '#ERROR!', isError: true },
        ),
      }),
    );
    expect(await cell('A1')).toMatch(/t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v>/);
    expect(await cell('A2')).toMatch(/t="e"><f>.*<\/f><v>#VALUE!<\/v>/);
    expect(await cell('A3')).toContain('>#ERROR!</t>');
  });

  it('a text longer than Excel takes is cut', async () => {
    const { value } = await opened(workbookOf({ cells: down({ value: 'x'.repeat(40000) }) }));
    expect(value('A1')).toHaveLength(32767);
  });
});

describe('formulas in the file', () => {
  it.each([
    ['a number', 250, '<f>SUM(B1,C1)</f><v>250</v>', ''],
    ['a text', 'a<b', '<f>SUM(B1,C1)</f><v>a&lt;b</v>', ' t="str"'],
    ['an empty text', '', '<f>SUM(B1,C1)</f><v></v>', ' t="str"'],
    ['a boolean', true, '<f>SUM(B1,C1)</f><v>1</v>', ' t="b"'],
    ['nothing yet', null, '<f>SUM(B1,C1)</f>', ''],
  ])('stand beside %s with its type', async (_, value, content, type) => {
    const { cell, file } = await opened(
      workbookOf({ cells: down({ value, formula: '=SUM(B1;C1)' }) }),
    );
    expect(await cell('A1')).toMatch(new RegExp(`^<c r="A1" s="\\d+"${type}>`));
    expect(await cell('A1')).toContain(`>${content}</c>`);
    expect(file.GetCellFormula('Data', 'A1').formula).toBe('SUM(B1,C1)');
  });

  it('an open range ends where the grid of its sheet ends', async () => {
    const { file } = await opened(
      workbookOf(
        { cells: down({ value: 1, formula: "=SUM(B2:B;'The posts'!C3:C)" }), rowCount: 50 },
        { name: 'The posts', rowCount: 7 },
      ),
    );
    expect(file.GetCellFormula('Data', 'A1').formula).toBe("SUM(B2:B50,'The posts'!C3:C7)");
  });

  it('a custom function is written as its value', async () => {
    const { cell } = await opened(
      workbookOf({
        cells: down(
          { value: 20, formula: '=cpa(B1;C1)' },
          { value: 'yes', formula: '=IF(CPA(B1;C1)>5;"yes";"no")' },
          { value: 'CPA(1)', formula: '="CPA("&1&")"' },
        ),
      }),
      { customFunctions: ['CPA'] },
    );
    expect(await cell('A1')).toMatch(/^<c r="A1" s="\d+"><v>20<\/v><\/c>$/);
    expect(await cell('A2')).not.toContain('<f>');
    expect(await cell('A3')).toContain('<f>');
  });

  it('a result that spills is an array over the cells that it fills', async () => {
    const { cell } = await opened(
      workbookOf({
        cells: down(
          { value: 'a', formula: '=UNIQUE(C1:C9)' },
          { value: 'b', spilled: true },
          { value: 'c', spilled: true },
          { value: 'own' },
        ),
      }),
    );
    expect(await cell('A1')).toContain('<f t="array" ref="A1:A3">_xlfn.UNIQUE(C1:C9)</f>');
    expect(await cell('A2')).not.toContain('<f');
  });

  it('every program is told to calculate on load', async () => {
    const { part } = await opened(workbookOf({}));
    expect(await part('xl/workbook.xml')).toMatch(/<calcPr[^>]*fullCalcOnLoad="(1|true)"/);
  });
});
