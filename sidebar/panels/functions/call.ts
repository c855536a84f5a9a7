import type { Selection } from '../../../src/apps-script/endpoints/functions/selection';
import { columnNumber } from '../../../src/cells/column-letters';
import type { BrowsedFunction, BrowsedParameter } from './browsed-function';

/** A call as it is sent: with `;` and `.`; or what is missing, in words. */
export type Call =
  | { readonly isWhole: true; readonly formula: string }
  | { readonly isWhole: false; readonly missing: string };

const SHEET = /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const REFERENCE =
  /^\$?([A-Z]{1,3})\$?[1-9]\d{0,7}(?::\$?([A-Z]{1,3})(?:\$?[1-9]\d{0,7})?)?$|^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const QUOTED = /^"(?:[^"]|"")*"$/;

/** Makes a call of what stands in the fields, blank ones left out. */
export function callOf(
  { name, parameters }: Pick<BrowsedFunction, 'name' | 'parameters'>,
  typed: readonly string[],
  selection: Pick<Selection, 'columns' | 'separator'>,
): Call {
  const inputs = parameters.map((parameter, at) => inputOf(parameter, typed[at] ?? '', selection));
  const at = inputs.findIndex((each, place) => {
    if (each === null) return true;
    return each === '' && !parameters[place]!.isOptional;
  });
  if (at >= 0) return { isWhole: false, missing: expectation(parameters[at]!) };
  while (inputs.at(-1) === '') inputs.pop();
  // A blank between others is a blank text: it is left out like one that is not given.
  return { isWhole: true, formula: `=${name}(${inputs.map((each) => each || '""').join(';')})` };
}

function expectation({ name, isText, takes }: BrowsedParameter): string {
  const what = isText ? 'a text or a cell such as D5' : 'a number or a cell such as D5';
  return `${name.replaceAll('_', ' ')}: type ${takes === 'column' ? 'a range such as D2:D' : what}`;
}

/** What is typed into one field as it stands in a formula; null where it is nothing that can. */
function inputOf(
  { isText }: BrowsedParameter,
  typed: string,
  { columns, separator }: Pick<Selection, 'columns' | 'separator'>,
): string | null {
  const text = typed.trim();
  if (text === '' || QUOTED.test(text)) return text;
  if (isReference(text, columns)) return text;
  const number = numberOf(text, separator);
  if (number !== undefined && !isText) return String(number);
  return isText ? `"${text.replaceAll('"', '""')}"` : null;
}

/** VIP15 is a code and no cell in a tab that ends at column Z. */
function isReference(text: string, columns: number): boolean {
  const sheet = SHEET.exec(text)?.[0] ?? '';
  const found = REFERENCE.exec(text.slice(sheet.length));
  if (found === null) return false;
  const letters = found.slice(1).filter((each) => each !== undefined);
  return letters.every((each) => sheet !== '' || columnNumber(each) <= columns);
}

/** `0.95`, `60%`, and `0,95` where a comma is no separator. */
function numberOf(text: string, separator: ';' | ','): number | undefined {
  // 1.500 is a thousand to one reader and one and a half to another.
  if (separator === ';' && /^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return undefined;
  const point = separator === ';' ? text.replace(',', '.') : text;
  const [, digits, percent] = /^(-?(?:\d+\.?\d*|\.\d+))\s*(%?)$/.exec(point) ?? [];
  if (digits === undefined) return undefined;
  return Number(`${digits}e${percent === '%' ? -2 : 0}`);
}

/** A call as people of the spreadsheet's locale read it. */
export function shownCall(formula: string, separator: ';' | ','): string {
  return formula.replace(
    /("(?:[^"]|"")*")|;\s*/g,
    (_, text: string | undefined) => text ?? `${separator} `,
  );
}

/** The arguments of an example as they are typed; null where it takes whole columns. */
export function exampleInputs({
  name,
  example,
}: Pick<BrowsedFunction, 'name' | 'example'>): readonly string[] | null {
  const list = example.formula.slice(name.length + 2, -1);
  return list.includes('{') ? null : (list.match(/"(?:[^"]|"")*"|[^;\s]+/g) ?? []);
}
