import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, problem, success } from '../../src/cells/problem';
import { bootHeadless } from '../engine/boot-headless';
import { readFolder } from '../folder/read-folder';
import { createHost, type Host, type HostOptions } from '../host/host';
import { newNodeContext } from '../host/node-context';
import { readAddOn } from './add-on-files';

/** Opens a folder of CSV files in the local host with the compiled add-on. The folder is only read. */
export function openFolder(
  folder: string,
  options: Partial<Pick<HostOptions, 'now' | 'timeZone' | 'locale'>> = {},
): Outcome<Host> {
  if (!existsSync(folder)) return problem('missing_tab', '', `There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory())
    return problem(
      'missing_tab',
      '',
      `${folder} is a file, where a folder with the tabs as CSV is expected.`,
    );
  const sheets = readFolder((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  });
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
