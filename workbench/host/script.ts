import type { Engine } from '../engine/engine';
import type { AuthMode } from '../services/auth-mode';
import type { Execution, Screen, Stores } from '../services/execution';
import type { Lenient } from '../services/readings';
import { scriptGlobals } from '../services/script-globals';
import { locksOfExecution } from '../services/storage/script-locks';
import type { NewContext, ScriptContext } from './script-context';
import { type TopLevelFunction, topLevelFunctions } from './top-level-functions';

export interface ServiceCalls {
  total: number;
  byName: Record<string, number>;
}

export interface ScriptOptions {
  engine: Engine;
  code: string;
  html: Record<string, string>;
  newContext: NewContext;
  screen: Screen;
  stores: Stores;
  scriptTimeZone: string;
  userLocale: string;
  userEmail: string;
  lenient: Lenient;
  now: (() => Date) | undefined;
}

/** What the platform tells a caller of a failure: no stack, no class. */
export interface ScriptFailure {
  name: string;
  message: string;
}

/** `Date` without arguments reads the host's clock; all else is the realm's own. */
const WITH_CLOCK = `(now) => {
  const Real = Date;
  function ClockedDate(...parts) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, parts.length === 0 ? [now()] : parts, new.target);
  }
  ClockedDate.prototype = Real.prototype;
  ClockedDate.prototype.constructor = ClockedDate;
  ClockedDate.now = now;
  ClockedDate.UTC = Real.UTC;
  ClockedDate.parse = Real.parse;
  Object.defineProperty(ClockedDate, 'name', { value: 'Date' });
  Object.defineProperty(globalThis, 'Date', { value: ClockedDate, writable: true, configurable: true });
}`;
const NEW_ERROR = '(name, message) => Object.assign(new Error(message), { name })';

/** The add-on's code, and how the platform runs it: afresh for each execution. */
export class Script {
  readonly functions: ReadonlyMap<string, TopLevelFunction>;
  lastCalls: ServiceCalls = { total: 0, byName: {} };
  /** Says of a service call, counted from 1 in its execution, whether it fails as services sometimes do. */
  breaks: ((method: string, count: number) => boolean) | undefined;
  private cells: { calculation: number; context: ScriptContext } | undefined;

  constructor(private readonly options: ScriptOptions) {
    this.functions = topLevelFunctions(options.code);
  }

  /** Runs a function by name; `prepare` makes its arguments inside the execution. */
  run(
    mode: AuthMode,
    name: string,
    prepare: (context: ScriptContext, globals: Record<string, object>) => unknown[],
  ): unknown {
    const calls: ServiceCalls = { total: 0, byName: {} };
    this.lastCalls = calls;
    const { execution, context, globals } = this.begin(mode, calls);
    try {
      context.run(this.options.code, 'Code.js');
      const called = context.run(name, name) as (...args: unknown[]) => unknown;
      return called(...prepare(context, globals));
    } finally {
      execution.locks.releaseAll();
    }
  }

  /** Runs a function for a cell. Cells of one calculation share a context: one for each is too slow. */
  runForCell(name: string, args: unknown[]): unknown {
    const { engine, code } = this.options;
    if (this.cells?.calculation !== engine.calculation) {
      const { context } = this.begin('CUSTOM_FUNCTION', { total: 0, byName: {} });
      context.run(code, 'Code.js');
      this.cells = { calculation: engine.calculation, context };
    }
    const called = this.cells.context.run(name, name) as (...values: unknown[]) => unknown;
    return called(...args);
  }

  private begin(mode: AuthMode, calls: ServiceCalls) {
    const { newContext, now, lenient, ...rest } = this.options;
    const context = newContext();
    if (now) {
      const install = context.run(WITH_CLOCK, 'clock') as (read: () => number) => void;
      install(() => now().getTime());
    }
    const newError = context.run(NEW_ERROR, 'errors') as Execution['newError'];
    const execution: Execution = {
      ...rest,
      mode,
      newError,
      now: now ?? (() => new Date()),
      isHarsh: (reading) => !lenient.has(reading),
      locks: locksOfExecution(rest.stores.locks, lenient.has('secondLockWaits')),
      count: (method) => {
        calls.total += 1;
        calls.byName[method] = (calls.byName[method] ?? 0) + 1;
        if (this.breaks?.(method, calls.total))
          throw newError(
            'Exception',
            `Service Spreadsheets failed while accessing document: ${method}`,
          );
      },
    };
    const globals = scriptGlobals(execution);
    for (const [name, value] of Object.entries(globals)) context.define(name, value);
    return { execution, context, globals };
  }
}

/** Any thrown thing as the platform reports it. */
export function failureOf(error: unknown): ScriptFailure {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const name = 'name' in error ? String(error.name) : 'Error';
    return { name, message: String(error.message) };
  }
  return { name: 'Error', message: String(error) };
}
