import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { functionsPage } from './functions-page';
import type { GeneratedPage } from './generated-page';
import { STAGE_PAGES } from './stage-pages';

const COMMAND = 'npm run docs';

/** Every page that is made from the catalog; the examples on them are executed while they are made. */
export const GENERATED_PAGES: readonly GeneratedPage[] = [
  { file: 'docs/functions.md', write: functionsPage },
  ...STAGE_PAGES,
];

/** What is wrong with a page as it is on disk, in a sentence; undefined where nothing is. */
export function stalePage(
  onDisk: string | undefined,
  { file, write }: GeneratedPage,
): string | undefined {
  if (onDisk?.replaceAll('\r\n', '\n') === write()) return undefined;
  const fault = onDisk === undefined ? 'is missing' : 'is not what src/functions/catalog.ts says';
  return `${file} ${fault}: run ${COMMAND} and commit the page.`;
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  for (const page of GENERATED_PAGES) {
    const path = new URL(`../${page.file}`, import.meta.url);
    if (!values.check) {
      writeFileSync(path, page.write());
      console.log(`${page.file} is written.`);
      continue;
    }
    const stale = stalePage(existsSync(path) ? readFileSync(path, 'utf8') : undefined, page);
    if (stale === undefined) continue;
    console.error(stale);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
