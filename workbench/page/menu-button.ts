import type { MenuEntry } from '../host/host';
import { element } from './element';

/**
 * A button with the add-on's menu, for mouse and keyboard: arrow keys move, Home and End jump, Enter
 * chooses, Escape closes and goes back to the button.
 */
export class MenuButton {
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  private readonly list: HTMLElement;

  constructor(
    caption: string,
    private readonly group: string,
    private readonly choose: (caption: string) => void,
  ) {
    this.button = element('button', { type: 'button' }, caption);
    this.button.setAttribute('aria-haspopup', 'menu');
    this.button.setAttribute('aria-expanded', 'false');
    this.list = element('div', { className: 'menu', hidden: true });
    this.list.setAttribute('role', 'menu');
    this.list.setAttribute('aria-label', group);
    this.root = element('div', { className: 'menu-button' }, this.button, this.list);
    this.button.addEventListener('click', () => (this.list.hidden ? this.open() : this.close()));
    this.button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.open();
    });
    this.list.addEventListener('keydown', (event) => this.move(event));
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.root.contains(relatedTarget as Node | null)) this.close();
    });
  }

  setEntries(entries: readonly MenuEntry[]): void {
    const heading = element('div', { className: 'menu-group' }, this.group);
    heading.setAttribute('role', 'presentation');
    this.list.replaceChildren(heading, ...entries.flatMap((entry) => this.nodes(entry)));
  }

  private nodes(entry: MenuEntry): HTMLElement[] {
    if ('separator' in entry) {
      const line = element('hr', {});
      line.setAttribute('role', 'separator');
      return [line];
    }
    if ('items' in entry) return entry.items.flatMap((inner) => this.nodes(inner));
    const item = element('button', { type: 'button', tabIndex: -1 }, entry.caption);
    item.setAttribute('role', 'menuitem');
    item.addEventListener('click', () => {
      this.close();
      this.choose(entry.caption);
    });
    return [item];
  }

  private get items(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private open(): void {
    this.list.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.items[0]?.focus();
  }

  private close(): void {
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  private move(event: KeyboardEvent): void {
    const { items } = this;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const target = targets[event.key];
    if (event.key === 'Escape') {
      this.close();
      this.button.focus();
    } else if (target === undefined) return;
    else items[target]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
