import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';

// A call with more than about 125,000 arguments overflows the stack, and a tab may have more rows.
const BUILT_IN =
  /^(?:apply|concat|fromCharCode|fromCodePoint|hypot|max|min|of|push|splice|unshift)$/;

/** Looked at: what is spread is as long as a list of ours, or as a row has columns, not as a tab. */
const REVIEWED = [
  // The columns of a tab.
  'apps-script/workbook/row-appending.ts: Math.max(...columns)',
  'apps-script/workbook/row-appending.ts: Math.min(...columns)',
  'apps-script/workbook/tab-state.ts: cells[row + at].splice(column, columns, ...of)',
  // A method of its own that is called so.
  'apps-script/workbook/tab-writing.ts: this.apply(all)',
  // What keeps a tab from being read: its headers, not its rows.
  'apps-script/workbook/workbook-tabs.ts: problems.push(...records.problems)',
  // What one section draws.
  'report/plan-sheet.ts: charts.push(...(drawn.charts ?? []).map((chart) => planned(id, chart)))',
  'report/plan-sheet.ts: widths.push(...drawn.widths ?? [])',
  // What is wrong with one row.
  'report/source/report-source.ts: problems.push(...record.cells.problems())',
  'tabs/rows/benchmarks.ts: problems.push(...wrong)',
  'tabs/rows/campaigns.ts: problems.push(...record.cells.problems(), ...twice(record, before), ...endBeforeStart(record))',
  'tabs/rows/creators.ts: problems.push(...cells.problems(columnIds))',
  'tabs/rows/creators.ts: problems.push(...standsTwice(record, once))',
];

const SRC = new URL('../../../src/', import.meta.url);
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

function spreadsIn(source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts' });
  const found: string[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
    const { property } = node.callee;
    const method = property.type === 'Identifier' ? property.name : '';
    const isSpread = node.arguments.some(({ type }) => type === 'SpreadElement');
    if ((isSpread && BUILT_IN.test(method)) || method === 'apply')
      found.push(code.slice(node.start, node.end));
  });
  return found;
}

it('no list that may be as long as a tab is spread into a call', () => {
  const found = FILES.flatMap((name) =>
    spreadsIn(readFileSync(new URL(name, SRC), 'utf8')).map((call) => `${name}: ${call}`),
  );
  expect(FILES.length).toBeGreaterThan(50);
  expect(found.sort()).toEqual([...REVIEWED].sort());
});

it.each([
  ['Math.max(...column)', 1],
  ['rows.push(...more)', 1],
  ['const a: number = Math.min(0, ...b)', 1],
  ['f.apply(null, list)', 1],
  ['String.fromCharCode(...bytes)', 1],
  ['[...a, ...b]; new Set([...a]); f({ ...a })', 0],
  ['Math.max(a, b)', 0],
])('%s is found %d times', (source, count) => {
  expect(spreadsIn(source)).toHaveLength(count);
});
