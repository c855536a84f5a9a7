import { onTestFinished } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import type { Host, SavedWorkbook, SheetSeed } from '../../workbench/host/host';
import { readAddOn } from '../../workbench/node/add-on-files';
import { type OpenOptions, openHost as openOnMachine } from '../../workbench/node/open-host';
import { readFolderAt } from '../../workbench/node/read-folder-at';

export interface Choices extends Partial<Omit<OpenOptions, 'sheets'>> {
  /** A script to run in place of the add-on's. */
  script?: string;
  /** The least rows of the tabs of a folder; 100 where it is left out, since formulas over columns take their time. */
  rows?: number;
  /** When the host is closed: after the test, or `afterAll` for one that the tests of a file share. */
  until?: (close: () => void) => void;
}

const ROWS = 100;
/** There is room below the rows of a folder. */
const BELOW = 20;

/** Opens a workbook in the local host: a folder of CSV files, new tabs, or a workbook that was saved. */
export function openHost(
  workbook: string | SheetSeed[] | SavedWorkbook,
  { script, rows = ROWS, until = onTestFinished, ...options }: Choices = {},
): Host {
  const host = openOnMachine({
    files: script === undefined ? readAddOn() : { ...readAddOn(), code: script },
    sheets: typeof workbook === 'string' ? tabsOf(workbook, rows) : workbook,
    ...options,
  });
  until(() => host.dispose());
  return host;
}

function tabsOf(folder: string, least: number): SheetSeed[] {
  const sheets = readFolderAt(folder);
  if (!sheets.ok) throw new Error(problemsInWords(sheets.problems));
  return sheets.value.map((sheet) => ({
    rows: Math.max(least, (sheet.values?.length ?? 0) + BELOW),
    ...sheet,
  }));
}
