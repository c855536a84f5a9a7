import { describe, expect, it } from 'vitest';
import { problemInWords, problemsInWords } from '../../src/cells/problem-words';
import { forecast } from '../../src/links/ga4/forecast';
import {
  describePolicy,
  describeStyle,
  policyWarnings,
} from '../../src/links/naming/describe-policy';
import {
  applyPolicy,
  creatorTag,
  DEFAULT_POLICY,
  type LinkFacts,
  type NamingPolicy,
  POLICY_PRESETS,
  postTag,
} from '../../src/links/naming/policy';
import { readPolicy } from '../../src/links/naming/read-policy';
import { worded } from '../cells/worded';

const MARCH_10 = 46_091;

const mara: LinkFacts = {
  platform: 'Instagram',
  creator: 'Mara Lindqvist',
  handle: '@Mara.L',
  campaign: 'Spring Launch',
  utmCampaign: '',
  id: 'spring-launch-20260302',
  isBoosted: false,
};
const reel = { type: 'Reel', due: MARCH_10, title: 'Morning routine' };

const policyOf = (json: object): NamingPolicy => {
  const policy = readPolicy({ version: 1, ...json });
  if (!policy.ok) throw new Error(problemsInWords(policy.problems));
  return policy.value;
};
const tagsOf = (policy: NamingPolicy, facts: Partial<LinkFacts> = {}) => {
  const made = applyPolicy(policy, { ...mara, ...facts });
  return made.ok ? made.value : made.problems.map(problemInWords);
};

describe('the default policy', () => {
  it.each<[string, Partial<LinkFacts>, object]>([
    [
      'a creator',
      {},
      {
        source: 'instagram',
        medium: 'influencer',
        campaign: 'spring-launch',
        content: 'mara.l',
        id: 'spring-launch-20260302',
      },
    ],
    ['boosted', { isBoosted: true }, { medium: 'paid_influencer' }],
    ['a UTM campaign, as typed', { utmCampaign: ' SS26_launch ' }, { campaign: 'SS26_launch' }],
    ['no handle', { handle: '' }, { content: 'mara-lindqvist' }],
    ['a handle of two words', { handle: 'mara lind' }, { content: 'mara-lind' }],
    ['no name', { creator: '' }, { content: 'mara.l' }],
    ['another script', { creator: '김우빈', handle: '' }, { content: '김우빈' }],
    ['Cyrillic', { creator: 'Зоя Иванова', handle: '' }, { content: 'zoya-ivanova' }],
    ['a platform of two words', { platform: 'Apple Podcasts' }, { source: 'applepodcasts' }],
    ['a post', { post: reel }, { term: 'reel-20260310' }],
    ['a post without a day', { post: { ...reel, due: null } }, { term: 'reel' }],
    ['a post without a type', { post: { ...reel, type: '' } }, { term: '20260310' }],
    [
      'a post with a title alone',
      { post: { type: '', due: null, title: 'Morning routine' } },
      { term: 'morning-routine' },
    ],
  ])('%s', (_, facts, tags) => {
    expect(tagsOf(DEFAULT_POLICY, facts)).toMatchObject(tags);
  });

  it('has no term for the link of a creator', () => {
    expect(tagsOf(DEFAULT_POLICY)).not.toHaveProperty('term');
  });

  it('gives a name that cannot be written characters that stay', () => {
    expect(tagsOf(DEFAULT_POLICY, { campaign: '🌸', creator: '🌺', handle: '' })).toMatchObject({
      campaign: expect.stringMatching(/^campaign-[a-z0-9]{2}$/),
      content: expect.stringMatching(/^creator-[a-z0-9]{2}$/),
    });
  });

  it('asks for what it needs, all of it at once', () => {
    expect(tagsOf(DEFAULT_POLICY, { platform: '', campaign: '' })).toEqual([
      'utm_source: blank, where the platform is expected',
      'utm_campaign: blank, where the UTM campaign, else the name of the campaign is expected',
    ]);
  });
});

