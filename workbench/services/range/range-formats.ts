import { type Area, cellsOf } from '../../engine/area';
import type { CellFormat } from '../../engine/cell-format';
import { type MethodsOf, methodsFor } from '../emulate';
import { ServiceException } from '../exception';
import type { RangeTarget } from '../targets';
import {
  color,
  FONT_STYLES,
  FONT_WEIGHTS,
  HORIZONTAL,
  keyword,
  VERTICAL,
  wrapOf,
} from './format-words';
import { borderFormat } from './range-borders';
import { checkSize, perCell } from './range-values';

const { gives } = methodsFor<RangeTarget>('read');
const { chains } = methodsFor<RangeTarget>('write');
/** What `getNumberFormat` says of a cell whose format is automatic. */
const AUTOMATIC = '0.###############';

export function applyFormat(
  { tab, area }: { tab: RangeTarget['tab']; area: Area },
  formatAt: (row: number, column: number) => CellFormat | null,
): void {
  const writes = [...cellsOf(area)].map(({ row, column }) => {
    return { row, column, format: formatAt(row - area.row, column - area.column) };
  });
  tab.cells.write(writes);
}

/** The formats that a table of words asks for, each word read once: thousands of cells have the same few. */
function eachOnce<Word>(
  rows: readonly (readonly Word[])[],
  part: (word: Word) => CellFormat,
): CellFormat[][] {
  const known = new Map<Word, CellFormat>();
  const once = (word: Word) => {
    const found = known.get(word) ?? part(word);
    known.set(word, found);
    return found;
  };
  return rows.map((row) => row.map(once));
}

/** `setX(value)` for the whole range and `setXs(values)` cell by cell, from one reading of a value. */
function words<const Key extends keyof CellFormat>(
  read: (word: string | null) => CellFormat[Key],
  key: Key,
) {
  const part = (word: string | null): CellFormat => ({ [key]: read(word) });
  return {
    one: chains([['String?']], (range, word) => {
      const format = part(word);
      applyFormat(range, () => format);
    }),
    many: chains([['String[][]']], (range, rows) => {
      checkSize(range.area, rows);
      const formats = eachOnce(rows, part);
      applyFormat(range, (row, column) => formats[row]?.[column] ?? {});
    }),
  };
}

export function numberFormat(execution: RangeTarget['execution'], format: string | null): string {
  if (format === null || format === '')
    throw new ServiceException("setNumberFormat cannot take null or an empty text; use 'General'.");
  if (!execution.engine.formats.isValid(format))
    throw new ServiceException(`${format} is not a number format.`);
  return format;
}

const patternPart = (range: RangeTarget, format: string | null): CellFormat => {
  const pattern = numberFormat(range.execution, format);
  return { numberFormat: pattern === 'General' ? null : pattern };
};
const fontColor = words((word) => color(word), 'fontColor');
const background = words((word) => color(word), 'background');
const fontWeight = words((word) => keyword(FONT_WEIGHTS, word, 'font weight'), 'bold');
const fontStyle = words((word) => keyword(FONT_STYLES, word, 'font style'), 'italic');
const fontFamily = words((word) => word, 'fontFamily');
const horizontal = words(
  (word) => keyword(HORIZONTAL, word, 'horizontal alignment'),
  'horizontalAlignment',
);
const vertical = words(
  (word) => keyword(VERTICAL, word, 'vertical alignment'),
  'verticalAlignment',
);

function fontSize(size: number): CellFormat {
  if (!Number.isInteger(size) || size < 1 || size > 400)
    throw new ServiceException(`${size} is not a font size.`);
  return { fontSize: size };
}

export const RANGE_FORMATS = {
  getNumberFormat: gives(
    [[]],
    ({ tab, area }) => tab.cells.formatAt(area.row, area.column) ?? AUTOMATIC,
  ),
  getNumberFormats: gives([[]], ({ tab, area }) =>
    perCell(area, (row, column) => tab.cells.formatAt(row, column) ?? AUTOMATIC),
  ),
  setNumberFormat: chains([['String?']], (range, format) => {
    const part = patternPart(range, format);
    applyFormat(range, () => part);
  }),
  setNumberFormats: chains([['String[][]']], (range, rows) => {
    checkSize(range.area, rows);
    const parts = eachOnce(rows, (format) => patternPart(range, format));
    applyFormat(range, (row, column) => parts[row]?.[column] ?? {});
  }),
  setFontColor: fontColor.one,
  setFontColors: fontColor.many,
  setBackground: background.one,
  setBackgrounds: background.many,
  setFontWeight: fontWeight.one,
  setFontWeights: fontWeight.many,
  setFontStyle: fontStyle.one,
  setFontStyles: fontStyle.many,
  setFontFamily: fontFamily.one,
  setFontFamilies: fontFamily.many,
  setHorizontalAlignment: horizontal.one,
  setHorizontalAlignments: horizontal.many,
  setVerticalAlignment: vertical.one,
  setVerticalAlignments: vertical.many,
  setFontSize: chains([['Number']], (range, size) => {
    const part = fontSize(size);
    applyFormat(range, () => part);
  }),
  setFontSizes: chains([['Number[][]']], (range, rows) => {
    checkSize(range.area, rows);
    const parts = eachOnce(rows, fontSize);
    applyFormat(range, (row, column) => parts[row]?.[column] ?? {});
  }),
  setWrap: chains([['Boolean']], (range, wraps) =>
    applyFormat(range, () => ({ wrap: wraps ? 'wrap' : 'overflow' })),
  ),
  setWrapStrategy: chains([['WrapStrategy']], (range, strategy) =>
    applyFormat(range, () => ({ wrap: wrapOf(strategy) })),
  ),
  setWrapStrategies: chains([['WrapStrategy[][]']], (range, rows) => {
    checkSize(range.area, rows);
    applyFormat(range, (row, column) => {
      const strategy = rows[row]?.[column];
      return strategy ? { wrap: wrapOf(strategy) } : {};
    });
  }),
  setBorder: chains(
    [
      ['Boolean?', 'Boolean?', 'Boolean?', 'Boolean?', 'Boolean?', 'Boolean?'],
      [
        'Boolean?',
        'Boolean?',
        'Boolean?',
        'Boolean?',
        'Boolean?',
        'Boolean?',
        'String?',
        'BorderStyle?',
      ],
    ],
    (range, top, left, bottom, right, innerVertical, innerHorizontal, hex = null, style = null) => {
      const sides = { top, left, bottom, right, innerVertical, innerHorizontal };
      applyFormat(range, borderFormat(range.area, sides, color(hex), style));
    },
  ),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Range, RangeTarget>;
