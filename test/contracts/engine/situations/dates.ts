import type { Cell, Group } from '../situation';

// 46147 is 5 May 2026: 46023 is 1 January 2026, and 31 + 28 + 31 + 30 + 4 days come between.
const MAY_5 = 46023 + 31 + 28 + 31 + 30 + 4;

const DATA: Cell[][] = [
  // A date, B creator, C clicks, D as-of, E what
  [MAY_5 - 1, 'Ann', 1, MAY_5 + 3 / 4, 'a moment of 5 May: 18:00'],
  [MAY_5, 'Ann', 2, MAY_5, '5 May, bare'],
  [MAY_5 + 1 / 2, 'Ann', 4, MAY_5 - 1, '4 May, bare'],
  [MAY_5 + 3 / 4, 'Ben', 8, MAY_5 + 1 / 3, '08:00, no finite binary'],
  [MAY_5 + 7 / 8, 'Ann', 16, null, null],
  [MAY_5 + 1, 'Ann', 32, null, null],
  [null, 'Ann', 64, null, null],
  ['5 May', 'Ann', 128, null, null],
  [MAY_5 + 1 / 3, 'Cem', 256, null, null],
];

export const dates: Group[] = [
  {
    sheet: 'Dates',
    data: DATA,
    situations: [
      { name: 'up to a moment', formula: '=SUMIFS(C:C;A:A;"<="&D1)', expected: 271 },
      { name: 'before a moment', formula: '=SUMIFS(C1:C9;A1:A9;"<"&D1)', expected: 263 },
      { name: 'after a moment', formula: '=SUMIFS(C:C;A:A;">"&D1)', expected: 48 },
      { name: 'from a day on', formula: '=SUMIFS(C:C;A:A;">="&D2)', expected: 318 },
      {
        name: 'to the end of the day of a moment',
        formula: '=SUMIFS(C:C;A:A;"<"&(INT(D1)+1))',
        expected: 287,
      },
      {
        name: 'to the end of a bare day',
        formula: '=SUMIFS(C:C;A:A;"<"&(INT(D2)+1))',
        expected: 287,
      },
      {
        name: 'from a day to a moment, of a creator',
        formula: '=SUMIFS(C:C;A:A;">="&D3;A:A;"<="&D1;B:B;"=Ann")',
        expected: 7,
      },
      {
        name: 'counts within two days',
        formula: '=COUNTIFS(A:A;">="&D3;A:A;"<"&(INT(D2)+1))',
        expected: 6,
      },
      {
        name: 'the last date of a creator',
        formula: '=MAXIFS(A:A;B:B;"=Ann";A:A;"<="&D1)',
        expected: MAY_5 + 1 / 2,
      },
      {
        name: 'the first date of a creator',
        formula: '=MINIFS(A1:A9;B1:B9;"=Ann")',
        expected: MAY_5 - 1,
      },
      {
        name: 'a number at the last date, by SUMIFS of that date',
        formula: '=SUMIFS(C1:C9;B1:B9;"=Ann";A1:A9;"="&MAXIFS(A1:A9;B1:B9;"=Ann"))',
        expected: 32,
      },
      {
        name: 'a moment to the half second finds 08:00',
        formula: '=SUMIFS(C:C;A:A;">="&(D4-1/172800);A:A;"<="&(D4+1/172800))',
        expected: 256,
      },
      {
        name: 'up to 08:00 with half a second to spare',
        formula: '=SUMIFS(C:C;A:A;"<="&(D4+1/172800))',
        expected: 259,
      },
      {
        name: 'comparing dates in SUMPRODUCT needs no text',
        formula: '=SUMPRODUCT(ISNUMBER(A1:A9)*(A1:A9<=D4);C1:C9)',
        expected: 259,
      },
      {
        name: 'comparing dates in cells',
        formula: '=IF(A2<=D1;IF(A6>D1;"in and out";"in");"out")',
        expected: 'in and out',
      },
      { name: 'the day of a moment', formula: '=INT(D1)', expected: MAY_5 },
      { name: 'days between moments', formula: '=INT(D1)-INT(A1)', expected: 1 },
      { name: 'hours between moments', formula: '=ROUND((A5-A2)*24;1)', expected: 21 },
      {
        name: 'status before the end',
        formula: '=IF(D1<A2;"planned";IF(D1<A6+1;"live";"settled"))',
        expected: 'live',
      },
      {
        name: 'YEAR, MONTH, DAY',
        formula: '=YEAR(D1)*10000+MONTH(D1)*100+DAY(D1)',
        expected: 20260505,
      },
      { name: 'DATE', formula: '=DATE(2026;5;5)', expected: MAY_5 },
      { name: 'WEEKDAY (Tuesday, Monday first)', formula: '=WEEKDAY(D1;2)', expected: 2 },
      {
        name: 'an ISO date made of numbers',
        formula: '=YEAR(D1)&"-"&RIGHT("0"&MONTH(D1);2)&"-"&RIGHT("0"&DAY(D1);2)',
        expected: '2026-05-05',
      },
    ],
  },
];
