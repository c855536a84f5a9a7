import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../src/functions/catalog';
import type { DescribedParameter } from '../../../src/functions/custom-function';
import { CODE, readEntryPoints } from '../bundle/bundle';
import { nameOf, parametersOf, SIGNATURES } from './signatures';

const POINTS = new Map(readEntryPoints(CODE).map((point) => [point.name, point]));
const CASES = SIGNATURES.map((signature) => ({ name: nameOf(signature), signature }));

/** A parameter without its marks. */
const bare = (parameter: string) => parameter.replace(/ Σ$/, '').replace(/^\[(.+)\]$/, '$1');

describe('in dist/Code.js', () => {
  it.each(CASES)('$signature is there, with its parameters in their order', ({
    name,
    signature,
  }) => {
    expect(POINTS.get(name)?.parameters).toEqual(parametersOf(signature).map(bare));
  });

  it('no other custom function is there', () => {
    const custom = [...POINTS.values()].filter(({ jsDoc }) => jsDoc?.includes('@customfunction'));
    expect(custom.map(({ name }) => name).sort()).toEqual(CASES.map(({ name }) => name).sort());
  });

  it('a name that is missing, or another parameter, would be seen', () => {
    const points = readEntryPoints('function CPA(conversions, cost) {}');
    expect(points.find(({ name }) => name === 'CPA')!.parameters).not.toEqual([
      'cost',
      'conversions',
    ]);
    expect(points.find(({ name }) => name === 'CPM')).toBeUndefined();
  });
});

describe('the catalog', () => {
  const marked = ({ name, wide, optional }: DescribedParameter) => {
    const words = wide ? `${name} Σ` : name;
    return optional ? `[${words}]` : words;
  };

  it.each(CASES)('has $signature with the same marks', ({ name, signature }) => {
    const found = FUNCTIONS.find((each) => each.name === name);
    expect(found?.parameters.map(marked)).toEqual(parametersOf(signature));
  });
});

const PAGE = '../shared/design/functions.md';
const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';

/** The functions of the page; `… same four` stands for the parameters of the first of its table. */
function agreedSignatures(): string[] {
  const four = /`LIFT\(([^)]*)\)`/.exec(page)?.[1] ?? '';
  return [...page.matchAll(/`([A-Z][A-Z0-9_]+\([^)`]*\))`/g)]
    .map(([, signature]) => signature!.replace('… same four', four))
    .filter((signature) => /\([a-z[]/.test(signature));
}

describe.skipIf(page === '')(`the page ${PAGE}`, () => {
  it('says the same', () => {
    const agreed = agreedSignatures();
    expect(agreed.length).toBeGreaterThan(75);
    expect([...SIGNATURES].sort()).toEqual(agreed.sort());
  });
});
