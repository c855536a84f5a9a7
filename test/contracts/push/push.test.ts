import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { inWords, type Pushed, push, scriptIdProblem } from '../../../scripts/push';
import {
  type FakeAppsScript,
  fakeAppsScript,
  type Refusal,
  type ScriptFile,
} from './fake-apps-script';
import { plainIn } from './pushed-add-on';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SCRIPT_ID = '1made-up_ScriptIdOfFiftySevenLetters0123456789abcdefghijk';
const NAMES = ['Code.js', 'appsscript.json', 'sidebar.html'];

const LOGIN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: 'made-up',
      expiry_date: Date.parse('2100-01-01'),
    },
  },
};

afterEach(() => vi.unstubAllEnvs());

/** A project to push from, with what the build made; clasp finds no other login than that of the test. */
function project(settings: unknown = { scriptId: SCRIPT_ID, rootDir: 'dist' }) {
  const folder = mkdtempSync(join(tmpdir(), 'creator-funnel-push-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'dist'));
  for (const name of NAMES) copyFileSync(join(ROOT, 'dist', name), join(folder, 'dist', name));
  if (settings !== null) writeFileSync(join(folder, '.clasp.json'), JSON.stringify(settings));
  const auth = join(folder, 'login.json');
  writeFileSync(auth, JSON.stringify(LOGIN));
  vi.stubEnv('HOME', folder);
  vi.stubEnv('USERPROFILE', folder);
  return { folder, auth };
}

/** What a script holds into which the files of a project were pushed before. */
function filesIn(folder: string): ScriptFile[] {
  const source = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8');
  return [
    { name: 'appsscript', type: 'JSON', source: source('appsscript.json') },
    { name: 'Code', type: 'SERVER_JS', source: source('Code.js') },
    { name: 'sidebar', type: 'HTML', source: source('sidebar.html') },
  ];
}

function reach({ rootUrl }: FakeAppsScript): void {
  vi.stubEnv('NODE_OPTIONS', `--import=${new URL('reach-fake.mjs', import.meta.url)}`);
  vi.stubEnv('FAKE_APPS_SCRIPT', rootUrl);
}

async function pushFrom(
  { folder, auth }: { folder: string; auth?: string },
  { dryRun = false } = {},
): Promise<{ pushed: Pushed; said: string }> {
  const lines: string[] = [];
  const login = auth === undefined ? {} : { auth };
  const pushed = await push({ folder, dryRun, ...login, say: (line) => lines.push(line) });
  return { pushed, said: lines.join('\n') };
}

describe('a push with clasp', () => {
  test('replaces the script by exactly three files, which run', async () => {
    const fake = await fakeAppsScript(SCRIPT_ID);
    reach(fake);
    const from = project();
    const { pushed, said } = await pushFrom(from);
    expect(pushed).toEqual({ ok: true });
    expect(said).toMatch(
      /^Pushing:\n {2}dist.Code\.js {2}[\d.]+ kB\n {2}dist.appsscript\.json {2}[\d.]+ kB\n {2}dist.sidebar\.html {2}[\d.]+ kB\nPushed\./,
    );
    expect(fake.puts).toHaveLength(1);
    const files = fake.puts[0]!;
    expect(files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'Code SERVER_JS',
      'appsscript JSON',
      'sidebar HTML',
    ]);

    const workbook = await plainIn(files);
    expect(workbook.captions).toContain('Open Creator Funnel');
    expect(await workbook.type('=CPA(5000;250)')).toBe(20);
    expect(await workbook.openSidebar()).toBe(
      readFileSync(join(from.folder, 'dist/sidebar.html'), 'utf8'),
    );
    const report = await workbook.buildReport('Plain', '2026-04-06');
    expect(report.creators).toHaveLength(6);
    expect(report.primary.value).toBeGreaterThan(0);
  });

  test('of files that the script holds already says that nothing was pushed', async () => {
    const from = project();
    const fake = await fakeAppsScript(SCRIPT_ID, { holds: filesIn(from.folder) });
    reach(fake);
    const { pushed, said } = await pushFrom(from);
    expect(pushed).toEqual({ ok: true });
    expect(fake.puts).toEqual([]);
    expect(said).toContain('holds these files already, so nothing was pushed');
  });

  test('a dry run lists the files and asks for no login', async () => {
    const fake = await fakeAppsScript(SCRIPT_ID);
    reach(fake);
    const { folder } = project();
    const { pushed, said } = await pushFrom({ folder }, { dryRun: true });
    expect(pushed).toEqual({ ok: true });
    expect(said).toMatch(/^Would push:(\n.*kB){3}$/);
    expect(fake.puts).toEqual([]);
  });
});

describe('a push that cannot be', () => {
  test.each<[string, Refusal, RegExp]>([
    [
      'the script may not be read',
      ['GET', 403, 'The caller does not have permission'],
      /^The account that clasp is logged in with may not change this script/,
    ],
    [
      'the code has a syntax error',
      ['PUT', 400, "Syntax error: SyntaxError: Unexpected token '}' line: 5 file: Code.gs"],
      /^Google refuses the code, and the script is unchanged\. Syntax error: .* line: 5 file: Code\.gs\.$/,
    ],
  ])('%s', async (_name, refusal, words) => {
    const fake = await fakeAppsScript(SCRIPT_ID, { refusal });
    reach(fake);
    const { pushed } = await pushFrom(project());
    expect(pushed).toEqual({ ok: false, message: expect.stringMatching(words) });
    expect(fake.puts).toEqual([]);
  });

  test.each<[string, RegExp]>([
    [
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
      /^The Apps Script API is switched off for your account: switch it on at https:\/\/script\.google\.com\/home\/usersettings/,
    ],
    [
      'Request had invalid authentication credentials.',
      /^The login of clasp is no longer valid: run npx clasp login/,
    ],
    ['invalid_grant', /^The login of clasp is no longer valid: run npx clasp login/],
    [
      'request to https://script.googleapis.com/v1/projects failed, reason: getaddrinfo ENOTFOUND script.googleapis.com',
      /^Google cannot be reached from here: look at the connection, then run this again\.$/,
    ],
    [
      'Request contains an invalid argument',
      /^clasp could not push: Request contains an invalid argument\. Nothing was pushed\.$/,
    ],
  ])('clasp says: %s', (said, words) => {
    expect(inWords(said)).toMatch(words);
  });

  test('an id that no script has', async () => {
    const fake = await fakeAppsScript(SCRIPT_ID);
    reach(fake);
    const { pushed } = await pushFrom(project({ scriptId: `${SCRIPT_ID}x`, rootDir: 'dist' }));
    expect(pushed).toEqual({
      ok: false,
      message: expect.stringMatching(/^Google finds no script with the scriptId of \.clasp\.json/),
    });
  });

  test('without a login', async () => {
    const fake = await fakeAppsScript(SCRIPT_ID);
    reach(fake);
    const { folder } = project();
    const { pushed } = await pushFrom({ folder });
    expect(pushed).toEqual({
      ok: false,
      message: 'clasp is not logged in to Google: run npx clasp login, then this again.',
    });
    expect(fake.puts).toEqual([]);
  });

  test('with other files than the three', async () => {
    const fake = await fakeAppsScript(SCRIPT_ID);
    reach(fake);
    const from = project();
    writeFileSync(join(from.folder, 'dist', 'Old.js'), 'function CPA() {}');
    const { pushed } = await pushFrom(from);
    expect(pushed).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^clasp would push .*Old\.js.*, where exactly .* are expected/,
      ),
    });
    expect(fake.puts).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ['has none', { scriptId: '', rootDir: 'dist' }, /has no scriptId yet\. Open a sheet/],
    ['lacks the line', { rootDir: 'dist' }, /has no scriptId yet\. Open a sheet/],
    [
      'has an address',
      { scriptId: 'https://script.google.com/d/abc/edit', rootDir: 'dist' },
      /is "https:\/\/script\.google\.com\/d\/abc\/edit", which is no Script ID\. Open a sheet/,
    ],
    ['is not there', null, /^There is no \.clasp\.json.*npx clasp create-script --type sheets/],
  ])('.clasp.json %s: where to get an id', (_name, settings, words) => {
    expect(scriptIdProblem(project(settings).folder)).toMatch(words);
  });

  test('the command says so before it builds, and exits with 1', () => {
    const { folder } = project({ scriptId: '', rootDir: 'dist' });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(ROOT, 'scripts/deploy.ts')],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^\.clasp\.json has no scriptId yet\./);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
