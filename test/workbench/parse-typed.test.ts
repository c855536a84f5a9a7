import { expect, test } from 'vitest';
import { serialOf } from '../../workbench/engine/dates';
import { localeOf } from '../../workbench/engine/locale';
import { parseTyped } from '../../workbench/engine/parse-typed';
import { attemptHost } from './scripts';

const day = (year: number, month: number, date: number) => serialOf(year, month, date);

/** What is typed, what the cell then holds; a date is its serial number. */
const ENGLISH: [typed: string, value: unknown][] = [
  ['007', 7],
  ['1e5', 100_000],
  ['1E5', 100_000],
  ['-3', -3],
  ['+3', 3],
  ['.5', 0.5],
  ['1.5', 1.5],
  ['1,234', 1234],
  ['1,234.5', 1234.5],
  ['1,23', '1,23'],
  ['(5)', -5],
  ['10%', 0.1],
  ['2.5 %', 0.025],
  ['$2.99', 2.99],
  ['-$2', -2],
  ['€5', 5],
  ['TRUE', true],
  ['false', false],
  ['wahr', 'wahr'],
  ['1/2', day(2026, 1, 2)],
  ['10-12', day(2026, 10, 12)],
  ['13/1', '13/1'],
  ['1/2/2025', day(2025, 1, 2)],
  ['1/2/25', day(2025, 1, 2)],
  ['2026-11-21', day(2026, 11, 21)],
  ['2026-02-30', '2026-02-30'],
  ['2026-11-21 12:00', day(2026, 11, 21) + 0.5],
  ['2026-11-21T12:00', day(2026, 11, 21) + 0.5],
  ['MAR10', day(2026, 3, 10)],
  ['MAR 10', day(2026, 3, 10)],
  ['10 Mar', day(2026, 3, 10)],
  ['March 10, 2025', day(2025, 3, 10)],
  ['MAR2026', day(2026, 3, 1)],
  ['MARA10', 'MARA10'],
  ['12:30', 0.520833333333333],
  ['6 am', '6 am'],
  ['6:00 PM', 0.75],
  ['36:00', 1.5],
  ["'007", '007'],
  ["'=1+1", '=1+1'],
  ["'", ''],
  ['hello', 'hello'],
  [' hello ', ' hello '],
  ['12.3K', '12.3K'],
  ['1 234', '1 234'],
  ['+49 170 1234', '+49 170 1234'],
  ['#REF', '#REF'],
  ['-', '-'],
  ['=', '='],
];

const GERMAN: [typed: string, value: unknown][] = [
  ['2,5', 2.5],
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  ['1,234.5', '1,234.5'],
  ['2,5%', 0.025],
  ['3,99 €', 3.99],
  ['21.11.2026', day(2026, 11, 21)],
  ['1.2', day(2026, 2, 1)],
  ['1/2', day(2026, 2, 1)],
  ['2026-11-21', day(2026, 11, 21)],
  ['WAHR', true],
  ['TRUE', true],
  ['10. März', day(2026, 3, 10)],
  ['007', 7],
  ['1e5', 100_000],
];

test.each([
  ['en_US', ENGLISH],
  ['de_DE', GERMAN],
])('text typed in %s', (locale, situations) => {
  const found = situations.map(([typed]) => {
    const parsed = parseTyped(typed, localeOf(locale), 2026);
    if (parsed.kind === 'number') return [typed, Number(parsed.value.toPrecision(15))];
    return [
      typed,
      parsed.kind === 'text' ? parsed.text : 'value' in parsed ? parsed.value : parsed,
    ];
  });
  expect(found).toEqual(situations);
});

test.each(['=1+1', '+A1', '-A1*2', '-SUM(A1:A2)'])('%s becomes a formula', (typed) => {
  expect(parseTyped(typed, localeOf('en_US'), 2026).kind).toBe('formula');
});

test('a script is parsed as a person is, unless the cell is plain text or the text has an apostrophe', async () => {
  const { host, attempt } = attemptHost({ now: () => new Date('2026-06-01T00:00:00Z') });
  const codes = ['007', '1E5', 'MAR10', '10-12', 'TRUE'];
  expect(
    await attempt(`
      const codes = ${JSON.stringify(codes)};
      sheet.getRange(1, 1, 1, 5).setValues([codes]);
      sheet.getRange(2, 1, 1, 5).setNumberFormat('@').setValues([codes]);
      sheet.getRange(3, 1, 1, 5).setValues([codes.map((code) => "'" + code)]);
      return JSON.stringify(sheet.getRange('A1:E3').getValues());`),
  ).toBe(
    JSON.stringify([
      [7, 100000, '2026-03-10T00:00:00.000Z', '2026-10-12T00:00:00.000Z', true],
      codes,
      codes,
    ]),
  );
  expect(host.display('Data', 'C1')).toBe('Mar 10');
});

test('reading and rewriting a neutralised text arms it again', async () => {
  const { attempt } = attemptHost();
  expect(
    await attempt(`
      const cell = sheet.getRange('A1');
      cell.setValue("'=1+1");
      const read = cell.getValue();
      cell.setValue(read);
      return [read, cell.getFormula()];`),
  ).toEqual(['=1+1', '=1+1']);
});

test('formatting as text after the write restores nothing', async () => {
  const { attempt } = attemptHost();
  expect(
    await attempt(`
      const cell = sheet.getRange('A1').setValue('007').setNumberFormat('@');
      return cell.getValue();`),
  ).toBe(7);
});

test('what a person types into a German sheet', async () => {
  const { host } = attemptHost({ locale: 'de_DE' });
  host.type('Data', 'A1', '2,5');
  host.type('Data', 'A2', '=A1*1,5');
  host.type('Data', 'A3', '=SUM(A1;A2;0,25)');
  host.type('Data', 'A4', '=SUM(A1,A2)');
  host.type('Data', 'A5', '=1.5');
  host.type('Data', 'A6', '="1,5"&"a;b"');
  host.type('Data', 'A7', '21.11.2026');
  await host.settled();
  const column = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map((a1) => host.value('Data', a1));
  expect(column).toEqual([2.5, 3.75, 6.5, '#ERROR!', '#ERROR!', '1,5a;b']);
  expect(host.errorMessage('Data', 'A4')).toBe(
    'Formula parse error: arguments are separated by ; in this locale.',
  );
  expect(host.formula('Data', 'A2')).toBe('=A1*1,5');
  expect(host.display('Data', 'A1')).toBe('2,5');
  expect(host.display('Data', 'A7')).toBe('21.11.2026');
});
