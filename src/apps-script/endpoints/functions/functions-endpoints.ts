import { CELL_VALUE, nullable, objectOf, oneOf, TEXT } from '../../schema';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import type { CellContent } from '../../workbook/guarded-cell';
import { endpoint } from '../endpoint';
import { TAB_NAME } from '../names';
import { insertFormulaInto, readCellOf, undoInsertionIn } from './insert-formula';
import { convertSelectedTo, FORMS, insertPlainInto } from './plain-formulas';
import { selectionIn } from './selection';

const TAB = { name: 'tab', summary: "the tab's name", schema: TAB_NAME } as const;
const CELL = { name: 'cell', summary: 'the cell, such as D5', schema: TEXT } as const;
const FORMULA = {
  name: 'formula',
  summary: 'one call with numbers, "texts", cells or ranges, `;` between them and `.` for decimals',
  schema: TEXT,
} as const;
const REPLACED = {
  name: 'replaced',
  summary: 'what the cell holds and the person agreed to replace; null for an empty cell only',
  schema: nullable(TEXT),
} as const;

/** What the Functions panel may ask. */
export const FUNCTIONS_ENDPOINTS = {
  getSelection: endpoint({
    summary: 'The selected cell, whether it is empty, and the headers of its tab.',
    effect: 'read',
    parameters: [],
    handle: () => selectionIn(activeSpreadsheet()),
  }),
  insertFormula: endpoint({
    summary:
      "Writes a call of one of the add-on's functions into a cell. What it shows is read by `readCell` afterwards.",
    effect: 'write',
    parameters: [TAB, CELL, FORMULA, REPLACED],
    handle: insertFormulaInto,
  }),
  insertPlainFormula: endpoint({
    summary:
      "Writes the sheet formula that a KPI's function stands for, into a cell or one for each row, so that no script runs.",
    effect: 'write',
    parameters: [TAB, CELL, FORMULA, REPLACED],
    handle: insertPlainInto,
  }),
  convertSelection: endpoint({
    summary: 'Turns the functions of the selected cells into plain formulas, or back.',
    effect: 'write',
    parameters: [{ name: 'form', summary: 'what they become', schema: oneOf(FORMS) }],
    handle: convertSelectedTo,
  }),
  readCell: endpoint({
    summary: 'What a cell shows.',
    effect: 'read',
    parameters: [TAB, CELL],
    handle: readCellOf,
  }),
  undoInsertion: endpoint({
    summary:
      'Puts back what a cell held before a formula was inserted, unless it holds something else by now.',
    effect: 'write',
    parameters: [
      TAB,
      CELL,
      { name: 'formula', summary: 'the formula that was inserted', schema: TEXT },
      {
        name: 'before',
        summary: 'what the cell held',
        schema: objectOf<CellContent>('what a cell holds', {
          formula: TEXT,
          value: CELL_VALUE,
        }),
      },
    ],
    handle: undoInsertionIn,
  }),
};
