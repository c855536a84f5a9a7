import { expect, test } from 'vitest';
import { shiftFormula } from '../../workbench/engine/formula-text';
import { attemptHost } from './scripts';

const NUMBERS = { name: 'Data', values: [[1], [2], [3]] };

test('a spill is read, counted and displayed like other cells', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS] });
  await attempt('sheet.getRange("C1").setFormula("=SORT(A1:A3;1;-1)")');
  expect(
    await attempt(`return [
      sheet.getRange('C1:C3').getValues(), sheet.getRange('C2').getFormula(), sheet.getLastColumn(),
      sheet.getDataRange().getA1Notation(), sheet.getRange('C3').getDisplayValue(), sheet.getRange('C2').isBlank()]`),
  ).toEqual([[[3], [2], [1]], '', 3, 'A1:C3', '1', false]);
  expect(host.value('Data', 'C2')).toBe(2);
  expect(
    host.snapshot().sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 3),
  ).toEqual({ row: 2, column: 3, value: 2, spilled: true });
});

test('a spill is gone with its formula, also within the execution', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS] });
  await attempt('sheet.getRange("C1").setFormula("=SORT(A1:A3;1;-1)")');
  expect(
    await attempt(
      'sheet.getRange("C1").clearContent(); return sheet.getRange("C1:C3").getValues()',
    ),
  ).toEqual([[''], [''], ['']]);
  expect(host.value('Data', 'C3')).toBe('');
});

test('a spill without room is a reference error', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS] });
  await attempt(
    'sheet.getRange("C2").setValue("mine"); sheet.getRange("C1").setFormula("=SORT(A1:A3)")',
  );
  expect(host.value('Data', 'C1')).toBe('#REF!');
  expect(host.value('Data', 'C2')).toBe('mine');
  expect(host.errorMessage('Data', 'C1')).toBe(
    'Array result was not expanded because it would overwrite data in C2.',
  );
});

test('a formula of the same execution refuses to be read, and only that', async () => {
  const { attempt } = attemptHost({ sheets: [NUMBERS] });
  const refusal =
    'Exception: Data!B1 holds a formula that this execution wrote (=A1*2); the local host cannot calculate it before the execution ends.';
  const write = 'sheet.getRange("B1").setFormula("=A1*2");';
  expect(await attempt(`${write} return sheet.getRange("A1:B1").getValues()`)).toBe(refusal);
  expect(await attempt(`${write} return sheet.getRange("B1").getDisplayValue()`)).toBe(refusal);
  expect(await attempt(`${write} return sheet.getRange("B1").getFormula()`)).toBe('=A1*2');
  expect(await attempt(`${write} return sheet.getRange("A1").getValue()`)).toBe(1);
  expect(await attempt('return sheet.getRange("B1").getValue()')).toBe(2);
});

test('open ranges, separators and other sheets are kept as typed and understood', async () => {
  const { host, attempt } = attemptHost({
    sheets: [NUMBERS, { name: "It's 2", values: [[10], [20]] }],
  });
  const formulas = [
    ['=SUM(A2:A)', 5],
    ["=SUM('It''s 2'!A1:A;1)", 31],
    ['=SUM(A:A, 1)', 7],
    ['=COUNTIF(A1:A3;">1")', 2],
    ['="a;b"&"A2:A"', 'a;bA2:A'],
  ] as const;
  await attempt(
    `sheet.getRange(1, 3, ${formulas.length}, 1).setFormulas(${JSON.stringify(formulas.map(([f]) => [f]))})`,
  );
  formulas.forEach(([formula, value], index) => {
    expect(host.formula('Data', `C${index + 1}`)).toBe(formula);
    expect(host.value('Data', `C${index + 1}`)).toBe(value);
  });
});

test('an open range follows the grid that grows', async () => {
  const { host, attempt } = attemptHost({ sheets: [{ ...NUMBERS, rows: 3 }] });
  await attempt('sheet.getRange("B1").setFormula("=SUM(A2:A)")');
  await attempt('sheet.appendRow([10])');
  expect(host.value('Data', 'B1')).toBe(15);
  expect(host.formula('Data', 'B1')).toBe('=SUM(A2:A)');
});

test('inserted rows move formulas and their references', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS] });
  await attempt('sheet.getRange("B3").setFormula("=SUM(A1;A3)")');
  await attempt('sheet.insertRowsBefore(1, 2)');
  expect([host.formula('Data', 'B5'), host.value('Data', 'B5')]).toEqual(['=SUM(A3;A5)', 4]);
});

