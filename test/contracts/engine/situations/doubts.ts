import { formula, type Group } from '../situation';

/** Rows as people paste them: day, name, platform, orders, what they have checked. */
const DATA = [
  ['Day', 'Creator', 'Platform', 'Orders', 'Checked'],
  [46087, 'Kit', null, 6, null],
  [46087, 'KIT', null, 6, null],
  [46088, 'Kit', null, 6, 'right'],
  [46088, 'Mara', 'TikTok', '12.3K', 'left out'],
  [46089, 'Mara', 'TikTok', 2.5, 'Left Out'],
  [46089, 'Mara', 'TikTok', 2.5, null],
  [46089, 'Mara', 'YouTube', 2.5, null],
  [null, null, null, null, null],
  ['', 'Zoe', '', formula('=IF(1=1;"";0)'), ''],
];

const alike = 'COUNTIFS(A2:A9;"="&A2:A9;B2:B9;"="&B2:B9;C2:C9;"="&C2:C9;D2:D9;"="&D2:D9';

/** To how many others a row is alike. `COUNTIFS(…)>1` is mixed up with other comparisons in Univer. */
const others = (count: string) => `LEN(MID(REPT("x";${count});2;500))`;

export const doubts: Group[] = [
  {
    sheet: 'Doubts',
    data: DATA,
    situations: [
      {
        name: 'another word than one, or none, whatever its case',
        formula: '=COUNTIFS(B2:B8;"<>";E2:E8;"<>left out")',
        expected: 5,
      },
      {
        name: 'the same letter by letter',
        formula: '=SUMPRODUCT((1-EXACT(LOWER(B2:B8);""))*(1-EXACT(LOWER(E2:E8);"left out")))',
        expected: 5,
      },
      {
        name: 'cells that hold text: neither empty nor a number',
        formula:
          '=COUNTIFS(B2:B10;"<>")-COUNTIFS(B2:B10;"<>";D2:D10;"")-COUNTIFS(B2:B10;"<>";D2:D10;">-999999999999999")',
        expected: 1,
      },
      {
        name: 'cells that hold text, letter by letter',
        formula: '=SUMPRODUCT((1-EXACT(LOWER(D2:D9);""))*(1-ISNUMBER(D2:D9)))',
        expected: 1,
      },
      {
        name: 'rows that are alike, blank cells too',
        formula: `=SUMPRODUCT(${others(`${alike})`)}*ISNUMBER(D2:D9))`,
        expected: 4,
      },
      {
        name: 'rows that are alike, of those that nobody has checked',
        formula: `=SUMPRODUCT(${others(`${alike};E2:E9;"=")`)}*ISNUMBER(D2:D9)*EXACT(LOWER(E2:E9);""))`,
        expected: 2,
      },
    ],
  },
];
