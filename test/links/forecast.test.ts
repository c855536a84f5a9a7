import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignTags } from '../../src/links/address/campaign-url';
import { forecast } from '../../src/links/ga4/forecast';
import { ga4Channel } from '../../src/links/ga4/ga4-channel';

const NOTHING = { traps: [], suggestion: null, message: '', fix: '' };

describe('tags that land with the creators', () => {
  it.each([
    ['Instagram', 'instagram', 'influencer', 'spring', 'Organic Social'],
    ['YouTube', 'youtube', 'influencer', 'spring', 'Organic Video'],
    ['TikTok', 'tiktok', 'influencer', 'workshop_series', 'Organic Social'],
    ['Instagram', 'instagram', 'paid_influencer', 'spring', 'Paid Social'],
    ['YouTube', 'youtube', 'paid_influencer', 'spring', 'Paid Video'],
    ['Instagram', 'janedoe', 'social', 'spring', 'Organic Social'],
    ['Instagram', 'janedoe', 'affiliate', 'spring', 'Affiliates'],
    ['Apple Podcasts', 'podcast', 'audio', 'spring', 'Audio'],
    ['', 'janedoe', 'referral', 'spring', 'Referral'],
  ])('%s: %s / %s / %s in %s: nothing is said', (platform, source, medium, campaign, channel) => {
    expect(forecast({ source, medium, campaign }, platform)).toMatchObject({ channel, ...NOTHING });
  });
});

describe('traps', () => {
  it.each<[string, string, [string, string, string], string, string, Partial<CampaignTags> | null]>(
    [
      [
        'handle as source',
        'Instagram',
        ['janedoe', 'influencer', 'spring'],
        'Unassigned',
        'source_is_no_platform',
        { source: 'instagram', medium: 'influencer', campaign: 'spring', content: 'janedoe' },
      ],
      [
        'source and medium swapped',
        'Instagram',
        ['influencer', 'instagram', 'spring'],
        'Unassigned',
        'swapped',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'swapped, platform not known',
        '',
        ['influencer', 'instagram', 'spring'],
        'Unassigned',
        'swapped',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'an underscore in social_media',
        'Instagram',
        ['janedoe', 'social_media', 'spring'],
        'Unassigned',
        'medium_separator',
        { source: 'janedoe', medium: 'social-media', campaign: 'spring' },
      ],
      [
        'affiliate on a social source',
        'Instagram',
        ['instagram', 'affiliate', 'spring'],
        'Organic Social',
        'affiliate_on_social',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'affiliates',
        'Instagram',
        ['janedoe', 'affiliates', 'spring'],
        'Unassigned',
        'affiliate_word',
        { source: 'janedoe', medium: 'affiliate', campaign: 'spring' },
      ],
      [
        'influencer_paid',
        'Instagram',
        ['instagram', 'influencer_paid', 'spring'],
        'Organic Social',
        'paid_not_first',
        { source: 'instagram', medium: 'paid_influencer', campaign: 'spring' },
      ],
      [
        'influencerPaid',
        'TikTok',
        ['tiktok', 'influencerPaid', 'spring'],
        'Organic Social',
        'paid_not_first',
        { source: 'tiktok', medium: 'paid_influencer', campaign: 'spring' },
      ],
      [
        'shop in the campaign',
        'TikTok',
        ['tiktok', 'influencer', 'tiktok_shop_launch'],
        'Organic Shopping',
        'shop_in_campaign',
        { source: 'tiktok', medium: 'influencer', campaign: 'tiktok_store_launch' },
      ],
      [
        'shop in a paid campaign',
        'TikTok',
        ['tiktok', 'paid', 'spring-shop'],
        'Paid Shopping',
        'shop_in_campaign',
        { source: 'tiktok', medium: 'paid', campaign: 'spring-store' },
      ],
      [
        'cpm with a handle',
        'TikTok',
        ['janedoe', 'cpm', 'spring'],
        'Display',
        'source_is_no_platform',
        { source: 'tiktok', medium: 'cpm', campaign: 'spring', content: 'janedoe' },
      ],
      [
        'mobile_app',
        'TikTok',
        ['janedoe', 'mobile_app', 'spring'],
        'Mobile Push Notifications',
        'source_is_no_platform',
        { source: 'tiktok', medium: 'mobile_app', campaign: 'spring', content: 'janedoe' },
      ],
      [
        'cross-network in the campaign',
        'TikTok',
        ['tiktok', 'influencer', 'cross-network-push'],
        'Cross-network',
        'cross_network_in_campaign',
        { source: 'tiktok', medium: 'influencer', campaign: 'crossnetwork-push' },
      ],
      [
        'a web address as source',
        'Instagram',
        ['https://www.instagram.com/', 'influencer', 'spring'],
        'Unassigned',
        'source_is_address',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'an alias as source',
        'Instagram',
        ['insta', 'influencer', 'spring'],
        'Unassigned',
        'source_spelling',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'a misspelt platform',
        '',
        ['instgram', 'influencer', 'spring'],
        'Unassigned',
        'source_spelling',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'a platform that the list does not have',
        'X',
        ['x', 'influencer', 'spring'],
        'Unassigned',
        'source_not_listed',
        { source: 'twitter', medium: 'influencer', campaign: 'spring' },
      ],
      [
        'another one, which has no listed name',
        'Threads',
        ['threads', 'influencer', 'spring'],
        'Unassigned',
        'source_not_listed',
        { source: 'threads', medium: 'social', campaign: 'spring' },
      ],
      [
        'capitals',
        'Instagram',
        ['Instagram', 'Influencer', 'spring'],
        'Organic Social',
        'upper_case',
        { source: 'instagram', medium: 'influencer', campaign: 'spring' },
      ],
    ],
  )('%s', (_, platform, [source, medium, campaign], channel, trap, suggestion) => {
    const found = forecast({ source, medium, campaign }, platform);
    expect(found.channel).toBe(channel);
    expect(found.traps).toContain(trap);
    expect(found.suggestion).toEqual(suggestion);
    expect(found.message).not.toBe('');
  });

  it('are said in one sentence with the next move', () => {
    const found = forecast(
      { source: 'janedoe', medium: 'influencer', campaign: 'spring' },
      'Instagram',
    );
    expect(`${found.message}; ${found.fix}`).toBe(
      'medium influencer with source janedoe lands in Unassigned (no rule applies); use source instagram and content janedoe',
    );
  });

  it('without a platform the next move is general', () => {
    const found = forecast({ source: 'janedoe', medium: 'influencer', campaign: 'spring' });
    expect(found).toMatchObject({ channel: 'Unassigned', suggestion: null });
    expect(found.fix).toBe(
      'use the platform as source, such as instagram, and who posted as content',
    );
  });

  it('a platform that the list does not have needs none to be told so', () => {
    const threads = forecast({ source: 'threads', medium: 'influencer', campaign: 'spring' });
    expect(threads).toMatchObject({ channel: 'Unassigned', suggestion: { medium: 'social' } });
    expect(threads.fix).toBe('use medium social');
    const paid = forecast({ source: 'threads', medium: 'paid_influencer', campaign: 'spring' });
    expect(paid.fix).not.toContain('use the platform');
  });

  it('paid on a platform that Google may not know has no sure fix', () => {
    const tags = { source: 'threads', medium: 'paid_influencer', campaign: 'spring' };
    expect(forecast(tags, 'Threads')).toMatchObject({ channel: 'Paid Other', suggestion: null });
    expect(forecast(tags, 'Threads').fix).toContain('November 2023');
  });

  it('leave the id as it is', () => {
    const tags = { source: 'Instagram', medium: 'influencer', campaign: 'spring', id: 'SS26-A' };
    expect(forecast(tags, 'Instagram').suggestion).toEqual({ ...tags, source: 'instagram' });
  });
});

