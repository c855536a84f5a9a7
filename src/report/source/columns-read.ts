import type { ReportTables } from './report-source';

/** Where a report keeps the columns that it was built from. */
export const COLUMNS_SETTING = 'columns_read';

const BETWEEN = '; ';

/** The tabs whose columns decide what a report counts. */
const TABS = ['campaigns', 'targets', 'creators', 'posts', 'results'] as const;

/** Texts of people that decide it too; others may come and go. */
const TELLING: readonly string[] = [
  ...['campaign', 'creator', 'handle', 'platform', 'source', 'post'],
  ...['currency', 'kpi', 'primary_kpi', 'diagnostic_kpi', 'er_basis', 'use_case', 'status'],
];

/** The columns that decide what a report counts, in words: `Likes of Posts; …`. */
export function columnsRead(tables: ReportTables): string {
  return TABS.flatMap((name) => columnsOf(tables, name)).join(BETWEEN);
}

function columnsOf(tables: ReportTables, name: (typeof TABS)[number]): string[] {
  const { tab, placeOf, twice } = tables[name];
  return tab.columns
    .filter(({ id, type }) => type === 'number' || type === 'day' || TELLING.includes(id))
    .filter(({ id }) => placeOf(id) !== undefined)
    .map(({ id, header }) => `${header}${twice.has(id) ? ' (twice)' : ''}${endOf(name)}`);
}

function endOf(name: string): string {
  return ` of ${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/**
 * The columns that a report was built from and that are gone, and those that have come since; nothing of a tab that is
 * gone as a whole, and nothing where the report kept none.
 */
export function columnsSince(built: string | null, tables: ReportTables): string[] {
  if (built === null) return [];
  const before = built.split(BETWEEN);
  return TABS.flatMap((name) => {
    const now = columnsOf(tables, name);
    if (now.length === 0) return [];
    const gone = before.filter((each) => each.endsWith(endOf(name)) && !now.includes(each));
    const come = now.filter((each) => !before.includes(each));
    return [...gone.map((each) => `${each}: gone`), ...come.map((each) => `${each}: new`)];
  });
}
