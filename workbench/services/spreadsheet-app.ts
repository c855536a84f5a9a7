import { defineService, type MethodsOf, methodsFor } from './emulate';
import type { Maker } from './emulated';
import { BorderStyle, CopyPasteType, Dimension, WrapStrategy } from './enums';
import type { Execution } from './execution';
import { newRange } from './range/range';
import { newConditionalFormatRuleBuilder } from './sheet/conditional-format-rule';
import { newDataValidationBuilder } from './sheet/data-validation';
import { newSheet } from './sheet/sheet';
import { activeTab, newSpreadsheet } from './spreadsheet';
import { newUi } from './ui';

interface Target {
  execution: Execution;
}
const { gives } = methodsFor<Target>('read');

export const newSpreadsheetApp: Maker<Target> = defineService(
  'SpreadsheetApp',
  {
    getActiveSpreadsheet: gives([[]], ({ execution }) => newSpreadsheet({ execution })),
    getActive: gives([[]], ({ execution }) => newSpreadsheet({ execution })),
    getActiveSheet: gives([[]], ({ execution }) =>
      newSheet({ execution, tab: activeTab(execution) }),
    ),
    getActiveRange: gives([[]], ({ execution }) => {
      const selection = execution.screen.selection;
      return selection ? newRange({ execution, ...selection }) : null;
    }),
    getUi: gives([[]], ({ execution }) => newUi({ execution }), 'menu'),
    flush: gives([[]], () => undefined),
    newConditionalFormatRule: gives([[]], ({ execution }) =>
      newConditionalFormatRuleBuilder({ execution, ranges: [] }),
    ),
    newDataValidation: gives([[]], ({ execution }) =>
      newDataValidationBuilder({ execution, strict: false, showArrow: true }),
    ),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.SpreadsheetApp, Target>,
  { BorderStyle, CopyPasteType, Dimension, WrapStrategy },
);
