import { failure, type Outcome, success, unexpected, type Where } from '../../cells/problem';
import {
  type AddressFault,
  encoded,
  faultOf,
  joinAddress,
  parameterName,
  parametersOf,
  parameterValue,
  splitAddress,
  withoutParameters,
  withParameters,
} from './web-address';

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

/** Where an address stands that was given and not read from a tab. */
export const GIVEN_URL: Where = { argument: 'url' };

const EXPECTED: Readonly<Record<AddressFault, string>> = {
  blank_inside: 'a web address without spaces, line breaks or invisible characters',
  no_scheme: 'a web address that begins with https:// or http://',
  user_name: 'a web address without a user name or password before the host',
  begins_twice: 'a web address that begins once, with https:// or http://',
  bad_host: 'a web address with a host, such as https://www.example.com',
};
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
export function tagUrl(
  url: string,
  tags: Partial<CampaignTags>,
  where: Where = GIVEN_URL,
): Outcome<string> {
  const address = url.trim();
  const fault = faultOf(address);
  if (fault !== undefined) return failure(unexpected('bad_url', where, address, EXPECTED[fault]));
  const { page, query, fragment } = splitAddress(address);
  const { kept, moved } = takeTags(fragment);
  return success(joinAddress({ page, query: withTags(query, tags, moved), fragment: kept }));
}

/**
 * A query with campaign tags, by the rules of `tagUrl`. `moved` are parameters that go into it unless it has
 * them or they are set anew.
 */
export function withTags(
  query: string | null,
  tags: Partial<CampaignTags>,
  moved: readonly string[] = [],
): string | null {
  const written = TAG_NAMES.filter((name) => !isBlank(tags[name]));
  const isWritten = (parameter: string) => written.some((name) => name === tagOf(parameter));
  const inQuery = readParameters(parametersOf(query));
  const added = [
    ...moved.filter((parameter) => !isWritten(parameter) && !inQuery.has(tagOf(parameter))),
    ...written.map((name) => `utm_${name}=${encoded(tags[name]!)}`),
  ];
  const remaining = query === null ? null : withoutParameters(query, isWritten);
  return withParameters(remaining, added);
}

/**
 * The campaign tags of a link, decoded; `+` is a space. A tag without a value is not there. Where a tag occurs
 * twice the first counts, and the query before a fragment made of parameters. Any text may be given.
 *
 * @example readTags('https://a.com?utm_source=google&utm_term=running+shoes')
 * // { source: 'google', term: 'running shoes' }
 */
export function readTags(url: string): Partial<CampaignTags> {
  const { query, fragment } = splitAddress(url.trim());
  return tagsOf([...parametersOf(query), ...takeTags(fragment).moved]);
}

/** The campaign tags among parameters as they stand in a query. */
export function tagsOf(parameters: readonly string[]): Partial<CampaignTags> {
  const found = readParameters(parameters);
  const tags: Partial<Record<TagName, string>> = {};
  for (const name of TAG_NAMES) {
    const value = found.get(name);
    if (value !== undefined) tags[name] = value;
  }
  return tags;
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

/**
 * Moves the `utm_…` parameters of any fragment into the query, those behind an anchor or a route too, where
 * GA4 does not read them; what the query has stays. The rest of the fragment stays in its order.
 *
 * @example tagsIntoQuery('https://a.com/#/cart?utm_source=x&y=1') // https://a.com/?utm_source=x#/cart?y=1
 */
export function tagsIntoQuery(address: string): string {
  const { page, query, fragment } = splitAddress(address);
  const [head = '', ...rest] = (fragment ?? '').split(/[?&]/);
  const isTag = (parameter: string) => tagOf(parameter) !== undefined;
  const all = isTag(head) ? [head, ...rest] : rest;
  const kept = all.filter((parameter) => !isTag(parameter)).join('&');
  const start = isTag(head) ? '' : head;
  const mark = start !== '' && kept !== '' ? '?' : '';
  const left = start + mark + kept;
  const moved = all.filter(isTag).map((parameter) => parameter.replace(/#/g, '%23'));
  return joinAddress({ page, query: withTags(query, {}, moved), fragment: left || null });
}

/** The tags that have a value; the first of a name counts. */
function readParameters(parameters: readonly string[]): Map<string | undefined, string> {
  const values = new Map<string | undefined, string>();
  for (const parameter of parameters) {
    const tag = tagOf(parameter);
    const value = parameterValue(parameter);
    if (tag !== undefined && !isBlank(value) && !values.has(tag)) values.set(tag, value);
  }
  return values;
}

/** The name of a `utm_…` parameter without `utm_`; undefined for any other parameter. */
function tagOf(parameter: string): string | undefined {
  const name = parameterName(parameter);
  return name.startsWith('utm_') ? name.slice(4) : undefined;
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}
