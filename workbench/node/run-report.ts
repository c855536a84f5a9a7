import { existsSync, mkdirSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedLinks } from '../../src/apps-script/endpoints/links/generate-links';
import type { CampaignBrief } from '../../src/apps-script/endpoints/plan/list-campaigns';
import type { BuiltReport } from '../../src/apps-script/endpoints/report/build-report';
import { type Failure, failure, type Outcome, problem, success } from '../../src/cells/problem';
import { distinctProblems, problemInWords } from '../../src/cells/problem-words';
import { serialOfIso } from '../../src/cells/serial-date';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import { nameKey } from '../../src/text/name-key';
import type { WorkbookSnapshot } from '../engine/snapshot';
import { sheetAsCsv } from '../folder/write-folder';
import type { Host } from '../host/host';
import { writeXlsx } from '../xlsx/write-xlsx';
import { openFolder } from './open-folder';

export interface ReportRequest {
  readonly folder: string;
  /** Where it is left out nothing is written. */
  readonly out?: string;
  /** Only this campaign; all of them where it is left out. */
  readonly campaign?: string;
  /** The day or moment up to which is counted, in ISO form; it fixes the clock too. */
  readonly asOf?: string;
  /** How many rows a tab has at least, as for a folder that is opened. */
  readonly rows?: number;
  /** Is told what is being done. */
  readonly say: (line: string) => void;
}

export interface CampaignReport extends ReportSummary {
  readonly serviceCalls: number;
}

export interface ReportRun {
  readonly campaigns: readonly CampaignReport[];
  readonly links: GeneratedLinks;
  readonly snapshot: WorkbookSnapshot;
  /** What kept other campaigns from their reports. */
  readonly refused: Failure | null;
}

/** The product's main job on a folder: links, codes and reports, written to another folder. */
export async function runReport(request: ReportRequest): Promise<Outcome<ReportRun>> {
  const { asOf } = request;
  if (asOf !== undefined && serialOfIso(asOf) === undefined)
    return failure(
      problem('not_a_date', { argument: '--as-of' }, `"${asOf}" is not a date such as 2026-03-20`),
    );
  const { out } = request;
  const unfit = out === undefined ? undefined : unfitForOutput(request.folder, out);
  if (unfit !== undefined) return unfit;
  const opened = openFolder(request.folder, {
    ...(asOf === undefined ? {} : { now: () => clockAt(asOf) }),
    ...(request.rows === undefined ? {} : { rows: request.rows }),
  });
  if (!opened.ok) return opened;
  const host = opened.value;
  try {
    const run = await runInHost(host, request);
    if (run.ok && out !== undefined) {
      request.say('Writing report.xlsx, report.json and the tabs as CSV …');
      await writeOut(run.value, out);
    }
    return run;
  } finally {
    host.dispose();
  }
}

/** Nothing that is not a former output is written over. */
function unfitForOutput(folder: string, out: string): Failure | undefined {
  const refuse = (sentence: string) =>
    failure(problem('unknown_value', { argument: '--out' }, sentence));
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return refuse(`${out} is a file, where a folder is expected`);
  if (realpathSync(out) === (existsSync(folder) ? realpathSync(folder) : ''))
    return refuse('the folder to write to is the one to read from, where another is expected');
  const holds = readdirSync(out);
  if (holds.length > 0 && !holds.includes('report.json'))
    return refuse(
      `${out} holds other files, where a new folder or that of an earlier report is expected`,
    );
  return undefined;
}

/** The moment scripts see: the end of a bare day. The local host's workbooks are in UTC. */
export function clockAt(asOf: string): Date {
  return new Date(asOf.length === 10 ? `${asOf}T23:59:59Z` : `${asOf.replace(' ', 'T')}Z`);
}

