import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Call, Measured } from './campaign-of-size';
import type { Row } from './row';

/** The size for which links have an aim. */
const LARGE = 10_000;
const MOST_CALLS: Readonly<Record<Call, number>> = { links: 120, report: 100 };
const MOST_LINKS_MS = 2_000;
const PROGRAM = fileURLToPath(new URL('./campaign-of-size.ts', import.meta.url));

export interface CampaignsRequest {
  /** Numbers of creators. */
  readonly sizes: readonly number[];
  /** How long all sizes together may take, in milliseconds. */
  readonly budget: number;
  readonly say: (line: string) => void;
}

const NAMES: Readonly<Record<Call, string>> = { links: 'Links and codes', report: 'Report' };

/** Links and reports of campaigns of several sizes, each in a process of its own; what the budget ends is left out. */
export async function campaigns({ sizes, budget, say }: CampaignsRequest): Promise<Row[]> {
  const end = performance.now() + budget;
  const rows: Row[] = [];
  for (const size of sizes) {
    const creators = `${size.toLocaleString('en-US')} creators`;
    say(`Links and report of ${creators} …`);
    const { measured, isWhole } = await measurementOf(size, Math.floor(end - performance.now()));
    rows.push(...measured.flatMap((each) => rowsOf(each, creators, size === LARGE)));
    if (isWhole) continue;
    say(`${creators}: not finished within the budget. --minutes gives more time.`);
    return rows;
  }
  return rows;
}

function rowsOf(measured: Measured, creators: string, isLarge: boolean): Row[] {
  const what = `${NAMES[measured.of]} of ${creators}`;
  if ('calculation' in measured)
    return [{ what: `${what}: calculation that follows`, value: measured.calculation, unit: 'ms' }];
  const { script, serviceCalls, of } = measured;
  const isUnderLimit = script.whole < MOST_LINKS_MS;
  return [
    {
      what: `${what}: the script`,
      value: script.whole,
      unit: 'ms',
      ...(isLarge && of === 'links' && { aim: { words: 'under 2 s', isMet: isUnderLimit } }),
    },
    {
      what: `${what}: of it the add-on's own code`,
      value: script.whole - script.services,
      unit: 'ms',
    },
    {
      what: `${what}: service calls`,
      value: serviceCalls,
      unit: 'calls',
      aim: { words: `at most ${MOST_CALLS[of]}`, isMet: serviceCalls <= MOST_CALLS[of] },
    },
  ];
}

/** Not whole where the time given did not do. */
function measurementOf(
  creators: number,
  timeout: number,
): Promise<{ measured: Measured[]; isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    if (timeout <= 0) return resolve({ measured: [], isWhole: false });
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, String(creators)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout,
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      if (exitCode !== 0 && signal !== 'SIGTERM')
        return reject(
          new Error(`${creators} creators: the measurement ended with ${exitCode ?? signal}.`),
        );
      const lines = output.split('\n').slice(0, -1);
      const measured = lines.map((line) => JSON.parse(line) as Measured);
      resolve({ measured, isWhole: exitCode === 0 });
    });
  });
}
