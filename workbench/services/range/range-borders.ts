import type { Area } from '../../engine/area';
import type { BorderLine, BorderSide, CellFormat } from '../../engine/cell-format';
import type { KindTypes } from '../kinds';

/** True draws a line, false takes it away, null leaves it. */
export interface BorderSides {
  top: boolean | null;
  left: boolean | null;
  bottom: boolean | null;
  right: boolean | null;
  innerVertical: boolean | null;
  innerHorizontal: boolean | null;
}

const LINES: Record<string, BorderLine> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

/** The border of each cell of a range whose outer and inner lines are set; counts from 0. */
export function borderFormat(
  area: Area,
  sides: BorderSides,
  color: string | null,
  style: KindTypes['BorderStyle?'],
): (row: number, column: number) => CellFormat {
  const border = { line: LINES[style?.name() ?? 'SOLID'] ?? 'thin', color: color ?? '#000000' };
  return (row, column) => {
    const wanted: Record<BorderSide, boolean | null> = {
      top: row === 0 ? sides.top : sides.innerHorizontal,
      bottom: row === area.rows - 1 ? sides.bottom : sides.innerHorizontal,
      left: column === 0 ? sides.left : sides.innerVertical,
      right: column === area.columns - 1 ? sides.right : sides.innerVertical,
    };
    const borders: NonNullable<CellFormat['borders']> = {};
    for (const side of Object.keys(wanted) as BorderSide[])
      if (wanted[side] !== null) borders[side] = wanted[side] ? border : null;
    return { borders };
  };
}
