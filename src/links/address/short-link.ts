import { hostOf } from './web-address';

/** Services whose short address says nothing of the page behind it. */
const SHORTENERS = new Set(
  (
    'bit.ly j.mp bitly.com tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd rebrand.ly short.io shorturl.at cutt.ly ' +
    'rb.gy tiny.cc bl.ink t.ly s.id dub.sh dub.co lnkd.in fb.me youtu.be amzn.to a.co pin.it spoti.fi geni.us ' +
    'linktw.in soo.gd snip.ly switchy.io lnk.bio linktr.ee beacons.ai hoo.be shor.by clck.ru urlz.fr vm.tiktok.com ' +
    'page.link app.link onelink.me smart.link adj.st sng.link'
  ).split(' '),
);

/**
 * The shortener of a link, or of a page of links; blank for any other address. What stands behind it cannot be
 * seen without opening it: keep the long link beside it.
 *
 * @example shortenerOf('https://bit.ly/3xYz') // bit.ly
 */
export function shortenerOf(url: string): string {
  const host = hostOf(url);
  if (SHORTENERS.has(host)) return host;
  // Own sub-domains of a service: brand.page.link, brand.onelink.me.
  const parent = host.slice(host.indexOf('.') + 1);
  return SHORTENERS.has(parent) && parent !== host ? host : '';
}
