import { expect, it } from 'vitest';
import { slug } from '../../../src/links/naming/slug';
import { newNodeContext } from '../../../workbench/host/node-context';
import { CODE } from './bundle';

const { default: replacements }: { default: ReadonlyMap<string, string> } = await import(
  new URL('../../../node_modules/@sindresorhus/transliterate/replacements.js', import.meta.url).href
);

/** Each letter between others, so that none is a slug of nothing. */
const between = (letter: string) => `q${letter}q`;

// The build packs what a text can meet of the library's table; the source takes the library as it is published.
it.each([
  ['letter of the library', [...replacements.keys()]],
  [
    'letter and number of Unicode',
    Array.from({ length: 0x110000 }, (_, at) => String.fromCodePoint(at)).filter((each) =>
      /[\p{L}\p{N}]/u.test(each),
    ),
  ],
  [
    'letter of the library with a mark',
    [...replacements.keys()].flatMap((letter) => [`${letter}\u0301`, `${letter}\u0328\u0308`]),
  ],
])('the bundle writes every %s as the library does', (_, letters) => {
  const context = newNodeContext();
  context.run(CODE, 'Code.js');
  const texts = letters.map(between);
  const slugs = context.run(`SLUG(${JSON.stringify(texts.map((text) => [text]))})`, 'cell');
  expect(texts.length).toBeGreaterThan(1_500);
  expect(slugs).toEqual(texts.map((text) => [slug(text)]));
});
