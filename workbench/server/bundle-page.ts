import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'workbench/page');
/** Where the bundled page is kept between starts. */
export const PAGE_OUTPUT = join(ROOT, '.build/workbench-page');
const INPUTS = join(PAGE_OUTPUT, 'inputs.json');

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  metafile: true,
  write: false,
  outdir: PAGE_OUTPUT,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: {
    '.woff': 'file',
    '.woff2': 'file',
    '.ttf': 'file',
    '.svg': 'dataurl',
    '.png': 'dataurl',
  },
};

/** Files by path from the root, each with what changes when the file does. */
type Stamps = Record<string, string>;

let bundling: Promise<void> | undefined;

/**
 * Bundles the page into `PAGE_OUTPUT`, unless it is there already and none of its files has changed since.
 * Fails with esbuild's messages where the page's code does not compile.
 */
export function bundlePage(): Promise<void> {
  bundling ??= (isFresh() ? Promise.resolve() : bundle()).finally(() => {
    bundling = undefined;
  });
  return bundling;
}

async function bundle(): Promise<void> {
  const entry = (name: string) => ({ entryPoints: [join(PAGE, name)] });
  const built = await Promise.all([
    // Charts and the .xlsx writer are loaded when they are first needed.
    build({ ...COMMON, ...entry('main.ts'), format: 'esm', splitting: true }),
    // Goes into the sidebar's own page as one inline script.
    build({ ...COMMON, ...entry('script-run/inside-sidebar.ts'), format: 'iife' }),
  ]);
  // A page that is open, or another start, may be reading: nothing is away for a moment.
  mkdirSync(PAGE_OUTPUT, { recursive: true });
  const files = built.flatMap(({ outputFiles = [] }) => outputFiles);
  for (const { path, contents } of files) writeFileSync(path, contents);
  const names = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync(PAGE_OUTPUT))
    if (!names.has(name)) rmSync(join(PAGE_OUTPUT, name));
  const stamps: Stamps = {};
  for (const { metafile } of built)
    for (const path of inputsOf(metafile)) stamps[path] = stampOf(join(ROOT, path));
  writeFileSync(INPUTS, JSON.stringify(stamps));
}

function inputsOf(metafile: Metafile | undefined): string[] {
  return Object.keys(metafile?.inputs ?? {}).filter((path) => existsSync(join(ROOT, path)));
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}

function isFresh(): boolean {
  if (!existsSync(INPUTS)) return false;
  const stamps = JSON.parse(readFileSync(INPUTS, 'utf8')) as Stamps;
  return Object.entries(stamps).every(([path, stamp]) => {
    const file = join(ROOT, path);
    return existsSync(file) && stampOf(file) === stamp;
  });
}
