/** A bare JavaScript realm: the globals of ECMAScript and nothing of Node or a browser. */
export interface ScriptContext {
  define(name: string, value: unknown): void;
  /** Evaluates a script in the realm's global scope and gives its value. */
  run(code: string, fileName: string): unknown;
}

export type NewContext = () => ScriptContext;
