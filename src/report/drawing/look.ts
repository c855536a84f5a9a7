import type { Style } from './canvas';

/** The report's colours: one green for what leads the eye, blue for action, amber for a look, red for wrong. */
export const COLORS = {
  green: '#0b6b53',
  paleGreen: '#e6f4ee',
  blue: '#174ea6',
  paleBlue: '#e8f0fe',
  amber: '#9a5b00',
  red: '#b3261e',
  grey: '#5f6368',
  white: '#ffffff',
} as const;

export const TITLE: Style = { bold: true, size: 16 };
export const SECTION_TITLE: Style = {
  bold: true,
  color: COLORS.white,
  background: COLORS.green,
  size: 11,
};
export const HEADER: Style = { bold: true, background: COLORS.paleGreen };
export const ACTION_HEADER: Style = {
  bold: true,
  background: COLORS.paleBlue,
  color: COLORS.blue,
};
export const STAGE_HEADING: Style = { bold: true, color: COLORS.green };
export const QUIET: Style = { color: COLORS.grey };
export const FIGURE: Style = { bold: true, size: 18 };
/** What is behind begins with this sign. */
export const BEHIND_SIGN = '▼';
/** What is to be checked before it is believed begins with this one. */
export const CHECK_SIGN = '◆';
/** A status word: green by itself; rules of the sheet turn what is behind red and what is in doubt amber. */
export const STATUS: Style = {
  bold: true,
  color: COLORS.green,
  alarms: [
    { startsWith: BEHIND_SIGN, color: COLORS.red },
    { startsWith: CHECK_SIGN, color: COLORS.amber },
  ],
};
export const WORTH_A_LOOK: Style = { color: COLORS.amber };
/** A sentence that stands for the whole report. */
export const SENTENCE: Style = { bold: true, size: 11 };

/** The last column that people see. */
export const LAST_COLUMN = 14;
