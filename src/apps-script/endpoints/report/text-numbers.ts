import { type Outcome, success } from '../../../cells/problem';
import { dayInIso } from '../../../cells/serial-date';
import { REPORT_DECODERS } from '../../../report/source/report-source';
import type { Table } from '../../../tabs/rows/read-table';
import { type TextCell, textCellsIn } from '../../../tabs/rows/text-cells';
import type { Tab } from '../../../tabs/tab';
import { WORKBOOK } from '../../../tabs/workbook';
import { grouped } from '../../../text/grouped';
import type { DateOrder } from '../../../values/date-text';
import type { Decimal } from '../../../values/number-text';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { guardedWrite } from '../../workbook/guarded-write';
import { WorkbookTabs } from '../../workbook/workbook-tabs';

/** A cell of a number or day column that holds text. */
export interface TextNumber {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
  /** The number it says, a day in ISO form, `''` where it says that none is known; null where only a person can tell. */
  readonly value: number | string | null;
}

/** How the texts of a tab are meant that can be read in two ways. */
export type TextConvention = Decimal | DateOrder;

/** Texts of a tab that can be read in two ways, and the first of them. */
export interface TextQuestion extends Omit<TextNumber, 'value'> {
  readonly count: number;
  readonly choices: readonly {
    readonly convention: TextConvention;
    readonly value: number | string;
  }[];
}

export interface TextNumbers {
  /** How many are found, and how many of them can be converted. */
  readonly count: number;
  readonly convertible: number;
  readonly first: readonly TextNumber[];
  /** What a person need only choose. */
  readonly questions: readonly TextQuestion[];
}

/** Which of two readings is meant in a tab. */
export interface TextAnswer {
  readonly tab: string;
  readonly convention: TextConvention;
}

export interface ConvertedNumbers {
  readonly converted: number;
  readonly left: TextNumbers;
}

/** The tabs whose numbers a report is made of. */
const COUNTED_TABS: readonly Tab[] = WORKBOOK.filter((tab) =>
  Object.values(REPORT_DECODERS).some((decoder) => decoder.tab === tab),
);

const FIRST_SHOWN = 50;

interface FoundCells {
  readonly tables: ReadonlyMap<Tab, Table>;
  readonly cells: readonly TextCell[];
}

/** Finds the numbers and days typed as text in the tabs a report is made of. */
export function textNumbersOfWorkbook(): Outcome<TextNumbers> {
  const found = findEverywhere(new WorkbookTabs(activeSpreadsheet()));
  return found.ok ? success(summaryOf(found.value)) : found;
}

/** Makes numbers and days of the texts that mean one only, or of those that an answer settles; no other cell changes. */
export function convertTextNumbersOfWorkbook(answer: TextAnswer | null): Outcome<ConvertedNumbers> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const found = findEverywhere(new WorkbookTabs(spreadsheet));
    if (!found.ok) return found;
    let converted = 0;
    for (const [tab, table] of found.value.tables) {
      const edits = editsOf(tab, found.value.cells, answer);
      if (edits.length === 0) continue;
      const outcome = guardedWrite(spreadsheet, { tab, table, identity: [], edits });
      if (!outcome.ok) return outcome;
      converted += outcome.value.written.length;
    }
    const left = converted === 0 ? found : findEverywhere(new WorkbookTabs(spreadsheet));
    return left.ok ? success({ converted, left: summaryOf(left.value) }) : left;
  });
}

function editsOf(wanted: Tab, cells: readonly TextCell[], answer: TextAnswer | null) {
  return cells.flatMap(({ tab, row, column, value, choices }) => {
    if (tab !== wanted || (answer !== null && answer.tab !== tab.name)) return [];
    const chosen = choices.find(({ convention }) => convention === answer?.convention)?.value;
    const to = answer === null ? value : (chosen ?? null);
    return to === null ? [] : [{ row, column: column.id, to }];
  });
}

function findEverywhere(tabs: WorkbookTabs): Outcome<FoundCells> {
  const tables = new Map<Tab, Table>();
  for (const tab of COUNTED_TABS) {
    const table = tabs.readAnew(tab);
    if (!table.ok) return table;
    tables.set(tab, table.value);
  }
  const cells = textCellsIn([...tables.values()]);
  const formulas = new Map<Tab, string[][]>();
  for (const { tab } of cells) if (!formulas.has(tab)) formulas.set(tab, formulasOf(tabs, tab));
  // A formula that gives text is for its author to fix.
  const isFormula = ({ tab, row, place }: TextCell) => formulas.get(tab)?.[row - 1]?.[place - 1];
  return success({
    tables,
    cells: cells.map((cell) => (isFormula(cell) ? { ...cell, value: null, choices: [] } : cell)),
  });
}

function formulasOf(tabs: WorkbookTabs, { name }: Tab): string[][] {
  return tabs.sheet(name)?.getDataRange().getFormulas() ?? [];
}

function summaryOf({ cells }: FoundCells): TextNumbers {
  const questions = grouped(
    cells.filter(({ choices }) => choices.length > 0),
    ({ tab, column }) => `${column.type} ${tab.name}`,
  );
  return {
    count: cells.length,
    convertible: cells.filter(({ value }) => value !== null).length,
    first: cells
      .filter(({ choices }) => choices.length === 0)
      .slice(0, FIRST_SHOWN)
      .map((cell) => ({ ...placeOf(cell), value: shownIn(cell, cell.value) })),
    questions: [...questions.values()].map((asked) => questionOf(asked[0]!, asked.length)),
  };
}

function questionOf(first: TextCell, count: number): TextQuestion {
  const choices = first.choices.map(({ convention, value }) => ({
    convention,
    value: shownIn(first, value),
  }));
  return { ...placeOf(first), count, choices };
}

function placeOf({ tab, row, column, text }: TextCell) {
  return { tab: tab.name, row, column: column.header, text };
}

function shownIn<V extends number | string | null>({ column }: TextCell, value: V): V | string {
  return column.type === 'day' && typeof value === 'number' ? dayInIso(value) : value;
}
