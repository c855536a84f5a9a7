import { isInTime, isRight } from '../../../measures/readers/values/rows-of-creators';
import type { Records, RowRecord } from '../../../tabs/rows/records';
import { sheetKey } from '../../../text/name-key';
import { lettersApart } from '../../../text/near-text';
import { searchKey } from '../../../text/search-key';
import type { ReportRecords, ReportSource } from '../../source/report-source';
import { CHECKING, type DoubtedRow, type DoubtPart } from '../doubt';

const MOST_LETTERS_APART = 2;

/** Rows of a campaign that is in no row of Campaigns, where its name is near that of this one. */
export function noCampaign(source: ReportSource, records: ReportRecords): DoubtPart[] {
  const { name, cells } = source.campaign;
  const own = cells.text('campaign');
  const known = new Set(records.campaigns.all().map((each) => sheetKey(each.name)));
  const byName = new Map<string, DoubtedRow[]>();
  for (const tab of ['creators', 'posts', 'results'] as const)
    for (const record of nearIn<RowRecord>(records[tab], name, known)) {
      const row = record.cells;
      const counts = tab === 'creators' || isInTime(tab, row, source.asOf);
      if (!counts || isRight(row)) continue;
      const key = sheetKey(row.written('campaign'));
      byName.set(key, [...(byName.get(key) ?? []), { tab, row }]);
    }
  return [...byName].map(([key, rows]) => ({
    key,
    name: `"${rows[0]!.row.written('campaign')}"`,
    rows,
    repairs: [
      { does: 'rename', column: 'campaign', to: own },
      ...(rows.some(({ tab }) => tab === 'creators') ? [] : CHECKING),
    ],
  }));
}

function nearIn<R extends RowRecord>(
  rows: Records<R>,
  campaign: string,
  known: ReadonlySet<string>,
): readonly R[] {
  const place = rows.table.placeOf('campaign');
  if (place === undefined) return [];
  const own = searchKey(campaign);
  const written = new Set(rows.table.rows.map(({ cells }) => String(cells[place - 1] ?? '')));
  const near = [...written].filter(
    (name) =>
      name.trim() !== '' &&
      !known.has(sheetKey(name)) &&
      lettersApart(searchKey(name), own) <= MOST_LETTERS_APART,
  );
  const keys = new Set(near);
  const found = new Set(near.flatMap((name) => rows.of(name)));
  return [...found].filter(({ cells }) => keys.has(cells.written('campaign')));
}
