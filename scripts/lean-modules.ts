import { type BlockStatement, type Node, parse, type VariableDeclarator } from 'acorn';
import { full } from 'acorn-walk';

/** A module in the bundle, evaluated when it is first called: `name=lazy(()=>{itsImports();work})`. */
interface Part {
  readonly declarator: VariableDeclarator;
  readonly body: BlockStatement;
  /** The parts that it imports, in order. */
  readonly imports: readonly string[];
  /** What it does itself; nothing where it only holds functions. */
  readonly work: string;
  /** Whether its work stands in another part as it stands here: it has no variables of its own. */
  readonly isMovable: boolean;
}

type Parts = ReadonlyMap<string, Part>;

/**
 * The bundle without what its parts say of one another in vain: parts without work, calls of parts that an import has
 * called already, and parts that are called from within one other alone. Holds where no import cycle is: a part is evaluated after all
 * that it imports.
 */
export function leanModules(code: string): string {
  const program = parse(code, { ecmaVersion: 2019 });
  const parts = partsOf(program, code);
  const entries = entriesOf(program, parts);
  const imports = neededImports(parts, entries);
  const homeOf = homesOf(parts, imports, entries);
  const insideOf = (home: string): string => {
    const done = new Set<string>();
    const visit = (name: string): string[] => {
      if (done.has(name)) return [];
      done.add(name);
      if (homeOf(name) !== home) return [`${name}()`];
      return [...imports.get(name)!.flatMap(visit), parts.get(name)!.work];
    };
    return visit(home)
      .filter((each) => each !== '')
      .join(';');
  };
  const isKept = (name: string) => imports.has(name) && homeOf(name) === name;
  let lean = code;
  for (const [name, { declarator, body }] of [...parts].reverse())
    lean = isKept(name)
      ? `${lean.slice(0, body.start + 1)}${insideOf(name)}${lean.slice(body.end - 1)}`
      : `${lean.slice(0, declarator.start)}${GONE}${lean.slice(declarator.end)}`;
  return lean.replace(/var \0;/g, '').replace(/,\0|\0,/g, '');
}

/** In which part each is written: in itself, or in the one from within which alone it is called. */
function homesOf(
  parts: Parts,
  imports: ReadonlyMap<string, readonly string[]>,
  entries: ReadonlySet<string>,
): (name: string) => string {
  const callers = new Map<string, string[]>();
  for (const [name, called] of imports)
    for (const each of called) callers.set(each, [...(callers.get(each) ?? []), name]);
  const homes = new Map<string, string>();
  const homeOf = (name: string): string => {
    const known = homes.get(name);
    if (known !== undefined) return known;
    const [home, another] = new Set((callers.get(name) ?? []).map(homeOf));
    const isOwned = home !== undefined && another === undefined && !entries.has(name);
    const isMoved = isOwned && parts.get(name)!.isMovable && parts.get(home)!.isMovable;
    homes.set(name, isMoved ? home : name);
    return isMoved ? home : name;
  };
  return homeOf;
}

/** Stands where a part was. */
const GONE = '\0';

function partsOf(program: Node, code: string): Parts {
  const bodies = new Map<string, readonly [VariableDeclarator, BlockStatement]>();
  full(program, (node) => {
    if (node.type !== 'VariableDeclarator') return;
    const { id, init } = node as VariableDeclarator;
    if (id.type !== 'Identifier' || init?.type !== 'CallExpression') return;
    const [lazy, ...others] = init.arguments;
    if (init.callee.type !== 'Identifier' || others.length > 0) return;
    if (lazy?.type === 'ArrowFunctionExpression' && lazy.body.type === 'BlockStatement')
      bodies.set(id.name, [node as VariableDeclarator, lazy.body]);
  });
  const inOrder = [...bodies].sort(([, [one]], [, [other]]) => one.start - other.start);
  return new Map(
    inOrder.map(([name, [declarator, body]]) => {
      const called = body.body.map(calledBy);
      const first = called.findIndex((each) => each === undefined || !bodies.has(each));
      const imports = called.slice(0, first < 0 ? called.length : first) as string[];
      const work = body.body.slice(imports.length);
      return [
        name,
        {
          ...{ declarator, body, imports },
          work: work.map(({ start, end }) => code.slice(start, end).replace(/;$/, '')).join(';'),
          isMovable: work.every(({ type }) => type === 'ExpressionStatement'),
        },
      ];
    }),
  );
}

/** The name that a statement calls without an argument, if that is all it does. */
function calledBy(statement: Node): string | undefined {
  const { type, expression } = statement as Node & { readonly expression?: Node };
  if (type !== 'ExpressionStatement' || expression?.type !== 'CallExpression') return undefined;
  const { callee, arguments: given } = expression as Node & {
    readonly callee: Node;
    readonly arguments: readonly Node[];
  };
  return callee.type === 'Identifier' && given.length === 0
    ? (callee as Node & { readonly name: string }).name
    : undefined;
}

/** The parts that are called elsewhere than in a part: by what the bundle gives out. */
function entriesOf(program: Node, parts: Parts): ReadonlySet<string> {
  const inside = [...parts.values()].map(({ body }) => body);
  const entries = new Set<string>();
  full(program, (node) => {
    const { type, start, callee } = node as Node & { readonly callee?: Node };
    if (type !== 'CallExpression' || callee?.type !== 'Identifier') return;
    const { name } = callee as Node & { readonly name: string };
    if (parts.has(name) && !inside.some((body) => body.start < start && start < body.end))
      entries.add(name);
  });
  return entries;
}

/** Of each part that is kept the parts with work that it has to call: none that another of them calls. */
function neededImports(
  parts: Parts,
  entries: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, readonly string[]>();
  const reached = new Map<string, ReadonlySet<string>>();
  const isKept = (name: string) => entries.has(name) || parts.get(name)!.work !== '';
  const visit = (name: string): void => {
    if (needed.has(name)) return;
    const { imports } = parts.get(name)!;
    imports.forEach(visit);
    const called = [
      ...new Set(imports.flatMap((each) => (isKept(each) ? [each] : needed.get(each)!))),
    ];
    const beyond = new Set(called.flatMap((each) => [...reached.get(each)!]));
    needed.set(
      name,
      called.filter((each) => !beyond.has(each)),
    );
    reached.set(name, new Set([...called, ...beyond]));
  };
  for (const name of parts.keys()) visit(name);
  return new Map([...needed].filter(([name]) => isKept(name)));
}
