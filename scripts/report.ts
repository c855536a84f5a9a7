import { parseArgs } from 'node:util';
import { findKpi } from '../src/campaign/kpi';
import { problemLines } from '../src/cells/problem-words';
import type { CampaignReport } from '../workbench/node/run-report';
import { runReport } from '../workbench/node/run-report';
import { buildAddOn } from './build';

const USAGE =
  'npm run report -- <folder> --out <folder> [--campaign <name>] [--as-of <YYYY-MM-DD[Thh:mm]>]';

function fail(...lines: readonly string[]): never {
  for (const line of lines) console.error(line.replace(/\s*\n\s*/g, ' '));
  process.exit(1);
}

function request() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        campaign: { type: 'string' },
        'as-of': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(`Usage: ${USAGE}`);
      process.exit(0);
    }
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1 || values.out === undefined)
      fail(`Usage: ${USAGE}`);
    return { folder, out: values.out, campaign: values.campaign, asOf: values['as-of'] };
  } catch (error) {
    return fail(
      `${(error as Error).message.replace(/ To specify a positional.*$/s, '')} Usage: ${USAGE}`,
    );
  }
}

function line({ campaign, status, primary, creators, serviceCalls }: CampaignReport): string {
  const kpi = findKpi(primary.kpi);
  const rounded = (value: number) => String(Number(value.toPrecision(6)));
  const value = primary.value === null ? 'not known yet' : rounded(primary.value);
  const target = primary.target === null ? '' : `, target ${primary.target}`;
  const verdict = primary.status === null ? '' : ` (${primary.status})`;
  return `${campaign}: ${status}; ${kpi?.abbreviation ?? kpi?.name} ${value}${target}${verdict}; ${creators.length} creators; ${serviceCalls} service calls to build`;
}

const { folder, out, campaign, asOf } = request();
console.log('Building the add-on …');
await buildAddOn();
const run = await runReport({
  folder,
  out,
  ...(campaign === undefined ? {} : { campaign }),
  ...(asOf === undefined ? {} : { asOf }),
  say: console.log,
});
if (!run.ok) fail(...problemLines(run));
const { links, campaigns, refused } = run.value;
console.log('');
console.log(`${links.links} links and ${links.codes} codes generated.`);
if (links.unassigned.length > 0)
  console.log(
    `GA4 does not know the platform of these links and would file them under Unassigned: ${links.unassigned.slice(0, 5).join(', ')}${links.unassigned.length > 5 ? ` and ${links.unassigned.length - 5} more` : ''}.`,
  );
for (const each of links.problems) console.log(`Left out: ${each}`);
for (const each of campaigns) console.log(line(each));
console.log(`Everything is in ${out}.`);
if (refused !== null) fail('Other campaigns have no report:', ...problemLines(refused));
