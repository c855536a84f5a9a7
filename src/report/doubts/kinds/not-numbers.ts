import { type CountedTab, DATE_COLUMN } from '../../../measures/grain';
import { type Measure, POST_MEASURES, RESULT_MEASURES } from '../../../measures/measures';
import { isInTime, isRight } from '../../../measures/readers/values/rows-of-creators';
import type { ReadRow } from '../../../tabs/rows/records';
import { sheetKey } from '../../../text/name-key';
import type { ReportSource } from '../../model/report-source';
import { CHECKING, type DoubtPart } from '../doubt';

/** What these sources count as a conversion may be modelled, and so a part of one. */
const MODELLED_BY: readonly string[] = ['ads', 'ga4'];
const CONVERSIONS: readonly string[] = ['orders', 'installs', 'leads'];

/** Fractions where a count belongs, row by row. Text there keeps a report from being built. */
export function notNumbers(source: ReportSource): DoubtPart[] {
  const inTab = (tab: CountedTab, measures: readonly Measure[]) =>
    source[tab].flatMap((row): DoubtPart[] => {
      if (isRight(row) || !isInTime(tab, row, source.asOf)) return [];
      const found = measures.filter((each) => isFraction(each, row));
      if (found.length === 0) return [];
      const headers = found.map(({ header, id }) => `${header} ${row.number(id)}`);
      const who = row.text('creator');
      return [
        {
          key: JSON.stringify([tab, who, row.text('post'), row.number(DATE_COLUMN[tab]), headers]),
          name: `${headers.join(', ')}${who === '' ? '' : ` of ${who}`}`,
          rows: [{ tab, row, columns: found.map(({ id }) => id) }],
          repairs: CHECKING,
        },
      ];
    });
  return [...inTab('posts', POST_MEASURES), ...inTab('results', RESULT_MEASURES)];
}

function isFraction({ id, unit }: Measure, row: ReadRow): boolean {
  const value = row.number(id);
  if (unit !== 'count' || value === undefined || Number.isInteger(value)) return false;
  return !(CONVERSIONS.includes(id) && MODELLED_BY.includes(sheetKey(row.text('source'))));
}
