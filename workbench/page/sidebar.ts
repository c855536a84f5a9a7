import type { Host } from '../host/host';
import { failureOf } from '../host/script';
import { element } from './element';
import type { FromSidebar, ToSidebar } from './script-run/messages';
import { sidebarPage } from './script-run/sidebar-page';

/** As on the platform, but for `allow-same-origin`: the frame has an origin that is not the page's. */
const SANDBOX =
  'allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

/** The panel at the right of the grid in which the add-on's page runs. */
export class Sidebar {
  private frame: HTMLIFrameElement | undefined;
  private shown: Host['sidebar'] = null;

  constructor(
    private readonly panel: HTMLElement,
    private readonly host: Host,
    private readonly onToggle: (isOpen: boolean) => void,
  ) {
    window.addEventListener('message', ({ source, data }: MessageEvent<FromSidebar>) => {
      if (this.frame && source === this.frame.contentWindow) void this.receive(data, this.frame);
    });
  }

  /** Shows what the add-on asked for; the same page stays as it is. */
  async show(): Promise<void> {
    const { sidebar } = this.host;
    if (sidebar === this.shown) return;
    this.shown = sidebar;
    this.frame = undefined;
    this.panel.replaceChildren();
    this.panel.hidden = sidebar === null;
    this.onToggle(sidebar !== null);
    if (!sidebar) return;
    const client = await (await fetch('/inside-sidebar.js')).text();
    if (sidebar !== this.shown) return;
    const close = element('button', { type: 'button', title: 'Close', className: 'icon' }, '✕');
    close.setAttribute('aria-label', 'Close the sidebar');
    close.addEventListener('click', () => this.close());
    this.frame = element('iframe', { title: sidebar.title, srcdoc: '' });
    this.frame.setAttribute('sandbox', SANDBOX);
    this.frame.srcdoc = sidebarPage(sidebar.html, { functions: this.host.callable }, client);
    this.panel.append(
      element('div', { className: 'sidebar-title' }, element('h2', {}, sidebar.title), close),
      this.frame,
    );
  }

  private close(): void {
    this.host.closeSidebar();
    void this.show();
  }

  private async receive(message: FromSidebar, frame: HTMLIFrameElement): Promise<void> {
    if (message.kind === 'close') return this.close();
    const { id, name, args } = message;
    const answer = await this.host.call(name, ...args).then(
      (value): ToSidebar => ({ kind: 'result', id, value }),
      (error): ToSidebar => ({ kind: 'failure', id, ...failureOf(error) }),
    );
    frame.contentWindow?.postMessage(answer, '*');
  }
}
