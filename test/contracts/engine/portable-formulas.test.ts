import { describe, expect, it } from 'vitest';
import { portableFormulas } from './portable-formulas';
import { agrees } from './situation';

const situations = portableFormulas.flatMap((group) => group.situations);

describe('the table of portable formulas', () => {
  it('names each situation once in its group', () => {
    for (const group of portableFormulas) {
      const names = group.situations.map(({ name }) => name);
      expect(new Set(names).size, group.sheet).toBe(names.length);
    }
  });

  it('names each sheet once', () => {
    const names = portableFormulas.map(({ sheet }) => sheet);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(situations.filter(({ trap }) => trap))('a trap differs from what one hopes for: $name', ({
    trap = {},
    expected,
  }) => {
    expect(Object.keys(trap)).not.toHaveLength(0);
    for (const value of Object.values(trap)) expect(agrees(value, expected)).toBe(false);
  });

  it.each(situations.filter(({ trap }) => !trap))('is written as the add-on writes: $formula', ({
    formula,
  }) => {
    const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
    expect(code).toMatch(/^=/);
    expect(code).not.toMatch(/,/);
    expect(code).not.toMatch(/\d\.\d/);
    expect(code).not.toMatch(/[{}]/);
  });
});
