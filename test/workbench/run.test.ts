import { expect, test } from 'vitest';
import { hostOf } from './scripts';

const REFUSED: [result: string, message: string][] = [
  [
    'new Date(0)',
    'a Date at result: google.script.run would deliver null for the whole result without an error.',
  ],
  [
    '{ rows: [1, { made: new Date(0) }] }',
    'a Date at result.rows[1].made: google.script.run would deliver null for the whole result without an error.',
  ],
  ['[NaN]', 'NaN at result[0]: google.script.run would deliver null without an error.'],
  ['{ a: 1 / 0 }', 'Infinity at result.a: google.script.run would deliver null without an error.'],
  [
    'new Map([[1, 2]])',
    'an object (Map) at result: google.script.run would deliver an empty object without an error.',
  ],
  [
    '{ a: new Set() }',
    'an object (Set) at result.a: google.script.run would deliver an empty object without an error.',
  ],
  [
    '{ a: /x/ }',
    'an object (RegExp) at result.a: google.script.run would deliver an empty object without an error.',
  ],
  [
    '[() => 1]',
    'a function at result[0]: google.script.run would deliver something else without an error.',
  ],
  [
    'new (class Row {})()',
    'an instance of a class at result: google.script.run would deliver something else without an error.',
  ],
  [
    '(async () => 1)()',
    'a Promise at result: google.script.run would deliver something else without an error.',
  ],
  [
    '{ a__: 1 }',
    'a key that ends in __ at result.a__: google.script.run would deliver nothing without an error.',
  ],
  [
    'SpreadsheetApp.getActive()',
    'an instance of a class at result: google.script.run would deliver something else without an error.',
  ],
];

test.each(REFUSED)('the result %s is refused', async (result, what) => {
  const host = hostOf(
    `function run() { return ${result.startsWith('{') ? `(${result})` : result}; }`,
  );
  await expect(host.call('run')).rejects.toEqual({
    name: 'Error',
    message: `The result of run holds ${what}`,
  });
});

const ALLOWED: [result: string, delivered: unknown][] = [
  ['undefined', null],
  ['null', null],
  ['[undefined, 1]', [null, 1]],
  ['({ a: undefined, b: [{}] })', { b: [{}] }],
  ['"x"', 'x'],
];

test.each(ALLOWED)('the result %s arrives', async (result, delivered) => {
  expect(await hostOf(`function run() { return ${result}; }`).call('run')).toStrictEqual(delivered);
});

class Row {}
const loop: unknown[] = [];
loop.push(loop);

const ARGUMENTS: [string, unknown, string][] = [
  ['a date', new Date(), 'Failed due to illegal value in property: 0'],
  [
    'a nested date',
    { rows: [{ made: new Date() }] },
    'Failed due to illegal value in property: made',
  ],
  ['a function', { go: () => 1 }, 'Failed due to illegal value in property: go'],
  ['an instance', new Row(), 'Failed due to illegal value in property: 0'],
  ['a map', [new Map()], 'Failed due to illegal value in property: 0'],
  ['a circle', loop, 'Failed due to circular reference.'],
];

test.each(
  ARGUMENTS,
)('the argument %s is refused at the call itself', (_what, argument, message) => {
  const host = hostOf('function run() {}');
  expect(() => host.call('run', argument)).toThrow(new TypeError(message));
});

test('arguments arrive as data of the script', async () => {
  const host = hostOf(
    'function run(a, b, c) { return [a instanceof Array, b, c, arguments.length]; }',
  );
  expect(await host.call('run', [1], { x: undefined, y: Number.NaN }, undefined)).toEqual([
    true,
    { y: null },
    null,
    3,
  ]);
});

test.each(['missing', 'hidden_', 'arrow', 'toString'])('%s cannot be called', async (name) => {
  const host = hostOf('function hidden_() {} const arrow = () => 1;');
  await expect(host.call(name)).rejects.toEqual({
    name: 'ScriptError',
    message: `Script function not found: ${name}`,
  });
});

test('a failure arrives with its name and message only', async () => {
  const host = hostOf(
    'class Odd extends Error { constructor() { super("odd"); this.code = 7; this.name = "Odd"; } } function run() { throw new Odd(); }',
  );
  await expect(host.call('run')).rejects.toStrictEqual({ name: 'Odd', message: 'odd' });
});

test('every execution starts afresh', async () => {
  const host = hostOf('let count = 0; function run() { count += 1; return count; }');
  expect([await host.call('run'), await host.call('run')]).toEqual([1, 1]);
});

test('service calls are counted for the last execution', async () => {
  const host = hostOf(`function run() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    for (const row of [1, 2, 3]) sheet.getRange(row, 1).setValue(row);
  }
  function idle() {}`);
  await host.call('run');
  expect(host.serviceCalls).toEqual({
    total: 8,
    byName: {
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 3,
      'Range.setValue': 3,
    },
  });
  await host.call('idle');
  expect(host.serviceCalls.total).toBe(0);
});

test('the clock of the script is the host’s', async () => {
  const host = hostOf(
    'function run() { return [Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date, typeof Date()]; }',
    {
      now: () => new Date(1000),
    },
  );
  expect(await host.call('run')).toEqual([1000, 1000, 5, true, 'string']);
});

test('dates follow the zone of the spreadsheet', async () => {
  const host = hostOf(
    `function run() {
      const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      cell.setValue(new Date(Date.UTC(2026, 6, 1, 3)));
      return [cell.getValue().toISOString(), cell.getDisplayValue()];
    }`,
    { timeZone: 'America/New_York' },
  );
  expect(await host.call('run')).toEqual(['2026-07-01T03:00:00.000Z', '6/30/2026 23:00:00']);
});
