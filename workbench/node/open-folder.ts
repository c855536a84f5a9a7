import { type Outcome, success } from '../../src/cells/problem';
import type { Host } from '../host/host';
import { type OpenOptions, openHost } from './open-host';
import { readFolderAt } from './read-folder-at';

interface FolderOptions extends Partial<Pick<OpenOptions, 'now' | 'timeZone' | 'locale'>> {
  /** How many rows a tab has at least; as many as a new tab in Sheets where it is left out. */
  readonly rows?: number;
}

/** Opens a folder of CSV files in the local host with the compiled add-on. The folder is only read. */
export function openFolder(
  folder: string,
  { rows, ...options }: FolderOptions = {},
): Outcome<Host> {
  const read = readFolderAt(folder);
  if (!read.ok) return read;
  const sheets = read.value.map((sheet) => (rows === undefined ? sheet : { rows, ...sheet }));
  return success(openHost({ sheets, ...options }));
}
