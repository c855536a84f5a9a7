import { describe, expect, it } from 'vitest';
import { column, fromAnotherRealm, inCell, thrownInCell } from './in-cell';

const PAGE = 'https://example.com/shop';

describe('a blank part of a text function', () => {
  it.each<[what: string, name: string, given: unknown[], result: string]>([
    ['no url', 'UTM_LINK', ['', 'instagram', 'influencer', 'spring'], ''],
    ['white space for a url', 'UTM_LINK', [' \t', 'instagram', 'influencer', 'spring'], ''],
    ['no source', 'UTM_LINK', [PAGE, '', 'm', 'c'], `${PAGE}?utm_medium=m&utm_campaign=c`],
    ['no medium', 'UTM_LINK', [PAGE, 's', null, 'c'], `${PAGE}?utm_source=s&utm_campaign=c`],
    ['no campaign', 'UTM_LINK', [PAGE, 's', 'm', ''], `${PAGE}?utm_source=s&utm_medium=m`],
    ['white space for a tag', 'UTM_LINK', [PAGE, ' ', 'm', ''], `${PAGE}?utm_medium=m`],
    ['no tag at all', 'UTM_LINK', [PAGE, '', '', ''], PAGE],
    [
      'a gap among the optional',
      'UTM_LINK',
      [PAGE, 's', '', '', '', 't'],
      `${PAGE}?utm_source=s&utm_term=t`,
    ],
    [
      'nothing optional typed',
      'UTM_LINK',
      [PAGE, 's', '', '', undefined, undefined, undefined],
      `${PAGE}?utm_source=s`,
    ],
    ['no creator', 'PROMO_CODE', ['', '15%'], ''],
    ['white space for a creator', 'PROMO_CODE', ['  ', '15%'], ''],
    ['no offer', 'PROMO_CODE', ['Mara Lindqvist', ''], 'MARA'],
    ['no pattern', 'PROMO_CODE', ['Mara Lindqvist', '15%', ''], 'MARA15'],
    ['only a creator', 'PROMO_CODE', ['Mara Lindqvist'], 'MARA'],
    ['no text', 'SLUG', [''], ''],
    ['white space for a text', 'SLUG', [' \n '], ''],
    ['text without letters', 'SLUG', ['– 🌸 –'], ''],
    ['no source and medium', 'GA4_CHANNEL', ['', ''], ''],
    ['white space for both', 'GA4_CHANNEL', [' ', ' '], ''],
    ['no source', 'GA4_CHANNEL', ['', 'email'], 'Email'],
    ['no medium', 'GA4_CHANNEL', ['instagram', ''], 'Organic Social'],
    ['a source that is not set', 'GA4_CHANNEL', ['(direct)', ''], 'Direct'],
    ['no campaign', 'GA4_CHANNEL', ['google', 'cpc', ''], 'Paid Search'],
  ])('%s in %s', (_what, name, given, result) => {
    expect(inCell(name, ...given)).toBe(result);
    const columns = given.map((each) => column(each ?? '', each ?? ''));
    expect(inCell(name, ...columns)).toEqual(column(result, result));
  });

  it.each<[name: string, given: unknown[], message: string]>([
    ['SLUG', [], 'text: missing; write =SLUG(text)'],
    [
      'GA4_CHANNEL',
      ['instagram'],
      'medium: missing; write =GA4_CHANNEL(source; medium; [campaign])',
    ],
    ['PROMO_CODE', [], 'creator: missing; write =PROMO_CODE(creator; [offer]; [pattern])'],
    [
      'UTM_LINK',
      [PAGE, 's', 'm'],
      'campaign: missing; write =UTM_LINK(url; source; medium; campaign; [content]; [term]; [id])',
    ],
  ])('%s of %j misses an argument', (name, given, message) => {
    expect(thrownInCell(name, ...given)).toBe(message);
  });
});

describe('a cell that holds no text', () => {
  it.each<[name: string, given: unknown[], result: string]>([
    ['SLUG', [2026], '2026'],
    ['SLUG', [0], '0'],
    ['SLUG', [true], 'true'],
    [
      'UTM_LINK',
      [PAGE, 's', 'm', 'c', 7, 0],
      `${PAGE}?utm_source=s&utm_medium=m&utm_campaign=c&utm_term=0&utm_content=7`,
    ],
    ['PROMO_CODE', ['Mara', 0.15], 'MARA15'],
    ['PROMO_CODE', ['Mara', 15], 'MARA15'],
  ])('%s takes %j as it reads', (name, given, result) => {
    expect(inCell(name, ...given)).toBe(result);
  });

  it.each([
    ['of this realm', new Date(0)],
    ['of another', fromAnotherRealm('new Date(0)')],
  ])('a date %s is refused', (_what, date) => {
    expect(thrownInCell('SLUG', date)).toBe('text: a date is not a text');
    expect(inCell('SLUG', column('A b', date))).toEqual(
      column('a-b', '#VALUE! text: a date is not a text'),
    );
  });
});

describe('a text function down a column', () => {
  it('shows a fault in its own row', () => {
    const urls = column(PAGE, '', 'example.com', 'ftp://example.com', '#N/A');
    expect(inCell('UTM_LINK', urls, 's', 'm', 'c')).toEqual(
      column(
        `${PAGE}?utm_source=s&utm_medium=m&utm_campaign=c`,
        '',
        expect.stringMatching(/^#VALUE! url: "example.com" is not a web address/),
        expect.stringMatching(/^#VALUE! url: "ftp:\/\/example.com" is not a web address/),
        '#N/A',
      ),
    );
  });

  it('throws the same fault for one value', () => {
    expect(thrownInCell('UTM_LINK', 'example.com', 's', 'm', 'c')).toMatch(
      /^url: "example.com" is not a web address/,
    );
    expect(thrownInCell('PROMO_CODE', 'Mara', '15%', '{NN}')).toMatch(/^pattern: \{NN\} /);
    expect(thrownInCell('PROMO_CODE', 'Mara', '15%', '{NAME')).toMatch(/^pattern: "\{NAME" /);
  });

  it('takes a value for every row', () => {
    expect(inCell('PROMO_CODE', column('Mara', 'Théo'), '15%')).toEqual(column('MARA15', 'THEO15'));
    expect(inCell('GA4_CHANNEL', 'instagram', column('influencer', 'cpc', ''))).toEqual(
      column('Organic Social', 'Paid Social', 'Organic Social'),
    );
  });
});
