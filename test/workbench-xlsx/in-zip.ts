import { strFromU8, unzipSync } from 'fflate';

/** The names of the files in an archive, in their order. */
export function namesInZip(archive: Uint8Array): string[] {
  return Object.keys(unzipSync(archive));
}

/** The text of one file in an archive. */
export function textInZip(archive: Uint8Array, name: string): string {
  const bytes = unzipSync(archive)[name];
  if (!bytes) throw new Error(`The archive has no file "${name}".`);
  return strFromU8(bytes);
}
