import {
  failure,
  type Outcome,
  problem,
  success,
  type TabPlace,
  unexpected,
  type Where,
} from '../../cells/problem';
import { checkCharacters } from '../../text/check-characters';
import { handleValue } from '../naming/slug';
import { codeKey } from './check-code';
import { codeLetters, codeNames } from './code-name';
import {
  type CodePattern,
  type CodeValues,
  fillPattern,
  fixedText,
  PATTERN,
  readPattern,
  uses,
} from './code-pattern';
import { madeUpWord } from './made-up-word';
import { hasOffensiveWord } from './offensive-word';

const LONGEST_OFFER = 8;
const LONGEST_CAMPAIGN = 12;
/** More than an offer has signs before its first letter. */
const SURELY_ENOUGH = 1000;

/** What a promo code is made of; a blank `pattern` is `{NAME}{OFFER}`. */
export interface CodeParts {
  readonly creator: string;
  readonly offer: string;
  readonly pattern: string;
  readonly handle?: string;
  readonly campaign?: string;
  /** The value of {NN}. */
  readonly number?: number;
}

/** A code that a creator is to get; its number is found by `assignCodes`. */
export type CodeWish = Required<Omit<CodeParts, 'number'>> & {
  /** The creator's row, for problems. */
  readonly where?: TabPlace;
};

/**
 * Promo code: a readable code from a creator's name and an offer, A–Z, 0–9 and hyphen, 3 to 24 characters.
 *
 * The same input gives the same code, and none has an offensive word in it: a longer form of the name is taken
 * instead. A blank creator gives a blank. A variable that the pattern uses and that has no value, an unknown one,
 * or a brace without its partner is a problem.
 *
 * @example promoCode({ creator: 'Mara Lindqvist', offer: '15%', pattern: '' }) // MARA15
 */
export function promoCode(parts: CodeParts, where: Where = PATTERN): Outcome<string> {
  if (parts.creator.trim() === '') return success('');
  const pattern = readPattern(parts.pattern, where);
  if (!pattern.ok) return pattern;
  const names = decentNames(parts, pattern.value, where);
  if (!names.ok) return names;
  const [usual] = names.value;
  return fillPattern(pattern.value, valuesOf(parts, usual, pattern.value), undefined, where);
}

/**
 * Promo codes for many creators at once, in their order: all different, without regard to case, from each
 * other and from the codes taken.
 *
 * Who comes first gets the usual name. When that code is taken the next creator gets, in this order, the first
 * name with the last initial, the full name, the handle, and then a number from 2 behind the name:
 * MARA15, MARAL15, MARALINDQVIST15, MARAONTOUR15, MARA2-15. A pattern with {NN} counts from 01 instead. The
 * same wishes give the same codes. A wish that cannot be met is a problem and holds up no other; one without a
 * creator goes by its handle.
 */
export function assignCodes(
  wishes: readonly CodeWish[],
  taken: Iterable<string>,
): Outcome<string>[] {
  const used = new Set<string>();
  for (const code of taken) used.add(codeKey(code));
  const patterns = new Map<string, Outcome<CodePattern>>();
  // Where counting got to for a code, or thousands of creators of one name would each count from 2.
  const nextNumbers = new Map<string, number>();

  return wishes.map((given) => {
    const wish = given.creator.trim() === '' ? { ...given, creator: given.handle } : given;
    if (wish.creator.trim() === '')
      return failure(
        unexpected('blank', partOf(wish, 'creator'), '', 'the name or handle of a creator'),
      );
    const pattern =
      patterns.get(wish.pattern) ?? readPattern(wish.pattern, partOf(wish, 'pattern'));
    if (!pattern.ok) return pattern;
    patterns.set(wish.pattern, pattern);
    const code = freeCode(wish, pattern.value, used, nextNumbers);
    if (code.ok) used.add(code.value);
    return code;
  });
}

