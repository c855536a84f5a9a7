import { expect, test } from 'vitest';
import { hostOf } from './scripts';

const SHOW = `
function SHOW() {
  return Array.prototype.map.call(arguments, describe_).join(' | ');
}
function describe_(value) {
  if (Array.isArray(value)) return '[' + value.map((row) => row.map(describe_).join(' ')).join(' / ') + ']';
  if (Object.prototype.toString.call(value) === '[object Date]') return value.toISOString().slice(0, 10);
  return value === undefined ? 'undefined' : typeof value === 'string' ? '"' + value + '"' : String(value);
}
function second(first, second) { return describe_(second); }
`;
const SHEETS = [
  {
    name: 'Data',
    rows: 6,
    values: [
      [5000, { text: '007' }, { date: 46347, format: 'yyyy-mm-dd' }, true],
      [0.5, null, { formula: '=1/0' }, { date: 46348, format: 'd.m.yy' }],
    ],
  },
];

/** What a formula's function receives. */
const ARGUMENTS: [formula: string, received: string][] = [
  ['=SHOW(A1)', '5000'],
  ['=SHOW(A2)', '0.5'],
  ['=SHOW(B1)', '"007"'],
  ['=SHOW(B2)', '""'],
  ['=SHOW(C1)', '2026-11-21'],
  ['=SHOW(D1)', 'true'],
  ['=SHOW(C2)', '"#DIV/0!"'],
  ['=SHOW(A1:B2)', '[5000 "007" / 0.5 ""]'],
  ['=SHOW(C1:D1)', '[2026-11-21 true]'],
  ['=SHOW(A5:A)', '["" / ""]'],
  ['=show(A1;B1)', '5000 | "007"'],
  ['=SHOW(A1, B1)', '5000 | "007"'],
  ['=SHOW(5000;2.5;"x;y";TRUE)', '5000 | 2.5 | "x;y" | true'],
  ['=SHOW(A1*2)', '10000'],
  ['=SHOW(A1:A2*2)', '[10000 / 1]'],
  ['=SHOW({1;2})', '[1 / 2]'],
  ['=SHOW(1/0)', '"#DIV/0!"'],
  ['=SHOW(SHOW(A1))', '"5000"'],
  ['=SHOW(DATE(2026;11;21))', '2026-11-21'],
  ['=SHOW(IF(TRUE;A1))', '5000'],
  ['=SECOND2(A1)', 'undefined'],
  ['=LEN(SHOW(A1))', '4'],
];

test('arguments arrive as Apps Script gives them', async () => {
  const host = hostOf(SHOW.replace('function second(', 'function SECOND2('), { sheets: SHEETS });
  ARGUMENTS.forEach(([formula], index) => {
    host.type(
      'Data',
      `F${index + 1}`.replace(
        /F(\d+)/,
        (_all, row) =>
          `${String.fromCharCode(70 + Math.floor((Number(row) - 1) / 6))}${((Number(row) - 1) % 6) + 1}`,
      ),
      formula,
    );
  });
  await host.settled();
  const found = ARGUMENTS.map(([formula], index) => [
    formula,
    String(
      host.value('Data', `${String.fromCharCode(70 + Math.floor(index / 6))}${(index % 6) + 1}`),
    ),
  ]);
  expect(found).toEqual(ARGUMENTS);
});

