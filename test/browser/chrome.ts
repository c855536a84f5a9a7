import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { chromeOn, type Machine } from './find-chrome';

const PLAYWRIGHT = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'cli.js',
);

/** As root in a container there is no sandbox and no graphics card; nothing is fetched from outside. */
const FLAGS = [
  // Every page would bring two more of them up: what drops down from the address bar.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--no-first-run',
];

/** The path of a Chrome or Chromium on this machine; where there is none, one is installed. Says in a line which. */
export async function findOrGetChrome(): Promise<string> {
  return chromeOn(thisMachine());
}

/** Starts a browser without a window, with a profile of its own that is gone when it closes. */
export async function launchChrome(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await findOrGetChrome(),
    headless: true,
    chromiumSandbox: false,
    ...options,
    args: [...FLAGS, ...(options.args ?? [])],
  });
}

/** playwright-core throws for systems that it has no Chromium for. */
function ofPlaywright(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function thisMachine(): Machine {
  const { platform, env } = process;
  const run: Machine['run'] = (program, args) => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return { ok: status === 0, output: `${stdout ?? ''}\n${stderr ?? ''}` };
  };
  return {
    platform,
    env,
    isRoot: process.getuid?.() === 0,
    ofPlaywright: ofPlaywright(),
    // A folder on PATH may belong to somebody else: existsSync does not mind.
    isFile: (path) => existsSync(path) && statSync(path).isFile(),
    run,
    installOfPlaywright: () =>
      run(process.execPath, [PLAYWRIGHT, 'install', '--no-shell', 'chromium']),
    say: (line) => console.log(line),
  };
}