async function runInHost(host: Host, request: ReportRequest): Promise<Outcome<ReportRun>> {
  const { say, campaign, asOf } = request;
  const listed = (await host.call('listCampaigns')) as Outcome<CampaignBrief[]>;
  if (!listed.ok) return unlisted(host, listed, campaign);
  const names = listed.value.map(({ name }) => name);
  const chosen = names.filter(
    (name) => campaign === undefined || nameKey(name) === nameKey(campaign),
  );
  if (chosen.length === 0)
    return failure(
      problem(
        'unknown_value',
        { tab: 'Campaigns', column: 'Campaign' },
        `"${campaign}" is not one of ${names.join(', ')}`,
      ),
    );
  say('Generating links and codes …');
  const { links, failures } = await generated(host, chosen, campaign === undefined);
  const campaigns: CampaignReport[] = [];
  const warned = new Set<string>();
  for (const [at, name] of chosen.entries()) {
    say(`Building the report of ${name} (${at + 1} of ${chosen.length}) …`);
    const built = (await host.call('buildReport', name, asOf ?? null)) as Outcome<BuiltReport>;
    if (!built.ok) {
      failures.push(built);
      continue;
    }
    const { count, first } = built.value.unmatched;
    for (const row of first) say(`Not counted: ${row} is not in this campaign's Creators.`);
    if (count > first.length) say(`Not counted: ${count - first.length} more unmatched rows.`);
    for (const line of built.value.warnings.map(problemInWords)) {
      if (!warned.has(line)) say(`Look at ${line}`);
      warned.add(line);
    }
    const serviceCalls = host.serviceCalls.total;
    const report = (await host.call('getReport', name)) as Outcome<ReportSummary>;
    if (!report.ok) return report;
    campaigns.push({ ...report.value, serviceCalls });
  }
  const refused = failures.length === 0 ? null : allOf(failures);
  return refused !== null && campaigns.length === 0
    ? refused
    : success({ campaigns, links, snapshot: host.snapshot(), refused });
}

const NO_LINKS: GeneratedLinks = { links: 0, codes: 0, unassigned: [], problems: [] };

/** Links and codes of all campaigns at once; where one of them is in the way, of each by itself. */
async function generated(host: Host, chosen: readonly string[], isAll: boolean) {
  const links = async (name: string | null) =>
    (await host.call('generateLinks', name, null)) as Outcome<GeneratedLinks>;
  const [first] = chosen;
  let found = [await links(isAll ? null : first!)];
  if (chosen.length > 1 && !found[0]!.ok) {
    found = [];
    for (const name of chosen) found.push(await links(name));
  }
  return {
    links: found.reduce((sum, each) => (each.ok ? added(sum, each.value) : sum), NO_LINKS),
    failures: found.flatMap((each) => (each.ok ? [] : [each])),
  };
}

function added(left: GeneratedLinks, right: GeneratedLinks): GeneratedLinks {
  return {
    links: left.links + right.links,
    codes: left.codes + right.codes,
    unassigned: [...left.unassigned, ...right.unassigned],
    problems: [...left.problems, ...right.problems],
  };
}

/** Where no campaign can be read there is none to report on, and still all that is wrong with the tabs is told. */
async function unlisted(host: Host, listed: Failure, campaign = 'Campaigns'): Promise<Failure> {
  const linked = (await host.call('generateLinks', null, null)) as Outcome<unknown>;
  const built = (await host.call('buildReport', campaign, null)) as Outcome<unknown>;
  return allOf([listed, linked, built].flatMap((each) => (each.ok ? [] : [each])));
}

/** Everything that is wrong, each thing once: what links and the reports of all campaigns read is the same. */
function allOf(failures: readonly Failure[]): Failure {
  const all = failure(distinctProblems(failures.flatMap(({ problems }) => problems)));
  const more = failures.reduce((most, each) => Math.max(most, each.more ?? 0), all.more ?? 0);
  return more > 0 ? { ...all, more } : all;
}

/** Everything is ready before the first file is written. */
async function writeOut({ campaigns, snapshot }: ReportRun, out: string) {
  const front = snapshot.sheets.find(({ name }) => name.startsWith('Report ·'));
  const files: [string, string | Uint8Array][] = [
    [
      'report.xlsx',
      await writeXlsx(snapshot, {
        title: campaigns.map((each) => each.campaign).join(', '),
        ...(front === undefined ? {} : { front: front.name }),
      }),
    ],
    ['report.json', `${JSON.stringify({ campaigns }, null, 2)}\n`],
    ...snapshot.sheets.map((sheet): [string, string] => [
      `${fileName(sheet.name)}.csv`,
      sheetAsCsv(sheet),
    ]),
  ];
  mkdirSync(out, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(out, name), content);
}

function fileName(tab: string): string {
  return tab.replace(/["<>|:*?/\\]/g, '_');
}
