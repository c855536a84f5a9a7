import transliterate from '@sindresorhus/transliterate';

export const APOSTROPHES = /['’‘ʼʻʹ`´＇]/g;
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
// Of other scripts the transliterator only strips marks, which makes another letter of a Japanese or Hindi one.
const KNOWN_SCRIPTS =
  /(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Thaana}\p{N}]\p{M}*)+/gu;

/**
 * Writes a text in plain Latin letters as far as its scripts are known (Latin with accents, Cyrillic, Greek,
 * Arabic …); letters of other scripts stay. Decorated letters (𝓙, Ｊ, Ⓙ) become plain ones; apostrophes and
 * invisible characters go.
 */
export function toLatin(text: string): string {
  const bare = text.replace(APOSTROPHES, '');
  // Most names, and much faster.
  if (/^[ -~]*$/.test(bare)) return bare;
  const composed = bare.replace(INVISIBLE, '').normalize('NFKC');
  // Twice, because a letter may be known only without its mark: ǣ becomes æ first.
  const latin = composed.replace(KNOWN_SCRIPTS, (word) => transliterate(transliterate(word)));
  return latin.replace(APOSTROPHES, '');
}
