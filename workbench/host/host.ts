import { parseA1, toA1 } from '../engine/area';
import { Engine } from '../engine/engine';
import type { WorkbookSnapshot } from '../engine/snapshot';
import type { Tab } from '../engine/tab';
import { takeSnapshot } from '../engine/take-snapshot';
import type { BootUniver } from '../engine/univer';
import type { MenuEntry, MenuItem, Screen, Stores } from '../services/execution';
import { contentOfText } from '../services/range/cell-content';
import type { Reading } from '../services/readings';
import { ScriptLocks } from '../services/storage/script-locks';
import { connectGridEditor } from './grid-editor';
import { toArguments, toResult } from './run-values';
import type { SavedWorkbook } from './saved-workbook';
import { failureOf, Script, type ServiceCalls } from './script';
import type { NewContext, ScriptContext } from './script-context';
import { type SheetSeed, sizeOf, sow } from './seed';

export type { WorkbookSnapshot } from '../engine/snapshot';
export type { MenuEntry, Screen } from '../services/execution';
export type { SavedWorkbook } from './saved-workbook';
export type { ServiceCalls } from './script';
export type { NewContext } from './script-context';
export type { SeedValue, SheetSeed } from './seed';

export type CellValue = string | number | boolean | Date;
export type OpenMode = 'NONE' | 'LIMITED' | 'FULL';

/** The compiled add-on: `dist/Code.js`, `dist/appsscript.json`, and the pages by name without `.html`. */
export interface AddOnFiles {
  code: string;
  manifest: string;
  html: Record<string, string>;
}

export interface HostOptions {
  files: AddOnFiles;
  /** The tabs of a new workbook, or a workbook that `save` gave. */
  sheets: SheetSeed[] | SavedWorkbook;
  /**
   * Whether the results that a saved workbook holds stand as they are, which needs the same add-on; otherwise all of
   * it is calculated again.
   */
  trustsResults?: boolean;
  newContext: NewContext;
  boot: BootUniver;
  /** Of the spreadsheet; the script has its own in the manifest. */
  timeZone?: string;
  locale?: string;
  /** The clock that scripts see. */
  now?: () => Date;
  userLocale?: string;
  userEmail?: string;
  person?: Person;
  /** What the platform's pages leave open and is read leniently here; all of it is read harshly where this is left out. */
  lenient?: readonly Reading[];
}

/** The one in front of the grid, where there is a grid. */
export interface Person {
  /** What is open and selected, asked before a script runs. */
  looksAt(): Pick<Screen, 'activeTab' | 'selection'>;
  /** Told after a script ran, while formulas may still be calculating. */
  sees(screen: Screen): void;
}

/** Runs a compiled add-on over a spreadsheet of its own, as Google Sheets would. */
export interface Host {
  /** The engine, for a page that shows the grid. */
  readonly engine: Engine;
  /** The names that google.script.run has. */
  readonly callable: string[];
  /** google.script.run: throws at once for arguments that the client refuses, rejects with a name and a message. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  open(authMode?: OpenMode, event?: 'missing'): void;
  install(): void;
  readonly menu: MenuEntry[];
  choose(caption: string): Promise<void>;
  readonly sidebar: { title: string; html: string } | null;
  closeSidebar(): void;
  readonly dialog: { title: string; html: string } | null;
  readonly alerts: string[];
  readonly log: string[];
  readonly documentProperties: Map<string, string>;
  /** Lets the service calls fail that it picks, as services sometimes do; undefined lets none fail. */
  breakCalls(breaks: ((method: string, count: number) => boolean) | undefined): void;
  /** Holds the document lock as another user would; the returned function sets it free. */
  holdLock(): () => void;
  type(sheet: string, a1: string, text: string): void;
  settled(): Promise<void>;
  value(sheet: string, a1: string): CellValue;
  errorMessage(sheet: string, a1: string): string | undefined;
  formula(sheet: string, a1: string): string;
  display(sheet: string, a1: string): string;
  readonly serviceCalls: ServiceCalls;
  snapshot(): WorkbookSnapshot;
  /** All that another host needs to go on with this workbook. */
  save(): SavedWorkbook;
  dispose(): void;
}

