import { type Cell, formula, type Group } from '../situation';

/** Helper rows with "" among them, as the block's rates have. Known: 3, 9, 9, 1, 4, 10. */
const KNOWN: Cell[] = [3, 'x', 9, 9, 1, null, 4, 10];

const DATA: Cell[][] = KNOWN.map((value, at) => [
  value,
  formula(`=IF(ISNUMBER(A${at + 1});A${at + 1};"")`),
  at % 2 ? 'odd' : 'even',
]);

export const ranks: Group[] = [
  {
    sheet: 'Ranks',
    data: DATA,
    situations: [
      { name: 'MEDIAN', formula: '=MEDIAN(B1:B8)', expected: (4 + 9) / 2 },
      { name: 'MEDIAN of none', formula: '=IF(COUNT(B2:B2)=0;"";MEDIAN(B2:B2))', expected: '' },
      { name: 'QUARTILE 1', formula: '=QUARTILE(B1:B8;1)', expected: 3 + (4 - 3) / 4 },
      { name: 'QUARTILE 3', formula: '=QUARTILE(B1:B8;3)', expected: 9 },
      { name: 'PERCENTILE', formula: '=PERCENTILE(B1:B8;9/10)', expected: 9.5 },
      { name: 'LARGE', formula: '=LARGE(B1:B8;2)', expected: 9 },
      { name: 'LARGE beyond the last', formula: '=IFERROR(LARGE(B1:B8;7);"")', expected: '' },
      { name: 'SMALL', formula: '=SMALL(B1:B8;2)', expected: 3 },
      { name: 'RANK, ties share', formula: '=RANK(B4;B1:B8)', expected: 2 },
      { name: 'RANK, the last', formula: '=RANK(B5;B$1:B$8;0)', expected: 6 },
      { name: 'RANK ascending', formula: '=RANK(B1;B1:B8;1)', expected: 2 },
      {
        name: 'RANK of "" is caught',
        formula: '=IF(ISNUMBER(B2);RANK(B2;B1:B8);"")',
        expected: '',
      },
      {
        name: 'RANK without ties, by counting those before',
        formula: '=RANK(B4;B$1:B$8)+COUNTIFS(B$1:B3;B4)',
        expected: 3,
      },
      { name: 'MAX', formula: '=MAX(B1:B8)', expected: 10 },
      { name: 'MIN', formula: '=MIN(B1:B8)', expected: 1 },
      { name: 'COUNT', formula: '=COUNT(B1:B8)', expected: 6 },
      { name: 'AVERAGE', formula: '=AVERAGE(B1:B8)', expected: 6 },
      { name: 'STDEV', formula: '=STDEV(B1:B8)', expected: Math.sqrt(72 / 5) },
      { name: 'MAXIFS over helpers', formula: '=MAXIFS(B1:B8;C1:C8;"=even")', expected: 9 },
      { name: 'MINIFS over helpers', formula: '=MINIFS(B1:B8;C1:C8;"=odd")', expected: 9 },
      { name: 'the row of the largest', formula: '=MATCH(LARGE(B1:B8;1);B1:B8;0)', expected: 8 },
      {
        name: 'at or above the median',
        formula: '=IF(B7>=MEDIAN(B1:B8);"high";"low")',
        expected: 'low',
      },
      {
        name: 'counting above a calculated bound',
        formula: '=COUNTIFS(B1:B8;">"&MEDIAN(B1:B8))',
        expected: 3,
      },
      {
        name: 'counting above by SUMPRODUCT',
        formula: '=SUMPRODUCT(ISNUMBER(B1:B8)*(B1:B8>MEDIAN(B1:B8)))',
        expected: 3,
      },
      { name: 'a rank as an index', formula: '=INDEX(C1:C8;MATCH(4;B1:B8;0))', expected: 'even' },
    ],
  },
];
