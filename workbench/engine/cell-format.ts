import type { IStyleData, Nullable, Styles } from '@univerjs/core';

export type HorizontalAlignment = 'left' | 'center' | 'right';
export type VerticalAlignment = 'top' | 'middle' | 'bottom';
export type Wrap = 'overflow' | 'clip' | 'wrap';
export type BorderSide = 'top' | 'bottom' | 'left' | 'right';
export type BorderLine = 'thin' | 'dotted' | 'dashed' | 'medium' | 'thick' | 'double';
export interface Border {
  line: BorderLine;
  color: string;
}

/** The format of a cell in words; a `null` part goes back to the sheet's default. */
export interface CellFormat {
  numberFormat?: string | null;
  bold?: boolean | null;
  italic?: boolean | null;
  fontSize?: number | null;
  fontFamily?: string | null;
  fontColor?: string | null;
  background?: string | null;
  horizontalAlignment?: HorizontalAlignment | null;
  verticalAlignment?: VerticalAlignment | null;
  wrap?: Wrap | null;
  borders?: Partial<Record<BorderSide, Border | null>>;
}

// Univer keeps alignments, wraps and border lines as numbers of its own enums.
const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAPS = { overflow: 1, clip: 2, wrap: 3 } as const;
const LINES = { thin: 1, dotted: 3, dashed: 4, double: 7, medium: 8, thick: 13 } as const;
const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

type Loose = Record<string, unknown>;

function nameOf<K extends string>(table: Record<K, unknown>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((name) => table[name] === value);
}

/** A part of a format as Univer merges it into a cell's style. */
export function toStyle(format: CellFormat): IStyleData {
  const style: Loose = {};
  const put = (key: string, value: unknown, stored: (known: never) => unknown) => {
    if (value !== undefined) style[key] = value === null ? null : stored(value as never);
  };
  put('n', format.numberFormat, (pattern: string) => ({ pattern }));
  put('bl', format.bold, (bold: boolean) => (bold ? 1 : 0));
  put('it', format.italic, (italic: boolean) => (italic ? 1 : 0));
  put('fs', format.fontSize, (size: number) => size);
  put('ff', format.fontFamily, (family: string) => family);
  put('cl', format.fontColor, (rgb: string) => ({ rgb }));
  put('bg', format.background, (rgb: string) => ({ rgb }));
  put('ht', format.horizontalAlignment, (name: HorizontalAlignment) => HORIZONTAL[name]);
  put('vt', format.verticalAlignment, (name: VerticalAlignment) => VERTICAL[name]);
  put('tb', format.wrap, (name: Wrap) => WRAPS[name]);
  if (format.borders) {
    const borders: Loose = {};
    for (const [side, border] of Object.entries(format.borders))
      borders[SIDES[side as BorderSide]] = border
        ? { s: LINES[border.line], cl: { rgb: border.color } }
        : null;
    style.bd = borders;
  }
  return style as IStyleData;
}

/** What a stored style says, in words; parts at their default are left out. */
export function fromStyle(style: IStyleData | null | undefined): CellFormat {
  if (!style) return {};
  const format: CellFormat = {};
  if (style.n?.pattern) format.numberFormat = style.n.pattern;
  if (style.bl === 1) format.bold = true;
  if (style.it === 1) format.italic = true;
  if (style.fs != null) format.fontSize = style.fs;
  if (style.ff) format.fontFamily = style.ff;
  if (style.cl?.rgb) format.fontColor = style.cl.rgb;
  if (style.bg?.rgb) format.background = style.bg.rgb;
  const horizontal = nameOf(HORIZONTAL, style.ht);
  if (horizontal) format.horizontalAlignment = horizontal;
  const vertical = nameOf(VERTICAL, style.vt);
  if (vertical) format.verticalAlignment = vertical;
  const wrap = nameOf(WRAPS, style.tb);
  if (wrap) format.wrap = wrap;
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of Object.keys(SIDES) as BorderSide[]) {
    const stored = style.bd?.[SIDES[side]];
    const line = nameOf(LINES, stored?.s);
    if (stored && line) borders[side] = { line, color: stored.cl?.rgb ?? '#000000' };
  }
  if (Object.keys(borders).length > 0) format.borders = borders;
  return format;
}

/**
 * Finds the stored style of a cell that gets a format. Univer merges, compares and stores a style anew for each cell of
 * a write, and thousands of cells have the same few.
 */
export class Restyling {
  private readonly known = new Map<string, string | undefined>();
  private readonly keys = new Map<CellFormat, string>();

  constructor(private readonly styles: Styles) {}

  /** The style's id once a format has been laid over the old one; `null` takes every format away. */
  idOf(old: Nullable<IStyleData | string>, format: CellFormat | null): string | undefined {
    if (format === null) return undefined;
    const key = `${typeof old === 'object' ? JSON.stringify(old) : old}|${this.keyOf(format)}`;
    if (!this.known.has(key)) {
      const style = merged(this.styles.getStyleByCell({ s: old }), toStyle(format));
      this.known.set(
        key,
        Object.keys(style).length > 0 ? (this.styles.setValue(style) ?? undefined) : undefined,
      );
    }
    return this.known.get(key);
  }

  private keyOf(format: CellFormat): string {
    const key = this.keys.get(format) ?? JSON.stringify(format);
    this.keys.set(format, key);
    return key;
  }
}

/** A style with parts of another laid over it; a part that is `null` is taken away. */
function merged(old: Nullable<IStyleData>, { bd, ...parts }: IStyleData): IStyleData {
  const style = withoutNulls({ ...old, ...parts });
  if (bd === undefined) return style;
  const borders = withoutNulls({ ...old?.bd, ...bd });
  const { bd: _, ...others } = style;
  return Object.keys(borders).length > 0 ? { ...others, bd: borders } : others;
}

function withoutNulls<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)) as T;
}
