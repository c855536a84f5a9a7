import type { CellValue } from '../host/host';

/**
 * For tests and screenshots, as `window.workbench`: reads what a person would read in the grid. It changes
 * nothing; what a person does is done with mouse and keys.
 */
export interface WorkbenchHooks {
  /** Resolves once what was chosen is done and every formula is calculated. */
  settled(): Promise<void>;
  /** Resolves once the browser has kept all changes. */
  kept(): Promise<void>;
  tabs(): { name: string; id: number; hidden: boolean; charts: number }[];
  openTab(): string;
  /** The selected range in A1 notation. */
  selected(): string | undefined;
  /** All cells of a tab, row by row: blanks are empty texts, dates their serial numbers. */
  values(sheet: string): (string | number | boolean)[][];
  value(sheet: string, a1: string): CellValue;
  display(sheet: string, a1: string): string;
  formula(sheet: string, a1: string): string;
  errorMessage(sheet: string, a1: string): string | undefined;
  /** Where a cell of the open tab is on the page, in pixels; undefined before the grid is drawn. */
  place(a1: string): { x: number; y: number } | undefined;
  documentProperty(name: string): string | undefined;
}

declare global {
  interface Window {
    workbench?: WorkbenchHooks;
  }
}
