/** What went wrong, for code that must tell problems apart. */
export type ProblemCode =
  | 'blank'
  | 'not_a_number'
  | 'typed_as_text'
  | 'not_a_date'
  | 'negative'
  | 'wrong_shape'
  | 'unknown_value'
  | 'bad_url'
  | 'bad_pattern'
  | 'too_long'
  | 'formula_error'
  | 'duplicate'
  | 'missing_tab'
  | 'missing_column'
  | 'empty_tab'
  | 'filled'
  | 'protected'
  | 'busy';

/** An expected problem: a value that travels to whoever can show it. Exceptions are for bugs. */
export interface Problem {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly message: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Problem;

/** Wraps the value of a step that went well. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** How a value is shown inside a message: text in quotes, long text cut, blank in a word. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'blank';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  if (Object.prototype.toString.call(value) === '[object Date]') return 'a date';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** A problem with one value: where it stands, what was found there and what was expected. */
export function unexpected(
  code: ProblemCode,
  where: string,
  found: unknown,
  expected: string,
): Problem {
  const isBlank = found === undefined || found === null || found === '';
  const fault = isBlank
    ? `blank, where ${expected} is expected`
    : `${shown(found)} is not ${expected}`;
  return { ok: false, code, message: `${where}: ${fault}` };
}

/** A problem that no single value shows; `sentence` says what was found and what was expected. */
export function problem(code: ProblemCode, where: string, sentence: string): Problem {
  return { ok: false, code, message: where === '' ? sentence : `${where}: ${sentence}` };
}

/** The first few problems in one, so that a person can fix them in one go. */
export function together(problems: readonly Problem[]): Problem {
  const shown = problems.slice(0, 5).map(({ message }) => message);
  const more = problems.length - shown.length;
  const message = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return { ok: false, code: problems[0]!.code, message };
}
