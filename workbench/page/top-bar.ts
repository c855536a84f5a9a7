import type { MenuEntry } from '../host/host';
import { element } from './element';
import { MenuButton } from './menu-button';
import { isNew, openOther, RESETS } from './origins';
import type { Sample } from './sample';

const WHAT_IT_IS =
  'A local copy of Creator Funnel: the same add-on code over a stand-in for Google Sheets. Nothing leaves this computer; formats and fonts may look a little different in Sheets.';

export interface TopBarActions {
  choose(caption: string): void;
  reset(): void;
  download(): void;
}

/** The line above the grid: what this is, the add-on's menu, and what can be done with the copy. */
export class TopBar {
  private readonly menu: MenuButton;
  private readonly status = element('span', { className: 'status' });
  private readonly downloading = element('button', { type: 'button' }, 'Download .xlsx');

  constructor(root: HTMLElement, { name, origin }: Sample, actions: TopBarActions) {
    this.menu = new MenuButton('Extensions', 'Creator Funnel', actions.choose);
    this.status.setAttribute('role', 'status');
    const other = element(
      'button',
      { type: 'button' },
      isNew() ? 'Back to the other workbook' : 'New workbook',
    );
    other.addEventListener('click', openOther);
    const reset = element('button', { type: 'button' }, RESETS[origin].word);
    reset.addEventListener('click', actions.reset);
    this.downloading.addEventListener('click', actions.download);
    root.append(
      element(
        'div',
        { className: 'top-line' },
        element('strong', {}, 'Creator Funnel'),
        element('span', { className: 'file-name' }, name),
        this.menu.root,
        this.status,
        other,
        reset,
        this.downloading,
      ),
      element('p', { className: 'what-it-is' }, WHAT_IT_IS),
    );
  }

  setMenu(entries: readonly MenuEntry[]): void {
    this.menu.setEntries(entries);
  }

  /** What is going on; an empty text when nothing is. */
  setStatus(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** The menu is the next thing to do until the sidebar offers its own. */
  setMenuIsNext(isNext: boolean): void {
    this.menu.button.classList.toggle('primary', isNext);
  }

  setDownloading(isDownloading: boolean): void {
    this.downloading.disabled = isDownloading;
    this.downloading.textContent = isDownloading ? 'Writing the file …' : 'Download .xlsx';
  }
}
