import { lettersApart } from '../../../src/text/near-text';
import { searchKey } from '../../../src/text/search-key';
import type { BrowsedFunction } from './browsed-function';

/** A function that fits what was typed, and what people call it where that is not its name. */
export interface Found {
  readonly entry: BrowsedFunction;
  readonly alias: string | null;
}

const IDLE_WORDS = new Set(
  'a an the of for to in my is are what whats how much many do does did i we it per'.split(' '),
);

/** How well a function fits; `similar` ones count only where nothing fits better. */
const FIT = { exact: 6, start: 5, phrase: 4, words: 3, meaning: 2, similar: 1, none: 0 } as const;

/**
 * The functions that people may mean by what they type, best first; those that fit alike keep the order of the
 * list. Nothing typed finds all.
 */
export function searchFunctions(
  functions: readonly BrowsedFunction[],
  sought: string,
): readonly Found[] {
  const phrase = plain(sought);
  if (phrase === '') return functions.map((entry) => ({ entry, alias: null }));
  const fits = functions.map((entry) => fitOf(entry, phrase));
  const found = fits.filter(({ fit }) => fit > FIT.similar);
  return (found.length > 0 ? found : fits.filter(({ fit }) => fit === FIT.similar))
    .sort((one, other) => other.fit - one.fit)
    .map(({ entry, alias }) => ({ entry, alias }));
}

interface Fit extends Found {
  readonly fit: number;
}

function fitOf(entry: BrowsedFunction, phrase: string): Fit {
  const name = plain(entry.name);
  const phrases = [name, ...entry.searchWords.map(plain)];
  const best = (fits: (each: string) => boolean) => phrases.findIndex(fits);
  const words = sense(phrase);
  const told = (fit: number, at: number): Fit => {
    const alias = at <= 0 ? undefined : entry.searchWords[at - 1];
    return { entry, fit, alias: alias === undefined || plain(alias) === name ? null : alias };
  };
  const exact = best((each) => each === phrase);
  if (exact >= 0) return told(FIT.exact, exact);
  const start = best((each) => each.startsWith(phrase));
  if (start >= 0) return told(FIT.start, start);
  const whole = best((each) => allIn(words, each.split(' '), isPrefix));
  if (whole >= 0) return told(FIT.phrase, whole);
  const all = phrases.join(' ').split(' ');
  const inputs = entry.parameters.flatMap((each) => plain(each.name).split(' '));
  if (allIn(words, [...all, ...inputs], isInside)) return told(FIT.words, -1);
  const rest = plain(`${entry.meaning} ${entry.returns} ${entry.family}`).split(' ');
  if (allIn(words, [...all, ...inputs, ...rest], isPrefix)) return told(FIT.meaning, -1);
  const similar = best((each) => allIn(words, each.split(' '), isSimilar));
  return told(similar >= 0 ? FIT.similar : FIT.none, similar);
}

/** Without capitals, accents and signs. */
function plain(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words that carry the sense; all of them where none does. */
function sense(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  const telling = words.filter((word) => !IDLE_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function allIn(
  wanted: readonly string[],
  words: readonly string[],
  fits: (word: string, wanted: string) => boolean,
): boolean {
  return wanted.every((each) => words.some((word) => fits(word, each)));
}

const isPrefix = (word: string, wanted: string) => word.startsWith(singular(wanted));
/** Two letters stand inside of almost any word. */
const isInside = (word: string, wanted: string) =>
  wanted.length < 3 ? word === wanted : word.includes(singular(wanted));

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Whether a word, or its beginning, is a slip of the fingers away: one in four letters, two in eight. */
function isSimilar(word: string, wanted: string): boolean {
  const most = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
  if (word.startsWith(wanted)) return true;
  return [word, word.slice(0, wanted.length)].some((each) => lettersApart(each, wanted) <= most);
}