describe('a policy of a team', () => {
  it.each<[string, object, Partial<LinkFacts>, object]>([
    [
      'another separator',
      { separator: '_' },
      { handle: '' },
      { campaign: 'spring_launch', content: 'mara_lindqvist' },
    ],
    [
      'capitals kept',
      { letters: 'keep' },
      { handle: '' },
      { source: 'Instagram', campaign: 'Spring-Launch', content: 'Mara-Lindqvist' },
    ],
    [
      'accents kept',
      { accents: 'keep' },
      { creator: "Théo d'Arcy", handle: '' },
      { content: 'théo-darcy' },
    ],
    [
      'fixed text around',
      { tags: { content: { value: 'ig_{handle}' } } },
      {},
      { content: 'ig_mara.l' },
    ],
    [
      'a blank variable takes its separator along',
      { tags: { content: { value: '{handle}-{type}-{due}' } } },
      { post: { type: '', due: MARCH_10, title: '' } },
      { content: 'mara.l-20260310' },
    ],
    [
      'what is left out is as in the default',
      { tags: { term: { value: '' } } },
      {},
      { source: 'instagram' },
    ],
  ])('%s', (_, json, facts, tags) => {
    expect(tagsOf(policyOf(json), facts)).toMatchObject(tags);
  });

  it('keeps two dots of a handle', () => {
    expect(tagsOf(DEFAULT_POLICY, { handle: '@mara..l_' })).toMatchObject({ content: 'mara..l_' });
  });

  it('holds to its lists', () => {
    const policy = policyOf({
      tags: { source: { value: '{platform}', allowed: ['instagram', 'tiktok'] } },
    });
    expect(tagsOf(policy)).toMatchObject({ source: 'instagram' });
    expect(tagsOf(policy, { platform: 'YouTube' })).toEqual([
      'utm_source: "youtube" is not one of instagram, tiktok',
    ]);
  });

  it('knows which tag tells creators and posts apart', () => {
    expect(POLICY_PRESETS.map(({ policy }) => [creatorTag(policy), postTag(policy)])).toEqual([
      ['content', 'term'],
      ['term', 'content'],
      ['source', 'term'],
    ]);
    const [, , inSource] = POLICY_PRESETS;
    expect(creatorTag(inSource!.policy, true)).toBe('content');
  });
});

describe('reading a policy', () => {
  it.each(POLICY_PRESETS)('$name comes back as it was stored', ({ policy }) => {
    expect(readPolicy(JSON.stringify(policy))).toEqual({ ok: true, value: policy });
  });

  it.each([
    ['no JSON', '{', 'Naming policy: "{" is not the JSON of a naming policy'],
    ['nothing', null, 'Naming policy: blank, where the JSON of a naming policy is expected'],
    [
      'no version',
      {},
      'Naming policy, version: blank, where version 1, the one that is known here is expected',
    ],
    [
      'a newer version',
      { version: 2 },
      'Naming policy, version: 2 is not version 1, the one that is known here',
    ],
    [
      'an unknown tag',
      { version: 1, tags: { utm_source: {} } },
      'Naming policy, tags: "utm_source" is not one of the fields source, medium, campaign, term, content, id',
    ],
    [
      'an unknown choice',
      { version: 1, letters: 'UPPER' },
      'Naming policy, letters: "UPPER" is not one of lower keep',
    ],
    [
      'a separator that cuts links',
      { version: 1, separator: '&' },
      'Naming policy, separator: "&" is not one of - _ .',
    ],
    [
      'a space in fixed text',
      { version: 1, tags: { medium: { value: 'my medium' } } },
      'Naming policy, medium: "my medium" has a space in it, which would break the link',
    ],
    [
      'a mark that cuts links',
      { version: 1, tags: { medium: { value: 'a&b' } } },
      'Naming policy, medium: "a&b" has & in it, which would break the link',
    ],
    [
      'an open brace',
      { version: 1, tags: { term: { value: '{post' } } },
      'Naming policy, term: "{post" has { in it, which would break the link',
    ],
    [
      'an unknown variable',
      { version: 1, tags: { term: { value: '{foo}' } } },
      'Naming policy, term: "{foo}" is not one of {platform}, {handle}, {creator}, {campaign}, {id}, {post}, {type}, {due}, {title}',
    ],
    [
      'an unknown shop',
      { version: 1, shop: 'etsy' },
      'Naming policy, shop: "etsy" is not one of shopify, woocommerce, stripe, or blank',
    ],
    [
      'a code in the link of another shop',
      { version: 1, shop: 'stripe', codeInLink: true },
      'Naming policy, codeInLink: only Shopify can take the code from a link: set the shop to shopify, or leave the code out of the link',
    ],
    [
      'a list that is none',
      { version: 1, tags: { source: { value: 'x', allowed: 'y' } } },
      'Naming policy, source, allowed: "y" is not a list of texts',
    ],
  ])('refuses %s in words', (_, json, message) => {
    expect(worded(readPolicy(json))).toMatchObject({ ok: false, message });
  });

  it('names all that is wrong', () => {
    const policy = readPolicy({ version: 1, letters: 'x', separator: 'y', tags: { term: 5 } });
    expect(policy.ok ? [] : policy.problems).toHaveLength(3);
  });
});

