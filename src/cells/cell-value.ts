/** A value as it comes from a cell; a blank cell is `''`. */
export type CellValue = string | number | boolean | Date;

/** A value that may be written to a cell; `''` clears it. */
export type Cell = string | number | boolean;

// `getValues` gives errors as their text, in the words of some locales; our own name what is wrong behind it.
// A hashtag such as #Refuge is no error.
const ERROR_TEXT =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|NV|BEZUG!|WERT!|ZAHL!|VALOR!|¡VALOR!|VALEUR!)(?=$| )/;

/** A cell holds no more characters. */
export const LONGEST_CELL = 50_000;

export function isBlank(value: unknown): boolean {
  return value === '' || value === undefined || value === null;
}

/** Whether a value is a date. Dates may come from another realm, so `instanceof` would miss them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** What a cell holds where it is no text. */
export type NotText = 'a date' | 'a number' | 'TRUE or FALSE';

/** What a cell holds that should be a text; undefined where it is one, or blank. */
export function notText(value: CellValue): NotText | undefined {
  if (isDate(value)) return 'a date';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'TRUE or FALSE' : undefined;
}

/** The text of an error cell (`#N/A` …), or undefined for any other value. */
export function errorText(value: unknown): string | undefined {
  if (typeof value === 'string') return ERROR_TEXT.test(value) ? value : undefined;
  if (Object.prototype.toString.call(value) !== '[object Error]') return undefined;
  const { message } = value as Error;
  return ERROR_TEXT.test(message) ? message : '#ERROR!';
}
