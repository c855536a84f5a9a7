import type { IStyleData, Nullable, Styles } from '@univerjs/core';
import { type CellFormat, toStyle } from './cell-format';

/**
 * Finds the stored style of a cell that gets a format. Univer merges, compares and stores a style anew for each cell of
 * a write, and thousands of cells have the same few.
 */
export class Restyling {
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly styles: Styles) {}

  /** The style's id once a format has been laid over the old one; `null` takes every format away. */
  idOf(old: Nullable<IStyleData | string>, format: CellFormat | null): string | undefined {
    if (format === null) return undefined;
    const key = `${typeof old === 'object' ? JSON.stringify(old) : old}|${JSON.stringify(format)}`;
    if (!this.known.has(key)) {
      const style = merged(this.styles.getStyleByCell({ s: old }), toStyle(format));
      this.known.set(
        key,
        Object.keys(style).length > 0 ? (this.styles.setValue(style) ?? undefined) : undefined,
      );
    }
    return this.known.get(key);
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
