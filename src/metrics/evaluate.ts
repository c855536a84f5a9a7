import type { Expression } from './expression';

/** Reads one input by its place; NaN is a blank one. */
export type Inputs = ArrayLike<number>;

/** An expression as a function of its inputs; the result is NaN where it is unknown. */
export type Evaluator = (inputs: Inputs) => number;

/**
 * The expression read as JavaScript. `ids` gives the place of each column among the inputs. Unknown travels
 * as NaN, which arithmetic carries along by itself, so a row costs no more than its arithmetic.
 */
export function evaluator(expression: Expression, ids: readonly string[]): Evaluator {
  switch (expression.kind) {
    case 'column': {
      const place = ids.indexOf(expression.id);
      if (place < 0) throw new Error(`No input named ${expression.id}`);
      return (inputs) => inputs[place]!;
    }
    case 'number': {
      const { value } = expression;
      return () => value;
    }
    case 'firstKnown': {
      const parts = expression.parts.map((part) => evaluator(part, ids));
      return (inputs) => {
        for (const part of parts) {
          const value = part(inputs);
          if (!Number.isNaN(value)) return value;
        }
        return Number.NaN;
      };
    }
    case 'sumKnown': {
      const parts = expression.parts.map((part) => evaluator(part, ids));
      return (inputs) => {
        let sum = Number.NaN;
        for (const part of parts) {
          const value = part(inputs);
          if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
        }
        return sum;
      };
    }
    case 'given': {
      const condition = evaluator(expression.condition, ids);
      const value = evaluator(expression.value, ids);
      return (inputs) => (Number.isNaN(condition(inputs)) ? Number.NaN : value(inputs));
    }
    default: {
      const left = evaluator(expression.left, ids);
      const right = evaluator(expression.right, ids);
      switch (expression.kind) {
        case 'add':
          return (inputs) => left(inputs) + right(inputs);
        case 'subtract':
          return (inputs) => left(inputs) - right(inputs);
        case 'multiply':
          return (inputs) => left(inputs) * right(inputs);
        case 'divide':
          return (inputs) => {
            const denominator = right(inputs);
            return denominator === 0 ? Number.NaN : left(inputs) / denominator;
          };
      }
    }
  }
}

/** The value of an expression for named inputs; blank inputs and an unknown result are `''`. */
export function evaluate(
  expression: Expression,
  inputs: Readonly<Record<string, number | ''>>,
): number | '' {
  const ids = Object.keys(inputs);
  const value = evaluator(
    expression,
    ids,
  )(ids.map((id) => (inputs[id] === '' ? Number.NaN : (inputs[id] as number))));
  return Number.isNaN(value) ? '' : value;
}
