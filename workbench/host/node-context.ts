import vm from 'node:vm';
import type { NewContext } from './script-context';

const compiled = new Map<string, vm.Script>();
const MOST_COMPILED = 50;

/** The same code is evaluated in each execution; it is compiled once. */
function compile(code: string, filename: string): vm.Script {
  let script = compiled.get(code);
  if (!script) {
    script = new vm.Script(code, { filename });
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(code, script);
  }
  return script;
}

/** A realm of Node's `vm`. */
export const newNodeContext: NewContext = () => {
  const context = vm.createContext({});
  // Apps Script has neither, and Node puts both into every realm.
  vm.runInContext('delete globalThis.WebAssembly; delete globalThis.console;', context);
  return {
    define(name, value) {
      Object.defineProperty(context, name, { value, writable: true, configurable: true });
    },
    run: (code, fileName) => compile(code, fileName).runInContext(context),
  };
};
