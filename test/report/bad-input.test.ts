import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runReport } from '../../workbench/node/run-report';
import { BAD_INPUT, writeLongCell } from '../independent/cases';
import { open, temporaryFolder } from './opened';

async function refusal(folder: string): Promise<string> {
  const out = join(temporaryFolder(), 'out');
  const run = await runReport({ folder, out, say: () => {} });
  if (run.ok) throw new Error(`${folder} was taken for good`);
  expect(existsSync(out), 'nothing is written').toBe(false);
  return run.message;
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

describe('in a sheet bad input changes nothing', () => {
  const cases: [string, string, unknown[]][] = [
    ['text-for-number', 'buildReport', ['Plain', null]],
    ['name-twice', 'generateLinks', [null]],
    ['unknown-platform', 'generateLinks', [null]],
    ['missing-column', 'buildReport', ['Plain', null]],
  ];
  it.each(cases)('%s: %s', async (name, endpoint, parameters) => {
    const host = open(join(BAD_INPUT, name));
    const before = JSON.stringify(host.snapshot());
    expect(await host.call(endpoint, ...parameters)).toMatchObject({ ok: false });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('a campaign that is not there is named, with those that are', async () => {
    const host = open(join(BAD_INPUT, '../plain'));
    const outcome = await host.call('buildReport', 'Winter', null);
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('"Winter"') });
    expect(outcome).toMatchObject({ message: expect.stringContaining('Plain') });
  });

  it('an as-of that is no date is refused', async () => {
    const host = open(join(BAD_INPUT, '../plain'));
    expect(await host.call('buildReport', 'Plain', 'soon')).toEqual({
      ok: false,
      code: 'not_a_date',
      message: 'as-of: "soon" is not a date such as 2026-03-20',
    });
  });
});
