import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets-formula/facade';
import { bootHeadless } from '../../../workbench/engine/boot-headless';
import { translateFormula } from '../../../workbench/engine/translate-formula';
import { type Cell, cellOf, FORMULA_COLUMN, type Group, type Value } from './situation';

const ROWS = 200;
const STRING = 1;
const BOOLEAN = 3;
const LONGEST_CALCULATION = 120_000;

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

/** `onCalculationEnd` gives up after 30 seconds; this waits until the results stand in the cells. */
function calculate(api: FUniver): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('Univer did not finish its calculation in two minutes.')),
      LONGEST_CALCULATION,
    );
    const formula = api.getFormula();
    formula.calculationResultApplied(() => {
      clearTimeout(late);
      resolve();
    });
    formula.executeCalculation();
  });
}

/** Runs all groups in one Univer workbook; the answer reads a calculated cell. */
export async function calculateInUniver(
  groups: Group[],
): Promise<(sheet: string, a1: string) => Value> {
  const workbook: Partial<IWorkbookData> = {
    id: 'contract',
    sheetOrder: groups.map((_, at) => `s${at}`),
    sheets: Object.fromEntries(groups.map((group, at) => [`s${at}`, sheetData(group, `s${at}`)])),
  };
  const { api, dispose } = bootHeadless(workbook);
  try {
    await calculate(api);
    const values = new Map<string, Value>();
    for (const group of groups) {
      const sheet = api.getActiveWorkbook()?.getSheetByName(group.sheet)?.getSheet();
      group.situations.forEach((_, at) => {
        const cell = sheet?.getCellRaw(at, FORMULA_COLUMN - 1);
        const value = cell?.t === BOOLEAN ? cell.v === 1 : (cell?.v ?? null);
        values.set(`${group.sheet}!${cellOf(at)}`, value);
      });
    }
    return (sheet, a1) => values.get(`${sheet}!${a1}`) ?? null;
  } finally {
    dispose();
  }
}
