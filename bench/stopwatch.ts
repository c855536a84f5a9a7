import { newNodeContext } from '../workbench/host/node-context';
import type { NewContext } from '../workbench/host/script-context';
import { targetOf } from '../workbench/services/emulated';
import { processorTime } from './processor-time';

/** Milliseconds of one call of an endpoint, from its first statement to its last. */
export interface ScriptTime {
  readonly whole: number;
  /** The part that passed inside services, which here are the local host's and elsewhere Google's. */
  readonly services: number;
}

/** Realms as the local host has them, in which calls of some endpoints are timed; `done` is told when one has ended. */
export function stopwatch(
  endpoints: readonly string[],
  done: (time: ScriptTime) => void,
): NewContext {
  let services = 0;
  const prototypes = new WeakSet<object>();

  const watch = (given: unknown): void => {
    const service: unknown = Array.isArray(given) ? given[0] : given;
    if (targetOf(service) === undefined) return;
    const prototype = Object.getPrototypeOf(service) as Record<string, unknown>;
    if (prototypes.has(prototype)) return;
    prototypes.add(prototype);
    for (const [name, method] of Object.entries(prototype)) {
      if (typeof method !== 'function' || name === 'toString') continue;
      prototype[name] = function (this: unknown, ...args: unknown[]) {
        const start = processorTime();
        try {
          const result: unknown = method.apply(this, args);
          watch(result);
          return result;
        } finally {
          services += processorTime() - start;
        }
      };
    }
  };

  const timed =
    (endpoint: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      services = 0;
      const start = processorTime();
      try {
        return endpoint(...args);
      } finally {
        done({ whole: processorTime() - start, services });
      }
    };

  return () => {
    const { define, run } = newNodeContext();
    return {
      define(name, value) {
        watch(value);
        define(name, value);
      },
      run(code, fileName) {
        const value = run(code, fileName);
        return endpoints.includes(fileName) ? timed(value as () => unknown) : value;
      },
    };
  };
}
