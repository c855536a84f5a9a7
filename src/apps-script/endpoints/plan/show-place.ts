import type { CellValue } from '../../../cells/cell-value';
import { failure, type Outcome, problem, success } from '../../../cells/problem';
import { columnsByHeader } from '../../../tabs/rows/read-table';
import { WORKBOOK } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { sheetNamed } from '../../workbook/known-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Brings a tab to the front and, where a row or a column is named, selects the cell, the row or the head of the
 * column. What is not there any more is left out where the rest can be shown.
 */
export function showPlaceOf(tab: string, row: number | null, column: string | null): Outcome<null> {
  const spreadsheet = activeSpreadsheet();
  const sheet = sheetNamed(spreadsheet, tab);
  if (sheet === null)
    return failure(
      problem('missing_tab', { tab }, 'this tab is not there any more', '', 'reload the sidebar'),
    );
  if (row === null && column === null) {
    spreadsheet.setActiveSheet(sheet);
    return success(null);
  }
  if (row !== null && row > sheet.getMaxRows())
    return failure(
      problem('missing_tab', { tab, row }, 'this row is not there any more', '', 'try again'),
    );
  const place = column === null ? undefined : placeOfColumn(sheet, tab, column);
  const range =
    place === undefined
      ? sheet.getRange(row ?? 1, 1, 1, sheet.getMaxColumns())
      : sheet.getRange(row ?? 1, place);
  range.activate();
  return success(null);
}

/** The place of a column, counted from 1: by the header that its tab declares for it, else by the one that stands there. */
function placeOfColumn(sheet: Sheet, tab: string, column: string): number | undefined {
  const [headers = []] = sheet
    .getRange(1, 1, 1, sheet.getMaxColumns())
    .getValues() as CellValue[][];
  const declared = WORKBOOK.find(({ name }) => name === tab);
  const known = declared === undefined ? [] : [...columnsByHeader(declared, headers)];
  const at =
    known.find(([, { header }]) => header === column)?.[0] ??
    headers.findIndex((header) => String(header).trim() === column);
  return at < 0 ? undefined : at + 1;
}
