import type { NumberLimit } from './number-limit';

/** What a parameter accepts: one value for every row, or a value a row. */
export interface FunctionParameter {
  readonly name: string;
  /** A date is read as its serial number: days since 1899-12-30. A spelling stays a text, and a number a number. */
  readonly kind: 'number' | 'text' | 'date' | 'spelling';
  readonly optional?: true;
  /** May be several columns wide; the filled cells of a row are added. */
  readonly wide?: true;
  readonly mayBeNegative?: true;
  /** What a number must be where zero or more is not enough. */
  readonly limit?: NumberLimit;
  /** Taken where the number is left out or blank. */
  readonly whenMissing?: number;
  /** A row in which it is blank gives a blank, without a calculation. */
  readonly needed?: true;
  /** One value only: a column makes no sense here. */
  readonly single?: true;
}
