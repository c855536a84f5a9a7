import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../host/folders';
import { expectSameInLibreOffice } from './agreement';
import { textOfPages, toPdf } from './libreoffice';

const LOCALES = ['en-US', 'de-DE'] as const;

describe('the report of the sample', () => {
  it('has every number in LibreOffice as in the local host, and no column is cut off in print', async () => {
    const file = await expectSameInLibreOffice(SAMPLE, '2026-04-06', {
      rows: 1000,
      locales: LOCALES,
    });
    const pages = await textOfPages(await toPdf(file, dirname(file)));
    const first = pages.find((page) => page.includes('Creators, each judged'))!;
    for (const text of ['Spring launch', 'Creator', 'ROAS', 'Issue', 'Switch it off in the shop.'])
      expect(first).toContain(text);
    expect(first).not.toContain('###');
  });

  it('has every number in LibreOffice as in the local host before it starts', async () => {
    await expectSameInLibreOffice(SAMPLE, '2026-03-01');
  });
});
