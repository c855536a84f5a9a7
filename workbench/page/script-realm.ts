import type { NewContext } from '../host/script-context';

/** What JavaScript itself puts into a realm; everything else there is the browser's. */
const ECMASCRIPT = new Set([
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'eval', 'isFinite', 'isNaN', 'parseFloat'],
  ...['parseInt', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape'],
  ...['unescape', 'Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date'],
  ...['String', 'RegExp', 'Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'JSON', 'Intl'],
  ...['FinalizationRegistry', 'Atomics', 'Promise', 'Reflect', 'Proxy', 'Iterator', 'ArrayBuffer'],
  ...['SharedArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray'],
  ...['Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'],
  ...['BigInt64Array', 'BigUint64Array', 'Error', 'AggregateError', 'EvalError', 'RangeError'],
  ...['ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
]);

/**
 * One activation of this generator is the script's top level: `var` and functions that one piece of code
 * declares are there for the next. Four names of a window cannot be deleted; the parameters hide them.
 */
const TOP_LEVEL = `(function* (window, document, location, top) {
  let __result;
  for (;;) {
    const __code = yield __result;
    try {
      __result = { value: eval(__code) };
    } catch (error) {
      __result = { error };
    }
  }
})`;

type Result = { value: unknown } | { error: unknown } | undefined;
type Realm = Window & typeof globalThis;

/** A realm of an empty frame without anything of a browser in its globals. */
export const newScriptRealm: NewContext = () => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const realm = frame.contentWindow as Realm | null;
  if (!realm) throw new Error('The browser refuses a frame for scripts.');
  const topLevel = realm.eval(TOP_LEVEL)() as Generator<Result, never, string>;
  topLevel.next();
  deleteForeign(realm);
  // A realm outlives its frame.
  frame.remove();
  return {
    define(name, value) {
      Object.defineProperty(realm, name, { value, writable: true, configurable: true });
    },
    run(code, fileName) {
      const { value: result } = topLevel.next(`${code}\n//# sourceURL=${fileName}`);
      if (result && 'error' in result) throw result.error;
      return result?.value;
    },
  };
};

/** Also what a window inherits: `addEventListener` is a global by way of its prototypes. */
function deleteForeign(realm: Realm): void {
  const { Object: RealmObject } = realm as unknown as { Object: ObjectConstructor };
  for (
    let holder: object | null = realm;
    holder && holder !== RealmObject.prototype;
    holder = Object.getPrototypeOf(holder) as object | null
  )
    for (const name of Object.getOwnPropertyNames(holder))
      if (!ECMASCRIPT.has(name)) Reflect.deleteProperty(holder, name);
}
