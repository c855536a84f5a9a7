import { isDate } from '../engine/dates';
import type { ConditionalFormat } from '../engine/tab-rules';
import { targetOf } from './emulated';
import { EnumValue } from './enums';
import type {
  ChartTarget,
  DropdownTarget,
  HtmlOutputTarget,
  MenuTarget,
  RangeTarget,
  SheetTarget,
} from './targets';

/** The kinds of parameters that methods declare, and what a method gets for each. */
export interface KindTypes {
  String: string;
  'String?': string | null;
  Integer: number;
  Number: number;
  Boolean: boolean;
  'Boolean?': boolean | null;
  Date: Date;
  Object: unknown;
  Value: unknown;
  'String[]': string[];
  'Value[]': unknown[];
  'Value[][]': unknown[][];
  'String[][]': (string | null)[][];
  'Number[][]': number[][];
  Properties: Record<string, string>;
  Range: RangeTarget;
  'Range[]': RangeTarget[];
  Sheet: SheetTarget;
  'ConditionalFormatRule[]': { format: ConditionalFormat }[];
  'DataValidation?': DropdownTarget | null;
  'DataValidation?[][]': (DropdownTarget | null)[][];
  EmbeddedChart: ChartTarget;
  HtmlOutput: HtmlOutputTarget;
  Menu: MenuTarget;
  'BorderStyle?': EnumValue<'SpreadsheetApp.BorderStyle'> | null;
  WrapStrategy: EnumValue<'SpreadsheetApp.WrapStrategy'>;
  'WrapStrategy[][]': EnumValue<'SpreadsheetApp.WrapStrategy'>[][];
  CopyPasteType: EnumValue<'SpreadsheetApp.CopyPasteType'>;
  ChartType: EnumValue<'Charts.ChartType'>;
  ChartHiddenDimensionStrategy: EnumValue<'Charts.ChartHiddenDimensionStrategy'>;
  ButtonSet: EnumValue<'Base.ButtonSet'>;
}
export type Kind = keyof KindTypes;
export type ArgumentsOf<Takes extends readonly Kind[]> = {
  -readonly [Index in keyof Takes]: KindTypes[Takes[Index]];
};

const NO = Symbol('no match');
type Reader = (value: unknown) => unknown;

const when =
  (test: (value: unknown) => boolean): Reader =>
  (value) =>
    test(value) ? value : NO;
const isString = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const optional =
  (reader: Reader): Reader =>
  (value) =>
    value === null ? null : reader(value);
const list =
  (reader: Reader): Reader =>
  (value) => {
    if (!Array.isArray(value)) return NO;
    const items = Array.from(value, (item) => reader(item === undefined ? null : item));
    return items.includes(NO) ? NO : items;
  };
const rows = (reader: Reader) => list(list(reader));
const enumOf = (type: string): Reader =>
  when((value) => value instanceof EnumValue && value.type === type);
const service =
  (name: string): Reader =>
  (value) =>
    targetOf(value, name) ?? NO;

const anything: Reader = (value) => value;
const text = when(isString);
const dropdown = optional(service('SpreadsheetApp.DataValidation'));
const wrap = enumOf('SpreadsheetApp.WrapStrategy');
const border = enumOf('SpreadsheetApp.BorderStyle');

const READERS: Record<Kind, Reader> = {
  String: text,
  'String?': optional(text),
  Integer: when((value) => Number.isInteger(value)),
  Number: when(isNumber),
  Boolean: when((value) => typeof value === 'boolean'),
  'Boolean?': optional(when((value) => typeof value === 'boolean')),
  Date: when((value) => isDate(value)),
  Object: anything,
  Value: anything,
  'String[]': list(text),
  'Value[]': list(anything),
  'Value[][]': rows(anything),
  'String[][]': rows(optional(text)),
  'Number[][]': rows(when(isNumber)),
  Properties: when((value) => isObject(value) && Object.values(value as object).every(isString)),
  Range: service('SpreadsheetApp.Range'),
  'Range[]': list(service('SpreadsheetApp.Range')),
  Sheet: service('SpreadsheetApp.Sheet'),
  'ConditionalFormatRule[]': list(service('SpreadsheetApp.ConditionalFormatRule')),
  'DataValidation?': dropdown,
  'DataValidation?[][]': rows(dropdown),
  EmbeddedChart: service('SpreadsheetApp.EmbeddedChart'),
  HtmlOutput: service('HtmlService.HtmlOutput'),
  Menu: service('Base.Menu'),
  'BorderStyle?': optional(border),
  WrapStrategy: wrap,
  'WrapStrategy[][]': rows(wrap),
  CopyPasteType: enumOf('SpreadsheetApp.CopyPasteType'),
  ChartType: enumOf('Charts.ChartType'),
  ChartHiddenDimensionStrategy: enumOf('Charts.ChartHiddenDimensionStrategy'),
  ButtonSet: enumOf('Base.ButtonSet'),
};

/** The arguments as a method gets them, or undefined when they fit none of its signatures. */
export function matchArguments(
  takes: readonly (readonly Kind[])[],
  given: unknown[],
): unknown[] | undefined {
  for (const kinds of takes) {
    if (kinds.length !== given.length) continue;
    const read = kinds.map((kind, index) => READERS[kind](given[index] ?? null));
    if (!read.includes(NO)) return read;
  }
  return undefined;
}

/** How the platform names the types of arguments in its complaints. */
export function describeArgument(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return value.length > 0 ? `${describeArgument(value[0])}[]` : 'Array';
  if (value instanceof EnumValue) return value.type;
  return targetOf(value)?.service ?? Object.prototype.toString.call(value).slice(8, -1);
}
