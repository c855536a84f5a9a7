import { type CellValue, isBlank } from '../../cells/cell-value';
import { type Problem, problem } from '../../cells/problem';
import { lettersApart } from '../../text/near-text';
import type { Column, Tab } from '../tab';

/** The word of a header without its unit, and without what people write around it. */
function stemOf(header: string): string {
  return header
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|[\p{Sc}#:*]/gu, ' ')
    .replace(
      /\b(?:total|number of|no\.? of|ig|insta|instagram|tiktok|tt|youtube|yt|eur|usd|gbp)\b/g,
      ' ',
    )
    .trim()
    .replace(/[\s_-]+/g, ' ');
}

function isNear(stem: string, { header, aliases, near = [] }: Column): boolean {
  return [header, ...aliases, ...near].map(stemOf).some((name) => {
    if (name === '' || stem === '') return false;
    return name === stem || (name.length > 4 && lettersApart(name, stem) === 1);
  });
}

/** The columns of a header row that look like one of the tab's that is not there, with the name to give them. */
export function unreadColumns(
  tab: Tab,
  headers: readonly CellValue[],
  read: ReadonlyMap<number, Column>,
): Problem[] {
  const there = new Set(read.values());
  const missing = tab.columns.filter((column) => !there.has(column));
  return headers.flatMap((header, at) => {
    if (isBlank(header) || read.has(at)) return [];
    const stem = stemOf(String(header));
    const names = missing.filter((column) => isNear(stem, column)).map((each) => each.header);
    if (names.length === 0) return [];
    const place = { tab: tab.name, column: String(header).trim() };
    const advice = `name it ${names.join(' or ')} if that is what it holds`;
    return [problem('unread_column', place, 'this column is not read', '', advice)];
  });
}
