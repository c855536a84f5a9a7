import { LONGEST_CELL } from '../cells/cell-value';
import { failure, type Outcome, problem, success, unexpected } from '../cells/problem';

/**
 * What is taken of a value that came from outside, where nothing keeps a caller from sending something else. `Given`
 * is what a caller sends, `Value` what is read of it.
 */
export interface Schema<Value, Given = Value> {
  /** Reads what was given; `where` names it in problems. */
  readonly read: (given: unknown, where: string) => Outcome<Value>;
  /** For types alone: no schema has one. */
  readonly given?: Given;
}

export type ValueOf<S> = S extends Schema<infer Value, unknown> ? Value : never;
export type GivenOf<S> = S extends { readonly given?: infer Given } ? Given : never;

type Fields = Readonly<Record<string, unknown>>;

/** A text as it is, a blank one too. */
export const TEXT = text('a text');

/** A number; no infinite one. */
export const NUMBER = simple('a number', (given): given is number => Number.isFinite(given));

export const BOOLEAN = simple(
  'true or false',
  (given): given is boolean => typeof given === 'boolean',
);

/** A text that a cell can hold, of which `isFit` may ask more. */
export function text(
  expected: string,
  isFit: (text: string) => boolean = () => true,
): Schema<string> {
  const fitting = simple(
    expected,
    (given): given is string => typeof given === 'string' && isFit(given),
  );
  const read: Schema<string>['read'] = (given, where) => {
    if (typeof given !== 'string' || given.length <= LONGEST_CELL)
      return fitting.read(given, where);
    const sentence = `${given.length} characters, where at most ${LONGEST_CELL} are expected`;
    return failure(problem('too_long', { argument: where }, sentence));
  };
  return { read };
}

/** A text that says something. */
export function filledText(expected: string): Schema<string> {
  return text(expected, (given) => given.trim() !== '');
}

/** What any of the schemas takes. */
export function either<Value>(expected: string, schemas: readonly Schema<Value>[]): Schema<Value> {
  return {
    read: (given, where) =>
      schemas.map((each) => each.read(given, where)).find(({ ok }) => ok) ??
      failure(unexpected('wrong_shape', { argument: where }, given, expected)),
  };
}

export const TEXT_OR_NUMBER = either<string | number>('a text or a number', [TEXT, NUMBER]);

/** What a cell may hold; a day is its serial number. */
export const CELL_VALUE = either<string | number | boolean>('a text, a number, true or false', [
  TEXT,
  NUMBER,
  BOOLEAN,
]);

/** What a reader of its own takes; its problems say where. */
export function readBy<Value>(read: (given: unknown) => Outcome<Value>): Schema<Value> {
  return { read };
}

/** One of a few texts. */
export function oneOf<Choice extends string>(choices: readonly Choice[]): Schema<Choice> {
  return simple(`one of ${choices.join(', ')}`, (given): given is Choice =>
    choices.some((choice) => choice === given),
  );
}

/** What the schema takes, or null. */
export function nullable<Value, Given>(
  schema: Schema<Value, Given>,
): Schema<Value | null, Given | null> {
  return {
    read: (given, where) => (given === null ? success(null) : schema.read(given, where)),
  };
}

/** A list whose items are all what the schema takes. */
export function listOf<Value>(expected: string, schema: Schema<Value>): Schema<readonly Value[]> {
  return {
    read: (given, where) =>
      Array.isArray(given)
        ? readAll(given, (item, at) => schema.read(item, `${where}, item ${at + 1}`))
        : failure(unexpected('wrong_shape', { argument: where }, given, expected)),
  };
}

/** An object with these fields. What else it holds is passed over: a page of another release may say more. */
export function objectOf<Value extends object>(
  expected: string,
  fields: { readonly [Name in keyof Value]-?: Schema<Value[Name]> },
): Schema<Value> {
  const names = Object.keys(fields) as (keyof Value & string)[];
  return {
    read: (given, where) => {
      if (!isObject(given))
        return failure(unexpected('wrong_shape', { argument: where }, given, expected));
      const values = readAll(names, (name) => fields[name].read(given[name], `${where}, ${name}`));
      if (!values.ok) return values;
      const entries = names.map((name, at) => [name, values.value[at]]);
      // Each field was read by the schema of its name.
      return success(Object.fromEntries(entries) as Value);
    },
  };
}

/** An object with any fields, whose values are all what the schema takes. */
export function recordOf<Value>(
  expected: string,
  schema: Schema<Value>,
): Schema<Readonly<Record<string, Value>>> {
  return {
    read: (given, where) => {
      if (!isObject(given))
        return failure(unexpected('wrong_shape', { argument: where }, given, expected));
      const names = Object.keys(given);
      const values = readAll(names, (name) => schema.read(given[name], `${where}, ${name}`));
      if (!values.ok) return values;
      const entries = values.value.map((value, at): [string, Value] => [names[at]!, value]);
      return success(Object.fromEntries(entries));
    },
  };
}

/** A value that one look tells. */
export function simple<Value>(
  expected: string,
  isFit: (given: unknown) => given is Value,
): Schema<Value> {
  return {
    read: (given, where) =>
      isFit(given)
        ? success(given)
        : failure(unexpected('wrong_shape', { argument: where }, given, expected)),
  };
}

/** Reads one after another; everything that is wrong with any of them comes together. */
export function readAll<Each, Value>(
  all: readonly Each[],
  read: (each: Each, at: number) => Outcome<Value>,
): Outcome<readonly Value[]> {
  const readings = all.map(read);
  const problems = readings.flatMap((each) => (each.ok ? [] : each.problems));
  return problems.length > 0
    ? failure(problems)
    : success(readings.flatMap((each) => (each.ok ? [each.value] : [])));
}

function isObject(given: unknown): given is Fields {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
