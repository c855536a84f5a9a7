import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import { runReport } from '../../workbench/node/run-report';
import { worded } from '../cells/worded';
import { fixture, temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';
import { BAD_INPUT, writeLongCell } from '../independent/cases';

async function refusal(folder: string): Promise<string> {
  const out = join(temporaryFolder(), 'out');
  const run = await runReport({ folder, out, say: () => {} });
  if (run.ok) throw new Error(`${folder} was taken for good`);
  expect(existsSync(out), 'nothing is written').toBe(false);
  return problemsInWords(run.problems);
}

function piecesOf(folder: string): string[] {
  return readFileSync(join(folder, 'expected.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('bad input is named with its place, what was found and what was expected', () => {
  it.each(readdirSync(BAD_INPUT))('%s', async (name) => {
    const folder = join(BAD_INPUT, name);
    const message = await refusal(folder);
    for (const piece of piecesOf(folder)) expect(message).toContain(piece);
    expect(message).not.toMatch(/undefined|NaN|\[object|at .*\.ts/);
  });

  it('a cell longer than Sheets takes', async () => {
    const folder = temporaryFolder();
    writeLongCell(folder);
    const message = await refusal(folder);
    expect(message).toContain('Creators, row 4, Notes: 50001 characters');
  });

  it('a folder that is not there', async () => {
    expect(await refusal(join(temporaryFolder(), 'nowhere'))).toMatch(/^There is no folder /);
  });

  it('a folder without a tab', async () => {
    expect(await refusal(temporaryFolder())).toContain('Campaigns.csv and Creators.csv');
  });
});

describe('files that Excel saves otherwise', () => {
  /** The fixture with one file rewritten. */
  function changed(file: string, change: (text: string) => string | Uint8Array): string {
    const folder = temporaryFolder();
    cpSync(fixture('plain'), folder, { recursive: true });
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return folder;
  }

  it('semicolons', async () => {
    const folder = changed('Creators.csv', (text) => text.replaceAll(',', ';'));
    expect(await refusal(folder)).toBe(
      'Creators.csv: the columns are separated by semicolons, where commas are expected; save it as CSV with commas',
    );
  });

  it('another encoding', async () => {
    const folder = changed('Creators.csv', (text) =>
      Buffer.from(text.replace('Abe', 'Béa'), 'latin1'),
    );
    expect(await refusal(folder)).toContain('Creators.csv: the file is not UTF-8');
  });

  it('a byte order mark and Windows line ends are fine', async () => {
    const folder = changed('Creators.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const run = await runReport({ folder, out: join(temporaryFolder(), 'out'), say: () => {} });
    expect(run.ok).toBe(true);
  });

  it('thousands with a dot, which could be decimals', async () => {
    const folder = changed('Posts.csv', (text) => text.replace(',500,', ',2.100,'));
    expect(await refusal(folder)).toBe(
      'Posts, row 2, Views: "2.100" may mean 2100 or 2.1, where one number is expected; type 2100 or 2.1',
    );
  });

  it('three decimals are decimals where the column has others', async () => {
    const folder = changed('Creators.csv', (text) =>
      text.replace(/,100$/m, ',100.255').replace(/,101$/m, ',101.5'),
    );
    const run = await runReport({ folder, out: join(temporaryFolder(), 'out'), say: () => {} });
    if (!run.ok) throw new Error(problemsInWords(run.problems));
    expect(run.value.campaigns[0]!.creators.map(({ cost }) => cost)).toContain(100.255);
  });
});

describe('the folder to write to', () => {
  it('is not the one to read from', async () => {
    const folder = temporaryFolder();
    cpSync(fixture('plain'), folder, { recursive: true });
    const run = await runReport({ folder, out: folder, say: () => {} });
    expect(worded(run)).toMatchObject({
      ok: false,
      message: expect.stringContaining('--out: the folder to write to'),
    });
  });

  it('holds nothing but an earlier output', async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'Creators.csv'), 'precious');
    const request = { folder: fixture('plain'), out, say: () => {} };
    expect(await runReport(request)).toMatchObject({ ok: false });
    expect(readFileSync(join(out, 'Creators.csv'), 'utf8')).toBe('precious');
    const earlier = join(temporaryFolder(), 'out');
    expect(await runReport({ ...request, out: earlier })).toMatchObject({ ok: true });
    expect(await runReport({ ...request, out: earlier })).toMatchObject({ ok: true });
  });

  it('is no file', async () => {
    const out = join(temporaryFolder(), 'file');
    writeFileSync(out, '');
    const run = await runReport({ folder: fixture('plain'), out, say: () => {} });
    expect(worded(run)).toMatchObject({ ok: false, message: expect.stringContaining('is a file') });
  });
});

describe('in a sheet bad input changes nothing', () => {
  const cases: [string, string, unknown[]][] = [
    ['text-for-number', 'buildReport', ['Plain', null]],
    ['missing-column', 'buildReport', ['Plain', null]],
  ];
  it.each(cases)('%s: %s', async (name, endpoint, parameters) => {
    const host = openHost(join(BAD_INPUT, name));
    const before = JSON.stringify(host.snapshot());
    expect(await host.call(endpoint, ...parameters)).toMatchObject({ ok: false });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('a campaign that is not there is named, with those that are', async () => {
    const host = openHost(join(BAD_INPUT, '../plain'));
    const outcome = await host.call('buildReport', 'Winter', null);
    expect(worded(outcome)).toMatchObject({
      ok: false,
      message: expect.stringContaining('"Winter"'),
    });
    expect(worded(outcome)).toMatchObject({ message: expect.stringContaining('Plain') });
  });

  it('an as-of that is no date is refused', async () => {
    const host = openHost(join(BAD_INPUT, '../plain'));
    expect(worded(await host.call('buildReport', 'Plain', 'soon'))).toEqual({
      ok: false,
      code: 'not_a_date',
      message: 'as-of: "soon" is not a date such as 2026-03-20',
    });
  });
});
