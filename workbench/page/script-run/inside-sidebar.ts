import { RunClient } from './client';
import type { FromSidebar, RunSettings, ToSidebar } from './messages';

// Runs in the sidebar's frame before the sidebar's own code. The frame has an origin of its own, so the
// page is reached by messages only.

const MOST_DELAY_MS = 120;

declare global {
  interface Window {
    google: { script: { run: RunClient['run']; host: { close(): void } } };
    scriptRunSettings?: RunSettings;
  }
}

const { functions } = window.scriptRunSettings ?? { functions: [] };
delete window.scriptRunSettings;
const send = (message: FromSidebar) => window.parent.postMessage(message, '*');
const delay = () => Math.random() * MOST_DELAY_MS;
const client = new RunClient({ functions, send, readForm, delay });

window.addEventListener('message', ({ source, data }: MessageEvent<ToSidebar>) => {
  if (source === window.parent) client.receive(data);
});
/** Fields arrive as strings; files are blobs, which are no plain data. */
function readForm(value: unknown): unknown {
  if (!(value instanceof HTMLFormElement)) return value;
  return Object.fromEntries(new FormData(value));
}

window.google = { script: { run: client.run, host: { close: () => send({ kind: 'close' }) } } };
