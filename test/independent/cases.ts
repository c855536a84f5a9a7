import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of CSVs and the moments at which its reports are worth checking. */
export interface Case {
  readonly folder: string;
  /** When the reports of all its campaigns are. */
  readonly asOf: string;
  /** Further moments, each with the campaigns to which it matters. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
}

const fixture = (name: string, asOf: string, further: Case['further'] = {}): Case => ({
  ...{ folder: join(root, 'test/fixtures', name), asOf, further },
});

const SAMPLE = ['Spring launch'];

export const CASES: readonly Case[] = [
  {
    folder: join(root, 'samples/spring-launch'),
    asOf: '2026-04-06',
    further: { '2026-03-01': SAMPLE, '2026-03-15T12:00:00': SAMPLE, '2026-05-20': SAMPLE },
  },
  fixture('plain', '2026-04-01'),
  fixture('two-platforms', '2026-04-01'),
  fixture('no-platform-column', '2026-04-01'),
  fixture('ambiguous-criteria', '2026-04-01'),
  fixture('unknowns', '2026-04-01'),
  fixture('sources', '2026-04-01'),
  fixture('app-install', '2026-04-01'),
  fixture('b2b', '2026-04-01'),
  fixture('followers-basis', '2026-04-01'),
  fixture('parts', '2026-04-01'),
  // A campaign begins, ends or settles within the day, or counts rows of it.
  fixture('dates', '2026-03-16', {
    '2026-03-16T12:00:00': [
      ...['Live now', 'Starts today', 'Starts tonight', 'Last day'],
      ...['Ended at noon', 'Settles tonight'],
    ],
    '2026-03-17': [
      ...['Live now', 'Planned', 'Starts tonight', 'Last day'],
      ...['Just over', 'Settles tonight', 'Not yet settled'],
    ],
  }),
  fixture('unmatched-rows', '2026-04-01'),
  fixture('doubts', '2026-04-01'),
  fixture('text-numbers', '2026-04-01'),
  fixture('sixty-creators', '2026-04-01'),
];

/** Every folder in it is wrong in one way; `expected.txt` lists what the error must name. */
export const BAD_INPUT = join(root, 'test/fixtures/bad-input');

/** Copies the fixture `long-cell` and fills its cell: text that no spreadsheet cell can hold. */
export function writeLongCell(folder: string): void {
  cpSync(join(root, 'test/fixtures/long-cell'), folder, { recursive: true });
  const file = join(folder, 'Creators.csv');
  // The placeholder holds a comma, so the CSV quotes it; the filling needs no quotes but keeps them.
  const text = readFileSync(file, 'utf8').replace('{50,001 characters}', 'x'.repeat(50_001));
  writeFileSync(file, text);
}
