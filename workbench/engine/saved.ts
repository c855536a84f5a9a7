import type { ICellData, IRange, IWorkbookData } from '@univerjs/core';
import type { ChartSnapshot } from './snapshot';
import type { SavedRules } from './tab-rules';

/** A workbook as plain data that outlives the page: what Univer keeps, and what it does not know. */
export interface SavedEngine {
  workbook: Partial<IWorkbookData>;
  tabs: SavedTab[];
  /** The last id given to a tab, and the last mark given to a formula. */
  lastId: number;
  writeMark: number;
  /** Left out where formulas were still calculating, and by what saved without it. */
  results?: SavedResults;
}

/** What formulas gave beside the values in their own cells: with it nothing need be calculated again. */
export interface SavedResults {
  /** What Univer keeps of results that spill, by its id of the tab. */
  spills: Record<string, SavedSpills>;
  /** The messages behind errors of custom functions. */
  errors: { tab: string; row: number; column: number; message: string }[];
}

export interface SavedSpills {
  ranges: Record<number, Record<number, IRange>>;
  cells: Record<number, Record<number, ICellData>>;
}

export interface SavedTab {
  unitSheetId: string;
  id: number;
  charts: ChartSnapshot[];
  rules: SavedRules;
}
