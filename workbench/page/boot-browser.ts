import * as core from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import * as dataValidation from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import * as formula from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import * as sheets from '@univerjs/sheets';
import * as conditionalFormatting from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import * as sheetsFormula from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import * as note from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import type { BootUniver } from '../engine/univer';
import { LOCALE } from './locale';
import { SemicolonFormulaPlugin } from './semicolon-lexer';
import './univer-parts';

/** Formulas calculated between two looks at what the person does. */
const FORMULAS_IN_A_ROW = 50;

/** Boots Univer with its grid inside an element of the page. */
export function bootInto(container: HTMLElement): BootUniver {
  return (workbook, calculates) => {
    const univer = new core.Univer({
      theme: defaultTheme,
      locale: core.LocaleType.EN_US,
      locales: { [core.LocaleType.EN_US]: LOCALE },
      logLevel: core.LogLevel.ERROR,
    });
    univer.registerPlugin(UniverRenderEnginePlugin);
    univer.registerPlugin(SemicolonFormulaPlugin, { intervalCount: FORMULAS_IN_A_ROW });
    univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, headerMenu: false });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(sheets.UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsUIPlugin, {
      formulaBar: true,
      // Text that looks like a number is text on purpose: ids, codes.
      disableForceStringAlert: true,
      disableForceStringMark: true,
    });
    univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin, {
      initialFormulaComputing: calculates
        ? sheetsFormula.CalculationMode.FORCED
        : sheetsFormula.CalculationMode.NO_CALCULATION,
    });
    univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    univer.registerPlugin(UniverSheetsNumfmtPlugin);
    univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    univer.registerPlugin(conditionalFormatting.UniverSheetsConditionalFormattingPlugin);
    univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
    univer.registerPlugin(UniverSheetsDataValidationPlugin);
    univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
    univer.registerPlugin(note.UniverSheetsNotePlugin);
    univer.registerPlugin(UniverSheetsNoteUIPlugin);
    const api = FUniver.newAPI(univer);
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
        dataValidation,
        note,
      },
      dispose: () => univer.dispose(),
    };
  };
}
