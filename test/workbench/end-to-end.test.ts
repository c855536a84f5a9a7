import { expect, test } from 'vitest';
import { hostOf } from './scripts';

const CODE = `
/** @customfunction */
function CPA(cost, conversions) {
  if (Array.isArray(cost)) return cost.map((row, i) => [conversions[i][0] ? row[0] / conversions[i][0] : '']);
  if (!conversions) throw new Error('conversions: blank, where a number is expected');
  return cost / conversions;
}
function report(names) {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const data = ss.getSheetByName('Data');
  const rows = data.getDataRange().getValues();
  const report = ss.insertSheet('Report');
  report.getRange(1, 1, 1, 2).setValues([['Creator', 'CPA']]).setFontWeight('bold');
  report.getRange(2, 1, names.length, 1).setNumberFormat('@').setValues(names.map((name) => [name]));
  report.getRange(2, 2).setFormula('=SUMIFS(Data!A:A;Data!B:B;">0")/SUM(Data!B:B)');
  return { rows: rows.length, names };
}
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Build', 'build').addSeparator().addItem('Gone', 'gone').addToUi();
}
function build() { SpreadsheetApp.getActiveSpreadsheet().toast('built'); }
`;

test('a script reads, writes formulas, and the host shows their values', async () => {
  const host = hostOf(CODE, {
    sheets: [
      {
        name: 'Data',
        values: [
          [5000, 250],
          [100, 0],
        ],
      },
    ],
  });
  expect(await host.call('report', ['007', '=1+1'])).toEqual({ rows: 2, names: ['007', '=1+1'] });
  expect(host.value('Report', 'A2')).toBe('007');
  expect(host.value('Report', 'B2')).toBe(20);
  expect(host.formula('Report', 'B2')).toBe('=SUMIFS(Data!A:A;Data!B:B;">0")/SUM(Data!B:B)');
  expect(host.serviceCalls.byName['Range.setValues']).toBe(2);
  host.type('Data', 'D1', '=CPA(A1:A2;B1:B2)');
  host.type('Data', 'E1', '=CPA(A2;B2)');
  await host.settled();
  expect(host.value('Data', 'D1')).toBe(20);
  expect(host.value('Data', 'E1')).toBe('#ERROR!');
  expect(host.errorMessage('Data', 'E1')).toBe('conversions: blank, where a number is expected');
  host.open('NONE');
  expect(host.menu).toHaveLength(3);
  await host.choose('Build');
  expect(host.alerts).toEqual(['built']);
  await expect(host.choose('Gone')).rejects.toMatchObject({
    message: 'Script function not found: gone',
  });
});
