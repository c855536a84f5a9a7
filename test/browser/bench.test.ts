import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Row } from '../../bench/row';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the benchmark measures everything once, in a table and in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'creator-funnel-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'bench.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bench/run.ts', '--quick', '--out', out],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);

  const { rows } = JSON.parse(readFileSync(out, 'utf8')) as { rows: Row[] };
  for (const { what, value } of rows) {
    expect(value, what).toBeGreaterThan(0);
    expect(stdout).toContain(`| ${what} `);
  }
  const about = (words: RegExp) => rows.filter(({ what }) => words.test(what));
  expect(about(/^Cold load of `Code\.js` and one `CPA/)[0]!.beside!.value).toBeGreaterThan(0);
  expect(about(/slowest of \d\d ratio KPIs/)).toHaveLength(1);
  expect(about(/^Sidebar: from loading/)).toHaveLength(1);
  expect(about(/service calls$/).map(({ aim }) => aim!.isMet)).toEqual([true, true, true, true]);
});
