import { isUnknown, UNKNOWN } from '../../cells/plain-number';
import type { Expression } from '../expression';

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
          if (!isUnknown(value)) return value;
        }
        return UNKNOWN;
      };
    }
    case 'sumKnown': {
      const parts = expression.parts.map((part) => evaluator(part, ids));
      return (inputs) => {
        let sum = UNKNOWN;
        for (const part of parts) {
          const value = part(inputs);
          if (!isUnknown(value)) sum = isUnknown(sum) ? value : sum + value;
        }
        return sum;
      };
    }
    case 'given': {
      const condition = evaluator(expression.condition, ids);
      const value = evaluator(expression.value, ids);
      return (inputs) => (isUnknown(condition(inputs)) ? UNKNOWN : value(inputs));
    }
    case 'whenPositive': {
      const value = evaluator(expression.value, ids);
      return (inputs) => {
        const found = value(inputs);
        return found > 0 ? found : UNKNOWN;
      };
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
            return denominator === 0 ? UNKNOWN : left(inputs) / denominator;
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
  )(ids.map((id) => (inputs[id] === '' ? UNKNOWN : (inputs[id] as number))));
  return isUnknown(value) ? '' : value;
}
