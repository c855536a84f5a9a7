import type { Chart } from './drawing/chart';
import type { ColumnWidth } from './drawing/column-widths';
import type { ReadBands } from './model/bands';

/**
 * A part of a sheet that people see. It draws from a model and on the model's canvas, may add hidden tables to the
 * model's bands, and reads back what it adds to the summary of the sheet.
 */
export interface Section<Model, Summary extends object = object> {
  /** By this a section is chosen, and its charts are found again: it does not change. */
  readonly id: string;
  /** Whether the model has what the section shows; a section without it is always there. */
  readonly isShown?: (model: Model) => boolean;
  readonly draw: (model: Model, firstRow: number) => Drawing;
  /** The part of the summary that the section answers for; of a report that has not got it, every key with null. */
  readonly readBack?: (bands: ReadBands) => Summary;
}

/** What a section has drawn, and what it needs of the sheet around its cells. */
export interface Drawing {
  /** The next free row, below the section and the gap behind it. */
  readonly nextRow: number;
  readonly charts?: readonly Chart[];
  /** The least that its columns need; of several sections the widest need counts. */
  readonly widths?: readonly ColumnWidth[];
  /** So many rows at the top of the sheet stay in sight. */
  readonly frozenRows?: number;
}

/** What sections read back, all in one. */
export type SummaryOf<Sections extends readonly Section<never>[]> = Together<
  Sections[number] extends infer Each
    ? Each extends { readBack: (bands: ReadBands) => infer Summary }
      ? Summary
      : never
    : never
>;

type Together<Summaries> = (Summaries extends unknown ? (each: Summaries) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** Reads back what sections answer for, in their order. */
export function readSections<const Sections extends readonly Section<never>[]>(
  sections: Sections,
  bands: ReadBands,
): SummaryOf<Sections> {
  return Object.assign({}, ...sections.map(({ readBack }) => readBack?.(bands)));
}
