import { type Outcome, success } from '../../src/cells/problem';
import type { Host } from '../host/host';
import { type OpenOptions, openHost } from './open-host';
import { readFolderAt } from './read-folder-at';

/** Opens a folder of CSV files in the local host with the compiled add-on. The folder is only read. */
export function openFolder(
  folder: string,
  options: Partial<Pick<OpenOptions, 'now' | 'timeZone' | 'locale'>> = {},
): Outcome<Host> {
  const sheets = readFolderAt(folder);
  return sheets.ok ? success(openHost({ sheets: sheets.value, ...options })) : sheets;
}
