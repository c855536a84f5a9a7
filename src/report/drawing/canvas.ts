import { type Formula, writeFormula } from '../../cells/formula';
import { textFormat, writtenText } from '../../cells/safe-text';

/** How a cell looks; what is left out is plain. */
export interface Style {
  readonly format?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Goes on in the next line where the column ends; otherwise it runs over blank cells. */
  readonly wraps?: boolean;
  /** The sheet's rules for cells of this kind. */
  readonly alarms?: readonly Alarm[];
}

/** Whatever cell begins with the sign is shown in the colour, whenever it comes to do so. */
export interface Alarm {
  readonly startsWith: string;
  readonly color: string;
}

/** What a cell holds: text is kept as text whatever it looks like. */
export type Content = Formula | string | number;

interface CanvasCell {
  readonly content: Content;
  readonly style: Style;
}

/** A sheet as it will be written: cells as values or formulas, each with its look. */
export interface SheetContents {
  readonly rows: number;
  readonly columns: number;
  readonly values: (string | number)[][];
  readonly numberFormats: string[][];
  readonly fontWeights: ('bold' | 'normal')[][];
  readonly fontSizes: number[][];
  readonly fontColors: string[][];
  readonly backgrounds: string[][];
  readonly horizontalAlignments: ('left' | 'right' | 'center')[][];
  readonly wraps: boolean[][];
}

export const PLAIN = { size: 10, color: '#202124', background: '#ffffff' } as const;

/** A sheet to draw on, cell by cell; rows and columns count from 1. */
export class Canvas {
  private readonly cells = new Map<number, Map<number, CanvasCell>>();
  private readonly alarmsBySign = new Map<string, Alarm>();
  private lastRow = 1;
  private lastColumn = 1;

  put(row: number, column: number, content: Content, style: Style = {}): void {
    const cells = this.cells.get(row) ?? new Map<number, CanvasCell>();
    cells.set(column, { content, style });
    this.cells.set(row, cells);
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
    for (const alarm of style.alarms ?? []) this.alarmsBySign.set(alarm.startsWith, alarm);
  }

  /** Puts contents side by side. */
  putRow(row: number, column: number, contents: readonly Content[], style: Style = {}): void {
    for (const [at, content] of contents.entries()) this.put(row, column + at, content, style);
  }

  /** The rules that the cells drawn so far need. */
  alarms(): readonly Alarm[] {
    return [...this.alarmsBySign.values()];
  }

  contents(): SheetContents {
    const grid = <T>(valueIn: (cell: CanvasCell | undefined) => T): T[][] =>
      Array.from({ length: this.lastRow }, (_, row) => {
        const cells = this.cells.get(row + 1);
        return Array.from({ length: this.lastColumn }, (__, column) =>
          valueIn(cells?.get(column + 1)),
        );
      });
    return {
      rows: this.lastRow,
      columns: this.lastColumn,
      values: grid((cell) => written(cell?.content ?? '', formatOf(cell))),
      numberFormats: grid(formatOf),
      fontWeights: grid((cell) => (cell?.style.bold ? 'bold' : 'normal')),
      fontSizes: grid((cell) => cell?.style.size ?? PLAIN.size),
      fontColors: grid((cell) => cell?.style.color ?? PLAIN.color),
      backgrounds: grid((cell) => cell?.style.background ?? PLAIN.background),
      horizontalAlignments: grid((cell) => cell?.style.align ?? alignOf(cell?.content)),
      wraps: grid((cell) => cell?.style.wraps === true),
    };
  }
}

function written(content: Content, format: string): string | number {
  if (typeof content === 'number') return content;
  return typeof content === 'string' ? writtenText(content, format) : writeFormula(content);
}

/** `@` keeps a text from being read as a number or a date; a formula in such a cell would be text too. */
function formatOf(cell: CanvasCell | undefined): string {
  if (cell?.style.format !== undefined) return cell.style.format;
  const content = cell?.content;
  return typeof content === 'string' && content !== '' ? textFormat(content) : 'General';
}

function alignOf(content: Content | undefined): 'left' | 'right' {
  return typeof content === 'number' ? 'right' : 'left';
}
