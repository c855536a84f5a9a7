import { unmatchedRows } from '../../measures/readers/values/rows-of-creators';
import type { ReportSource } from '../source/report-source';

/** The rows of posts and results up to the as-of moment of no creator of the campaign, each in words. */
export function unmatchedRowsInWords(source: ReportSource): string[] {
  const unmatched = unmatchedRows(source);
  return (['posts', 'results'] as const).flatMap((counted) =>
    unmatched[counted].map((row) => {
      const platform = row.text('platform');
      const where = platform === '' ? ' without a platform' : ` on ${platform}`;
      return `${source.tables[counted].tab.name}, row ${row.row}: "${row.text('creator')}"${where}`;
    }),
  );
}
