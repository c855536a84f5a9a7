import { failure, type Outcome, type Problem, problem, success } from '../../cells/problem';
import { emptyTable, readTable, type Table } from '../../tabs/rows/read-table';
import type { Decoder, Records, RowRecord } from '../../tabs/rows/records';
import type { Tab } from '../../tabs/tab';
import { knownTabs, type TabIds } from './known-tabs';
import { valuesOf } from './tab-state';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type DecodersOf<R extends { readonly [Name in keyof R]: RowRecord }> = {
  readonly [Name in keyof R]: Decoder<R[Name]>;
};

type RecordsOf<R extends { readonly [Name in keyof R]: RowRecord }> = {
  readonly [Name in keyof R]: Records<R[Name]>;
};

/** The tabs of a workbook, each found, measured, read and decoded once. */
export class WorkbookTabs {
  private readonly sheets = new Map<string, Sheet | null>();
  private readonly names = new Map<string, string>();
  private ids: TabIds | undefined;
  private readonly heights = new Map<string, number>();
  private readonly tables = new Map<string, Table>();
  private zone: string | undefined;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** The time zone of the workbook, in which its days begin. */
  get timeZone(): string {
    this.zone ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.zone;
  }

  sheet(name: string): Sheet | null {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const found = this.spreadsheet.getSheetByName(name) ?? this.renamed(name);
    this.sheets.set(name, found);
    return found;
  }

  /** The tabs that reports were built from, by the names that we know them by. */
  get known(): TabIds {
    this.ids ??= knownTabs();
    return this.ids;
  }

  private renamed(name: string): Sheet | null {
    const id = this.known[name];
    const sheet = id === undefined ? null : this.spreadsheet.getSheetById(id);
    if (sheet !== null) this.names.set(name, sheet.getName());
    return sheet;
  }

  /** A tab's declaration under the name that it has in the workbook: formulas and messages name it so. */
  private named(tab: Tab): Tab {
    const name = this.names.get(tab.name);
    return name === undefined ? tab : { ...tab, name };
  }

  /** How many rows a tab's grid has, used or not. */
  gridRows(name: string): number {
    const rows = this.heights.get(name) ?? this.sheet(name)?.getMaxRows() ?? 2;
    this.heights.set(name, rows);
    return rows;
  }

  /** A tab as it was when it was read first; one that is not required may be missing. */
  read(tab: Tab): Outcome<Table> {
    const known = this.tables.get(tab.name);
    return known === undefined ? this.readAnew(tab) : success(known);
  }

  /** Reads a whole tab as it is now, in as few calls as there are: people type while a script runs. */
  readAnew(tab: Tab): Outcome<Table> {
    const table = this.readFromSheet(tab);
    if (table.ok) this.tables.set(tab.name, table.value);
    return table;
  }

  /** The records of a tab. */
  records<R extends RowRecord>(decoder: Decoder<R>): Outcome<Records<R>> {
    const table = this.read(decoder.tab);
    return table.ok ? success(decoder.records(table.value, this.timeZone)) : table;
  }

  /** The records of several tabs; what is wrong with any of them comes back together. */
  recordsOf<R extends { readonly [Name in keyof R]: RowRecord }>(
    decoders: DecodersOf<R>,
  ): Outcome<RecordsOf<R>> {
    const { records, problems } = this.readEach(decoders);
    return problems.length > 0 ? failure(problems) : success(records);
  }

  /** The records of several tabs, none where a tab cannot be read, and what is wrong with those tabs. */
  readEach<R extends { readonly [Name in keyof R]: RowRecord }>(
    decoders: DecodersOf<R>,
  ): { readonly records: RecordsOf<R>; readonly problems: readonly Problem[] } {
    const found: Partial<{ [Name in keyof R]: Records<R[Name]> }> = {};
    const problems: Problem[] = [];
    for (const name in decoders) {
      const decoder = decoders[name];
      const records = this.records(decoder);
      if (!records.ok) problems.push(...records.problems);
      found[name] = records.ok
        ? records.value
        : decoder.records(emptyTable(decoder.tab), this.timeZone);
    }
    // Each of the names was given records.
    return { records: found as RecordsOf<R>, problems };
  }

  private readFromSheet(tab: Tab): Outcome<Table> {
    const sheet = this.sheet(tab.name);
    if (sheet !== null) return readTable(this.named(tab), valuesOf(sheet));
    if (!tab.required) return success(emptyTable(tab));
    return failure(
      problem(
        'missing_tab',
        { tab: tab.name },
        `the workbook has no tab "${tab.name}", which is required (one row is ${tab.row})`,
      ),
    );
  }
}
