import { cellsOf } from '../../engine/area';
import type { CellFormat } from '../../engine/cell-format';
import { defineService, type MethodsOf, methodsFor } from '../emulate';
import type { Maker } from '../emulated';
import type { Execution } from '../execution';
import type { RangeTarget } from '../targets';
import { color, FONT_WEIGHTS, keyword } from './format-words';
import { newRange } from './range';
import { applyFormat, numberFormat } from './range-formats';

interface RangeListTarget {
  execution: Execution;
  ranges: RangeTarget[];
}

const { gives } = methodsFor<RangeListTarget>('read');
const { chains } = methodsFor<RangeListTarget>('write');

function format({ ranges }: RangeListTarget, part: CellFormat): void {
  for (const range of ranges) applyFormat(range, () => part);
}

export const newRangeList: Maker<RangeListTarget> = defineService('SpreadsheetApp.RangeList', {
  getRanges: gives([[]], ({ ranges }) => ranges.map((range) => newRange(range))),
  setNumberFormat: chains([['String?']], (list, pattern) => {
    const checked = numberFormat(list.execution, pattern);
    format(list, { numberFormat: checked === 'General' ? null : checked });
  }),
  setBackground: chains([['String?']], (list, hex) => format(list, { background: color(hex) })),
  setFontColor: chains([['String?']], (list, hex) => format(list, { fontColor: color(hex) })),
  setFontWeight: chains([['String?']], (list, word) =>
    format(list, { bold: keyword(FONT_WEIGHTS, word, 'font weight') }),
  ),
  clearContent: chains([[]], ({ ranges }) => {
    for (const { tab, area } of ranges)
      tab.cells.write(
        [...cellsOf(area)].map((cell) => ({ ...cell, content: { kind: 'value', value: null } })),
      );
  }),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.RangeList, RangeListTarget>);
