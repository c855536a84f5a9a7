import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../src/links/address/campaign-url';
import { readLink } from '../../src/links/address/link-target';
import { checkLink, fixLink, type LinkIssueCode } from '../../src/links/check/check-link';
import { tagPage } from '../../src/links/check/landing-page';

const TAGS = 'utm_source=instagram&utm_medium=influencer&utm_campaign=spring';
const SET = { source: 'instagram', medium: 'influencer', campaign: 'spring' };
const PLAY = 'https://play.google.com/store/apps/details?id=com.example.app';

const made = (url: string, tags: Parameters<typeof tagPage>[1] = SET) => {
  const link = tagPage(url, tags);
  return link.ok ? link.value : `refused: ${JSON.stringify(link.problems)}`;
};

describe('damage is named, and mended where that takes no judgement', () => {
  it.each<[what: string, url: string, code: LinkIssueCode, fixed: string | undefined]>([
    ['an & for the ?', `https://a.com/p&${TAGS}`, 'tags_in_path', `https://a.com/p?${TAGS}`],
    ['behind the host', `https://a.com&${TAGS}`, 'tags_in_path', `https://a.com?${TAGS}`],
    ['behind a slash', `https://a.com/p/${TAGS}`, 'tags_in_path', `https://a.com/p/?${TAGS}`],
    ['nothing before them', `https://a.com/p${TAGS}`, 'tags_in_path', `https://a.com/p?${TAGS}`],
    ['a ? encoded', `https://a.com/p%3F${TAGS}`, 'tags_in_path', `https://a.com/p?${TAGS}`],
    [
      'all of it encoded',
      `https://a.com/p${encodeURIComponent(`?${TAGS}`)}`,
      'tags_in_path',
      `https://a.com/p?${TAGS}`,
    ],
    [
      'before the query',
      `https://a.com/p&${TAGS}?x=1#top`,
      'tags_in_path',
      `https://a.com/p?${TAGS}&x=1#top`,
    ],
    ['https:// twice', `https://https://a.com?${TAGS}`, 'begins_twice', `https://a.com?${TAGS}`],
    ['http in https', `https://http://a.com?${TAGS}`, 'begins_twice', `http://a.com?${TAGS}`],
    ['without a colon', `https://https//a.com?${TAGS}`, 'begins_twice', `https://a.com?${TAGS}`],
    ['with one slash', `http://https:/a.com?${TAGS}`, 'begins_twice', `https://a.com?${TAGS}`],
    [
      'pasted behind itself',
      `https://a.comhttps://a.com/p?${TAGS}`,
      'begins_twice',
      `https://a.com/p?${TAGS}`,
    ],
    [
      'tags parted by ;',
      `https://a.com?${TAGS.replaceAll('&', ';')}`,
      'two_question_marks',
      `https://a.com?${TAGS}`,
    ],
    ['no such domain', `https://example.c?${TAGS}`, 'bad_host', undefined],
    ['a digit for a letter', `https://example.c0m?${TAGS}`, 'bad_host', undefined],
    ['two points in the host', `https://a..com?${TAGS}`, 'bad_host', undefined],
    ['a point first', `https://.a.com?${TAGS}`, 'bad_host', undefined],
    ['a comma in the host', `https://a,com?${TAGS}`, 'bad_host', undefined],
    ['no such number', `https://1.2.3.999?${TAGS}`, 'bad_host', undefined],
    ['no such port', `https://a.com:99999?${TAGS}`, 'bad_host', undefined],
    ['a label too long', `https://${'a'.repeat(64)}.com?${TAGS}`, 'bad_host', undefined],
    [
      'encoded twice',
      `https://a.com?${TAGS}&utm_content=mara%252El%2520b`,
      'encoded_twice',
      `https://a.com?${TAGS}&utm_content=mara.l%20b`,
    ],
    [
      'encoded three times',
      `https://a.com?${TAGS}&utm_content=caf%2525C3%2525A9`,
      'encoded_twice',
      `https://a.com?${TAGS}&utm_content=caf%C3%A9`,
    ],
    ['Latin-1', `https://a.com?${TAGS}&utm_content=caf%E9`, 'not_utf8', undefined],
    ['a letter cut', `https://a.com?${TAGS}&utm_content=caf%C3`, 'not_utf8', undefined],
    ['escaped the old way', `https://a.com?${TAGS}&utm_content=caf%u00E9`, 'not_utf8', undefined],
    ['read as Latin-1', `https://a.com?${TAGS}&utm_content=cafÃ©`, 'damaged_value', undefined],
    ['read as Windows', `https://a.com?${TAGS}&utm_content=â€œhi`, 'damaged_value', undefined],
    ['Cyrillic read so', `https://a.com?${TAGS}&utm_content=Ð¿Ñ€Ð¸`, 'damaged_value', undefined],
    ['a letter lost', `https://a.com?${TAGS}&utm_content=caf%EF%BF%BD`, 'damaged_value', undefined],
    ['cut at an &', `https://a.com?${TAGS}&boots&utm_content=m`, 'cut_value', undefined],
    ['cut at the last &', `https://a.com?${TAGS}&boots`, 'cut_value', undefined],
    ['cut at a #', `https://a.com?${TAGS}&utm_content=#ad`, 'cut_value', undefined],
    ['cut behind a _', `https://a.com?${TAGS}_&utm_content=m`, 'cut_value', undefined],
    [
      'the id by another name',
      `https://a.com?${TAGS}&utm_campaignid=7`,
      'misspelt_parameter',
      `https://a.com?${TAGS}&utm_id=7`,
    ],
    [
      'with a mark',
      `https://a.com?${TAGS}&utm_campaign_id=7`,
      'misspelt_parameter',
      `https://a.com?${TAGS}&utm_id=7`,
    ],
    [
      'twice, once misspelt, saying the same',
      `https://a.com?${TAGS}&utm_sorce=instagram`,
      'misspelt_parameter',
      `https://a.com?${TAGS}`,
    ],
    [
      'twice, once misspelt, saying something else',
      `https://a.com?${TAGS}&utm_sorce=tiktok`,
      'misspelt_parameter',
      undefined,
    ],
    [
      'in capitals beside the right one',
      `https://a.com?${TAGS}&UTM_SOURCE=tiktok`,
      'upper_case_parameter',
      undefined,
    ],
  ])('%s: %s', (_, url, code, fixed) => {
    const issue = checkLink(url)[0];
    expect(issue).toMatchObject({ code });
    expect(issue!.fixed).toBe(fixed);
  });

  it.each([
    ['a handle that ends in _', `https://a.com?${TAGS}&utm_content=mara_`],
    ['a percentage', `https://a.com?${TAGS}&utm_content=50%25off`],
    ['letters of many scripts', `https://a.com?${TAGS}&utm_content=%C3%A9-%E6%BC%A2-%D0%BF`],
    ['Portuguese', `https://a.com?${TAGS}&utm_content=s%C3%A3o-jo%C3%A3o`],
    ['quotes of French', `https://a.com?${TAGS}&utm_content=%C2%ABmara%C2%BB`],
    ['a flag of the shop before the tags', `https://a.com?preview&${TAGS}`],
    ['a flag of the shop behind another', `https://a.com?${TAGS}&x=1&preview`],
    ['a redirect in the path', `https://a.com/go/https://b.com/utm_source=x?${TAGS}`],
    ['a page about tags', `https://a.com/what-is-utm_source?${TAGS}`],
    ['a full stop behind the host', `https://a.com./?${TAGS}`],
    ['a number as host', `https://192.168.0.10:8080/?${TAGS}`],
    ['a host of http', `https://http.a.com/?${TAGS}`],
    ['a domain in other letters', `https://例え.テスト/?${TAGS}`],
    ['one in Punycode', `https://xn--r8jz45g.xn--zckzah/?${TAGS}`],
    ['a host of a network', `http://localhost:3000/?${TAGS}`],
    ['an emoji host', `https://i❤.example/?${TAGS}`],
  ])('%s is good', (_, url) => {
    expect(checkLink(url)).toEqual([]);
  });

  it('says what GA4 would show of a value encoded twice', () => {
    const [issue] = checkLink(`https://a.com?${TAGS}&utm_content=no%2520code`);
    expect(issue!.message).toBe('utm_content is encoded twice, and GA4 shows no%20code');
  });

  it('names both when the nearest tag is there already', () => {
    const [issue] = checkLink(`https://a.com?${TAGS}&utm_campaignid=7`);
    expect(issue!.fix).toBe('write utm_id (utm_campaign is there already)');
    expect(checkLink(`https://a.com?${TAGS}&utm_sorce=tiktok`)[0]!.fix).toBe(
      'keep utm_source or utm_sorce, whichever is right',
    );
  });
});

