import type { SeedValue, SheetSeed } from '../../../workbench/host/host';
import { openHost } from '../../host/open-host';
import { type Cell, cellOf, FORMULA_COLUMN, type Group, type Value } from './situation';

const ROWS = 200;

function seedValue(cell: Cell | undefined): SeedValue {
  return typeof cell === 'string' ? { text: cell } : (cell ?? null);
}

function seedOf({ sheet, data, situations }: Group): SheetSeed {
  const values = Array.from({ length: Math.max(data.length, situations.length) }, (_, row) => {
    const cells = Array.from({ length: FORMULA_COLUMN - 1 }, (_cell, column) =>
      seedValue(data[row]?.[column]),
    );
    const formula = situations[row]?.formula;
    return formula === undefined ? cells : [...cells, { formula }];
  });
  return { name: sheet, rows: ROWS, columns: FORMULA_COLUMN, values };
}

/** Calculates all groups in one workbook of the local host; the answer reads a calculated cell. */
export async function calculateInUniver(
  groups: Group[],
): Promise<(sheet: string, a1: string) => Value> {
  let close = () => {};
  const until = (end: () => void) => {
    close = end;
  };
  const host = openHost(groups.map(seedOf), { script: '', until });
  try {
    await host.settled();
    const values = new Map<string, Value>();
    for (const { sheet, situations } of groups) {
      const cells = host.engine.tabNamed(sheet)?.cells;
      situations.forEach((_, at) => {
        const value = cells?.read(at + 1, FORMULA_COLUMN).value ?? null;
        values.set(`${sheet}!${cellOf(at)}`, value);
      });
    }
    return (sheet, a1) => values.get(`${sheet}!${a1}`) ?? null;
  } finally {
    close();
  }
}
