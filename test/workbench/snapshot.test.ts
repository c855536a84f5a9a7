import { expect, test } from 'vitest';
import { attemptHost } from './scripts';

test('formats, borders, sizes, hidden and frozen parts', async () => {
  const { host, attempt } = attemptHost({
    sheets: [
      { name: 'Data', values: [[0.5, { date: 46347, format: 'yyyy-mm-dd' }]] },
      { name: 'Other' },
    ],
  });
  expect(
    await attempt(`
    sheet.getRange('A1').setNumberFormat('0.0%').setFontWeight('bold').setFontStyle('italic').setFontColor('#F00').setBackground('white')
      .setFontSize(14).setFontFamily('Roboto').setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true).setNote('hint');
    sheet.getRange('C1:C2').setBorder(true, null, true, null, null, false, '#336699', SpreadsheetApp.BorderStyle.SOLID_THICK);
    sheet.getRangeList(['D1', 'E1:E2']).setFontWeight('bold').setBackground('#eeeeee').setNumberFormat('0');
    sheet.setColumnWidth(2, 150).setColumnWidths(3, 2, 90).setRowHeight(1, 40).setRowHeightsForced(2, 2, 30);
    sheet.hideColumns(5, 2); sheet.hideRows(10); sheet.setFrozenRows(1); sheet.setFrozenColumns(2);
    sheet.setTabColor('#00ff00').setHiddenGridlines(true);
    ss.getSheetByName('Other').hideSheet();
    return [sheet.getColumnWidth(2), sheet.getColumnWidth(1), sheet.getRowHeight(9), sheet.getFrozenRows(), sheet.getRange('A1').getNumberFormat(), sheet.getRange('F9').getNumberFormat(),
      sheet.getRange('A1').getDisplayValue(), sheet.getRange('B1').getDisplayValue(), sheet.getRange('A1').getNote()]`),
  ).toEqual([150, 100, 21, 1, '0.0%', '0.###############', '50.0%', '2026-11-21', 'hint']);
  const [sheet, other] = host.snapshot().sheets;
  expect(sheet).toMatchObject({
    tabColor: '#00ff00',
    gridlinesHidden: true,
    frozenRows: 1,
    frozenColumns: 2,
    hiddenRows: [10],
    hiddenColumns: [5, 6],
    columnWidths: [
      { column: 2, width: 150 },
      { column: 3, width: 90 },
      { column: 4, width: 90 },
    ],
    rowHeights: [
      { row: 1, height: 40 },
      { row: 2, height: 30 },
      { row: 3, height: 30 },
    ],
  });
  expect(other?.hidden).toBe(true);
  expect(sheet?.cells).toEqual([
    {
      row: 1,
      column: 1,
      value: 0.5,
      numberFormat: '0.0%',
      bold: true,
      italic: true,
      fontColor: '#ff0000',
      background: '#ffffff',
      fontSize: 14,
      fontFamily: 'Roboto',
      horizontalAlignment: 'center',
      verticalAlignment: 'middle',
      wrap: true,
      note: 'hint',
    },
    { row: 1, column: 2, value: 46347, numberFormat: 'yyyy-mm-dd' },
    { row: 1, column: 3, value: null, borderTop: '#336699' },
    { row: 1, column: 4, value: null, numberFormat: '0', bold: true, background: '#eeeeee' },
    { row: 1, column: 5, value: null, numberFormat: '0', bold: true, background: '#eeeeee' },
    { row: 2, column: 3, value: null, borderBottom: '#336699' },
    { row: 2, column: 5, value: null, numberFormat: '0', bold: true, background: '#eeeeee' },
  ]);
});

test('a number keeps its value and a formula its result when the format changes', async () => {
  const { host, attempt } = attemptHost({
    sheets: [{ name: 'Data', values: [[7, { formula: '=A1*2' }]] }],
  });
  await attempt('sheet.getRange("A1:B1").setNumberFormat("@")');
  expect([host.value('Data', 'A1'), host.value('Data', 'B1'), host.formula('Data', 'B1')]).toEqual([
    7,
    14,
    '=A1*2',
  ]);
});

test('conditional formats keep their order, and foreign ones stay', async () => {
  const { host, attempt } = attemptHost();
  await attempt(`
    const build = (text) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setFontColor('#ff0000').setBold(true)
      .setRanges([sheet.getRange('A1:A9')]).build();
    sheet.setConditionalFormatRules([build('one'), build('two')]);`);
  await attempt(`
    const rules = sheet.getConditionalFormatRules();
    rules.push(SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThanOrEqualTo(5).setBackground('#00ff00').setRanges([sheet.getRange('B2')]).build());
    rules.push(SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND($A1="x";B1>2)').setBackground('#00ff00').setRanges([sheet.getRange('C:C')]).build());
    sheet.setConditionalFormatRules(rules);`);
  expect(host.snapshot().sheets[0]?.conditionalFormats.map(({ condition }) => condition)).toEqual([
    { kind: 'text-equal', text: 'one' },
    { kind: 'text-equal', text: 'two' },
    { kind: 'number', comparison: '>=', value: 5 },
    { kind: 'formula', formula: '=AND($A1="x";B1>2)' },
  ]);
  await attempt('sheet.insertRowsBefore(1, 1)');
  expect(host.snapshot().sheets[0]?.conditionalFormats[2]?.ranges).toEqual([
    { row: 3, column: 2, rows: 1, columns: 1 },
  ]);
  await attempt('sheet.clearConditionalFormatRules()');
  expect(host.snapshot().sheets[0]?.conditionalFormats).toEqual([]);
});

