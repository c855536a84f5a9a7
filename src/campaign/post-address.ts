const ADDRESS = /^(?:https?:\/\/)?([^\s/?#]+\.[^\s/?#]+)([^?#]*)(?:\?([^#]*))?/i;
/** What of a query names the post. */
const NAMING = ['fbid', 'story_fbid', 'v'];

/**
 * A post's address in one form for all its spellings: two addresses of one post give the same text. Only the case of
 * the host does not count.
 *
 * @example postAddress('https://www.Instagram.com/reel/Ab1/?igsh=x') // instagram.com/p/Ab1
 */
export function postAddress(written: string): string {
  const [, host = '', path = '', query = ''] = ADDRESS.exec(written.trim()) ?? [];
  if (host === '') return written.trim();
  const site = host.toLowerCase().replace(/^(?:www|m)\./, '');
  const plain = path.replace(/\/$/, '').replace(/\/reels?(?=\/)/g, '/p');
  const video = site === 'youtu.be' ? plain.slice(1) : /^\/shorts\/([^/]+)$/.exec(plain)?.[1];
  if (video !== undefined) return `youtube.com/watch?v=${video}`;
  const named = query
    .split('&')
    .filter((part) => NAMING.includes(part.split('=')[0]!))
    .sort();
  return named.length === 0 ? `${site}${plain}` : `${site}${plain}?${named.join('&')}`;
}
