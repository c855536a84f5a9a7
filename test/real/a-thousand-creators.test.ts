import { describe, expect, it } from 'vitest';
import type { GeneratedLinks } from '../../src/apps-script/endpoints/links/generate-links';
import { temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, namesOf, read, sheetOf } from '../host/reports';
import { hasLists, writeRoster } from './roster';

describe.skipIf(!hasLists)(
  'a thousand real creators (skipped where the lists are not at hand)',
  () => {
    it('get a link and a code each, and a report', async () => {
      const folder = temporaryFolder();
      const roster = writeRoster(folder, 1000);
      expect(roster.length).toBe(1000);
      const host = openHost(folder);
      const generated = await done<GeneratedLinks>(host.call('generateLinks', null, null));
      expect(generated).toMatchObject({ links: 1000, codes: 1000, problems: [] });
      const { cells } = sheetOf(host, 'Creators');
      const column = (header: string) =>
        cells.find(({ row, value }) => row === 1 && value === header)!.column;
      const valuesIn = (header: string) => {
        const place = column(header);
        return cells
          .filter((cell) => cell.row > 1 && cell.column === place)
          .map(({ value }) => value);
      };
      const codes = valuesIn('Code');
      expect(codes.length).toBe(1000);
      for (const code of codes) expect(code).toMatch(/^[A-Z0-9][A-Z0-9-]{1,23}$/);
      expect(new Set(codes.map((code) => String(code).toLowerCase())).size).toBe(1000);
      expect(new Set(valuesIn('Link')).size).toBe(1000);
      expect(valuesIn('Creator')).toEqual(roster.map(({ creator }) => creator.normalize('NFC')));
      expect(valuesIn('Followers').every((value) => typeof value === 'number')).toBe(true);

      const [campaign] = await namesOf(host);
      await build(host, campaign!, '2026-04-05');
      expect(host.serviceCalls.total).toBeLessThanOrEqual(100);
      const report = await read(host, campaign!);
      expect(report.creators.length).toBe(1000);
      const fees = roster.reduce((sum, { fee }) => sum + Number(fee), 0);
      expect(report.attribution.committed).toBe(fees);
    });
  },
);
