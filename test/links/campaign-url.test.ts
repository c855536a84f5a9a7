import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import {
  type CampaignTags,
  readTags,
  TAG_NAMES,
  tagsIntoQuery,
  tagUrl,
} from '../../src/links/address/campaign-url';
import { worded } from '../cells/worded';

const SPRING = { source: 'tiktok', medium: 'influencer', campaign: 'spring' };
const SPRING_QUERY = 'utm_source=tiktok&utm_medium=influencer&utm_campaign=spring';

function tagged(url: string, tags: Partial<CampaignTags> = SPRING): string {
  const link = tagUrl(url, tags);
  return link.ok ? link.value : `problem: ${problemsInWords(link.problems)}`;
}

describe('a tagged link', () => {
  it.each([
    ['bare host, no slash added', 'https://a.com', `https://a.com?${SPRING_QUERY}`],
    ['slash kept', 'https://a.com/', `https://a.com/?${SPRING_QUERY}`],
    ['white space around', ' \thttps://a.com/p \n', `https://a.com/p?${SPRING_QUERY}`],
    ['capitals kept', 'HTTPS://A.com/P', `HTTPS://A.com/P?${SPRING_QUERY}`],
    ['port', 'http://localhost:3000/p', `http://localhost:3000/p?${SPRING_QUERY}`],
    ['IPv6 host', 'http://[::1]:80/', `http://[::1]:80/?${SPRING_QUERY}`],
    ['host in other letters', 'https://bücher.例え/ü', `https://bücher.例え/ü?${SPRING_QUERY}`],
    ['own query kept', 'https://a.com?x=1', `https://a.com?x=1&${SPRING_QUERY}`],
    ['? without a query', 'https://a.com?', `https://a.com?${SPRING_QUERY}`],
    ['& at the end', 'https://a.com?x=1&', `https://a.com?x=1&${SPRING_QUERY}`],
    [
      'repeated, empty and encoded ones kept',
      'https://a.com?x=1&x=2&&y=&z&q=a+b%20c%2f',
      `https://a.com?x=1&x=2&&y=&z&q=a+b%20c%2f&${SPRING_QUERY}`,
    ],
    ['anchor kept', 'https://a.com?x=1#top', `https://a.com?x=1&${SPRING_QUERY}#top`],
    ['empty anchor kept', 'https://a.com#', `https://a.com?${SPRING_QUERY}#`],
    ['route kept', 'https://a.com/#/cart?x=1', `https://a.com/?${SPRING_QUERY}#/cart?x=1`],
    [
      'tag inside a route kept',
      'https://a.com/#/cart?utm_source=x',
      `https://a.com/?${SPRING_QUERY}#/cart?utm_source=x`,
    ],
    [
      'text fragment kept',
      'https://a.com/#:~:text=utm_source=x',
      `https://a.com/?${SPRING_QUERY}#:~:text=utm_source=x`,
    ],
    [
      'fragment of foreign parameters kept',
      'https://a.com#a=b',
      `https://a.com?${SPRING_QUERY}#a=b`,
    ],
    [
      'old tags replaced, also twice',
      'https://a.com?utm_source=a&x=1&utm_medium=b&utm_source=c&y=2',
      `https://a.com?x=1&y=2&${SPRING_QUERY}`,
    ],
    [
      'tag with an encoded name replaced',
      'https://a.com?utm%5Fsource=a',
      `https://a.com?${SPRING_QUERY}`,
    ],
    ['tag without a value replaced', 'https://a.com?utm_source', `https://a.com?${SPRING_QUERY}`],
    [
      'tag not set anew kept in its place',
      'https://a.com?utm_term=a+b&x=1',
      `https://a.com?utm_term=a+b&x=1&${SPRING_QUERY}`,
    ],
    [
      'tags GA4 knows and we do not write kept',
      'https://a.com?utm_source_platform=DV&UTM_SOURCE=b',
      `https://a.com?utm_source_platform=DV&UTM_SOURCE=b&${SPRING_QUERY}`,
    ],
    [
      'tags in the fragment replaced',
      'https://a.com#utm_source=x',
      `https://a.com?${SPRING_QUERY}`,
    ],
    [
      'tags among a fragment of parameters',
      'https://a.com#a=b&utm_campaign=c&d=e',
      `https://a.com?${SPRING_QUERY}#a=b&d=e`,
    ],
    [
      'tags first in the fragment',
      'https://a.com#utm_campaign=c&d=e',
      `https://a.com?${SPRING_QUERY}#d=e`,
    ],
    [
      'tag in the fragment that is not set anew moves as it is',
      'https://a.com?x=1#utm_term=a+b%2f',
      `https://a.com?x=1&utm_term=a+b%2f&${SPRING_QUERY}`,
    ],
    [
      'every utm_ parameter of the fragment moves',
      'https://a.com#utm_source_platform=DV',
      `https://a.com?utm_source_platform=DV&${SPRING_QUERY}`,
    ],
    [
      'tag both in the query and in the fragment: the query stays',
      'https://a.com?utm_term=a#utm_term=b',
      `https://a.com?utm_term=a&${SPRING_QUERY}`,
    ],
    [
      'query behind the fragment',
      'https://a.com#utm_medium=cpc?utm_source=google&utm_id=7',
      `https://a.com?utm_id=7&${SPRING_QUERY}`,
    ],
    [
      'second # in a moved tag',
      'https://a.com#utm_term=a#b',
      `https://a.com?utm_term=a%23b&${SPRING_QUERY}`,
    ],
  ])('%s', (_, url, expected) => {
    expect(tagged(url)).toBe(expected);
  });

  it('carries tags in one order, whatever the order given', () => {
    const tags = { id: '6', content: '5', term: '4', campaign: '3', medium: '2', source: '1' };
    expect(tagged('https://a.com', tags)).toBe(
      'https://a.com?utm_source=1&utm_medium=2&utm_campaign=3&utm_term=4&utm_content=5&utm_id=6',
    );
  });

  it.each([
    ['space', 'a b', 'a%20b'],
    ['plus', 'a+b', 'a%2Bb'],
    ['what would cut the link', 'a#b&c=d?e', 'a%23b%26c%3Dd%3Fe'],
    ['percent, taken as given', '50%', '50%25'],
    ['encoded before, taken as given', 'a%20b', 'a%2520b'],
    ['reserved marks', "!'()*", '%21%27%28%29%2A'],
    ['unreserved marks', 'A-z_0.9~', 'A-z_0.9~'],
    ['letters and emoji', 'é🌸', '%C3%A9%F0%9F%8C%B8'],
    ['half an emoji', 'a\ud83c', 'a%EF%BF%BD'],
    ['white space around', ' a ', '%20a%20'],
  ])('encodes %s', (_, value, expected) => {
    expect(tagged('https://a.com', { source: value })).toBe(`https://a.com?utm_source=${expected}`);
  });

  it('leaves blank values out', () => {
    const tags = { source: 'x', medium: '', campaign: ' ', content: '' };
    expect(tagged('https://a.com', tags)).toBe('https://a.com?utm_source=x');
    expect(tagged('https://a.com?&a', { source: '' })).toBe('https://a.com?&a');
  });

  it.each([
    ['', 'blank, where a web address that begins with https:// or http:// is expected'],
    ['a.com', 'a web address that begins with https:// or http://'],
    ['//a.com', 'a web address that begins with https:// or http://'],
    ['ftp://a.com', 'a web address that begins with https:// or http://'],
    ['mailto:a@a.com', 'a web address that begins with https:// or http://'],
    ['javascript:alert(1)', 'a web address that begins with https:// or http://'],
    ['https:a.com', 'a web address that begins with https:// or http://'],
    ['https://', 'a web address with a host'],
    ['https:///path', 'a web address with a host'],
    ['https://?x=1', 'a web address with a host'],
    ['https://:80/', 'a web address with a host'],
    ['https://a.com:http/', 'a web address with a host'],
    ['https://a.com\\b', 'a web address with a host'],
    ['https://me@a.com', 'without a user name'],
    ['https://me:secret@a.com/', 'without a user name'],
    ['https://a.com/a b', 'without spaces'],
    ['https://a .com', 'without spaces'],
    ['https://a.com/\u0000', 'without spaces, line breaks or invisible characters'],
    ['https://a.com/a\nb', 'without spaces'],
    ['https://a.com/\u200b', 'without spaces, line breaks or invisible characters'],
  ])('refuses %j', (url, message) => {
    const link = tagUrl(url, SPRING, { argument: 'Landing page' });
    expect(worded(link)).toMatchObject({ ok: false, code: 'bad_url' });
    expect(link.ok ? '' : problemsInWords(link.problems)).toContain(message);
    expect(link.ok ? '' : problemsInWords(link.problems)).toMatch(/^Landing page: /);
  });
});

