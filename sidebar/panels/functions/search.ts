import { lettersApart } from '../../../src/text/near-text';
import { searchKey } from '../../../src/text/search-key';
import type { BrowsedFunction } from './browsed-function';

/** A function that fits what was typed, and what people call it where that is not its name. */
export interface Found {
  readonly entry: BrowsedFunction;
  readonly alias: string | null;
}

const IDLE_WORDS = new Set(
  (
    'a an the of for to in on at by my our is are was be what whats which who how much many do does did ' +
    'i we it they that this per vs versus and or with should can get'
  ).split(' '),
);

/** Words of the trade that we say otherwise. */
const SAME_WORD: Readonly<Record<string, string>> = {
  influencer: 'creator',
  ambassador: 'creator',
  buyer: 'customer',
  price: 'cost',
  goal: 'target',
  viewer: 'view',
  download: 'install',
};

/** How well a function fits; `similar` ones count only where nothing fits better. */
const FIT = { exact: 6, start: 5, phrase: 4, words: 3, meaning: 2, similar: 1, none: 0 } as const;

/**
 * The functions that people may mean by what they type, best first; those that fit alike keep the order of the
 * list. Where nothing fits as a whole, some of the words may do: the rarer a word, the more it tells. Nothing typed
 * finds all.
 */
export function searchFunctions(
  functions: readonly BrowsedFunction[],
  sought: string,
): readonly Found[] {
  const phrase = plain(sought);
  if (phrase === '') return functions.map((entry) => ({ entry, alias: null }));
  const fits = functions.map((entry) => fitOf(entry, phrase));
  const found = fits.filter(({ fit }) => fit > FIT.similar);
  const similar = found.length > 0 ? found : fits.filter(({ fit }) => fit === FIT.similar);
  return (similar.length > 0 ? similar : partlyFitting(functions, sense(phrase)))
    .sort((one, other) => other.fit - one.fit)
    .map(({ entry, alias }) => ({ entry, alias }));
}

/** How much a word tells by where it stands. */
const TOLD_BY = { name: 3, input: 2, meaning: 1 } as const;
/** Of all that the words could tell, what must be told. */
const LEAST_TOLD = 0.4;

function partlyFitting(functions: readonly BrowsedFunction[], words: readonly string[]): Fit[] {
  const places = functions.map((entry) => ({ entry, ...wordsOf(entry) }));
  const shares = words.map((word) => {
    const placesOfWord = places.map(({ names, inputs, rest }) => {
      const isIn = (given: readonly string[]) => given.some((each) => isPrefix(each, word));
      return isIn(names)
        ? TOLD_BY.name
        : isIn(inputs)
          ? TOLD_BY.input
          : isIn(rest)
            ? TOLD_BY.meaning
            : 0;
    });
    const count = placesOfWord.filter((told) => told > 0).length;
    return { placesOfWord, weight: Math.log((functions.length + 1) / (count + 1)) };
  });
  const most = TOLD_BY.name * shares.reduce((sum, { weight }) => sum + weight, 0);
  return places.flatMap(({ entry }, at) => {
    const told = shares.reduce((sum, share) => sum + share.weight * share.placesOfWord[at]!, 0);
    return told >= LEAST_TOLD * most ? [{ entry, alias: null, fit: told }] : [];
  });
}

function wordsOf(entry: BrowsedFunction) {
  const inputs = entry.parameters.map(({ name, description }) => `${name} ${description}`);
  return {
    names: plain([entry.name, ...entry.searchWords].join(' ')).split(' '),
    inputs: plain(inputs.join(' ')).split(' '),
    rest: plain(`${entry.meaning} ${entry.returns} ${entry.family}`).split(' '),
  };
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

const isPrefix = (word: string, wanted: string) =>
  formsOf(wanted).some((each) => word.startsWith(each));
/** Two letters stand inside of almost any word. */
const isInside = (word: string, wanted: string) =>
  wanted.length < 3 ? word === wanted : word.includes(singular(wanted));

/** A word as it was typed, as a singular, without `ed` or `ing`, and as we say it. */
function formsOf(word: string): readonly string[] {
  const one = singular(word);
  const ours = Object.hasOwn(SAME_WORD, one) ? [SAME_WORD[one]!] : [];
  const stem = one.replace(/(?<=\p{L}{4})(?:ed|ing)$/u, '');
  return [one, stem, ...ours];
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Whether a word, or its beginning, is a slip of the fingers away: one in four letters, two in eight. */
function isSimilar(word: string, wanted: string): boolean {
  const most = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
  if (word.startsWith(wanted)) return true;
  return [word, word.slice(0, wanted.length)].some((each) => lettersApart(each, wanted) <= most);
}
