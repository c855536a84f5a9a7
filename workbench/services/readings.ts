/**
 * What the platform's pages leave open, and what the host does about it: the reading that breaks more, by default. The
 * other one is a setting, row by row, so that the add-on can be seen to be right under either.
 */
export const READINGS = {
  /** A text cell keeps an apostrophe that a script writes; else it stops the text from being read, and is gone. */
  apostropheStays: 'an apostrophe written into a cell formatted as text is kept',
  /** A text cell keeps what `setFormula` writes as a text; else it calculates it. */
  formulaStaysText: 'a formula set in a cell formatted as text stays text',
  /** A text cell runs a text with `=` that `setValue` writes; else it keeps it as text. */
  textRuns: 'a text with = that is written into a cell formatted as text becomes a formula',
  /** A text cell makes text of a number or a truth value; else it keeps it as it is. */
  numbersTurnText: 'a number or a truth value written into a cell formatted as text becomes text',
  /** A second lock object of one execution waits for the first; else it gets in beside it. */
  secondLockWaits: 'a second lock object does not get in while the first is held',
  /** The ranges of a chart come back column by column; else as they were given. */
  chartRangesSplit: 'the ranges of a chart come back one for each column',
} as const;

export type Reading = keyof typeof READINGS;

/** The rows that are read leniently. */
export type Lenient = ReadonlySet<Reading>;
