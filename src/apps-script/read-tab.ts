import type { CellValue } from '../cells/cell-value';
import { type Outcome, problem, success } from '../cells/problem';
import { emptyTable, readTable, type Table } from '../tabs/read-table';
import type { Tab } from '../tabs/tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Reads a whole tab in as few calls as there are; one that is not required may be missing. */
export function readTab(spreadsheet: Spreadsheet, tab: Tab): Outcome<Table> {
  const sheet = spreadsheet.getSheetByName(tab.name);
  if (sheet !== null) return readTable(tab, sheet.getDataRange().getValues() as CellValue[][]);
  if (!tab.required) return success(emptyTable(tab));
  return problem(
    'missing_tab',
    tab.name,
    `the workbook has no tab "${tab.name}", which is required (one row is ${tab.row})`,
  );
}

/** Reads several tabs; the first that cannot be read is the outcome. */
export function readTabs<Name extends string>(
  spreadsheet: Spreadsheet,
  tabs: Readonly<Record<Name, Tab>>,
): Outcome<Record<Name, Table>> {
  const tables = {} as Record<Name, Table>;
  for (const name of Object.keys(tabs) as Name[]) {
    const table = readTab(spreadsheet, tabs[name]);
    if (!table.ok) return table;
    tables[name] = table.value;
  }
  return success(tables);
}

/** How many rows a tab's grid has, asked once for each tab. */
export function gridRowsOf(spreadsheet: Spreadsheet): (tab: string) => number {
  const rows = new Map<string, number>();
  return (tab) => {
    const known = rows.get(tab) ?? spreadsheet.getSheetByName(tab)?.getMaxRows() ?? 2;
    rows.set(tab, known);
    return known;
  };
}
