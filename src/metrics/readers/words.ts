import type { Expression } from '../expression';

const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '/' } as const;
const BINDING = { add: 1, subtract: 1, multiply: 2, divide: 2 } as const;

/** A KPI's expression as people write it: `cost / impressions × 1000`. */
export function formulaInWords(expression: Expression, binding = 0): string {
  switch (expression.kind) {
    case 'column':
      return expression.id.replaceAll('_', ' ');
    case 'number':
      return String(expression.value);
    case 'firstKnown':
      return `the first known of ${expression.parts.map((part) => formulaInWords(part)).join(', ')}`;
    case 'sumKnown':
      return expression.parts.map((part) => formulaInWords(part, 1)).join(' + ');
    case 'given':
    case 'whenPositive':
      return formulaInWords(expression.value, binding);
    default: {
      const own = BINDING[expression.kind];
      const code = `${formulaInWords(expression.left, own)} ${SIGNS[expression.kind]} ${formulaInWords(expression.right, own + 1)}`;
      return own < binding ? `(${code})` : code;
    }
  }
}