test('inserted and deleted rows and columns move what lies over the cells', async () => {
  const { host, attempt } = attemptHost();
  await attempt(`
    sheet.getRange('B3').setNote('hint').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B3>A$1')
      .setBackground('#00ff00').setRanges([sheet.getRange('B3:B5')]).build()]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A3:B5')).setPosition(4, 4, 0, 0).build());`);
  const overlay = () => {
    const sheet = host.snapshot().sheets[0];
    const [format] = sheet?.conditionalFormats ?? [];
    const [chart] = sheet?.charts ?? [];
    return {
      note: sheet?.cells.map(({ row, column }) => [row, column]),
      dropdown: sheet?.dropdowns.map(({ range }) => [range.row, range.column]),
      format: [format?.ranges[0]?.row, format?.ranges[0]?.rows, format?.condition],
      chart: [chart?.row, chart?.column, chart?.ranges[0]?.row, chart?.ranges[0]?.rows],
    };
  };
  await attempt('sheet.insertRowsBefore(2, 2); sheet.insertColumnsBefore(1, 1)');
  expect(overlay()).toEqual({
    note: [[5, 3]],
    dropdown: [[5, 3]],
    format: [5, 3, { kind: 'formula', formula: '=$C5>B$1' }],
    chart: [6, 5, 5, 3],
  });
  await attempt('sheet.deleteRows(6, 1)');
  expect(overlay()).toMatchObject({ format: [5, 2, expect.anything()], chart: [6, 5, 5, 2] });
});

test('dropdowns are set, cut and removed', async () => {
  const { host, attempt } = attemptHost();
  await attempt(`
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b, c'], true).setAllowInvalid(false).setHelpText('pick').build();
    sheet.getRange('A1:A4').setDataValidation(rule);
    sheet.getRange('A2').setDataValidation(null);`);
  expect(
    host
      .snapshot()
      .sheets[0]?.dropdowns.map(({ range, strict, choices }) => [
        range.row,
        range.rows,
        strict,
        choices,
      ]),
  ).toEqual([
    [1, 1, true, ['a', 'b, c']],
    [3, 2, true, ['a', 'b, c']],
  ]);
  expect(await attempt('return sheet.getRange("A3").getDataValidation().getAllowInvalid()')).toBe(
    false,
  );
  expect(await attempt('return sheet.getRange("A2").getDataValidation()')).toBe(null);
});

test('charts are described, changed and removed', async () => {
  const { host, attempt } = attemptHost({ sheets: [{ name: 'Data' }, { name: 'Other' }] });
  await attempt(`
    const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B5')).addRange(ss.getSheetByName('Other').getRange('C1:C5'))
      .setPosition(2, 4, 5, 6).setOption('title', 'Funnel').setOption('legend', { position: 'none' }).setNumHeaders(1).build();
    sheet.insertChart(chart);`);
  expect(host.snapshot().sheets[0]?.charts).toEqual([
    {
      id: expect.any(Number),
      type: 'BAR',
      ranges: [
        { row: 1, column: 1, rows: 5, columns: 2, sheet: 'Data' },
        { row: 1, column: 3, rows: 5, columns: 1, sheet: 'Other' },
      ],
      ...{ row: 2, column: 4, offsetX: 5, offsetY: 6 },
      options: { title: 'Funnel', legend: { position: 'none' } },
      numHeaders: 1,
    },
  ]);
  await attempt(
    'const [chart] = sheet.getCharts(); sheet.updateChart(chart.modify().setOption("title", "New").build())',
  );
  expect(host.snapshot().sheets[0]?.charts[0]?.options.title).toBe('New');
  await attempt('sheet.getCharts().forEach((chart) => sheet.removeChart(chart))');
  expect(host.snapshot().sheets[0]?.charts).toEqual([]);
});

test('clearing a sheet', async () => {
  const { host, attempt } = attemptHost({ sheets: [{ name: 'Data', values: [[1, 'x']] }] });
  await attempt(
    'sheet.getRange("A1").setNote("n").setBackground("#ff0000"); sheet.clearContents()',
  );
  expect(host.snapshot().sheets[0]?.cells).toEqual([
    { row: 1, column: 1, value: null, background: '#ff0000', note: 'n' },
    { row: 1, column: 2, value: null, numberFormat: '@' },
  ]);
  await attempt('sheet.clear()');
  expect(host.snapshot().sheets[0]?.cells).toEqual([]);
});
