import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemInWords, problemsInWords } from '../../src/cells/problem-words';
import { auditLinks } from '../../src/links/audit/audit-links';
import { checkLink } from '../../src/links/check/check-link';
import { DEFAULT_POLICY, type NamingPolicy, POLICY_PRESETS } from '../../src/links/naming/policy';
import { readPolicy } from '../../src/links/naming/read-policy';
import { linkChanges } from '../../src/links/plan/link-changes';
import type {
  CreatorRow,
  LinkedCampaign,
  LinkInput,
  LoggedLink,
} from '../../src/links/plan/plan-input';
import { planLinks } from '../../src/links/plan/plan-links';
import { type PostRow, planPostLinks } from '../../src/links/plan/post-links';
import { replaceLinks } from '../../src/links/plan/replace-links';

const MARCH_2 = 46_083;
const MARCH_10 = 46_091;

const spring: LinkedCampaign = {
  row: 2,
  name: 'Spring Launch',
  landingPage: 'https://a.com/spring?ref=1#top',
  utmCampaign: '',
  start: MARCH_2,
  codePattern: '',
  offer: '15%',
};

const mara: CreatorRow = {
  row: 2,
  campaign: 'Spring Launch',
  creator: 'Mara Lindqvist',
  handle: '@mara.l',
  platform: 'Instagram',
  link: '',
  code: '',
};

const MARA_LINK =
  'https://a.com/spring?ref=1&utm_source=instagram&utm_medium=influencer&utm_campaign=spring-launch&utm_content=mara.l&utm_id=spring-launch-20260302#top';

function inputOf(creators: Partial<CreatorRow>[], more: Partial<LinkInput> = {}): LinkInput {
  const rows = creators.map((creator, at) => ({ ...mara, row: at + 2, ...creator }));
  return {
    creators: rows,
    campaigns: [spring],
    codes: [],
    log: [],
    policy: DEFAULT_POLICY,
    ...more,
  };
}

const policyOf = (json: object): NamingPolicy => {
  const policy = readPolicy({ version: 1, ...json });
  if (!policy.ok) throw new Error(problemsInWords(policy.problems));
  return policy.value;
};

const loggedAs = (more: Partial<LoggedLink> = {}): LoggedLink => ({
  campaign: 'Spring Launch',
  creator: 'Mara Lindqvist',
  platform: 'Instagram',
  link: MARA_LINK,
  code: 'MARA15',
  id: 'spring-launch-20260302',
  state: 'active',
  ...more,
});

const linksOf = (input: LinkInput) => planLinks(input).planned.map(({ link }) => link);

