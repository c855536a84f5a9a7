import { movedChart, type Restructuring } from './restructure';
import type { Tab } from './tab';
import type { BootedUniver } from './univer';

const RENAMED = 'sheet.mutation.set-worksheet-name';
/** Univer's names for rows and columns that come in or go away. */
const RESTRUCTURED: Record<string, { axis: Restructuring['axis']; sign: 1 | -1 }> = {
  'sheet.mutation.insert-row': { axis: 'row', sign: 1 },
  'sheet.mutation.remove-rows': { axis: 'row', sign: -1 },
  'sheet.mutation.insert-col': { axis: 'column', sign: 1 },
  'sheet.mutation.remove-col': { axis: 'column', sign: -1 },
};

interface Params {
  subUnitId: string;
  name: string;
  range: Record<'startRow' | 'endRow' | 'startColumn' | 'endColumn', number>;
}

/** Univer knows no charts: whoever renames a tab or moves its cells, charts follow. */
export function followWithCharts(
  univer: BootedUniver,
  tabOf: (unitSheetId: string) => Tab,
  tabs: () => Tab[],
): void {
  const { core } = univer.modules;
  const commands = univer.injector.get(core.ICommandService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RENAMED) return;
    const { subUnitId, name } = params as Params;
    const before = tabOf(subUnitId).name;
    for (const tab of tabs())
      for (const chart of tab.charts)
        for (const range of chart.ranges) if (range.sheet === before) range.sheet = name;
  });
  commands.onCommandExecuted(({ id, params }) => {
    const kind = RESTRUCTURED[id];
    if (!kind) return;
    const { subUnitId, range } = params as Params;
    const [first, last] =
      kind.axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const count = kind.sign * (last - first + 1);
    const change: Restructuring = { axis: kind.axis, at: first + 1, count };
    const changed = tabOf(subUnitId);
    // In place: a script may hold a chart that it read before.
    for (const tab of tabs())
      for (const chart of tab.charts)
        Object.assign(chart, movedChart(chart, change, changed.name, tab === changed));
  });
}
