import { columnLetters } from '../../../cells/column-letters';
import {
  failure,
  NOWHERE,
  type Outcome,
  type Problem,
  problem,
  success,
  type TabPlace,
} from '../../../cells/problem';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { type CellContent, type CellEdit, writeCells } from '../../workbook/guarded-cell';
import {
  isOwnCall,
  readFunctionCall,
  type Separator,
  separatorOf,
  withSemicolons,
  writeFunctionCall,
} from './function-call';
import { freeCell, writing } from './insert-formula';
import { callOfPlain, type LastFilledRow, plainFormulasOf } from './plain-call';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What functions of a selection can become. */
export const FORMS = ['plain formulas', 'functions'] as const;
export type Form = (typeof FORMS)[number];

export interface InsertedPlain {
  /** The first formula as it was written, with the separator of the spreadsheet. */
  readonly formula: string;
  readonly before: CellContent;
  /** How many cells were filled, downwards. */
  readonly cells: number;
}

/** Writes the plain formulas of a call: into the cell, or into one for each row of its ranges. */
export function insertPlainInto(
  tab: string,
  cell: string,
  formula: string,
  replaced: string | null,
): Outcome<InsertedPlain> {
  const call = readFunctionCall(formula);
  if (!call.ok) return call;
  return withDocumentLock(() => {
    const free = freeCell(tab, cell, replaced);
    if (!free.ok) return free;
    const { range, where, before, timeZone, separator } = free.value;
    const sheet = range.getSheet();
    const plain = plainFormulasOf(call.value, lastFilledRowIn(sheet));
    if (!plain.ok) return plain;
    const [row, column] = [range.getRow(), range.getColumn()];
    const edits = plain.value.map((each, down): CellEdit => {
      const content = { formula: withSeparator(each, separator), value: '' };
      return { row: row + down, column, seen: down === 0 ? before : EMPTY, content };
    });
    const filled =
      edits.length < 2 ? undefined : firstFilled(sheet, row + 1, column, edits.length - 1);
    if (filled !== undefined)
      return failure(
        problem(
          'filled',
          { tab, cell: filled },
          `the formulas for the rows below need it, and it holds something. Nothing was changed: empty it, or insert for one row`,
        ),
      );
    return writing(where, () => {
      const outcome = writeCells(sheet, where, edits, timeZone);
      const first = edits[0]!.content.formula;
      return outcome.ok ? success({ formula: first, before, cells: edits.length }) : outcome;
    });
  });
}

export interface Converted {
  readonly tab: string;
  /** How many formulas became others. */
  readonly converted: number;
  /** Calls of ours that stay as they are, each with the reason. */
  readonly left: readonly Problem[];
}

/** Turns the functions of the selection into plain formulas, or plain formulas back into functions. */
export function convertSelectedTo(form: Form): Outcome<Converted> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const range = spreadsheet.getActiveRange();
    if (range === null)
      return failure(problem('blank', NOWHERE, 'No cells are selected. Select those to change.'));
    const sheet = range.getSheet();
    const tab = sheet.getName();
    const separator = separatorOf(spreadsheet.getSpreadsheetLocale());
    const edits: CellEdit[] = [];
    const left: Problem[] = [];
    let converted = 0;
    for (const [down, formulas] of range.getFormulas().entries())
      for (const [across, formula] of formulas.entries()) {
        const place = { row: range.getRow() + down, column: range.getColumn() + across };
        const others = othersOf(formula, form, sheet);
        if (others === undefined) continue;
        if (!others.ok) {
          const cell = `${columnLetters(place.column)}${place.row}`;
          left.push({ ...others.problems[0]!, where: { tab, cell } });
          continue;
        }
        converted += 1;
        for (const [below, other] of others.value.entries())
          edits.push({
            ...{ row: place.row + below, column: place.column },
            seen: below === 0 ? { formula, value: '' } : null,
            content: { formula: withSeparator(other, separator), value: '' },
          });
      }
    if (edits.length === 0) return success({ tab, converted, left });
    const where: TabPlace = { tab, cell: range.getA1Notation() };
    return writing(where, () => {
      const outcome = writeCells(sheet, where, edits, spreadsheet.getSpreadsheetTimeZone());
      return outcome.ok ? success({ tab, converted, left }) : outcome;
    });
  });
}

/** What a formula becomes, one for each row that it fills; undefined where it is nothing to convert. */
function othersOf(
  formula: string,
  form: Form,
  sheet: Sheet,
): Outcome<readonly string[]> | undefined {
  if (form === 'plain formulas') {
    if (!isOwnCall(formula)) return undefined;
    const call = readFunctionCall(withSemicolons(formula));
    return call.ok ? plainFormulasOf(call.value, lastFilledRowIn(sheet)) : call;
  }
  const call = callOfPlain(formula);
  if (call === undefined) return undefined;
  const read = readFunctionCall(call);
  return read.ok ? success([writeFunctionCall(read.value, ';')]) : read;
}

const EMPTY: CellContent = { formula: '', value: '' };

function withSeparator(formula: string, separator: Separator): string {
  if (separator === ';') return formula;
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|;/g, (_, quoted) => quoted ?? ',');
}

/** The first cell of a column's stretch that holds something. */
function firstFilled(sheet: Sheet, row: number, column: number, rows: number): string | undefined {
  const within = Math.min(rows, sheet.getMaxRows() - row + 1);
  if (within < 1) return undefined;
  const range = sheet.getRange(row, column, within, 1);
  const formulas = range.getFormulas();
  const at = range
    .getValues()
    .findIndex(([value], down) => value !== '' || formulas[down]![0] !== '');
  return at === -1 ? undefined : `${columnLetters(column)}${row + at}`;
}

function lastFilledRowIn(sheet: Sheet): LastFilledRow {
  return ({ sheet: named, columns: [first, last], row, rows }) => {
    if (Number.isFinite(rows)) return row + rows - 1;
    const name = named
      .replace(/!$/, '')
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'");
    const of = name === '' ? sheet : activeSpreadsheet().getSheetByName(name);
    const height = of === null ? 0 : of.getLastRow() - row + 1;
    if (of === null || height < 1) return row;
    const cells = of.getRange(row, first, height, last - first + 1).getValues();
    let filled = cells.length;
    while (filled > 0 && cells[filled - 1]!.every((cell) => cell === '')) filled -= 1;
    return row + filled - 1;
  };
}
