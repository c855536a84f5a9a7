import type { Outcome } from '../../cells/problem';
import { type GivenOf, readAll, type Schema, type ValueOf } from '../schema';

/** Whether a call may change the workbook: what writes goes one after another. */
export type Effect = 'read' | 'write';

/** What a call takes at one place. */
interface Parameter {
  readonly name: string;
  /** What it is; the build leaves such words out of the script that every cell loads. */
  readonly summary: string;
  readonly schema: Schema<unknown, unknown>;
}

type Values<Parameters extends readonly Parameter[]> = {
  readonly [At in keyof Parameters]: ValueOf<Parameters[At]['schema']>;
};

type Givens<Parameters extends readonly Parameter[]> = {
  readonly [At in keyof Parameters]: GivenOf<Parameters[At]['schema']>;
};

interface Declared<Parameters extends readonly Parameter[]> {
  /** What it does, or what it gives, in a sentence or two; for people, as those of its parameters. */
  readonly summary: string;
  readonly effect: Effect;
  readonly parameters: Parameters;
}

/** A call that the sidebar may make. Everything that goes in or out is plain JSON; a problem is a value. */
export interface Endpoint<
  Parameters extends readonly Parameter[] = readonly Parameter[],
  Answer = unknown,
> extends Declared<Parameters> {
  /** Answers what came from outside; everything that is wrong with it comes back together, and nothing is done. */
  readonly answer: (given: readonly unknown[]) => Outcome<Answer>;
}

/** How a page calls an endpoint. */
export type CallOf<E> =
  E extends Endpoint<infer Parameters, infer Answer>
    ? (...given: Givens<Parameters>) => Outcome<Answer>
    : never;

/**
 * Declares an endpoint. The stub and its comment, the sidebar's client and its types follow from this; what is given
 * is checked before `handle` sees it.
 */
export function endpoint<const Parameters extends readonly Parameter[], Answer>({
  handle,
  ...declared
}: Declared<Parameters> & {
  readonly handle: (...values: Values<Parameters>) => Outcome<Answer>;
}): Endpoint<Parameters, Answer> {
  const { parameters } = declared;
  return {
    ...declared,
    answer: (given) => {
      const values = readAll(parameters, ({ name, schema }, at) => schema.read(given[at], name));
      // Each value was read by the schema at its place.
      return values.ok ? handle(...(values.value as Values<Parameters>)) : values;
    },
  };
}
