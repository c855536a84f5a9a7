import type { Tab } from '../engine/tab';
import { type AddOnFiles, createHost, type Host, type Person, type Screen } from '../host/host';
import { failureOf } from '../host/script';
import { bootInto } from './boot-browser';
import { ChartLayer } from './charts/chart-layer';
import { Dialogs } from './dialogs';
import { byId } from './element';
import { showErrorsOnHover } from './error-hover';
import { Grid } from './grid';
import type { WorkbenchHooks } from './hooks';
import { forget, Keeper, type Kept } from './keeper';
import { hooksFor } from './make-hooks';
import { RESETS } from './origins';
import { RowHeights } from './row-heights';
import type { Sample } from './sample';
import { newScriptRealm } from './script-realm';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

/** Calculations shorter than this are not worth a word. */
const WORTH_A_WORD_MS = 500;
const LOOK_EVERY_MS = 100;

/** The open workbook: the host over the grid, and what stands around it. */
export class Workbench {
  readonly hooks: WorkbenchHooks;
  private readonly host: Host;
  private readonly grid: Grid;
  private readonly keeper: Keeper;
  private readonly charts: ChartLayer;
  private readonly sidebar: Sidebar;
  private readonly dialogs = new Dialogs();
  private readonly topBar: TopBar;
  /** What is being done beside calculating. */
  private doing = '';
  private openBefore: Tab | undefined;
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    files: AddOnFiles,
    private readonly sample: Sample,
    kept: Kept | undefined,
  ) {
    const { now } = sample;
    this.host = createHost({
      files,
      sheets: kept?.workbook ?? sample.sheets,
      newContext: newScriptRealm,
      boot: bootInto(byId('grid')),
      userLocale: navigator.language,
      ...(now === undefined ? {} : { now: () => new Date(now) }),
      person: this.person(),
    });
    const { engine } = this.host;
    this.grid = new Grid(engine);
    new RowHeights(engine);
    this.charts = new ChartLayer(engine, this.grid);
    this.keeper = new Keeper(sample, this.host, this.grid);
    this.topBar = new TopBar(byId('top-bar'), sample, {
      choose: (caption) => void this.choose(caption),
      reset: () => void this.reset(),
      download: () => void this.download(),
    });
    this.sidebar = new Sidebar(byId('sidebar'), this.host, (isOpen) =>
      this.topBar.setMenuIsNext(!isOpen),
    );
    this.hooks = hooksFor(this.host, this.grid, this.keeper, this.underWay);
    this.topBar.setMenuIsNext(true);
    showErrorsOnHover(this.host);
    this.sayWhatIsCalculated();
    if (sample.watch) this.reloadOnChanges();
    const openTab = kept && engine.tabs()[kept.openTab];
    if (openTab && !openTab.hidden) this.grid.open(openTab);
    this.openAddOn();
  }

  private person(): Person {
    return {
      looksAt: () => {
        this.openBefore = this.grid.openTab;
        return { activeTab: this.openBefore, selection: this.grid.selection };
      },
      sees: (screen) => this.show(screen),
    };
  }

  private show({ menu, alerts, activeTab, selection }: Screen): void {
    this.topBar.setMenu(menu);
    const isSeen = (tab: Tab | null | undefined): tab is Tab => Boolean(tab?.exists && !tab.hidden);
    // A tab that the script made and threw away leaves the person where they were.
    const open = [activeTab, this.openBefore].find(isSeen);
    if (open) this.grid.open(open);
    // Of another tab it is what the person had selected before the script opened this one.
    const isHere = selection?.tab === this.grid.openTab;
    const before = this.grid.selection;
    if (selection && isHere && JSON.stringify(selection.area) !== JSON.stringify(before?.area))
      this.grid.select(selection.tab, selection.area);
    for (const { title, text } of alerts.splice(0))
      void this.dialogs.tell(title ?? 'Creator Funnel', text);
    void this.sidebar.show();
    this.charts.schedule();
    this.keeper.changed();
  }

  private openAddOn(): void {
    try {
      this.host.open();
    } catch (error) {
      void this.tellOf(error);
    }
  }

  private async choose(caption: string): Promise<void> {
    await this.whileDoing(`${caption} …`, () => this.host.choose(caption));
  }

  private async download(): Promise<void> {
    this.topBar.setDownloading(true);
    await this.whileDoing('Writing the file …', async () => {
      const { downloadXlsx } = await import('./download');
      await downloadXlsx(this.host, this.sample.name);
    });
    this.topBar.setDownloading(false);
  }

  private async whileDoing(what: string, work: () => Promise<void>): Promise<void> {
    this.doing = what;
    this.sayStatus(false);
    // The script holds the page while it runs: the words must be seen before.
    const done = new Promise(requestAnimationFrame)
      .then(work)
      .catch((error) => void this.tellOf(error));
    this.underWay.add(done);
    await done;
    this.underWay.delete(done);
    this.doing = '';
  }

  private async tellOf(error: unknown): Promise<void> {
    await this.dialogs.tell('That did not work', failureOf(error).message);
  }

  /** Keeps what has changed, and nothing from then on. */
  async leave(): Promise<void> {
    await this.keeper.keep();
    this.keeper.stop();
  }

  private async reset(): Promise<void> {
    const isMeant = await this.dialogs.ask({
      ...RESETS[this.sample.origin],
      confirm: 'Reset',
      cancel: 'Keep my copy',
    });
    if (!isMeant) return;
    this.keeper.stop();
    await forget(this.sample.key);
    window.location.reload();
  }

  private sayWhatIsCalculated(): void {
    let since: number | undefined;
    window.setInterval(() => {
      since = this.host.engine.isCalculating ? (since ?? performance.now()) : undefined;
      this.sayStatus(since !== undefined && performance.now() - since > WORTH_A_WORD_MS);
    }, LOOK_EVERY_MS);
  }

  private sayStatus(isCalculating: boolean): void {
    this.topBar.setStatus(isCalculating ? 'Calculating …' : this.doing);
  }

  private reloadOnChanges(): void {
    new EventSource('/changes').addEventListener('message', async () => {
      await this.keeper.keep();
      window.location.reload();
    });
  }
}
