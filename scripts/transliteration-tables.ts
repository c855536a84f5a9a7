import type { Plugin } from 'esbuild';

/**
 * The tables of `@sindresorhus/transliterate` as the bundle carries them: the pairs that a text can meet, as one text,
 * which is a tenth of the list of lists; none for locales that we do not ask for.
 */
export const transliterationTables: Plugin = {
  name: 'transliteration-tables',
  setup({ onLoad }) {
    onLoad({ filter: /transliterate[/\\]replacements\.js$/ }, async ({ path }) => {
      const { default: replacements }: { default: ReadonlyMap<string, string> } = await import(
        path
      );
      return { contents: tableModule(replacements) };
    });
    onLoad({ filter: /transliterate[/\\]locale-replacements\.js$/ }, () => ({
      contents: 'export default {};',
    }));
  },
};

/** A module that gives the replacements, in another order: the library puts the longest first in any case. */
function tableModule(replacements: ReadonlyMap<string, string>): string {
  const lettersOf = new Map<string, string[]>();
  for (const [letter, latin] of replacements) {
    if (/\s/.test(letter + latin)) throw new Error(`a blank in ${JSON.stringify([letter, latin])}`);
    if (isNeeded(letter, latin)) lettersOf.set(latin, [...(lettersOf.get(latin) ?? []), letter]);
  }
  const lines = [...lettersOf].map(([latin, letters]) => [latin, ...letters].join(' '));
  return `
const TABLE = ${JSON.stringify(lines.join('\n'))};
export default new Map(TABLE.split('\\n').flatMap((line) => {
  const [latin, ...letters] = line.split(' ');
  return letters.map((letter) => [letter, latin]);
}));`;
}

/**
 * Decorated letters (𝓙, Ⓙ) are plain ones before the library is asked (`text/latin`), and what a letter is without its
 * marks the library finds without the table.
 */
function isNeeded(letter: string, latin: string): boolean {
  const bare = letter
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize();
  return letter === letter.normalize('NFKC') && bare !== latin;
}
