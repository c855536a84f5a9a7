import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditedCreator, AuditedPost, AuditInput } from '../../src/links/audit/audit-issue';
import { applyFixes, auditLinks, type Issue } from '../../src/links/audit/audit-links';
import { checkLink } from '../../src/links/check/check-link';

const MARCH_10 = 46_091;

const linkOf = (content: string, source = 'facebook', more = '') =>
  `https://a.com/p?utm_source=${source}&utm_medium=influencer&utm_campaign=spring&utm_content=${content}&utm_id=spring-1${more}`;

const mara: AuditedCreator = {
  row: 2,
  campaign: 'Spring',
  creator: 'Mara Lindqvist',
  handle: '@mara.l',
  platform: 'Facebook',
  link: linkOf('mara.l'),
  code: 'MARA15',
  postingDate: MARCH_10,
  status: 'confirmed',
};
const kit: AuditedCreator = {
  ...mara,
  row: 3,
  creator: 'Kit Okonkwo',
  handle: '@kit',
  link: linkOf('kit'),
  code: 'KIT15',
};
const juno: AuditedCreator = {
  ...mara,
  row: 4,
  creator: 'Juno Ito',
  handle: '@juno',
  link: linkOf('juno'),
  code: 'JUNO15',
};

const post: AuditedPost = {
  row: 2,
  campaign: 'Spring',
  creator: 'Mara Lindqvist',
  platform: 'Facebook',
  post: 'https://facebook.com/p/1',
  type: 'Video',
  link: '',
  views: null,
  clicks: null,
};

function audit(creators: Partial<AuditedCreator>[], more: Partial<AuditInput> = {}): Issue[] {
  return auditLinks({
    campaigns: [{ name: 'Spring', landingPage: 'https://www.a.com/p' }],
    creators: creators.map((creator, at) => ({ ...[mara, kit, juno][at]!, ...creator })),
    posts: [],
    results: [],
    log: [],
    ...more,
  });
}

const short = (issues: Issue[]) =>
  issues.map(({ code, severity, where }) => `${severity} ${code} ${where.tab} ${where.row}`);

describe('a workbook in order', () => {
  it('has no issue', () => {
    expect(audit([{}, {}, {}])).toEqual([]);
    expect(audit([])).toEqual([]);
  });

  it('nor has one whose links and codes are still to be made', () => {
    expect(audit([{ link: '', code: '', postingDate: null }])).toEqual([]);
  });

  it('nor has a dropped creator', () => {
    expect(audit([{ link: '', status: 'Dropped' }])).toEqual([]);
  });
});

