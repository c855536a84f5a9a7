import { toA1 } from '../engine/area';
import type { Host } from '../host/host';
import type { Grid } from './grid';
import type { WorkbenchHooks } from './hooks';
import type { Keeper } from './keeper';

export function hooksFor(
  host: Host,
  grid: Grid,
  keeper: Keeper,
  underWay: ReadonlySet<Promise<void>>,
): WorkbenchHooks {
  const { value, display, formula, errorMessage } = host;
  const settled = async () => {
    await Promise.all(underWay);
    await host.settled();
  };
  return {
    ...{ settled, value, display, formula, errorMessage },
    kept: async () => {
      await settled();
      await keeper.keep();
    },
    tabs: () =>
      host.engine.tabs().map(({ name, id, hidden, charts }) => ({
        ...{ name, id, hidden },
        charts: charts.length,
      })),
    values: (sheet) => valuesOf(host, sheet),
    openTab: () => grid.openTab.name,
    selected: () => {
      const { selection } = grid;
      return selection ? toA1(selection.area) : undefined;
    },
    place: (a1) => grid.placeOf(a1),
    documentProperty: (name) => host.documentProperties.get(name),
  };
}

function valuesOf({ engine }: Host, sheet: string): (string | number | boolean)[][] {
  const tab = engine.tabNamed(sheet);
  if (!tab) throw new Error(`There is no sheet named ${sheet}.`);
  const used = [...tab.cells.used()];
  const columns = used.reduce((most, { column }) => Math.max(most, column), 0);
  const values: (string | number | boolean)[][] = [];
  for (const { row, column } of used) {
    while (values.length < row) values.push(new Array(columns).fill(''));
    values[row - 1]![column - 1] = tab.cells.read(row, column).value ?? '';
  }
  return values;
}
