import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { BuiltReport } from '../../src/apps-script/build-report';
import type { Outcome } from '../../src/cells/problem';
import type { ReportSummary } from '../../src/report/read-report';
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

export function build(host: Host, campaign: string, asOf: string): Promise<BuiltReport> {
  return done(host.call('buildReport', campaign, asOf));
}

export function read(host: Host, campaign: string): Promise<ReportSummary> {
  return done(host.call('getReport', campaign));
}

export function sheetOf(host: Host, name: string): SheetSnapshot {
  const sheet = host.snapshot().sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}`);
  return sheet;
}