describe('an issue', () => {
  it('says who, what and the next move', () => {
    expect(audit([{ link: linkOf('mara.l').replace('utm_source', 'utm_sorce') }])[0]).toEqual({
      code: 'misspelt_parameter',
      severity: 'wrong',
      where: { tab: 'Creators', row: 2, column: 'Link' },
      campaign: 'Spring',
      creator: 'Mara Lindqvist',
      platform: 'Facebook',
      sentence: 'Mara Lindqvist on Facebook: GA4 does not know utm_sorce',
      fix: 'write utm_source',
      found: linkOf('mara.l').replace('utm_source', 'utm_sorce'),
      fixed: linkOf('mara.l'),
    });
  });

  it.each<[string, Partial<AuditedCreator>[], Partial<AuditInput>, string[], string]>([
    [
      'a posting date and no link',
      [{ link: '' }],
      {},
      ['wrong no_link Creators 2'],
      'Mara Lindqvist on Facebook posts on 10 Mar 2026 and has no link',
    ],
    [
      'one link for two creators',
      [{}, { link: mara.link }],
      {},
      ['wrong shared_link Creators 3'],
      'Kit Okonkwo on Facebook: the link is that of Mara Lindqvist on Facebook in row 2 of Creators too, and their clicks cannot be told apart',
    ],
    [
      'the same tags on two pages',
      [{}, { link: mara.link.replace('/p?', '/q?') }],
      {},
      ['wrong shared_link Creators 3'],
      'Kit Okonkwo on Facebook: the link has the same tags as that of Mara Lindqvist on Facebook in row 2 of Creators, and their clicks cannot be told apart',
    ],
    [
      'one short link for two creators',
      [{ link: 'https://bit.ly/x' }, { link: 'https://bit.ly/x' }],
      {},
      ['wrong shared_link Creators 3', 'look short_link Creators 2', 'look short_link Creators 3'],
      'Kit Okonkwo on Facebook: the link is that of Mara Lindqvist on Facebook in row 2 of Creators too, and their clicks cannot be told apart',
    ],
    [
      'one code for two creators, in another case',
      [{}, { code: 'mara15' }],
      {},
      ['wrong shared_code Creators 3'],
      'Kit Okonkwo on Facebook: the code mara15 is that of Mara Lindqvist in row 2: their orders cannot be told apart',
    ],
    [
      'one code for one creator on two platforms',
      [{}, { ...mara, row: 3, platform: 'TikTok', link: linkOf('mara.l', 'tiktok') }],
      {},
      ['look shared_code Creators 3'],
      'Mara Lindqvist on TikTok: the code MARA15 is the one on Facebook too, in row 2: orders of the two cannot be told apart',
    ],
    [
      'a code that a spreadsheet takes for a date',
      [{ code: 'MAR10' }],
      {},
      ['look code Creators 2'],
      'Mara Lindqvist on Facebook: a spreadsheet that opens a file with "MAR10" takes it for a date',
    ],
    [
      'a code that the shop does not take',
      [{ code: 'MARA_15' }],
      { shop: 'stripe' },
      ['wrong code Creators 2'],
      'Mara Lindqvist on Facebook: "MARA_15" has characters that do not work in Stripe or in a link',
    ],
    [
      'the link of another platform',
      [{ link: linkOf('mara.l', 'tiktok') }],
      {},
      ['wrong other_platform Creators 2'],
      'Mara Lindqvist on Facebook: the link says tiktok, so its clicks count for TikTok',
    ],
    [
      'another site',
      [{ link: mara.link.replace('a.com', 'b.com') }],
      {},
      ['look other_site Creators 2'],
      'Mara Lindqvist on Facebook: the link opens b.com, and the landing page of Spring is on a.com',
    ],
    [
      'the own site as the source',
      [{ link: linkOf('mara.l', 'www.a.com', '') }],
      {},
      ['wrong own_domain Creators 2', 'look channel Creators 2'],
      'Mara Lindqvist on Facebook: the link names a.com, the site that it opens, as its source',
    ],
    [
      'a link with tags on the own site',
      [{}],
      { posts: [{ ...post, post: 'https://www.a.com/blog/mara', link: linkOf('mara.l') }] },
      ['wrong own_domain Posts 2'],
      'Mara Lindqvist on Facebook: a link with tags stands on a.com, the site that it opens, and hides where people came from',
    ],
    [
      'another medium than most',
      [{}, {}, { link: juno.link.replace('influencer', 'social') }],
      {},
      ['look mixed_convention Creators 4'],
      'Juno Ito on Facebook: medium social, where 2 other links of Spring have medium influencer',
    ],
    [
      'another campaign than most',
      [{}, { link: kit.link.replace('=spring&', '=spring26&') }, {}],
      {},
      ['look mixed_convention Creators 3'],
      'Kit Okonkwo on Facebook: campaign spring26, where 2 other links of Spring have campaign spring',
    ],
    [
      'no content where others have one',
      [{}, {}, { link: juno.link.replace('&utm_content=juno', '') }],
      {},
      ['look mixed_convention Creators 4'],
      'Juno Ito on Facebook: the tags source, medium, campaign, id, where 2 other links of Spring have the tags source, medium, campaign, content, id',
    ],
    [
      'not the link that was handed out',
      [{}],
      { log: [{ ...mara, link: linkOf('mara'), state: 'active' }] },
      ['look not_as_handed_out Creators 2'],
      `Mara Lindqvist on Facebook: the link is not the one in Links that was handed out: ${linkOf('mara')}`,
    ],
    [
      'views and no click',
      [{}],
      { posts: [{ ...post, views: 12_400, clicks: 0 }] },
      ['wrong no_clicks Creators 2'],
      'Mara Lindqvist on Facebook: 12,400 views and no click, tracking looks broken',
    ],
    [
      'a code that is no text any more',
      [{ code: '2026-03-10', codeCell: 'a date' }],
      {},
      ['wrong code_not_text Creators 2'],
      'Mara Lindqvist on Facebook: the cell of the code holds a date and no text, so it may not be the code that was typed',
    ],
    [
      'another code in the link than in the cell',
      [
        {
          link: 'https://a.com/discount/MARA10?redirect=%2Fp%3Futm_source%3Dfacebook%26utm_medium%3Dinfluencer%26utm_campaign%3Dspring',
        },
      ],
      {},
      ['wrong code_in_link Creators 2'],
      'Mara Lindqvist on Facebook: the code is MARA15, and the link puts MARA10 into the basket',
    ],
    [
      'one creator twice, with links and codes of their own',
      [{}, { creator: 'mara lindqvist ' }],
      {},
      ['wrong duplicate_creator Creators 3'],
      'mara lindqvist on Facebook stands in row 2 too, by the same name',
    ],
    [
      'two spellings of one creator',
      [{}, { creator: 'Mara Lindqist' }],
      {},
      ['look near_duplicate Creators 3'],
      'rows 2 and 3 may be one creator: "Mara Lindqvist" and "Mara Lindqist"',
    ],
  ])('%s', (_, creators, more, expected, sentence) => {
    const issues = audit(creators, more);
    expect(short(issues)).toEqual(expected);
    expect(issues[0]!.sentence).toBe(sentence);
    expect(issues.every(({ fix }) => fix !== '')).toBe(true);
  });

  it('of a short link says which long one it must end on, or that there is none', () => {
    const short = { link: 'https://bit.ly/x' };
    const log = [
      { ...mara, state: 'active' },
      { ...mara, ...short, state: 'active' },
    ];
    expect(audit([short], { log }).map(({ code, fix }) => [code, fix])).toEqual([
      [
        'short_link',
        `open the short one once: it must end on the long one that Links keeps, ${mara.link}`,
      ],
    ]);
    expect(audit([short]).map(({ fix }) => fix)).toEqual([
      'Links has no long link of this creator: empty the cell, generate, and shorten the link that is made',
    ]);
  });

  it('comes wrong things first, then by tab and row', () => {
    const issues = audit(
      [{ code: 'MAR10' }, { link: 'https://bit.ly/x' }, { link: 'https://a.com/p' }],
      { posts: [{ ...post, row: 9, link: 'https://a.com/x' }] },
    );
    expect(short(issues)).toEqual([
      'wrong no_tags Creators 4',
      'wrong no_tags Posts 9',
      'look code Creators 2',
      'look short_link Creators 3',
    ]);
  });
});