function menuItem(entries: MenuEntry[], caption: string): MenuItem | undefined {
  for (const entry of entries) {
    if ('functionName' in entry && entry.caption === caption) return entry;
    const inside = 'items' in entry ? menuItem(entry.items, caption) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

const SPILL_BLOCKED = 'Array result was not expanded because it would overwrite data';

export function createHost(options: HostOptions): Host {
  const { files, sheets, newContext, boot, person } = options;
  const now = options.now ?? (() => new Date());
  const saved = Array.isArray(sheets) ? undefined : sheets;
  const manifest = JSON.parse(files.manifest) as { timeZone?: string };
  const engine = new Engine({
    boot,
    timeZone: options.timeZone ?? 'Etc/UTC',
    locale: options.locale ?? 'en_US',
    start: Array.isArray(sheets)
      ? sheets.map((seed) => ({ name: seed.name, ...sizeOf(seed) }))
      : sheets.engine,
    ...(options.trustsResults !== undefined && { trustsResults: options.trustsResults }),
  });
  const screen: Screen = {
    ...{ menu: [], sidebar: null, dialog: null, alerts: [], log: [] },
    ...{ activeTab: null, selection: null },
  };
  const stores: Stores = {
    documentProperties: new Map(saved?.documentProperties),
    userProperties: new Map(saved?.userProperties),
    scriptProperties: new Map(saved?.scriptProperties),
    locks: new ScriptLocks(),
  };
  const script = new Script({
    ...{ engine, newContext, screen, stores },
    now: options.now,
    code: files.code,
    html: files.html,
    scriptTimeZone: manifest.timeZone ?? 'Etc/UTC',
    userLocale: options.userLocale ?? 'en',
    userEmail: options.userEmail ?? 'user@example.com',
    lenient: new Set(options.lenient),
  });
  const callable = [...script.functions.keys()].filter((name) => !name.endsWith('_'));
  engine.registerFunctions(
    callable.map((name) => ({
      name,
      call: (args) => script.runForCell(name, args),
      help: script.functions.get(name)?.help,
    })),
  );
  connectGridEditor(engine, now);
  if (Array.isArray(sheets)) sow(engine, sheets);

  const execute: Script['run'] = (...run) => {
    if (person) Object.assign(screen, person.looksAt());
    try {
      return script.run(...run);
    } finally {
      person?.sees(screen);
    }
  };

  const cellAt = (sheet: string, a1: string): { tab: Tab; row: number; column: number } => {
    const tab = engine.tabNamed(sheet);
    if (!tab) throw new Error(`There is no sheet named ${sheet}.`);
    const area = parseA1(a1, { rows: tab.rowCount, columns: tab.columnCount });
    if (area?.rows !== 1 || area.columns !== 1) throw new Error(`${a1} is not one cell.`);
    return { tab, row: area.row, column: area.column };
  };

  const checkCallable = (name: string): void => {
    if (!script.functions.has(name) || name.endsWith('_'))
      throw { name: 'ScriptError', message: `Script function not found: ${name}` };
  };

  const runTrigger = (name: 'onOpen' | 'onInstall', mode: OpenMode, event?: 'missing'): void => {
    screen.menu = [];
    if (!script.functions.has(name)) return;
    try {
      execute(mode, name, (_context, globals) => {
        if (event === 'missing') return [];
        const { ScriptApp } = globals as unknown as { ScriptApp: typeof globalThis.ScriptApp };
        return [{ authMode: ScriptApp.AuthMode[mode] }];
      });
    } catch (error) {
      // The user of a published add-on then sees nothing but Help, whatever was added before.
      screen.menu = [];
      throw failureOf(error);
    }
  };

  return {
    engine,
    callable,
    call(name, ...given) {
      const args = JSON.stringify(toArguments(given));
      return (async () => {
        await engine.settled();
        try {
          checkCallable(name);
          const inside = (context: ScriptContext) =>
            (context.run('JSON.parse', 'arguments') as typeof JSON.parse)(args) as unknown[];
          return toResult(execute('FULL', name, inside), name);
        } catch (error) {
          throw failureOf(error);
        } finally {
          await engine.settled();
        }
      })();
    },
    open: (authMode = 'LIMITED', event) => runTrigger('onOpen', authMode, event),
    install: () => runTrigger('onInstall', 'FULL'),
    get menu() {
      return screen.menu;
    },
    async choose(caption) {
      const item = menuItem(screen.menu, caption);
      if (!item) throw new Error(`The menu has no item ${caption}.`);
      await engine.settled();
      try {
        checkCallable(item.functionName);
        execute('FULL', item.functionName, () => []);
      } catch (error) {
        throw failureOf(error);
      } finally {
        await engine.settled();
      }
    },
    get sidebar() {
      return screen.sidebar;
    },
    closeSidebar() {
      screen.sidebar = null;
    },
    get dialog() {
      return screen.dialog;
    },
    get alerts() {
      return screen.alerts.map(({ title, text }) =>
        title === undefined ? text : `${title}\n${text}`,
      );
    },
    get log() {
      return screen.log;
    },
    documentProperties: stores.documentProperties,
    breakCalls(breaks) {
      script.breaks = breaks;
    },
    holdLock() {
      const another = {};
      if (!stores.locks.tryHold(another)) throw new Error('The lock is held already.');
      return () => stores.locks.release(another);
    },
    type(sheet, a1, text) {
      const { tab, row, column } = cellAt(sheet, a1);
      const format = tab.cells.formatAt(row, column);
      const content = contentOfText(engine, text, format, now());
      tab.cells.write([{ row, column, ...content }]);
    },
    settled: () => engine.settled(),
    value(sheet, a1) {
      const { tab, row, column } = cellAt(sheet, a1);
      const { value, format } = tab.cells.read(row, column);
      if (value === null) return '';
      if (typeof value === 'number' && engine.formats.isDate(format)) return engine.dateOf(value);
      return value;
    },
    errorMessage(sheet, a1) {
      const { tab, row, column } = cellAt(sheet, a1);
      const obstacle = tab.cells.spillObstacle(row, column);
      if (obstacle) return `${SPILL_BLOCKED} in ${toA1({ ...obstacle, rows: 1, columns: 1 })}.`;
      const identity = tab.cells.identityOf(row, column);
      const isError = tab.cells.read(row, column).value === '#ERROR!';
      return isError && identity ? engine.functionError(identity) : undefined;
    },
    formula(sheet, a1) {
      const { tab, row, column } = cellAt(sheet, a1);
      return tab.cells.read(row, column).formula ?? '';
    },
    display(sheet, a1) {
      const { tab, row, column } = cellAt(sheet, a1);
      const { value, format } = tab.cells.read(row, column);
      return engine.formats.display(value, format);
    },
    get serviceCalls() {
      return script.lastCalls;
    },
    snapshot: () => takeSnapshot(engine),
    save: () => ({
      engine: engine.save(),
      documentProperties: [...stores.documentProperties],
      userProperties: [...stores.userProperties],
      scriptProperties: [...stores.scriptProperties],
    }),
    dispose: () => engine.dispose(),
  };
}
