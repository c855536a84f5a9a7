/** What a cell may hold in the table: a text that starts with `=` is a text; a formula says so. */
export type Cell = string | number | boolean | null | { formula: string };

export type Value = string | number | boolean | null;

export type Engine = 'Univer' | 'LibreOffice en-US' | 'LibreOffice de-DE';

export interface Situation {
  name: string;
  /** As the add-on writes it: `;` between arguments, no decimal literal, no array literal. */
  formula: string;
  expected: Value;
  /** Where an engine writes the same number with the marks of its locale (FIXED). */
  localised?: Partial<Record<Engine, Value>>;
  /** What an engine gives instead of the expected value: a form that the report must not use. */
  trap?: Partial<Record<Engine, Value>>;
}

/** Situations over the same data: it starts at A1 of a sheet; the formulas stand in its column Z. */
export interface Group {
  sheet: string;
  data: Cell[][];
  situations: Situation[];
}

export const FORMULA_COLUMN = 26;

export const formula = (text: string): Cell => ({ formula: text });
