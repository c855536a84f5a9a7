import { describe, expect, it } from 'vitest';
import { LONGEST_CELL } from '../../src/cells/cell-value';
import { FUNCTIONS } from '../../src/functions/catalog';
import { inCell } from './in-cell';

/** What stands again and again in a cell that somebody filled to its last character. */
const REPEATED = [
  ...[
    '?',
    '&',
    '=',
    '%',
    '%25',
    '%C3',
    '#',
    '+',
    '/',
    '//',
    ':',
    '.',
    ',',
    '-',
    '_',
    '@',
    ' ',
    '\n',
  ],
  ...['?utm_source=', '&utm_source=', '?utm_a=?', '&amp;', 'utm_', 'https://', 'https://a.com/?'],
  ...[
    'a',
    'A',
    'a@',
    'a.',
    'a-',
    '1',
    '0',
    '1,',
    '1.',
    "1'",
    '1 ',
    '(',
    '-1',
    '%20',
    '&a',
    '%2526',
  ],
  ...['é', 'ß', '漢', 'ﷺ', '😀', '\u200b', '\ud800', '٣', '{', '{NAME}', '[a]', '__A', '<'],
];
const BEGINNINGS = {
  address: [
    '',
    'https://',
    'https://a.example/?',
    'https://a.example/?utm_source=',
    'https://a.example/#',
    'https://a.example/&',
    'https://play.google.com/store/apps/details?referrer=',
    'https://a.example/discount/A?redirect=',
  ],
  other: [''],
};
const ENDINGS = ['', '<'];

const TEXTS = FUNCTIONS.flatMap(({ name, parameters, examples }) =>
  parameters.flatMap((parameter, place) =>
    parameter.kind === 'number' && name !== 'CPA'
      ? []
      : [{ name, parameter: parameter.name, place, inputs: examples[0]!.inputs }],
  ),
);

/** A call with a text of a length in one place, and what it gave, thrown or not. */
function callWith({ name, place, inputs }: (typeof TEXTS)[number], text: string) {
  const given: unknown[] = inputs.map((each) =>
    Array.isArray(each) ? each.map((cell) => [cell]) : each,
  );
  while (given.length < place) given.push('');
  given[place] = text;
  const start = performance.now();
  let found: unknown;
  try {
    found = inCell(name, ...given);
  } catch (error) {
    found = (error as Error).message;
  }
  return { ms: performance.now() - start, found };
}

/** Below this a pause of the machine is more than the work. */
const NOISE_MS = 4;
const TIMES_LONGER = 4;
/** Machines pause, and code is slow the first time. */
const MOST_TURNS = 8;
/** Long enough to tell a square from a line, and short enough to try many. */
const LONG = 8000;

const textOf = (begin: string, piece: string, end: string, length: number) =>
  begin + piece.repeat(Math.floor((length - begin.length - end.length) / piece.length)) + end;

describe('a cell of thousands of characters', () => {
  it.each(TEXTS)('$name takes for $parameter in time that grows with its length', (each) => {
    const slow: string[] = [];
    for (const begin of BEGINNINGS[each.parameter === 'url' ? 'address' : 'other'])
      for (const piece of REPEATED)
        for (const end of ENDINGS) {
          // The square of the length would be 16 times the work. Once in time is enough.
          const isInTime = () => {
            const longer = callWith(each, textOf(begin, piece, end, LONG)).ms;
            if (longer <= 2 * TIMES_LONGER * NOISE_MS) return true;
            const shorter = callWith(each, textOf(begin, piece, end, LONG / TIMES_LONGER)).ms;
            return longer <= 2 * TIMES_LONGER * Math.max(shorter, NOISE_MS);
          };
          let turn = 0;
          while (turn < MOST_TURNS && !isInTime()) turn += 1;
          if (turn === MOST_TURNS) slow.push(`${begin}${piece}…${end}`);
        }
    expect(slow).toEqual([]);
  });
});

describe('a cell filled to its last character', () => {
  it.each(TEXTS)('$name answers for $parameter with what a cell can hold', (each) => {
    for (const piece of ['a', 'A b', '%', 'ﷺ', '\u200b', '{', '?a='])
      for (const begin of BEGINNINGS[each.parameter === 'url' ? 'address' : 'other'])
        for (const cell of [callWith(each, textOf(begin, piece, '', LONGEST_CELL)).found].flat(2))
          expect(String(cell).length, `${begin}${piece}`).toBeLessThanOrEqual(LONGEST_CELL);
  });
});
