import type { CellValue } from '../../cells/cell-value';
import { failure, type Outcome, problem, success } from '../../cells/problem';
import { emptyTable, readTable, type Table } from '../../tabs/rows/read-table';
import type { Tab } from '../../tabs/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tabs of a workbook, each found and measured once. */
export class WorkbookTabs {
  private readonly sheets = new Map<string, Sheet | null>();
  private readonly heights = new Map<string, number>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  sheet(name: string): Sheet | null {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const found = this.spreadsheet.getSheetByName(name);
    this.sheets.set(name, found);
    return found;
  }

  /** How many rows a tab's grid has, used or not. */
  gridRows(name: string): number {
    const rows = this.heights.get(name) ?? this.sheet(name)?.getMaxRows() ?? 2;
    this.heights.set(name, rows);
    return rows;
  }

  /** Reads a whole tab in as few calls as there are; one that is not required may be missing. */
  read(tab: Tab): Outcome<Table> {
    const sheet = this.sheet(tab.name);
    if (sheet !== null) return readTable(tab, valuesOf(sheet) as CellValue[][]);
    if (!tab.required) return success(emptyTable(tab));
    return failure(
      problem(
        'missing_tab',
        { tab: tab.name },
        `the workbook has no tab "${tab.name}", which is required (one row is ${tab.row})`,
      ),
    );
  }

  /** Reads several tabs; the first that cannot be read is the outcome. */
  readAll<Name extends string>(tabs: Readonly<Record<Name, Tab>>): Outcome<Record<Name, Table>> {
    const tables = {} as Record<Name, Table>;
    for (const name of Object.keys(tabs) as Name[]) {
      const table = this.read(tabs[name]);
      if (!table.ok) return table;
      tables[name] = table.value;
    }
    return success(tables);
  }
}

/** One call where a data range takes two; it refuses a tab without any content, which has no last row. */
function valuesOf(sheet: Sheet): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch (error) {
    if (sheet.getLastRow() > 0) throw error;
    return [['']];
  }
}
