import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import { runReport } from '../../workbench/node/run-report';
import { SAMPLE, temporaryFolder } from '../host/folders';
import { expectSameInLibreOffice } from './agreement';
import { textOfPages, toPdf } from './libreoffice';

describe('LibreOffice calculates every number of the sample as the local host does', () => {
  it.each([
    ['at its end', '2026-04-06', 1000],
    ['before it starts', '2026-03-01', 100],
  ])('%s', (_, asOf, rows) => expectSameInLibreOffice(SAMPLE, asOf, rows));
});

describe('printed', () => {
  it('no column of the report is cut off', async () => {
    const out = temporaryFolder();
    const run = await runReport({ folder: SAMPLE, out, asOf: '2026-04-06', say: () => {} });
    if (!run.ok) throw new Error(problemsInWords(run.problems));
    const pages = await textOfPages(await toPdf(join(out, 'report.xlsx'), out));
    const first = pages.find((page) => page.includes('Creators, each judged'))!;
    for (const text of ['Spring launch', 'Creator', 'ROAS', 'Issue', 'Is the link in the bio?'])
      expect(first).toContain(text);
    expect(first).not.toContain('###');
  });
});
