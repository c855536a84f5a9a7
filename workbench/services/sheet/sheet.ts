import { parseA1 } from '../../engine/area';
import type { Tab } from '../../engine/tab';
import { defineService, type MethodsOf, methodsFor } from '../emulate';
import { type Maker, objectOf } from '../emulated';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';
import { newRange, rangeOf } from '../range/range';
import { newRangeList } from '../range/range-list';
import type { SheetTarget } from '../targets';
import { newConditionalFormatRule } from './conditional-format-rule';
import { newEmbeddedChart, newEmbeddedChartBuilder, replaced } from './embedded-chart';
import { SHEET_LAYOUT } from './sheet-layout';
import { SHEET_ROWS } from './sheet-rows';

const { gives } = methodsFor<SheetTarget>('read');
const { chains, gives: does } = methodsFor<SheetTarget>('write');

export function rangeByA1(execution: Execution, tab: Tab, a1: string): object {
  const named = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(a1);
  const sheet = named?.[1]?.replaceAll("''", "'") ?? named?.[2];
  const on = sheet === undefined ? tab : execution.engine.tabNamed(sheet);
  const area = on && parseA1(named?.[3] ?? a1, { rows: on.rowCount, columns: on.columnCount });
  if (!on || !area) throw new ServiceException(`Range not found: ${a1}`);
  return rangeOf(execution, on, area);
}

const CELLS = {
  getRange: gives(
    [
      ['String'],
      ['Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer', 'Integer'],
    ],
    ({ execution, tab }, row, column = 1, rows = 1, columns = 1) =>
      typeof row === 'string'
        ? rangeByA1(execution, tab, row)
        : rangeOf(execution, tab, { row, column, rows, columns }),
  ),
  getRangeList: gives([['String[]']], ({ execution, tab }, notations) =>
    newRangeList({
      execution,
      ranges: notations.map((a1) => {
        const area = parseA1(a1, { rows: tab.rowCount, columns: tab.columnCount });
        if (!area) throw new ServiceException(`Range not found: ${a1}`);
        rangeOf(execution, tab, area);
        return { execution, tab, area };
      }),
    }),
  ),
  getDataRange: gives([[]], ({ execution, tab }) => {
    const { row, column } = tab.cells.extent();
    const area = { row: 1, column: 1, rows: Math.max(row, 1), columns: Math.max(column, 1) };
    return newRange({ execution, tab, area });
  }),
  getLastRow: gives([[]], ({ tab }) => tab.cells.extent().row),
  getLastColumn: gives([[]], ({ tab }) => tab.cells.extent().column),
  getMaxRows: gives([[]], ({ tab }) => tab.rowCount),
  getMaxColumns: gives([[]], ({ tab }) => tab.columnCount),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Sheet, SheetTarget>;

const RULES_AND_CHARTS = {
  getConditionalFormatRules: gives([[]], ({ execution, tab }) =>
    tab.rules
      .conditionalFormats()
      .map((format) => newConditionalFormatRule({ execution, tab, format })),
  ),
  setConditionalFormatRules: does([['ConditionalFormatRule[]']], ({ tab }, rules) =>
    tab.rules.setConditionalFormats(rules.map(({ format }) => format)),
  ),
  clearConditionalFormatRules: does([[]], ({ tab }) => tab.rules.setConditionalFormats([])),
  newChart: gives([[]], ({ execution, tab }) =>
    newEmbeddedChartBuilder({ execution, tab, ranges: [], options: {}, numHeaders: 0 }),
  ),
  getCharts: gives([[]], ({ execution, tab }) =>
    tab.charts.map((chart) => newEmbeddedChart({ execution, tab, chart })),
  ),
  // A copy: the chart that was built still stands on no sheet, and has no id.
  insertChart: does([['EmbeddedChart']], ({ execution, tab }, { chart }) => {
    tab.charts.push({ ...chart, id: execution.engine.newId() });
  }),
  removeChart: does([['EmbeddedChart']], ({ tab }, { chart }) => {
    tab.charts = tab.charts.filter((other) => other !== chart);
  }),
  updateChart: does([['EmbeddedChart']], ({ tab }, { chart }) => {
    const changed = replaced.get(chart);
    if (!changed || !tab.charts.includes(changed))
      throw new ServiceException('updateChart needs a chart of this sheet, changed with modify().');
    tab.charts = tab.charts.map((other) => (other === changed ? chart : other));
  }),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Sheet, SheetTarget>;

const IDENTITY = {
  getName: gives([[]], ({ tab }) => tab.name),
  getSheetName: gives([[]], ({ tab }) => tab.name),
  getSheetId: gives([[]], ({ tab }) => tab.id),
  getIndex: gives([[]], ({ execution, tab }) => execution.engine.tabs().indexOf(tab) + 1),
  getParent: gives([[]], ({ execution }) => objectOf('SpreadsheetApp.Spreadsheet', { execution })),
  setName: chains([['String']], ({ execution, tab }, name) => {
    checkTabName(execution, name, tab);
    tab.rename(name);
  }),
  activate: chains(
    [[]],
    ({ execution, tab }) => {
      execution.screen.activeTab = tab;
    },
    'read',
  ),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Sheet, SheetTarget>;

/** Names of tabs are unique without regard to case, and at most 100 characters long. */
export function checkTabName(execution: Execution, name: string, renamed?: Tab): void {
  if (name === '' || name.length > 100)
    throw new ServiceException('A sheet name must have between 1 and 100 characters.');
  const taken = execution.engine
    .tabs()
    .some((tab) => tab !== renamed && tab.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new ServiceException(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
}

export const newSheet: Maker<SheetTarget> = defineService('SpreadsheetApp.Sheet', {
  ...IDENTITY,
  ...CELLS,
  ...RULES_AND_CHARTS,
  ...SHEET_LAYOUT,
  ...SHEET_ROWS,
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Sheet, SheetTarget>);
