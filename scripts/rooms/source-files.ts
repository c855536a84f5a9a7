import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folders that hold code of ours. */
export const SOURCES = ['src', 'sidebar', 'workbench', 'scripts', 'bench', 'test'] as const;

/** Every file of code under these folders and its text; paths go from the root of the repository, with `/`. */
export function sourceFiles(folders: readonly string[] = SOURCES): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders)
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const file = `${folder}/${entry.replaceAll('\\', '/')}`;
      if (/\.(ts|tsx|mjs)$/.test(file)) files.set(file, readFileSync(join(ROOT, file), 'utf8'));
    }
  return files;
}
