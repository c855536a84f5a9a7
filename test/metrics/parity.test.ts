import { beforeAll, describe, expect, it } from 'vitest';
import { call, reference, writeFormula } from '../../src/cells/formula';
import { METRICS, metric } from '../../src/metrics/catalog';
import { evaluate } from '../../src/metrics/readers/javascript';
import { toSheetFormula } from '../../src/metrics/readers/sheet-formula';
import { newNodeContext } from '../../workbench/host/node-context';
import { readAddOn } from '../../workbench/node/add-on-files';
import { nearest } from './fraction';
import { calculateRows, rowOf } from './in-engine';
import { type Inputs, KPI_TABLE } from './kpi-cases';
import { plainRow } from './plain-row';

const CASES = KPI_TABLE.flatMap(({ cases }) => cases);

/** The KPI over the cells of a row of the sheet, as a report writes it. */
function formulaFor(id: string, row: number): string {
  const { inputs, expression } = metric(id);
  const formula = toSheetFormula(expression, (input) => {
    const cell = reference({ column: inputs.findIndex((each) => each.id === input) + 1, row });
    return { value: cell, known: call('ISNUMBER', cell) };
  });
  return writeFormula(formula);
}

function evaluated(id: string, inputs: Inputs): number | '' {
  const { inputs: declared, expression } = metric(id);
  return evaluate(
    expression,
    Object.fromEntries(declared.map((each, at) => [each.id, inputs[at]!])),
  );
}

/** The results of a custom function for all its rows at once, as one formula down a column has them. */
function column(id: string, rows: readonly Inputs[]): unknown[] {
  const context = newNodeContext();
  context.run(readAddOn().code, 'Code.js');
  const columns = rows[0]!.map((_input, at) => rows.map((row) => [row[at]!]));
  context.define('columns', columns);
  const results = context.run(`${id.toUpperCase()}(...columns)`, 'cell') as unknown[][];
  return results.map(([result]) => result);
}

it('every KPI has rows, with its inputs in their order', () => {
  expect(
    METRICS.map(({ id, inputs }) => [id, inputs.map((each) => each.id)]).sort(byFirst),
  ).toEqual(KPI_TABLE.map(({ metric: id, inputs }) => [id, [...inputs]]).sort(byFirst));
});

describe('every reader of the KPI catalog', () => {
  let inSheet: unknown[];
  let asPlain: unknown[];
  beforeAll(async () => {
    const rows = CASES.map(({ metric: id, inputs }, at) => ({
      cells: inputs.map((input) => (input === '' ? null : input)),
      formula: formulaFor(id, rowOf(at)),
    }));
    inSheet = await calculateRows(rows);
    asPlain = await calculateRows(CASES.map((each, at) => plainRow(each, rowOf(at))));
  }, 120_000);

  it.each(KPI_TABLE)('gives the same for $metric', ({ metric: id, cases }) => {
    const inCells = column(
      id,
      cases.map(({ inputs }) => inputs),
    );
    const rows = cases.map((each, at) => ({
      inputs: each.inputs,
      expected: each.expected === '' ? '' : nearest(each.expected),
      evaluated: evaluated(id, each.inputs),
      inCell: inCells[at],
      inSheet: inSheet[CASES.indexOf(each)] ?? '',
      asPlain: asPlain[CASES.indexOf(each)] ?? '',
    }));
    expect(rows.filter((row) => !Object.is(row.inCell, row.evaluated))).toEqual([]);
    expect(rows.filter((row) => !isSame(row.evaluated, row.expected))).toEqual([]);
    expect(rows.filter((row) => !isSame(row.inSheet, row.evaluated))).toEqual([]);
    expect(rows.filter((row) => !isSame(row.asPlain, row.inCell))).toEqual([]);
  });
});

/** Univer keeps fifteen digits; a blank is the same as nothing else. */
function isSame(found: unknown, wanted: unknown): boolean {
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted;
  return Math.abs(found - wanted) <= 1e-15 * Math.abs(wanted);
}

function byFirst([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
