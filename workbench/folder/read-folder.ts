import Papa from 'papaparse';
import { readSpelledNumber } from '../../src/cells/number-spelling';
import { type Outcome, problem, success } from '../../src/cells/problem';
import { serialOfIso } from '../../src/cells/serial-date';
import { columnsByHeader } from '../../src/tabs/read-table';
import type { Column, Tab } from '../../src/tabs/tab';
import { WORKBOOK } from '../../src/tabs/workbook';
import type { SeedValue, SheetSeed } from '../host/seed';

/** The text of a tab's CSV file, or undefined where the folder has none. */
export type ReadFile = (name: string) => string | undefined;

/** Sheets takes no longer text in a cell. */
const LONGEST_TEXT = 50_000;

/**
 * Reads a folder with one CSV per tab as a workbook: numbers and ISO dates become numbers and dates in the
 * columns that are for them, everything else stays text.
 */
export function readFolder(readFile: ReadFile): Outcome<SheetSeed[]> {
  const seeds: SheetSeed[] = [];
  for (const tab of WORKBOOK) {
    const csv = readFile(`${tab.name}.csv`);
    if (csv === undefined) continue;
    const seed = readTab(tab, csv);
    if (!seed.ok) return seed;
    seeds.push(seed.value);
  }
  if (seeds.length === 0)
    return problem(
      'missing_tab',
      '',
      'The folder holds no tab of a campaign workbook: Campaigns.csv and Creators.csv are expected at the least.',
    );
  return success(seeds);
}

function readTab(tab: Tab, csv: string): Outcome<SheetSeed> {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), {
    delimiter: ',',
    skipEmptyLines: false,
  });
  const broken = errors[0];
  if (broken !== undefined)
    return problem(
      'wrong_shape',
      `${tab.name}, row ${(broken.row ?? 0) + 1}`,
      `the CSV cannot be read there: ${broken.message}`,
    );
  const last = data[data.length - 1];
  const records = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  const headers = records[0] ?? [];
  const columns = columnsByHeader(tab, headers);
  const values: SeedValue[][] = [headers.map((text) => (text === '' ? null : { text }))];
  for (const [at, record] of records.slice(1).entries()) {
    for (const [place, text] of record.entries())
      if (text.length > LONGEST_TEXT)
        return problem(
          'too_long',
          `${tab.name}, row ${at + 2}, ${headers[place] ?? `column ${place + 1}`}`,
          `${text.length} characters, where at most ${LONGEST_TEXT} are expected in a cell`,
        );
    values.push(record.map((text, place) => seedValue(text, columns.get(place))));
  }
  return success({ name: tab.name, hasHeader: true, values });
}

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
