import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const NODE_ONLY = new Set(['boot-headless.ts', 'node-context.ts']);

test.each(['engine', 'services', 'host'])('%s can run in a browser', (folder) => {
  const directory = new URL(`../../workbench/${folder}/`, import.meta.url);
  const files = readdirSync(directory).filter((file) => !NODE_ONLY.has(file));
  const offenders = files.filter((file) => {
    const source = readFileSync(new URL(file, directory), 'utf8');
    // Univer's modules reach the engine through the boot, which differs between Node and the browser.
    const imports = source.match(/^import (?!type ).*from '(?:node:|@univerjs).*'/gm) ?? [];
    return imports.length > 0 || /\b(process|Buffer|require|setImmediate)\b[.(]/.test(source);
  });
  expect(offenders).toEqual([]);
});
