import type {
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../workbench/engine/snapshot';
import { type Cell, FORMULA_COLUMN, type Group } from '../contracts/engine/situation';

function cellSnapshot(row: number, column: number, cell: Cell): CellSnapshot[] {
  if (cell === null) return [];
  if (typeof cell === 'object') return [{ row, column, value: null, formula: cell.formula }];
  return [{ row, column, value: cell }];
}

function sheetSnapshot(group: Group, id: number): SheetSnapshot {
  const data = group.data.flatMap((row, r) =>
    row.flatMap((cell, c) => cellSnapshot(r + 1, c + 1, cell)),
  );
  const formulas = group.situations.flatMap(({ formula }, r) =>
    cellSnapshot(r + 1, FORMULA_COLUMN, { formula }),
  );
  return {
    id,
    name: group.sheet,
    hidden: false,
    gridlinesHidden: false,
    rowCount: 200,
    columnCount: FORMULA_COLUMN,
    cells: [...data, ...formulas],
    columnWidths: [],
    rowHeights: [],
    hiddenRows: [],
    hiddenColumns: [],
    frozenRows: 0,
    frozenColumns: 0,
    conditionalFormats: [],
    charts: [],
    dropdowns: [],
  };
}

/** The table of situations as a workbook that nobody has calculated yet. */
export function snapshotOfGroups(groups: Group[]): WorkbookSnapshot {
  return { sheets: groups.map(sheetSnapshot) };
}
