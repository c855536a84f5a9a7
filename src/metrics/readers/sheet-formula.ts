import { BLANK, call, type Formula, number, operation } from '../../cells/formula';
import type { Expression } from '../expression';

/** How an input is read in a sheet: its value, and a formula that is true where it is known. */
export interface Term {
  readonly value: Formula;
  readonly known: Formula;
}

/** Finds the term for a column of the expression. */
export type TermOf = (id: string) => Term;

/** A part as formulas: its value, valid where all of `known` are true and none of `divisors` is zero. */
interface Part {
  readonly value: Formula;
  readonly known: readonly Formula[];
  readonly divisors: readonly Formula[];
}

const ALWAYS = operation('=', number(0), number(0));
const NEVER = operation('=', number(0), number(1));
const OPERATORS = { add: '+', subtract: '-', multiply: '*', divide: '/' } as const;

/** The expression as a sheet formula that gives `""` where the result is unknown. */
export function toSheetFormula(expression: Expression, termOf: TermOf): Formula {
  return guarded(partOf(expression, termOf));
}

function partOf(expression: Expression, termOf: TermOf): Part {
  switch (expression.kind) {
    case 'column': {
      const { value, known } = termOf(expression.id);
      return { value, known: [known], divisors: [] };
    }
    case 'number':
      return { value: number(expression.value), known: [], divisors: [] };
    case 'firstKnown':
      return choice(expression.parts.map((part) => partOf(part, termOf)));
    case 'sumKnown':
      return sumOfKnown(expression.parts.map((part) => partOf(part, termOf)));
    case 'given': {
      const condition = partOf(expression.condition, termOf);
      const { value, known, divisors } = partOf(expression.value, termOf);
      return { value, known: unique([...condition.known, ...known]), divisors };
    }
    case 'whenPositive': {
      const part = withoutDivision(partOf(expression.value, termOf));
      const isPositive = operation('>', part.value, number(0));
      return { ...part, known: [call('IF', allOf(part.known), isPositive, NEVER)] };
    }
    default: {
      const left = partOf(expression.left, termOf);
      const right = partOf(expression.right, termOf);
      const own = expression.kind === 'divide' ? [right.value] : [];
      return {
        value: operation(OPERATORS[expression.kind], left.value, right.value),
        known: unique([...left.known, ...right.known]),
        divisors: [...left.divisors, ...right.divisors, ...own],
      };
    }
  }
}

function choice(parts: readonly Part[]): Part {
  const value = parts.reduceRight<Formula>(
    (otherwise, part) => call('IF', isKnown(part), part.value, otherwise),
    BLANK,
  );
  return { value, known: [anyOf(parts.map(isKnown))], divisors: [] };
}

function sumOfKnown(parts: readonly Part[]): Part {
  const value = call(
    'SUM',
    ...parts.map((part) => call('IF', isKnown(part), part.value, number(0))),
  );
  return { value, known: [anyOf(parts.map(isKnown))], divisors: [] };
}

/** True where a part has a value. */
function isKnown(part: Part): Formula {
  return allOf(withoutDivision(part).known);
}

/** What decides whether something is known is evaluated even where its division by zero is guarded against. */
function withoutDivision(part: Part): Part {
  if (part.divisors.length > 0) throw new Error('A choice between quotients is not portable');
  return part;
}

function guarded({ value, known, divisors }: Part): Formula {
  const divided = divisors.reduceRight<Formula>(
    (otherwise, divisor) => call('IF', operation('=', divisor, number(0)), BLANK, otherwise),
    value,
  );
  return known.length === 0 ? divided : call('IF', allOf(known), divided, BLANK);
}

function allOf(conditions: readonly Formula[]): Formula {
  if (conditions.length === 0) return ALWAYS;
  return conditions.length === 1 ? conditions[0]! : call('AND', ...conditions);
}

function anyOf(conditions: readonly Formula[]): Formula {
  return conditions.length === 1 ? conditions[0]! : call('OR', ...conditions);
}

function unique(conditions: readonly Formula[]): Formula[] {
  const byText = new Map(conditions.map((each) => [JSON.stringify(each), each]));
  return [...byText.values()];
}
