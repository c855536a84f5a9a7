import type { SourceCategory } from './ga4-sources';

export type Ga4Channel =
  | 'Direct'
  | 'Cross-network'
  | 'Paid Shopping'
  | 'Paid Search'
  | 'Paid Social'
  | 'Paid Video'
  | 'Display'
  | 'Paid Other'
  | 'Organic Shopping'
  | 'Organic Social'
  | 'Organic Video'
  | 'Organic Search'
  | 'Referral'
  | 'Email'
  | 'Affiliates'
  | 'Audio'
  | 'SMS'
  | 'Mobile Push Notifications'
  | 'AI Assistant'
  | 'Unassigned';

/** What a click must have, all of it; values are in lower case. */
export interface ChannelCondition {
  readonly source?: RegExp;
  readonly category?: SourceCategory;
  readonly medium?: RegExp;
  readonly campaign?: RegExp;
}

/** A channel, when a click counts there (one of the conditions is enough), and that in words. */
export interface ChannelRule {
  readonly channel: Ga4Channel;
  readonly rule: string;
  readonly when: readonly ChannelCondition[];
}

/** The day as of which the rules are known. */
export const GA4_RULES_AS_OF = '2025-11-25';

export const PAID_MEDIUM = /^(.*cp.*|ppc|retargeting|paid.*)$/;
export const SHOPPING_CAMPAIGN = /^(.*(([^a-df-z]|^)shop|shopping).*)$/;
const EMAIL = /^(email|e-mail|e_mail|e mail)$/;

/**
 * GA4's default channel group in GA4's order: the first rule that applies decides.
 * Source: https://support.google.com/analytics/answer/9756891, as quoted by Velir/dbt-ga4.
 */
export const CHANNEL_RULES: readonly ChannelRule[] = [
  {
    channel: 'Direct',
    rule: 'source is (direct) and medium is (none) or (not set)',
    when: [{ source: /^\(direct\)$/, medium: /^\((none|not set)\)$/ }],
  },
  {
    channel: 'Cross-network',
    rule: 'campaign contains cross-network',
    when: [{ campaign: /cross-network/ }],
  },
  {
    channel: 'Paid Shopping',
    rule: 'source is a shopping site or campaign contains shop, and medium is paid',
    when: [
      { category: 'shopping', medium: PAID_MEDIUM },
      { campaign: SHOPPING_CAMPAIGN, medium: PAID_MEDIUM },
    ],
  },
  {
    channel: 'Paid Search',
    rule: 'source is a search site and medium is paid',
    when: [{ category: 'search', medium: PAID_MEDIUM }],
  },
  {
    channel: 'Paid Social',
    rule: 'source is a social site and medium is paid',
    when: [{ category: 'social', medium: PAID_MEDIUM }],
  },
  {
    channel: 'Paid Video',
    rule: 'source is a video site and medium is paid',
    when: [{ category: 'video', medium: PAID_MEDIUM }],
  },
  {
    channel: 'Display',
    rule: 'medium is display, banner, expandable, interstitial or cpm',
    when: [{ medium: /^(display|banner|expandable|interstitial|cpm)$/ }],
  },
  {
    channel: 'Paid Other',
    rule: 'medium is paid: it contains cp, begins with paid, or is ppc or retargeting',
    when: [{ medium: PAID_MEDIUM }],
  },
  {
    channel: 'Organic Shopping',
    rule: 'source is a shopping site or campaign contains shop',
    when: [{ category: 'shopping' }, { campaign: SHOPPING_CAMPAIGN }],
  },
  {
    channel: 'Organic Social',
    rule: 'source is a social site, or medium is social, social-network, social-media or sm',
    when: [{ category: 'social' }, { medium: /^(social([- ](network|media))?|sm)$/ }],
  },
  {
    channel: 'Organic Video',
    rule: 'source is a video site or medium contains video',
    when: [{ category: 'video' }, { medium: /video/ }],
  },
  {
    channel: 'Organic Search',
    rule: 'source is a search site or medium is organic',
    when: [{ category: 'search' }, { medium: /^organic$/ }],
  },
  {
    channel: 'Referral',
    rule: 'medium is referral, app or link',
    when: [{ medium: /^(referral|app|link)$/ }],
  },
  {
    channel: 'Email',
    rule: 'source or medium is email, e-mail, e_mail or e mail',
    when: [{ source: EMAIL }, { medium: EMAIL }],
  },
  { channel: 'Affiliates', rule: 'medium is affiliate', when: [{ medium: /^affiliate$/ }] },
  { channel: 'Audio', rule: 'medium is audio', when: [{ medium: /^audio$/ }] },
  {
    channel: 'SMS',
    rule: 'source or medium is sms',
    when: [{ source: /^sms$/ }, { medium: /^sms$/ }],
  },
  {
    channel: 'Mobile Push Notifications',
    rule: 'medium ends with push or contains mobile or notification, or source is firebase',
    when: [{ medium: /push$|mobile|notification/ }, { source: /^firebase$/ }],
  },
  // Its place in Google's order is not published; as the last rule it takes nothing from another.
  {
    channel: 'AI Assistant',
    rule: 'medium is ai-assistant',
    when: [{ medium: /^ai-assistant$/ }],
  },
];
