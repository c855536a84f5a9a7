import type { CellValue } from '../cells/cell-value';
import type { DescribedFunction, ExampleInput, ResultCell } from './custom-function';

/** An example as it is typed, with the separator that every locale takes. */
export function exampleCall({ name, examples }: DescribedFunction, at = 0): string {
  return `=${name}(${examples[at]!.inputs.map(typed).join('; ')})`;
}

/** What an example gives, in a line: cells beside each other with `|` between, those below with `/`. */
export function exampleResult({ examples }: DescribedFunction, at = 0): string {
  const { result } = examples[at]!;
  if (!Array.isArray(result)) return shown(result as ResultCell);
  const rows = result as readonly (readonly ResultCell[])[];
  const lines = rows.map((row) => row.map(shown).join(' | '));
  if (lines.length === 1 || rows[0]!.length === 1) return lines.join(' / ');
  return `${lines.length} rows, the first ${lines[0]}`;
}

function typed(input: ExampleInput): string {
  return Array.isArray(input)
    ? `{${(input as readonly CellValue[]).map(typedCell).join(';')}}`
    : typedCell(input as CellValue);
}

function typedCell(cell: CellValue): string {
  return typeof cell === 'number' ? String(cell) : `"${String(cell).replaceAll('"', '""')}"`;
}

/** A cell as a sheet shows it, numbers with six digits. */
function shown(cell: ResultCell): string {
  if (cell === '') return 'blank';
  return typeof cell === 'number' ? String(Number(cell.toPrecision(6))) : cell;
}
