import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/apps-script/endpoints/endpoints';
import { MENU } from '../../../src/apps-script/menu/menu';
import { FUNCTIONS } from '../../../src/functions/catalog';
import { CODE, type EntryPoint, readEntryPoints } from './bundle';
import { SHEETS_FUNCTIONS } from './sheets-functions';

const POINTS = readEntryPoints(CODE);
const SNAPSHOT = 'test/contracts/bundle/entry-points.snap.txt';
const CUSTOM = FUNCTIONS.map(({ name }) => name);
const isCustom = ({ name }: EntryPoint) => CUSTOM.includes(name);

describe('the entry points', () => {
  it('are those that were agreed on, beside the custom functions', () => {
    const own = POINTS.filter((point) => !isCustom(point));
    const found = own.map(({ name, parameters }) => `${name}(${parameters.join('; ')})`).sort();
    expect(
      found,
      `A name that is public stays public. When the change is meant, write it to ${SNAPSHOT}.`,
    ).toEqual(readFileSync(SNAPSHOT, 'utf8').trimEnd().split('\n'));
  });

  it('are the functions of the catalog, the menu and the sidebar', () => {
    const declared = [
      ...CUSTOM,
      ...['onOpen', 'onInstall'],
      ...MENU.map(({ target }) => target),
      ...Object.keys(ENDPOINTS),
    ];
    expect(POINTS.map(({ name }) => name).sort()).toEqual(declared.sort());
  });

  it('differ in more than case', () => {
    const lower = POINTS.map(({ name }) => name.toLowerCase());
    expect(lower.filter((name, at) => lower.indexOf(name) !== at)).toEqual([]);
  });

  it('are not private', () => {
    expect(POINTS.filter(({ name }) => name.endsWith('_'))).toEqual([]);
  });
});

describe.each(POINTS.filter(isCustom))('the custom function $name', (point) => {
  it('has a name that Sheets lets it have', () => {
    expect(point.name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/);
    expect(SHEETS_FUNCTIONS.has(point.name), 'a function of Sheets').toBe(false);
    expect(point.name, 'a cell').not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/);
  });

  it('tells the helper of Sheets what it takes', () => {
    expect(helperFaults(point)).toEqual([]);
  });
});

it.each(POINTS.filter((point) => !isCustom(point)))('$name stays out of the helper', (point) => {
  expect((point.jsDoc ?? []).join('\n')).not.toMatch(/@customfunction/i);
});

describe('a stub', () => {
  const good = [
    ...['/**', ' * What it cost.', ' *', ' * @param {number} cost what was spent'],
    ...[' * @param {number} results how many', ' * @return {number} money', ' * @customfunction'],
    ...[' */', 'function CPA(cost, results) {}'],
  ];
  const edit = (from: string, to: string) => good.join('\n').replace(from, to);

  it.each([
    ['nothing', good.join('\n'), []],
    ['no comment', 'function CPA(cost, results) {}', ['no comment right above it']],
    ['a gap', edit('*/\n', '*/\n\n'), ['no comment right above it']],
    ['a plain comment', edit('/**', '/*'), ['no comment right above it']],
    ['no tag', edit(' * @customfunction\n', ''), ['no @customfunction']],
    ['no description', edit(' * What it cost.\n', ''), ['no description first']],
    ['no type', edit('{number} cost', 'cost'), ['@param cost what was spent']],
    ['no words', edit(' how many', ''), ['@param {number} results']],
    ['brackets', edit('} results', '} [results]'), ['@param {number} [results] how many']],
    ['a default', edit('} results', '} results=1'), ['@param {number} results=1 how many']],
    [
      'another name',
      edit('} results', '} orders'),
      ['cost, orders described, cost, results declared'],
    ],
    [
      'another order',
      edit('CPA(cost, results)', 'CPA(results, cost)'),
      ['cost, results described, results, cost declared'],
    ],
  ])('with %s', (_what, code, faults) => {
    expect(helperFaults(readEntryPoints(code)[0]!)).toEqual(faults);
  });
});

/** What the helper of Sheets would show wrongly or not at all. */
function helperFaults({ jsDoc, parameters }: EntryPoint): string[] {
  if (jsDoc === undefined) return ['no comment right above it'];
  const lines = jsDoc.filter((line) => line.startsWith('@param'));
  const described = lines.map((line) => /^@param \{[^}]+\} (\w+) \S/.exec(line)?.[1]);
  const unread = lines.filter((_line, at) => described[at] === undefined);
  const hasDescription = /^[^@\s]/.test(jsDoc[0] ?? '');
  const isSame = described.join(', ') === parameters.join(', ');
  return [
    ...(hasDescription ? [] : ['no description first']),
    ...(jsDoc.includes('@customfunction') ? [] : ['no @customfunction']),
    ...unread,
    ...(isSame || unread.length > 0
      ? []
      : [`${described.join(', ')} described, ${parameters.join(', ')} declared`]),
  ];
}