function freeCode(
  wish: CodeWish,
  pattern: CodePattern,
  used: ReadonlySet<string>,
  nextNumbers: Map<string, number>,
): Outcome<string> {
  const isNumbered = uses(pattern, 'NN');
  const first = isNumbered ? 1 : 2;
  const where = partOf(wish, 'pattern');
  const names = decentNames({ ...wish, number: first }, pattern, where);
  if (!names.ok) return names;
  const fill = (name: string, number?: number) =>
    fillPattern(
      pattern,
      valuesOf({ ...wish, number: number ?? first }, name, pattern),
      number,
      where,
    );
  if (!isNumbered)
    for (const name of names.value) {
      const code = fill(name);
      if (!code.ok || !used.has(code.value)) return code;
    }

  const [usualName] = names.value;
  const alike = fill(usualName);
  if (!alike.ok) return alike;
  for (let number = nextNumbers.get(alike.value) ?? first; ; number++) {
    const code = fill(usualName, number);
    if (code.ok && used.has(code.value)) continue;
    nextNumbers.set(alike.value, number + 1);
    return code;
  }
}

function partOf({ where }: CodeWish, part: string): Where {
  return where === undefined ? { argument: part } : { ...where, part };
}

/** The names with which a creator's code has no offensive word; `CREATOR…` where each of them gives one. */
function decentNames(
  parts: CodeParts,
  pattern: CodePattern,
  where: Where = PATTERN,
): Outcome<readonly [string, ...string[]]> {
  const decent: string[] = [];
  let offensive = '';
  const tryName = (name: string) => {
    const code = fillPattern(pattern, valuesOf(parts, name, pattern), undefined, where);
    if (code.ok && isDecent(code.value, pattern)) decent.push(name);
    else if (code.ok) offensive = code.value;
    return code;
  };
  for (const name of codeNames(parts.creator, parts.handle)) {
    const code = tryName(name);
    if (!code.ok) return code;
  }
  if (decent.length === 0) tryName(`CREATOR${checkCharacters(parts.creator)}`);
  const [usual, ...others] = decent;
  return usual === undefined
    ? failure(
        problem(
          'bad_pattern',
          where,
          `gives ${offensive}, which has an offensive word in it`,
          '',
          `change the offer, the campaign's name or the pattern`,
        ),
      )
    : success([usual, ...others]);
}

/** A word that somebody wrote into the pattern is theirs to answer for. */
function isDecent(code: string, pattern: CodePattern): boolean {
  return !hasOffensiveWord(code) || hasOffensiveWord(fixedText(pattern));
}

function valuesOf(
  { creator, handle, offer, campaign, number }: CodeParts,
  name: string,
  pattern: CodePattern,
) {
  const values: { -readonly [K in keyof CodeValues]: CodeValues[K] } = {
    NAME: name,
    OFFER: offerPart(offer),
    CHECK: checkCharacters(creator),
  };
  if (uses(pattern, 'WORD')) values.WORD = madeUpWord(creator);
  if (handle?.trim()) values.HANDLE = codeLetters(handleValue(handle)) || name;
  if (campaign?.trim()) values.CAMPAIGN = codeLetters(campaign).slice(0, LONGEST_CAMPAIGN);
  if (number !== undefined) values.NN = String(number).padStart(2, '0');
  return values;
}

/**
 * What a code says of an offer: its first number without decimals (`15%`, `15 % off` and `€15` are 15), else its
 * words up to 8 characters. A number below one alone is a percentage as a cell holds it: 0.15 is 15.
 */
function offerPart(offer: string): string {
  const text = offer.normalize('NFKC').trim();
  if (/^0?[.,]\d+$/.test(text)) {
    // 0.29 × 100 is a little less than 29 in binary.
    return String(Math.floor(Number(text.replace(',', '.')) * 100 + 1e-9));
  }
  const number = /\d+(?:[.,' ]\d{3})+(?!\d)|\d+/.exec(text)?.[0].replace(/\D/g, '');
  return (number ?? codeLetters(text.slice(0, SURELY_ENOUGH).replace(/\p{Sc}/gu, ''))).slice(
    0,
    LONGEST_OFFER,
  );
}
