import type { Area } from '../engine/area';
import type { Engine } from '../engine/engine';
import type { Tab } from '../engine/tab';
import type { AuthMode } from './auth-mode';
import type { Reading } from './readings';
import type { ExecutionLocks, ScriptLocks } from './storage/script-locks';

export interface MenuItem {
  caption: string;
  functionName: string;
}
export type MenuEntry = MenuItem | { separator: true } | { caption: string; items: MenuEntry[] };

/** A message that a person has to confirm. */
export interface Alert {
  title?: string;
  text: string;
}

/** What a person sees of the add-on; the host keeps it, the services write it. */
export interface Screen {
  menu: MenuEntry[];
  sidebar: { title: string; html: string } | null;
  dialog: { title: string; html: string } | null;
  alerts: Alert[];
  log: string[];
  activeTab: Tab | null;
  selection: { tab: Tab; area: Area } | null;
}

/** Stores that outlive an execution. */
export interface Stores {
  documentProperties: Map<string, string>;
  userProperties: Map<string, string>;
  scriptProperties: Map<string, string>;
  locks: ScriptLocks;
}

/** One run of the script: everything that a service must know about it. */
export interface Execution {
  readonly engine: Engine;
  readonly mode: AuthMode;
  readonly screen: Screen;
  readonly stores: Stores;
  readonly html: Record<string, string>;
  readonly scriptTimeZone: string;
  readonly userLocale: string;
  readonly userEmail: string;
  readonly locks: ExecutionLocks;
  now(): Date;
  /** Whether a row of what the pages leave open has its harsh reading. */
  isHarsh(reading: Reading): boolean;
  /** Called once for each call of a service method. */
  count(method: string): void;
  /** An error of the script's own realm, so that its `instanceof Error` holds. */
  newError(name: string, message: string): Error;
}
