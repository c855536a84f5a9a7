import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTags, tagUrl } from '../../src/links/address/campaign-url';
import { shortenerOf } from '../../src/links/address/short-link';
import { checkLink, fixLink, type LinkIssueCode } from '../../src/links/check/check-link';
import { meantTag } from '../../src/links/check/misspelt-tag';

const TAGS = 'utm_source=instagram&utm_medium=influencer&utm_campaign=spring';

const codes = (url: string) => checkLink(url).map(({ code }) => code);

describe('a good link', () => {
  it.each([
    ['tags alone', `https://a.com?${TAGS}`],
    ['white space around', `  https://a.com?${TAGS}\n`],
    ['foreign parameters, repeated', `https://a.com/p?x=1&x=2&${TAGS}&y=a+b%20c`],
    ['an anchor', `https://a.com?${TAGS}#top`],
    ['a route without tags', `https://a.com/?${TAGS}#/cart?x=1`],
    ['a text fragment that speaks of a tag', `https://a.com/?${TAGS}#:~:text=?utm_source=x`],
    ['a port and an IDN host', `https://bücher.example:8443/ü?${TAGS}`],
    ['a page address inside a parameter', `https://a.com/r?to=https://b.com/?x=1&${TAGS}`],
    ['an id in capitals', `https://a.com?${TAGS}&utm_id=SS26`],
    [
      'an id in place of the campaign',
      'https://a.com?utm_source=tiktok&utm_medium=influencer&utm_id=7',
    ],
    ['a placeholder of somebody else', `https://a.com?${TAGS}&ad={{ad.id}}`],
    ['a handle between underscores', `https://a.com?${TAGS}&utm_content=___mara___`],
    ['tags GA4 knows and nobody writes', `https://a.com?${TAGS}&utm_source_platform=x`],
    [
      'Google Play with a referrer',
      `https://play.google.com/store/apps/details?id=a.b&referrer=${encodeURIComponent(TAGS)}`,
    ],
    ['the App Store with its tokens', 'https://apps.apple.com/app/x/id1?pt=12&ct=mara&mt=8'],
    [
      'a discount link with the tags inside',
      `https://a.com/discount/MARA15?redirect=%2Fp%3F${encodeURIComponent(TAGS)}`,
    ],
  ])('%s', (_, url) => {
    expect(checkLink(url)).toEqual([]);
    expect(fixLink(url)).toBe(url.trim());
  });
});

