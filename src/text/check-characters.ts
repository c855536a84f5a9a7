// No vowels, so that no word appears by chance; no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: people read codes aloud.
const ALPHABET = '34679CDFGHJKMNPQRTWXY';
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Two characters that stay the same for a name, whatever its case and spacing, and mostly differ between names.
 *
 * @example checkCharacters('Mara Lindqvist') === checkCharacters(' mara  lindqvist') // true
 */
export function checkCharacters(name: string): string {
  const hash = nameHash(name);
  const count = ALPHABET.length;
  return ALPHABET[hash % count]! + ALPHABET[Math.floor(hash / count) % count]!;
}

/**
 * A whole number below 2³² that stays the same for a name, whatever its case and spacing.
 * Source: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
 */
export function nameHash(name: string): number {
  const plain = name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  let hash = FNV_OFFSET;
  for (let at = 0; at < plain.length; at++)
    hash = Math.imul(hash ^ plain.charCodeAt(at), FNV_PRIME) >>> 0;
  return hash;
}
