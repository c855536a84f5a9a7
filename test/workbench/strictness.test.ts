import { describe, expect, test } from 'vitest';
import { attemptHost } from './scripts';

const signature = (types: string, method: string) =>
  `Exception: The parameters (${types}) don't match the method signature for ${method}.`;

const SITUATIONS: Record<string, [statements: string, failure: string][]> = {
  'sizes of data': [
    [
      'sheet.getRange("A1:B2").setValues([[1, 2]])',
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange("A1:B2").setValues([[1, 2], [3]])',
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange("A1:B1").setFontWeights([["bold"]])',
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange("A1:B1").setFormulas([["=1", "=2"], ["=3", "=4"]])',
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    ],
  ],
  'the grid': [
    [
      'sheet.getRange(1001, 1)',
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'sheet.getRange(1, 26, 1, 2)',
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'sheet.getRange("AA1")',
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'sheet.getRange(1, 1, 0, 1)',
      'Exception: The number of rows in the range must be at least 1.',
    ],
    [
      'sheet.getRange(1, 1, 1, 0)',
      'Exception: The number of columns in the range must be at least 1.',
    ],
    ['sheet.getRange(0, 1)', 'Exception: The starting row of the range is too small.'],
    [
      'sheet.getRange("A1").offset(-1, 0)',
      'Exception: The starting row of the range is too small.',
    ],
    ['sheet.getRange("Nowhere!A1")', 'Exception: Range not found: Nowhere!A1'],
    ['sheet.getRange("what")', 'Exception: Range not found: what'],
    ['sheet.setFrozenRows(1000)', 'Exception: You cannot freeze 1000 rows of 1000.'],
    ['sheet.deleteRows(1, 1000)', "Exception: You can't delete all the rows on the sheet."],
  ],
  'types and counts of arguments': [
    [
      'sheet.getRange("A1").setValue(1, 2)',
      signature('number,number', 'SpreadsheetApp.Range.setValue'),
    ],
    ['sheet.getRange("A1").setValues("x")', signature('String', 'SpreadsheetApp.Range.setValues')],
    [
      'sheet.getRange("A1").setValues([1])',
      signature('number[]', 'SpreadsheetApp.Range.setValues'),
    ],
    [
      'sheet.getRange("A1").setNumberFormat(2)',
      signature('number', 'SpreadsheetApp.Range.setNumberFormat'),
    ],
    ['sheet.getRange("1", "2")', signature('String,String', 'SpreadsheetApp.Sheet.getRange')],
    ['sheet.getRange(1.5, 1)', signature('number,number', 'SpreadsheetApp.Sheet.getRange')],
    ['sheet.getRange(NaN, 1)', signature('number,number', 'SpreadsheetApp.Sheet.getRange')],
    ['sheet.getRange()', signature('', 'SpreadsheetApp.Sheet.getRange')],
    ['sheet.getRange("A1").setWrap("true")', signature('String', 'SpreadsheetApp.Range.setWrap')],
    [
      'sheet.getRange("A1").setWrapStrategy("WRAP")',
      signature('String', 'SpreadsheetApp.Range.setWrapStrategy'),
    ],
    [
      'sheet.getRange("A1").setBorder(true, null, null, null, null, null, "#000000", "SOLID")',
      signature('Boolean,null,null,null,null,null,String,String', 'SpreadsheetApp.Range.setBorder'),
    ],
    [
      'sheet.newChart().setChartType("BAR")',
      signature('String', 'SpreadsheetApp.EmbeddedChartBuilder.setChartType'),
    ],
    ['ss.deleteSheet("Data")', signature('String', 'SpreadsheetApp.Spreadsheet.deleteSheet')],
    [
      'sheet.getRange("A1").copyTo(sheet)',
      signature('SpreadsheetApp.Sheet', 'SpreadsheetApp.Range.copyTo'),
    ],
    [
      'sheet.setConditionalFormatRules([{}])',
      signature('Object[]', 'SpreadsheetApp.Sheet.setConditionalFormatRules'),
    ],
    ['ss.toast(new Date())', signature('Date', 'SpreadsheetApp.Spreadsheet.toast')],
    [
      'PropertiesService.getDocumentProperties().setProperty("a", 1)',
      signature('String,number', 'PropertiesService.Properties.setProperty'),
    ],
  ],
  'values that a cell cannot hold': [
    [
      'sheet.getRange("A1").setValue({})',
      'Exception: A cell cannot hold an object (Object): Sheets would write its text, such as {key=value}.',
    ],
    [
      'sheet.getRange("A1:B1").setValues([[1, [2]]])',
      'Exception: A cell cannot hold an array: Sheets would write its text, such as {key=value}.',
    ],
    ['sheet.getRange("A1").setValue(NaN)', 'Exception: NaN is not a value of a cell.'],
    ['sheet.appendRow([1 / 0])', 'Exception: Infinity is not a value of a cell.'],
    [
      'sheet.getRange("A1").setValue(new Date(NaN))',
      'Exception: An invalid date is not a value of a cell.',
    ],
    [
      'sheet.getRange("A1").setValue("x".repeat(50001))',
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
  ],
  'words that the real service quietly takes': [
    ['sheet.getRange("A1").setBackground("#12345")', 'Exception: #12345 is not a colour.'],
    ['sheet.getRange("A1").setFontColor("blurple")', 'Exception: blurple is not a colour.'],
    ['sheet.getRange("A1").setFontWeight("heavy")', 'Exception: heavy is not a font weight.'],
    ['sheet.getRange("A1").setFontStyle("oblique")', 'Exception: oblique is not a font style.'],
    [
      'sheet.getRange("A1").setHorizontalAlignment("middle")',
      'Exception: middle is not a horizontal alignment.',
    ],
    [
      'sheet.getRange("A1").setVerticalAlignment("center")',
      'Exception: center is not a vertical alignment.',
    ],
    [
      'sheet.getRange("A1").setNumberFormat(null)',
      "Exception: setNumberFormat cannot take null or an empty text; use 'General'.",
    ],
    ['sheet.getRange("A1").setFontSize(0)', 'Exception: 0 is not a font size.'],
    [
      'SpreadsheetApp.BorderStyle.FAT',
      '(another realm) Exception: SpreadsheetApp.BorderStyle has no value FAT.',
    ],
    ['Charts.ChartType.FUNNEL', '(another realm) Exception: Charts.ChartType has no value FUNNEL.'],
  ],
  sheets: [
    [
      'ss.insertSheet("data")',
      'Exception: A sheet with the name "data" already exists. Please enter another name.',
    ],
    [
      'sheet.setName("Other")',
      'Exception: A sheet with the name "Other" already exists. Please enter another name.',
    ],
    ['sheet.setName("")', 'Exception: A sheet name must have between 1 and 100 characters.'],
    [
      'sheet.hideSheet(); ss.getSheetByName("Other").hideSheet()',
      "Exception: You can't hide all the sheets in a document.",
    ],
    [
      'ss.deleteSheet(ss.getSheetByName("Other"))',
      "Exception: You can't remove all the visible sheets in a document.",
    ],
  ],
  'what the host does not have': [
    [
      'sheet.getRange("A1").merge()',
      'NotEmulated: SpreadsheetApp.Range.merge is not emulated by the local host.',
    ],
    [
      'ss.openById',
      'NotEmulated: SpreadsheetApp.Spreadsheet.openById is not emulated by the local host.',
    ],
    [
      'SpreadsheetApp.openById("x")',
      'NotEmulated: SpreadsheetApp.openById is not emulated by the local host.',
    ],
    ['Utilities.getUuid()', 'NotEmulated: Utilities.getUuid is not emulated by the local host.'],
    [
      'sheet.newChart().setTitle("x")',
      'NotEmulated: SpreadsheetApp.EmbeddedChartBuilder.setTitle is not emulated by the local host.',
    ],
    ['UrlFetchApp', 'ReferenceError: UrlFetchApp is not defined'],
    ['setTimeout(() => 1)', 'ReferenceError: setTimeout is not defined'],
    ['new URL("https://a.b")', 'ReferenceError: URL is not defined'],
    ['structuredClone({})', 'ReferenceError: structuredClone is not defined'],
    ['process', 'ReferenceError: process is not defined'],
  ],
};

describe.each(Object.entries(SITUATIONS))('refused: %s', (_what, situations) => {
  test('each with its message', async () => {
    const { attempt } = attemptHost({ sheets: [{ name: 'Data' }, { name: 'Other' }] });
    const found: Record<string, unknown> = {};
    for (const [statements] of situations) found[statements] = await attempt(`${statements};`);
    expect(found).toEqual(Object.fromEntries(situations));
  });
});

test('a refused setValues writes nothing', async () => {
  const { host, attempt } = attemptHost();
  await attempt('sheet.getRange("A1:B1").setValues([[1, NaN]])');
  expect(host.value('Data', 'A1')).toBe('');
});

test('setValues does not grow the grid, appendRow does', async () => {
  const { host, attempt } = attemptHost({ sheets: [{ name: 'Data', rows: 2, columns: 2 }] });
  expect(await attempt('sheet.getRange(3, 1).setValue(1)')).toContain('outside the dimensions');
  await attempt('for (const row of [1, 2, 3]) sheet.appendRow([row, row, row])');
  const sheet = host.snapshot().sheets[0];
  expect([sheet?.rowCount, sheet?.columnCount]).toEqual([3, 3]);
  expect(host.value('Data', 'C3')).toBe(3);
});
