/**
 * How a KPI is calculated, as data: read as JavaScript for a cell's function, as a formula for the report,
 * later as SQL. A column is an input by its id; a blank input makes the whole unknown, and so does a zero
 * denominator, except where `firstKnown` and `sumKnown` say otherwise.
 */
export type Expression =
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** The first of the parts that is known. */
  | { readonly kind: 'firstKnown'; readonly parts: readonly Expression[] }
  /** The sum of the parts that are known; unknown where none is. */
  | { readonly kind: 'sumKnown'; readonly parts: readonly Expression[] }
  /** The value where the condition is known, whatever it is; unknown otherwise. */
  | { readonly kind: 'given'; readonly condition: Expression; readonly value: Expression }
  /** The value where it is more than zero; unknown otherwise. */
  | { readonly kind: 'whenPositive'; readonly value: Expression };

export function column(id: string): Expression {
  return { kind: 'column', id };
}

export function constant(value: number): Expression {
  return { kind: 'number', value };
}

export function add(left: Expression, right: Expression): Expression {
  return { kind: 'add', left, right };
}

export function subtract(left: Expression, right: Expression): Expression {
  return { kind: 'subtract', left, right };
}

export function multiply(left: Expression, right: Expression): Expression {
  return { kind: 'multiply', left, right };
}

export function divide(left: Expression, right: Expression): Expression {
  return { kind: 'divide', left, right };
}

export function firstKnown(...parts: Expression[]): Expression {
  return { kind: 'firstKnown', parts };
}

export function sumKnown(...parts: Expression[]): Expression {
  return { kind: 'sumKnown', parts };
}

export function given(condition: Expression, value: Expression): Expression {
  return { kind: 'given', condition, value };
}

export function whenPositive(value: Expression): Expression {
  return { kind: 'whenPositive', value };
}

/** The ids of the columns an expression reads, each once, in the order of reading. */
export function columnsOf(expression: Expression): string[] {
  const found = new Set<string>();
  visit(expression, (each) => {
    if (each.kind === 'column') found.add(each.id);
  });
  return [...found];
}

/**
 * The expression for where only some of its columns are there: choices and sums go on without the others; undefined
 * where nothing can be calculated at all.
 */
export function onlyWith(
  expression: Expression,
  has: (columnId: string) => boolean,
): Expression | undefined {
  switch (expression.kind) {
    case 'column':
      return has(expression.id) ? expression : undefined;
    case 'number':
      return expression;
    case 'firstKnown':
    case 'sumKnown': {
      const parts = expression.parts.flatMap((part) => onlyWith(part, has) ?? []);
      return parts.length === 0 ? undefined : { ...expression, parts };
    }
    case 'given': {
      const condition = onlyWith(expression.condition, has);
      const value = onlyWith(expression.value, has);
      return condition && value && { ...expression, condition, value };
    }
    case 'whenPositive': {
      const value = onlyWith(expression.value, has);
      return value && { ...expression, value };
    }
    default: {
      const left = onlyWith(expression.left, has);
      const right = onlyWith(expression.right, has);
      return left && right && { ...expression, left, right };
    }
  }
}

function visit(expression: Expression, see: (each: Expression) => void): void {
  see(expression);
  switch (expression.kind) {
    case 'column':
    case 'number':
      return;
    case 'firstKnown':
    case 'sumKnown':
      for (const part of expression.parts) visit(part, see);
      return;
    case 'given':
      visit(expression.condition, see);
      visit(expression.value, see);
      return;
    case 'whenPositive':
      visit(expression.value, see);
      return;
    default:
      visit(expression.left, see);
      visit(expression.right, see);
  }
}
