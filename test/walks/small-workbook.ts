import type { Engine } from '../../workbench/engine/engine';
import type { Tab } from '../../workbench/engine/tab';
import { newNodeContext } from '../../workbench/host/node-context';
import { Script } from '../../workbench/host/script';
import { type SheetSeed, sizeOf, sow } from '../../workbench/host/seed';
import { readAddOn } from '../../workbench/node/add-on-files';
import type { Screen, Stores } from '../../workbench/services/execution';
import { ScriptLocks } from '../../workbench/services/storage/script-locks';
import { EngineWithoutFormulas } from './engine-without-formulas';
import { type RawRows, rawRows, setRows, setSize } from './raw-cells';

/** What a workbook held at some time, its look included. */
export interface Snapshot {
  readonly tabs: readonly KeptTab[];
  readonly properties: readonly (readonly [string, string])[];
}

interface KeptTab {
  readonly tab: Tab;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly last: number;
  readonly cells: string;
}

/**
 * A workbook in which calls of the add-on run at once, one after the other, and which is as it was in a millisecond:
 * nothing is calculated, so that thousands of runs take a minute.
 */
export class SmallWorkbook {
  readonly engine: Engine;
  readonly stores: Stores;
  readonly screen: Screen = {
    ...{ menu: [], sidebar: null, dialog: null, alerts: [], log: [] },
    ...{ activeTab: null, selection: null },
  };
  private readonly script: Script;
  private kept: Snapshot = { tabs: [], properties: [] };

  private constructor(sheets: SheetSeed[]) {
    const files = readAddOn();
    this.engine = new EngineWithoutFormulas({
      ...{ timeZone: 'Etc/UTC', locale: 'en_US' },
      start: sheets.map((seed) => ({ name: seed.name, ...sizeOf(seed) })),
    });
    sow(this.engine, sheets);
    this.stores = {
      documentProperties: new Map(),
      userProperties: new Map(),
      scriptProperties: new Map(),
      locks: new ScriptLocks(),
    };
    this.script = new Script({
      ...{ engine: this.engine, newContext: newNodeContext, code: files.code, html: files.html },
      ...{ screen: this.screen, stores: this.stores, scriptTimeZone: 'Etc/UTC' },
      ...{ userLocale: 'en', userEmail: 'user@example.com', lenient: new Set() },
      now: () => new Date('2026-02-20T10:00:00Z'),
    });
  }

  static async open(sheets: SheetSeed[]): Promise<SmallWorkbook> {
    const workbook = new SmallWorkbook(sheets);
    await workbook.engine.settled();
    workbook.keep();
    return workbook;
  }

  dispose(): void {
    this.engine.dispose();
  }

  tab(name: string): Tab {
    const tab = this.engine.tabNamed(name);
    if (tab === undefined) throw new Error(`There is no tab ${name}`);
    return tab;
  }

  /** Remembers the workbook as it is now, for `restore`. */
  keep(): void {
    this.kept = this.snapshot();
    this.restore();
  }

  snapshot(): Snapshot {
    return {
      tabs: this.engine.tabs().map((tab) => ({
        ...{ tab, name: tab.name, rows: tab.rowCount, columns: tab.columnCount },
        last: tab.cells.extent().row,
        cells: JSON.stringify(rawRows(tab)),
      })),
      properties: [...this.stores.documentProperties],
    };
  }

  /** The last row of a tab when it was kept. */
  lastRowOf(tab: Tab): number {
    return this.kept.tabs.find((each) => each.tab === tab)?.last ?? tab.cells.extent().row;
  }

  /** Puts back what was kept, or another moment since; tabs that are gone by now do not come back. */
  restore({ tabs, properties }: Snapshot = this.kept): void {
    for (const tab of this.engine.tabs())
      if (!tabs.some((each) => each.tab === tab)) this.engine.deleteTab(tab);
    for (const { tab, name, rows, columns, cells } of tabs) {
      if (tab.name !== name) tab.rename(name);
      setSize(tab, rows, columns);
      setRows(tab, JSON.parse(cells) as RawRows);
    }
    this.stores.documentProperties.clear();
    for (const [key, value] of properties) this.stores.documentProperties.set(key, value);
    this.screen.activeTab = tabs[0]?.tab ?? null;
    this.screen.alerts = [];
  }

  /**
   * Runs a call of the add-on; `before` comes in before each service call, counted from 1, and makes it fail by
   * giving true. Throws what the script throws.
   */
  call(
    name: string,
    args: readonly unknown[],
    before: (count: number, method: string) => boolean = () => false,
  ): unknown {
    this.script.breaks = (method, count) => before(count, method);
    try {
      const result = this.script.run('FULL', name, (context) => {
        const parse = context.run('JSON.parse', 'arguments') as typeof JSON.parse;
        return parse(JSON.stringify(args)) as unknown[];
      });
      return JSON.parse(JSON.stringify(result ?? null)) as unknown;
    } finally {
      this.script.breaks = undefined;
    }
  }

  /** How many service calls the last run made. */
  get calls(): number {
    return this.script.lastCalls.total;
  }
}