describe('laws of suggestions', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'instagram',
      'tiktok',
      'YouTube',
      'x',
      'janedoe',
      'influencer',
      'paid',
      'influencer_paid',
      'social_media',
      'affiliate',
      'shop',
      'spring_shop',
      'cpm',
      '',
    ),
    fc.string({ maxLength: 12 }),
  );
  const tags = fc.record({ source: word, medium: word, campaign: word });
  const platform = fc.constantFrom('Instagram', 'TikTok', 'YouTube', 'X', 'Threads', '');
  const GOOD = [
    'Organic Social',
    'Organic Video',
    'Paid Social',
    'Paid Video',
    'Affiliates',
    'Audio',
    'Email',
    'SMS',
    'Referral',
    'Organic Search',
    'Paid Search',
    'AI Assistant',
  ];

  it('a suggestion lands where creators belong, and needs no other', () => {
    fc.assert(
      fc.property(tags, platform, (given, where) => {
        const { suggestion } = forecast(given, where);
        fc.pre(suggestion !== null);
        const { source = '', medium = '', campaign = '' } = suggestion!;
        expect(GOOD).toContain(ga4Channel(source, medium, campaign).channel);
        expect(forecast(suggestion!, where).suggestion).toBeNull();
      }),
    );
  });

  it('the channel is the one that GA4_CHANNEL gives', () => {
    fc.assert(
      fc.property(tags, platform, (given, where) => {
        const { channel, rule } = ga4Channel(given.source, given.medium, given.campaign);
        expect(forecast(given, where)).toMatchObject({ channel, rule });
      }),
    );
  });
});

it.each([
  'constructor',
  'toString',
  'valueOf',
  '__proto__',
])('%s is a name like any other', (name) => {
  expect(forecast({ source: name, medium: 'influencer' }, 'X').channel).toBe('Unassigned');
  expect(forecast({ source: 'instagram', medium: name }, 'Instagram').channel).toBe(
    'Organic Social',
  );
});
