import Papa from 'papaparse';
import { isAmbiguousNumber, readSpelledNumber } from '../../src/cells/number-spelling';
import {
  failure,
  NOWHERE,
  type Outcome,
  type Problem,
  problem,
  success,
} from '../../src/cells/problem';
import { serialOfIso } from '../../src/cells/serial-date';
import { columnsByHeader } from '../../src/tabs/rows/read-table';
import type { Column, Tab } from '../../src/tabs/tab';
import { WORKBOOK } from '../../src/tabs/workbook';
import type { SeedValue, SheetSeed } from '../host/seed';
import { columnWidths } from './column-widths';

/** The bytes of a tab's CSV file, or undefined where the folder has none. */
export type ReadFile = (name: string) => Uint8Array | undefined;

/** Sheets takes no longer text in a cell. */
const LONGEST_TEXT = 50_000;

/**
 * Reads a folder with one CSV per tab as a workbook: numbers and ISO dates become numbers and dates in the
 * columns that are for them, everything else stays text.
 */
export function readFolder(readFile: ReadFile): Outcome<SheetSeed[]> {
  const seeds: SheetSeed[] = [];
  const problems: Problem[] = [];
  for (const tab of WORKBOOK) {
    const file = readFile(`${tab.name}.csv`);
    if (file === undefined) continue;
    const csv = decoded(tab, file);
    const seed = csv.ok ? readTab(tab, csv.value) : csv;
    if (seed.ok) seeds.push(seed.value);
    else problems.push(...seed.problems);
  }
  if (problems.length > 0) return failure(problems);
  if (seeds.length === 0)
    return failure(
      problem(
        'missing_tab',
        NOWHERE,
        'The folder holds no tab of a campaign workbook: Campaigns.csv and Creators.csv are expected at the least.',
      ),
    );
  return success(seeds);
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

function readTab(tab: Tab, csv: string): Outcome<SheetSeed> {
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
  const columns = columnsByHeader(tab, headers);
  const values: SeedValue[][] = [headers.map((text) => (text === '' ? null : { text }))];
  const dotIsDecimal = decimalColumns(records, columns);
  for (const [at, record] of records.slice(1).entries()) {
    for (const [place, text] of record.entries())
      if (text.length > LONGEST_TEXT)
        return failure(
          problem(
            'too_long',
            { tab: tab.name, row: at + 2, column: headers[place] ?? `column ${place + 1}` },
            `${text.length} characters, where at most ${LONGEST_TEXT} are expected in a cell`,
          ),
        );
    values.push(
      record.map((text, place) =>
        isAmbiguousNumber(text) && columns.get(place)?.type === 'number' && !dotIsDecimal.has(place)
          ? { text }
          : seedValue(text, columns.get(place)),
      ),
    );
  }
  const shape = { hasHeader: true, columnWidths: columnWidths(values) };
  return success({ name: tab.name, ...shape, values });
}

/** Number columns in which a dot can only be a decimal sign: rates, and where it parts off other than three digits. */
function decimalColumns(
  records: readonly (readonly string[])[],
  columns: ReadonlyMap<number, Column>,
): ReadonlySet<number> {
  const isDecimal = (text: string) => /^[+-]?\d*\.\d+$/.test(text) && !isAmbiguousNumber(text);
  const places = [...columns].filter(
    ([place, { format }]) =>
      !THOUSANDS_FORMATS.has(format) ||
      records.slice(1).some((record) => isDecimal((record[place] ?? '').trim())),
  );
  return new Set(places.map(([place]) => place));
}

/** Counts and money, which people write with thousands. */
const THOUSANDS_FORMATS = new Set(['#,##0', '#,##0.00', 'General']);

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function seedValue(text: string, column: Column | undefined): SeedValue {
  if (text === '') return null;
  const trimmed = text.trim();
  if (column?.type === 'number' || column === undefined) {
    if (PLAIN_NUMBER.test(trimmed)) return Number(trimmed);
    const spelled = column === undefined ? undefined : readSpelledNumber(trimmed);
    return spelled ?? { text };
  }
  if (column.type === 'day') {
    const date = serialOfIso(trimmed);
    if (date === undefined) return { text };
    return { date, format: Number.isInteger(date) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
  }
  return text;
}
