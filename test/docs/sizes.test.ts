import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../scripts/rooms/source-files';

const MOST_FILES = 25;
const MOST_LINES = 350;
/** Tables of situations read better whole. */
const MOST_LINES_OF_A_TEST = 520;

const FILES = sourceFiles();

test('no folder is a flat pile', () => {
  const counts = new Map<string, number>();
  for (const file of FILES.keys()) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(50);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

test('no folder is named for what fits nowhere', () => {
  const named = [...FILES.keys()].filter((file) => /\/(utils?|helpers?|common|misc)\//.test(file));
  expect(named).toEqual([]);
});

test('no file is too long to be read at once', () => {
  const lines = [...FILES].map(
    ([file, text]) => [file, text.trimEnd().split('\n').length] as const,
  );
  const most = (file: string) => (file.startsWith('test/') ? MOST_LINES_OF_A_TEST : MOST_LINES);
  expect(lines.filter(([file, count]) => count > most(file))).toEqual([]);
});