describe('the tags of a link', () => {
  it.each([
    ['none', 'https://a.com?x=utm_source', {}],
    ['plus and percent', 'https://a.com?utm_term=running+shoes%21', { term: 'running shoes!' }],
    ['a stray percent', 'https://a.com?utm_term=50%+off%20', { term: '50% off ' }],
    ['bytes that are no text', 'https://a.com?utm_term=%ff', { term: '%ff' }],
    ['no value', 'https://a.com?utm_source=&utm_medium&utm_id=+', {}],
    ['twice: the first', 'https://a.com?utm_source=a&utm_source=b', { source: 'a' }],
    [
      'query before fragment',
      'https://a.com?utm_source=a#utm_source=b&utm_id=c',
      { source: 'a', id: 'c' },
    ],
    ['= in the value', 'https://a.com?utm_term=a=b', { term: 'a=b' }],
    ['in a route: GA4 does not read them', 'https://a.com#/x?utm_source=a', {}],
    ['no address at all', 'hello', {}],
  ])('%s', (_, url, expected) => {
    expect(readTags(url)).toEqual(expected);
  });
});

const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
const someTags = fc.record(
  { source: value, medium: value, campaign: value, term: value, content: value, id: value },
  { requiredKeys: ['source', 'medium', 'campaign'] },
);
const piece = fc.stringMatching(/^[\w.%+=/:;,[\]-]{0,8}$/).filter((text) => !text.includes('utm'));
const page = fc.webUrl();
const queryPart = fc.oneof(
  piece,
  fc.constantFrom('utm_source=old', 'utm_term=x+y', 'utm_source_platform=p', 'utm_id', ''),
);
const query = fc.option(
  fc.array(queryPart, { maxLength: 6 }).map((parts) => `?${parts.join('&')}`),
  { nil: '' },
);
const fragment = fc.option(
  fc.oneof(
    fc.constantFrom(
      '#',
      '#top',
      '#/a?b=c',
      '#!/x',
      '#utm_source=f',
      '#a=b&utm_campaign=f&c',
      '#a=b&utm_id=f',
    ),
    fc.array(queryPart, { maxLength: 4 }).map((parts) => `#${parts.join('&')}`),
  ),
  { nil: '' },
);
const anyUrl = fc.tuple(page, query, fragment).map((parts) => parts.join(''));

