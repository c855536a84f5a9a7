import { type Area, toA1 } from '../../engine/area';
import type { Tab } from '../../engine/tab';
import { defineService, type MethodsOf, methodsFor } from '../emulate';
import { type Maker, objectOf } from '../emulated';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';
import type { RangeTarget } from '../targets';
import { checkedArea } from './checked-area';
import { RANGE_COPIES } from './range-copies';
import { RANGE_FORMATS } from './range-formats';
import { RANGE_VALUES } from './range-values';

export function rangeOf(execution: Execution, tab: Tab, area: Area): object {
  return newRange({ execution, tab, area: checkedArea(tab, area) });
}

const { gives, chains } = methodsFor<RangeTarget>('read');

const POSITIONS = {
  getRow: gives([[]], ({ area }) => area.row),
  getRowIndex: gives([[]], ({ area }) => area.row),
  getColumn: gives([[]], ({ area }) => area.column),
  getNumRows: gives([[]], ({ area }) => area.rows),
  getHeight: gives([[]], ({ area }) => area.rows),
  getNumColumns: gives([[]], ({ area }) => area.columns),
  getWidth: gives([[]], ({ area }) => area.columns),
  getLastRow: gives([[]], ({ area }) => area.row + area.rows - 1),
  getLastColumn: gives([[]], ({ area }) => area.column + area.columns - 1),
  getA1Notation: gives([[]], ({ area }) => toA1(area)),
  getSheet: gives([[]], ({ execution, tab }) =>
    objectOf('SpreadsheetApp.Sheet', { execution, tab }),
  ),
  getGridId: gives([[]], ({ tab }) => tab.id),
  getCell: gives([['Integer', 'Integer']], ({ execution, tab, area }, row, column) => {
    if (row < 1 || row > area.rows || column < 1 || column > area.columns)
      throw new ServiceException('Cell reference out of range');
    const at = { row: area.row + row - 1, column: area.column + column - 1 };
    return rangeOf(execution, tab, { ...at, rows: 1, columns: 1 });
  }),
  offset: gives(
    [
      ['Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer', 'Integer'],
    ],
    ({ execution, tab, area }, down, right, rows = area.rows, columns = area.columns) =>
      rangeOf(execution, tab, { row: area.row + down, column: area.column + right, rows, columns }),
  ),
  activate: chains([[]], ({ execution, tab, area }) => {
    execution.screen.activeTab = tab;
    execution.screen.selection = { tab, area };
  }),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Range, RangeTarget>;

export const newRange: Maker<RangeTarget> = defineService('SpreadsheetApp.Range', {
  ...POSITIONS,
  ...RANGE_VALUES,
  ...RANGE_FORMATS,
  ...RANGE_COPIES,
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Range, RangeTarget>);
