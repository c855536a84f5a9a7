import type { Cell, Group, Situation } from '../situation';

/** Names with a wildcard, a brace or quotes, or that read as a number, a date or a boolean, beside near ones. */
const NAMES = [
  'A*B',
  'AxB',
  '*',
  '?',
  'What?',
  'Whats',
  '~',
  'a~b',
  'a~*b',
  '~*',
  '433',
  '007',
  '7',
  '7.0',
  '1e5',
  '100000',
  '-5',
  '(5)',
  '+1',
  '50%',
  '$100',
  '€100',
  '1,234',
  '1.234',
  '1/2',
  'May 5',
  '5 Mai',
  '2026-05-05',
  '12:30',
  'TRUE',
  'wahr',
  'a{2}',
  '{a}',
  '"Ann"',
  'Infinity',
  'NaN',
  '0x1F',
  ' Ann',
  'Ann',
  'Ann ',
  'Ann Lee',
  'Ann\u00a0Lee',
  '=HYPERLINK("http://x.example","y")',
  '>5',
  'نور*',
  '😀?',
  'İpek',
];

const LAST = NAMES.length * 2 + 1;

/** A header, then every name on two rows: one with a number, one with a text that looks like one. */
const rows: Cell[][] = [
  ['Creator', 'Clicks', null, 'Asked'],
  ...NAMES.flatMap((name, at): Cell[][] => [
    [name, 1000 + at, null, null],
    [name.length === name.toUpperCase().length ? name.toUpperCase() : name, '12.3K', null, null],
  ]),
].map((row, at) => [...row.slice(0, 3), at === 0 ? 'Asked' : (NAMES[at - 1] ?? null)]);

/** The same letters in another case are the same name; expected values are counted here, not there. */
const sameName = (a: Cell, b: string) => String(a).toLowerCase() === b.toLowerCase();

const named = (name: string) => rows.slice(1).filter((row) => sameName(row[0] ?? null, name));

const situations = NAMES.flatMap((name, at): Situation[] => {
  const exact = `EXACT(LOWER($A$2:$A$${LAST});LOWER($D${at + 2}))`;
  const numbers = named(name).flatMap((row) => (typeof row[1] === 'number' ? [row[1]] : []));
  return [
    {
      name: `SUMPRODUCT(EXACT) adds the numbers of "${name}", text counting as nothing`,
      formula: `=SUMPRODUCT(${exact}*1;$B$2:$B$${LAST})`,
      expected: numbers.reduce((sum, number) => sum + number, 0),
    },
    {
      name: `SUMPRODUCT(EXACT*ISNUMBER) counts the numbers of "${name}"`,
      formula: `=SUMPRODUCT(${exact}*ISNUMBER($B$2:$B$${LAST}))`,
      expected: numbers.length,
    },
    {
      name: `SUMPRODUCT(EXACT*1) counts the rows of "${name}"`,
      formula: `=SUMPRODUCT(${exact}*1)`,
      expected: named(name).length,
    },
  ];
});

/** A name that someone typed as a number, a boolean or a date is found by a cell that holds the same. */
const typed: Group = {
  sheet: 'Typed names',
  data: [
    [433, 10, 433],
    ['433', 1, '433'],
    [true, 20, true],
    [46147, 30, 46147],
    [null, 40, null],
    [7, 50, '007'],
  ],
  situations: [
    {
      name: 'a name typed as a number is the same name as the text',
      formula: '=SUMPRODUCT(EXACT(LOWER($A$1:$A$6);LOWER($C1))*1;$B$1:$B$6)',
      expected: 11,
    },
    {
      name: 'the text finds the number',
      formula: '=SUMPRODUCT(EXACT(LOWER($A$1:$A$6);LOWER($C2))*1;$B$1:$B$6)',
      expected: 11,
    },
    {
      name: 'a boolean finds the boolean',
      formula: '=SUMPRODUCT(EXACT(LOWER($A$1:$A$6);LOWER($C3))*1;$B$1:$B$6)',
      expected: 20,
    },
    {
      name: 'a date finds the date',
      formula: '=SUMPRODUCT(EXACT(LOWER($A$1:$A$6);LOWER($C4))*1;$B$1:$B$6)',
      expected: 30,
    },
    {
      name: 'a blank finds the blank: the caller must ask whether there is a name',
      formula: '=SUMPRODUCT(EXACT(LOWER($A$1:$A$6);LOWER($C5))*1;$B$1:$B$6)',
      expected: 40,
    },
    {
      name: '007 is not the number 7',
      formula: '=SUMPRODUCT(EXACT(LOWER($A$1:$A$6);LOWER($C6))*1;$B$1:$B$6)',
      expected: 0,
    },
  ],
};

export const ambiguousCriteria: Group[] = [
  { sheet: 'ambiguous criteria', data: rows, situations },
  typed,
];
