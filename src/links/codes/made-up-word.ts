import { nameHash } from '../../text/check-characters';
import { hasOffensiveWord } from './offensive-word';

// No letter that is taken for a digit or for another letter (B I L O S Z, V beside U), none that is silent.
const CONSONANTS = 'DGHJKMNPRTW';
const VOWELS = 'AEU';
const SYLLABLES = 3;

/**
 * A word that can be said aloud and means nothing, the same for a name whatever its case and spacing. One of
 * 35,937, so that names of thousands of creators can share one.
 *
 * @example madeUpWord('Mara Lindqvist') === madeUpWord('mara lindqvist') // true
 */
export function madeUpWord(name: string): string {
  for (let turn = 0; ; turn++) {
    const word = wordOf(nameHash(turn === 0 ? name : `${name} ${turn}`));
    if (!hasOffensiveWord(word)) return word;
  }
}

function wordOf(hash: number): string {
  let word = '';
  let rest = hash;
  for (let syllable = 0; syllable < SYLLABLES; syllable++) {
    word += CONSONANTS[rest % CONSONANTS.length]!;
    rest = Math.floor(rest / CONSONANTS.length);
    word += VOWELS[rest % VOWELS.length]!;
    rest = Math.floor(rest / VOWELS.length);
  }
  return word;
}
