import type { CampaignBrief } from '../../src/apps-script/endpoints/plan/list-campaigns';
import type { BuiltReport } from '../../src/apps-script/endpoints/report/build-report';
import type { Outcome } from '../../src/cells/problem';
import { problemsInWords } from '../../src/cells/problem-words';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import { sheetSnapshot } from '../../workbench/engine/take-snapshot';
import type { Host, SavedWorkbook } from '../../workbench/host/host';
import { type Choices, openHost } from './open-host';

const CHECK_FIRST = '◆ Check first: ';

/** What a report says is to be fixed before its numbers are trusted, at its top and below the figures. */
export function toFix(host: Host, tab: string): string {
  const [top = '', ...below] = ['A3', 'A10', 'A11'].map((cell) =>
    String(host.value(tab, cell) ?? ''),
  );
  const first = top.startsWith(CHECK_FIRST) ? top.slice(CHECK_FIRST.length) : '';
  return [first, ...below].filter((each) => each !== '').join(' ');
}

/** The value of a call that must go well. */
export async function done<T>(outcome: Promise<unknown>): Promise<T> {
  const settled = (await outcome) as Outcome<T>;
  if (!settled.ok) throw new Error(problemsInWords(settled.problems));
  return settled.value;
}

/** The campaigns of a workbook by name. */
export async function namesOf(host: Host): Promise<string[]> {
  const briefs = await done<CampaignBrief[]>(host.call('listCampaigns'));
  return briefs.map(({ name }) => name);
}

export function build(host: Host, campaign: string, asOf: string): Promise<BuiltReport> {
  return done(host.call('buildReport', campaign, asOf));
}

export function read(host: Host, campaign: string): Promise<ReportSummary> {
  return done(host.call('getReport', campaign));
}

const built = new Map<string, Promise<SavedWorkbook>>();

/**
 * Opens a folder whose report is built already. It is built once for all tests of a worker; each gets a host of its
 * own, which starts from what was saved then and calculates nothing until something changes.
 */
export async function openBuilt(
  folder: string,
  campaign: string,
  asOf: string,
  choices: Choices = {},
): Promise<Host> {
  const key = JSON.stringify([folder, campaign, asOf]);
  const saved = built.get(key) ?? buildAndSave(folder, campaign, asOf);
  built.set(key, saved);
  return openHost(structuredClone(await saved), { trustsResults: true, ...choices });
}

async function buildAndSave(folder: string, campaign: string, asOf: string) {
  let close = () => {};
  const host = openHost(folder, {
    until: (end) => {
      close = end;
    },
  });
  try {
    await build(host, campaign, asOf);
    return host.save();
  } finally {
    close();
  }
}

export function sheetOf(host: Host, name: string): SheetSnapshot {
  const tab = host.engine.tabNamed(name);
  if (tab === undefined) throw new Error(`There is no tab ${name}`);
  return sheetSnapshot(tab);
}
