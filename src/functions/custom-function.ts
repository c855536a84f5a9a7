import type { CellValue } from '../cells/cell-value';
import type { Problem } from '../cells/problem';

/** What a parameter accepts: one value for every row, or a value a row. */
export interface FunctionParameter {
  readonly name: string;
  readonly kind: 'number' | 'text';
  readonly summary: string;
  readonly optional?: true;
  /** May be several columns wide; the filled cells of a row are added. */
  readonly wide?: true;
  readonly mayBeNegative?: true;
}

/** What one row of a result holds. */
export type ResultCell = string | number;

/** One row's values: a number is NaN where its cell is blank, a text is `''`. */
export type RowValues = readonly (number | string)[];

/** A custom function: from this row come its stub, its documentation and the test of its examples. */
export interface CustomFunction {
  readonly name: string;
  readonly category: FunctionCategory;
  readonly summary: string;
  readonly parameters: readonly FunctionParameter[];
  readonly returns: string;
  readonly formula?: string;
  readonly source: string;
  readonly examples: readonly Example[];
  /** The result of one row. */
  readonly compute: (row: RowValues) => ResultCell | Problem;
}

export interface Example {
  readonly inputs: readonly CellValue[];
  readonly result: ResultCell;
}

export type FunctionCategory =
  | 'Awareness'
  | 'Consideration'
  | 'Conversion'
  | 'Loyalty'
  | 'Links and codes';
