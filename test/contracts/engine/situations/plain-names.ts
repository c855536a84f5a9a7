import type { Cell, Group, Situation } from '../situation';

/** Names that the SUMIFS family finds by `"="&name`: no wildcard, no brace, none reads as a number. */
const NAMES = [
  'Ann',
  'Ann Lee',
  'Anna',
  ' padded',
  'padded ',
  'padded',
  '>5',
  '>=5',
  '<>',
  '<>Ann',
  '=x',
  '==x',
  '=',
  '=HYPERLINK("http://x.example","y")',
  "O'Brien",
  "'quoted'",
  'Say "hi"',
  'user123',
  '2Pac',
  '50 Cent',
  '7-Eleven',
  'May',
  '🦊 Fox & Family 👩‍👩‍👧',
  'نور الهدى',
  'Ольга',
  'Zoë Ünal',
  'Zoe Unal',
  'straße',
  'strasse',
  '李雷',
  'a.b.c',
  'abbbc',
  '.hidden',
  '^start',
  'end$',
  '(a|b)',
  '[abc]',
  'a+b',
  'aab',
  'a\\b',
  '@handle',
  '#tag',
  'a;b',
  'a,b',
  'naïve – dash',
  'x'.repeat(120),
];

/** Every name on two rows, once in other letter cases; measures are powers, so that no two sums meet. */
const rows = NAMES.flatMap((name, at): Cell[][] => [
  [name, 1000 + at, at % 2 ? 'Instagram' : 'TikTok'],
  [name.toUpperCase() === 'STRASSE' ? name : otherCase(name), 100000 * (at + 1), 'YouTube'],
]);

/** `ß` has no capital of one letter, so its rows stay as they are. */
function otherCase(name: string): string {
  const upper = name.toUpperCase();
  return upper.length === name.length ? upper : name;
}

const DATA: Cell[][] = rows.map((row, at) => [...row, null, NAMES[at] ?? null]);

const situations = NAMES.flatMap((name, at): Situation[] => [
  {
    name: `SUMIFS finds "${name.slice(0, 40)}" whatever its case`,
    formula: `=SUMIFS($B$1:$B$${rows.length};$A$1:$A$${rows.length};"="&$E${at + 1})`,
    expected: 1000 + at + 100000 * (at + 1),
  },
  {
    name: `COUNTIFS over whole columns finds "${name.slice(0, 40)}" on YouTube once`,
    formula: `=COUNTIFS($A:$A;"="&$E${at + 1};$C:$C;"=YouTube")`,
    expected: 1,
  },
]);

export const plainNames: Group[] = [{ sheet: 'Plain names', data: DATA, situations }];
