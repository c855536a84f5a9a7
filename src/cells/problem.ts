/** What went wrong, for code that must tell problems apart. */
export type ProblemCode =
  | 'blank'
  | 'not_a_number'
  | 'typed_as_text'
  | 'not_a_date'
  | 'not_numbers'
  | 'negative'
  | 'wrong_shape'
  | 'unknown_value'
  | 'bad_url'
  | 'bad_pattern'
  | 'too_long'
  | 'formula_error'
  | 'duplicate'
  | 'left_out'
  | 'unread_column'
  | 'missing_tab'
  | 'missing_column'
  | 'empty_tab'
  | 'filled'
  | 'protected'
  | 'outdated'
  | 'busy';

/** A place in the workbook, as narrow as is known: a cell, a row, a column or the tab. */
export interface TabPlace {
  readonly tab: string;
  /** Its number in the sheet. */
  readonly row?: number;
  /** What the row is about, where that says more than its number. */
  readonly name?: string;
  /** The header of the column. */
  readonly column?: string;
  /** What is meant of a row, where it is not a column: a tag of its link. */
  readonly part?: string;
  /** A cell by its address, where no header names its column: `D5`. */
  readonly cell?: string;
}

/** Where something is wrong. */
export type Where =
  | TabPlace
  /** A field of a form, or of a thing that is stored; the path is parted by dots, blank for the whole. */
  | { readonly field: string; readonly of?: string }
  /** What a function, a call or a command was given, by its name. */
  | { readonly argument: string }
  | { readonly campaign: string }
  | { readonly file: string }
  | { readonly nowhere: true };

export const NOWHERE: Where = { nowhere: true };

/** An expected problem: data that travels to whoever can word it. Exceptions are for bugs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly where: Where;
  /** What is there: one value as people are shown it, null where it is blank; or what no single value shows. */
  readonly found: { readonly value: string | null } | { readonly statement: string };
  /** What should be there, in words that follow "is not"; blank where the statement has said it. */
  readonly expected: string;
  /** The next move, where it is more than to type what is expected; else blank. */
  readonly advice: string;
}

/** What kept a step from its value: one problem at the least, and of each tab no more than people would read. */
export interface Failure {
  readonly ok: false;
  readonly problems: readonly Problem[];
  /** How many there are besides; left out where there is none. */
  readonly more?: number;
}

/** A column of a large tab that is wrong from top to bottom would be more than a page can be sent. */
const MOST_OF_A_TAB = 500;

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** Wraps the value of a step that went well. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The outcome of a step that did not go well; a list has one problem at the least. */
export function failure(problems: Problem | readonly Problem[]): Failure {
  if ('code' in problems) return { ok: false, problems: [problems] };
  const counts = new Map<string, number>();
  const listed = problems.filter(({ where }) => {
    const tab = 'tab' in where ? where.tab : '';
    const count = (counts.get(tab) ?? 0) + 1;
    counts.set(tab, count);
    return count <= MOST_OF_A_TAB;
  });
  const more = problems.length - listed.length;
  return { ok: false, problems: listed, ...(more > 0 ? { more } : {}) };
}

/** How a value is shown to people: text in quotes, long text cut, blank in a word. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'blank';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  if (Object.prototype.toString.call(value) === '[object Date]') return 'a date';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** The row of a problem that is in one. */
export function rowOf({ where }: Problem): number | undefined {
  return 'tab' in where ? where.row : undefined;
}

/** A problem with one value: where it stands, what was found there and what was expected. */
export function unexpected(
  code: ProblemCode,
  where: Where,
  found: unknown,
  expected: string,
  advice = '',
): Problem {
  const isBlank = found === undefined || found === null || found === '';
  return { code, where, found: { value: isBlank ? null : shown(found) }, expected, advice };
}

/** A problem that no single value shows: what is there, in words, what is expected and what to do. */
export function problem(
  code: ProblemCode,
  where: Where,
  statement: string,
  expected = '',
  advice = '',
): Problem {
  return { code, where, found: { statement }, expected, advice };
}
