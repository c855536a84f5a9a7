import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { bootHeadless } from '../../../workbench/engine/boot-headless';
import { translateFormula } from '../../../workbench/engine/translate-formula';
import { type Cell, FORMULA_COLUMN, type Group, type Value } from './situation';

const ROWS = 200;
const STRING = 1;
const BOOLEAN = 3;

function cellData(cell: Cell): ICellData {
  if (cell === null) return {};
  if (typeof cell === 'object') return { f: translateFormula(cell.formula, () => ROWS) };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: BOOLEAN };
  return typeof cell === 'string' ? { v: cell, t: STRING } : { v: cell };
}

function sheetData(group: Group, id: string): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: Cell) => {
    cells[row] ??= {};
    cells[row][column] = cellData(cell);
  };
  group.data.forEach((row, r) => {
    row.forEach((cell, c) => {
      put(r, c, cell);
    });
  });
  group.situations.forEach(({ formula }, r) => {
    put(r, FORMULA_COLUMN - 1, { formula });
  });
  return { id, name: group.sheet, rowCount: ROWS, columnCount: FORMULA_COLUMN, cellData: cells };
}

/** Runs all groups in one Univer workbook; the answer reads a calculated cell. */
export async function calculateInUniver(
  groups: Group[],
): Promise<(sheet: string, a1: string) => Value> {
  const ids = groups.map((_, at) => `s${at}`);
  const workbook: Partial<IWorkbookData> = {
    id: 'contract',
    sheetOrder: ids,
    sheets: Object.fromEntries(groups.map((group, at) => [`s${at}`, sheetData(group, `s${at}`)])),
  };
  const { api, dispose } = bootHeadless(workbook);
  api.getFormula().executeCalculation();
  await api.getFormula().onCalculationEnd();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const values = new Map<string, Value>();
  const book = api.getActiveWorkbook();
  for (const group of groups) {
    const sheet = book?.getSheetByName(group.sheet)?.getSheet();
    group.situations.forEach((_, row) => {
      const cell = sheet?.getCellRaw(row, FORMULA_COLUMN - 1);
      const value = cell?.t === BOOLEAN ? cell.v === 1 : (cell?.v ?? null);
      values.set(`${group.sheet}!Z${row + 1}`, value as Value);
    });
  }
  dispose();
  return (sheet, a1) => values.get(`${sheet}!${a1}`) ?? null;
}