describe('is no issue', () => {
  it.each<[string, Partial<AuditedCreator>[], Partial<AuditInput>]>([
    ['the link of a creator on their own post', [{}], { posts: [{ ...post, link: mara.link }] }],
    [
      'a boosted link beside an organic one',
      [{}, { link: kit.link.replace('influencer', 'paid_influencer') }],
      {},
    ],
    [
      'a term on the links of posts only',
      [{}],
      { posts: [{ ...post, link: linkOf('mara.l', 'facebook', '&utm_term=reel') }] },
    ],
    ['few views', [{}], { posts: [{ ...post, views: 999, clicks: 0 }] }],
    ['clicks that nobody counted', [{}], { posts: [{ ...post, views: 50_000, clicks: null }] }],
    [
      'clicks in Results',
      [{}],
      {
        posts: [{ ...post, views: 50_000, clicks: 0 }],
        results: [{ campaign: 'Spring', creator: 'Mara Lindqvist', platform: '', clicks: 3 }],
      },
    ],
    [
      'a caption that nobody can click',
      [{ platform: 'Instagram', link: linkOf('mara.l', 'instagram') }],
      { posts: [{ ...post, platform: 'Instagram', type: 'Reel', views: 50_000, clicks: 0 }] },
    ],
    [
      'a replaced row of the log',
      [{}],
      { log: [{ ...mara, link: 'https://a.com/x', state: 'replaced' }] },
    ],
    [
      'a newer row of the log',
      [{}],
      {
        log: [
          { ...mara, link: 'https://a.com/x', state: 'active' },
          { ...mara, state: 'active' },
        ],
      },
    ],
    [
      'an unknown campaign',
      [
        {
          campaign: 'Autumn',
          link: 'https://b.com/p?utm_source=facebook&utm_medium=influencer&utm_campaign=x',
        },
      ],
      {},
    ],
  ])('%s', (_, creators, more) => {
    expect(audit(creators, more)).toEqual([]);
  });

  it('but a story of Instagram can be clicked', () => {
    const posts = [{ ...post, platform: 'Instagram', type: 'Story', views: 50_000, clicks: 0 }];
    const issues = audit([{ platform: 'Instagram', link: linkOf('mara.l', 'instagram') }], {
      posts,
    });
    expect(short(issues)).toEqual(['wrong no_clicks Creators 2']);
  });

  it('nor are clicks of zero in Results, where the post says nothing, without views', () => {
    const results = [
      { campaign: 'Spring', creator: 'Mara Lindqvist', platform: 'Facebook', clicks: 0 },
    ];
    expect(audit([{}], { results })).toEqual([]);
    expect(short(audit([{}], { results, posts: [{ ...post, views: 2000 }] }))).toEqual([
      'wrong no_clicks Creators 2',
    ]);
  });
});

