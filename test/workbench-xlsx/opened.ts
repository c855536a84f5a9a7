import type { WorkbookSnapshot } from '../../workbench/engine/snapshot';
import { type ExcelizeFile, must } from '../../workbench/xlsx/excelize';
import { loadExcelize } from '../../workbench/xlsx/load-excelize';
import type { WriteOptions } from '../../workbench/xlsx/write-workbook';
import { writeXlsx } from '../../workbench/xlsx/write-xlsx';
import { textInZip } from './in-zip';

export interface Opened {
  file: ExcelizeFile;
  /** The raw XML of a part of the file. */
  part(name: string): Promise<string>;
  /** The raw XML of one cell: its attributes, formula and value. */
  cell(a1: string, sheet?: number): Promise<string>;
  value(a1: string, sheet?: string): string;
}

/** Writes a workbook and opens it again with the library, which knows nothing of how it was written. */
export async function opened(snapshot: WorkbookSnapshot, options?: WriteOptions): Promise<Opened> {
  const bytes = await writeXlsx(snapshot, options);
  const excelize = await loadExcelize();
  const file = excelize.OpenReader(bytes);
  if (file.error) throw new Error(file.error);
  const part = async (name: string) => textInZip(bytes, name);
  return {
    file,
    part,
    cell: async (a1, sheet = 1) => {
      const xml = await part(`xl/worksheets/sheet${sheet}.xml`);
      return new RegExp(`<c r="${a1}".*?</c>`, 's').exec(xml)?.[0] ?? '';
    },
    value: (a1, sheet = 'Data') => must(file.GetCellValue(sheet, a1, { RawCellValue: true })).value,
  };
}
