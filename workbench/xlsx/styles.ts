import type { Style } from 'excelize-wasm';
import type { CellSnapshot, ConditionalFormatSnapshot } from '../engine/snapshot';
import { type ExcelizeFile, must } from './excelize';

export const DEFAULT_FONT = 'Arial';
export const DEFAULT_FONT_SIZE = 10;
const THIN = 1;
const SOLID = 1;

const solid = (color: string) => ({ Type: 'pattern', Pattern: SOLID, Color: [color] });

function borders({ borderTop, borderBottom }: CellSnapshot): NonNullable<Style['Border']> {
  return [
    ...(borderTop ? [{ Type: 'top', Color: borderTop, Style: THIN }] : []),
    ...(borderBottom ? [{ Type: 'bottom', Color: borderBottom, Style: THIN }] : []),
  ];
}

function styleOf(cell: CellSnapshot): Style {
  const vertical = cell.verticalAlignment === 'middle' ? 'center' : cell.verticalAlignment;
  return {
    Font: {
      Family: cell.fontFamily ?? DEFAULT_FONT,
      Size: cell.fontSize ?? DEFAULT_FONT_SIZE,
      ...(cell.bold ? { Bold: true } : {}),
      ...(cell.italic ? { Italic: true } : {}),
      ...(cell.fontColor ? { Color: cell.fontColor } : {}),
    },
    ...(cell.background ? { Fill: solid(cell.background) } : {}),
    ...(cell.numberFormat && cell.numberFormat !== 'General'
      ? { CustomNumFmt: cell.numberFormat }
      : {}),
    Alignment: {
      ...(cell.horizontalAlignment ? { Horizontal: cell.horizontalAlignment } : {}),
      ...(vertical ? { Vertical: vertical } : {}),
      ...(cell.wrap ? { WrapText: true } : {}),
    },
    Border: borders(cell),
  };
}

/** Gives the number of a cell's style in the file; cells that look alike share one. */
export function styleNumbers(file: ExcelizeFile): (cell: CellSnapshot) => number {
  const known = new Map<string, number>();
  return (cell) => {
    const style = styleOf(cell);
    const key = JSON.stringify(style);
    const number = known.get(key) ?? must(file.NewStyle(style)).style;
    known.set(key, number);
    return number;
  };
}

export function conditionalStyle(file: ExcelizeFile, format: ConditionalFormatSnapshot): number {
  const { bold, fontColor, background } = format;
  return must(
    file.NewConditionalStyle({
      ...(bold || fontColor
        ? { Font: { ...(bold ? { Bold: true } : {}), ...(fontColor ? { Color: fontColor } : {}) } }
        : {}),
      ...(background ? { Fill: solid(background) } : {}),
    }),
  ).style;
}
