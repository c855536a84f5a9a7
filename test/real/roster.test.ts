import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { hasLists, writeRoster } from './roster';

test.skipIf(!hasLists)('a thousand real accounts, no name or handle twice on a platform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'));
  const rows = writeRoster(folder, 1000);
  expect(rows).toHaveLength(1000);
  for (const part of ['creator', 'handle'] as const) {
    const keys = rows.map((row) => `${row.platform} ${row[part].toLowerCase()}`);
    expect(new Set(keys).size).toBe(1000);
  }
  expect(new Set(rows.map((row) => row.platform)).size).toBe(3);
  expect(rows.every((row) => /^\d[\d.]*[kmb]?$/i.test(row.followers))).toBe(true);

  const text = readFileSync(join(folder, 'Creators.csv'), 'utf8').trimEnd();
  const written = Papa.parse<Record<string, string>>(text, { header: true }).data;
  expect(written.map((row) => row.Creator)).toEqual(rows.map((row) => row.creator));
});
