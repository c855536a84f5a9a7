import type { Group } from '../situation';

export const text: Group[] = [
  {
    sheet: 'Text',
    data: [
      [1234.567, 'Ann', 0.0482],
      [-3, '  Ann  Lee ', 250],
      [0, 'ÄRGER', null],
    ],
    situations: [
      {
        name: 'FIXED with thousands',
        formula: '=FIXED(A1;1)',
        expected: '1,234.6',
        localised: { 'LibreOffice de-DE': '1.234,6' },
      },
      { name: 'FIXED without thousands', formula: '=FIXED(A1;0;TRUE)', expected: '1235' },
      { name: 'FIXED of a negative', formula: '=FIXED(A2;0)', expected: '-3' },
      {
        name: 'FIXED of a rate in per cent',
        formula: '=FIXED(C1*100;1)&" %"',
        expected: '4.8 %',
        localised: { 'LibreOffice de-DE': '4,8 %' },
      },
      {
        name: 'FIXED, two decimals without thousands',
        formula: '=FIXED(A1;2;TRUE)',
        expected: '1234.57',
        localised: { 'LibreOffice de-DE': '1234,57' },
      },
      {
        name: 'FIXED of a rounded number rounds as ROUND',
        formula: '=FIXED(ROUND(1005/1000;2);2)',
        expected: '1.01',
        localised: { 'LibreOffice de-DE': '1,01' },
      },
      {
        name: 'a sentence',
        formula: '="Only "&FIXED(C2;0)&" of "&ROUND(A1;0)&" known"',
        expected: 'Only 250 of 1235 known',
      },
      { name: 'a whole number in a text', formula: '=C2&" creators"', expected: '250 creators' },
      { name: 'plural', formula: '=C2&IF(C2=1;" creator";" creators")', expected: '250 creators' },
      { name: 'REPT bar', formula: '=REPT("█";ROUND(C2/500*20;0))', expected: '██████████' },
      { name: 'REPT cuts a fraction', formula: '=REPT("█";5/2)', expected: '██' },
      { name: 'REPT of none', formula: '=REPT("█";0)', expected: '' },
      { name: 'REPT never below none', formula: '=REPT("░";MAX(0;A2))', expected: '' },
      { name: 'TRIM', formula: '=TRIM(B2)', expected: 'Ann Lee' },
      { name: 'LOWER', formula: '=LOWER(B3)', expected: 'ärger' },
      { name: 'UPPER', formula: '=UPPER("ärger")', expected: 'ÄRGER' },
      { name: 'EXACT', formula: '=EXACT(B1;"Ann")', expected: true },
      { name: 'LEN', formula: '=LEN(B1&"·")', expected: 4 },
      {
        name: 'LEFT, MID, RIGHT',
        formula: '=LEFT("abcdef";2)&MID("abcdef";3;2)&RIGHT("abcdef";2)',
        expected: 'abcdef',
      },
      { name: 'MID past the end', formula: '=MID("abcdef";4;500)', expected: 'def' },
      { name: 'MID of nothing', formula: '=MID("";4;500)', expected: '' },
      { name: 'SUBSTITUTE', formula: '=SUBSTITUTE("a-b-c";"-";"")', expected: 'abc' },
      { name: 'FIND, guarded', formula: '=IFERROR(FIND("x";"abc");0)', expected: 0 },
      { name: 'a quote in a text', formula: '="say ""hi"" ; now"', expected: 'say "hi" ; now' },
      { name: 'a line break', formula: '="a"&CHAR(10)&"b"', expected: 'a\nb' },
      { name: 'a text that looks like a formula stays one', formula: '="=1+"&1', expected: '=1+1' },
      { name: 'empty text joined', formula: '="a"&C3&"b"', expected: 'ab' },
    ],
  },
];
