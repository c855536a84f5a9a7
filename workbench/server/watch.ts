import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** An editor writes a file in several steps, and a branch switch writes many. */
const QUIET_MS = 150;

/**
 * Calls back with the folders of which something changed, once they are quiet; a change that comes while the
 * call is under way is told afterwards. The returned function ends the watch.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (changed: ReadonlySet<string>) => Promise<void>,
): () => void {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET_MS);
  };
  const tell = async () => {
    if (running) return later();
    const told = changed;
    changed = new Set();
    running = true;
    await onChange(told).finally(() => {
      running = false;
    });
  };
  const watchers = folders.map(
    (folder): FSWatcher =>
      watch(join(ROOT, folder), { recursive: true }, () => {
        changed.add(folder);
        later();
      }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
