import type { CellValue } from '../cells/cell-value';
import type { Failure, Problem } from '../cells/problem';
import type { Confusion } from '../metrics/metric';
import type { Argument, CellError } from './argument';
import type { FunctionParameter } from './function-parameter';

/** What one cell of a result holds. */
export type ResultCell = string | number;

/**
 * What a row gives: a cell, or one for each column of the result; or why it cannot be calculated. A number that is
 * not finite shows as a blank.
 */
export type RowResult = ResultCell | readonly ResultCell[] | Refusal;

/** Why there is no result. */
export type Refusal = Problem | Failure;

/** One row's values: a number is NaN where its cell is blank, a text is `''`. */
export type RowValues = readonly (number | string)[];

/** The zone of the sheet's clock, `Europe/Berlin`. Whoever asks makes the cell wait for the sheet. */
export type TimeZone = () => string;

/** The result of one row from its own values alone. */
export type RowComputation = (row: RowValues, timeZone: TimeZone) => RowResult;

interface Declared<Parameter> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** What the columns of the result are called, where there are several. */
  readonly columns?: readonly string[];
}

type Computation =
  | { readonly compute: RowComputation }
  /** On its own values and on those of all known rows, such as their median. */
  | { readonly computeAmong: (known: readonly RowValues[]) => RowComputation }
  /** The result has rows of its own, made from the arguments as a whole. */
  | {
      readonly computeBlock: (
        given: readonly Argument[],
      ) => readonly (readonly ResultCell[])[] | ResultCell | Problem | CellError;
    };

/** A custom function as a cell needs it. How it calculates depends on what a row of its result stands on. */
export type CustomFunction = Declared<FunctionParameter> & Computation;

/** What only people read of a function; the build leaves it out of the script that every cell loads. */
export interface FunctionWords {
  readonly category: FunctionCategory;
  /** What it tells, in one sentence for a marketer. */
  readonly summary: string;
  readonly returns: string;
  /** How it is calculated, as people write it. */
  readonly formula?: string;
  /** What it gives where an input is blank, zero or out of range, where that is more than every function does. */
  readonly edges?: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly examples: readonly Example[];
  /** What people type when they look for it. */
  readonly searchWords: readonly string[];
  /** What to know before it is trusted. */
  readonly notes?: readonly string[];
  readonly confusedWith?: readonly Confusion[];
}

/** A parameter with what it is, in words. */
export interface DescribedParameter extends FunctionParameter {
  readonly summary: string;
}

/** A custom function with its words: from this row come its stub, its documentation and the test of its examples. */
export type DescribedFunction = Declared<DescribedParameter> & Computation & FunctionWords;

/** A cell, or a column of cells. */
export type ExampleInput = CellValue | readonly CellValue[];

export interface Example {
  readonly inputs: readonly ExampleInput[];
  /** A cell, or the rows of a block. */
  readonly result: ResultCell | readonly (readonly ResultCell[])[];
}

/** In the order in which the documentation shows them. */
export const FUNCTION_CATEGORIES = [
  'Awareness',
  'Consideration',
  'Conversion',
  'Loyalty',
  'Comparing creators',
  'Lift and attribution',
  'Judgement',
  'Links and codes',
] as const;

export type FunctionCategory = (typeof FUNCTION_CATEGORIES)[number];
