import { expect, test } from 'vitest';
import { sourceFiles } from '../../scripts/rooms/source-files';

const NODE_ONLY = /\/(boot-headless|node-context)\.ts$/;

test.each(['engine', 'services', 'host'])('%s can run in a browser', (folder) => {
  const files = [...sourceFiles([`workbench/${folder}`])];
  expect(files.length).toBeGreaterThan(5);
  const offenders = files.filter(([file, source]) => {
    // Univer's modules reach the engine through the boot, which differs between Node and the browser.
    const imports = source.match(/^import (?!type ).*from '(?:node:|@univerjs).*'/gm) ?? [];
    return (
      !NODE_ONLY.test(file) &&
      (imports.length > 0 || /\b(process|Buffer|require|setImmediate)\b[.(]/.test(source))
    );
  });
  expect(offenders.map(([file]) => file)).toEqual([]);
});
