import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

type Case = readonly (number | string)[];

interface Reference {
  readonly about: string;
  readonly normalQuantile: readonly Case[];
  readonly twoSidedChance: readonly Case[];
  readonly wilson: readonly Case[];
  readonly newcombe: readonly Case[];
  readonly chance: readonly Case[];
  readonly garwood: readonly Case[];
  readonly peoplePerArm: readonly Case[];
  readonly baseline: readonly {
    readonly weekdays: readonly (readonly [observed: number[], before: number[]])[];
    readonly confidence: number;
    readonly expected: readonly number[];
  }[];
}

/** Values that SciPy gives; `fixtures/reference.py` has the calls. */
export const REFERENCE = JSON.parse(
  readFileSync(new URL('fixtures/reference.json', import.meta.url), 'utf8'),
) as Reference;

const PUBLISHED = '../shared/data/vectors/stats.json';

/** Results of the literature and of other programs, each with its source; undefined where they are not at hand. */
export const VECTORS = existsSync(PUBLISHED)
  ? (JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Vectors)
  : undefined;
export const WHERE = `the published results of ${PUBLISHED} (skipped where they are not at hand)`;

interface Vectors {
  readonly published: readonly PublishedCase[];
  readonly computed: { readonly cases: readonly ComputedCase[] };
}

export interface PublishedCase {
  readonly test: string;
  readonly expected: unknown;
  readonly tol?: number;
  readonly rtol?: number;
  readonly [input: string]: unknown;
}

interface ComputedCase {
  readonly a: number;
  readonly n1: number;
  readonly b: number;
  readonly n2: number;
  readonly wilson_1: readonly [number, number];
  readonly newcombe: readonly [number, number];
  readonly z_pooled: number | null;
  readonly p_two_sided: number | null;
  readonly fisher_two_sided: number;
}

/** What a double cannot tell from 1 or from a difference of two shares. */
const ROUNDING = 4e-16;

/** Asks for nine digits; near zero, for what is left of a share once another is taken from it. */
export function expectNear(found: number, wanted: number, relative = 1e-9): void {
  const off = Math.abs(found - wanted);
  if (off > ROUNDING)
    expect(off / Math.abs(wanted), `${found} for ${wanted}`).toBeLessThan(relative);
  expect(Number.isNaN(found)).toBe(false);
}
