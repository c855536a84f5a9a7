import { readFileSync } from 'node:fs';
import type { AddOnFiles } from '../host/host';

const DIST = new URL('../../dist/', import.meta.url);

/** The compiled add-on: the very files that are pushed. */
export function readAddOn(): AddOnFiles {
  const read = (name: string) => readFileSync(new URL(name, DIST), 'utf8');
  return {
    code: read('Code.js'),
    manifest: read('appsscript.json'),
    html: { sidebar: read('sidebar.html') },
  };
}
