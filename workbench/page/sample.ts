import type { SheetSeed } from '../host/seed';

/** A workbook as a page begins with it. */
export interface StartingWorkbook {
  /** What a reset leads back to. */
  origin: 'sample' | 'folder' | 'nothing';
  /** The same for the same folder: a page keeps its changes under it. */
  key: string;
  name: string;
  /** Differs when a file of the folder or the add-on's columns have changed. */
  fingerprint: string;
  sheets: SheetSeed[];
}

/** A workbook as the server gives it. */
export interface Sample extends StartingWorkbook {
  /** True where the server tells of changes to the code. */
  watch: boolean;
  /** The moment that scripts see, in ISO form, where it is not that of the clock. */
  now?: string;
}