describe('a landing page with tags of before', () => {
  it.each([
    ['in the path', 'https://a.com/p&utm_source=old&utm_medium=x', `https://a.com/p?${TAGS}`],
    ['behind the host', 'https://a.com&utm_source=old', `https://a.com?${TAGS}`],
    ['behind a second ?', 'https://a.com/p?x=1?utm_source=old', `https://a.com/p?x=1&${TAGS}`],
    ['misspelt', 'https://a.com/p?utm_sorce=old&x=1', `https://a.com/p?x=1&${TAGS}`],
    ['in capitals', 'https://a.com/p?UTM_SOURCE=old', `https://a.com/p?${TAGS}`],
    ['in a route', 'https://a.com/#/cart?utm_source=old', `https://a.com/?${TAGS}#/cart`],
    ['behind &amp;', 'https://a.com/p?x=1&amp;utm_source=old', `https://a.com/p?x=1&${TAGS}`],
    [
      'not set anew',
      'https://a.com/p&utm_source=old&utm_term=reel',
      `https://a.com/p?utm_term=reel&${TAGS}`,
    ],
    [
      'loose on Google Play',
      `${PLAY}&utm_source=old&hl=de`,
      `${PLAY}&hl=de&referrer=${encodeURIComponent(TAGS)}`,
    ],
    [
      'outside the redirect of a discount link',
      'https://a.com/discount/MARA15?redirect=/p&utm_source=old',
      `https://a.com/discount/MARA15?redirect=${encodeURIComponent(`/p?${TAGS}`)}`,
    ],
  ])('%s has them replaced', (_, url, link) => {
    expect(made(url)).toBe(link);
    expect(checkLink(made(url))).toEqual([]);
  });

  it('that cannot exist is refused with the reason', () => {
    expect(made('https://https://a.com/p')).toContain('begins once');
    expect(made('https://a..com')).toContain('a web address with a host');
    expect(made('https://apps.apple.com/app/x/id1')).toContain('provider token');
  });
});

