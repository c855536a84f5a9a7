import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const FOLDER = fileURLToPath(new URL('./platforms', import.meta.url));
const LAST = '  method,\n';

/** Compiles the add-on as if the folder beside this file stood in `sections`, with its line in the list. */
export const withSection: Plugin = {
  name: 'with-section',
  setup({ onLoad }) {
    onLoad({ filter: /src[/\\]report[/\\]sections[/\\]sections\.ts$/ }, ({ path }) => {
      const list = readFileSync(path, 'utf8');
      if (!list.includes(LAST)) throw new Error(`${path} has no line to put another before`);
      const found = `import { platforms } from ${JSON.stringify(`${FOLDER}/platforms`)};\n`;
      return { contents: found + list.replace(LAST, `  platforms,\n${LAST}`), loader: 'ts' };
    });
  },
};
