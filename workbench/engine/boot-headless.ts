import { createRequire } from 'node:module';
import type { FUniver } from '@univerjs/core/facade';
import type { BootedUniver, BootUniver } from './univer';

// The ESM builds of Univer import names that a CommonJS dependency does not export, so plain Node
// can load only the CommonJS builds.
const load = createRequire(import.meta.url);

/** Boots Univer with the plugins that hold values, formulas, formats and rules, and no user interface. */
export const bootHeadless: BootUniver = (workbook, calculates) => {
  const core: BootedUniver['modules']['core'] = load('@univerjs/core');
  const formula: BootedUniver['modules']['formula'] = load('@univerjs/engine-formula');
  const sheets: BootedUniver['modules']['sheets'] = load('@univerjs/sheets');
  const sheetsFormula: BootedUniver['modules']['sheetsFormula'] = load('@univerjs/sheets-formula');
  const conditionalFormatting: BootedUniver['modules']['conditionalFormatting'] = load(
    '@univerjs/sheets-conditional-formatting',
  );
  const note: BootedUniver['modules']['note'] = load('@univerjs/sheets-note');
  const { FUniver: Facade } = load('@univerjs/core/facade');
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.ERROR,
  });
  univer.registerPlugin(formula.UniverFormulaEnginePlugin);
  univer.registerPlugin(load('@univerjs/docs').UniverDocsPlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin, {
    initialFormulaComputing: calculates
      ? sheetsFormula.CalculationMode.FORCED
      : sheetsFormula.CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(load('@univerjs/sheets-numfmt').UniverSheetsNumfmtPlugin);
  univer.registerPlugin(load('@univerjs/sheets-data-validation').UniverSheetsDataValidationPlugin);
  univer.registerPlugin(conditionalFormatting.UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(note.UniverSheetsNotePlugin);
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
  return {
    api,
    injector: univer.__getInjector(),
    modules: {
      core,
      formula,
      sheets,
      sheetsFormula,
      conditionalFormatting,
      dataValidation: load('@univerjs/data-validation'),
      note,
    },
    dispose: () => univer.dispose(),
  };
};
