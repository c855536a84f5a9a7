import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { type Outcome, success } from '../../src/cells/problem';
import { WORKBOOK } from '../../src/tabs/workbook';
import type { SheetSeed } from '../host/seed';
import { readFolderAt } from '../node/read-folder-at';

/** A folder of CSV files as the page opens it. */
export interface SampleWorkbook {
  /** The same for the same folder: a page keeps its changes under it. */
  key: string;
  name: string;
  /** Differs when a file of the folder or the add-on's columns have changed. */
  fingerprint: string;
  sheets: SheetSeed[];
}

export function readWorkbook(folder: string): Outcome<SampleWorkbook> {
  const sheets = readFolderAt(folder);
  if (!sheets.ok) return sheets;
  const columns = WORKBOOK.map((tab) => [tab.name, tab.columns.map(({ header }) => header)]);
  return success({
    key: digest(resolve(folder)),
    name: basename(resolve(folder)),
    fingerprint: digest(JSON.stringify([columns, sheets.value])),
    sheets: sheets.value,
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
