import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeXlsx } from '../../workbench/xlsx/write-xlsx';
import { namesInZip, rewriteZip, textInZip } from '../../workbench/xlsx/zip';
import { workbookOf } from './sheet-of';

const archive = await writeXlsx(workbookOf({}));

it('rewrites a file and leaves the others as they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      const rewritten = await rewriteZip(archive, (name) =>
        name === 'xl/workbook.xml' ? () => text : undefined,
      );
      expect(namesInZip(rewritten)).toEqual(namesInZip(archive));
      expect(await textInZip(rewritten, 'xl/workbook.xml')).toBe(text);
      expect(await textInZip(rewritten, 'xl/styles.xml')).toBe(
        await textInZip(archive, 'xl/styles.xml'),
      );
    }),
    { numRuns: 30 },
  );
});

it('the same workbook gives the same cells, byte for byte', async () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const again = await writeXlsx(workbookOf({}));
  expect(await textInZip(again, sheet)).toBe(await textInZip(archive, sheet));
});

it('says what is missing', async () => {
  await expect(textInZip(archive, 'none.xml')).rejects.toThrow('no file "none.xml"');
  expect(() => namesInZip(new Uint8Array(100))).toThrow('Not a .zip archive');
});
