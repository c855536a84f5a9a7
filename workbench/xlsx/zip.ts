import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest date of the format: the same workbook gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** The same archive with some of its text files rewritten. */
export function rewriteZip(
  archive: Uint8Array,
  rewrite: (name: string) => ((text: string) => string) | undefined,
): Uint8Array {
  const files = unzipSync(archive);
  for (const [name, bytes] of Object.entries(files)) {
    const change = rewrite(name);
    if (change) files[name] = strToU8(change(strFromU8(bytes)));
  }
  return zipSync(files, { mtime: NO_DATE });
}
