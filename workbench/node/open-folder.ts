import { type Outcome, success } from '../../src/cells/problem';
import { bootHeadless } from '../engine/boot-headless';
import { createHost, type Host, type HostOptions } from '../host/host';
import { newNodeContext } from '../host/node-context';
import { readAddOn } from './add-on-files';
import { readFolderAt } from './read-folder-at';

/** Opens a folder of CSV files in the local host with the compiled add-on. The folder is only read. */
export function openFolder(
  folder: string,
  options: Partial<Pick<HostOptions, 'now' | 'timeZone' | 'locale'>> = {},
): Outcome<Host> {
  const sheets = readFolderAt(folder);
  if (!sheets.ok) return sheets;
  return success(
    createHost({
      files: readAddOn(),
      sheets: sheets.value,
      newContext: newNodeContext,
      boot: bootHeadless,
      ...options,
    }),
  );
}
