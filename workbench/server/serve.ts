import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, success } from '../../src/cells/problem';
import { readAddOn } from '../node/add-on-files';
import type { StartingWorkbook } from '../page/sample';
import { PAGE_OUTPUT } from './bundle-page';
import { emptyWorkbook, readWorkbook } from './read-workbook';

const INDEX = fileURLToPath(new URL('../page/index.html', import.meta.url));
const EXCELIZE = createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const MOST_PORTS_TRIED = 50;

export interface ServeOptions {
  /** A folder of CSV files; it is read again for every page. */
  workbook: string;
  /** The first port to try. */
  port: number;
  /** Whether pages listen for `reload`. */
  watch: boolean;
  /** The moment that scripts see, where it is not that of the clock. */
  now: Date | undefined;
  /** How many rows a tab has at least; as many as a new tab in Sheets where it is left out. */
  rows?: number | undefined;
}

export interface Served {
  url: string;
  /** Tells every open page to save and load itself again. */
  reload(): void;
  close(): Promise<void>;
}

/** Serves the bundled page, the compiled add-on and a folder of CSV files, to this machine alone. */
export async function serve(options: ServeOptions): Promise<Served> {
  const listening = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const refusal = refusalOf(request);
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (refusal !== undefined) send(response, refusal);
    else if (pathname === '/changes') listen(response, listening);
    else send(response, answerOrFault(pathname, options));
  });
  const taken = await listenFrom(server, options.port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    reload() {
      for (const response of listening) response.write('data: reload\n\n');
    },
    close() {
      for (const response of listening) response.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Names of this machine alone: a page of another site that had its name lead here would send that name. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

/** What is asked by another name than this machine's, or in another way than to read. */
function refusalOf({ headers, method }: IncomingMessage): Answer | undefined {
  const refuse = (status: number, body: string): Answer => ({ status, extension: '.txt', body });
  if (!OWN_HOST.test(headers.host ?? ''))
    return refuse(403, 'The workbench answers on this computer alone, as 127.0.0.1 or localhost.');
  if (method !== 'GET') return refuse(405, 'The workbench answers GET alone.');
  return undefined;
}

/** A workbook and what the page must know beside it. */
function forPage(read: Outcome<StartingWorkbook>, { watch, now }: ServeOptions) {
  return JSON.stringify(read.ok ? success({ ...read.value, watch, now }) : read);
}

interface Answer {
  status?: number;
  /** Of a file of this kind. */
  extension: string;
  body: string | Buffer;
}

function answerOrFault(pathname: string, options: ServeOptions): Answer {
  try {
    return answer(pathname, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 500, extension: '.txt', body: message };
  }
}

function answer(pathname: string, options: ServeOptions): Answer {
  switch (pathname) {
    case '/':
      return { extension: '.html', body: readFileSync(INDEX) };
    case '/favicon.ico':
      return { status: 204, extension: '.ico', body: '' };
    case '/add-on.json':
      return { extension: '.json', body: JSON.stringify(readAddOn()) };
    case '/workbook.json':
      return {
        extension: '.json',
        body: forPage(readWorkbook(options.workbook, options.rows), options),
      };
    case '/empty.json':
      return { extension: '.json', body: forPage(success(emptyWorkbook('New workbook')), options) };
    case '/excelize.wasm.gz':
      return { extension: '.gz', body: readFileSync(EXCELIZE) };
    default: {
      const name = /^\/([\w.-]+)$/.exec(pathname)?.[1];
      const file = name === undefined ? undefined : join(PAGE_OUTPUT, name);
      if (file === undefined || statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
        return { status: 404, extension: '.txt', body: `There is no ${pathname} here.` };
      return { extension: extname(file), body: readFileSync(file) };
    }
  }
}

function send(response: ServerResponse, { status = 200, extension, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    // A browser takes a file for what it is said to be.
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 ? { Allow: 'GET' } : {}),
  });
  response.end(body);
}

function listen(response: ServerResponse, listening: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(':\n\n');
  listening.add(response);
  response.on('close', () => listening.delete(response));
}

/** The port asked for, or the next one that is free. */
async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + MOST_PORTS_TRIED; port += 1) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    server.removeAllListeners('error');
    if (isFree) return (server.address() as AddressInfo).port;
    if (port === 0) break;
  }
  throw new Error(
    `The ports ${first} to ${first + MOST_PORTS_TRIED - 1} are taken; give another one with --port.`,
  );
}
