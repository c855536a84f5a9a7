import { createRequire } from 'node:module';
import type { IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets/facade';

// The ESM builds of Univer import names that a CommonJS dependency does not export, so plain Node
// can load only the CommonJS builds.
const load = createRequire(import.meta.url);

/** A Univer instance without a screen: its facade, and the way to end it (Univer keeps Node alive). */
export interface BootedUniver {
  api: FUniver;
  dispose(): void;
}

/** Boots Univer with the plugins that hold values, formulas, formats and rules, and no user interface. */
export function bootHeadless(workbook: Partial<IWorkbookData>): BootedUniver {
  const { Univer, LocaleType, LogLevel } = load('@univerjs/core');
  const { FUniver: Facade } = load('@univerjs/core/facade');
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(load('@univerjs/engine-formula').UniverFormulaEnginePlugin);
  univer.registerPlugin(load('@univerjs/docs').UniverDocsPlugin);
  univer.registerPlugin(load('@univerjs/sheets').UniverSheetsPlugin);
  univer.registerPlugin(load('@univerjs/sheets-formula').UniverSheetsFormulaPlugin);
  univer.registerPlugin(load('@univerjs/sheets-numfmt').UniverSheetsNumfmtPlugin);
  univer.registerPlugin(load('@univerjs/sheets-data-validation').UniverSheetsDataValidationPlugin);
  univer.registerPlugin(
    load('@univerjs/sheets-conditional-formatting').UniverSheetsConditionalFormattingPlugin,
  );
  univer.registerPlugin(load('@univerjs/sheets-note').UniverSheetsNotePlugin);
  for (const part of [
    'sheets',
    'engine-formula',
    'sheets-formula',
    'sheets-numfmt',
    'sheets-data-validation',
    'sheets-conditional-formatting',
    'sheets-note',
  ])
    load(`@univerjs/${part}/facade`);
  const api: FUniver = Facade.newAPI(univer);
  api.createWorkbook(workbook);
  return { api, dispose: () => univer.dispose() };
}
