import type { Expression } from './expression';

export type Stage = 'awareness' | 'consideration' | 'conversion' | 'loyalty';

/** In the order of the funnel. */
export const STAGES: readonly Stage[] = ['awareness', 'consideration', 'conversion', 'loyalty'];

/**
 * What a value is, which decides how it is shown: `multiple` as 2.6×, money with two decimals, sums of money with
 * none, and the cost of small things with three.
 */
export type Unit =
  | 'count'
  | 'fraction'
  | 'money'
  | 'money-sum'
  | 'small-money'
  | 'ratio'
  | 'multiple'
  | 'seconds';

/** Which way is better. */
export type Direction = 'higher' | 'lower' | 'neither';

export interface MetricInput {
  readonly id: string;
  /** May be several columns wide; the filled cells of a row are added. */
  readonly wide?: true;
  /** Below zero is a real value (a refund, people leaving), not a mistake. */
  readonly mayBeNegative?: true;
  /** Zero or less is a mistake, and not only nothing to say yet. */
  readonly aboveZero?: true;
  /** A part of a whole: more than 1 is a percentage that was typed without its sign. */
  readonly share?: true;
  /** Taken where the input is left out or blank. */
  readonly whenMissing?: number;
}

/** A KPI as the code needs it: what it is called, and how it is calculated. */
export interface Metric {
  /** The function's name in lower case. */
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly stage: Stage;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly inputs: readonly MetricInput[];
  readonly expression: Expression;
}

/** Another KPI or word that people take this one for, and how they differ. */
export interface Confusion {
  readonly term: string;
  readonly difference: string;
}

/** What only people read of a KPI; the build leaves it out of the script that every cell loads. */
export interface MetricWords {
  /** What it tells, in one sentence for a marketer. */
  readonly meaning: string;
  /** Where the definition comes from. */
  readonly source: string;
  /** Cells of an example row, one per input, and the result. */
  readonly example: { readonly inputs: readonly number[]; readonly result: number };
  /** What people type when they look for it. */
  readonly searchWords: readonly string[];
  /** What the result is, where its unit does not say it. */
  readonly returns?: string;
  /** What to know before it is trusted. */
  readonly notes?: readonly string[];
  readonly confusedWith?: readonly Confusion[];
}

/** An input with what it is, in words. */
export interface DescribedInput extends MetricInput {
  readonly summary: string;
}

/** A KPI: one row, from which its function, its report formula and its documentation are made. */
export interface MetricRow extends Metric, MetricWords {
  readonly inputs: readonly DescribedInput[];
}

/** A KPI in the file of its stage, which says the stage for all. */
export type StageRow = Omit<MetricRow, 'stage'>;
