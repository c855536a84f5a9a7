import { columnsOf } from '../metrics/expression';
import type { BoundMetric } from './bindings';
import type { MeasureColumn } from './columns';
import type { CountedTab } from './grain';

/** What a KPI is made of: a column of Posts or Results, or anything of Creators. */
export type KpiPart = `${CountedTab}.${string}` | 'creators';

/** What a cost is made of beside the creators: a commission on the revenue moves with the revenue, which is its own. */
const COST: readonly KpiPart[] = ['posts.spend', 'creators'];

/** The columns of the tabs that a KPI or volume of the report is made of. */
export function partsOf(
  id: string,
  { columns, metrics }: { columns: readonly MeasureColumn[]; metrics: readonly BoundMetric[] },
): ReadonlySet<KpiPart> {
  const parts = new Set<KpiPart>();
  const seen = new Set<string>();
  const add = (columnId: string): void => {
    const column = columns.find((each) => each.id === columnId);
    if (column === undefined || seen.has(columnId)) return;
    seen.add(columnId);
    if (columnId === 'cost') {
      for (const part of COST) parts.add(part);
      return;
    }
    switch (column.kind) {
      case 'post-sum':
        parts.add(`posts.${column.measure}`);
        if (column.where !== undefined) parts.add(`posts.${column.where.column}`);
        return;
      case 'result-sum':
        parts.add(`results.${column.measure}`);
        return;
      case 'creator-number':
      case 'exchange-rate':
        parts.add('creators');
        return;
      case 'post-count':
        column.filled.forEach(add);
        return;
      case 'expression':
        columnsOf(column.expression).forEach(add);
        return;
      default:
    }
  };
  const bound = metrics.find(({ metric }) => metric.id === id);
  for (const each of bound === undefined ? [id] : Object.values(bound.columnOf)) add(each);
  return parts;
}
