import type { IWorkbookData } from '@univerjs/core';
import { Book, UNPARSABLE } from './book';
import { type CellFunction, CellFunctions } from './cell-functions';
import { followWithCharts } from './follow-charts';
import { mentions } from './formula-text';
import type { SavedEngine, SavedResults } from './saved';
import { Settling } from './settling';
import { Tab } from './tab';
import type { BootUniver } from './univer';

/** What scripts see as the id of the spreadsheet. */
export const SPREADSHEET_ID = 'workbook';
let engines = 0;
/** What a tab of Sheets begins with; sizes are pixels. */
const NEW_SHEET = {
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  // In the middle: at the bottom the line under frozen rows would cut letters off.
  defaultStyle: { ff: 'Arial', fs: 10, vt: 2 },
};
/** What floats over cells is drawn from the charts of the tabs, never from Univer's own memory of it. */
const DRAWINGS = /DRAWING/;

export interface EngineOptions {
  boot: BootUniver;
  timeZone: string;
  locale: string;
  /** New and empty tabs, or the workbook that `save` gave. */
  start: { name: string; rows: number; columns: number }[] | SavedEngine;
  /** Whether the results in a saved workbook stand: then nothing is calculated until something changes. */
  trustsResults?: boolean;
}

/** The spreadsheet: the only code beside this folder's files that knows Univer. */
export class Engine extends Book {
  private readonly settling: Settling;
  private readonly functions: CellFunctions;
  private readonly opened = new Map<string, Tab>();
  private lastId: number;

  constructor(options: EngineOptions) {
    engines += 1;
    const { boot, timeZone, locale, start } = options;
    const unit = `${SPREADSHEET_ID}-${engines}`;
    const saved = Array.isArray(start) ? undefined : start;
    const workbook = Array.isArray(start) ? emptyWorkbook(start) : start.workbook;
    const results = options.trustsResults ? saved?.results : undefined;
    const univer = boot({ ...workbook, id: unit }, results === undefined);
    super(univer, unit, timeZone, locale, saved?.writeMark ?? 0);
    this.lastId = saved?.lastId ?? Object.keys(workbook.sheets ?? {}).length - 1;
    this.settling = new Settling(this.univer);
    this.functions = new CellFunctions(this, (unitSheetId) => this.tab(unitSheetId).cells);
    this.functions.register([
      {
        name: UNPARSABLE,
        call: ([message]) => {
          throw new Error(String(message));
        },
      },
    ]);
    this.translateTypedFormulas();
    followWithCharts(
      this.univer,
      (unitSheetId) => this.tab(unitSheetId),
      () => this.tabs(),
    );
    for (const { unitSheetId, id, charts, rules } of saved?.tabs ?? []) {
      const tab = this.newTab(unitSheetId, id);
      tab.charts = charts;
      tab.rules.restore(rules);
      this.opened.set(unitSheetId, tab);
    }
    if (results !== undefined) this.takeOver(results);
  }

  /** The whole workbook as plain data, from which another engine can start. */
  save(): SavedEngine {
    const workbook = this.univer.api.getActiveWorkbook()?.save();
    if (!workbook) throw new Error('The workbook is closed.');
    const { resources = [] } = workbook;
    return {
      workbook: { ...workbook, resources: resources.filter(({ name }) => !DRAWINGS.test(name)) },
      tabs: this.tabs().map(({ unitSheetId, id, charts, rules }) => ({
        ...{ unitSheetId, id, charts },
        rules: rules.saved(),
      })),
      lastId: this.lastId,
      writeMark: this.writeMark,
      ...(!this.isCalculating && { results: this.results() }),
    };
  }

  private results(): SavedResults {
    return {
      spills: Object.fromEntries(
        this.tabs().map(({ unitSheetId, cells }) => [unitSheetId, cells.savedSpills()]),
      ),
      errors: this.tabs().flatMap((tab) =>
        tab.cells.identities().flatMap(({ row, column, identity }) => {
          const message = this.functions.errorOf(identity);
          return message === undefined ? [] : [{ tab: tab.unitSheetId, row, column, message }];
        }),
      ),
    };
  }