describe('what a policy says and warns of', () => {
  it.each(POLICY_PRESETS)('$name: no warning, and every example lands with the creators', ({
    policy,
  }) => {
    expect(policyWarnings(policy)).toEqual([]);
    for (const platform of ['Instagram', 'TikTok', 'YouTube', 'Twitch', 'Facebook', 'LinkedIn'])
      for (const isBoosted of [false, true]) {
        const tags = applyPolicy(policy, { ...mara, platform, isBoosted });
        expect(tags.ok && forecast(tags.value, platform).message).toBe('');
      }
  });

  it('each tag in words, with an example', () => {
    expect(describePolicy(DEFAULT_POLICY)).toEqual([
      { tag: 'source', sentence: 'the platform; required', example: 'instagram' },
      {
        tag: 'medium',
        sentence: 'influencer; paid_influencer where the post is boosted; required',
        example: 'influencer',
      },
      {
        tag: 'campaign',
        sentence: 'the UTM campaign, else the name of the campaign; required',
        example: 'spring-launch',
      },
      { tag: 'term', sentence: 'the type and day of the post', example: 'reel-20260310' },
      { tag: 'content', sentence: "the creator's handle", example: 'mara.l' },
      {
        tag: 'id',
        sentence: 'the id of the campaign, which stays when its name changes',
        example: 'spring-launch-20260302',
      },
    ]);
    expect(describeStyle(DEFAULT_POLICY)).toBe(
      'Lower case, words joined by -, accents and other scripts in plain letters',
    );
  });

  it.each([
    [
      'the handle as source with medium influencer',
      { tags: { source: { value: '{handle}' } } },
      [
        'A post on Instagram: medium influencer with source mara.l lands in Unassigned (no rule applies)',
        'use source {platform}',
      ],
    ],
    [
      'an underscore in social_media',
      { tags: { source: { value: '{handle}' }, medium: { value: 'social_media' } } },
      [
        'A post on Instagram: medium social_media with source mara.l lands in Unassigned (no rule applies)',
        'use medium social-media',
      ],
    ],
    [
      'nothing that tells creators apart',
      { tags: { content: { value: '{type}' } } },
      [
        'No tag holds the handle or the name, so all creators of a platform would get one link',
        'put {handle} into content',
      ],
    ],
  ])('warns of %s', (_, json, [message, fix]) => {
    expect(policyWarnings(policyOf(json))).toContainEqual({ message, fix });
  });

  it('warns of boosted posts that count as organic', () => {
    const policy = policyOf({
      tags: { medium: { value: 'influencer', boosted: 'influencer_paid' } },
    });
    expect(policyWarnings(policy)).toEqual([
      expect.objectContaining({ fix: 'use medium paid_influencer' }),
    ]);
  });
});
