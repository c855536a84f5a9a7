import type { Measure, MeasureUnit } from '../measures/measures';
import { columnId } from '../text/column-id';

/** What a column holds. A `day` may carry a time; a `choice` is one of a few words. */
export type ColumnType = 'text' | 'number' | 'day' | 'choice' | 'url';

/** The words that a column takes, where they are not a short list. */
export interface Meaning {
  /** What a word stands for, as the column writes it; undefined where it means nothing there. */
  readonly of: (word: string) => string | undefined;
  /** What is expected, in words; left out where the choices say it. */
  readonly expected?: string;
}

export interface Column {
  /** The header in lower case with underscores: how the code and the reports name it. */
  readonly id: string;
  readonly header: string;
  readonly aliases: readonly string[];
  /** Headers that may mean it, which a person is asked about. */
  readonly near?: readonly string[];
  readonly type: ColumnType;
  /** The tab cannot be read without it, and no row may leave it blank. */
  readonly required: boolean;
  /** The tab cannot be read without it, but a row may leave it blank. */
  readonly headerRequired: boolean;
  readonly choices?: readonly string[];
  /** What else the words of the column may be; a word that means nothing is a problem. */
  readonly meaning?: Meaning;
  /** A text that means one number only counts as that number. */
  readonly maySpell?: true;
  /** The largest number that makes sense. */
  readonly most?: number;
  /** Below zero is a real value (a refund, people leaving), not a mistake. */
  readonly mayBeNegative?: true;
  /** The number format of the column's cells. */
  readonly format: string;
}

/** A tab of the workbook: what one row is, and its columns. */
export interface Tab {
  readonly name: string;
  readonly row: string;
  readonly required: boolean;
  readonly columns: readonly Column[];
  /** Counts that some sources estimate, which may be fractions there. */
  readonly modelled?: {
    readonly columns: ReadonlySet<string>;
    readonly sources: ReadonlySet<string>;
  };
}

const MONEY_FORMAT = '#,##0.00';
const COUNT_FORMAT = '#,##0';

/** Whether a column holds amounts of money; a target may be one. */
export function isMoney({ format, maySpell }: Column): boolean {
  return format === MONEY_FORMAT || maySpell === true;
}

/** Whether a column counts what there is no half of. */
export function isCount({ format }: Column): boolean {
  return format === COUNT_FORMAT;
}

const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: '@',
  choice: '@',
  url: '@',
  number: 'General',
  day: 'yyyy-mm-dd',
};

type Extras = Partial<
  Pick<
    Column,
    | 'aliases'
    | 'near'
    | 'required'
    | 'headerRequired'
    | 'choices'
    | 'meaning'
    | 'maySpell'
    | 'most'
    | 'mayBeNegative'
    | 'format'
  >
>;

function columnMaker(type: ColumnType) {
  return (header: string, extras: Extras = {}): Column => ({
    id: columnId(header),
    header,
    type,
    aliases: [],
    required: false,
    headerRequired: extras.required === true,
    format: FORMATS[type],
    ...extras,
  });
}

export const text = columnMaker('text');
export const number = columnMaker('number');
export const day = columnMaker('day');
export const choice = columnMaker('choice');
export const url = columnMaker('url');

const MEASURE_FORMATS: Readonly<Record<MeasureUnit, string>> = {
  count: COUNT_FORMAT,
  seconds: '#,##0.0',
  money: MONEY_FORMAT,
  score: FORMATS.number,
};

/** The column of a measure. */
export function measured({ header, aliases, near, unit, mayBeNegative }: Measure): Column {
  const extras = {
    aliases,
    format: MEASURE_FORMATS[unit],
    ...(near === undefined ? {} : { near }),
  };
  return number(header, mayBeNegative ? { ...extras, mayBeNegative } : extras);
}
