import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAddOn } from './build';
import { push, scriptIdProblem } from './push';

const USAGE = 'npm run deploy -- [--dry-run] [--auth <file with the credentials of clasp>]';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function request() {
  try {
    const { values } = parseArgs({
      options: { 'dry-run': { type: 'boolean', default: false }, auth: { type: 'string' } },
    });
    return values;
  } catch (error) {
    return fail(`${(error as Error).message} Usage: ${USAGE}`);
  }
}

const { auth, 'dry-run': dryRun } = request();
const folder = process.cwd();
const problem = scriptIdProblem(folder);
if (problem !== undefined) fail(problem);
console.log('Building the add-on …');
await buildAddOn();
const pushed = await push({
  folder,
  dryRun,
  ...(auth === undefined ? {} : { auth: resolve(auth) }),
  say: console.log,
});
if (!pushed.ok) fail(pushed.message);
