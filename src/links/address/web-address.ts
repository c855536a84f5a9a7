/** A web address taken apart without changing a byte: joined again it is what it was. */
export interface AddressParts {
  /** Everything before the query: scheme, host and path. */
  readonly page: string;
  /** Without its `?`; null where the address has no `?`, which is not the same as an empty query. */
  readonly query: string | null;
  /** Without its `#`. */
  readonly fragment: string | null;
}

/** Why a text is no web address that a link can be made of. */
export type AddressFault = 'blank_inside' | 'no_scheme' | 'user_name' | 'begins_twice' | 'bad_host';

export const BLANK_OR_INVISIBLE =
  /[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/;
const WEB_ADDRESS = /^https?:\/\/([^/?#]*)/i;
/** The address that begins within the host of another one. */
export const SECOND_BEGINNING =
  /^https?:\/\/(?:(?:[^/?#]*\.)?(?=https?\/\/)|[^/?#]*?(?=https?:\/*[^/\d]))/i;
/** Tags without a ? before them, which are an issue of their own. */
const TAGS_BEHIND_HOST = /[&;,]?utm_[a-z]+(?:_[a-z]+)?=.*$/is;
const NUMBERED_HOST = /^\[[0-9a-f:.]+\]$/i;
const IN_NO_HOST = /[@:\\[\]<>"^`{}|,;]/;
const TOP_LEVEL = /^(?:xn--[a-z\d-]+|[\p{L}\p{M}]{2,})$/iu;
const HIGHEST_PORT = 65_535;
const LONGEST_LABEL = 63;
const LONGEST_HOST = 253;

/**
 * What keeps a trimmed text from being a web address: the first fault found, undefined where there is none.
 *
 * @example faultOf('www.example.com') // no_scheme
 */
export function faultOf(address: string): AddressFault | undefined {
  if (BLANK_OR_INVISIBLE.test(address)) return 'blank_inside';
  const host = WEB_ADDRESS.exec(address)?.[1];
  if (host === undefined) return 'no_scheme';
  if (host.includes('@')) return 'user_name';
  if (SECOND_BEGINNING.test(address)) return 'begins_twice';
  const [, name = '', port = ''] = /^(.*?)(?::(\d{0,5}))?$/s.exec(host)!;
  return isHost(name) && Number(port) <= HIGHEST_PORT ? undefined : 'bad_host';
}

/** Whether a host can exist; a single word can, within a network. */
function isHost(host: string): boolean {
  if (NUMBERED_HOST.test(host)) return true;
  const name = host.replace(TAGS_BEHIND_HOST, '').replace(/\.$/, '');
  if (IN_NO_HOST.test(name) || name.length > LONGEST_HOST) return false;
  const labels = name.split('.');
  if (/^\d+$/.test(labels.at(-1)!)) return labels.length === 4 && labels.every(isByte);
  // No top-level domain has a digit, or one letter.
  const isOfDomain = labels.length === 1 || TOP_LEVEL.test(labels.at(-1)!);
  return isOfDomain && labels.every(isLabel);
}

function isByte(label: string): boolean {
  return /^\d{1,3}$/.test(label) && Number(label) <= 255;
}

function isLabel(label: string): boolean {
  return label.length <= LONGEST_LABEL && /[\p{L}\p{N}\p{So}]/u.test(label);
}

/** The host of a web address in lower case, without `www.` and port; blank where there is none. */
export function hostOf(address: string): string {
  const host = WEB_ADDRESS.exec(address.trim())?.[1] ?? '';
  return host
    .toLowerCase()
    .replace(TAGS_BEHIND_HOST, '')
    .replace(/:\d*$/, '')
    .replace(/^www\./, '');
}

/** The path of a web address as it stands: blank, or from its first slash on. */
export function pathOf(address: string): string {
  return splitAddress(address).page.replace(/^[a-z]+:\/\/[^/]*/i, '');
}

/** Takes an address apart at its first `#` and the first `?` before that; any text may be given. */
export function splitAddress(address: string): AddressParts {
  const [beforeFragment, fragment] = cut(address, '#');
  const [page, query] = cut(beforeFragment, '?');
  return { page, query, fragment };
}

/** The address of parts, byte for byte. */
export function joinAddress({ page, query, fragment }: AddressParts): string {
  return `${page}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
}

/** Text before and after the first mark; null behind it where there is no mark. */
export function cut(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** The parameters of a query as they stand, `name=value` each. */
export function parametersOf(query: string | null): string[] {
  return query === null ? [] : query.split('&');
}

/** The name of a parameter, decoded. */
export function parameterName(parameter: string): string {
  return decoded(cut(parameter, '=')[0]);
}

/** The value of a parameter, decoded; blank where it has none. */
export function parameterValue(parameter: string): string {
  return decoded(cut(parameter, '=')[1] ?? '');
}

/** Takes parameters out with the `&` behind them, so that what stood before them stays as it was. */
export function withoutParameters(query: string, isGone: (parameter: string) => boolean): string {
  const parts = query.match(/[^&]*&|[^&]+/g) ?? [];
  return parts.filter((part) => !isGone(part.replace(/&$/, ''))).join('');
}

/** Puts parameters behind those that are there, with one `&` between. */
export function withParameters(query: string | null, added: readonly string[]): string | null {
  if (added.length === 0) return query;
  const start = query === null || query === '' || query.endsWith('&') ? (query ?? '') : `${query}&`;
  return start + added.join('&');
}

/** A value percent-encoded for a query; what RFC 3986 reserves is encoded, and a space is `%20`. */
export function encoded(value: string): string {
  // Half a surrogate pair has no encoding; encodeURIComponent throws on it.
  const sound = value.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(sound).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A value of a query as people read it: `+` is a space, and what cannot be decoded stays. */
export function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
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