  private takeOver({ spills, errors }: SavedResults): void {
    for (const [unitSheetId, saved] of Object.entries(spills))
      this.tab(unitSheetId).cells.restoreSpills(saved);
    for (const { tab, row, column, message } of errors) {
      const identity = this.tab(tab).cells.identityOf(row, column);
      if (identity) this.functions.setError(identity, message);
    }
    this.calculatedMark = this.writeMark;
  }

  tabs(): Tab[] {
    return this.workbook.getSheets().map((sheet) => this.tab(sheet.getSheetId()));
  }

  /** A number that no tab or chart of this workbook has had. */
  newId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  tab(unitSheetId: string): Tab {
    let tab = this.opened.get(unitSheetId);
    if (!tab) {
      const isNumber = /^\d+$/.test(unitSheetId);
      tab = this.newTab(unitSheetId, isNumber ? Number(unitSheetId) : this.newId());
      this.opened.set(unitSheetId, tab);
    }
    return tab;
  }

  private newTab(unitSheetId: string, id: number): Tab {
    return new Tab(this, unitSheetId, id, () => this.tabs());
  }

  tabNamed(name: string): Tab | undefined {
    return this.tabs().find((tab) => tab.name === name);
  }

  insertTab(name: string, index: number): Tab {
    this.lastId += 1;
    const id = String(this.lastId);
    this.run('sheet.command.insert-sheet', id, {
      index,
      sheet: { id, name, rowCount: 1000, columnCount: 26, cellData: {}, ...NEW_SHEET },
    });
    return this.tab(id);
  }

  deleteTab(tab: Tab): void {
    const { name, unitSheetId } = tab;
    const others = this.tabs().filter((each) => each !== tab);
    if (others.some(({ cells }) => cells.formulas().some((formula) => mentions(formula, name))))
      this.run('sheet.command.remove-sheet', unitSheetId, {});
    else {
      // The command takes every formula of the workbook apart to look for references to the tab.
      tab.rules.clear(tab.grid);
      this.run('sheet.mutation.remove-sheet', unitSheetId, { subUnitName: name });
    }
    this.opened.delete(unitSheetId);
  }

  moveTab(tab: Tab, index: number): void {
    this.run('sheet.command.set-worksheet-order', tab.unitSheetId, { order: index });
  }

  registerFunctions(functions: CellFunction[]): void {
    this.functions.register(functions);
  }

  /** True while formulas wait to be calculated or are calculated. */
  get isCalculating(): boolean {
    return this.settling.isBusy();
  }

  /** The number of the calculation that runs or ran last. */
  get calculation(): number {
    return this.settling.calculation;
  }

  functionError(identity: object): string | undefined {
    return this.functions.errorOf(identity);
  }

  async settled(): Promise<void> {
    let mark: number;
    do {
      mark = this.writeMark;
      await this.settling.settled();
    } while (mark !== this.writeMark);
    this.calculatedMark = mark;
  }

  dispose(): void {
    this.univer.dispose();
  }

  /**
   * A person who types into the grid writes past this class: the same translation at that door.
   * Univer's own rewriting of formulas passes by it, since those are translated already.
   */
  private translateTypedFormulas(): void {
    const { core } = this.univer.modules;
    const commands = this.univer.injector.get(core.ICommandService);
    commands.beforeCommandExecuted((command) => {
      if (command.id !== 'sheet.command.set-range-values') return;
      const params = command.params as { subUnitId?: string; value: unknown };
      const sheet = params.subUnitId ?? this.workbook.getActiveSheet()?.getSheetId();
      if (sheet !== undefined) this.tab(sheet).cells.translateTyped(params.value);
    });
  }
}

function emptyWorkbook(tabs: { name: string; rows: number; columns: number }[]) {
  const sheets: IWorkbookData['sheets'] = {};
  tabs.forEach(({ name, rows, columns }, index) => {
    const size = { rowCount: rows, columnCount: columns };
    sheets[String(index)] = { id: String(index), name, ...size, ...NEW_SHEET };
  });
  const sheetOrder = tabs.map((_tab, index) => String(index));
  return { name: 'Workbook', sheets, sheetOrder };
}
