import { describe, expect, test } from 'vitest';
import type { Host, SavedWorkbook } from '../../workbench/host/host';
import { bodyOf, hostOf } from './scripts';

const MAKE = `
  sheet.getRange('A1:B3').setValues([['Cost', 'Clicks'], [640, 1240], [260, 780]]).setNumberFormat('#,##0');
  sheet.getRange('C1').setNumberFormat('@').setValue('007');
  sheet.getRange('C2').setFormula('=SUM(A2:A;B2:B)');
  sheet.getRange('D1').setFormula('=DOUBLE(A2:A3)');
  sheet.getRange('E1').setValue(new Date(Date.UTC(2026, 2, 2))).setNote('first day');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 150);
  sheet.hideRows(9);
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=A2>500').setBackground('#e6f4ee').setRanges([sheet.getRange('A2:A3')]).build()]);
  sheet.getRange('F1').setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no'], true).setAllowInvalid(false).build());
  ss.insertSheet('Report').insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR)
    .addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setPosition(2, 3, 4, 5).setOption('title', 'Funnel').build());
  PropertiesService.getDocumentProperties().setProperty('reports', '[1]');
  PropertiesService.getUserProperties().setProperty('campaign', 'Spring launch');
  PropertiesService.getScriptProperties().setProperty('form', '2');`;

const CODE = `${bodyOf(MAKE)}
  function DOUBLE(values) { return values.map((row) => row.map((value) => value * 2)); }
  function ids() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getSheetId()); }
  function insert() { return SpreadsheetApp.getActive().insertSheet('Later').getSheetId(); }
  function properties() {
    return [PropertiesService.getUserProperties().getProperty('campaign'), PropertiesService.getScriptProperties().getProperty('form')];
  }`;

/** As a browser keeps it: nothing but plain data comes through. */
const kept = (saved: SavedWorkbook) => JSON.parse(JSON.stringify(saved)) as SavedWorkbook;

test('a workbook that was saved goes on in another host as it was', async () => {
  const before = hostOf(CODE);
  await before.call('run');
  const after = hostOf(CODE, { sheets: kept(before.save()) });
  await after.settled();
  expect(after.snapshot()).toEqual(before.snapshot());
  expect(after.snapshot().sheets[0]?.cells.length).toBeGreaterThan(9);
  expect([after.value('Data', 'C2'), after.formula('Data', 'C2')]).toEqual([
    2920,
    '=SUM(A2:A;B2:B)',
  ]);
  expect([after.value('Data', 'D2'), after.value('Data', 'C1')]).toEqual([520, '007']);
  expect(after.documentProperties).toEqual(before.documentProperties);
  expect(await after.call('properties')).toEqual(['Spring launch', '2']);
});

test('it is calculated there, custom functions and open ranges too', async () => {
  const before = hostOf(CODE);
  await before.call('run');
  const after = hostOf(CODE, { sheets: kept(before.save()) });
  await after.settled();
  after.type('Data', 'A3', '300');
  after.type('Data', 'B900', '1000');
  await after.settled();
  expect([after.value('Data', 'D2'), after.value('Data', 'C2')]).toEqual([600, 3960]);
});

test('tabs keep their ids, and a new one gets none that was used', async () => {
  const before = hostOf(CODE);
  await before.call('run');
  const ids = (await before.call('ids')) as number[];
  const after = hostOf(CODE, { sheets: kept(before.save()) });
  expect(await after.call('ids')).toEqual(ids);
  expect(ids).not.toContain(await after.call('insert'));
});

test('a workbook that was saved twice is still the same', async () => {
  const first = hostOf(CODE);
  await first.call('run');
  const second = hostOf(CODE, { sheets: kept(first.save()) });
  await second.settled();
  const third = hostOf(CODE, { sheets: kept(second.save()) });
  await third.settled();
  expect(third.snapshot()).toEqual(first.snapshot());
});

describe('a workbook whose results are trusted', () => {
  const ADD = `function MORE(values, by) {
    if (by > 5) throw new Error('at most 5');
    return values.map((row) => row.map((value) => value + by));
  }`;
  const OTHER = ADD.replace('value + by', 'value - by');
  const VALUES = [
    [1, { formula: '=MORE(A1:A3;C1)' }, 5],
    [2, null, { formula: '=SUM(B1:B3)' }],
    [3, null, { formula: '=MORE(A1:A3;C1+1)' }],
  ];

  async function saved(): Promise<{ before: Host; workbook: SavedWorkbook }> {
    const before = hostOf(ADD, { sheets: [{ name: 'Data', values: VALUES }] });
    await before.settled();
    return { before, workbook: kept(before.save()) };
  }

  test('stands as it was saved, spilled cells and reasons of errors too, and nothing is calculated', async () => {
    const { before, workbook } = await saved();
    const after = hostOf(OTHER, { sheets: workbook, trustsResults: true });
    await after.settled();
    expect(after.snapshot()).toEqual(before.snapshot());
    expect([1, 2, 3].map((row) => after.value('Data', `B${row}`))).toEqual([6, 7, 8]);
    expect([after.value('Data', 'C2'), after.value('Data', 'C3')]).toEqual([21, '#ERROR!']);
    expect(after.errorMessage('Data', 'C3')).toBe('at most 5');
  });

  test('is calculated by the script that is there from the next change on', async () => {
    const { workbook } = await saved();
    const after = hostOf(OTHER, { sheets: workbook, trustsResults: true });
    after.type('Data', 'C1', '2');
    await after.settled();
    expect([1, 2, 3].map((row) => after.value('Data', `B${row}`))).toEqual([-1, 0, 1]);
    expect([after.value('Data', 'C2'), after.value('Data', 'C3')]).toEqual([0, -2]);
    expect(after.errorMessage('Data', 'C3')).toBeUndefined();
  });

  test('gives up what was spilled where its formula goes', async () => {
    const { workbook } = await saved();
    const after = hostOf(ADD, { sheets: workbook, trustsResults: true });
    after.type('Data', 'B1', '');
    await after.settled();
    expect([1, 2, 3].map((row) => after.value('Data', `B${row}`))).toEqual(['', '', '']);
    expect(after.value('Data', 'C2')).toBe(0);
  });

  test('is calculated where it was saved while formulas were calculating', async () => {
    const before = hostOf(ADD, { sheets: [{ name: 'Data', values: VALUES }] });
    const after = hostOf(ADD, { sheets: kept(before.save()), trustsResults: true });
    await after.settled();
    expect([1, 2, 3].map((row) => after.value('Data', `B${row}`))).toEqual([6, 7, 8]);
  });
});
