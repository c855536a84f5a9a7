import type { SavedEngine } from '../engine/saved';

/** A workbook with what the add-on has stored for it, as plain data. */
export interface SavedWorkbook {
  engine: SavedEngine;
  documentProperties: [string, string][];
  userProperties: [string, string][];
  scriptProperties: [string, string][];
}
