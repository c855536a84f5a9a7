import { readFileSync } from 'node:fs';
import { type Node, type Property, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { type Plugin, transformSync } from 'esbuild';

/** What only people read of a KPI or a function: documentation, help in the sidebar, the comments above the stubs. */
const WORDS = new Set([
  ...['meaning', 'summary', 'returns', 'formula', 'source', 'category'],
  ...['example', 'examples', 'searchWords', 'notes', 'confusedWith'],
]);

const DECLARATIONS =
  /src[/\\](metrics[/\\]kpis|functions([/\\][\w-]+)?|apps-script[/\\]endpoints[/\\]\w+)[/\\][\w-]+\.ts$/;

/**
 * Leaves the words of declarations out of the script that every cell loads. Nothing there can miss them: the types
 * that the code of a cell works with (`Metric`, `CustomFunction`) do not have them.
 */
export const withoutWords: Plugin = {
  name: 'without-words',
  setup({ onLoad }) {
    onLoad({ filter: DECLARATIONS }, ({ path }) => {
      const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts' });
      return { contents: dropWords(code), loader: 'js' };
    });
  },
};

/** Takes the words out of the declarations of a module: the objects that say how people search for them. */
function dropWords(code: string): string {
  const dropped: Node[] = [];
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    ObjectExpression: ({ properties }) => {
      const isDeclaration = properties.some((each) => nameOf(each) === 'searchWords');
      for (const each of properties) {
        const name = nameOf(each);
        if (name === 'summary' || (isDeclaration && name !== undefined && WORDS.has(name)))
          dropped.push(each);
      }
    },
  });
  return dropped
    .sort((one, other) => other.start - one.start)
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, ''),
      code,
    );
}

function nameOf(node: Node): string | undefined {
  if (node.type !== 'Property') return undefined;
  const { key, computed } = node as Property;
  return !computed && key.type === 'Identifier' ? key.name : undefined;
}
