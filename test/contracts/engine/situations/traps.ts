import { type Engine, formula, type Group, type Situation, type Value } from '../situation';

const LIBRE_OFFICE: Engine[] = ['LibreOffice en-US', 'LibreOffice de-DE'];

const everywhere = (value: Value) => ({ Univer: value, ...inLibreOffice(value) });

function inLibreOffice(value: Value): Partial<Record<Engine, Value>> {
  return Object.fromEntries(LIBRE_OFFICE.map((engine) => [engine, value]));
}

/** What the report must not be made of: `expected` is what one would hope for, `trap` what comes. */
const names: Situation[] = [
  {
    name: '= takes * of its right side for a wildcard',
    formula: '=IF(A3=E1;"same";"other")',
    expected: 'other',
    trap: { Univer: 'same' },
  },
  {
    name: '= over a range takes * for a wildcard',
    formula: '=SUMPRODUCT((A2:A9=E1)*1)',
    expected: 1,
    trap: { Univer: 2 },
  },
  {
    name: 'MATCH takes * for a wildcard',
    formula: '=MATCH(E1;A3:A9;0)',
    expected: '#N/A',
    trap: everywhere(1),
  },
  {
    name: 'SUMIFS takes * for a wildcard',
    formula: '=SUMIFS(B2:B9;A2:A9;"="&E1)',
    expected: 1,
    trap: everywhere(3),
  },
  {
    name: 'a name like a date is not found',
    formula: '=COUNTIFS(A2:A9;"="&E5)',
    expected: 1,
    trap: { Univer: 0 },
  },
  {
    name: 'a name like a boolean is not found',
    formula: '=COUNTIFS(E1:E9;"="&E6)',
    expected: 1,
    trap: { Univer: 0 },
  },
  {
    name: 'a name with braces is not found',
    formula: '=COUNTIFS(E1:E9;"="&E8)',
    expected: 1,
    trap: { Univer: 0 },
  },
  {
    name: 'a name in double quotes finds the one without',
    formula: '=COUNTIFS(A2:A9;"="&E9)',
    expected: 0,
    trap: { Univer: 1 },
  },
  {
    name: 'a criterion without "=" reads the name as a comparison',
    formula: '=COUNTIFS(A2:A9;E4)',
    expected: 1,
    trap: everywhere(0),
  },
  {
    name: 'EXACT alone is no number to SUMPRODUCT',
    formula: '=SUMPRODUCT(EXACT(LOWER(A2:A9);"axb");B2:B9)',
    expected: 2,
    trap: { Univer: 0 },
  },
  {
    name: 'EXACT times a column with a text in it',
    formula: '=SUMPRODUCT(EXACT(LOWER(A2:A9);"axb")*B2:B9)',
    expected: 2,
    trap: everywhere('#VALUE!'),
  },
  {
    name: 'a text #N/A among the names spoils EXACT for all',
    formula: '=SUMPRODUCT(EXACT(LOWER(F1:F2);"ann")*1)',
    expected: 1,
    trap: { Univer: '#N/A' },
  },
  {
    name: 'INDEX 0, where nobody is found',
    formula: '=INDEX(F:F;0)&""',
    expected: '',
    // The whole column, from a row in the middle, would spill beyond the end of the grid.
    trap: { Univer: '#REF!' },
  },
];

const blanks: Situation[] = [
  {
    name: '0 is "" (from the second comparison in a column on)',
    formula: '=IF(G1="";1;0)+IF(G2="";10;0)+IF(G1="";100;0)-IF(G1="";1;0)',
    expected: 0,
    trap: { Univer: 110 },
  },
  {
    name: '0 is "" over a range',
    formula: '=SUMPRODUCT((G1:G4="")*1)',
    expected: 1,
    trap: { Univer: 3 },
  },
  {
    name: '"" of a helper equals 0',
    formula: '=IF(C4=0;"zero";"other")',
    expected: 'other',
    trap: { Univer: 'zero' },
  },
  {
    name: '"" of a helper above a number (text is above numbers)',
    formula: '=IF(C4>5;"above";"not")',
    expected: 'not',
    trap: inLibreOffice('above'),
  },
  { name: '"" of a helper plus 1', formula: '=C4+1', expected: '#VALUE!', trap: { Univer: 1 } },
  {
    name: 'ISBLANK of a helper\'s ""',
    formula: '=ISBLANK(C4)',
    expected: false,
    trap: { Univer: true },
  },
  {
    name: 'ISTEXT of a helper\'s ""',
    formula: '=ISTEXT(C4)',
    expected: true,
    trap: { Univer: false },
  },
  { name: 'COUNTA over helpers', formula: '=COUNTA(C2:C9)', expected: 8, trap: { Univer: 6 } },
  {
    name: 'COUNTIFS "=" over helpers',
    formula: '=COUNTIFS(C2:C9;"=")',
    expected: 0,
    trap: { Univer: 2 },
  },
  {
    name: 'COUNTIFS "<>" over helpers',
    formula: '=COUNTIFS(C2:C9;"<>")',
    expected: 6,
    trap: inLibreOffice(8),
  },
  {
    name: 'COUNTIFS "<>" counts texts among numbers',
    formula: '=COUNTIFS(B2:B9;"<>")',
    expected: 6,
    trap: everywhere(7),
  },
  {
    name: 'MAXIFS of no row is not a number',
    formula: '=MAXIFS(B2:B9;A2:A9;"=Nobody")+1',
    expected: 1,
    trap: { Univer: '#VALUE!' },
  },
  {
    name: 'MEDIAN counts a numeral typed as text',
    formula: '=MEDIAN(H1:H3)',
    expected: 3,
    trap: { Univer: 5 },
  },
  {
    name: 'RANK counts a numeral typed as text',
    formula: '=RANK(H3;H1:H3)',
    expected: 1,
    trap: { Univer: 2 },
  },
  {
    name: 'SUM counts a ticked box',
    formula: '=SUM(H1:H4)',
    expected: 6,
    trap: inLibreOffice(7),
  },
  {
    name: 'the left-out third argument of IF',
    formula: '=IF(1=2;1;)',
    expected: 0,
    trap: { Univer: null },
  },
];