/** A good link, what was done to it, and what of it is not ours. */
const foreign = fc.array(fc.stringMatching(/^[a-t][a-z0-9]{0,4}=[\w.~-]{0,6}$/), { maxLength: 3 });
const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6})?$/);
const path = fc.stringMatching(/^(\/[a-z0-9.-]{1,6}){0,3}\/?$/);
const anchor = fc.option(fc.stringMatching(/^[a-z]{1,6}$/), { nil: undefined });

const DAMAGES: Readonly<Record<string, (link: Parts) => string>> = {
  none: (link) => joined(link),
  'an & for the ?': ({ shop, ...link }) => joined({ ...link, shop: [] }).replace('?', '&'),
  'a slash for the ?': ({ shop, ...link }) => joined({ ...link, shop: [] }).replace('?', '/'),
  'a second ?': (link) => joined(link).replace('&utm_', '?utm_'),
  'two beginnings': (link) => `https://${joined(link)}`,
  'no scheme': (link) => joined(link).replace('https://', ''),
  'from the source of a page': (link) => joined(link).replaceAll('&', '&amp;'),
  'capitals in names': (link) => joined(link).replace('utm_medium', 'UTM_Medium'),
  'a letter left out': (link) => joined(link).replace('utm_source', 'utm_sorce'),
  'a tag twice': (link) => joined({ ...link, tags: [...link.tags, link.tags[0]!] }),
  'a space': (link) => joined(link).replace('utm_medium', ' utm_medium'),
  'encoded twice': (link) => joined(link).replace('utm_content=', 'utm_content=a%2520b-'),
  'capitals in a value': (link) => joined(link).replace('instagram', 'Instagram'),
};

