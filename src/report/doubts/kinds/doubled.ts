import { findPlatform } from '../../../campaign/platforms';
import { postAddress } from '../../../campaign/post-address';
import { shortDay } from '../../../cells/serial-date';
import { CHECKED_COLUMN, type CountedTab } from '../../../measures/grain';
import { RESULT_MEASURES } from '../../../measures/measures';
import { isInTime } from '../../../measures/readers/values/rows-of-creators';
import type { ReadRow } from '../../../tabs/rows/records';
import { grouped } from '../../../text/grouped';
import { nameKey, sheetKey } from '../../../text/name-key';
import type { ReportSource } from '../../source/report-source';
import { CHECKING, type DoubtPart } from '../doubt';

/** Rows of Results that are alike, and posts that stand twice: the later ones, of those that nobody has looked at. */
export function doubled(source: ReportSource): DoubtPart[] {
  return [...laterOnes(source, 'results', resultKey), ...laterOnes(source, 'posts', postKey)];
}

function laterOnes(
  source: ReportSource,
  tab: CountedTab,
  keyOf: (row: ReadRow) => string,
): DoubtPart[] {
  const open = source[tab].filter(
    (row) =>
      isInTime(tab, row, source.asOf) && row.text(CHECKED_COLUMN) === '' && keyOf(row) !== '',
  );
  return [...grouped(open, keyOf)]
    .filter(([, rows]) => rows.length > 1)
    .map(([key, rows]) => {
      const [first, ...later] = rows as [ReadRow, ...ReadRow[]];
      return {
        key: `${tab} ${key}`,
        name: `${first.text('creator')} ${tab === 'posts' ? postAddress(first.text('post')) : `on ${dayOf(first)}`}`.trim(),
        rows: later.map((row) => ({ tab, row })),
        repairs: [{ does: 'remove' }, ...CHECKING],
      };
    });
}

function dayOf(row: ReadRow): string {
  const day = row.number('date');
  return day === undefined ? 'no day' : shortDay(day, 0);
}

/** What results have to be alike in; `''` of a row that counts nothing. */
function resultKey(row: ReadRow): string {
  const numbers = RESULT_MEASURES.map(({ id }) => row.number(id) ?? null);
  if (numbers.every((each) => each === null)) return '';
  const words = ['creator', 'source'].map((id) => sheetKey(row.text(id)));
  return JSON.stringify([row.number('date') ?? null, ...words, platformOf(row), ...numbers]);
}

/** The organic and the paid row of a post are two; `''` of a post without an address. */
function postKey(row: ReadRow): string {
  const written = row.text('post').trim();
  return written === '' ? '' : JSON.stringify([postAddress(written), isPaid(row)]);
}

function platformOf(row: ReadRow): string {
  const written = row.text('platform');
  return sheetKey(findPlatform(written)?.name ?? written);
}

function isPaid(row: ReadRow): boolean {
  return PAID.includes(nameKey(row.text('organic_or_paid')));
}

/** What people call a post that money is put behind. */
const PAID: readonly string[] = ['paid', 'boosted', 'whitelisted', 'spark ads', 'spark ad'];
