import { posix, win32 } from 'node:path';

/** What a search for a browser asks of the machine it runs on; tests give a made-up one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether packages can be installed without asking anybody. */
  readonly isRoot: boolean;
  /** Where playwright-core's installer puts its Chromium; undefined on systems that it has none for. */
  readonly ofPlaywright: string | undefined;
  isFile(path: string): boolean;
  /** Runs a program to its end. */
  run(program: string, args: readonly string[]): { ok: boolean; output: string };
  /** Has playwright-core put its Chromium where it belongs. */
  installOfPlaywright(): { ok: boolean; output: string };
  /** Tells the person who waits, in one line. */
  say(line: string): void;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_PLACES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const APT_GET = '/usr/bin/apt-get';
const DEBIAN = ['chromium', 'fonts-liberation'];
const WHAT_TO_INSTALL =
  'Install Google Chrome or Chromium (on Debian: apt-get install chromium), or set CHROME_PATH to the program of one that you have.';

/**
 * A browser of the Chromium family on this machine, as the path of its program: the one that CHROME_PATH names, one
 * on PATH or in the usual places, playwright-core's own, or one that is installed now.
 *
 * Throws one sentence with what to install where there is none and none can be had.
 */
export function chromeOn(machine: Machine): string {
  const named = machine.env.CHROME_PATH;
  if (named) {
    if (!machine.isFile(named))
      throw new Error(
        `CHROME_PATH is ${named}, and there is no such file: set it to the program of a Chrome or Chromium, or unset it.`,
      );
    return named;
  }
  const found = installedChrome(machine);
  if (found !== undefined) {
    machine.say(`Browser: ${found}`);
    return found;
  }
  const got = getChrome(machine);
  machine.say(`Browser: ${got}, installed now.`);
  return got;
}

function installedChrome(machine: Machine): string | undefined {
  const { ofPlaywright } = machine;
  return [...usualPlaces(machine), ...(ofPlaywright === undefined ? [] : [ofPlaywright])].find(
    (path) => machine.isFile(path) && starts(machine, path),
  );
}

/** Where browsers stand, in the order in which they are taken. */
export function usualPlaces({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PLACES.map((place) => win32.join(folder, place)));
  const onPath = (env.PATH ?? '')
    .split(posix.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')];
  return [
    ...applications.flatMap((folder) => MAC_PLACES.map((place) => posix.join(folder, place))),
    ...onPath,
  ];
}

/**
 * Ubuntu's chromium-browser is a script that only asks for a snap, and a downloaded Chromium may lack libraries.
 * On Windows the question would open a window.
 */
function starts(machine: Machine, path: string): boolean {
  return machine.platform === 'win32' || machine.run(path, ['--version']).ok;
}

function getChrome(machine: Machine): string {
  const tried: string[] = [];
  if (machine.isRoot && machine.isFile(APT_GET)) {
    machine.say('No Chrome or Chromium is installed: getting chromium with apt-get …');
    // A list that cannot be renewed may still do.
    machine.run(APT_GET, ['update', '-q']);
    const { output } = machine.run(APT_GET, [
      ...['install', '-y', '-q', '--no-install-recommends'],
      ...DEBIAN,
    ]);
    const found = installedChrome(machine);
    if (found !== undefined) return found;
    tried.push(`apt-get: ${causeIn(output)}`);
  }
  machine.say('No Chrome or Chromium is installed: getting one with playwright-core …');
  const { output } = machine.installOfPlaywright();
  const found = installedChrome(machine);
  if (found !== undefined) return found;
  tried.push(`playwright-core: ${whyNotPlaywrights(machine) ?? causeIn(output)}`);
  throw new Error(
    `No Chrome or Chromium was found, and none could be installed (${tried.join('; ')}). ${WHAT_TO_INSTALL}`,
  );
}

/** A Chromium that was downloaded may miss libraries of the system, and says which. */
function whyNotPlaywrights({ ofPlaywright, isFile, run }: Machine): string | undefined {
  if (ofPlaywright === undefined || !isFile(ofPlaywright)) return undefined;
  return `its Chromium does not start, ${causeIn(run(ofPlaywright, ['--version']).output)}`;
}

/** The line that names the cause: the first error of a program that has one, or else its last word. */
function causeIn(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.find((line) => /^(Error|E): /.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
