/**
 * What texts of a kind say by one of two conventions, such as a point or a comma before decimals. A text may say the
 * same by both, something by one only, or one thing by the one and another by the other: then its column decides.
 */
export interface Kind<C extends string> {
  readonly conventions: readonly [C, C];
  /** What a text says by a convention; undefined where it says nothing by it. */
  readonly read: (text: string, convention: C) => number | undefined;
}

/** What a text says once its column has been asked. */
export type TextReading<C extends string> =
  | { readonly is: 'value'; readonly value: number }
  /** Both may be meant, and nothing tells. */
  | { readonly is: 'either'; readonly choices: readonly Choice<C>[] }
  | { readonly is: 'nothing' };

/** What a text says by one of the conventions. */
export interface Choice<C extends string> {
  readonly convention: C;
  readonly value: number;
}

/** The convention of some texts; `mixed` where they contradict each other, undefined where they do not tell. */
export type Decision<C extends string> = C | 'mixed' | undefined;

/** What a text says by each convention that it can be read by. */
function choicesOf<C extends string>(kind: Kind<C>, text: string): Choice<C>[] {
  return kind.conventions.flatMap((convention) => {
    const value = kind.read(text, convention);
    return value === undefined ? [] : [{ convention, value }];
  });
}

/** The one convention by which a text can be read; undefined where it can by both, or by none. */
export function conventionOf<C extends string>(kind: Kind<C>, text: string): C | undefined {
  const [first, second] = choicesOf(kind, text);
  return second === undefined ? first?.convention : undefined;
}

/** What several decisions come to. */
export function agreed<C extends string>(decisions: Iterable<Decision<C>>): Decision<C> {
  let all: Decision<C>;
  for (const each of decisions) {
    if (each === undefined || each === all) continue;
    if (all !== undefined || each === 'mixed') return 'mixed';
    all = each;
  }
  return all;
}

/** The convention of a column of texts. */
export function decide<C extends string>(kind: Kind<C>, texts: Iterable<string>): Decision<C> {
  return agreed(Array.from(texts, (text) => conventionOf(kind, text)));
}

/** Reads a text of a column whose convention is decided or not. What means one thing only is read in any case. */
export function readText<C extends string>(
  kind: Kind<C>,
  text: string,
  decision: Decision<C>,
): TextReading<C> {
  const choices = choicesOf(kind, text);
  const [first, second] = choices;
  if (first === undefined) return { is: 'nothing' };
  if (second === undefined || first.value === second.value)
    return { is: 'value', value: first.value };
  const chosen = choices.find(({ convention }) => convention === decision);
  return chosen === undefined ? { is: 'either', choices } : { is: 'value', value: chosen.value };
}
