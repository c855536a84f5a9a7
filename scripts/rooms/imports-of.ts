import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One import in a file. */
export interface Import {
  /** A path from the root of the repository, without its ending, or the name of a package. */
  readonly target: string;
  readonly isFile: boolean;
  /** Nothing of it is left when the types are taken out. */
  readonly typesOnly: boolean;
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** What a file imports, passes on or loads later, types included; `file` is its path from the root. */
export function importsOf(file: string, text: string): Import[] {
  const parsed = parseSync(file, text);
  if (parsed.errors[0]) throw new Error(`${file}: ${parsed.errors[0].message}`);
  const found: Import[] = [];
  const add = (at: number, from: string, typesOnly: boolean): void => {
    const isFile = from.startsWith('.');
    const target = isFile ? posix.join(posix.dirname(file), from) : from;
    found.push({ target, isFile, typesOnly, line: text.slice(0, at).split('\n').length });
  };
  for (const { start, moduleRequest, entries } of parsed.module.staticImports)
    add(start, moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  for (const { start, entries } of parsed.module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest;
    if (from)
      add(
        start,
        from.value,
        entries.every(({ isType }) => isType),
      );
  }
  // The whole tree is slow to read, and few files load anything later.
  if (/\bimport\s*\(/.test(text))
    new Visitor({
      ImportExpression: ({ start, source }) => {
        if (source.type === 'Literal') add(start, String(source.value), false);
      },
      TSImportType: ({ start, source }) => add(start, source.value, true),
    }).visit(parsed.program);
  return found;
}