describe('fixes', () => {
  const messy = `www.a.com/p?UTM_SOURCE=Facebook&utm-medium=influencer&utm_campaign=spring#utm_content=mara.l`;

  it('fix several issues of a cell at once', () => {
    const issues = audit([{ link: messy }]);
    expect(applyFixes(issues)).toEqual([
      {
        where: { tab: 'Creators', row: 2, column: 'Link' },
        from: messy,
        to: 'https://www.a.com/p?UTM_SOURCE=Facebook&utm-medium=influencer&utm_campaign=spring#utm_content=mara.l',
      },
    ]);
    const [edit] = applyFixes(audit([{ link: applyFixes(issues)[0]!.to }]));
    expect(edit!.to).toBe(
      'https://www.a.com/p?utm_source=facebook&utm_medium=influencer&utm_campaign=spring&utm_content=mara.l',
    );
    expect(audit([{ link: edit!.to }])).toEqual([]);
  });

  it('fix only the issues that were chosen', () => {
    const link = linkOf('mara.l').replace('utm_source=facebook', 'UTM_SOURCE=Facebook');
    const chosen = audit([{ link }]).filter(({ code }) => code === 'upper_case_parameter');
    expect(applyFixes(chosen).map(({ to }) => to)).toEqual([
      linkOf('mara.l').replace('=facebook', '=Facebook'),
    ]);
  });

  it('take the space out of a code', () => {
    expect(applyFixes(audit([{ code: 'MARA 15' }]))).toEqual([
      {
        where: { tab: 'Creators', row: 2, column: 'Code' },
        from: 'MARA 15',
        to: 'MARA15',
      },
    ]);
  });

  it.each([
    ['swapped', 'source=influencer&utm_medium=facebook', 'source=facebook&utm_medium=influencer'],
    [
      'the handle as source',
      'source=mara.l&utm_medium=influencer',
      'source=facebook&utm_medium=influencer',
    ],
    [
      'paid behind',
      'source=facebook&utm_medium=influencer_paid',
      'source=facebook&utm_medium=paid_influencer',
    ],
  ])('put the tags where GA4 counts them with the creators: %s', (_, tags, fixed) => {
    const rest = '&utm_campaign=spring&utm_content=mara.l&utm_id=spring-1';
    const issues = audit([{ link: `https://a.com/p?x=1&utm_${tags}${rest}` }]);
    expect(applyFixes(issues).map(({ to }) => to)).toEqual([
      `https://a.com/p?x=1&utm_${fixed}${rest}`,
    ]);
  });

  it.each([
    ['a campaign that names a shop', linkOf('mara.l').replace('=spring&', '=spring-shop&'), {}],
    [
      'a platform that Google may know by now',
      linkOf('mara.l', 'threads'),
      { platform: 'Threads' },
    ],
  ])('leave the channel to a person: %s', (_, link, more) => {
    const issues = audit([{ link, ...more }]);
    expect(issues.map(({ code }) => code)).toEqual(['channel']);
    expect(applyFixes(issues)).toEqual([]);
  });

  it('leave alone what takes judgement', () => {
    expect(applyFixes(audit([{ link: 'https://a.com/p' }, { code: 'MARA15' }]))).toEqual([]);
  });

  it('of a link never touch what is not a tag', () => {
    const piece = fc.stringMatching(/^[a-s]{1,4}=[\w.%+-]{0,5}$/);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (parts) => {
        const link = `https://a.com/p?${[...parts, 'UTM_SOURCE=Facebook', 'utm-medium=influencer', 'utm_campaign=spring'].join('&')}#reviews`;
        const [edit] = applyFixes(audit([{ link }]));
        const lead = parts.length > 0 ? `${parts.join('&')}&` : '';
        expect(edit!.to).toBe(
          `https://a.com/p?${lead}utm_source=facebook&utm_medium=influencer&utm_campaign=spring#reviews`,
        );
        expect(checkLink(edit!.to)).toEqual([]);
      }),
    );
  });
});

describe('what the naming policy writes', () => {
  const capitals = linkOf('Mara');

  it('is no issue for its capitals, and what somebody typed is', () => {
    const codes = (asMade: ReadonlySet<number>) =>
      audit([{ link: capitals }, {}, {}], { asMade }).map(({ code }) => code);
    expect(codes(new Set())).toContain('upper_case_value');
    expect(codes(new Set([2]))).toEqual([]);
    expect(codes(new Set([3]))).toContain('upper_case_value');
  });
});

it('of two codes that would be one without the blank, neither is fixed by itself', () => {
  const found = audit([{ code: 'MARA15' }, { code: 'MARA 15' }, {}]);
  expect(found.map(({ code }) => code)).toContain('shared_code');
  expect(applyFixes(found)).toEqual([]);
  expect(applyFixes(audit([{ code: 'MARA 15' }, {}, {}]))).toMatchObject([{ to: 'MARA15' }]);
});
