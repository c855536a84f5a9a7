import { formula, type Group } from '../situation';

/** The block: one row per creator; clicks and impressions with a 1 or 0 for "known" beside each. */
export const totals: Group[] = [
  {
    sheet: 'Block',
    data: [
      ['Creator', 'Clicks', 'Known', 'Impressions', 'Known', 'CTR', 'Cost'],
      ['Ann', 50, 1, 1000, 1, formula('=IF(AND(C2=1;E2=1);IF(D2=0;"";B2/D2);"")'), 500],
      [
        'Ben',
        '',
        0,
        4000,
        1,
        formula('=IF(AND(C3=1;E3=1);IF(D3=0;"";B3/D3);"")'),
        formula('=IF(A3="Ben";"";1)'),
      ],
      ['Cem', 30, 1, '', 0, formula('=IF(AND(C4=1;E4=1);IF(D4=0;"";B4/D4);"")'), 70],
      ['Dee', 0, 1, 2000, 1, formula('=IF(AND(C5=1;E5=1);IF(D5=0;"";B5/D5);"")'), 0],
      ['Eve', 5, 1, 0, 1, formula('=IF(AND(C6=1;E6=1);IF(D6=0;"";B6/D6);"")'), 20],
    ],
    situations: [
      {
        name: 'the rate of those of whom both are known',
        formula: '=SUMIFS(B2:B6;C2:C6;1;E2:E6;1)/SUMIFS(D2:D6;C2:C6;1;E2:E6;1)',
        expected: 55 / 3000,
      },
      {
        name: 'from how many',
        formula: '=COUNTIFS(C2:C6;1;E2:E6;1)&" of "&ROWS(A2:A6)',
        expected: '3 of 5',
      },
      {
        name: 'how many are left out',
        formula: '=ROWS(A2:A6)-COUNTIFS(C2:C6;1;E2:E6;1)',
        expected: 2,
      },
      {
        name: 'the same by SUMPRODUCT of ISNUMBER, comma form',
        formula:
          '=SUMPRODUCT(ISNUMBER(B2:B6)*ISNUMBER(D2:D6);B2:B6)/SUMPRODUCT(ISNUMBER(B2:B6)*ISNUMBER(D2:D6);D2:D6)',
        expected: 55 / 3000,
      },
      { name: "a row's rate", formula: '=F2', expected: 50 / 1000 },
      { name: "a row's rate where one is unknown", formula: '=F3&""', expected: '' },
      { name: "a row's rate over zero", formula: '=F6&""', expected: '' },
      { name: "a row's rate of zero", formula: '=F5', expected: 0 },
      {
        name: 'cost over those of whom clicks are known',
        formula:
          '=SUMIFS(G2:G6;C2:C6;1;G2:G6;">-999999999999999")/SUMIFS(B2:B6;C2:C6;1;G2:G6;">-999999999999999")',
        expected: 590 / 85,
      },
      {
        name: 'total that is blank where nobody is known',
        formula: '=IF(COUNTIFS(C3:C3;1;E3:E3;1)=0;"";1)',
        expected: '',
      },
      {
        name: 'attainment, guarded',
        formula: '=IF(AND(ISNUMBER(F2);ISNUMBER(G2));IF(G2=0;"";F2/G2);"")',
        expected: 1 / 10000,
      },
      { name: 'products and powers', formula: '=2^3*5-7/2', expected: 36.5 },
      { name: 'negation comes before a power', formula: '=-2^2', expected: 4 },
      { name: 'percent of a cell', formula: '=B2*10%', expected: 5 },
      { name: 'ABS, INT, MOD', formula: '=ABS(INT(-7/2))*10+MOD(7;4)', expected: 43 },
      {
        name: 'ROUND half away from zero',
        formula: '=ROUND(5/2;0)*100+ROUND(-5/2;0)',
        expected: 297,
      },
      { name: 'ROUND to tens', formula: '=ROUND(1234;-1)', expected: 1230 },
      {
        name: 'ROUNDUP and ROUNDDOWN',
        formula: '=ROUNDUP(7/3;0)*10+ROUNDDOWN(7/3;0)',
        expected: 32,
      },
      {
        name: 'CEILING and FLOOR of positives',
        formula: '=CEILING(7;5)*10+FLOOR(7;5)',
        expected: 105,
      },
      { name: 'LN, LOG10, EXP, SQRT', formula: '=LN(EXP(2))+LOG10(1000)+SQRT(16)', expected: 9 },
    ],
  },
];
