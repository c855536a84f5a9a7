import { describe, expect, test } from 'vitest';
import { chromeOn, type Machine, usualPlaces } from './find-chrome';

type Choices = Partial<Pick<Machine, 'platform' | 'env' | 'isRoot'>> & {
  /** Programs that are there and start. */
  files?: string[];
  /** Programs that are there and fail at once. */
  broken?: string[];
  /** What apt-get install brings. */
  ofApt?: string[];
  /** Whether playwright-core's installer reaches its server. */
  canDownload?: boolean;
  /** Whether the machine misses a library that what was downloaded needs. */
  missesLibrary?: boolean;
};

const NO_SERVER = `Downloading Chrome\nError: getaddrinfo ENOTFOUND cdn.example.com\n  at lookup {\n  errno: -3008\n}\n`;
const NO_LIBRARY = 'error while loading shared libraries: libnss3.so';
const OF_PLAYWRIGHT = '/home/me/.cache/ms-playwright/chromium-1/chrome';

/** A made-up machine: what was run on it and said, and what the search gives. */
function searchOn(choices: Choices) {
  const {
    files = [],
    broken = [],
    ofApt = [],
    canDownload = false,
    missesLibrary = false,
  } = choices;
  const there = new Set([...files, ...broken]);
  const fails = new Set([...broken, ...(missesLibrary ? [OF_PLAYWRIGHT] : [])]);
  const ran: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform: choices.platform ?? 'linux',
    env: choices.env ?? { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: choices.isRoot ?? false,
    ofPlaywright: OF_PLAYWRIGHT,
    isFile: (path) => there.has(path),
    run: (program, args) => {
      ran.push([program, ...args].join(' '));
      if (args[0] === 'install') for (const path of ofApt) there.add(path);
      if (args[0] === '--version')
        return { ok: !fails.has(program), output: `${fails.has(program) ? NO_LIBRARY : ''}\n` };
      const ok = args[0] !== 'install' || ofApt.length > 0;
      return { ok, output: ok ? '' : 'E: Unable to locate package chromium\n' };
    },
    installOfPlaywright: () => {
      ran.push('playwright install');
      if (canDownload) there.add(OF_PLAYWRIGHT);
      return { ok: canDownload, output: canDownload ? '' : NO_SERVER };
    },
    say: (line) => said.push(line),
  };
  const attempt = () => {
    try {
      return chromeOn(machine);
    } catch (error) {
      return (error as Error).message;
    }
  };
  return { result: attempt(), ran, said };
}

const APT = '/usr/bin/apt-get';

describe('a browser that is there', () => {
  test.each<[string, Choices, string]>([
    [
      'named by CHROME_PATH, before all others',
      {
        env: { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' },
        files: ['/usr/bin/chromium', '/opt/chrome'],
      },
      '/opt/chrome',
    ],
    [
      'on PATH, in the order of PATH',
      {
        files: ['/usr/bin/chromium', '/usr/local/bin/google-chrome'],
      },
      '/usr/local/bin/google-chrome',
    ],
    ['Edge', { files: ['/usr/bin/microsoft-edge'] }, '/usr/bin/microsoft-edge'],
    [
      'one that starts, past one that does not',
      {
        broken: ['/usr/bin/chromium-browser'],
        files: ['/usr/bin/google-chrome'],
      },
      '/usr/bin/google-chrome',
    ],
    ["playwright-core's own", { files: [OF_PLAYWRIGHT] }, OF_PLAYWRIGHT],
    [
      'in the applications of a Mac',
      {
        platform: 'darwin',
        env: { HOME: '/Users/me', PATH: '/usr/bin' },
        files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'in the applications of one user of a Mac',
      {
        platform: 'darwin',
        env: { HOME: '/Users/me' },
        files: ['/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
      },
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'among the programs of Windows',
      {
        platform: 'win32',
        env: {
          PROGRAMFILES: 'C:\\Program Files',
          'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
        },
        files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ])('%s', (_name, choices, path) => {
    const { result, ran } = searchOn({ isRoot: true, files: [APT], ...choices });
    expect(result).toBe(path);
    expect(ran.filter((line) => line.includes('install'))).toEqual([]);
  });

  test('is said in one line', () => {
    const { said } = searchOn({ files: ['/usr/bin/chromium'] });
    expect(said).toEqual(['Browser: /usr/bin/chromium']);
  });

  test('Windows is not asked for a version, which would open a window', () => {
    const { ran } = searchOn({
      platform: 'win32',
      env: { LOCALAPPDATA: 'C:\\me' },
      files: ['C:\\me\\Google\\Chrome\\Application\\chrome.exe'],
    });
    expect(ran).toEqual([]);
  });

  test('a CHROME_PATH that leads nowhere is said, and nothing else is taken', () => {
    const { result } = searchOn({
      env: { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' },
      files: ['/usr/bin/chromium'],
    });
    expect(result).toBe(
      'CHROME_PATH is /opt/gone, and there is no such file: set it to the program of a Chrome or Chromium, or unset it.',
    );
  });
});

describe('a machine without a browser', () => {
  test('root on Debian installs it, with fonts', () => {
    const { result, ran, said } = searchOn({
      isRoot: true,
      files: [APT],
      ofApt: ['/usr/bin/chromium'],
    });
    expect(result).toBe('/usr/bin/chromium');
    expect(ran).toEqual([
      `${APT} update -q`,
      `${APT} install -y -q --no-install-recommends chromium fonts-liberation`,
      '/usr/bin/chromium --version',
    ]);
    expect(said).toEqual([
      'No Chrome or Chromium is installed: getting chromium with apt-get …',
      'Browser: /usr/bin/chromium, installed now.',
    ]);
  });

  test.each<[string, Choices, string[]]>([
    ['a user who is not root', { files: [APT], ofApt: ['/usr/bin/chromium'] }, []],
    ['root without apt-get', { isRoot: true }, []],
    [
      'root where apt-get has no chromium',
      { isRoot: true, files: [APT] },
      [
        `${APT} update -q`,
        `${APT} install -y -q --no-install-recommends chromium fonts-liberation`,
      ],
    ],
  ])("%s gets playwright-core's", (_name, choices, before) => {
    const { result, ran } = searchOn({ ...choices, canDownload: true });
    expect(result).toBe(OF_PLAYWRIGHT);
    expect(ran).toEqual([...before, 'playwright install', `${OF_PLAYWRIGHT} --version`]);
  });

  test('where nothing helps, one sentence says what was tried, and one what to install', () => {
    const { result } = searchOn({ isRoot: true, files: [APT] });
    expect(result).toBe(
      'No Chrome or Chromium was found, and none could be installed (apt-get: E: Unable to locate package chromium; playwright-core: Error: getaddrinfo ENOTFOUND cdn.example.com). Install Google Chrome or Chromium (on Debian: apt-get install chromium), or set CHROME_PATH to the program of one that you have.',
    );
  });
});

test('a download that does not start says what it misses', () => {
  const { result } = searchOn({ canDownload: true, missesLibrary: true });
  expect(result).toContain(
    '(playwright-core: its Chromium does not start, error while loading shared libraries: libnss3.so)',
  );
});

test('an empty PATH has no places', () => {
  expect(usualPlaces({ platform: 'linux', env: {} })).toEqual([]);
});
