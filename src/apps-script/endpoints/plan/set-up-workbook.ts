import { failure, type Outcome, problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import type { Table } from '../../../tabs/rows/read-table';
import {
  EXAMPLE_TABS,
  type FoundExamples,
  findExamples,
  hasExamples,
} from '../../../tabs/set-up/examples';
import {
  type NewTab,
  planSetUp,
  type SetUpPlan,
  type TabInTheWay,
} from '../../../tabs/set-up/set-up-workbook';
import { CAMPAIGNS, CREATORS, WORKBOOK } from '../../../tabs/workbook';
import { withDocumentLock } from '../../workbook/document-lock';
import { sameCells } from '../../workbook/same-cells';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type Dropdowns, makeTab } from '../../workbook/write-tab';
import { stretchesOf } from '../links/write-links';

export interface SetUpState {
  /** Tells this file from the others of the person. */
  readonly workbook: string;
  /** Tabs of ours that are there. */
  readonly present: readonly string[];
  readonly missing: readonly { readonly name: string; readonly row: string }[];
  readonly inTheWay: readonly TabInTheWay[];
  /** How many example rows setting up would make, in all tabs. */
  readonly newExamples: number;
  /** Whether rows of the example campaign are there. */
  readonly hasExamples: boolean;
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
  readonly left: readonly string[];
}

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Which tabs are there, and what setting up would make. */
export function setUpState(now: Date): Outcome<SetUpState> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { tabs, kept, inTheWay } = planFor(spreadsheet, now);
  return success({
    workbook: spreadsheet.getId(),
    present: kept,
    missing: tabs.map(({ name, row }) => ({ name, row })),
    inTheWay,
    newExamples: examplesIn(tabs),
    hasExamples: readTables(new WorkbookTabs(spreadsheet), [CAMPAIGNS.name, CREATORS.name]).some(
      hasExamples,
    ),
  });
}

/** Makes the tabs that are missing; a tab that is there is not touched. */
export function setUpWorkbookAt(now: Date): Outcome<SetUpDone> {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tabs, kept, inTheWay } = planFor(spreadsheet, now);
    const shown = spreadsheet.getActiveSheet();
    const rules: Dropdowns = new Map();
    for (const tab of tabs) makeTab(spreadsheet, tab, rules);
    // Each new tab comes to the front; whoever begins sees the first one, everybody else where they were.
    const first = kept.length === 0 ? spreadsheet.getSheetByName(CAMPAIGNS.name) : null;
    if (tabs.length > 0) spreadsheet.setActiveSheet(first ?? shown);
    return success({
      ...{ made: tabs.map(({ name }) => name), kept, inTheWay },
      examples: examplesIn(tabs),
    });
  });
}

/** Removes the example rows that hold nothing but the example. */
export function removeExamplesOf(): Outcome<RemovedExamples> {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const found = findExamples(
      readTables(tabs, EXAMPLE_TABS),
      spreadsheet.getSpreadsheetTimeZone(),
    );
    for (const { table } of found) {
      const again = tabs.readAnew(table.tab);
      if (!again.ok) return again;
      if (
        !sameCells(
          table,
          again.value,
          table.tab.columns.map(({ id }) => id),
        )
      )
        return failure(
          problem(
            'busy',
            { tab: table.tab.name },
            'rows changed meanwhile',
            '',
            'nothing was removed, try again',
          ),
        );
    }
    for (const each of found) deleteRows(tabs, each);
    return success({
      removed: found.reduce((sum, { untouched }) => sum + untouched.length, 0),
      left: found.flatMap(({ table, touched, untouched }) =>
        touched.map((row) => {
          const now = row - untouched.filter((gone) => gone < row).length;
          return `${table.tab.name}, row ${now}: it was changed`;
        }),
      ),
    });
  });
}

function planFor(spreadsheet: Spreadsheet, now: Date): SetUpPlan {
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  return planSetUp(names, serialOf(now, spreadsheet.getSpreadsheetTimeZone()));
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

function deleteRows(tabs: WorkbookTabs, { table, untouched }: FoundExamples): void {
  if (untouched.length === 0) return;
  const sheet = tabs.sheet(table.tab.name)!;
  const room = sheet.getMaxRows();
  // Sheets refuses to delete the last row that is not frozen.
  if (room - 1 <= untouched.length) sheet.insertRowsAfter(room, 1);
  for (const { first, last } of stretchesOf(untouched).reverse())
    sheet.deleteRows(first, last - first + 1);
}
