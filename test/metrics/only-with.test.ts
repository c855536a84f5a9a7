import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/catalog';
import {
  add,
  column,
  columnsOf,
  constant,
  type Expression,
  firstKnown,
  given,
  multiply,
  onlyWith,
  sumKnown,
} from '../../src/metrics/expression';
import { evaluate } from '../../src/metrics/readers/javascript';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(column) as [
  Expression,
  Expression,
  Expression,
  Expression,
];

const EXPRESSIONS: readonly (readonly [name: string, expression: Expression])[] = [
  ...METRICS.map(({ id, expression }) => [id, expression] as const),
  ['first known', firstKnown(a, multiply(b, c), d)],
  ['sum of known', sumKnown(a, add(b, constant(3)), firstKnown(c, d))],
  ['given', given(a, sumKnown(b, multiply(c, d)))],
];

describe('an expression without the columns that are not there gives what it gives where they are blank', () => {
  it.each(EXPRESSIONS)('%s', (_name, expression) => {
    const ids = columnsOf(expression);
    for (const present of subsetsOf(ids)) {
      const values = Object.fromEntries(
        ids.map((id, at) => [id, present.includes(id) ? at + 2 : ('' as const)]),
      );
      const only = onlyWith(expression, (id) => present.includes(id));
      const expected = evaluate(expression, values);
      expect(only === undefined ? '' : evaluate(only, values)).toBe(expected);
      if (only === undefined) continue;
      for (const id of columnsOf(only)) expect(present).toContain(id);
    }
  });

  it('is not there at all where it cannot be calculated', () => {
    expect(onlyWith(multiply(a, b), (id) => id === 'a')).toBeUndefined();
    expect(onlyWith(sumKnown(a, b), () => false)).toBeUndefined();
    expect(onlyWith(given(a, b), (id) => id === 'b')).toBeUndefined();
  });
});

function subsetsOf(ids: readonly string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, at) => (bits >> at) % 2 === 1),
  );
}
