import { columnLetters } from '../../src/cells/column-letters';
import { metric } from '../../src/metrics/catalog';
import { plainFormula } from '../../src/metrics/readers/plain-formula';
import type { FormulaRow } from './in-engine';
import type { KpiCase } from './kpi-cases';

/** A case as a row of a sheet, from column A on, and the plain formula of its KPI over it. */
export function plainRow({ metric: id, inputs }: KpiCase, row: number): FormulaRow {
  const cells = inputs.map((_, at) => ({
    kind: 'one' as const,
    source: `${columnLetters(at + 1)}${row}`,
  }));
  return {
    cells: inputs.map((input) => (input === '' ? null : input)),
    formula: plainFormula(metric(id), cells),
  };
}
