import { formula, type Group } from '../situation';

export const lookups: Group[] = [
  {
    sheet: 'Campaigns',
    data: [
      ['Campaign', 'Budget', 'Currency', 'Flag'],
      ['Spring', 5000, 'EUR', 0],
      ['What? *', 700, 'USD', formula('=IF(COUNTIFS(B2:B4;">600")>1;1;0)')],
      ['WHATEVER', null, null, 1],
      ["Ann's launch", 90, '=x', 0],
    ],
    situations: [
      {
        name: 'a setting: the row',
        formula: '=SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER($A$3))*ROW($A$2:$A$5))',
        expected: 3,
      },
      {
        name: 'a setting: its number',
        formula: '=INDEX($B$1:$B$5;SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER($A$3))*ROW($A$2:$A$5)))',
        expected: 700,
      },
      {
        name: 'a setting: INDEX over a whole column',
        formula: '=INDEX(B:B;SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER("spring"))*ROW($A$2:$A$5)))',
        expected: 5000,
      },
      {
        name: 'a setting: its text',
        formula: '=INDEX(C:C;SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER($A$5))*ROW($A$2:$A$5)))&""',
        expected: '=x',
      },
      {
        name: 'a setting: blank stays blank with &""',
        formula: '=INDEX(C:C;SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER($A$4))*ROW($A$2:$A$5)))&""',
        expected: '',
      },
      {
        name: 'a setting: a blank number is told by ISNUMBER of INDEX',
        formula: '=IF(ISNUMBER(INDEX(B:B;4));INDEX(B:B;4);"")',
        expected: '',
      },
      {
        name: 'a setting: a filled number is told by ISNUMBER of INDEX',
        formula: '=IF(ISNUMBER(INDEX(B:B;5));INDEX(B:B;5);"")',
        expected: 90,
      },
      {
        name: 'a setting: nobody, guarded',
        formula:
          '=IF(SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER("nobody"))*1)=0;"gone";INDEX(B:B;SUMPRODUCT(EXACT(LOWER($A$2:$A$5);LOWER("nobody"))*ROW($A$2:$A$5))))',
        expected: 'gone',
      },
      {
        name: 'the first flagged',
        formula: '=INDEX(A2:A5;MATCH(1;D2:D5;0))&""',
        expected: 'What? *',
      },
      {
        name: 'the first flagged, none',
        formula: '=IFERROR(INDEX(A2:A3;MATCH(1;B2:B3;0))&"";"")',
        expected: '',
      },
      { name: 'MATCH of a number', formula: '=MATCH(90;B1:B5;0)', expected: 5 },
      { name: 'INDEX with row and column', formula: '=INDEX(A1:C5;2;3)', expected: 'EUR' },
      { name: 'COUNTIFS over flags', formula: '=COUNTIFS(D2:D5;1)', expected: 2 },
      {
        name: 'SUMIFS by a flag, criterion a number',
        formula: '=SUMIFS(B2:B5;D2:D5;1)',
        expected: 700,
      },
      { name: 'CHOOSE', formula: '=CHOOSE(2;"a";"b";"c")', expected: 'b' },
      { name: 'ROWS', formula: '=ROWS(A2:A5)', expected: 4 },
      { name: 'IFERROR around a division', formula: '=IFERROR(B2/B4;"n/a")', expected: 'n/a' },
      {
        name: 'IFERROR around a missing match',
        formula: '=IFERROR(MATCH(12345;B1:B5;0);0)',
        expected: 0,
      },
      { name: 'division guarded by IF', formula: '=IF(B4=0;"";B2/B4)', expected: '' },
      {
        name: 'IF does not calculate the other branch into an error',
        formula: '=IF(ISNUMBER(B4);1/N(B4);"unknown")',
        expected: 'unknown',
      },
      {
        name: 'nested IF',
        formula: '=IF(B2>9000;"high";IF(B2>4000;"middle";IF(B2>1000;"low";"none")))',
        expected: 'middle',
      },
      {
        name: 'AND, OR, NOT',
        formula: '=IF(AND(B2>1;OR(B3>9999;C3="USD");NOT(B5>100));"yes";"no")',
        expected: 'yes',
      },
      { name: '= ignores case', formula: '=IF(C2="eur";"same";"other")', expected: 'same' },
      { name: 'EXACT does not', formula: '=IF(EXACT(C2;"eur");"same";"other")', expected: 'other' },
    ],
  },
  {
    sheet: "Report · Ann's launch",
    data: [
      ['Ann', 5, 46147, 'TikTok'],
      ['Ben', 7, 46148, 'Instagram'],
      ['ann', 11, 46149, 'TikTok'],
      ['Ann', 13, 46150, 'Instagram'],
    ],
    situations: [{ name: 'on its own sheet', formula: '=SUM(B1:B4)', expected: 36 }],
  },
  {
    sheet: 'Daily totals',
    data: [['Ann', 46149.5, 'TikTok']],
    situations: [
      {
        name: 'a cell of a sheet with a space, a dot and an apostrophe',
        formula: "='Report · Ann''s launch'!A1",
        expected: 'Ann',
      },
      { name: 'a sum there', formula: "=SUM('Report · Ann''s launch'!B1:B4)", expected: 36 },
      {
        name: 'one criterion there, whole columns',
        formula: "=SUMIFS('Report · Ann''s launch'!B:B;'Report · Ann''s launch'!A:A;\"=\"&A1)",
        expected: 29,
      },
      {
        name: 'two criteria there',
        formula:
          "=COUNTIFS('Report · Ann''s launch'!A:A;\"=\"&A1;'Report · Ann''s launch'!C:C;\"<=\"&B1)",
        expected: 2,
      },
      {
        name: 'three criteria there',
        formula:
          "=COUNTIFS('Report · Ann''s launch'!$A:$A;\"=\"&$A1;'Report · Ann''s launch'!$C:$C;\">\"&(B1-3);'Report · Ann''s launch'!$D:$D;\"=\"&C1)",
        expected: 2,
      },
      {
        name: 'EXACT there',
        formula:
          "=SUMPRODUCT(EXACT(LOWER('Report · Ann''s launch'!$A$1:$A$4);LOWER(A1))*1;'Report · Ann''s launch'!$B$1:$B$4)",
        expected: 29,
      },
    ],
  },
];