describe('planning with a policy', () => {
  it('the default policy gives the links that are made without one', () => {
    const creators = [
      {},
      { platform: 'X', handle: '' },
      { creator: '김우빈', handle: '' },
      { creator: '', handle: '@kit' },
    ];
    const input = inputOf(creators);
    const { policy: _, ...without } = input;
    expect(linksOf(input)).toHaveLength(4);
    expect(planLinks(input)).toEqual(planLinks(without));
  });

  it.each<[string, object, Partial<CreatorRow>, string]>([
    ['handle in term', POLICY_PRESETS[1]!.policy, {}, 'utm_term=mara.l'],
    ['handle in source', POLICY_PRESETS[2]!.policy, {}, 'utm_source=mara.l&utm_medium=social'],
    ['boosted', DEFAULT_POLICY, { isBoosted: true }, 'utm_medium=paid_influencer'],
    ['underscores', policyOf({ separator: '_' }), {}, 'utm_campaign=spring_launch'],
  ])('%s', (_, policy, creator, tags) => {
    expect(linksOf(inputOf([creator], { policy: policy as NamingPolicy }))[0]).toContain(tags);
  });

  it('a link to an app store has the tags where the store reads them', () => {
    const page = 'https://play.google.com/store/apps/details?id=com.example.app';
    const input = inputOf([{}], { campaigns: [{ ...spring, landingPage: page }] });
    const [planned] = planLinks(input).planned;
    expect(planned!.link).toMatch(/&referrer=utm_source%3Dinstagram/);
    expect(planned!).toMatchObject({
      tags: { source: 'instagram', content: 'mara.l' },
      channel: 'Organic Social',
    });
    expect(checkLink(planned!.link)).toEqual([]);
  });

  it('puts the code into the link of a Shopify shop, with the tags inside the redirect', () => {
    const policy = policyOf({ shop: 'shopify', codeInLink: true });
    const input = inputOf([{}], { policy });
    const [planned] = planLinks(input).planned;
    const { pathname, searchParams, hash } = new URL(planned!.link);
    expect([pathname, hash]).toEqual(['/discount/MARA15', '']);
    expect(`https://a.com${searchParams.get('redirect')}`).toBe(MARA_LINK);
    expect(planned!).toMatchObject({ code: 'MARA15', channel: 'Organic Social' });
    expect(checkLink(planned!.link)).toEqual([]);
    const { link, code } = planned!;
    expect(linkChanges(inputOf([{ link, code }], { policy }))).toEqual([]);
    expect(linkChanges(inputOf([{ link, code: 'MARA20' }], { policy }))).toEqual([
      expect.objectContaining({ reasons: ['the code MARA15 becomes MARA20'] }),
    ]);
    expect(linkChanges(inputOf([{ link, code }]))).toEqual([
      expect.objectContaining({
        newLink: MARA_LINK,
        reasons: ['the code MARA15 goes from the link'],
      }),
    ]);
  });

  it('an App Store page without a token is a problem of the campaign, told once', () => {
    const page = 'https://apps.apple.com/app/x/id1';
    const input = inputOf([{}, { creator: 'Kit', handle: 'kit' }], {
      campaigns: [{ ...spring, landingPage: page }],
    });
    const { planned, problems } = planLinks(input);
    expect(problems.map(({ row, problem }) => [row, problemInWords(problem).slice(0, 71)])).toEqual(
      [[null, 'Campaigns, Spring Launch, Landing page: an App Store link counts creato']],
    );
    expect(planned.map(({ code }) => code)).toEqual(['MARA15', 'KIT15']);
  });

  it('a value that is not in the list is a problem of its row and holds up no other', () => {
    const policy = policyOf({
      tags: { source: { value: '{platform}', allowed: ['instagram'], required: true } },
    });
    const { planned, problems } = planLinks(
      inputOf([{ platform: 'TikTok' }, { creator: 'Kit', handle: 'kit' }], { policy }),
    );
    expect(problems.map(({ row, problem }) => [row, problemInWords(problem)])).toEqual([
      [2, 'Creators, row 2, utm_source: "tiktok" is not one of instagram'],
    ]);
    expect(planned.map(({ row, isNewLink }) => [row, isNewLink])).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it('creators whose links would be one are told apart in the tag that names them', () => {
    const same = [
      { creator: 'Théo', handle: '' },
      { creator: 'Theo', handle: '' },
      { creator: 'THÉO!', handle: '' },
    ];
    for (const { policy } of POLICY_PRESETS)
      expect(new Set(linksOf(inputOf(same, { policy }))).size).toBe(3);
  });

  it('or are a problem where the policy has none', () => {
    const policy = policyOf({ tags: { content: { value: '' } } });
    const { problems } = planLinks(inputOf([{}, { creator: 'Kit', handle: 'kit' }], { policy }));
    expect(
      problems.map(({ row, problem }) => [row, problem.code, problemInWords(problem)]),
    ).toEqual([
      [
        3,
        'duplicate',
        'Creators, row 3: the link would be that of another creator; put {handle} into a tag of the naming policy',
      ],
    ]);
  });
});

describe('links that were overtaken', () => {
  const sent = { link: MARA_LINK, code: 'MARA15' };

  it('the same input changes nothing', () => {
    expect(linkChanges(inputOf([sent]))).toEqual([]);
    expect(planLinks(inputOf([sent], { replace: true }))).toEqual({
      planned: [],
      problems: [],
      retired: [],
    });
  });

  it.each<[string, Partial<CreatorRow>, Partial<LinkInput>, string[]]>([
    ['a handle', { handle: '@mara.ontour' }, {}, ['content mara.l becomes mara.ontour']],
    ['a boost', { isBoosted: true }, {}, ['medium influencer becomes paid_influencer']],
    [
      'a landing page',
      {},
      { campaigns: [{ ...spring, landingPage: 'https://a.com/summer?ref=1#top' }] },
      ['the page is https://a.com/summer'],
    ],
    [
      'a parameter of the landing page',
      {},
      { campaigns: [{ ...spring, landingPage: 'https://a.com/spring?ref=2#top' }] },
      ['the rest of the address differs'],
    ],
    [
      'a UTM campaign',
      {},
      { campaigns: [{ ...spring, utmCampaign: 'ss26' }] },
      ['campaign spring-launch becomes ss26'],
    ],
    [
      'a policy',
      {},
      { policy: POLICY_PRESETS[1]!.policy },
      ['term mara.l is new', 'content mara.l goes'],
    ],
  ])('by %s are shown, with the reason, and stay', (_, creator, more, reasons) => {
    const input = inputOf([{ ...sent, ...creator }], { log: [loggedAs()], ...more });
    expect(linkChanges(input).map((change) => [change.link, change.reasons])).toEqual([
      [MARA_LINK, reasons],
    ]);
    expect(planLinks(input)).toEqual({ planned: [], problems: [] });
  });

  it('are replaced when somebody asks: a new row that names the old one, the old one marked', () => {
    const other = loggedAs({ creator: 'Kit', link: 'https://a.com/kit' });
    const log = [other, loggedAs({ link: 'https://a.com/older', state: 'replaced' }), loggedAs()];
    const input = inputOf([{ ...sent, handle: '@mara.ontour' }], { log, replace: true });
    const newLink = MARA_LINK.replace('mara.l', 'mara.ontour');
    expect(planLinks(input)).toEqual({
      problems: [],
      retired: [2],
      planned: [
        {
          row: 2,
          campaign: 'Spring Launch',
          creator: 'Mara Lindqvist',
          platform: 'Instagram',
          link: newLink,
          code: 'MARA15',
          isNewLink: true,
          isNewCode: false,
          isLogged: false,
          tags: {
            source: 'instagram',
            medium: 'influencer',
            campaign: 'spring-launch',
            content: 'mara.ontour',
            id: 'spring-launch-20260302',
          },
          channel: 'Organic Social',
          state: 'active',
          replaces: MARA_LINK,
        },
      ],
    });
    const after = [
      ...log.slice(0, 2),
      loggedAs({ state: 'replaced' }),
      loggedAs({ link: newLink }),
    ];
    const again = inputOf([{ ...sent, link: newLink, handle: '@mara.ontour' }], {
      log: after,
      replace: true,
    });
    expect(planLinks(again)).toEqual({ planned: [], problems: [], retired: [] });
  });

  it('of a renamed creator mark the row under the old name, and nobody else', () => {
    const log = [
      loggedAs({ creator: 'Mara L.' }),
      loggedAs({ creator: 'Kit', link: 'https://a.com/kit' }),
    ];
    const renamed = { ...sent, creator: 'Mara Lind', handle: '@mara.lind' };
    const kit = { creator: 'Kit', handle: 'kit2', link: 'https://a.com/kit', code: 'KIT15' };
    const input = inputOf([renamed, kit], { log });
    const [change] = linkChanges(input);
    expect(replaceLinks([change!], input)).toMatchObject({
      retired: [0],
      planned: [{ creator: 'Mara Lind', replaces: MARA_LINK, code: 'MARA15' }],
    });
  });

  it('one at a time, as chosen', () => {
    const creators = [
      { ...sent, handle: '@new' },
      { creator: 'Kit', handle: '@kit2', link: MARA_LINK.replace('mara.l', 'kit') },
    ];
    const input = inputOf(creators);
    const changes = linkChanges(input);
    expect(changes.map(({ row }) => row)).toEqual([2, 3]);
    const chosen = changes.filter(({ row }) => row === 3);
    expect(replaceLinks(chosen, input).planned.map(({ row }) => row)).toEqual([3]);
    expect(linkChanges({ ...input, chosen: new Set([3]) }).map(({ row }) => row)).toEqual([3]);
  });

  it('a replaced link takes along a code that is new', () => {
    const input = inputOf([{ link: MARA_LINK, handle: '@new' }], { replace: true });
    expect(planLinks(input).planned).toEqual([
      expect.objectContaining({
        code: 'MARA15',
        isNewCode: true,
        isNewLink: true,
        replaces: MARA_LINK,
      }),
    ]);
  });

  it('an emptied cell gets back what was handed out, and the change is shown', () => {
    const input = inputOf([{ handle: '@new' }], { log: [loggedAs()] });
    expect(linksOf(input)).toEqual([MARA_LINK]);
    expect(linkChanges(input).map(({ newLink }) => newLink)).toEqual([
      MARA_LINK.replace('mara.l', 'new'),
    ]);
  });

  it('short links, rows of no known campaign and broken pages are passed over', () => {
    expect(linkChanges(inputOf([{ link: 'https://bit.ly/x' }]))).toEqual([]);
    expect(linkChanges(inputOf([{ link: 'https://a.com/x', campaign: 'Autumn' }]))).toEqual([]);
    expect(
      linkChanges(
        inputOf([{ link: 'https://a.com/x' }], {
          campaigns: [{ ...spring, landingPage: 'a.com' }],
        }),
      ),
    ).toEqual([]);
  });

  it('two rows never become one link', () => {
    const creators = [
      { creator: 'Théo', handle: '', link: 'https://a.com/1' },
      { creator: 'Theo', handle: '', link: 'https://a.com/2' },
    ];
    const links = linkChanges(inputOf(creators)).map(({ newLink }) => newLink);
    expect(new Set(links).size).toBe(2);
  });
});

describe('a link for each planned post', () => {
  const reel: PostRow = {
    row: 2,
    campaign: 'Spring Launch',
    creator: 'Mara Lindqvist',
    platform: 'Instagram',
    post: '',
    due: MARCH_10,
    type: 'Reel',
    title: '',
    isBoosted: false,
    link: '',
  };
  const input = { ...inputOf([{ link: MARA_LINK }]), policy: DEFAULT_POLICY };
  const planOf = (posts: Partial<PostRow>[], more: Partial<LinkInput> = {}) =>
    planPostLinks(
      posts.map((post, at) => ({ ...reel, row: at + 2, ...post })),
      { ...input, ...more, policy: more.policy ?? DEFAULT_POLICY },
    );
  const postLink = (term: string) =>
    MARA_LINK.replace('&utm_content', `&utm_term=${term}&utm_content`);

  it('names type and day in the term', () => {
    expect(planOf([{}])).toEqual({
      problems: [],
      planned: [
        {
          row: 2,
          campaign: 'Spring Launch',
          creator: 'Mara Lindqvist',
          platform: 'Instagram',
          post: 'Reel, 10 Mar 2026',
          link: postLink('reel-20260310'),
          isLogged: false,
          tags: {
            source: 'instagram',
            medium: 'influencer',
            campaign: 'spring-launch',
            term: 'reel-20260310',
            content: 'mara.l',
            id: 'spring-launch-20260302',
          },
          channel: 'Organic Social',
          state: 'active',
        },
      ],
    });
  });

  it('numbers two of one type on one day, and the same again once the first is filled', () => {
    expect(planOf([{}, {}]).planned.map(({ link }) => link)).toEqual([
      postLink('reel-20260310'),
      postLink('reel-20260310-2'),
    ]);
    expect(
      planOf([{ link: postLink('reel-20260310') }, {}]).planned.map(({ link }) => link),
    ).toEqual([postLink('reel-20260310-2')]);
  });

  it('is given again where the log has it and the cell is empty', () => {
    const log = [loggedAs({ link: postLink('reel-20260310'), post: 'Reel, 10 Mar 2026' })];
    expect(planOf([{}], { log }).planned).toEqual([
      expect.objectContaining({ link: postLink('reel-20260310'), isLogged: true }),
    ]);
  });

  it('is never given to the creator as theirs, nor held against theirs', () => {
    const log = [
      loggedAs(),
      loggedAs({ link: postLink('reel-20260310'), post: 'Reel, 10 Mar 2026' }),
    ];
    expect(linksOf(inputOf([{}], { log }))).toEqual([MARA_LINK]);
    const creators = [{ ...mara, link: MARA_LINK, code: 'MARA15', postingDate: null, status: '' }];
    expect(auditLinks({ campaigns: [], creators, posts: [], results: [], log })).toEqual([]);
  });

  it('of a boosted post says so', () => {
    expect(planOf([{ isBoosted: true }]).planned[0]!.tags.medium).toBe('paid_influencer');
  });

  it.each([
    ['a post that is live', { post: 'https://instagram.com/p/1' }],
    ['a post without a day', { due: null }],
    ['a post with a link', { link: 'https://a.com' }],
  ])('is not made for %s', (_, post) => {
    expect(planOf([post])).toEqual({ planned: [], problems: [] });
  });

  it('that cannot be made holds up no other', () => {
    const { planned, problems } = planOf([{ creator: 'Nobody' }, { campaign: 'Autumn' }, {}]);
    expect(problems.map(({ row, problem }) => [row, problemInWords(problem)])).toEqual([
      [
        2,
        'Posts, row 2, Creator: "Nobody" is not a creator of that campaign and platform in Creators',
      ],
      [3, 'Posts, row 3, Campaign: "Autumn" is not a campaign in Campaigns'],
    ]);
    expect(planned.map(({ row }) => row)).toEqual([4]);
  });

  it.each<[string, object, Partial<PostRow>[], (number | null)[]]>([
    ['no tag for posts: told once', { tags: { term: { value: '' } } }, [{}, {}], [null]],
    [
      'one that is blank when boosted: told where two would be one',
      { tags: { term: { value: '{post}', boosted: 'ad' } } },
      [{ isBoosted: true }, { isBoosted: true }],
      [3],
    ],
  ])('with a policy that has %s', (_, json, posts, rows) => {
    expect(planOf(posts, { policy: policyOf(json) }).problems.map(({ row }) => row)).toEqual(rows);
  });
});

describe('laws', () => {
  const creator = fc.record({
    creator: fc.oneof(
      fc.constantFrom('Mara', 'Théo', 'Theo', '김우빈', 'Kit & Juno', '🌸'),
      fc.string(),
    ),
    handle: fc.oneof(fc.constantFrom('', '@mara', 'kit.b', '@x y'), fc.string()),
    platform: fc.constantFrom('Instagram', 'TikTok', 'YouTube', 'X', ''),
    isBoosted: fc.boolean(),
  });
  const creators = fc.array(creator, { maxLength: 12 });
  const policy = fc.constantFrom(...POLICY_PRESETS.map((preset) => preset.policy));

  it('what was planned is filled in and planned again: nothing is new, nothing would change', () => {
    fc.assert(
      fc.property(creators, policy, (rows, convention) => {
        const first = inputOf(rows, { policy: convention });
        const { planned } = planLinks(first);
        const byRow = new Map(planned.map((each) => [each.row, each]));
        const filled: LinkInput = {
          ...first,
          creators: first.creators.map((each) => ({
            ...each,
            link: byRow.get(each.row)?.link ?? each.link,
            code: byRow.get(each.row)?.code ?? each.code,
          })),
          log: planned.map((each) => ({ ...each, id: each.tags.id ?? '' })),
        };
        expect(planLinks(filled).planned).toEqual([]);
        expect(linkChanges(filled)).toEqual([]);
        expect(planLinks(first)).toEqual(planLinks(first));
      }),
    );
  });

  it('no two creators share a link, and a replacement shares none either', () => {
    fc.assert(
      fc.property(creators, policy, policy, (rows, before, after) => {
        const first = inputOf(rows, { policy: before });
        const links = new Map(planLinks(first).planned.map(({ row, link }) => [row, link]));
        const made = [...links.values()].filter((link) => link !== '');
        expect(new Set(made).size).toBe(made.length);
        const filled = {
          ...first,
          creators: first.creators.map((each) => ({ ...each, link: links.get(each.row) ?? '' })),
          policy: after,
          replace: true,
        };
        for (const { row, link } of planLinks(filled).planned) links.set(row, link);
        const all = [...links.values()].filter((link) => link !== '');
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
