/** What may travel between a page and a script through google.script.run. */
export type Plain = null | string | number | boolean | Plain[] | { [key: string]: Plain };

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Objects of another realm are plain too, so their prototype is known by what it lacks. */
function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Arguments as the script gets them. The client refuses others at the call itself, past any failure
 * handler, and so does this.
 */
export function toArguments(args: unknown[]): Plain[] {
  const copy = (value: unknown, key: string, parents: object[]): Plain => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value !== 'object' || (!Array.isArray(value) && !isLegal(value)))
      throw new TypeError(`Failed due to illegal value in property: ${key}`);
    if (parents.includes(value)) throw new TypeError('Failed due to circular reference.');
    const inside = [...parents, value];
    if (Array.isArray(value)) return value.map((item, index) => copy(item, String(index), inside));
    return Object.fromEntries(
      Object.entries(value)
        // The client drops such keys without a word.
        .filter(([name, item]) => item !== undefined && !name.endsWith('__'))
        .map(([name, item]) => [name, copy(item, name, inside)]),
    );
  };
  return args.map((value, index) => copy(value, String(index), []));
}

function isLegal(value: object): boolean {
  return kindOf(value) === 'Object' && isPlainObject(value);
}

/** A result as the page gets it. Where the platform would quietly deliver something else, this throws. */
export function toResult(result: unknown, functionName: string): Plain {
  const refuse = (path: string, what: string, delivered: string): never => {
    throw new Error(
      `The result of ${functionName} holds ${what} at ${path}: google.script.run would deliver ${delivered} without an error.`,
    );
  };
  const copy = (value: unknown, path: string, parents: object[]): Plain => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) ? value : refuse(path, String(value), 'null');
    if (typeof value !== 'object') return refuse(path, `a ${typeof value}`, 'something else');
    if (parents.includes(value)) return refuse(path, 'a reference to itself', 'null');
    const inside = [...parents, value];
    if (Array.isArray(value))
      return Array.from(value, (item, index) => copy(item, `${path}[${index}]`, inside));
    const kind = kindOf(value);
    if (kind === 'Date') return refuse(path, 'a Date', 'null for the whole result');
    if (kind === 'Promise') return refuse(path, 'a Promise', 'something else');
    if (kind !== 'Object') return refuse(path, `an object (${kind})`, 'an empty object');
    if (!isPlainObject(value)) return refuse(path, 'an instance of a class', 'something else');
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => {
          if (key.endsWith('__')) refuse(`${path}.${key}`, 'a key that ends in __', 'nothing');
          return [key, copy(item, `${path}.${key}`, inside)];
        }),
    );
  };
  return copy(result, 'result', []);
}
