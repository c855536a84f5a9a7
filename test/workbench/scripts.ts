import type { Host, SavedWorkbook, SheetSeed } from '../../workbench/host/host';
import { type Choices as OfHost, openHost } from '../host/open-host';

type Choices = Omit<OfHost, 'script' | 'files'> & {
  sheets?: SheetSeed[] | SavedWorkbook;
  html?: Record<string, string>;
};

/** A host over a script given as source, with an empty tab `Data` where nothing else is given. */
export function hostOf(code: string, choices: Choices = {}): Host {
  const { html = {}, sheets = [{ name: 'Data' }], ...options } = choices;
  const files = { code, manifest: '{"timeZone":"Etc/UTC","runtimeVersion":"V8"}', html };
  return openHost(sheets, { files, ...options });
}

export function bodyOf(statements: string): string {
  return `function run() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getSheets()[0];
    ${statements}
  }`;
}

/** A host whose `attempt(statements)` answers what the statements return, or how they fail. */
export function attemptHost(choices: Choices = {}): {
  host: Host;
  attempt(statements: string): Promise<unknown>;
} {
  const code = `function attempt(statements) {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    try {
      return { gave: new Function('ss', 'sheet', statements)(ss, ss.getSheets()[0]) };
    } catch (error) {
      const realm = error instanceof Error ? '' : '(another realm) ';
      return { failed: realm + error.name + ': ' + error.message };
    }
  }`;
  const host = hostOf(code, choices);
  return {
    host,
    async attempt(statements) {
      const outcome = (await host.call('attempt', statements)) as Record<string, unknown>;
      return outcome.failed ?? outcome.gave;
    },
  };
}