describe('issues', () => {
  it.each<[string, string, LinkIssueCode, string | undefined]>([
    ['nothing', ' ', 'blank', undefined],
    ['no scheme', `www.a.com/p?${TAGS}`, 'no_scheme', `https://www.a.com/p?${TAGS}`],
    ['two slashes', `//a.com?${TAGS}`, 'no_scheme', `https://a.com?${TAGS}`],
    ['a word', 'hello', 'no_scheme', undefined],
    ['another scheme', 'ftp://a.com', 'no_scheme', undefined],
    ['a number', '12.5', 'no_scheme', undefined],
    ['a user name', `https://me:secret@a.com?${TAGS}`, 'user_name', undefined],
    ['no host', 'https://?x=1', 'bad_host', undefined],
    [
      'a space in the path',
      `https://a.com/a b?${TAGS}`,
      'blank_inside',
      `https://a.com/a%20b?${TAGS}`,
    ],
    [
      'a line break from a mail',
      `https://a.com/?utm_source=instagram&\n  utm_medium=influencer&utm_campaign=spring`,
      'blank_inside',
      `https://a.com/?${TAGS}`,
    ],
    [
      'a character nobody sees',
      `https://a.com/\u200b?${TAGS}`,
      'blank_inside',
      `https://a.com/?${TAGS}`,
    ],
    ['a space in the host', 'https://a .com', 'blank_inside', undefined],
    [
      '&amp; for &',
      `https://a.com?${TAGS.replaceAll('&', '&amp;')}`,
      'html_mark',
      `https://a.com?${TAGS}`,
    ],
    ['two ?', `https://a.com?x=1?${TAGS}`, 'two_question_marks', `https://a.com?x=1&${TAGS}`],
    ['?? at the start', `https://a.com??${TAGS}`, 'two_question_marks', `https://a.com?${TAGS}`],
    [
      'a ? between tags',
      'https://a.com?utm_source=instagram?utm_medium=influencer?utm_campaign=spring',
      'two_question_marks',
      `https://a.com?${TAGS}`,
    ],
    ['tags after #', `https://a.com/#${TAGS}`, 'tags_after_hash', `https://a.com/?${TAGS}`],
    [
      'behind an anchor',
      `https://a.com/#top?${TAGS}`,
      'tags_after_hash',
      `https://a.com/?${TAGS}#top`,
    ],
    [
      'inside a route',
      `https://a.com/#/cart?a=1&${TAGS}&b=2`,
      'tags_after_hash',
      `https://a.com/?${TAGS}#/cart?a=1&b=2`,
    ],
    [
      'misspelt',
      'https://a.com?utm_sorce=instagram&utm-medium=influencer&utm_campain=spring',
      'misspelt_parameter',
      `https://a.com?${TAGS}`,
    ],
    [
      'capitals in the name',
      'https://a.com?UTM_SOURCE=instagram&Utm_Medium=influencer&utm_campaign=spring',
      'upper_case_parameter',
      `https://a.com?${TAGS}`,
    ],
    [
      'twice, alike',
      `https://a.com?${TAGS}&x=1&utm_source=instagram`,
      'duplicate_parameter',
      `https://a.com?${TAGS}&x=1`,
    ],
    [
      'twice, differently',
      `https://a.com?${TAGS}&utm_medium=social`,
      'duplicate_parameter',
      undefined,
    ],
    [
      'tags on Google Play',
      `https://play.google.com/store/apps/details?id=a.b&${TAGS}`,
      'tags_in_store_link',
      `https://play.google.com/store/apps/details?id=a.b&referrer=${encodeURIComponent(TAGS)}`,
    ],
    [
      'tags on the App Store, with a token',
      `https://apps.apple.com/app/x/id1?pt=12&${TAGS}&utm_content=mara`,
      'tags_in_store_link',
      'https://apps.apple.com/app/x/id1?pt=12&ct=mara_spring&mt=8',
    ],
    [
      'without a token',
      `https://apps.apple.com/app/x/id1?${TAGS}`,
      'tags_in_store_link',
      undefined,
    ],
    [
      'tags outside a redirect',
      `https://a.com/discount/MARA15?redirect=/p&${TAGS}&x=1`,
      'tags_outside_redirect',
      `https://a.com/discount/MARA15?x=1&redirect=%2Fp%3F${encodeURIComponent(TAGS)}`,
    ],
    ['no tags', 'https://a.com/p?x=1', 'no_tags', undefined],
    ['a tag is missing', 'https://a.com?utm_source=instagram', 'missing_tag', undefined],
    [
      'an e-mail address',
      `https://a.com?${TAGS}&utm_content=mara@a.com`,
      'personal_data',
      undefined,
    ],
    ['a short link', 'https://bit.ly/3xYz', 'short_link', undefined],
    ['a placeholder', `https://a.com?${TAGS}&utm_content={{ad.id}}`, 'placeholder', undefined],
    [
      'a placeholder of TikTok',
      `https://a.com?${TAGS}&utm_content=__CAMPAIGN_NAME__`,
      'placeholder',
      undefined,
    ],
    [
      'a placeholder, encoded',
      `https://a.com?${TAGS}&utm_content=%7B%7Bad.id%7D%7D`,
      'placeholder',
      undefined,
    ],
    [
      'no channel',
      'https://a.com?utm_source=janedoe&utm_medium=influencer&utm_campaign=spring',
      'channel',
      undefined,
    ],
    [
      'capitals in a value',
      'https://a.com?utm_source=Instagram&utm_medium=influencer&utm_campaign=Spring',
      'upper_case_value',
      `https://a.com?${TAGS}`,
    ],
    [
      'a space in a value',
      'https://a.com?utm_source=instagram&utm_medium=influencer&utm_campaign=spring+sale',
      'blank_in_value',
      'https://a.com?utm_source=instagram&utm_medium=influencer&utm_campaign=spring-sale',
    ],
  ])('%s: %s', (_, url, code, fixed) => {
    const [issue] = checkLink(url);
    expect(issue).toMatchObject({ code });
    expect(issue!.fixed).toBe(fixed);
    expect(issue!.message).not.toBe('');
    expect(issue!.fix).not.toBe('');
    if (fixed !== undefined) expect(codes(fixed)).not.toContain(code);
  });

  it('come most serious first, each once', () => {
    expect(
      codes('https://a.com?UTM_SOURCE=Instagram&utm_medium=influencer&utm_campaign=x#?utm_id=1'),
    ).toEqual(['tags_after_hash', 'upper_case_parameter', 'upper_case_value']);
  });

  it('do not speak of what another issue hides', () => {
    expect(codes(`https://a.com/#${TAGS}`)).toEqual(['tags_after_hash']);
    expect(codes(`https://a.com?x=1?${TAGS}`)).toEqual(['two_question_marks']);
  });

  it('know the platform of the creator', () => {
    const url = 'https://a.com?utm_source=janedoe&utm_medium=influencer&utm_campaign=spring';
    expect(checkLink(url, 'TikTok')[0]!.fix).toBe('use source tiktok and content janedoe');
  });
});

