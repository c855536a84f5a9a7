import type { Cell } from '../../cells/cell-value';
import { nameKey } from '../../text/name-key';
import type { Column, Tab } from '../tab';
import { CAMPAIGNS, CREATORS, MOMENT, POSTS, RESULTS, WORKBOOK } from '../workbook';
import { noteOf } from './column-notes';
import { dropdownOf } from './dropdowns';
import { exampleRows } from './examples';

/** The tabs without which no campaign starts; each of the others is made when it is first needed. */
export const FIRST_TABS: readonly Tab[] = [CAMPAIGNS, CREATORS, POSTS, RESULTS];

/** A tab to be made. Columns are counted from 1; the first row holds the headers. */
export interface NewTab {
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  /** Its place among the tabs at the moment it is made, counted from 0. */
  readonly position: number;
  readonly headers: readonly string[];
  /** A note for each header, blank for none. */
  readonly notes: readonly string[];
  readonly formats: readonly { readonly format: string; readonly columns: readonly number[] }[];
  readonly dropdowns: readonly { readonly column: number; readonly choices: readonly string[] }[];
  /** Runs of columns that need more room than others, in pixels. */
  readonly widths: readonly ColumnRun[];
  /** Columns that stay in sight: up to the creator's name, where it stands near the left edge. */
  readonly frozenColumns: number;
  /** Below the headers; a day is a serial number. */
  readonly examples: readonly (readonly Cell[])[];
}

export interface ColumnRun {
  readonly column: number;
  readonly count: number;
  readonly width: number;
}

/** A tab whose name is one of ours but for capitals or blanks: Sheets takes no second one of that name. */
export interface TabInTheWay {
  readonly found: string;
  readonly expected: string;
}

export interface SetUpPlan {
  readonly tabs: readonly NewTab[];
  /** Tabs of ours that are there: they are left alone. */
  readonly kept: readonly string[];
  readonly inTheWay: readonly TabInTheWay[];
}

/**
 * Those of the wanted tabs that a workbook lacks, each ready to be written. Examples come only where both Campaigns and
 * Creators are new: among somebody's own rows they would be in the way.
 *
 * @param wanted the names of the tabs to make
 * @param present the names of the tabs that are there, in their order
 * @param today a serial number; the days of the examples follow it
 * @param begunOn the day of a set-up with examples that was cut off: the rest of them come too
 */
export function planSetUp(
  wanted: readonly string[],
  present: readonly string[],
  today: number,
  begunOn: number | null = null,
): SetUpPlan {
  const isThere = ({ name }: Tab) => present.includes(name);
  const inTheWay = WORKBOOK.filter((tab) => !isThere(tab)).flatMap((tab) =>
    present
      .filter((found) => nameKey(found) === nameKey(tab.name))
      .map((found) => ({ found, expected: tab.name })),
  );
  const missing = WORKBOOK.filter(
    (tab) => !isThere(tab) && !inTheWay.some(({ expected }) => expected === tab.name),
  );
  const isNew = missing.includes(CAMPAIGNS) && missing.includes(CREATORS);
  const examplesOf = begunOn ?? (isNew ? today : undefined);
  const order = [...present];
  return {
    tabs: missing
      .filter(({ name }) => wanted.includes(name))
      .map((tab) => {
        const position = positionOf(tab, order);
        order.splice(position, 0, tab.name);
        return newTab(tab, position, examplesOf);
      }),
    kept: WORKBOOK.filter(isThere).map(({ name }) => name),
    inTheWay,
  };
}

/** Plans one tab, to stand behind all others; without examples. */
export function planTab(tab: Tab, position: number): NewTab {
  return newTab(tab, position, undefined);
}

/** Behind the tab of ours that comes before it, else before the one that comes after it, else last. */
function positionOf(tab: Tab, order: readonly string[]): number {
  const names = WORKBOOK.map(({ name }) => name);
  const at = names.indexOf(tab.name);
  const before = names
    .slice(0, at)
    .reverse()
    .find((name) => order.includes(name));
  if (before !== undefined) return order.indexOf(before) + 1;
  const after = names.slice(at + 1).find((name) => order.includes(name));
  return after === undefined ? order.length : order.indexOf(after);
}

function newTab(tab: Tab, position: number, today: number | undefined): NewTab {
  const { name, row, columns } = tab;
  const ids = columns.map(({ id }) => id);
  return {
    ...{ name, row, position },
    headers: columns.map(({ header }) => header),
    notes: columns.map((column) => noteOf(tab, column)),
    formats: formatsOf(columns),
    dropdowns: columns.flatMap((column, at) => {
      const choices = dropdownOf(tab, column);
      return choices === undefined ? [] : [{ column: at + 1, choices }];
    }),
    widths: widthsOf(columns),
    frozenColumns: ids.indexOf('creator') < MOST_FROZEN ? ids.indexOf('creator') + 1 : 0,
    examples: today === undefined ? [] : exampleRows(name, ids, today),
  };
}

function formatsOf(columns: readonly Column[]): NewTab['formats'] {
  const places = new Map<string, number[]>();
  for (const [at, { format }] of columns.entries()) {
    if (format === 'General') continue;
    places.set(format, [...(places.get(format) ?? []), at + 1]);
  }
  return [...places].map(([format, placed]) => ({ format, columns: placed }));
}

/** Columns in which sentences, names and addresses stand. */
const WIDE: readonly string[] = [
  ...['campaign', 'creator', 'landing_page', 'link', 'post', 'notes', 'replaces'],
  ...['what', 'what_happened', 'evidence', 'next_time', 'theme', 'hook'],
];

/** More would leave no room to type beside the sidebar. */
const MOST_FROZEN = 3;

/** A new column has 100 pixels: a day with its time does not fit. */
function widthOf({ id, format }: Column): number | undefined {
  if (WIDE.includes(id)) return 180;
  return format === MOMENT.format ? 130 : undefined;
}

function widthsOf(columns: readonly Column[]): ColumnRun[] {
  const runs: { column: number; count: number; width: number }[] = [];
  for (const [at, column] of columns.entries()) {
    const width = widthOf(column);
    if (width === undefined) continue;
    const last = runs[runs.length - 1];
    const goesOn = last?.width === width && last.column + last.count === at + 1;
    if (goesOn) last.count += 1;
    else runs.push({ column: at + 1, count: 1, width });
  }
  return runs;
}
