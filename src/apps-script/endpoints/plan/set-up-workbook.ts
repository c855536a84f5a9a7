import { type Outcome, type Problem, problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import type { Table } from '../../../tabs/rows/read-table';
import { EXAMPLE_TABS, findExamples, hasExamples } from '../../../tabs/set-up/examples';
import {
  FIRST_TABS,
  type NewTab,
  planSetUp,
  type SetUpPlan,
  type TabInTheWay,
} from '../../../tabs/set-up/set-up-workbook';
import { CAMPAIGNS, CREATORS, WORKBOOK } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { removeRows } from '../../workbook/remove-rows';
import { keepingView } from '../../workbook/scratch-tab';
import { Unfinished } from '../../workbook/unfinished';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type Dropdowns, makeTab } from '../../workbook/write-tab';

export interface SetUpState {
  /** Tells this file from the others of the person. */
  readonly workbook: string;
  /** Tabs of ours that are there. */
  readonly present: readonly string[];
  readonly missing: readonly MissingTab[];
  readonly inTheWay: readonly TabInTheWay[];
  /** How many example rows setting up would make, in all tabs. */
  readonly newExamples: number;
  /** Whether rows of the example campaign are there. */
  readonly hasExamples: boolean;
}

export interface MissingTab {
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  /** Whether no campaign starts without it. */
  readonly isFirst: boolean;
}

export interface SetUpDone {
  readonly made: readonly string[];
  /** Tabs that were there: nothing in them was touched. */
  readonly kept: readonly string[];
  readonly inTheWay: readonly TabInTheWay[];
  /** How many example rows there are now. */
  readonly examples: number;
}

export interface RemovedExamples {
  readonly removed: number;
  /** Rows of the example campaign that stay, each with the reason. */
  readonly left: readonly Problem[];
}

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Which tabs are there, and what setting up would make. */
export function setUpState(now: Date): Outcome<SetUpState> {
  const spreadsheet = activeSpreadsheet();
  const { tabs, kept, inTheWay } = planFor(spreadsheet, NAMES, now, new Unfinished(SET_UP));
  return success({
    workbook: spreadsheet.getId(),
    present: kept,
    missing: tabs.map(({ name, row }) => ({ name, row, isFirst: FIRST_NAMES.includes(name) })),
    inTheWay,
    newExamples: examplesIn(tabs),
    hasExamples: readTables(new WorkbookTabs(spreadsheet), [CAMPAIGNS.name, CREATORS.name]).some(
      hasExamples,
    ),
  });
}

/**
 * Makes those of the wanted tabs that are missing; a tab that is there is not touched. A page asks for one after the
 * other, so that it can say how far it is; the examples of all first tabs are of the day on which the first was made.
 */
export function setUpWorkbookAt(wanted: readonly string[], now: Date): Outcome<SetUpDone> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const unfinished = new Unfinished(SET_UP);
    const { tabs, kept, inTheWay, begunOn, today } = planFor(spreadsheet, wanted, now, unfinished);
    const begins = begunOn === null && examplesIn(tabs) > 0;
    if (begins) unfinished.begin(today);
    const rules: Dropdowns = new Map();
    if (tabs.length > 0)
      keepingView(spreadsheet, () => {
        for (const tab of tabs) makeTab(spreadsheet, tab, rules);
      });
    const there = [
      ...kept,
      ...tabs.map(({ name }) => name),
      ...inTheWay.map(({ expected }) => expected),
    ];
    if ((begins || begunOn !== null) && FIRST_NAMES.every((name) => there.includes(name)))
      unfinished.done();
    // Whoever begins sees the first tab, everybody else goes on seeing what they saw.
    const first =
      kept.length === 0 && tabs.length > 0 ? spreadsheet.getSheetByName(CAMPAIGNS.name) : null;
    if (first !== null) spreadsheet.setActiveSheet(first);
    return success({
      ...{ made: tabs.map(({ name }) => name), kept, inTheWay },
      examples: examplesIn(tabs),
    });
  });
}

/** Removes the example rows that hold nothing but the example. */
export function removeExamplesOf(): Outcome<RemovedExamples> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const found = findExamples(
      readTables(tabs, EXAMPLE_TABS),
      spreadsheet.getSpreadsheetTimeZone(),
    );
    let removed = 0;
    const left: Problem[] = [];
    for (const { table, untouched, touched } of found) {
      const gone = removeRows(spreadsheet, { tab: table.tab, table, rows: untouched });
      if (!gone.ok) return gone;
      const went = new Set(gone.value);
      removed += went.size;
      const stays = [...touched, ...untouched.filter((row) => !went.has(row))];
      for (const row of stays) {
        const now = row - [...went].filter((each) => each < row).length;
        left.push(problem('filled', { tab: table.tab.name, row: now }, 'it was changed'));
      }
    }
    return success({ removed, left });
  });
}

/** Names the set-up that was begun. */
const SET_UP = 'set-up';

const NAMES = WORKBOOK.map(({ name }) => name);
const FIRST_NAMES = FIRST_TABS.map(({ name }) => name);

function planFor(
  spreadsheet: Spreadsheet,
  wanted: readonly string[],
  now: Date,
  unfinished: Unfinished,
): SetUpPlan & { readonly begunOn: number | null; readonly today: number } {
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const today = serialOf(now, spreadsheet.getSpreadsheetTimeZone());
  const begun = unfinished.read();
  const begunOn = typeof begun === 'number' ? begun : null;
  return { ...planSetUp(wanted, names, today, begunOn), begunOn, today };
}

function examplesIn(tabs: readonly NewTab[]): number {
  return tabs.reduce((sum, { examples }) => sum + examples.length, 0);
}

/** The tabs of these names that are there and can be read; what is wrong with the others is not asked here. */
function readTables(tabs: WorkbookTabs, names: readonly string[]): Table[] {
  return WORKBOOK.filter(({ name }) => names.includes(name)).flatMap((tab) => {
    const table = tabs.read(tab);
    return table.ok ? [table.value] : [];
  });
}
