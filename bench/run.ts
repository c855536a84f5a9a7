import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAddOn } from '../scripts/build';
import { readAddOn } from '../workbench/node/add-on-files';
import { campaigns } from './campaigns';
import { coldLoad } from './cold-load';
import { column } from './column';
import { hostileCell } from './hostile-cell';
import type { Row } from './row';
import { sidebar } from './sidebar';
import { tableOf } from './table';

const USAGE = `npm run bench -- [--quick] [--minutes <number>] [--out <file>] [--write]

Measures the compiled add-on, prints a table, and leaves the numbers in .build/bench.json.

  --quick    little of each: to see that it runs, not for numbers
  --minutes  how long all campaigns together may take; 15 where it is left out
  --out      where the numbers go instead
  --write    puts the table into docs/performance.md`;

/** How often things are measured, how long columns are, and which campaigns are made. */
const FULL = {
  load: { rounds: 101 },
  column: { rows: 100_000, rounds: 21 },
  hostile: { rounds: 11 },
  sidebar: { rounds: 15 },
  sizes: [10, 100, 1_000, 10_000],
};
const QUICK: typeof FULL = {
  load: { rounds: 5 },
  column: { rows: 1_000, rounds: 3 },
  hostile: { rounds: 3 },
  sidebar: { rounds: 3 },
  sizes: [10, 100],
};

const PAGE = new URL('../docs/performance.md', import.meta.url);
const TABLE = /(?<=<!-- table: npm run bench -- --write -->\n)[\s\S]*(?=<!-- \/table -->)/;

function request() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '15' },
        out: { type: 'string', default: '.build/bench.json' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const minutes = Number(values.minutes);
    if (!(minutes > 0))
      throw new Error(`--minutes is ${values.minutes}, where a number is expected.`);
    return { ...values, minutes };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(1);
  }
}

/** Where the numbers come from; what else ran is read from the load of the minute before. */
function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const others = loadavg()[0]!.toFixed(1);
  return `${cpus().length} × ${processor?.model.trim()}, ${memory} GB, ${process.platform}, Node ${process.version}, load ${others} when it began`;
}

function writeTable(rows: readonly Row[], where: string): void {
  const page = readFileSync(PAGE, 'utf8');
  if (!TABLE.test(page)) throw new Error('docs/performance.md has no place for the table.');
  writeFileSync(
    PAGE,
    page.replace(TABLE, () => `\n${tableOf(rows)}\n\n${where}\n\n`),
  );
}

const { quick, minutes, out, write, help } = request();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
const measuredOn = machine();
const amount = quick ? QUICK : FULL;
const say = (line: string) => console.log(line);
say('Building the add-on …');
await buildAddOn();
const { code, html } = readAddOn();
say('Cold load …');
const cold = coldLoad(code, amount.load);
say('Columns …');
const columns = column(code, amount.column);
say('Hostile cells …');
const hostile = hostileCell(code, amount.hostile);
say('The sidebar …');
const page = await sidebar(html.sidebar!, amount.sidebar);
const sizes = await campaigns({ sizes: amount.sizes, budget: minutes * 60_000, say });
const rows = [...cold, ...columns, ...hostile, ...page, ...sizes];

const date = new Date().toISOString().slice(0, 10);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify({ date, machine: measuredOn, rows }, null, 2)}\n`);
const where = `Measured on ${date}: ${measuredOn}.`;
say(`\n${tableOf(rows)}\n\n${where}`);
if (write) writeTable(rows, where);
