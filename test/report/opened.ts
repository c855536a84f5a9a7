import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { BuiltReport } from '../../src/apps-script/endpoints/report/build-report';
import type { CampaignBrief } from '../../src/apps-script/endpoints/server-types';
import type { Outcome } from '../../src/cells/problem';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import type { Host, HostOptions } from '../../workbench/host/host';
import { openFolder } from '../../workbench/node/open-folder';

export const SAMPLE = fileURLToPath(new URL('../../samples/spring-launch', import.meta.url));

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'creator-funnel-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with tabs written as CSV, gone after the test. */
export function folderOf(tabs: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  for (const [name, lines] of Object.entries(tabs))
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  return folder;
}

/** Opens a workbook folder for one test. */
export function open(folder: string, options: Partial<HostOptions> = {}): Host {
  const opened = openFolder(folder, options);
  if (!opened.ok) throw new Error(opened.message);
  onTestFinished(() => opened.value.dispose());
  return opened.value;
}

/** The value of a call that must go well. */
export async function done<T>(outcome: Promise<unknown>): Promise<T> {
  const settled = (await outcome) as Outcome<T>;
  if (!settled.ok) throw new Error(settled.message);
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

/** The cell of a report that says what to fix before its numbers are trusted. */
export const UPKEEP = 'A9';

export function sheetOf(host: Host, name: string): SheetSnapshot {
  const sheet = host.snapshot().sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}`);
  return sheet;
}
