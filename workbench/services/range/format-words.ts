import type { HorizontalAlignment, VerticalAlignment, Wrap } from '../../engine/cell-format';
import { ServiceException } from '../exception';
import type { KindTypes } from '../kinds';
import { CSS_COLORS } from './css-colors';

// The real service silently takes words that do not exist; the host refuses them.

export const FONT_WEIGHTS = { bold: true, normal: null } as const;
export const FONT_STYLES = { italic: true, normal: null } as const;
export const HORIZONTAL: Record<string, HorizontalAlignment | null> = {
  left: 'left',
  center: 'center',
  right: 'right',
  normal: null,
};
export const VERTICAL: Record<string, VerticalAlignment | null> = {
  top: 'top',
  middle: 'middle',
  bottom: 'bottom',
};

export function keyword<T>(table: Record<string, T>, word: string | null, what: string): T | null {
  if (word === null) return null;
  if (!Object.hasOwn(table, word)) throw new ServiceException(`${word} is not a ${what}.`);
  return table[word] as T;
}

/** `#rrggbb` for `#rgb`, `#rrggbb` or a CSS name; null stands for the default. */
export function color(text: string | null): string | null {
  if (text === null || text === '') return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase();
  const named = CSS_COLORS[text.toLowerCase()];
  if (named) return named;
  throw new ServiceException(`${text} is not a colour.`);
}

export function wrapOf(strategy: KindTypes['WrapStrategy']): Wrap {
  return ({ WRAP: 'wrap', CLIP: 'clip', OVERFLOW: 'overflow' } as const)[
    strategy.name() as 'WRAP' | 'CLIP' | 'OVERFLOW'
  ];
}
