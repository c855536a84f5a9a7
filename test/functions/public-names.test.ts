import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/functions/catalog';

const DESIGN = '../shared/design/functions.md';
const text = existsSync(DESIGN) ? readFileSync(DESIGN, 'utf8') : '';

/** The functions of the design with their parameters: `cost Σ`, `[margin]`. */
const agreed = new Map(
  [...text.matchAll(/`([A-Z][A-Z0-9_]+)\(([^)`]*)\)`/g)].map(([, name, list]) => [
    name!,
    list!.split('; ').filter((each) => each !== ''),
  ]),
);

describe.skipIf(text === '')(`the functions agreed on in ${DESIGN}`, () => {
  it('are read', () => {
    expect(agreed.get('ROI')).toEqual(['revenue', 'cost Σ', '[margin]']);
    expect(agreed.size).toBeGreaterThan(70);
  });

  it.each(FUNCTIONS)('$name takes what was agreed', ({ name, parameters }) => {
    const declared = parameters.map((each) => {
      const words = each.wide ? `${each.name} Σ` : each.name;
      return each.optional ? `[${words}]` : words;
    });
    expect(declared).toEqual(agreed.get(name));
  });
});
