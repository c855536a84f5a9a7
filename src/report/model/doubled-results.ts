import {
  BLANK,
  call,
  type Formula,
  joined,
  number,
  operation,
  reference,
  text,
} from '../../cells/formula';
import { CHECKED_COLUMN } from '../../measures/grain';
import type { KpiPart } from '../../measures/kpi-parts';
import { RESULT_MEASURES } from '../../measures/measures';
import { isAmbiguous } from '../../measures/readers/sheet-formulas/conditions';
import type { SourceRows } from '../../measures/readers/sheet-formulas/source-rows';
import { chosenSources } from '../../measures/readers/values/chosen-sources';
import { isInTime } from '../../measures/readers/values/rows-of-creators';
import type { ReadRow } from '../../tabs/rows/records';
import { grouped } from '../../text/grouped';
import { sheetKey } from '../../text/name-key';
import type { ReportSource } from '../source/report-source';

/** Rows of Results that are alike in the cells of a report. */
export interface Twins {
  /** How many rows there are to which another is alike, as far as the primary KPI counts them: two for each pair. */
  readonly cell: Formula;
  /** How many there were when the report was built. */
  readonly built: number;
  /** The measures of the primary KPI in which rows were looked at; none where nothing is live. */
  readonly measures: readonly string[];
}

/** Comparing each row with each takes the square of their number; beyond so many rows a refresh looks. */
const MOST_ROWS = 500;
/** So many that are typed or pasted below are looked at too. */
const ROWS_TO_COME = 60;
const WORDS = ['campaign', 'creator', 'platform', 'source'] as const;

/** Counts rows that are alike, live; of a tab that is too long, or has names that criteria misread, none. */
export function twinsOf(
  source: ReportSource,
  rows: SourceRows,
  chosen: ReadonlyMap<string, Formula>,
  parts: ReadonlySet<KpiPart>,
  dayAfterAsOf: Formula,
): Omit<Twins, 'cell'> & { readonly live: Formula } {
  const table = source.tables.results;
  const tab = rows.tabs.results;
  const measures = source.resultMeasures
    .map(({ id }) => id)
    .filter((id) => parts.has(`results.${id}`));
  const names = new Set(source.results.flatMap((row) => WORDS.map((id) => row.text(id))));
  const date = tab.placeOf('date');
  const isLive =
    measures.length > 0 &&
    date !== undefined &&
    tab.placeOf('source') !== undefined &&
    table.rows.length <= MOST_ROWS &&
    ![...names].some((name) => isAmbiguous(name));
  if (!isLive) return { live: number(0), built: 0, measures: [] };
  const last = table.rows[table.rows.length - 1]?.row ?? 2;
  const lastRow = Math.max(2, Math.min(tab.lastRow(), last + ROWS_TO_COME));
  const cells = (id: string): Formula =>
    reference({ sheet: tab.name, column: tab.placeOf(id)!, row: 2, lastRow });
  const isFilled = (id: string) => source.results.some((row) => row.number(id) !== undefined);
  const compared = [
    ...['date', ...WORDS].filter((id) => tab.placeOf(id) !== undefined),
    ...RESULT_MEASURES.map(({ id }) => id).filter(
      (id) => tab.placeOf(id) !== undefined && (isFilled(id) || measures.includes(id)),
    ),
  ];
  const checked = tab.placeOf(CHECKED_COLUMN) !== undefined;
  const alike = call(
    'COUNTIFS',
    ...compared.flatMap((id) => [cells(id), joined(text('='), cells(id))]),
    ...(checked ? [cells(CHECKED_COLUMN), text('=')] : []),
  );
  const same = (id: string, name: Formula) =>
    call('EXACT', call('LOWER', cells(id)), call('LOWER', name));
  const isOther = (id: string) =>
    operation(
      '-',
      number(1),
      operation('*', call('ISNUMBER', cells(id)), same('source', chosen.get(id)!)),
    );
  const others = measures.map(isOther).reduce((left, right) => operation('*', left, right));
  // How many others a row is alike to, without comparing what is calculated: Univer mixes such comparisons up.
  const more = call(
    'LEN',
    call('MID', call('REPT', text('x'), alike), number(2), number(MOST_ROWS)),
  );
  const live = call(
    'SUMPRODUCT',
    operation(
      '*',
      more,
      operation('-', number(1), others),
      same('campaign', text(source.campaign.name)),
      operation('<', cells('date'), dayAfterAsOf),
      ...(checked ? [same(CHECKED_COLUMN, BLANK)] : []),
    ),
  );
  return { live, built: twinsAsBuilt(source, compared, measures), measures };
}

/** The same number from the rows. */
function twinsAsBuilt(
  source: ReportSource,
  compared: readonly string[],
  measures: readonly string[],
): number {
  const chosen = chosenSources(source);
  const isCounted = (row: ReadRow) =>
    measures.some(
      (id) =>
        row.number(id) !== undefined && sheetKey(row.text('source')) === sheetKey(chosen(id) ?? ''),
    );
  const open = source.results.filter(
    (row) => row.text(CHECKED_COLUMN) === '' && isInTime('results', row, source.asOf),
  );
  const keyOf = (row: ReadRow) =>
    JSON.stringify(compared.map((id) => row.number(id) ?? sheetKey(row.text(id))));
  return [...grouped(open, keyOf).values()]
    .map((group) => (group.length - 1) * group.filter(isCounted).length)
    .reduce((sum, each) => sum + each, 0);
}