describe('fixing', () => {
  it('fixes several issues at once', () => {
    expect(
      fixLink('www.a.com?UTM_SOURCE=IG%20Stories&amp;utm-medium=influencer#utm_campaign=Spring'),
    ).toBe('https://www.a.com?utm_source=ig-stories&utm_medium=influencer&utm_campaign=spring');
  });

  it('fixes only what it is asked to', () => {
    const url = 'https://a.com?UTM_SOURCE=Instagram&utm_medium=influencer&utm_campaign=x';
    expect(fixLink(url, ['upper_case_parameter'])).toBe(
      'https://a.com?utm_source=Instagram&utm_medium=influencer&utm_campaign=x',
    );
    expect(fixLink(url, ['channel'])).toBe(url);
  });
});

describe('names of parameters', () => {
  it.each([
    ['utm_source', undefined],
    ['utm_source_platform', undefined],
    ['source', undefined],
    ['medium', undefined],
    ['item_id', undefined],
    ['utm_keyword', undefined],
    ['utm_campaign_name', undefined],
    ['utmost', undefined],
    ['UTM_SOURCE', 'utm_source'],
    ['utm-source', 'utm_source'],
    ['utm.source', 'utm_source'],
    ['utm source', 'utm_source'],
    ['utmsource', 'utm_source'],
    ['utm__source', 'utm_source'],
    ['utm_soruce', 'utm_source'],
    ['umt_source', 'utm_source'],
    ['utm_meduim', 'utm_medium'],
    ['utm_mediun', 'utm_medium'],
    ['utm_campain', 'utm_campaign'],
    ['utm_campaing', 'utm_campaign'],
    ['utm_contnet', 'utm_content'],
    ['utm_ID', 'utm_id'],
    ['utm-id', 'utm_id'],
  ])('%s is meant as %s', (name, meant) => {
    expect(meantTag(name)).toBe(meant);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'https://',
    'a.com',
    '/p',
    '?',
    '&',
    '#',
    '#/r',
    'x=1',
    'y=%2f',
    'utm_source=Instagram',
    'UTM_MEDIUM=influencer',
    'utm-campaign=a b',
    'utm_id={{x}}',
    '&amp;',
    'redirect=/p',
    '/discount/A',
    'ü',
    '%',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 9 }).map((pieces) => `https://a.com/${pieces.join('')}`),
  );

  it('any text can be checked and fixed, and fixing it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fixed = fixLink(text);
        expect(fixLink(fixed)).toBe(fixed);
        expect(checkLink(fixed).filter(({ fixed }) => fixed !== undefined)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('fixing keeps foreign parameters byte for byte, in their order', () => {
    const foreign = fc
      .array(fc.stringMatching(/^[a-t][\w.%~-]{0,5}(=[\w.%+:/~-]{0,6})?$/), { maxLength: 5 })
      .map((parts) => parts.filter((part) => meantTag(part.split('=')[0]!) === undefined));
    const tag = fc.constantFrom('UTM_SOURCE=a', 'utm-medium=b', 'utm_campaign=C', 'utm_term=x');
    fc.assert(
      fc.property(foreign, fc.uniqueArray(tag), foreign, (before, tags, after) => {
        const url = `https://a.com/p?${[...before, ...tags, ...after].join('&')}`;
        const query = fixLink(url).split('?')[1] ?? '';
        const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('utm_'));
        expect(kept).toEqual([...before, ...after]);
      }),
    );
  });

  it('a link that was just made has no issue', () => {
    const value = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,10}$/);
    fc.assert(
      fc.property(fc.webUrl(), value, (page, content) => {
        fc.pre(!/utm|\/discount\//i.test(page) && shortenerOf(page) === '');
        const tags = { source: 'instagram', medium: 'influencer', campaign: 'spring', content };
        const link = tagUrl(page, tags);
        expect(link.ok && readTags(link.value)).toEqual(tags);
        expect(link.ok && checkLink(link.value)).toEqual([]);
      }),
    );
  });
});
