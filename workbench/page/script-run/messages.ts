import type { Plain } from '../../host/run-values';

/** What the sidebar's frame says to the page around it. */
export type FromSidebar =
  | { kind: 'call'; id: number; name: string; args: Plain[] }
  | { kind: 'close' };

/** What the page answers to a call. */
export type ToSidebar =
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'failure'; id: number; name: string; message: string };

/** What the frame is given at its start: the functions that may be called. */
export interface RunSettings {
  functions: string[];
}
