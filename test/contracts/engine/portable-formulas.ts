import type { Group } from './situation';
import { ambiguousCriteria } from './situations/ambiguous-criteria';
import { blanks } from './situations/blanks';
import { dates } from './situations/dates';
import { doubts } from './situations/doubts';
import { lookups } from './situations/lookups';
import { plainNames } from './situations/plain-names';
import { ranks } from './situations/ranks';
import { statistics } from './situations/statistics';
import { text } from './situations/text';
import { totals } from './situations/totals';
import { traps } from './situations/traps';

/**
 * The formulas that the report may be made of, with what they give in every engine, and the traps
 * that it must not be made of, with what each engine gives instead.
 */
export const portableFormulas: Group[] = [
  ...plainNames,
  ...ambiguousCriteria,
  ...doubts,
  ...blanks,
  ...dates,
  ...lookups,
  ...totals,
  ...ranks,
  ...statistics,
  ...text,
  ...traps,
];
