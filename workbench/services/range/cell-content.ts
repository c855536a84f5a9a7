import type { CellFormat } from '../../engine/cell-format';
import { isDate } from '../../engine/dates';
import type { Engine } from '../../engine/engine';
import { parseTyped } from '../../engine/parse-typed';
import type { CellContent } from '../../engine/tab-cells';
import { ServiceException } from '../exception';
import type { Reading } from '../readings';

const LONGEST_TEXT = 50_000;

export interface NewContent {
  content: CellContent;
  format?: CellFormat;
}

/** Who writes to a cell. */
export interface Writer {
  readonly engine: Engine;
  now(): Date;
  isHarsh(reading: Reading): boolean;
}

/** What a value that a script gives to `setValue` does to a cell with this number format. */
export function contentOfValue(
  writer: Writer,
  value: unknown,
  format: string | undefined,
): NewContent {
  const { engine } = writer;
  if (value === null || value === undefined || value === '')
    return { content: { kind: 'value', value: null } };
  if (typeof value === 'string') return contentOfWritten(writer, value, format);
  const turnsText = engine.formats.isText(format) && writer.isHarsh('numbersTurnText');
  if (typeof value === 'boolean')
    return { content: { kind: 'value', value: turnsText ? String(value).toUpperCase() : value } };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new ServiceException(`${value} is not a value of a cell.`);
    const shown = turnsText ? engine.formats.display(value, undefined) : value;
    return { content: { kind: 'value', value: shown } };
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

/** What a string that a script writes does to a cell. */
function contentOfWritten(writer: Writer, text: string, format: string | undefined): NewContent {
  const { engine } = writer;
  const staysText = !text.startsWith('=') || !writer.isHarsh('textRuns');
  checkLength(text);
  if (!engine.formats.isText(format) || !staysText)
    return asTyped(engine, text, format, writer.now());
  const isEaten = text.startsWith("'") && !writer.isHarsh('apostropheStays');
  return { content: { kind: 'value', value: isEaten ? text.slice(1) : text } };
}

function checkLength(text: string): void {
  if (text.length > LONGEST_TEXT)
    throw new ServiceException(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
}

/** What a string that somebody types does to a cell. */
export function contentOfText(
  engine: Engine,
  text: string,
  format: string | undefined,
  now: Date,
): NewContent {
  checkLength(text);
  if (engine.formats.isText(format))
    return { content: { kind: 'value', value: text.startsWith("'") ? text.slice(1) : text } };
  return asTyped(engine, text, format, now);
}

function asTyped(engine: Engine, text: string, format: string | undefined, now: Date): NewContent {
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
