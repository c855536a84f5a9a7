import { expect, it } from 'vitest';
import { shortLinks } from '../../../sidebar/panels/links/creators/short-links';

const link = (query: string, base = 'https://www.example.com/spring') => `${base}?${query}`;

it.each<[what: string, placed: [link: string, platform: string][], short: string[]]>([
  [
    'what all share and the platform says is left out',
    [
      [link('utm_source=tiktok&utm_medium=influencer&utm_content=mara&utm_id=s1'), 'TikTok'],
      [link('utm_source=youtube&utm_medium=influencer&utm_content=theo&utm_id=s1'), 'YouTube'],
    ],
    ['…utm_content=mara…', '…utm_content=theo…'],
  ],
  [
    'a source that is no platform is shown',
    [
      [link('utm_source=mara&utm_medium=influencer&utm_content=mara'), 'TikTok'],
      [link('utm_source=tiktok&utm_medium=influencer&utm_content=theo'), 'TikTok'],
    ],
    ['…utm_source=mara…utm_content=mara', '…utm_content=theo'],
  ],
  [
    'neighbours stay together',
    [
      [link('a=1&b=2&c=3'), ''],
      [link('a=4&b=5&c=3'), ''],
    ],
    ['…a=1&b=2…', '…a=4&b=5…'],
  ],
  [
    'of a single link the content',
    [[link('utm_source=tiktok&utm_content=mara&utm_id=s1'), 'TikTok']],
    ['…utm_content=mara…'],
  ],
  [
    'of links that are the same the last part',
    [
      [link('ref=x&page=1'), ''],
      [link('ref=x&page=1'), ''],
    ],
    ['…page=1', '…page=1'],
  ],
  [
    'another page is shown by its host and last part',
    [
      [link('c=1'), ''],
      [link('c=2'), ''],
      [link('c=3', 'https://shop.example.org/de/winter/sale'), ''],
      ['https://example.net/', ''],
      ['http://example.net/a#top', ''],
    ],
    ['…c=1', '…c=2', 'shop.example.org/…/sale…c=3', 'example.net', 'example.net/a'],
  ],
  [
    'no link stays none',
    [
      ['', 'TikTok'],
      [link('utm_content=mara'), 'TikTok'],
    ],
    ['', '…utm_content=mara'],
  ],
])('%s', (_what, placed, short) => {
  expect(shortLinks(placed.map(([each, platform]) => ({ link: each, platform })))).toEqual(short);
});