test('a moved formula of a German sheet keeps its decimal commas and semicolons', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS], locale: 'de_DE' });
  await attempt('sheet.getRange("B3").setFormula("=SUM(A1;A3;0,5)&\\"1.5,x\\"")');
  await attempt('sheet.insertRowsBefore(1, 1)');
  expect([host.formula('Data', 'B4'), host.value('Data', 'B4')]).toEqual([
    '=SUM(A2;A4;0,5)&"1.5,x"',
    '4.51.5,x',
  ]);
});

test('a formula typed into the grid itself is translated too', async () => {
  const { host } = attemptHost({ sheets: [NUMBERS], locale: 'de_DE' });
  const grid = host.engine.univer.api.getActiveWorkbook()?.getActiveSheet();
  grid?.getRange('B1').setValue({ f: '=SUM(A2:A;0,5)' });
  await host.settled();
  expect([host.formula('Data', 'B1'), host.value('Data', 'B1')]).toEqual(['=SUM(A2:A;0,5)', 5.5]);
});

const SHIFTS: [formula: string, rows: number, columns: number, shifted: string][] = [
  ['=A1', 1, 1, '=B2'],
  ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
  ['=SUM(A1:B2)', 0, 1, '=SUM(B1:C2)'],
  ['=SUM(A:A;$B:C)', 5, 1, '=SUM(B:B;$B:D)'],
  ['=SUM(A2:A)', 1, 1, '=SUM(B3:B)'],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ["='A1 B2'!C3+Sheet1!C3", 1, 0, "='A1 B2'!C4+Sheet1!C4"],
  ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=Z1', 0, 1, '=AA1'],
  ['=Q4_2024+A1', 1, 0, '=Q4_2024+A2'],
];

test.each(SHIFTS)('%s copied %d down and %d right is %s', (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});

test('copyTo takes formulas, formats, rules and notes along, and spills as formulas', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS, { name: 'To' }] });
  await attempt(`
    sheet.getRange('B1').setFormula('=A1*2').setNumberFormat('0.00').setBackground('#ff0000').setNote('hint');
    sheet.getRange('C1').setFormula('=SORT(A1:A3;1;-1)');
    sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1', '2']).build());
    const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1>1').setBackground('#00ff00')
      .setRanges([sheet.getRange('A1:C3')]).build();
    sheet.setConditionalFormatRules([rule]);`);
  await attempt(`sheet.getRange('A1:C3').copyTo(ss.getSheetByName('To').getRange('B5'))`);
  const to = host.snapshot().sheets[1];
  expect(
    to?.cells.map(({ row, column, value, formula, spilled }) => [
      row,
      column,
      value,
      formula ?? spilled,
    ]),
  ).toEqual([
    [5, 2, 1, undefined],
    [5, 3, 2, '=B5*2'],
    [5, 4, 3, '=SORT(B5:B7;1;-1)'],
    [6, 2, 2, undefined],
    [6, 4, 2, true],
    [7, 2, 3, undefined],
    [7, 4, 1, true],
  ]);
  expect(to?.cells[1]).toMatchObject({ numberFormat: '0.00', background: '#ff0000', note: 'hint' });
  expect(to?.conditionalFormats).toEqual([
    {
      ranges: [{ row: 5, column: 2, rows: 3, columns: 3 }],
      condition: { kind: 'formula', formula: '=$A5>1' },
      background: '#00ff00',
    },
  ]);
  expect(to?.dropdowns).toEqual([
    { range: { row: 5, column: 2, rows: 1, columns: 1 }, choices: ['1', '2'], strict: false },
  ]);
});

test('copyTo with a type takes only that layer', async () => {
  const { host, attempt } = attemptHost({ sheets: [NUMBERS] });
  await attempt('sheet.getRange("B1").setFormula("=A1+1").setFontWeight("bold")');
  await attempt(`
    const { PASTE_VALUES, PASTE_FORMAT, PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
    const from = sheet.getRange('B1');
    from.copyTo(sheet.getRange('D1:D2'), PASTE_VALUES, false);
    from.copyTo(sheet.getRange('E1'), PASTE_FORMAT, false);
    from.copyTo(sheet.getRange('F1'), PASTE_FORMULA, false);`);
  const cells = host.snapshot().sheets[0]?.cells.filter(({ column }) => column > 3);
  expect(cells).toEqual([
    { row: 1, column: 4, value: 2 },
    { row: 1, column: 5, value: null, bold: true },
    { row: 1, column: 6, value: 1, formula: '=E1+1' },
    { row: 2, column: 4, value: 2 },
  ]);
});
