import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failure, NOWHERE, type Outcome, problem } from '../../src/cells/problem';
import { readFolder } from '../folder/read-folder';
import type { SheetSeed } from '../host/seed';

/** The tabs of a folder of CSV files on this machine; says in words where there is no such folder. */
export function readFolderAt(folder: string): Outcome<SheetSeed[]> {
  if (!existsSync(folder))
    return failure(problem('missing_tab', NOWHERE, `There is no folder ${folder}.`));
  if (!statSync(folder).isDirectory())
    return failure(
      problem(
        'missing_tab',
        NOWHERE,
        `${folder} is a file, where a folder with the tabs as CSV is expected.`,
      ),
    );
  return readFolder((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  });
}
