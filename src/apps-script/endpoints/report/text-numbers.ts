import { type Outcome, success } from '../../../cells/problem';
import type { Table } from '../../../tabs/rows/read-table';
import { type TextCell, textCellsIn } from '../../../tabs/rows/text-numbers';
import type { Tab } from '../../../tabs/tab';
import { REPORT_TABS, WORKBOOK } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { guardedWrite } from '../../workbook/guarded-write';
import { WorkbookTabs } from '../../workbook/workbook-tabs';

/** A cell of a number column that holds text. */
export interface TextNumber {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
  /** The number it spells; null where only a person can tell. */
  readonly value: number | null;
}

export interface TextNumbers {
  /** How many are found, and how many of them can be converted. */
  readonly count: number;
  readonly convertible: number;
  readonly first: readonly TextNumber[];
}

export interface ConvertedNumbers {
  readonly converted: number;
  readonly left: TextNumbers;
}

/** The tabs whose numbers a report is made of. */
const COUNTED_TABS: readonly Tab[] = WORKBOOK.filter((tab) =>
  Object.values(REPORT_TABS).includes(tab),
);

const FIRST_SHOWN = 50;

interface FoundCell extends TextCell {
  readonly tab: Tab;
  /** The tab as it was read. */
  readonly table: Table;
}

/** Finds the numbers typed as text in the tabs a report is made of. */
export function textNumbersOfWorkbook(): Outcome<TextNumbers> {
  const found = findEverywhere(new WorkbookTabs(activeSpreadsheet()));
  return found.ok ? success(summaryOf(found.value)) : found;
}

/** Makes numbers of the texts that mean one number only; every other cell is left alone. */
export function convertTextNumbersOfWorkbook(): Outcome<ConvertedNumbers> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const found = findEverywhere(tabs);
    if (!found.ok) return found;
    let converted = 0;
    for (const tab of COUNTED_TABS) {
      const { table, edits } = editsOf(tab, found.value);
      if (table === undefined || edits.length === 0) continue;
      const outcome = guardedWrite(spreadsheet, { tab, table, identity: [], edits });
      if (!outcome.ok) return outcome;
      converted += outcome.value.written.length;
    }
    const left = converted === 0 ? found : findEverywhere(new WorkbookTabs(spreadsheet));
    return left.ok ? success({ converted, left: summaryOf(left.value) }) : left;
  });
}

function editsOf(tab: Tab, found: readonly FoundCell[]) {
  const cells = found.filter((cell) => cell.tab === tab);
  return {
    table: cells[0]?.table,
    edits: cells.flatMap(({ row, column, value }) =>
      value === null ? [] : [{ row, column: column.id, to: value }],
    ),
  };
}

function findEverywhere(tabs: WorkbookTabs): Outcome<FoundCell[]> {
  const found: FoundCell[][] = [];
  for (const tab of COUNTED_TABS) {
    const inTab = findIn(tabs, tab);
    if (!inTab.ok) return inTab;
    found.push(inTab.value);
  }
  return success(found.flat());
}

/** A formula that gives text is for its author to fix. */
function findIn(tabs: WorkbookTabs, tab: Tab): Outcome<FoundCell[]> {
  const table = tabs.readAnew(tab);
  if (!table.ok) return table;
  const cells = textCellsIn(table.value);
  if (cells.length === 0) return success([]);
  const formulas = tabs.sheet(tab.name)!.getDataRange().getFormulas();
  const isFormula = ({ row, place }: TextCell) => Boolean(formulas[row - 1]?.[place - 1]);
  return success(
    cells.map((cell) => ({
      ...{ ...cell, tab, table: table.value },
      value: isFormula(cell) ? null : cell.value,
    })),
  );
}

function summaryOf(found: readonly FoundCell[]): TextNumbers {
  return {
    count: found.length,
    convertible: found.filter(({ value }) => value !== null).length,
    first: found.slice(0, FIRST_SHOWN).map(({ tab, row, column, text, value }) => ({
      tab: tab.name,
      row,
      column: column.header,
      text,
      value,
    })),
  };
}
