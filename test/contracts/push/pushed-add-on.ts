import type { ReportSummary } from '../../../src/report/read-back/read-report';
import type { AddOnFiles, CellValue } from '../../../workbench/host/host';
import { fixture } from '../../host/folders';
import { openHost } from '../../host/open-host';
import { build, read } from '../../host/reports';
import type { ScriptFile } from './fake-apps-script';

/** A small campaign with the add-on as the server holds it, and what people do with it. */
export interface PushedAddOn {
  readonly captions: readonly string[];
  /** What an empty cell shows once a formula was typed into it. */
  type(formula: string): Promise<CellValue>;
  /** The page that the menu opens. */
  openSidebar(): Promise<string | undefined>;
  buildReport(campaign: string, asOf: string): Promise<ReportSummary>;
}

/** Opens a small campaign over files that were pushed, for one test. */
export async function plainIn(files: readonly ScriptFile[]): Promise<PushedAddOn> {
  const host = openHost(fixture('plain'), { files: addOnOf(files) });
  host.open();
  return {
    captions: host.menu.flatMap((entry) => ('caption' in entry ? [entry.caption] : [])),
    async type(formula) {
      host.type('Creators', 'Z1', formula);
      await host.settled();
      return host.value('Creators', 'Z1');
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
