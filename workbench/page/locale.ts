import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import formula from '@univerjs/sheets-formula/locale/en-US';
import formulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import noteUi from '@univerjs/sheets-note-ui/locale/en-US';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';

/** The helper describes a parameter; one that can be left out says so itself. */
const prompt = { helpExample: 'Example', helpAbstract: 'About', required: '', optional: '' };
const formulaUiWords = {
  'sheets-formula-ui': { ...formulaUi['sheets-formula-ui'], prompt },
};

/** The words of the grid. */
export const LOCALE = mergeLocales(
  ...[design, ui, docsUi, sheets, sheetsUi, formula, formulaUiWords, numfmtUi],
  ...[conditionalFormattingUi, dataValidationUi, noteUi],
);
