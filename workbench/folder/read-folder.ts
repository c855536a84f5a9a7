import Papa from 'papaparse';
import {
  failure,
  NOWHERE,
  type Outcome,
  type Problem,
  problem,
  success,
} from '../../src/cells/problem';
import { columnsByHeader } from '../../src/tabs/rows/read-table';
import { type TextCell, textCellsIn } from '../../src/tabs/rows/text-cells';
import { type TableCells, TextConventions } from '../../src/tabs/rows/text-conventions';
import type { Column, Tab } from '../../src/tabs/tab';
import { WORKBOOK } from '../../src/tabs/workbook';
import { agreed } from '../../src/values/convention';
import type { SeedValue, SheetSeed } from '../host/seed';
import { columnWidths } from './column-widths';

/** The bytes of a tab's CSV file, or undefined where the folder has none. */
export type ReadFile = (name: string) => Uint8Array | undefined;

/** Sheets takes no longer text in a cell. */
const LONGEST_TEXT = 50_000;

/** A tab's file, cell by cell. */
interface TabRecords {
  readonly tab: Tab;
  readonly records: readonly (readonly string[])[];
  /** The tab's own columns by their place, counted from 0. */
  readonly columns: ReadonlyMap<number, Column>;
}

/**
 * Reads a folder with one CSV per tab as a workbook: numbers and dates become numbers and dates in the columns that are
 * for them, as their columns are read, and everything else stays text.
 */
export function readFolder(readFile: ReadFile): Outcome<SheetSeed[]> {
  const files: TabRecords[] = [];
  const problems: Problem[] = [];
  for (const tab of WORKBOOK) {
    const file = readFile(`${tab.name}.csv`);
    if (file === undefined) continue;
    const csv = decoded(tab, file);
    const read = csv.ok ? recordsIn(tab, csv.value) : csv;
    if (read.ok) files.push(read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return failure(problems);
  if (files.length === 0)
    return failure(
      problem(
        'missing_tab',
        NOWHERE,
        'The folder holds no tab of a campaign workbook: Campaigns.csv and Creators.csv are expected at the least.',
      ),
    );
  const read = textsOf(files);
  return success(files.map((file) => seedOf(file, read.get(file.tab) ?? new Map())));
}

/** What the texts of number and day columns say, by tab, row and place. The tabs are one workbook, of one language. */
function textsOf(files: readonly TabRecords[]): ReadonlyMap<Tab, ReadonlyMap<string, TextCell>> {
  const tables = files.map(tableOf);
  const ofTabs = tables.map((table) => new TextConventions(table).ofTab());
  const ofAll = {
    number: agreed(ofTabs.map(({ number }) => number)),
    day: agreed(ofTabs.map(({ day }) => day)),
  };
  const found = new Map<Tab, Map<string, TextCell>>(files.map(({ tab }) => [tab, new Map()]));
  for (const cell of textCellsIn(tables, () => ofAll))
    found.get(cell.tab)?.set(cellKey(cell.row, cell.place), cell);
  return found;
}

function cellKey(row: number, place: number): string {
  return `${row},${place}`;
}

function tableOf({ tab, records, columns }: TabRecords): TableCells {
  const places = new Map([...columns].map(([at, { id }]) => [id, at + 1]));
  return {
    tab,
    rows: records.slice(1).map((cells, at) => ({ row: at + 2, cells })),
    placeOf: (id) => places.get(id),
  };
}

function decoded({ name }: Tab, file: Uint8Array): Outcome<string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    return failure(
      problem(
        'wrong_shape',
        { file: `${name}.csv` },
        'the file is not UTF-8',
        'CSV in UTF-8',
        'save it as "CSV UTF-8"',
      ),
    );
  }
}

function recordsIn(tab: Tab, csv: string): Outcome<TabRecords> {
  const [headerLine = ''] = csv.split(/[\r\n]/, 1);
  if (headerLine.includes(';') && !headerLine.includes(','))
    return failure(
      problem(
        'wrong_shape',
        { file: `${tab.name}.csv` },
        'the columns are separated by semicolons, where commas are expected',
        '',
        'save it as CSV with commas',
      ),
    );
  const { data, errors } = Papa.parse<string[]>(csv, {
    delimiter: ',',
    skipEmptyLines: false,
  });
  const broken = errors[0];
  if (broken !== undefined)
    return failure(
      problem(
        'wrong_shape',
        { tab: tab.name, row: (broken.row ?? 0) + 1 },
        `the CSV cannot be read there: a quoted text is not closed, or text stands behind its closing quote`,
      ),
    );
  const last = data[data.length - 1];
  const records = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  const headers = records[0] ?? [];
  for (const [at, record] of records.entries())
    for (const [place, text] of record.entries())
      if (text.length > LONGEST_TEXT)
        return failure(
          problem(
            'too_long',
            { tab: tab.name, row: at + 1, column: headers[place] ?? `column ${place + 1}` },
            `${text.length} characters, where at most ${LONGEST_TEXT} are expected in a cell`,
          ),
        );
  return success({ tab, records, columns: columnsByHeader(tab, headers) });
}

function seedOf(
  { tab, records, columns }: TabRecords,
  read: ReadonlyMap<string, TextCell>,
): SheetSeed {
  const values = records.map((record, at) =>
    record.map((text, place): SeedValue => {
      if (text === '') return null;
      if (at === 0) return { text };
      const column = columns.get(place);
      if (column === undefined) return ownValue(text);
      if (column.type !== 'number' && column.type !== 'day') return text.normalize('NFC');
      return valueIn(text, column, read.get(cellKey(at + 1, place + 1))?.value ?? null);
    }),
  );
  return { name: tab.name, hasHeader: true, columnWidths: columnWidths(values), values };
}

/** What a cell of a number or day column holds, by what its text was read as. */
function valueIn(text: string, { type, format }: Column, read: TextCell['value']): SeedValue {
  if (type === 'number' && (isGrouped(format) ? SCIENTIFIC : PLAIN_NUMBER).test(text.trim()))
    return Number(text);
  if (read === '') return null;
  if (typeof read !== 'number') return { text };
  if (type === 'number') return read;
  return { date: read, format: Number.isInteger(read) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
}

/** Whether people write the numbers of a format with thousands: counts, money and targets, but no rates. */
function isGrouped(format: string): boolean {
  return ['#,##0', '#,##0.00', 'General'].includes(format);
}

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/i;

/** A cell of a column that is nobody's but the person's: a number only where it is written back as it was read. */
function ownValue(text: string): SeedValue {
  return PLAIN_NUMBER.test(text) && String(Number(text)) === text ? Number(text) : { text };
}
