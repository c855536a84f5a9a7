import { readFileSync } from 'node:fs';
import { type Comment, type FunctionDeclaration, type Program, parse } from 'acorn';

export const DIST = new URL('../../../dist/', import.meta.url);

export const CODE = readFileSync(new URL('Code.js', DIST), 'utf8');

/** The parser at push is older than the engine: what it takes is what the bundle may hold. */
export function parseAsApps(code: string, onComment: Comment[] = []): Program {
  return parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment });
}

export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly isSynchronous: boolean;
  /** The lines of the `/** … *\/` block right above the declaration, as Sheets looks for it. */
  readonly jsDoc: readonly string[] | undefined;
}

/** What Sheets, the menu and the sidebar can call: the functions declared at the top level. */
export function readEntryPoints(code: string): EntryPoint[] {
  const comments: Comment[] = [];
  return parseAsApps(code, comments).body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id !== null
      ? [readEntryPoint(code, node as FunctionDeclaration, comments)]
      : [],
  );
}

function readEntryPoint(
  code: string,
  node: FunctionDeclaration,
  comments: readonly Comment[],
): EntryPoint {
  const above = comments.find(({ end }) => code.slice(end, node.start) === '\n');
  const isJsDoc = above?.type === 'Block' && above.value.startsWith('*');
  return {
    name: node.id.name,
    parameters: node.params.map(({ start, end }) => code.slice(start, end)),
    isSynchronous: !node.async && !node.generator,
    jsDoc: isJsDoc ? linesOf(above.value.slice(1)) : undefined,
  };
}

function linesOf(comment: string): string[] {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd())
    .slice(1, -1);
}
