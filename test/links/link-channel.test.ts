import { describe, expect, it } from 'vitest';
import { channelOf, channelWarning } from '../../src/links/ga4/link-channel';

describe('no warning where the clicks of creators are looked for', () => {
  it.each([
    ['Instagram', { source: 'instagram', medium: 'influencer' }, 'Organic Social'],
    ['YouTube', { source: 'youtube', medium: 'influencer' }, 'Organic Video'],
    ['TikTok', { source: 'tiktok', medium: 'paid_influencer' }, 'Paid Social'],
    // By GA4's rules "cpm" is paid.
    ['Instagram', { source: 'instagram', medium: 'cpm' }, 'Paid Social'],
    ['Twitch', { source: 'twitch', medium: 'cpc' }, 'Paid Video'],
    ['Instagram', { source: 'mara', medium: 'affiliate' }, 'Affiliates'],
  ])('%s %o', (platform, tags, channel) => {
    expect(channelOf(tags)).toBe(channel);
    expect(channelWarning(tags, platform)).toBeNull();
  });
});

describe('a warning is the forecast in one sentence', () => {
  it.each([
    [
      'the handle as the source',
      'Instagram',
      { source: 'mara.l', medium: 'influencer', campaign: 'spring' },
      'medium influencer with source mara.l lands in Unassigned (no rule applies): use source instagram and content mara.l',
    ],
    [
      'a platform that GA4 may not know',
      'Threads',
      { source: 'threads', medium: 'influencer' },
      'medium influencer with source threads lands in Unassigned (no rule applies): use medium social',
    ],
    [
      'a link without tags',
      'Instagram',
      {},
      "This link has no UTM tags: GA4 cannot tell this creator's clicks apart.",
    ],
    [
      'capitals alone, which do not change the channel',
      'Instagram',
      { source: 'Instagram', medium: 'influencer' },
      null,
    ],
  ])('%s', (_, platform, tags, warning) => {
    expect(channelWarning(tags, platform)).toBe(warning);
  });
});
