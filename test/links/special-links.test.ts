import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import { tagUrl } from '../../src/links/address/campaign-url';
import { discountLink, readDiscountLink } from '../../src/links/address/discount-link';
import { readLink, tagLink } from '../../src/links/address/link-target';
import { shortenerOf } from '../../src/links/address/short-link';
import { storeOf } from '../../src/links/address/store-link';

const SPRING = { source: 'tiktok', medium: 'influencer', campaign: 'spring', content: 'mara.l' };
const PLAY = 'https://play.google.com/store/apps/details?id=com.example.app';
const APPLE = 'https://apps.apple.com/us/app/example/id123?pt=118';

const made = (url: string, tags: Parameters<typeof tagLink>[1] = SPRING) => {
  const link = tagLink(url, tags);
  return link.ok ? link.value : `problem: ${problemsInWords(link.problems)}`;
};

describe('a link to Google Play', () => {
  it('hands the tags over in referrer, as an app reads them', () => {
    const link = new URL(made(PLAY));
    expect(link.searchParams.get('id')).toBe('com.example.app');
    const referrer = new URLSearchParams(link.searchParams.get('referrer')!);
    expect(Object.fromEntries(referrer)).toEqual({
      utm_source: 'tiktok',
      utm_medium: 'influencer',
      utm_campaign: 'spring',
      utm_content: 'mara.l',
    });
  });

  it('keeps what the referrer held before and what is not ours', () => {
    expect(made(`${PLAY}&referrer=aff%3D7%26utm_source%3Dold&hl=de`, { source: 'new' })).toBe(
      `${PLAY}&hl=de&referrer=aff%3D7%26utm_source%3Dnew`,
    );
  });

  it('is encoded twice where a value has a space or a plus', () => {
    const tags = { ...SPRING, campaign: 'a b+c&d' };
    expect(made(PLAY, tags)).toContain('utm_campaign%3Da%2520b%252Bc%2526d');
    expect(readLink(made(PLAY, tags))).toEqual(tags);
  });
});

describe('a link to the App Store', () => {
  it('names creator and campaign in ct, beside the token', () => {
    expect(made(APPLE)).toBe(`${APPLE}&ct=mara.l_spring&mt=8`);
    expect(made(`${APPLE}&mt=8&ct=old`)).toBe(`${APPLE}&mt=8&ct=mara.l_spring`);
  });

  it('cuts ct to the 30 characters that Apple takes and still tells two apart', () => {
    const long = { ...SPRING, campaign: 'a-very-long-name-of-a-campaign' };
    const tokens = ['mara', 'marb'].map((content) =>
      new URL(made(APPLE, { ...long, content })).searchParams.get('ct'),
    );
    expect(tokens.every((token) => token!.length <= 30)).toBe(true);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  it('is refused without the token, with the reason', () => {
    expect(made('https://apps.apple.com/app/x/id1')).toMatch(
      /^problem: url: an App Store link counts creators only with your provider token/,
    );
  });

  it.each([
    ['https://apps.apple.com/app/x/id1', 'App Store'],
    ['https://itunes.apple.com/de/app/id1', 'App Store'],
    ['https://PLAY.google.com/store', 'Google Play'],
    ['https://music.apple.com/album/1', undefined],
    ['https://apps.apple.com.example.com/app/', undefined],
    ['https://a.com/?x=play.google.com', undefined],
  ])('%s opens %s', (url, store) => {
    expect(storeOf(url)).toBe(store);
  });
});

describe('a code in the link', () => {
  const page = 'https://shop.example/products/serum?variant=1&variant=2#reviews';

  it('puts page and tags into the redirect', () => {
    const link = discountLink('MARA 15', page, SPRING);
    const url = new URL(link.ok ? link.value : '');
    expect(url.pathname).toBe('/discount/MARA%2015');
    expect(url.searchParams.get('redirect')).toBe(
      '/products/serum?variant=1&variant=2&utm_source=tiktok&utm_medium=influencer&utm_campaign=spring&utm_content=mara.l#reviews',
    );
    expect([...url.searchParams.keys()]).toEqual(['redirect']);
    expect(readLink(url.href)).toEqual(SPRING);
  });

  it('opens the home page where the page has no path', () => {
    const link = discountLink('MARA15', 'https://shop.example', { source: 'x' });
    expect(link.ok && link.value).toBe(
      'https://shop.example/discount/MARA15?redirect=%2F%3Futm_source%3Dx',
    );
  });

  it('keeps the rest of a discount link that is there', () => {
    expect(
      made('https://shop.example/de/discount/OLD?b=1&redirect=/p&c=a+b', { source: 'x' }),
    ).toBe('https://shop.example/de/discount/OLD?b=1&c=a+b&redirect=%2Fp%3Futm_source%3Dx');
  });

  it('keeps a redirect to another site whole', () => {
    expect(
      made('https://shop.example/discount/OLD?redirect=https%3A%2F%2Fb.example%2F', {
        source: 'x',
      }),
    ).toBe(
      'https://shop.example/discount/OLD?redirect=https%3A%2F%2Fb.example%2F%3Futm_source%3Dx',
    );
  });

  it('what was built is read, and the page arrives as its tagged link', () => {
    const path = fc.stringMatching(/^(\/[\w.~%-]{0,6}){0,3}(\?[\w.=&%+-]{0,12})?(#[\w-]{0,6})?$/);
    const code = fc.stringMatching(/^[A-Za-z0-9-]{3,12}$/);
    fc.assert(
      fc.property(
        path,
        code,
        fc.dictionary(
          fc.constantFrom('source', 'medium', 'content'),
          fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''),
        ),
        (rest, given, tags) => {
          fc.pre(!/utm|discount/.test(rest));
          const from = `https://shop.example${rest}`;
          const link = discountLink(given, from, tags);
          const direct = tagUrl(from, tags);
          const read = readDiscountLink(link.ok ? link.value : '');
          expect(read?.code).toBe(given);
          const withSlash = (url: string) => url.replace(/^(https:\/\/shop\.example)(?!\/)/, '$1/');
          expect(read?.page).toBe(withSlash(direct.ok ? direct.value : ''));
        },
      ),
    );
  });
});

describe('short links', () => {
  it.each([
    ['https://bit.ly/3xYz', 'bit.ly'],
    ['http://www.tinyurl.com/a', 'tinyurl.com'],
    ['https://brand.page.link/x', 'brand.page.link'],
    ['https://linktr.ee/mara', 'linktr.ee'],
    ['https://a.com/bit.ly', ''],
    ['https://notbit.ly/', ''],
    ['https://bit.ly.example.com/', ''],
    ['bit.ly/3xYz', ''],
  ])('%s is of %j', (url, shortener) => {
    expect(shortenerOf(url)).toBe(shortener);
  });
});
