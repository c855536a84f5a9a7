import { TAG_NAMES, type TagName } from '../address/campaign-url';
import { cut, encoded, parameterName, parametersOf } from '../address/web-address';
import { type CheckedLink, type Found, type LinkCheck, withQuery } from './link-issue';

const ENCODED = /(?:%[0-9a-f]{2})+/gi;
const OLD_ESCAPES = /%u[0-9a-f]{4}/i;
const REPLACED = '\ufffd';

/** The letters of Windows-1252 from byte 80 to 9F on; a dot where it has none. */
const WINDOWS_80 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const FROM_BYTES = new RegExp(`[\\u0080-\\u00ff${WINDOWS_80.replace(/\./g, '')}]{2,}`, 'g');

/** How letters got lost on the way into a tag. */
export const ENCODING_CHECKS: readonly LinkCheck[] = [
  {
    code: 'encoded_twice',
    severity: 'wrong',
    find: (link) => {
      const name = firstTag(link, isEncodedTwice);
      if (name === undefined) return undefined;
      const value = link.tags[name]!;
      return {
        message: `utm_${name} is encoded twice, and GA4 shows ${short(value)}`,
        fix: `encode it once, as ${short(decodedAgain(value))}`,
        ...withValues(link, isEncodedTwice, decodedAgain),
      };
    },
  },
  {
    code: 'not_utf8',
    severity: 'wrong',
    find: (link) => {
      const name = firstTag(link, isNotUtf8);
      return name === undefined
        ? undefined
        : {
            message: `utm_${name} ${short(link.tags[name]!)} is not encoded in UTF-8, or is cut, and GA4 cannot read its letters`,
            fix: 'write the value again',
          };
    },
  },
  {
    code: 'damaged_value',
    severity: 'wrong',
    find: (link) => {
      const name = firstTag(link, hasDamagedLetters);
      return name === undefined
        ? undefined
        : {
            message: `the letters of utm_${name} ${short(link.tags[name]!)} are damaged: it was read in another encoding than it was written in`,
            fix: 'write the value again',
          };
    },
  },
];

/** Whether the encoding of a value is an issue of its own, so that what it looks like says nothing. */
export function isBadlyEncoded(value: string): boolean {
  return isEncodedTwice(value) || isNotUtf8(value) || hasDamagedLetters(value);
}

function firstTag({ tags }: CheckedLink, isFound: (value: string) => boolean) {
  return TAG_NAMES.find((name) => isFound(tags[name] ?? ''));
}

/** What was decoded and holds encoded letters still. */
function isEncodedTwice(value: string): boolean {
  return decodedOnce(value) !== value;
}

function decodedOnce(value: string): string {
  return value.replace(ENCODED, (bytes) => read(bytes) ?? bytes);
}

/** As often as it was encoded. */
function decodedAgain(value: string): string {
  let last = value;
  // Each turn makes it shorter; the bound is for texts that nobody encoded by hand.
  for (let turn = 0; turn < 10 && isEncodedTwice(last); turn++) last = decodedOnce(last);
  return last;
}

function read(bytes: string): string | undefined {
  try {
    const text = decodeURIComponent(bytes);
    // 100%25 off: what comes out must be something that is encoded in links.
    return /[\u0000-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Bytes of letters that are none in UTF-8, or the escapes of old scripts. */
function isNotUtf8(value: string): boolean {
  const isBroken = (bytes: string) => /%[89a-f]/i.test(bytes) && read(bytes) === undefined;
  return OLD_ESCAPES.test(value) || (value.match(ENCODED) ?? []).some(isBroken);
}

/** Letters that are bytes of UTF-8 read one by one (`Ã©` for `é`), or what stands for letters that were lost. */
function hasDamagedLetters(value: string): boolean {
  return value.includes(REPLACED) || (value.match(FROM_BYTES) ?? []).some(isUtf8);
}

function isUtf8(letters: string): boolean {
  const bytes = Array.from(letters, (letter) => {
    const place = WINDOWS_80.indexOf(letter);
    const byte = place === -1 ? letter.charCodeAt(0) : 0x80 + place;
    return `%${byte.toString(16)}`;
  });
  return read(bytes.join('')) !== undefined;
}

/** The link with values in another form, where its tags stand plainly in the query. */
function withValues(
  { address, query }: CheckedLink,
  isConcerned: (value: string) => boolean,
  better: (value: string) => string,
): Pick<Found, 'fixed'> {
  const names = TAG_NAMES.map((name: TagName) => `utm_${name}`);
  let hasChanged = false;
  const parameters = parametersOf(query).map((parameter) => {
    const value = cut(parameter, '=')[1] ?? '';
    const given = decodedOnce(value.replace(/\+/g, ' '));
    if (!names.includes(parameterName(parameter)) || !isConcerned(given)) return parameter;
    hasChanged = true;
    return `${parameterName(parameter)}=${encoded(better(given))}`;
  });
  return hasChanged ? { fixed: withQuery(address, parameters.join('&')) } : {};
}

const LONGEST_SHOWN = 60;

function short(value: string): string {
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
}
