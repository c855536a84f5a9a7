import { CommandType, ICommandService } from '@univerjs/core';
import { del, get, set } from 'idb-keyval';
import type { Host, SavedWorkbook } from '../host/host';
import type { Grid } from './grid';

/** Raised when a kept workbook of an earlier form cannot be opened any more. */
const FORM = 1;
/** Changes of this time are written together. */
const TOGETHER_MS = 1000;

/** A workbook as this browser keeps it. */
export interface Kept {
  form: number;
  /** Of the folder that the workbook began as. */
  fingerprint: string;
  /** The place of the tab that was open. */
  openTab: number;
  workbook: SavedWorkbook;
}

/** The workbook kept for a folder; undefined where there is none, or none that can be opened. */
export async function readKept(key: string): Promise<Kept | undefined> {
  const kept = await get<Kept>(key);
  return kept?.form === FORM ? kept : undefined;
}

export async function forget(key: string): Promise<void> {
  await del(key);
}

/** Keeps the workbook in this browser, shortly after each change and when the page goes away. */
export class Keeper {
  private isChanged = false;
  private timer: number | undefined;

  constructor(
    private readonly sample: { key: string; fingerprint: string },
    private readonly host: Host,
    private readonly grid: Grid,
  ) {
    host.engine.univer.injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
      // What is typed changes the text of an editor first, and what is calculated comes again as cells.
      if (type === CommandType.MUTATION && !/^(?:doc|formula)\./.test(id)) this.changed();
    });
    window.addEventListener('pagehide', () => void this.keep());
  }

  changed(): void {
    this.isChanged = true;
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      if (this.host.engine.isCalculating) this.changed();
      else void this.keep();
    }, TOGETHER_MS);
  }

  /** Writes what has changed, at once. */
  async keep(): Promise<void> {
    if (!this.isChanged) return;
    this.isChanged = false;
    const openTab = this.host.engine.tabs().indexOf(this.grid.openTab);
    const { key, fingerprint } = this.sample;
    await set(key, { form: FORM, fingerprint, openTab, workbook: this.host.save() } satisfies Kept);
  }

  /** Nothing is kept any more of this page. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.changed = () => {};
    this.isChanged = false;
  }
}
