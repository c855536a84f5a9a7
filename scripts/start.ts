import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { problemLines } from '../src/cells/problem-words';
import { bundlePage } from '../workbench/server/bundle-page';
import { readWorkbook, SAMPLE } from '../workbench/server/read-workbook';
import { serve } from '../workbench/server/serve';
import { watchFolders } from '../workbench/server/watch';
import { buildAddOn } from './build';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_PORT = 4173;
const USAGE = `npm start -- [--workbook <folder>] [--port <number>] [--no-open] [--watch]

Opens the add-on over a spreadsheet in the browser: nothing to install, nothing leaves this computer.

  --workbook   a folder with the tabs as CSV files, or an empty one for a new workbook;
               samples/spring-launch where it is left out
  --port       the first port to try, ${DEFAULT_PORT} where it is left out
  --no-open    only prints the address
  --watch      compiles again and reloads the page when src, sidebar or workbench change`;

export interface StartOptions {
  /** A folder with the tabs as CSV files; the sample where it is left out. */
  workbook?: string;
  /** How many rows a tab has at least; as many as a new tab in Sheets where it is left out. */
  rows?: number;
  /** The first port to try; 0 takes any. */
  port?: number;
  watch?: boolean;
  /** The moment that scripts see, where it is not that of the clock. */
  now?: Date;
  /** False where `dist` is compiled already. */
  compile?: boolean;
}

export interface StartedWorkbench {
  url: string;
  close(): Promise<void>;
}

/**
 * Compiles the add-on, bundles the page where it changed, and serves both. Fails with one sentence where the
 * folder is no workbook.
 */
export async function startWorkbench(options: StartOptions = {}): Promise<StartedWorkbench> {
  const {
    workbook = SAMPLE,
    port = DEFAULT_PORT,
    watch = false,
    compile = true,
    now,
    rows,
  } = options;
  const read = readWorkbook(workbook);
  if (!read.ok) throw new Error(problemLines(read).join('\n'));
  await Promise.all([compile ? buildAddOn() : undefined, bundlePage()]);
  const served = await serve({ workbook, port, watch, now, rows });
  if (!watch) return served;
  const stopWatching = watchFolders(['src', 'sidebar', 'workbench'], async (changed) => {
    try {
      if (changed.has('src') || changed.has('sidebar')) await buildAfresh();
      await bundlePage();
      served.reload();
      console.log('Compiled; the page loads itself again.');
    } catch (error) {
      console.error(messageOf(error));
    }
  });
  return {
    url: served.url,
    close() {
      stopWatching();
      return served.close();
    },
  };
}

/** In a process of its own: this one has loaded the catalog that the stubs are made from. */
function buildAfresh(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The add-on does not compile; see above.')),
    );
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

interface Flags extends StartOptions {
  open: boolean;
}

function readFlags(): Flags {
  const { values } = parseArgs({
    options: {
      workbook: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      watch: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { workbook, watch = false } = values;
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535; it was given ${values.port}.`);
  const open = !values['no-open'] && !process.env.CI && hasDisplay();
  return { ...(workbook === undefined ? {} : { workbook }), port, watch, open };
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Where no browser can be opened, the printed address is enough. */
function openBrowser(url: string): void {
  const [command, args] = (
    {
      darwin: ['open', [url]],
      win32: ['cmd', ['/c', 'start', '', url]],
    } as Partial<Record<NodeJS.Platform, [string, string[]]>>
  )[process.platform] ?? ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

async function main(): Promise<void> {
  process.on('SIGINT', () => process.exit(0));
  try {
    const { open, ...options } = readFlags();
    const { url } = await startWorkbench(options);
    console.log(`The workbench is open at ${url} (Ctrl+C ends it).`);
    if (open) openBrowser(url);
  } catch (error) {
    // Node's hint for arguments that start with a dash is of no use here.
    console.error(messageOf(error).replace(/ To specify a positional.*$/s, ''));
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
