import { expect, it } from 'vitest';
import { slug } from '../../../src/links/naming/slug';
import { newNodeContext } from '../../../workbench/host/node-context';
import { CODE } from './bundle';

const { default: replacements }: { default: ReadonlyMap<string, string> } = await import(
  new URL('../../../node_modules/@sindresorhus/transliterate/replacements.js', import.meta.url).href
);

/** Each letter between others, so that none is a slug of nothing. */
const TEXTS = [...replacements.keys()].map((letter) => `q${letter}q`);

// The build packs the library's table; the source takes the library as it is published.
it('knows every letter of the library that the bundle carries', () => {
  const context = newNodeContext();
  context.run(CODE, 'Code.js');
  const slugs = context.run(`SLUG(${JSON.stringify(TEXTS.map((text) => [text]))})`, 'cell');
  expect(TEXTS.length).toBeGreaterThan(1_500);
  expect(slugs).toEqual(TEXTS.map((text) => [slug(text)]));
});
