import type { IWorkbookData } from '@univerjs/core';
import type { ChartSnapshot, ConditionalFormatSnapshot } from './snapshot';
import type { Dropdown } from './tab-rules';

/** A workbook as plain data that outlives the page: what Univer keeps, and what it does not know. */
export interface SavedEngine {
  workbook: Partial<IWorkbookData>;
  tabs: SavedTab[];
  /** The last id given to a tab, and the last mark given to a formula. */
  lastId: number;
  writeMark: number;
}

export interface SavedTab {
  unitSheetId: string;
  id: number;
  charts: ChartSnapshot[];
  rules: SavedRules;
}

/** Rules as they were given, by the ids that Univer keeps them under. */
export interface SavedRules {
  count: number;
  formats: [string, ConditionalFormatSnapshot][];
  dropdowns: [string, Dropdown][];
}
