import { type Cell, type CellValue, isBlank, isDate } from '../../cells/cell-value';
import { serialOf } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import type { Table, TableRow } from '../rows/read-table';

/** The campaign that every example row names. */
export const EXAMPLE_CAMPAIGN = 'Example campaign';

/** Days are counted from the day on which the examples are made. */
interface DayFromNow {
  readonly inDays: number;
}

/** The cells of an example row by the column's id; the others are blank. */
type ExampleRow = Readonly<Record<string, Cell | DayFromNow>>;

const MARK = 'Example row: Plan in the sidebar removes it with one click.';
const ADA = { campaign: EXAMPLE_CAMPAIGN, creator: 'Ada Example', platform: 'Instagram' } as const;
const BEN = { campaign: EXAMPLE_CAMPAIGN, creator: 'Ben Example', platform: 'TikTok' } as const;

const EXAMPLES: Readonly<Record<string, readonly ExampleRow[]>> = {
  Campaigns: [
    {
      campaign: EXAMPLE_CAMPAIGN,
      objective: 'conversion',
      use_case: 'DTC',
      landing_page: 'https://www.example.com/spring',
      start: { inDays: 14 },
      end: { inDays: 42 },
      budget: 5000,
      currency: 'USD',
      primary_kpi: 'CPA',
      target: 25,
      diagnostic_kpi: 'Conversion rate',
      diagnostic_target: 0.02,
      offer: '15%',
      notes: MARK,
    },
  ],
  Creators: [
    {
      ...ADA,
      handle: 'ada.example',
      followers: 42_000,
      stage: 'conversion',
      posting_date: { inDays: 14 },
      fee: 600,
      status: 'planned',
      notes: MARK,
    },
    {
      ...BEN,
      handle: 'ben.example',
      followers: 88_000,
      stage: 'awareness',
      posting_date: { inDays: 16 },
      fee: 900,
      status: 'planned',
      notes: MARK,
    },
  ],
  Posts: [
    { ...ADA, due: { inDays: 14 }, type: 'reel' },
    { ...ADA, due: { inDays: 15 }, type: 'story' },
    { ...BEN, due: { inDays: 16 }, type: 'video' },
  ],
};

/** Columns that the add-on fills in by itself: filled, an example is an example still. */
const FILLED_LATER: readonly string[] = ['link', 'code'];

/** The tabs that have examples. */
export const EXAMPLE_TABS: readonly string[] = Object.keys(EXAMPLES);

/** The example rows of a tab, cell by cell in the order of `columnIds`; `today` is a serial number. */
export function exampleRows(tab: string, columnIds: readonly string[], today: number): Cell[][] {
  return (EXAMPLES[tab] ?? []).map((example) =>
    columnIds.map((id) => {
      const cell = example[id] ?? '';
      return typeof cell === 'object' ? Math.floor(today) + cell.inDays : cell;
    }),
  );
}

/** Example rows of a tab that nobody has touched, and rows of the example campaign that somebody has. */
export interface FoundExamples {
  readonly table: Table;
  readonly untouched: readonly number[];
  readonly touched: readonly number[];
}

/**
 * Finds the example rows by what they hold. All were made on one day: where rows fit different days, those of the
 * day that most of them fit are the untouched ones.
 */
export function findExamples(tables: readonly Table[], timeZone: string): FoundExamples[] {
  const rows = tables.flatMap((table) =>
    table.rows.filter(namesExample(table)).map((row) => ({
      ...{ table, row: row.row },
      madeOn: madeOn(table, row, timeZone),
    })),
  );
  const day = mostFrequent(rows.flatMap(({ madeOn }) => madeOn ?? []));
  return tables.map((table) => {
    const ofTable = rows.filter((row) => row.table === table);
    const isUntouched = ({ madeOn }: { madeOn: number | undefined }) =>
      madeOn !== undefined && madeOn === day;
    return {
      table,
      untouched: ofTable.filter(isUntouched).map(({ row }) => row),
      touched: ofTable.filter((each) => !isUntouched(each)).map(({ row }) => row),
    };
  });
}

/** Whether any row of a tab names the example campaign. */
export function hasExamples(table: Table): boolean {
  return table.rows.some(namesExample(table));
}

function namesExample(table: Table): (row: TableRow) => boolean {
  const place = table.placeOf('campaign');
  return ({ cells }) =>
    place !== undefined && nameKey(String(cells[place - 1] ?? '')) === nameKey(EXAMPLE_CAMPAIGN);
}

/** The day on which a row was made, if it is an example that holds nothing else; every example has a day. */
function madeOn(table: Table, { cells }: TableRow, timeZone: string): number | undefined {
  for (const example of EXAMPLES[table.tab.name] ?? []) {
    const days = new Set<number>();
    const byPlace = new Map(table.tab.columns.map(({ id }) => [table.placeOf(id), id] as const));
    const isSame = cells.every((cell, at) => {
      const id = byPlace.get(at + 1);
      const expected = id === undefined ? '' : (example[id] ?? '');
      if (typeof expected === 'object') {
        const day = dayOf(cell, timeZone);
        if (day !== undefined) days.add(day - expected.inDays);
        return day !== undefined;
      }
      return isBlank(cell) ? expected === '' : cell === expected || isFilledLater(id, expected);
    });
    const [day] = days;
    if (isSame && days.size === 1) return day;
  }
  return undefined;
}

function isFilledLater(id: string | undefined, expected: Cell): boolean {
  return expected === '' && id !== undefined && FILLED_LATER.includes(id);
}

function dayOf(cell: CellValue, timeZone: string): number | undefined {
  const serial = isDate(cell) ? serialOf(cell, timeZone) : cell;
  return typeof serial === 'number' && Number.isInteger(serial) ? serial : undefined;
}

function mostFrequent(days: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}
