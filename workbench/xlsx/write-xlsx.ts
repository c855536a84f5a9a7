import type { WorkbookSnapshot } from '../engine/snapshot';
import { loadExcelize } from './load-excelize';
import { type WriteOptions, writeWorkbook } from './write-workbook';

/** An .xlsx file of a whole workbook, in Node. */
export async function writeXlsx(
  snapshot: WorkbookSnapshot,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return writeWorkbook(await loadExcelize(), snapshot, options);
}
