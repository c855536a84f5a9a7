import { columnLetters } from '../../../cells/column-letters';
import { type Outcome, success } from '../../../cells/problem';
import { type TextCell, textCellsIn } from '../../../tabs/rows/text-numbers';
import type { Tab } from '../../../tabs/tab';
import { REPORT_TABS, WORKBOOK } from '../../../tabs/workbook';
import { withDocumentLock } from '../../workbook/document-lock';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type Stretch, stretchesOf } from '../links/write-links';

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

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tabs whose numbers a report is made of. */
const COUNTED_TABS: readonly Tab[] = WORKBOOK.filter((tab) =>
  Object.values(REPORT_TABS).includes(tab),
);

const FIRST_SHOWN = 50;

/** Each stretch costs calls; what is left over is converted by the next click. */
const MOST_STRETCHES = 1_000;

interface FoundCell extends TextCell {
  readonly tab: Tab;
}

/** Finds the numbers typed as text in the tabs a report is made of. */
export function textNumbersOfWorkbook(): Outcome<TextNumbers> {
  const found = findEverywhere(new WorkbookTabs(SpreadsheetApp.getActiveSpreadsheet()));
  return found.ok ? success(summaryOf(found.value)) : found;
}

/** Makes numbers of the texts that mean one number only; every other cell is left alone. */
export function convertTextNumbersOfWorkbook(): Outcome<ConvertedNumbers> {
  return withDocumentLock(() => {
    const tabs = new WorkbookTabs(SpreadsheetApp.getActiveSpreadsheet());
    const found = findEverywhere(tabs);
    if (!found.ok) return found;
    const left: FoundCell[][] = [];
    let converted = 0;
    let room = MOST_STRETCHES;
    for (const tab of COUNTED_TABS) {
      if (!found.value.some((cell) => cell.tab === tab)) continue;
      // Read anew right before writing: a lock keeps other scripts out, not people who type meanwhile.
      const now = findIn(tabs, tab);
      if (!now.ok) return now;
      const blocks = blocksOf(now.value).slice(0, room);
      room -= blocks.length;
      write(tabs.sheet(tab.name)!, blocks);
      const written = new Set(blocks.flatMap(({ cells }) => cells));
      converted += written.size;
      left.push(now.value.filter((cell) => !written.has(cell)));
    }
    return success({ converted, left: summaryOf(left.flat()) });
  });
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
    cells.map((cell) => ({ ...cell, tab, value: isFormula(cell) ? null : cell.value })),
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

/** Cells below each other that are written in one go. */
interface Block extends Stretch {
  readonly place: number;
  readonly cells: readonly FoundCell[];
}

function blocksOf(found: readonly FoundCell[]): Block[] {
  const byPlace = new Map<number, Map<number, FoundCell>>();
  for (const cell of found) {
    if (cell.value === null) continue;
    const column = byPlace.get(cell.place) ?? new Map<number, FoundCell>();
    byPlace.set(cell.place, column.set(cell.row, cell));
  }
  return [...byPlace].flatMap(([place, column]) =>
    stretchesOf([...column.keys()]).map(({ first, last }) => ({
      ...{ place, first, last },
      cells: Array.from({ length: last - first + 1 }, (_, at) => column.get(first + at)!),
    })),
  );
}

/** Formats first: in a cell formatted as text a number would become text again. */
function write(sheet: Sheet, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const formats = sheet.getDataRange().getNumberFormats();
  const asText = new Map<string, string[]>();
  for (const { place, cells } of blocks) {
    const { format } = cells[0]!.column;
    const rows = cells.map(({ row }) => row).filter((row) => formats[row - 1]?.[place - 1] === '@');
    const letters = columnLetters(place);
    const places = asText.get(format) ?? [];
    for (const { first, last } of stretchesOf(rows))
      places.push(`${letters}${first}:${letters}${last}`);
    if (places.length > 0) asText.set(format, places);
  }
  for (const [format, places] of asText) sheet.getRangeList(places).setNumberFormat(format);
  for (const { place, first, cells } of blocks)
    sheet.getRange(first, place, cells.length, 1).setValues(cells.map(({ value }) => [value]));
}
