import type { Engine } from '../../engine/engine';
import type { CellState } from '../../engine/tab-cells';
import { contentOfText } from './cell-content';

/**
 * What an editor shows for a cell, so that the same text typed again leaves the cell as it is: the formula
 * as it was typed, a date with its year, a rate with all its digits, `'007` for text that looks like a number.
 */
export function textToEdit(
  engine: Engine,
  { value, formula, format }: CellState,
  now: Date,
): string {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  const keeps = (text: string): boolean => {
    const { content } = contentOfText(engine, text, format, now);
    return content.kind === 'value' && content.value === value;
  };
  if (typeof value === 'string') return keeps(value) ? value : `'${value}`;
  const shown = engine.formats.display(value, format);
  if (typeof value === 'boolean') return shown;
  if (engine.formats.isDate(format)) return keeps(shown) ? shown : dateText(engine, value);
  const mark = (digits: number) => String(digits).replace('.', engine.locale.decimal);
  const percent = `${mark(Number((value * 100).toPrecision(15)))}%`;
  return isPercent(format) && keeps(percent) ? percent : mark(value);
}

function dateText(engine: Engine, serial: number): string {
  const { datePattern } = engine.locale;
  const pattern = Number.isInteger(serial) ? datePattern : `${datePattern} H:mm:ss`;
  return engine.formats.display(serial, pattern);
}

function isPercent(format: string | undefined): boolean {
  return format?.replace(/"[^"]*"|\\./g, '').includes('%') ?? false;
}
