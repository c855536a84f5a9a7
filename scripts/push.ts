import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface PushRequest {
  /** The folder with `.clasp.json`, and with what is pushed in `dist`. */
  readonly folder: string;
  /** Only lists what would be pushed. */
  readonly dryRun: boolean;
  /** A file with clasp's credentials; that of the home folder where it is left out. */
  readonly auth?: string;
  /** Is told what is being done. */
  readonly say: (line: string) => void;
}

/** How a push ended; `message` is what a person must know to fix it. */
export type Pushed = { readonly ok: true } | { readonly ok: false; readonly message: string };

const FILES = ['Code.js', 'appsscript.json', 'sidebar.html'].map((name) => join('dist', name));

const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

const HOW_TO_GET_AN_ID =
  'Open a sheet, choose Extensions → Apps Script, copy the Script ID from Project Settings, and put it into scriptId of .clasp.json. Pushing replaces all code of that script.';

const HOW_TO_MAKE_ONE =
  'For a new sheet run npx clasp create-script --type sheets --title "Creator Funnel" --rootDir dist, then this again.';

/** An id has about 57 letters; what is shorter, or a whole address, was copied from another place. */
const SCRIPT_ID = /^[\w-]{20,}$/;

/** What keeps `.clasp.json` from naming the script to push to, in words; undefined where nothing does. */
export function scriptIdProblem(folder: string): string | undefined {
  const file = join(folder, '.clasp.json');
  if (!existsSync(file))
    return `There is no .clasp.json, which names the script to push to. ${HOW_TO_MAKE_ONE}`;
  let scriptId: unknown;
  try {
    ({ scriptId } = JSON.parse(readFileSync(file, 'utf8')) as { scriptId?: unknown });
  } catch {
    return '.clasp.json cannot be read: it is not JSON.';
  }
  if (scriptId === undefined || scriptId === '')
    return `.clasp.json has no scriptId yet. ${HOW_TO_GET_AN_ID}`;
  if (typeof scriptId !== 'string' || !SCRIPT_ID.test(scriptId))
    return `scriptId in .clasp.json is ${JSON.stringify(scriptId)}, which is no Script ID. ${HOW_TO_GET_AN_ID}`;
  return undefined;
}

/** Pushes the three files of the add-on with clasp, or says why not. */
export async function push({ folder, dryRun, auth, say }: PushRequest): Promise<Pushed> {
  const problem = scriptIdProblem(folder);
  if (problem !== undefined) return { ok: false, message: problem };
  if (auth !== undefined && !existsSync(auth))
    return {
      ok: false,
      message: `There is no file ${auth}, where the login of clasp is expected.`,
    };
  const clasp = (...args: string[]) => runClasp(folder, auth, args);

  const status = await clasp('show-file-status', '--json');
  if (status.exitCode !== 0) return { ok: false, message: inWords(status.errors) };
  const { filesToPush } = JSON.parse(status.output) as { filesToPush: string[] };
  if (!areAddOn(filesToPush)) return { ok: false, message: otherFiles(filesToPush) };
  say(dryRun ? 'Would push:' : 'Pushing:');
  for (const file of FILES)
    say(`  ${file}  ${(statSync(join(folder, file)).size / 1000).toFixed(1)} kB`);
  if (dryRun) return { ok: true };

  const done = await clasp('push', '--force', '--json');
  if (done.exitCode !== 0) return { ok: false, message: inWords(done.errors) };
  return judge(done.output, say);
}

function areAddOn(files: readonly string[]): boolean {
  return files.length === FILES.length && FILES.every((file) => files.includes(file));
}

function otherFiles(files: readonly string[]): string {
  const listed = files.length === 0 ? 'nothing' : [...files].sort().join(', ');
  return `clasp would push ${listed}, where exactly ${FILES.join(', ')} are expected. Nothing was pushed: look for a changed rootDir in .clasp.json or a .claspignore.`;
}

/** clasp ends well where it pushed nothing too, so what it lists is counted. */
function judge(output: string, say: (line: string) => void): Pushed {
  const pushed = output.trim() === '' ? undefined : (JSON.parse(output) as string[]);
  if (pushed?.length === 0) {
    say(
      'The script holds these files already, so nothing was pushed. Files of its own stay as they are: where the editor shows others than Code, sidebar and appsscript, delete them there.',
    );
    return { ok: true };
  }
  if (pushed === undefined || !areAddOn(pushed))
    return {
      ok: false,
      message: `clasp says it pushed ${pushed?.join(', ') ?? 'nothing'}, where three files are expected. Look into the script's editor before you use it.`,
    };
  say('Pushed. Reload the sheet to get the new menu.');
  return { ok: true };
}

const REMEDIES: readonly (readonly [RegExp, (said: string) => string])[] = [
  [
    /No credentials found/,
    () => 'clasp is not logged in to Google: run npx clasp login, then this again.',
  ],
  [
    /invalid_grant|invalid_rapt|invalid authentication credentials/i,
    () => 'The login of clasp is no longer valid: run npx clasp login, then this again.',
  ],
  [
    /not enabled the Apps Script API/,
    () =>
      'The Apps Script API is switched off for your account: switch it on at https://script.google.com/home/usersettings, wait a minute, then run this again.',
  ],
  [
    /Requested entity was not found/,
    () =>
      'Google finds no script with the scriptId of .clasp.json: compare it with Extensions → Apps Script → Project Settings of your sheet.',
  ],
  [
    /does not have permission/,
    () =>
      'The account that clasp is logged in with may not change this script: get edit rights to the sheet, or run npx clasp login with another account.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/,
    () => 'Google cannot be reached from here: look at the connection, then run this again.',
  ],
  [
    /Syntax error/,
    (said) => `Google refuses the code, and the script is unchanged. ${ended(said)}`,
  ],
];

/** What a person does about what clasp said when it failed. */
export function inWords(said: string): string {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(said));
  return remedy?.[1](said) ?? `clasp could not push: ${ended(said)} Nothing was pushed.`;
}

function ended(sentence: string): string {
  const line = sentence.replace(/\s*\n\s*/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function runClasp(
  folder: string,
  auth: string | undefined,
  args: readonly string[],
): Promise<{ exitCode: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const login = auth === undefined ? [] : ['--auth', auth];
    const child = spawn(process.execPath, [CLASP, ...login, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output, errors }));
  });
}
