import type { CountedTab } from '../../../measures/grain';
import {
  isLive,
  isRight,
  rowsOfCreators,
  unmatchedRows,
} from '../../../measures/readers/values/rows-of-creators';
import type { ReadRow } from '../../../tabs/rows/records';
import { grouped } from '../../../text/grouped';
import { sheetKey } from '../../../text/name-key';
import { nearName } from '../../../text/near-name';
import type { ReportSource } from '../../source/report-source';
import { CHECKING, type DoubtedRow, type DoubtPart } from '../doubt';

/** Rows up to the as-of moment of no creator of the campaign, by the name they bear. */
export function unmatched(source: ReportSource): DoubtPart[] {
  const rows = openRows(source);
  if (rows.length === 0) return [];
  const names = source.creators.map(({ name }) => name);
  const known = new Set(names.map(sheetKey));
  const isKnown = (name: string) => known.has(sheetKey(name));
  const groups = grouped(rows, ({ row }) => {
    const name = row.text('creator');
    return JSON.stringify(isKnown(name) ? [name, row.text('platform')] : [name]).toLowerCase();
  });
  const strangers = [...groups.values()]
    .map((group) => group[0]!.row.text('creator'))
    .filter((name) => name !== '' && !isKnown(name));
  const far = strangers.filter((name) => nearName(name, names) === undefined);
  const renamed = far.length === 1 ? withoutRows(source) : undefined;
  return [...groups].map(([key, group]) => {
    const { row, tab } = group[0]!;
    const name = row.text('creator');
    const to = isKnown(name) || name === '' ? undefined : (nearName(name, names) ?? renamed);
    return {
      key,
      name: isKnown(name) || name === '' ? nameOfRow(row, tab) : name,
      rows: group,
      repairs: [
        ...(to === undefined ? [] : [{ does: 'rename', column: 'creator', to } as const]),
        ...CHECKING,
      ],
    };
  });
}

function nameOfRow(row: ReadRow, tab: CountedTab | 'creators'): string {
  const [name, platform] = [row.text('creator'), row.text('platform')];
  const who =
    name === '' ? `a row of ${tab === 'posts' ? 'Posts' : 'Results'} without a creator` : name;
  return platform === '' ? `${who} without a platform` : `${who} on ${platform}`;
}

/** Of the unmatched rows those that nobody has found right; of posts those that are live. */
function openRows(source: ReportSource): (DoubtedRow & { readonly tab: CountedTab })[] {
  const { posts, results } = unmatchedRows(source);
  // They are rows of the source, which are read ones.
  const of = (tab: CountedTab, rows: readonly { row: number }[]) => {
    const numbers = new Set(rows.map(({ row }) => row));
    return source[tab]
      .filter((row) => numbers.has(row.row) && !isRight(row))
      .map((row) => ({ tab, row }));
  };
  return [...of('posts', posts.filter(isLive)), ...of('results', results)];
}

/** The one creator who has no row at all, while others have: somebody may have renamed them. */
function withoutRows(source: ReportSource): string | undefined {
  const rows = rowsOfCreators({ ...source, asOf: Number.POSITIVE_INFINITY });
  const counts = new Map<string, number>();
  for (const { creator, posts, results } of rows)
    counts.set(creator.name, (counts.get(creator.name) ?? 0) + posts.length + results.length);
  const without = [...counts].filter(([, count]) => count === 0);
  return without.length === 1 && counts.size > 1 ? without[0]![0] : undefined;
}
