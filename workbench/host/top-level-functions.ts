import { type Comment, type FunctionDeclaration, parse } from 'acorn';
import type { FunctionHelp } from '../engine/cell-functions';

export interface TopLevelFunction {
  /** Only of functions whose comment says `@customfunction`. */
  help: FunctionHelp | undefined;
}

const read = new Map<string, ReadonlyMap<string, TopLevelFunction>>();
const MOST_READ = 50;

/**
 * The functions that menus, cells and google.script.run can call, by name: those declared at the top
 * level. What a bundle merely puts on the global object at run time is not found by the platform.
 */
export function topLevelFunctions(code: string): ReadonlyMap<string, TopLevelFunction> {
  // Parsing the add-on takes longer than all else that opening a workbook needs.
  let functions = read.get(code);
  if (!functions) {
    functions = parsed(code);
    if (read.size >= MOST_READ) read.clear();
    read.set(code, functions);
  }
  return functions;
}

function parsed(code: string): ReadonlyMap<string, TopLevelFunction> {
  const comments: Comment[] = [];
  const { body } = parse(code, { ecmaVersion: 2022, sourceType: 'script', onComment: comments });
  const commentAbove = new Map(
    comments
      .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
      .map(({ value, end }) => [nextCode(code, end), value]),
  );
  return new Map(
    body.flatMap((node) =>
      node.type === 'FunctionDeclaration'
        ? [[node.id.name, { help: helpOf(node, commentAbove.get(node.start)) }]]
        : [],
    ),
  );
}

function nextCode(code: string, from: number): number {
  let at = from;
  while (/\s/.test(code[at] ?? '')) at += 1;
  return at;
}

/** As Sheets reads it: the parameters of the declaration, described by the comment right above it. */
function helpOf(declared: FunctionDeclaration, comment = ''): FunctionHelp | undefined {
  const [text = '', ...tags] = comment
    .replace(/^[^\S\n]*\*+ ?/gm, '')
    .split(/^[^\S\n]*@/m)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  if (!tags.some((tag) => tag === 'customfunction')) return undefined;
  const described = new Map(
    tags.flatMap((tag): [string, string][] => {
      const [, name, description] = /^param (?:\{[^}]*\} )?(\w+) ?(.*)$/.exec(tag) ?? [];
      return name === undefined ? [] : [[name, description ?? '']];
    }),
  );
  const names = declared.params.flatMap((node) => (node.type === 'Identifier' ? [node.name] : []));
  return {
    description: text,
    parameters: names.map((name) => ({ name, description: described.get(name) ?? '' })),
  };
}
