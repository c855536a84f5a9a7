import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ga4Channel } from '../../src/links/ga4/ga4-channel';
import { sourceCategory } from '../../src/links/ga4/ga4-sources';

describe('the GA4 channel of', () => {
  it.each([
    // What influencer campaigns use, and the traps in it.
    ['instagram', 'influencer', '', 'Organic Social'],
    ['tiktok', 'influencer', '', 'Organic Social'],
    ['youtube', 'influencer', '', 'Organic Video'],
    ['twitch', 'influencer', '', 'Organic Video'],
    ['janedoe', 'influencer', '', 'Unassigned'],
    ['influencer', 'instagram', '', 'Unassigned'],
    ['x', 'influencer', '', 'Unassigned'],
    ['threads', 'influencer', '', 'Unassigned'],
    ['janedoe', 'social', '', 'Organic Social'],
    ['janedoe', 'social-media', '', 'Organic Social'],
    ['janedoe', 'social_media', '', 'Unassigned'],
    ['janedoe', 'affiliate', '', 'Affiliates'],
    ['janedoe', 'affiliates', '', 'Unassigned'],
    ['instagram', 'affiliate', '', 'Organic Social'],
    ['janedoe', 'referral', '', 'Referral'],
    ['instagram', 'paid_influencer', '', 'Paid Social'],
    ['tiktok', 'paidsocial', '', 'Paid Social'],
    ['tiktok', 'cpm', '', 'Paid Social'],
    ['youtube', 'paid_influencer', '', 'Paid Video'],
    ['janedoe', 'paid_influencer', '', 'Paid Other'],
    ['instagram', 'influencer_paid', '', 'Organic Social'],
    ['instagram', 'influencerPaid', '', 'Organic Social'],
    ['janedoe', 'cpm', '', 'Display'],
    ['tiktok', 'influencer', 'tiktok_shop_launch', 'Organic Shopping'],
    ['tiktok', 'paid', 'spring-shop', 'Paid Shopping'],
    ['tiktok', 'influencer', 'eshop', 'Organic Shopping'],
    ['tiktok', 'influencer', 'photoshopping', 'Organic Shopping'],
    ['tiktok', 'influencer', 'workshop_series', 'Organic Social'],
    ['podcast', 'audio', '', 'Audio'],
    ['janedoe', 'mobile_app', '', 'Mobile Push Notifications'],
    ['janedoe', 'creator', '', 'Unassigned'],
    ['janedoe', 'ugc', '', 'Unassigned'],
    ['newsletter', 'influencer', '', 'Unassigned'],
    // Every rule once.
    ['(direct)', '(none)', '', 'Direct'],
    ['(direct)', '', '', 'Direct'],
    ['(direct)', 'influencer', '', 'Unassigned'],
    ['google', 'cpc', 'my cross-network test', 'Cross-network'],
    ['amazon', 'ppc', '', 'Paid Shopping'],
    ['google', 'retargeting', '', 'Paid Search'],
    ['janedoe', 'banner', '', 'Display'],
    ['amazon', '', '', 'Organic Shopping'],
    ['janedoe', 'short video', '', 'Organic Video'],
    ['bing', '', '', 'Organic Search'],
    ['janedoe', 'organic', '', 'Organic Search'],
    ['janedoe', 'link', '', 'Referral'],
    ['janedoe', 'e mail', '', 'Email'],
    ['email', '', '', 'Email'],
    ['janedoe', 'sms', '', 'SMS'],
    ['janedoe', 'webpush', '', 'Mobile Push Notifications'],
    ['firebase', 'x', '', 'Mobile Push Notifications'],
    ['chatgpt.com', 'ai-assistant', '(ai-assistant)', 'AI Assistant'],
    // Case, blanks, and the four sources that Google's list writes with capitals.
    ['Instagram', 'PAID_Influencer', '', 'Paid Social'],
    ['tiktok', 'influencer', 'TikTok Shop', 'Organic Shopping'],
    ['', '', '', 'Unassigned'],
    [' ', 'social', '', 'Organic Social'],
    ['Google Shopping', '', '', 'Organic Shopping'],
    ['igshopping', 'cpc', '', 'Paid Shopping'],
    ['HATENA', 'x', '', 'Organic Social'],
    ['imageshack', 'x', '', 'Organic Social'],
  ])('%j / %j / %j is %s', (source, medium, campaign, channel) => {
    expect(ga4Channel(source, medium, campaign).channel).toBe(channel);
  });

  it('says which rule decided', () => {
    expect(ga4Channel('janedoe', 'affiliate').rule).toBe('medium is affiliate');
    expect(ga4Channel('janedoe', 'influencer').rule).toBe('no rule applies');
  });
});

it('knows no source by the marks between sources', () => {
  for (const source of ['', ',', '\n', '__proto__', 'constructor'])
    expect(sourceCategory(source)).toBeUndefined();
});

const CASES = '../shared/data/vectors/ga4_channel_dbt.json';
it.skipIf(!existsSync(CASES))(`agrees with the cases of Velir/dbt-ga4 (needs ${CASES})`, () => {
  interface Case {
    source: string;
    medium: string;
    campaign: string;
    expected_channel: string;
    suspect?: string;
  }
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(CASES, 'utf8'));
  const sure = cases.filter(({ suspect }) => suspect === undefined);
  expect(sure).toHaveLength(19);
  for (const { source, medium, campaign, expected_channel } of sure)
    expect(ga4Channel(source, medium, campaign).channel, `${source} / ${medium}`).toBe(
      expected_channel,
    );
});

const SOURCES = '../shared/data/channel/ga4_source_categories.csv';
it.skipIf(!existsSync(SOURCES))(`has every source of Google's list (needs ${SOURCES})`, () => {
  const rows = readFileSync(SOURCES, 'utf8').trim().split(/\r?\n/).slice(1);
  const categories = rows.map((row) => row.split(',') as [string, string]);
  expect(categories).toHaveLength(819);
  expect(
    categories.map(([source]) => `SOURCE_CATEGORY_${sourceCategory(source)}`.toUpperCase()),
  ).toEqual(categories.map(([, category]) => category));
});
