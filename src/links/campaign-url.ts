import { type Outcome, success, unexpected } from '../cells/problem';

/** The campaign parameters GA4 reads, in the order in which a link carries them. */
export const TAG_NAMES = ['source', 'medium', 'campaign', 'term', 'content', 'id'] as const;

export type TagName = (typeof TAG_NAMES)[number];

/** What a link tells GA4 about a click; each is the `utm_…` parameter of its name, not encoded. */
export interface CampaignTags {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly term?: string;
  readonly content?: string;
  readonly id?: string;
}

interface UrlParts {
  /** Everything before the query: scheme, host and path. */
  readonly page: string;
  /** Without its `?`; null where the URL has no `?`, which is not the same as an empty query. */
  readonly query: string | null;
  /** Without its `#`. */
  readonly fragment: string | null;
}

const HAS_BLANK_OR_INVISIBLE =
  /[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/;
const WEB_ADDRESS = /^https?:\/\/([^/?#]*)/i;
const HOST =
  /^(?:\[[0-9a-f:.]+\]|[^@:\\[\]<>"^`{}|]*[\p{L}\p{N}][^@:\\[\]<>"^`{}|]*)(?::\d{0,5})?$/iu;
const FRAGMENT_PARAMETER = /^[\w.~%[\]-]+=/;

/**
 * Campaign link: a web address with campaign tags in its query.
 *
 * Values are taken as given and percent-encoded once, so `%` becomes `%25` and a space `%20`; blank ones are
 * left out. Tags that the address has already are replaced. Those that are not set anew stay as they are,
 * and `utm_…` parameters of a fragment made of parameters move into the query, where GA4 reads them. Everything else stays
 * byte for byte, and no slash is added. The tags that are written come last, in the order of `TAG_NAMES`.
 *
 * Not http(s), no host, a user name in it, or blanks inside: a problem.
 * Source: Google's Campaign URL Builder, https://ga-dev-tools.google/ga4/campaign-url-builder/.
 *
 * @example tagUrl('https://a.com/p?x=1#top', { source: 'tiktok', medium: 'influencer', campaign: 'spring' })
 * // https://a.com/p?x=1&utm_source=tiktok&utm_medium=influencer&utm_campaign=spring#top
 */
export function tagUrl(url: string, tags: Partial<CampaignTags>, where = 'url'): Outcome<string> {
  const address = url.trim();
  const expected = expectedInstead(address);
  if (expected !== undefined) return unexpected('bad_url', where, address, expected);

  const written = TAG_NAMES.filter((name) => !isBlank(tags[name]));
  const isWritten = (parameter: string) => written.some((name) => name === tagOf(parameter));
  const { page, query, fragment } = split(address);
  const { kept, moved } = takeTags(fragment);
  const inQuery = readParameters(parametersOf(query));
  const added = [
    ...moved.filter((parameter) => !isWritten(parameter) && !inQuery.has(tagOf(parameter))),
    ...written.map((name) => `utm_${name}=${encoded(tags[name]!)}`),
  ];
  const remaining = query === null ? null : withoutParameters(query, isWritten);
  return success(join({ page, query: withParameters(remaining, added), fragment: kept }));
}

/**
 * The campaign tags of a link, decoded; `+` is a space. A tag without a value is not there. Where a tag occurs
 * twice the first counts, and the query before a fragment made of parameters. Any text may be given.
 *
 * @example readTags('https://a.com?utm_source=google&utm_term=running+shoes')
 * // { source: 'google', term: 'running shoes' }
 */
export function readTags(url: string): Partial<CampaignTags> {
  const { query, fragment } = split(url.trim());
  const found = readParameters([...parametersOf(query), ...takeTags(fragment).moved]);
  const tags: Partial<Record<TagName, string>> = {};
  for (const name of TAG_NAMES) {
    const value = found.get(name);
    if (value !== undefined) tags[name] = value;
  }
  return tags;
}

function expectedInstead(address: string): string | undefined {
  if (HAS_BLANK_OR_INVISIBLE.test(address))
    return 'a web address without spaces, line breaks or invisible characters';
  const host = WEB_ADDRESS.exec(address)?.[1];
  if (host === undefined) return 'a web address that begins with https:// or http://';
  if (host.includes('@')) return 'a web address without a user name or password before the host';
  if (!HOST.test(host)) return 'a web address with a host, such as https://www.example.com';
  return undefined;
}

function split(url: string): UrlParts {
  const [beforeFragment, fragment] = cut(url, '#');
  const [page, query] = cut(beforeFragment, '?');
  return { page, query, fragment };
}

function cut(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function join({ page, query, fragment }: UrlParts): string {
  return `${page}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
}

function parametersOf(query: string | null): string[] {
  return query === null ? [] : query.split('&');
}

/**
 * Takes every `utm_…` parameter out of a fragment that is made of parameters. A `?` counts as `&`: people put
 * the query behind the fragment. A single-page route (`/cart?x=1`) or a plain anchor is left alone.
 */
function takeTags(fragment: string | null): { kept: string | null; moved: string[] } {
  const parts = fragment === null ? [] : fragment.split(/(?=[&?])/);
  const bare = (part: string) => part.replace(/^[&?]/, '');
  const isTag = (part: string) => tagOf(bare(part)) !== undefined;
  const isParameter = (part: string) => bare(part) === '' || FRAGMENT_PARAMETER.test(bare(part));
  if (!parts.every(isParameter) || !parts.some(isTag)) return { kept: fragment, moved: [] };
  const rest = parts.filter((part) => !isTag(part)).join('');
  const kept = isTag(parts[0]!) ? bare(rest) : rest;
  // A second `#` would end the query.
  const moved = parts.filter(isTag).map((part) => bare(part).replace(/#/g, '%23'));
  return { kept: kept === '' ? null : kept, moved };
}

/** Takes parameters out with the `&` behind them, so that what stood before them stays as it was. */
function withoutParameters(query: string, isGone: (parameter: string) => boolean): string {
  const parts = query.match(/[^&]*&|[^&]+/g) ?? [];
  return parts.filter((part) => !isGone(part.replace(/&$/, ''))).join('');
}

function withParameters(query: string | null, added: readonly string[]): string | null {
  if (added.length === 0) return query;
  const start = query === null || query === '' || query.endsWith('&') ? (query ?? '') : `${query}&`;
  return start + added.join('&');
}

/** The tags that have a value; the first of a name counts. */
function readParameters(parameters: readonly string[]): Map<string | undefined, string> {
  const values = new Map<string | undefined, string>();
  for (const parameter of parameters) {
    const tag = tagOf(parameter);
    const value = decoded(cut(parameter, '=')[1] ?? '');
    if (tag !== undefined && !isBlank(value) && !values.has(tag)) values.set(tag, value);
  }
  return values;
}

/** The name of a `utm_…` parameter without `utm_`; undefined for any other parameter. */
function tagOf(parameter: string): string | undefined {
  const name = decoded(cut(parameter, '=')[0]);
  return name.startsWith('utm_') ? name.slice(4) : undefined;
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

function encoded(value: string): string {
  // Half a surrogate pair has no encoding; encodeURIComponent throws on it.
  const sound = value.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(sound).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  // A stray `%` is common in links typed by hand: what can be decoded is decoded, the rest stays.
  return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
