import type { Injector, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets/facade';

/** What the engine needs of Univer at run time; Node and the browser load it in different ways. */
export interface UniverModules {
  core: typeof import('@univerjs/core');
  formula: typeof import('@univerjs/engine-formula');
  sheets: typeof import('@univerjs/sheets');
  sheetsFormula: typeof import('@univerjs/sheets-formula');
  conditionalFormatting: typeof import('@univerjs/sheets-conditional-formatting');
  dataValidation: typeof import('@univerjs/data-validation');
  note: typeof import('@univerjs/sheets-note');
}

/** A running Univer with one workbook, and the way to end it (Univer keeps Node alive). */
export interface BootedUniver {
  api: FUniver;
  injector: Injector;
  modules: UniverModules;
  dispose(): void;
}

/** `calculates` says whether the formulas of the workbook are calculated at once, or taken as they are. */
export type BootUniver = (workbook: Partial<IWorkbookData>, calculates: boolean) => BootedUniver;
