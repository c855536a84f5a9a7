import { type SourceCategory, sourceCategory } from './ga4-sources';

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

/** Where GA4 counts a click, and the rule that puts it there, in words. */
export interface ChannelDecision {
  readonly channel: Ga4Channel;
  readonly rule: string;
}

interface Click {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly category: SourceCategory | undefined;
}

interface ChannelRule extends ChannelDecision {
  readonly applies: (click: Click) => boolean;
}

const PAID_MEDIUM = /^(.*cp.*|ppc|retargeting|paid.*)$/;
const SHOPPING_CAMPAIGN = /^(.*(([^a-df-z]|^)shop|shopping).*)$/;
const SOCIAL_MEDIUMS = [
  'social',
  'social-network',
  'social-media',
  'sm',
  'social network',
  'social media',
];
const DISPLAY_MEDIUMS = ['display', 'banner', 'expandable', 'interstitial', 'cpm'];
const EMAIL_WORDS = ['email', 'e-mail', 'e_mail', 'e mail'];

const isPaid = ({ medium }: Click) => PAID_MEDIUM.test(medium);
const isShopping = ({ category, campaign }: Click) =>
  category === 'shopping' || SHOPPING_CAMPAIGN.test(campaign);

/** In GA4's order: the first rule that applies decides. */
const RULES: readonly ChannelRule[] = [
  {
    channel: 'Direct',
    rule: 'source is (direct) and medium is (none) or (not set)',
    applies: ({ source, medium }) =>
      source === '(direct)' && (medium === '(none)' || medium === '(not set)'),
  },
  {
    channel: 'Cross-network',
    rule: 'campaign contains cross-network',
    applies: ({ campaign }) => campaign.includes('cross-network'),
  },
  {
    channel: 'Paid Shopping',
    rule: 'source is a shopping site or campaign contains shop, and medium is paid',
    applies: (click) => isShopping(click) && isPaid(click),
  },
  {
    channel: 'Paid Search',
    rule: 'source is a search site and medium is paid',
    applies: (click) => click.category === 'search' && isPaid(click),
  },
  {
    channel: 'Paid Social',
    rule: 'source is a social site and medium is paid',
    applies: (click) => click.category === 'social' && isPaid(click),
  },
  {
    channel: 'Paid Video',
    rule: 'source is a video site and medium is paid',
    applies: (click) => click.category === 'video' && isPaid(click),
  },
  {
    channel: 'Display',
    rule: 'medium is display, banner, expandable, interstitial or cpm',
    applies: ({ medium }) => DISPLAY_MEDIUMS.includes(medium),
  },
  {
    channel: 'Paid Other',
    rule: 'medium is paid: it contains cp, begins with paid, or is ppc or retargeting',
    applies: isPaid,
  },
  {
    channel: 'Organic Shopping',
    rule: 'source is a shopping site or campaign contains shop',
    applies: isShopping,
  },
  {
    channel: 'Organic Social',
    rule: 'source is a social site, or medium is social, social-network, social-media or sm',
    applies: ({ category, medium }) => category === 'social' || SOCIAL_MEDIUMS.includes(medium),
  },
  {
    channel: 'Organic Video',
    rule: 'source is a video site or medium contains video',
    applies: ({ category, medium }) => category === 'video' || medium.includes('video'),
  },
  {
    channel: 'Organic Search',
    rule: 'source is a search site or medium is organic',
    applies: ({ category, medium }) => category === 'search' || medium === 'organic',
  },
  {
    channel: 'Referral',
    rule: 'medium is referral, app or link',
    applies: ({ medium }) => ['referral', 'app', 'link'].includes(medium),
  },
  {
    channel: 'Email',
    rule: 'source or medium is email, e-mail, e_mail or e mail',
    applies: ({ source, medium }) => EMAIL_WORDS.includes(source) || EMAIL_WORDS.includes(medium),
  },
  {
    channel: 'Affiliates',
    rule: 'medium is affiliate',
    applies: ({ medium }) => medium === 'affiliate',
  },
  { channel: 'Audio', rule: 'medium is audio', applies: ({ medium }) => medium === 'audio' },
  {
    channel: 'SMS',
    rule: 'source or medium is sms',
    applies: ({ source, medium }) => source === 'sms' || medium === 'sms',
  },
  {
    channel: 'Mobile Push Notifications',
    rule: 'medium ends with push or contains mobile or notification, or source is firebase',
    applies: ({ source, medium }) =>
      /push$|mobile|notification/.test(medium) || source === 'firebase',
  },
  // Its place in Google's order is not published; as the last rule it takes nothing from another.
  {
    channel: 'AI Assistant',
    rule: 'medium is ai-assistant',
    applies: ({ medium }) => medium === 'ai-assistant',
  },
];

const UNASSIGNED: ChannelDecision = { channel: 'Unassigned', rule: 'no rule applies' };
const NOT_SET = '(not set)';

/**
 * GA4's default channel group for a click with these tags, and why. Case does not matter; a blank source or
 * medium is GA4's `(not set)`. The list of sources is the one of 2023-11: newer ones (x, threads, bluesky …)
 * are unassigned here.
 * Source: https://support.google.com/analytics/answer/9756891, as quoted by Velir/dbt-ga4.
 *
 * @example ga4Channel('instagram', 'influencer').channel // Organic Social
 */
export function ga4Channel(source: string, medium: string, campaign = ''): ChannelDecision {
  const setSource = source.trim() === '' ? NOT_SET : source.toLowerCase();
  const setMedium = medium.trim() === '' ? NOT_SET : medium.toLowerCase();
  const click: Click = {
    source: setSource,
    medium: setMedium,
    campaign: campaign.toLowerCase(),
    category: sourceCategory(setSource),
  };
  const { channel, rule } = RULES.find(({ applies }) => applies(click)) ?? UNASSIGNED;
  return { channel, rule };
}
