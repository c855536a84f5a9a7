import type { CellFormat } from '../../engine/cell-format';
import { isDate } from '../../engine/dates';
import type { Engine } from '../../engine/engine';
import { parseTyped } from '../../engine/parse-typed';
import type { CellContent } from '../../engine/tab-cells';
import { ServiceException } from '../exception';

const LONGEST_TEXT = 50_000;

export interface NewContent {
  content: CellContent;
  format?: CellFormat;
}

/** What a value that a script gives to `setValue` does to a cell with this number format. */
export function contentOfValue(
  engine: Engine,
  value: unknown,
  format: string | undefined,
  now: Date,
): NewContent {
  if (value === null || value === undefined || value === '')
    return { content: { kind: 'value', value: null } };
  if (typeof value === 'string') return contentOfText(engine, value, format, now, false);
  if (typeof value === 'boolean') return { content: { kind: 'value', value } };
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return { content: { kind: 'value', value } };
    throw new ServiceException(`${value} is not a value of a cell.`);
  }
  if (!isDate(value)) {
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    throw new ServiceException(
      `A cell cannot hold ${kind === 'Array' ? 'an array' : `an object (${kind})`}: Sheets would write its text, such as {key=value}.`,
    );
  }
  if (Number.isNaN(value.getTime()))
    throw new ServiceException('An invalid date is not a value of a cell.');
  const serial = engine.serialOf(value);
  const pattern = engine.locale.datePattern;
  const shown = Number.isInteger(serial) ? pattern : `${pattern} H:mm:ss`;
  return {
    content: { kind: 'value', value: serial },
    ...(format === undefined && { format: { numberFormat: shown } }),
  };
}

/**
 * What a string does to a cell. Whether a cell formatted as plain text keeps a leading `=` from a
 * script as text is not documented, so the host takes the dangerous reading: it becomes a formula.
 */
export function contentOfText(
  engine: Engine,
  text: string,
  format: string | undefined,
  now: Date,
  isTypedByHand: boolean,
): NewContent {
  if (text.length > LONGEST_TEXT)
    throw new ServiceException(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  const isTextCell = engine.formats.isText(format);
  if (isTextCell && (isTypedByHand || !text.startsWith('=')))
    return { content: { kind: 'value', value: text.startsWith("'") ? text.slice(1) : text } };
  const typed = parseTyped(text, engine.locale, now.getUTCFullYear());
  switch (typed.kind) {
    case 'blank':
      return { content: { kind: 'value', value: null } };
    case 'text':
      return { content: { kind: 'value', value: typed.text } };
    case 'boolean':
      return { content: { kind: 'value', value: typed.value } };
    case 'formula':
      return { content: { kind: 'formula', formula: typed.formula } };
    case 'number':
      return {
        content: { kind: 'value', value: typed.value },
        ...(typed.format !== undefined &&
          format === undefined && { format: { numberFormat: typed.format } }),
      };
  }
}