const RESULTS: [result: string, value: unknown, message?: string][] = [
  ['1', 1],
  ['"007"', '007'],
  ['true', true],
  ['null', ''],
  ['undefined', ''],
  ['[[1]]', 1],
  ['new Date(Date.UTC(2026, 10, 21))', new Date('2026-11-21T00:00:00Z')],
  [
    '[1, 2]',
    '#ERROR!',
    'The result is a list of one dimension: return a value, or rows of equal length.',
  ],
  [
    '[[1, 2], [3]]',
    '#ERROR!',
    'The rows of the result differ in length: row 1 has 2, row 2 has 1.',
  ],
  [
    '[[1], 2]',
    '#ERROR!',
    'The result mixes rows and single values: return a value, or rows of equal length.',
  ],
  ['[]', '#ERROR!', 'The result is empty.'],
  ['[[]]', '#ERROR!', 'The result is empty.'],
  ['NaN', '#ERROR!', 'The result holds NaN, which is not a value of a cell.'],
  ['[[1, 1 / 0]]', '#ERROR!', 'The result holds Infinity, which is not a value of a cell.'],
  ['({})', '#ERROR!', 'The result holds an object (Object), which is not a value of a cell.'],
  ['new Map()', '#ERROR!', 'The result holds an object (Map), which is not a value of a cell.'],
  [
    '(async () => 1)()',
    '#ERROR!',
    'The result holds an object (Promise), which is not a value of a cell.',
  ],
  ['missing', '#ERROR!', 'missing is not defined'],
  ['(() => { throw new Error("views: blank") })()', '#ERROR!', 'views: blank'],
  ['(() => { throw "text" })()', '#ERROR!', 'text'],
  ['SpreadsheetApp.getActive().getSheets()[0].getRange("A1").getValue()', 5000],
  [
    'SpreadsheetApp.getActive().getSheets()[0].getRange("A1").setValue(1)',
    '#ERROR!',
    'You do not have permission to call setValue',
  ],
  [
    'SpreadsheetApp.getActive().insertSheet("x")',
    '#ERROR!',
    'You do not have permission to call insertSheet',
  ],
  ['SpreadsheetApp.getUi()', '#ERROR!', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ['Session.getActiveUser().getEmail()', ''],
  ['Session.getActiveUserLocale()', 'en'],
];

test('results are checked, and errors show their message', async () => {
  const code = RESULTS.map(([result], index) => `function R${index}() { return ${result}; }`).join(
    '\n',
  );
  const host = hostOf(code, { sheets: SHEETS });
  RESULTS.forEach((_result, index) => {
    host.type('Data', `${String.fromCharCode(70 + index / 6)}${(index % 6) + 1}`, `=R${index}()`);
  });
  await host.settled();
  const found = RESULTS.map(([result], index) => {
    const a1 = `${String.fromCharCode(70 + index / 6)}${(index % 6) + 1}`;
    const message = host.errorMessage('Data', a1);
    return message === undefined
      ? [result, host.value('Data', a1)]
      : [result, host.value('Data', a1), message];
  });
  expect(found).toEqual(RESULTS);
});

test('rows spill, and change with their arguments', async () => {
  const host = hostOf(
    'function DOUBLE(r) { return r.map((row) => row.map((v) => v === "" ? "" : v * 2)); }',
    {
      sheets: [{ name: 'Data', values: [[1], [2]] }],
    },
  );
  host.type('Data', 'C1', '=DOUBLE(A1:A3)');
  await host.settled();
  host.type('Data', 'A3', '4');
  await host.settled();
  expect(['C1', 'C2', 'C3'].map((a1) => host.value('Data', a1))).toEqual([2, 4, 8]);
});

test('only functions declared at the top level, without a trailing underscore, are known', async () => {
  const host = hostOf(
    'function SEEN() { return 1; } function hidden_() { return 1; } const ARROW = () => 1; globalThis.GLOBAL = () => 1;',
  );
  ['=SEEN()', '=HIDDEN_()', '=ARROW()', '=GLOBAL()'].forEach((formula, index) => {
    host.type('Data', `A${index + 1}`, formula);
  });
  await host.settled();
  expect(['A1', 'A2', 'A3', 'A4'].map((a1) => host.value('Data', a1))).toEqual([
    1,
    '#NAME?',
    '#NAME?',
    '#NAME?',
  ]);
});

test('a global statement that fails breaks every function, not the host', async () => {
  const host = hostOf('SpreadsheetApp.getUi(); function SEEN() { return 1; }');
  host.type('Data', 'A1', '=SEEN()');
  await host.settled();
  expect(host.errorMessage('Data', 'A1')).toBe(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

test('an error is caught by IFERROR, and its message moves along with its cell', async () => {
  const host = hostOf(
    'function FAIL() { throw new Error("no"); } function insert() { SpreadsheetApp.getActive().getSheets()[0].insertRowsBefore(1, 1); }',
  );
  host.type('Data', 'A1', '=FAIL()');
  host.type('Data', 'B1', '=IFERROR(A1;"caught")');
  await host.settled();
  expect(host.value('Data', 'B1')).toBe('caught');
  await host.call('insert');
  expect(host.errorMessage('Data', 'A2')).toBe('no');
});
