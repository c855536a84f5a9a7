import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { writeXlsx } from '../../workbench/xlsx/write-xlsx';
import { rewriteZip } from '../../workbench/xlsx/zip';
import { namesInZip, textInZip } from './in-zip';
import { workbookOf } from './sheet-of';

const archive = await writeXlsx(workbookOf({}));

it('rewrites a file and leaves the others as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const rewritten = rewriteZip(archive, (name) =>
        name === 'xl/workbook.xml' ? () => text : undefined,
      );
      expect(namesInZip(rewritten)).toEqual(namesInZip(archive));
      expect(textInZip(rewritten, 'xl/workbook.xml')).toBe(text);
      expect(textInZip(rewritten, 'xl/styles.xml')).toBe(textInZip(archive, 'xl/styles.xml'));
    }),
    { numRuns: 30 },
  );
});

it('the same workbook gives the same cells, byte for byte', async () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const again = await writeXlsx(workbookOf({}));
  expect(textInZip(again, sheet)).toBe(textInZip(archive, sheet));
});

it('the same files give the same archive, at whatever time', () => {
  const rewritten = () => rewriteZip(archive, () => undefined);
  vi.useFakeTimers({ now: new Date(2026, 0, 1) });
  const first = rewritten();
  vi.setSystemTime(new Date(2030, 5, 5));
  expect(rewritten()).toEqual(first);
  vi.useRealTimers();
});

it('refuses what is no archive', () => {
  expect(() => rewriteZip(new Uint8Array(100), () => undefined)).toThrow('invalid zip data');
});
