import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { bootHeadless } from '../../../workbench/engine/boot-headless';
import { readFolder } from '../../../workbench/folder/read-folder';
import { type AddOnFiles, type CellValue, createHost } from '../../../workbench/host/host';
import { newNodeContext } from '../../../workbench/host/node-context';
import { build, read, SAMPLE } from '../../report/opened';
import type { ScriptFile } from './fake-apps-script';

/** The sample campaign with the add-on as the server holds it, and what people do with it. */
export interface PushedAddOn {
  readonly captions: readonly string[];
  /** What an empty cell shows once a formula was typed into it. */
  type(formula: string): Promise<CellValue>;
  /** The page that the menu opens. */
  openSidebar(): Promise<string | undefined>;
  buildReport(campaign: string, asOf: string): Promise<ReportSummary>;
}

/** Opens the sample campaign over files that were pushed, for one test. */
export async function sampleIn(files: readonly ScriptFile[]): Promise<PushedAddOn> {
  const sheets = readFolder((name) => {
    const path = join(SAMPLE, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  });
  if (!sheets.ok) throw new Error(sheets.message);
  const host = createHost({
    files: addOnOf(files),
    sheets: [...sheets.value, { name: 'Scratch' }],
    newContext: newNodeContext,
    boot: bootHeadless,
  });
  onTestFinished(() => host.dispose());
  host.open();
  return {
    captions: host.menu.flatMap((entry) => ('caption' in entry ? [entry.caption] : [])),
    async type(formula) {
      host.type('Scratch', 'A1', formula);
      await host.settled();
      return host.value('Scratch', 'A1');
    },
    async openSidebar() {
      await host.choose('Open Creator Funnel');
      return host.sidebar?.html;
    },
    async buildReport(campaign, asOf) {
      await build(host, campaign, asOf);
      return read(host, campaign);
    },
  };
}

function addOnOf(files: readonly ScriptFile[]): AddOnFiles {
  const only = (type: ScriptFile['type']) => {
    const [found, ...others] = files.filter((file) => file.type === type);
    if (found === undefined || others.length > 0) throw new Error(`Not one ${type} was pushed.`);
    return found;
  };
  const page = only('HTML');
  return {
    code: only('SERVER_JS').source,
    manifest: only('JSON').source,
    html: { [page.name]: page.source },
  };
}
