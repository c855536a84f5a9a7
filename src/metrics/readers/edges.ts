import type { Expression } from '../expression';
import type { Metric } from '../metric';
import { formulaInWords } from './words';

/** What a KPI gives at the edges of its inputs: `Blank where a value is blank, or where impressions is 0.` */
export function edgesInWords({ inputs, expression }: Metric): string {
  const refused = inputs.filter(({ aboveZero }) => aboveZero).map(({ id }) => nameOf(id));
  const isOptional = inputs.some(({ whenMissing }) => whenMissing !== undefined);
  const blanks = [
    ...(isOptional ? ['a value that is needed is blank'] : ['a value is blank']),
    ...[...new Set(emptyAt(expression))].filter(
      (each) => !refused.some((name) => each === `${name} is 0`),
    ),
  ];
  const errors = [
    ...refused.map((name) => `${name} is 0 or less`),
    ...inputs.filter(({ share }) => share).map(({ id }) => `${nameOf(id)} is not from 0 to 1`),
  ];
  const sentence = (what: string, where: readonly string[]) =>
    `${what} where ${where.join(', or where ')}.`;
  return [
    sentence('Blank', blanks),
    ...(errors.length === 0 ? [] : [sentence('An error', errors)]),
  ].join(' ');
}

/** Where a quotient has no value. */
function emptyAt(expression: Expression): string[] {
  switch (expression.kind) {
    case 'column':
    case 'number':
      return [];
    case 'firstKnown':
    case 'sumKnown':
      return expression.parts.flatMap(emptyAt);
    case 'given':
      return [expression.condition, expression.value].flatMap(emptyAt);
    case 'whenPositive':
      return [`${formulaInWords(expression.value)} is 0 or less`];
    case 'divide': {
      const { left, right } = expression;
      const isSure = right.kind === 'number' || right.kind === 'whenPositive';
      const own = isSure ? [] : [`${formulaInWords(right)} is 0`];
      return [...emptyAt(left), ...emptyAt(right), ...own];
    }
    default:
      return [expression.left, expression.right].flatMap(emptyAt);
  }
}

function nameOf(id: string): string {
  return id.replaceAll('_', ' ');
}
