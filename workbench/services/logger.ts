import { defineService, type MethodsOf, methodsFor } from './emulate';
import type { Maker } from './emulated';
import type { Execution } from './execution';

type Target = { execution: Execution };
const { gives, chains } = methodsFor<Target>('nothing');

export const newLogger: Maker<Target> = defineService('Logger', {
  log: chains(
    [['Object'], ['String', 'Object'], ['String', 'Object', 'Object']],
    ({ execution }, ...values) => {
      execution.screen.log.push(values.map(String).join(' '));
    },
  ),
  clear: gives([[]], ({ execution }) => {
    execution.screen.log.length = 0;
  }),
  getLog: gives([[]], ({ execution }) => execution.screen.log.join('\n')),
} satisfies MethodsOf<GoogleAppsScript.Base.Logger, Target>);

/** The `console` of a script takes anything and asks for no right. */
export function newConsole(execution: Execution): object {
  const write = (...values: unknown[]) => {
    execution.screen.log.push(values.map(String).join(' '));
  };
  const nothing = () => undefined;
  return Object.freeze({
    ...{ log: write, info: write, warn: write, error: write, debug: write },
    ...{ time: nothing, timeEnd: nothing },
  });
}
