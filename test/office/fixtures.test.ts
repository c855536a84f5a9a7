import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { fixture, temporaryFolder } from '../host/folders';
import { expectSameInLibreOffice } from './agreement';

const CASES: readonly (readonly [string, string, string])[] = [
  ['two platforms', 'two-platforms', '2026-04-01'],
  ['unknowns', 'unknowns', '2026-04-01'],
  ['views beside impressions', 'parts', '2026-04-01'],
  ['followers as the base', 'followers-basis', '2026-04-01'],
  ['more creators than live formulas', 'sixty-creators', '2026-04-01'],
];

/** One of each status, where an hour decides. */
const AT_AN_EDGE = /^(Starts tonight|Last day|Ended at noon|Settles tonight)/;

describe('LibreOffice calculates every number of the fixtures as the local host does', () => {
  it.each(CASES)('%s', async (_, name, asOf) => {
    await expectSameInLibreOffice(fixture(name), asOf);
  });

  it('names that a criterion takes for something else, some of them only in another locale', async () => {
    const locales = ['en-US', 'de-DE'] as const;
    await expectSameInLibreOffice(fixture('ambiguous-criteria'), '2026-04-01', { locales });
  });

  it('campaigns at the edges of their time', async () => {
    const folder = temporaryFolder();
    cpSync(fixture('dates'), folder, { recursive: true });
    const file = join(folder, 'Campaigns.csv');
    const [headers, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    const kept = rows.filter((row) => AT_AN_EDGE.test(row));
    writeFileSync(file, [headers, ...kept].join('\n'));
    await expectSameInLibreOffice(folder, '2026-03-16T12:00:00');
  });
});
