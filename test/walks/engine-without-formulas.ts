import type { ICellData } from '@univerjs/core';
import { bootHeadless } from '../../workbench/engine/boot-headless';
import { Engine, type EngineOptions } from '../../workbench/engine/engine';
import { type RawRows, rawRows } from './raw-cells';

const WRITE = 'sheet.mutation.set-range-values';

/**
 * An engine that calculates and rewrites no formula. Univer looks for them in every cell at most changes, and a new tab
 * of ours has ten thousand cells with a look: so a cell is put where it belongs past Univer's command.
 */
export class EngineWithoutFormulas extends Engine {
  constructor(options: Omit<EngineOptions, 'boot'>) {
    super({ ...options, boot: (workbook) => bootHeadless(workbook, false) });
    this.formulas.getFormulaData = () => ({});
  }

  override run(command: string, sheet: string, params: object): void {
    if (command === WRITE && holdsCells(params))
      putCells(rawRows(this.tab(sheet)), params.cellValue);
    else super.run(command, sheet, params);
  }
}

function holdsCells(params: object): params is { readonly cellValue: RawRows } {
  return 'cellValue' in params;
}

function putCells(matrix: RawRows, rows: RawRows): void {
  for (const [row, cells] of Object.entries(rows)) {
    const standing = matrix[Number(row)] ?? {};
    matrix[Number(row)] = standing;
    for (const [column, cell] of Object.entries(cells))
      standing[Number(column)] = merged(standing[Number(column)] ?? {}, cell);
  }
}

function merged(standing: ICellData, cell: ICellData): ICellData {
  const both = { ...standing, ...cell };
  const [was, is] = [standing.s, cell.s];
  return typeof was === 'object' && typeof is === 'object'
    ? { ...both, s: { ...was, ...is } }
    : both;
}
