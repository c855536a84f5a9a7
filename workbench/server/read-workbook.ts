import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, success } from '../../src/cells/problem';
import { WORKBOOK } from '../../src/tabs/workbook';
import { readFolderAt } from '../node/read-folder-at';
import type { StartingWorkbook } from '../page/sample';

/** The folder that is opened where none is named. */
export const SAMPLE = fileURLToPath(new URL('../../samples/spring-launch', import.meta.url));

/** A workbook without a tab of ours, as a new file in Sheets. */
export function emptyWorkbook(name: string, key = 'empty'): StartingWorkbook {
  return {
    ...{ origin: 'nothing', key, name },
    fingerprint: '',
    sheets: [{ name: 'Sheet1' }],
  };
}

/** What a folder holds, in tabs of so many rows at least; an empty one is a new workbook. */
export function readWorkbook(folder: string, rows?: number): Outcome<StartingWorkbook> {
  const place = resolve(folder);
  if (isEmpty(place)) return success(emptyWorkbook(basename(place), digest(place)));
  const sheets = readFolderAt(folder);
  if (!sheets.ok) return sheets;
  const columns = WORKBOOK.map((tab) => [tab.name, tab.columns.map(({ header }) => header)]);
  return success({
    origin: place === resolve(SAMPLE) ? 'sample' : 'folder',
    key: digest(place),
    name: basename(place),
    fingerprint: digest(JSON.stringify([columns, sheets.value])),
    sheets: sheets.value.map((sheet) => (rows === undefined ? sheet : { rows, ...sheet })),
  });
}

function isEmpty(folder: string): boolean {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return false;
  return readdirSync(folder).every((name) => name.startsWith('.'));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
