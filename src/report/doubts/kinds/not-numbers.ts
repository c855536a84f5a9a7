import { DATE_COLUMN, type MeasuredTab } from '../../../measures/grain';
import { isInTime, isRight } from '../../../measures/readers/values/rows-of-creators';
import type { ReadRow } from '../../../tabs/rows/records';
import type { ReportSource } from '../../source/report-source';
import { CHECKING, type DoubtPart } from '../doubt';

/** Fractions where a count belongs, row by row. Text there keeps a report from being built. */
export function notNumbers(source: ReportSource): DoubtPart[] {
  const parts = (tab: MeasuredTab, rows: readonly ReadRow[]) =>
    rows.flatMap((row): DoubtPart[] => {
      const columns = oddCells(source, tab, row);
      if (columns.length === 0) return [];
      const found = columns.map(({ header, id }) => `${header} ${row.number(id)}`);
      const who = row.text('creator');
      const day = tab === 'creators' ? '' : (row.number(DATE_COLUMN[tab]) ?? '');
      return [
        {
          key: JSON.stringify([tab, who, row.text('post'), day, found]),
          name: `${found.join(', ')}${who === '' ? '' : ` of ${who}`}`,
          rows: [{ tab, row, columns: columns.map(({ id }) => id) }],
          repairs: tab === 'creators' ? [] : CHECKING,
        },
      ];
    });
  const open = (tab: 'posts' | 'results') =>
    parts(
      tab,
      source[tab].filter((row) => !isRight(row) && isInTime(tab, row, source.asOf)),
    );
  const creators = source.creators.map(({ cells }) => cells);
  return [...parts('creators', creators), ...open('posts'), ...open('results')];
}

function oddCells(source: ReportSource, tab: MeasuredTab, row: ReadRow) {
  const headers = new Set(
    row.doubts().map(({ where }) => ('tab' in where ? where.column : undefined)),
  );
  if (headers.size === 0) return [];
  return source.tables[tab].tab.columns.filter(({ header }) => headers.has(header));
}