interface Parts {
  readonly page: string;
  readonly shop: readonly string[];
  readonly tags: readonly string[];
  readonly anchor: string | undefined;
}

function joined({ page, shop, tags, anchor }: Parts): string {
  return `${page}?${[...shop, ...tags].join('&')}${anchor === undefined ? '' : `#${anchor}`}`;
}

const damaged = fc
  .record({ path, shop: foreign, campaign: slugs, content: slugs, anchor })
  .chain(({ path, shop, campaign, content, anchor }) => {
    const tags = [`utm_source=instagram`, 'utm_medium=influencer'];
    const parts = {
      page: `https://shop.example${path}`,
      shop,
      tags: [...tags, `utm_campaign=${campaign}`, `utm_content=${content}`],
      anchor,
    };
    const kinds = fc.constantFrom(...Object.keys(DAMAGES));
    return kinds.map((kind) => ({ kind, parts, url: DAMAGES[kind]!(parts), campaign, content }));
  });

/** What a link has beside its tags, in its order: host and path, parameters, anchor. */
function foreignOf(url: string) {
  const { host, pathname, searchParams, hash } = new URL(url);
  const others = [...searchParams].filter(([name]) => !/^u\W?t\W?m/i.test(name));
  return { host, path: pathname.replace(/\/+$/, ''), others, hash };
}

describe('over thousands of damaged links', () => {
  it('a fix gives a good link, keeps what is not ours, and is done with', () => {
    fc.assert(
      fc.property(damaged, ({ kind, parts, url, campaign, content }) => {
        const fixed = fixLink(url);
        expect(checkLink(fixed), kind).toEqual([]);
        expect(fixLink(fixed)).toBe(fixed);
        const isShort = kind === 'an & for the ?' || kind === 'a slash for the ?';
        const whole = joined(isShort ? { ...parts, shop: [] } : parts);
        expect(foreignOf(fixed), kind).toEqual(foreignOf(whole));
        const expected = kind === 'encoded twice' ? `a-b-${content}` : content;
        expect(readTags(fixed)).toEqual({ ...SET, campaign, content: expected });
      }),
      { numRuns: 3000 },
    );
  });

  it('every fix on offer takes its issue away and brings nothing wrong', () => {
    fc.assert(
      fc.property(damaged, damaged, ({ kind, parts }, { url }) => {
        for (const link of [url, DAMAGES[kind]!({ ...parts, page: url.split('?')[0]! })])
          for (const { code, fixed } of checkLink(link)) {
            if (fixed === undefined) continue;
            const left = checkLink(fixed);
            expect(left.map((each) => each.code)).not.toContain(code);
          }
      }),
      { numRuns: 1000 },
    );
  });

  it('a damaged landing page gets the link that the whole one gets, or is refused', () => {
    fc.assert(
      fc.property(damaged, slugs, ({ kind, parts, url }, creator) => {
        const tags = { ...SET, content: creator };
        const link = tagPage(url, tags);
        if (!link.ok) {
          expect(['two beginnings', 'no scheme', 'a space']).toContain(kind);
          return;
        }
        expect(readLink(link.value), kind).toEqual(tags);
        expect(checkLink(link.value), kind).toEqual([]);
        const isShort = kind === 'an & for the ?' || kind === 'a slash for the ?';
        expect(foreignOf(link.value), kind).toEqual(
          foreignOf(joined(isShort ? { ...parts, shop: [] } : parts)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
