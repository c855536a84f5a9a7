import type { CellSnapshot, SheetSnapshot } from '../engine/snapshot';
import { areaName, cellName } from './a1';
import { type RowHeight, rowHeights } from './row-heights';

export interface CellWriting {
  styleNumber(cell: CellSnapshot): number;
  /** The formula as the file holds it, or nothing where the value stands instead. */
  formula(cell: CellSnapshot): string | undefined;
}

const LONGEST_TEXT = 32767;
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);

/** XML has no way to write control characters, so the file format spells them `_x0007_`. */
const spelled = (text: string) =>
  text
    .replace(/_x(?=[0-9A-F]{4}_)/gi, '_x005F_x')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

const textForFile = (text: string) => escaped(spelled(text.slice(0, LONGEST_TEXT)));

/** The value with the type that it has: Excel shows it at once, before it calculates anything. */
function valueXml(cell: CellSnapshot, hasFormula: boolean): { type: string; content: string } {
  const { value } = cell;
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { type: '', content: `<v>${value}</v>` }
      : { type: ' t="e"', content: '<v>#NUM!</v>' };
  if (cell.isError && (hasFormula || FILE_ERRORS.has(value)))
    return { type: ' t="e"', content: `<v>${FILE_ERRORS.has(value) ? value : '#VALUE!'}</v>` };
  if (hasFormula) return { type: ' t="str"', content: `<v>${textForFile(value)}</v>` };
  if (value === '') return { type: '', content: '' };
  return {
    type: ' t="inlineStr"',
    content: `<is><t xml:space="preserve">${textForFile(value)}</t></is>`,
  };
}

/** How far a result spills: from its formula to the right and down, over cells marked as spilled. */
function spillArea(cell: CellSnapshot, spilled: ReadonlySet<string>): string | undefined {
  const reach = (rowStep: number, columnStep: number) => {
    let steps = 1;
    while (spilled.has(cellName(cell.row + rowStep * steps, cell.column + columnStep * steps)))
      steps += 1;
    return steps;
  };
  const rows = reach(1, 0);
  const columns = reach(0, 1);
  if (rows === 1 && columns === 1) return undefined;
  return areaName({ row: cell.row, column: cell.column, rows, columns });
}

function formulaXml(
  cell: CellSnapshot,
  formula: string | undefined,
  spilled: ReadonlySet<string>,
): string {
  if (formula === undefined) return '';
  const area = spillArea(cell, spilled);
  const attributes = area ? ` t="array" ref="${area}"` : '';
  return `<f${attributes}>${escaped(formula)}</f>`;
}

function cellXml(cell: CellSnapshot, writing: CellWriting, spilled: ReadonlySet<string>): string {
  const formula = writing.formula(cell);
  const { type, content } = valueXml(cell, formula !== undefined);
  const name = cellName(cell.row, cell.column);
  return `<c r="${name}" s="${writing.styleNumber(cell)}"${type}>${formulaXml(cell, formula, spilled)}${content}</c>`;
}

const heightXml = (height: RowHeight | undefined) =>
  height ? ` ht="${height.points}"${height.fixed ? ' customHeight="1"' : ''}` : '';

/**
 * The rows of a sheet as the file holds them. The library could write cells one by one, but it marks
 * every calculated value as text and takes a call into WebAssembly for each.
 */
export function sheetDataXml(sheet: SheetSnapshot, writing: CellWriting): string {
  const heights = rowHeights(sheet);
  const hidden = new Set(sheet.hiddenRows);
  const spilled = new Set(
    sheet.cells.flatMap((cell) => (cell.spilled ? [cellName(cell.row, cell.column)] : [])),
  );
  const rows = new Map<number, CellSnapshot[]>();
  for (const row of [...heights.keys(), ...hidden]) rows.set(row, []);
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const content = cells
        .sort((a, b) => a.column - b.column)
        .map((cell) => cellXml(cell, writing, spilled))
        .join('');
      return `<row r="${row}"${heightXml(heights.get(row))}${hidden.has(row) ? ' hidden="1"' : ''}>${content}</row>`;
    });
  return `<sheetData>${xml.join('')}</sheetData>`;
}