const arrays: Situation[] = [
  {
    name: 'MEDIAN(IF()) is an array formula',
    formula: '=MEDIAN(IF(B2:B3>0;B2:B3))',
    expected: 3 / 2,
    trap: inLibreOffice('#VALUE!'),
  },
  {
    name: 'TEXTJOIN(IF()) is an array formula',
    formula: '=TEXTJOIN(", ";TRUE;IF(ISNUMBER(B2:B4);A2:A4;""))',
    expected: 'A*B, AxB',
    trap: inLibreOffice(''),
  },
  {
    name: 'a product over whole columns meets the header',
    formula: '=SUMPRODUCT((A:A="AxB")*B:B)',
    expected: 2,
    trap: everywhere('#VALUE!'),
  },
  {
    name: 'a product meets a text',
    formula: '=SUMPRODUCT(ISNUMBER(B2:B9)*B2:B9)',
    expected: 219,
    trap: everywhere('#VALUE!'),
  },
  {
    name: 'a product meets ""',
    formula: '=SUMPRODUCT((A2:A9="AxB")*C2:C9)',
    expected: 2,
    trap: inLibreOffice('#VALUE!'),
  },
  {
    name: 'XLOOKUP',
    formula: '=XLOOKUP("AxB";A2:A9;B2:B9)',
    expected: 2,
    trap: inLibreOffice('#NAME?'),
  },
];

const locales: Situation[] = [
  {
    name: 'TEXT with a pattern of percent',
    formula: '=TEXT(482/10000;"0.0%")',
    expected: '4.8%',
    trap: { 'LibreOffice de-DE': '05%' },
  },
  {
    name: 'TEXT with a pattern of thousands',
    formula: '=TEXT(12345/10;"#,##0.0")',
    expected: '1,234.5',
    trap: { 'LibreOffice de-DE': '1.234,5000' },
  },
  {
    name: 'TEXT with a month',
    formula: '=TEXT(46147;"d mmm yyyy")',
    expected: '5 May 2026',
    trap: { 'LibreOffice de-DE': '5 Mai 2026' },
  },
  {
    name: 'a fraction joined to a text',
    formula: '=(5/2)&""',
    expected: '2.5',
    trap: { 'LibreOffice de-DE': '2,5' },
  },
  {
    name: 'a boolean joined to a text',
    formula: '=(1=1)&""',
    expected: 'TRUE',
    trap: inLibreOffice('1'),
  },
  {
    name: 'a number written as text',
    formula: '="1.5"+1',
    expected: 5 / 2,
    trap: { 'LibreOffice de-DE': '#VALUE!' },
  },
  {
    name: 'a decimal written in a criterion',
    formula: '=COUNTIFS(D1:D2;">46147.4")',
    expected: 1,
    trap: { 'LibreOffice de-DE': 0 },
  },
  {
    name: 'FIXED of 1.005 does not round as ROUND does',
    formula: '=FIXED(1005/1000;2)',
    expected: '1.01',
    trap: { Univer: '1.00', 'LibreOffice en-US': '1.00', 'LibreOffice de-DE': '1,00' },
  },
];

export const traps: Group[] = [
  {
    sheet: 'Traps',
    data: [
      ['Creator', 'Clicks', 'Known', 46147 + 1 / 3, 'A*B', 'Ann', 0, 1],
      ['A*B', 1, formula('=IF(ISNUMBER(B2);B2;"")'), 46147.5, 'Ann', '#N/A', 0, '7'],
      ['AxB', 2, formula('=IF(ISNUMBER(B3);B3;"")'), null, '007', null, 'x', 5],
      ['Ann', '12.3K', formula('=IF(ISNUMBER(B4);B4;"")'), null, '>5', null, null, true],
      ['007', 8, formula('=IF(ISNUMBER(B5);B5;"")'), null, '1/2', null, null, null],
      ['7', 16, formula('=IF(ISNUMBER(B6);B6;"")'), null, 'TRUE', null, null, null],
      ['>5', null, formula('=IF(ISNUMBER(B7);B7;"")'), null, 'straße', null, null, null],
      ['strasse', 64, formula('=IF(ISNUMBER(B8);B8;"")'), null, 'a{2}', null, null, null],
      ['1/2', 128, formula('=IF(ISNUMBER(B9);B9;"")'), null, '"Ann"', null, null, null],
    ],
    situations: [...names, ...blanks, ...arrays, ...locales],
  },
];
