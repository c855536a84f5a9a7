import { joinAddress, splitAddress } from './web-address';

/** Tags that stand where no query is, with what stands before them in place of the `?`. */
const LOOSE = /([&;,]|%3f|%26)?(utm_[a-z]+(?:_[a-z]+)?=)/i;
/** The same with everything encoded. */
const LOOSE_ENCODED = /(%3f|%26)(utm_[a-z]+(?:_[a-z]+)?%3d)/i;
const ADDRESS_WITHIN = /https?(?:%3a|:).*https?(?:%3a|:)/is;

/** The mark before the first tag of a path, blank where there is none; undefined where no tag is in the path. */
export function markOfLooseTags(address: string): string | undefined {
  return looseIn(splitAddress(address).page)?.mark;
}

/**
 * Moves `utm_…` parameters that became part of the path, because they begin with no `?`, into the query. Any other
 * address stays as it is.
 *
 * @example looseTagsIntoQuery('https://a.com/p&utm_source=x?y=1') // https://a.com/p?utm_source=x&y=1
 */
export function looseTagsIntoQuery(address: string): string {
  const { page, query, fragment } = splitAddress(address);
  const loose = looseIn(page);
  if (loose === undefined) return address;
  const all = query === null || query === '' ? loose.tags : `${loose.tags}&${query}`;
  return joinAddress({ page: page.slice(0, loose.at), query: all, fragment });
}

function looseIn(page: string): { at: number; mark: string; tags: string } | undefined {
  const plain = LOOSE.exec(page);
  const encoded = plain === null ? LOOSE_ENCODED.exec(page) : null;
  const found = plain ?? encoded;
  // A page that opens another one may have its address in the path.
  if (found === null || ADDRESS_WITHIN.test(page)) return undefined;
  const mark = found[1] ?? '';
  const tags = page.slice(found.index + mark.length);
  return { at: found.index, mark, tags: encoded === null ? tags : once(tags) };
}

function once(encodedTags: string): string {
  return encodedTags.replace(/%3d/gi, '=').replace(/%26/gi, '&').replace(/%25/g, '%');
}