describe('laws of tagging', () => {
  it('what was written is read', () => {
    fc.assert(
      fc.property(anyUrl, someTags, (url, tags) => {
        expect(readTags(tagged(url, tags))).toMatchObject(tags);
      }),
    );
  });

  it('only what was written is read from an address without tags', () => {
    fc.assert(
      fc.property(page, someTags, (url, tags) => {
        expect(readTags(tagged(url, tags))).toEqual(tags);
      }),
    );
  });

  it('tagging twice is tagging once', () => {
    fc.assert(
      fc.property(anyUrl, fc.oneof(someTags, fc.constant({})), (url, tags) => {
        expect(tagged(tagged(url, tags), tags)).toBe(tagged(url, tags));
      }),
    );
  });

  it('foreign parts stay byte for byte, in their order', () => {
    const foreign = (text: string) =>
      text.split('&').filter((part) => part !== '' && !part.startsWith('utm_'));
    const queryOf = (url: string) => /\?([^#]*)/.exec(url.replace(/#.*/, ''))?.[1] ?? '';
    fc.assert(
      fc.property(
        page,
        query,
        fc.constantFrom('', '#top', '#/a?b=c', '#!/x'),
        someTags,
        (start, asked, anchor, tags) => {
          const link = tagged(start + asked + anchor, tags);
          expect(link.startsWith(start)).toBe(true);
          expect(link.endsWith(anchor)).toBe(true);
          expect(foreign(queryOf(link))).toEqual(foreign(queryOf(start + asked)));
        },
      ),
    );
  });

  it('an address whose query holds no tag is the beginning of its link', () => {
    fc.assert(
      fc.property(page, fc.array(piece), someTags, (start, parts, tags) => {
        const url = `${start}?${parts.join('&')}`;
        expect(tagged(url, tags).startsWith(url)).toBe(true);
      }),
    );
  });

  it('a browser reads the same tags', () => {
    fc.assert(
      fc.property(anyUrl, someTags, (url, tags) => {
        const { searchParams } = new URL(tagged(url, tags));
        for (const name of TAG_NAMES)
          if (tags[name] !== undefined)
            expect(searchParams.getAll(`utm_${name}`)).toEqual([tags[name]]);
      }),
    );
  });
});

const VECTORS = '../shared/data/vectors/utm_ga_dev_tools.json';
it.skipIf(!existsSync(VECTORS))(
  `agrees with Google's Campaign URL Builder (needs ${VECTORS})`,
  () => {
    interface Vectors {
      build: {
        url: string;
        params: Record<string, string>;
        use_fragment: boolean;
        expected: string;
      }[];
      parse: { url: string; expected: Record<string, string> }[];
    }
    const { build, parse }: Vectors = JSON.parse(readFileSync(VECTORS, 'utf8'));
    const tagsOf = (params: Record<string, string>) =>
      Object.fromEntries(Object.entries(params).map(([name, text]) => [name.slice(4), text]));
    const inQuery = build.filter(({ use_fragment }) => !use_fragment);
    expect([inQuery.length, parse.length]).toEqual([6, 9]);
    for (const { url, params, expected } of inQuery)
      expect(tagged(url, tagsOf(params)), url).toBe(expected);
    // Tags behind the # are what that tool itself advises against: they are read, and moved into the query.
    const [inFragment] = build.filter(({ use_fragment }) => use_fragment);
    expect(readTags(inFragment!.expected)).toEqual(tagsOf(inFragment!.params));
    expect(tagsIntoQuery(inFragment!.expected)).toBe('https://example.com?utm_source=google');
    for (const { url, expected } of parse) expect(readTags(url), url).toEqual(tagsOf(expected));
  },
);

const REFERRERS = '../shared/data/vectors/referer-tests.json';
it.skipIf(!existsSync(REFERRERS))(`keeps real addresses byte for byte (needs ${REFERRERS})`, () => {
  const cases: { uri: string }[] = JSON.parse(readFileSync(REFERRERS, 'utf8'));
  expect(cases).toHaveLength(118);
  const addresses = cases.map(({ uri }) => uri).filter((uri) => /^https?:/.test(uri));
  expect(addresses.length).toBeGreaterThan(100);
  for (const uri of addresses) {
    const [before = '', fragment] = uri.split('#');
    const link = tagged(uri);
    expect(link.startsWith(before), uri).toBe(true);
    expect(link.endsWith(fragment === undefined ? SPRING_QUERY : `#${fragment}`), uri).toBe(true);
    expect(readTags(link), uri).toMatchObject(SPRING);
    // A browser sees the same parameters, and ours.
    const shown = [...new URL(link).searchParams].filter(([name]) => !name.startsWith('utm_'));
    const given = [...new URL(uri).searchParams].filter(([name]) => !name.startsWith('utm_'));
    expect(shown, uri).toEqual(given);
  }
});
