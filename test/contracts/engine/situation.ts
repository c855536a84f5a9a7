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

/** The cell that holds the formula of a situation, by its place in its group. */
export const cellOf = (at: number): string => `Z${at + 1}`;

/** What an engine is known to give: the trap where it has one, otherwise the expected value. */
export function known(situation: Situation, engine: Engine): Value {
  const { trap, localised, expected } = situation;
  if (trap && engine in trap) return trap[engine] ?? null;
  return localised?.[engine] ?? expected;
}

/** Engines round the last bits differently; all else must be the same, an empty text as good as none. */
export function agrees(found: Value, wanted: Value): boolean {
  if (typeof found === 'number' && typeof wanted === 'number')
    return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  return (found ?? '') === (wanted ?? '');
}
